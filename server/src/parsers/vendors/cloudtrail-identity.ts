/** Who made a call, from CloudTrail's userIdentity (AWS CloudTrail User Guide, "CloudTrail userIdentity element"). */
import type { Actor, ActorType } from "@tallystick/event";
import { compact, type Fields, object, some, text } from "../fields.ts";

/** Types of identity that are people whatever they do. */
const HUMAN = new Set(["Root", "SAMLUser", "IdentityCenterUser"]);
const SYSTEM = new Set(["AWSService"]);
/** Sessions that EC2 names after the instance. */
const INSTANCE = /^i-[0-9a-f]{8,17}$/;

/** The actor; for an assumed role with the role in `via`. Undefined when the record names nobody. */
export function actorOf(identity: Fields | undefined, eventType: string | undefined): Actor | undefined {
  if (identity === undefined) return undefined;
  const type = text(identity, "type");
  const issuer = object(object(identity, "sessionContext"), "sessionIssuer");
  const session = sessionNameOf(identity);
  const invokedBy = text(identity, "invokedBy");
  const role = type === "AssumedRole" || type === "Role" ? text(issuer, "userName") : undefined;
  const name = text(identity, "userName") ?? session ?? (type === "Root" ? "root" : invokedBy);
  return compact({
    type: typeOf({ type, session, invokedBy, isConsole: eventType === "AwsConsoleSignIn" }),
    id: text(identity, "arn") ?? text(identity, "principalId") ?? invokedBy,
    name: name ?? role,
    email: session?.includes("@") ? session : undefined,
    credential: keyOf(identity),
    via: viaOf(issuer, role),
  });
}

function keyOf(identity: Fields): Actor["credential"] {
  const id = text(identity, "accessKeyId");
  return id === undefined ? undefined : { type: "access-key", id };
}

function viaOf(issuer: Fields | undefined, role: string | undefined): Actor["via"] {
  const link = some({ id: text(issuer, "arn"), name: role });
  return link === undefined ? undefined : [{ type: "unknown", ...link }];
}

/** The last part of `arn:aws:sts::123456789012:assumed-role/Role/session`. */
function sessionNameOf(identity: Fields): string | undefined {
  const [, session] = /:assumed-role\/[^/]+\/(.+)$/.exec(text(identity, "arn") ?? "") ?? [];
  return session;
}

function typeOf(identity: {
  type: string | undefined;
  session: string | undefined;
  invokedBy: string | undefined;
  isConsole: boolean;
}): ActorType {
  const { invokedBy, isConsole, session, type } = identity;
  if (SYSTEM.has(type ?? "") || (type === undefined && invokedBy !== undefined)) return "system";
  if (isConsole || HUMAN.has(type ?? "") || session?.includes("@")) return "human";
  if (session !== undefined && (INSTANCE.test(session) || invokedBy !== undefined)) return "machine";
  return "unknown";
}
