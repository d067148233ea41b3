/** The members of a record by what they may be. */
import { type Fields, isFields, toText } from "../fields.ts";
import { onceAName } from "../remembered.ts";
import { NAMES, WANTED, type Wanted } from "./list.ts";

/** Members deeper than this are not looked at. */
const DEPTH_MAX = 8;
/** Paths deeper than this are not looked at; names that mean the same anywhere are. */
const PATH_DEPTH_MAX = 4;
/** As many are looked at in each member of the top, so that what stands behind a large one is seen, */
const MEMBERS_MAX = 300;
/** and as many in all of them. Those of the top itself are all looked at. */
const INNER_MAX = 3000;
/** Pairs, which a text has by chance. */
const PAIRS_MAX = 300;

/** A value that may be what is wanted. */
interface Candidate {
  readonly rank: number;
  readonly name: string;
  readonly value: unknown;
}
/** The values of a record by what they may be, the most telling first; and what changed, where the record has both sides. */
export type Members = Readonly<Record<Wanted, readonly Candidate[]>> & {
  readonly before: unknown;
  readonly after: unknown;
};
type Found = Record<Wanted, Candidate[]> & { before: unknown; after: unknown };

const NOBODY = /^(?:--?|n\/a|null|none|unknown|undefined|anonymous|\?|<nil>|0)$/i;
const NOBODY_CHARACTERS_MAX = "anonymous".length;

/** Whether it is what nobody is called. */
export function isNobody(text: string): boolean {
  return text.length <= NOBODY_CHARACTERS_MAX && NOBODY.test(text);
}

/** `user_agent`, `userAgent` and `User-Agent` are one name; `from.ip` is a path. */
export const fold = onceAName((name) => name.toLowerCase().replace(/[_\-@\s]/g, ""));

/** Names of a list, folded. */
export function names(list: string): readonly string[] {
  return list.split(" ").map(fold);
}

/** Where a path of names leads to: what stands there may be, and the names that go on from there. */
interface Place {
  readonly meanings: { readonly wanted: Wanted; readonly rank: number; readonly name: string }[];
  readonly inner: Map<string, Place>;
}

/** All paths of the list, from the top of a record. */
const TOP: Place = places();

function places(): Place {
  const top: Place = { meanings: [], inner: new Map() };
  for (const wanted of WANTED) {
    for (const [rank, name] of names(NAMES[wanted]).entries()) {
      let at = top;
      for (const segment of name.split(".")) {
        const next = at.inner.get(segment) ?? { meanings: [], inner: new Map() };
        at.inner.set(segment, next);
        at = next;
      }
      at.meanings.push({ wanted, rank, name });
    }
  }
  return top;
}

/** Objects in which programs put the event itself: the names in them count, but less than those beside them. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  names(
    "event data payload input detail details properties attributes log record audit context metadata request object extra protopayload info params eventdata auditlog body alert content log_info audit_event contextmap mdc fields",
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

const BEFORE: ReadonlySet<string> = new Set(
  names(
    "before old_value oldvalue old previous previous_value previous_values old_values oldvalues from_value before_value old_state",
  ),
);
const AFTER: ReadonlySet<string> = new Set(
  names("after new_value newvalue new new_values newvalues to_value after_value new_state"),
);

/** What a name says by itself, wherever it stands. */
interface Name {
  readonly folded: string;
  /** Some write the dots of a path into the name itself. */
  readonly segments: readonly string[];
  /** Where it leads to at the top. */
  readonly place: Place | undefined;
  readonly isWrapper: boolean;
  readonly anywhere: Wanted | undefined;
  readonly side: "before" | "after" | undefined;
}

const nameOf = onceAName((key): Name => {
  const folded = fold(key);
  const segments = folded.split(".");
  return {
    folded,
    segments,
    place: from(TOP, segments),
    isWrapper: WRAPPERS.has(folded),
    anywhere: ANYWHERE.get(folded),
    side: BEFORE.has(folded) ? "before" : AFTER.has(folded) ? "after" : undefined,
  };
});

function from(place: Place, segments: readonly string[]): Place | undefined {
  let at: Place | undefined = place;
  for (const segment of segments) at = at?.inner.get(segment);
  return at;
}

/** Most wants of a record stay without a candidate, and share this one list. */
const NONE: Candidate[] = [];

/** What the members of an object, and of those in it, may be. */
export function membersOf(record: Fields): Members {
  const found = nothing();
  walk(record, TOP, { found, count: 0, before: 0, depth: 0, wrappers: 0 });
  return found;
}

/** The same of pairs, which have no members of their own. */
export function membersOfPairs(pairs: ReadonlyMap<string, string>): Members {
  const found = nothing();
  let count = 0;
  for (const [key, value] of pairs) {
    count += 1;
    if (count > PAIRS_MAX) break;
    const { place, side } = nameOf(key);
    if (side !== undefined && found[side] === undefined) found[side] = value;
    if (place !== undefined && value !== "") note(found, place, value, 0);
  }
  return found;
}

interface At {
  readonly found: Found;
  /** How many were looked at in a member of the top, and before in others. */
  count: number;
  before: number;
  depth: number;
  wrappers: number;
}

function walk(fields: Fields, place: Place | undefined, at: At): void {
  const { depth, found, wrappers } = at;
  for (const key in fields) {
    if (depth === 0) {
      at.before += at.count;
      at.count = 0;
    } else if (++at.count > MEMBERS_MAX) return;
    const value = fields[key];
    const name = nameOf(key);
    const { anywhere, folded, isWrapper, segments, side } = name;
    if (side !== undefined && depth === 0 && found[side] === undefined) found[side] = value;
    const inner = Array.isArray(value) ? value[0] : value;
    if (inner === undefined || inner === null || inner === "") continue;
    const next =
      place === TOP
        ? name.place
        : segments.length === 1
          ? place?.inner.get(folded)
          : place && from(place, segments);
    if (isFields(inner)) {
      if (depth >= DEPTH_MAX || at.before > INNER_MAX) continue;
      at.depth = depth + 1;
      walk(inner, next, at);
      if (isWrapper && place === TOP) {
        at.wrappers = wrappers + 1;
        walk(inner, TOP, at);
        at.wrappers = wrappers;
      }
      at.depth = depth;
      continue;
    }
    if (next !== undefined && depth < PATH_DEPTH_MAX) note(found, next, inner, wrappers * WRAPPED_RANK);
    if (anywhere !== undefined && depth > 0 && wrappers === 0)
      put(found, anywhere, { rank: ANYWHERE_RANK + depth, name: folded, value: inner });
  }
}

function note(found: Found, { meanings }: Place, value: unknown, penalty: number): void {
  for (const { name, rank, wanted } of meanings) put(found, wanted, { rank: rank + penalty, name, value });
}

/** Puts a candidate in its place among the others. They are few. */
function put(found: Found, wanted: Wanted, candidate: Candidate): void {
  const candidates = found[wanted];
  if (candidates === NONE) {
    found[wanted] = [candidate];
    return;
  }
  let at = candidates.length;
  for (let before = candidates[at - 1]; before !== undefined && before.rank > candidate.rank; ) {
    at -= 1;
    before = candidates[at - 1];
  }
  for (let i = candidates.length; i > at; i--) candidates[i] = candidates[i - 1] ?? candidate;
  candidates[at] = candidate;
}

function nothing(): Found {
  return {
    TIME: NONE,
    ACTION: NONE,
    ACTOR_ID: NONE,
    ACTOR_NAME: NONE,
    ACTOR_EMAIL: NONE,
    IP: NONE,
    PORT: NONE,
    AGENT: NONE,
    OUTCOME: NONE,
    HTTP_STATUS: NONE,
    REASON: NONE,
    TARGET: NONE,
    GIVEN: NONE,
    TARGET_TYPE: NONE,
    SEVERITY: NONE,
    EVENT_ID: NONE,
    SERVICE: NONE,
    ENVIRONMENT: NONE,
    HOST: NONE,
    REGION: NONE,
    ACCOUNT: NONE,
    REQUEST: NONE,
    SESSION: NONE,
    TRACE: NONE,
    SPAN: NONE,
    MESSAGE: NONE,
    METHOD: NONE,
    ERROR: NONE,
    before: undefined,
    after: undefined,
  };
}

export function first(members: Members, wanted: Wanted): unknown {
  return members[wanted][0]?.value;
}

/** The first of them that is a text and somebody's, and not of a form that has another meaning. */
export function textOf(members: Members, wanted: Wanted, other?: RegExp): string | undefined {
  for (const { value } of members[wanted]) {
    const text = toText(value)?.trim();
    if (text !== undefined && text !== "" && !isNobody(text) && other?.test(text) !== true) return text;
  }
  return undefined;
}
