/** Says of an event who acted: by the directory, for the actor and each link of the chain behind it. What nobody knows stays as it is. */
import type { Actor, ActorType, Event, Identity } from "@tallystick/event";
import type { Find, Seen } from "./directory.ts";
import type { Entry } from "./entries.ts";

/** A kind of actor that is told by nothing but names. */
export type Guess = (...names: readonly (string | undefined)[]) => ActorType;
export type Identify = (event: Event) => Event;

type Link = Omit<Actor, "via" | "behind">;

/** The session of an AWS role: its partition, account, role and the name that the session was given. */
const SESSION = /^arn:([^:]*):sts::([^:]*):assumed-role\/([^/]+)\/(.+)$/;
/** Roles of IAM Identity Center: their sessions are named by it, and not by whoever asks for one. */
const BY_IDENTITY_CENTER = /^AWSReservedSSO_/;
const FEDERATED = /^arn:[^:]*:sts::[^:]*:federated-user\//;
const SERVICE_ACCOUNT = /^system:serviceaccount:/;

export function createIdentify(find: Find, guess: Guess): Identify {
  const identified = (link: Link, seen: Seen): Link => {
    const entry = entryOf(link, seen, find);
    if (entry === undefined) return link;
    return { ...link, type: typeOf(link, entry, guess), identity: identityOf(entry) };
  };
  return (event) => {
    const { actor, source } = event;
    if (actor === undefined) return event;
    const seen = { source: source.name, type: source.type };
    const { via = [], ...self } = actor;
    const known = identified(self, seen);
    const chain = via.map((link) => identified(link, seen));
    const behind = known.type === "human" ? undefined : behindOf(known, chain);
    const isKnown = known !== self || chain.some((link, i) => link !== via[i]);
    if (behind === undefined && !isKnown) return event;
    return {
      ...event,
      actor: {
        ...known,
        ...(behind === undefined ? {} : { behind }),
        ...(chain.length === 0 ? {} : { via: chain }),
      },
    };
  };
}

/** By the name that says most: a full name first, then the e-mail address, the login, and at last the role of a session. */
function entryOf({ credential, email, id, name }: Link, seen: Seen, find: Find): Entry | undefined {
  const arn = credential?.id?.startsWith("arn:") === true ? credential.id : undefined;
  const session = [id, arn].map((text) => SESSION.exec(text ?? "")).find((match) => match !== null);
  const [, partition, account, role = ""] = session ?? [];
  // The name of a session is chosen by whoever begins it, and that of a service account is no login of a person.
  const isChosen = FEDERATED.test(id ?? "") || (session !== undefined && !BY_IDENTITY_CENTER.test(role));
  const isAccount = SERVICE_ACCOUNT.test(id ?? "");
  for (const text of [id, arn, ...(isChosen || isAccount ? [] : [email, name])]) {
    const found = text === undefined ? undefined : find(text, seen);
    if (found !== undefined) return found;
  }
  return session === undefined ? undefined : find(`arn:${partition}:iam::${account}:role/${role}`, seen);
}

/** The directory's word, unless the record itself says more than a name does. */
function typeOf(link: Link, { type }: Entry, guess: Guess): ActorType {
  if (type === undefined) return link.type;
  const isTold = link.type !== "unknown" && link.type !== guess(link.name, link.email, link.id);
  return isTold ? link.type : type;
}

function identityOf({ id, name, owner, team }: Entry): Identity {
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(team === undefined ? {} : { team }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** The first person of the chain; where there is none, who answers for the first that somebody answers for. */
function behindOf(actor: Link, chain: readonly Link[]): string | undefined {
  const person = chain.find(({ type }) => type === "human");
  const named = person?.identity?.id ?? person?.name ?? person?.email ?? person?.id;
  if (named !== undefined) return named;
  return [actor, ...chain].find(({ identity }) => identity?.owner !== undefined)?.identity?.owner;
}
