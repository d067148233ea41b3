/** The members of a record by what they may be. */
import { type Fields, isFields, member, toText } from "../fields.ts";
import { onceAName } from "../remembered.ts";
import { NAMES, WANTED, type Wanted } from "./list.ts";

/** Members deeper than this, or behind this many, are not looked at. */
const DEPTH_MAX = 8;
/** Paths deeper than this are not looked at; names that mean the same anywhere are. */
const PATH_DEPTH_MAX = 4;
const MEMBERS_MAX = 300;

/** A value that may be what is wanted. */
interface Candidate {
  readonly rank: number;
  readonly name: string;
  readonly value: unknown;
}
/** The values of a record by what they may be, the most telling first. */
export type Members = Readonly<Record<Wanted, readonly Candidate[]>>;
/** What nobody is called. */
export const NOBODY = /^(?:-|n\/a|null|none|unknown|undefined|anonymous|\?|<nil>|0)$/i;

/** `user_agent`, `userAgent` and `User-Agent` are one name; `from.ip` is a path. */
export const fold = onceAName((name) => name.toLowerCase().replace(/[_\-@\s]/g, ""));

/** Names of a list, folded. */
export function names(list: string): readonly string[] {
  return list.split(" ").map(fold);
}

/** For each name what it may be, and how telling it is: the less, the more. */
const MEANINGS: ReadonlyMap<string, readonly (readonly [wanted: Wanted, rank: number, name: string])[]> =
  meanings();

function meanings(): Map<string, [Wanted, number, string][]> {
  const all = new Map<string, [Wanted, number, string][]>();
  for (const wanted of WANTED) {
    for (const [rank, name] of names(NAMES[wanted]).entries()) {
      const known = all.get(name);
      if (known === undefined) all.set(name, [[wanted, rank, name]]);
      else known.push([wanted, rank, name]);
    }
  }
  return all;
}

/** Objects in which programs put the event itself: the names in them count, but less than those beside them. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  names(
    "event data payload input detail details properties attributes log record audit context metadata request object extra protopayload info params eventdata auditlog body alert content log_info audit_event",
  ),
);
export const WRAPPED_RANK = 1000;

/** Names that mean the same wherever they stand; what is found so counts least. */
const ANYWHERE: ReadonlyMap<string, Wanted> = new Map(
  (
    [
      ["TIME", "timestamp event_time published_at occurred_at detected_at"],
      ["ACTION", "event_type event_name operation_name"],
      ["ACTOR_NAME", "user_name username effective_user_name"],
      ["ACTOR_EMAIL", "user_email email_address"],
      ["IP", "source_ip src_ip client_ip remote_ip ip_address remote_addr"],
      ["AGENT", "user_agent"],
    ] as const
  ).flatMap(([wanted, list]) => names(list).map((name) => [name, wanted] as const)),
);
const ANYWHERE_RANK = 100_000;

export function membersOf(record: Fields): Members {
  const found: Record<Wanted, Candidate[]> = {
    TIME: [],
    ACTION: [],
    ACTOR_ID: [],
    ACTOR_NAME: [],
    ACTOR_EMAIL: [],
    IP: [],
    PORT: [],
    AGENT: [],
    OUTCOME: [],
    HTTP_STATUS: [],
    REASON: [],
    TARGET: [],
    TARGET_TYPE: [],
    SEVERITY: [],
    EVENT_ID: [],
    SERVICE: [],
    ENVIRONMENT: [],
    HOST: [],
    REGION: [],
    ACCOUNT: [],
    REQUEST: [],
    SESSION: [],
    TRACE: [],
    SPAN: [],
    MESSAGE: [],
    METHOD: [],
    ERROR: [],
  };
  let count = 0;
  const note = (name: string, value: unknown, penalty: number): void => {
    for (const [wanted, rank, own] of MEANINGS.get(name) ?? [])
      found[wanted].push({ rank: rank + penalty, name: own, value });
  };
  const walk = (
    fields: Fields,
    prefix: string,
    at: { readonly depth: number; readonly wrappers: number },
  ): void => {
    for (const key of Object.keys(fields)) {
      count += 1;
      if (count > MEMBERS_MAX) return;
      const value = member(fields, key);
      const inner = Array.isArray(value) ? value[0] : value;
      if (inner === undefined || inner === null || inner === "") continue;
      const name = fold(key);
      const path = prefix === "" ? name : `${prefix}.${name}`;
      if (isFields(inner)) {
        if (at.depth >= DEPTH_MAX) continue;
        walk(inner, path, { ...at, depth: at.depth + 1 });
        if (WRAPPERS.has(path)) walk(inner, "", { depth: at.depth + 1, wrappers: at.wrappers + 1 });
      } else {
        if (at.depth < PATH_DEPTH_MAX) note(path, inner, at.wrappers * WRAPPED_RANK);
        const anywhere = at.depth === 0 || at.wrappers > 0 ? undefined : ANYWHERE.get(name);
        if (anywhere !== undefined)
          found[anywhere].push({ rank: ANYWHERE_RANK + at.depth, name, value: inner });
      }
    }
  };
  walk(record, "", { depth: 0, wrappers: 0 });
  for (const wanted of WANTED) if (found[wanted].length > 1) found[wanted].sort((a, b) => a.rank - b.rank);
  return found;
}

export function first(members: Members, wanted: Wanted): unknown {
  return members[wanted][0]?.value;
}

/** The first of them that is a text and somebody's. */
export function textOf(members: Members, wanted: Wanted): string | undefined {
  for (const { value } of members[wanted]) {
    const text = toText(value)?.trim();
    if (text !== undefined && text !== "" && !NOBODY.test(text)) return text;
  }
  return undefined;
}
