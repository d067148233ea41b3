/** The event: who did what, to what, when, from where, and how it ended. One shape for every source; what is unknown is absent. */

/** What kind of thing happened. OCSF's classes and ECS's categories map to these. */
export const CATEGORIES = [
  "authentication",
  "session",
  "permission",
  "secret",
  "deployment",
  "configuration",
  "data",
  "network",
  "process",
  "security",
  "audit",
  "other",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What was done, as one of a few words that every source shares. */
export const VERBS = [
  "create",
  "read",
  "update",
  "delete",
  "execute",
  "grant",
  "revoke",
  "login",
  "logout",
  "other",
] as const;
export type Verb = (typeof VERBS)[number];

/** How it ended. Denied: the one who tried may not; failure: it did not work. */
export const OUTCOMES = ["success", "failure", "denied", "unknown"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How much it matters, by itself and without context. */
export const SEVERITIES = ["info", "low", "medium", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const ACTOR_TYPES = ["human", "machine", "agent", "system", "unknown"] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

/** What a reader has to know of how an event was made of its record. */
export const MARKS = [
  /** The action is the vendor's own, and its verb was guessed from its words. */
  "guessed_verb",
  /** What kind of record it is was guessed: it has the names of a kind, and nothing that is that kind's alone. */
  "guessed_type",
  /** The record gives no time: it is the one at which it was received. */
  "no_time",
  /** The record's time names no zone, and its source has none set: it was taken for UTC. */
  "no_zone",
  /** The record's date could be another, such as `03/11/2026`, and its source has no order set: the month was taken to stand first. */
  "guessed_date",
  /** The source's clock and ours disagree by more than a bound; `skew` says by how much. */
  "skew",
  /** Who gets rights gets all of them: an administrator's, owner's or root's. */
  "privileged",
] as const;
export type Mark = (typeof MARKS)[number];

/** Who stands behind an actor, as the directory of identities has it. */
export interface Identity {
  /** The person's or service's one name for all accounts. */
  readonly id: string;
  readonly name?: string;
  readonly team?: string;
  /** The person who answers for a machine. */
  readonly owner?: string;
}

/** Who did it (CADF's initiator). */
export interface Actor {
  readonly type: ActorType;
  readonly id?: string;
  readonly name?: string;
  readonly email?: string;
  readonly groups?: readonly string[];
  /** What proved the identity: its type, such as `access-key`, and its public id. Never the secret. */
  readonly credential?: { readonly type?: string; readonly id?: string };
  readonly session?: string;
  /** Whom the directory of identities knows by this id, name or email. */
  readonly identity?: Identity;
  /**
   * The person behind one who is none: the first of the chain, by the directory's id where it has one; else the owner that the
   * directory names.
   */
  readonly behind?: string;
  /** The chain of delegation, outermost last: human, agent, CI, role. */
  readonly via?: readonly Omit<Actor, "via" | "behind">[];
}

/** What it was done to. The first of an event's targets is the main one. */
export interface Target {
  readonly type?: string;
  readonly id?: string;
  readonly name?: string;
}

/** Where it came from. */
export interface From {
  readonly ip?: string;
  readonly port?: number;
  readonly host?: string;
  readonly user_agent?: string;
}

/** Where it happened. */
export interface Service {
  readonly name?: string;
  readonly environment?: string;
  readonly region?: string;
  readonly account?: string;
  readonly cluster?: string;
  readonly namespace?: string;
  readonly host?: string;
}

/** What it belongs to. */
export interface Context {
  readonly request?: string;
  readonly trace?: string;
  readonly span?: string;
  readonly session?: string;
  readonly deployment?: string;
  readonly change?: string;
  readonly ticket?: string;
  readonly incident?: string;
}

/** One value that changed; the path is dotted. Secrets are masked. */
export interface Change {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What a parser makes of a record: an event without its place in the log. */
export interface ParsedEvent {
  /** When it happened by the source's clock: RFC 3339, UTC, with the precision that the source gave. */
  readonly time?: string;
  /** By how many minutes the clock that wrote it was ahead of UTC; absent where that was UTC's, or is not known. */
  readonly utc_offset?: number;
  readonly category: Category;
  /** Dotted, lower case and stable, such as `role.grant`. */
  readonly action: string;
  readonly verb: Verb;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly severity: Severity;
  readonly actor?: Actor;
  readonly targets: readonly Target[];
  readonly from?: From;
  readonly service?: Service;
  readonly context?: Context;
  readonly changes?: readonly Change[];
  /** The sender's own words about it. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The source's own id of it. */
  readonly event_id?: string;
  /** The sender's sentence, where it wrote one; otherwise one is made. */
  readonly message?: string;
  readonly marks?: readonly Mark[];
}

/** An event with its identity and place: what is searched, shown and exported. */
export interface Event extends Omit<ParsedEvent, "event_id" | "time"> {
  /** UUIDv7, given at intake. */
  readonly id: string;
  /** When it happened by the source's clock; by ours, where the source gave no time. */
  readonly time: string;
  /** When it was sealed, by our clock, in microseconds. */
  readonly received: string;
  /** By how many seconds the source's clock was ahead of ours; negative: behind, or the record was long under way. */
  readonly skew?: number;
  readonly message: string;
  readonly source: {
    /** The name of the token that it came with. */
    readonly name: string;
    /** Which kind of record it is, the parser's name. */
    readonly type: string;
    readonly parser: string;
    readonly event_id?: string;
    readonly sequence?: number;
  };
  readonly log: {
    readonly name: string;
    readonly index: number;
    /** Which event of its record this is, from 0. */
    readonly ord: number;
    /** RFC 6962 leaf hash in base64. */
    readonly leaf_hash: string;
  };
}
