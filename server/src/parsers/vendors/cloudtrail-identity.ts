/** Who made a call, from CloudTrail's userIdentity (AWS CloudTrail User Guide, "CloudTrail userIdentity element"). */
import type { Actor, ActorType } from "@tallystick/event";
import { isEmail, typeOfName } from "../actor-type.ts";
import { compact, type Fields, object, some, text } from "../fields.ts";

/** Types of identity that are people whatever they do. */
const HUMAN = new Set(["Root", "SAMLUser", "IdentityCenterUser"]);
const SYSTEM = new Set(["AWSService"]);
/** Sessions that EC2 names after the instance. */
const INSTANCE = /^i-[0-9a-f]{8,17}$/;

/** The actor, with the provider that vouched for it, its role and the service that passed the call on in `via`. Undefined when the record names nobody. */
export function actorOf(
  identity: Fields | undefined,
  { eventType, user }: { readonly eventType: string | undefined; readonly user: string | undefined },
): Actor | undefined {
  if (identity === undefined) return undefined;
  const type = text(identity, "type");
  const context = object(identity, "sessionContext");
  const issuer = object(context, "sessionIssuer");
  const session = sessionNameOf(identity);
  const invokedBy = text(identity, "invokedBy");
  const role = type === "AssumedRole" || type === "Role" ? text(issuer, "userName") : undefined;
  // Whoever a role asks to say so is named by it: it stays the same through all roles that follow.
  const person = text(context, "sourceIdentity");
  const behind = text(object(identity, "onBehalfOf"), "userId");
  const name =
    person ??
    shown(text(identity, "userName")) ??
    session ??
    (type === "Root" ? "root" : (user ?? behind ?? invokedBy));
  const account = text(identity, "accountId");
  // Of one who could not be told, only the account is.
  const principal = text(identity, "principalId");
  const known = principal === account ? undefined : principal;
  const isPassedOn = invokedBy !== undefined && invokedBy !== name;
  return compact({
    type: typeOf({
      type,
      name: name ?? known,
      session,
      invokedBy,
      isConsole: eventType === "AwsConsoleSignIn",
    }),
    id: text(identity, "arn") ?? known ?? behind ?? invokedBy,
    name: name ?? role,
    email: [person, session].find(isEmail),
    credential: keyOf(identity),
    via: viaOf([
      providerOf(text(identity, "identityProvider") ?? federationOf(context)),
      some({ id: text(issuer, "arn"), name: role }),
      isPassedOn ? { type: "system", name: invokedBy } : undefined,
    ]),
  });
}

/** What was typed for a name may have been a password: it is not told where nobody has that name. */
function shown(name: string | undefined): string | undefined {
  return name === "HIDDEN_DUE_TO_SECURITY_REASONS" ? undefined : name;
}

function keyOf(identity: Fields): Actor["credential"] {
  const key = text(identity, "accessKeyId");
  if (key !== undefined) return { type: "access-key", id: key };
  const id = text(identity, "credentialId");
  return id === undefined ? undefined : { type: "identity-center", id };
}

function viaOf(links: readonly (Partial<Actor> | undefined)[]): Actor["via"] {
  const chain = links.flatMap((link) =>
    link === undefined ? [] : [{ ...link, type: link.type ?? ("unknown" as const) }],
  );
  return chain.length === 0 ? undefined : chain;
}

function federationOf(context: Fields | undefined): string | undefined {
  return text(object(context, "webIdFederationData"), "federatedProvider");
}

/** `arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com` by its host. */
function providerOf(provider: string | undefined): Partial<Actor> | undefined {
  if (provider === undefined) return undefined;
  const name = provider.slice(provider.indexOf("/") + 1);
  return name === provider ? { type: "system", name } : { type: "system", id: provider, name };
}

/** The last part of `arn:aws:sts::123456789012:assumed-role/Role/session`. */
function sessionNameOf(identity: Fields): string | undefined {
  const [, session] = /:assumed-role\/[^/]+\/(.+)$/.exec(text(identity, "arn") ?? "") ?? [];
  return session;
}

function typeOf(identity: {
  type: string | undefined;
  name: string | undefined;
  session: string | undefined;
  invokedBy: string | undefined;
  isConsole: boolean;
}): ActorType {
  const { invokedBy, isConsole, name, session, type } = identity;
  if (SYSTEM.has(type ?? "") || (type === undefined && invokedBy !== undefined)) return "system";
  if (isConsole || HUMAN.has(type ?? "")) return "human";
  const named = typeOfName(name);
  if (named !== "unknown") return named;
  return session !== undefined && (INSTANCE.test(session) || invokedBy !== undefined) ? "machine" : "unknown";
}
