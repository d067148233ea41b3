/** A time with what is said of it: since yesterday 2pm, before 14:30 today, between Monday and Wednesday, in the last 24 hours. */
import type { Now } from "../moments.ts";
import type { Word } from "./cut-words.ts";
import { findPhrase } from "./find-phrase.ts";
import { type Moment, readMoment } from "./read-moment.ts";

/** What a time bounds. */
export type Relation = "in" | "since" | "after" | "until" | "before" | "around";

export interface TimePhrase {
  readonly relation: Relation;
  readonly moment: Moment;
  /** The other end, of "between a and b". */
  readonly to?: Moment;
  readonly count: number;
}

/** "from" is since, but from yesterday is yesterday's. */
const RELATIONS: ReadonlyMap<string, Relation | "between" | "from"> = new Map([
  ...phrases("in", "in on at during for over within of throughout across inside"),
  ...phrases("since", "since starting beginning"),
  ...phrases("until", "until till til by through"),
  ...phrases("after", "after following past"),
  ...phrases("before", "before"),
  ...phrases("around", "around about near circa approximately ~"),
  ...phrases("between", "between"),
  ...phrases("from", "from"),
  ...(["starting from", "starting at", "starting on", "as of", "ever since", "from about"] as const).map(
    (phrase) => [phrase, "since"] as const,
  ),
  ...(["up to", "up until", "no later than", "not later than"] as const).map(
    (phrase) => [phrase, "until"] as const,
  ),
  ...(["earlier than", "prior to", "older than"] as const).map((phrase) => [phrase, "before"] as const),
  ...(["later than", "newer than"] as const).map((phrase) => [phrase, "after"] as const),
  ...(["in the course of", "on or around", "at around", "at about"] as const).map(
    (phrase, i) => [phrase, i === 0 ? "in" : "around"] as const,
  ),
]);
/** What stands before the other end. */
const TO: ReadonlySet<string> = new Set(["to", "until", "till", "through", "and", "-", "–", "—"]);
const ONWARDS: ReadonlySet<string> = new Set(["on", "onwards", "onward"]);

/** The time that begins at a word, with its preposition; undefined where none does. */
export function readTime(words: readonly Word[], at: number, now: Now): TimePhrase | undefined {
  const said = findPhrase(RELATIONS, words, at);
  const from = at + (said?.count ?? 0);
  const moment = readMoment(words, from, { isSaid: said !== undefined, now });
  if (moment === undefined) return undefined;
  const relation = said?.value ?? "in";
  const behind = from + moment.count;
  const to = readOther(words, behind, { relation, now });
  if (to !== undefined) return { relation: "since", moment, to, count: behind + 1 + to.count - at };
  if (relation === "from" || relation === "between") {
    const isOnwards = ONWARDS.has(words[behind]?.lower ?? "");
    const isLong = moment.kind === "span" && moment.span.isLong;
    return {
      relation: isLong && !isOnwards ? "in" : "since",
      moment,
      count: behind - at + (isOnwards ? 1 : 0),
    };
  }
  return { relation, moment, count: behind - at };
}

// "Monday to Wednesday" is a range without any preposition; "Monday and Wednesday" only behind "between".
function readOther(
  words: readonly Word[],
  at: number,
  { now, relation }: { readonly relation: Relation | "between" | "from"; readonly now: Now },
): Moment | undefined {
  const join = words[at]?.lower ?? "";
  const isRange = relation === "between" || relation === "from" || (relation === "in" && join !== "and");
  return isRange && TO.has(join) ? readMoment(words, at + 1, { isSaid: true, now }) : undefined;
}

function phrases<const T>(relation: T, text: string): (readonly [string, T])[] {
  return text.split(" ").map((word) => [word, relation] as const);
}
