/** What is wanted besides the events: the top ten, how many, per hour, the last one. */
import { ROWS_MAX } from "../parse-pipe.ts";
import type { Key, Pipe } from "../tree.ts";
import { findPhrase } from "./find-phrase.ts";
import { isName } from "./names.ts";
import { numberOf } from "./numbers.ts";
import { PHRASES } from "./phrases.ts";
import { type Sentence, type Table, understand } from "./sentence.ts";
import { ARTICLES } from "./small-words.ts";
import { GROUPS } from "./things.ts";

const TOP_DEFAULT = 10;
/** As many as a person reads at a glance; the language takes no more than eight. */
const KEYS_MAX = 4;

const BINS: ReadonlyMap<string, string> = new Map(
  (
    [
      ["s", "second seconds"],
      ["m", "minute minutes min"],
      ["h", "hour hours hr"],
      ["d", "day days"],
      ["w", "week weeks"],
    ] as const
  ).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);
const ADVERBS: ReadonlyMap<string, string> = new Map([
  ["hourly", "1h"],
  ["daily", "1d"],
  ["weekly", "1w"],
  ["over time", "1h"],
]);
/** "each" and "every" stand before other things as well. */
const BY: ReadonlyMap<string, "by" | "each"> = new Map([
  ..."by|per|grouped by|group by|for each|for every|broken down by|split by"
    .split("|")
    .map((words) => [words, "by"] as const),
  ["each", "each"],
  ["every", "each"],
]);
const MANY = flags(
  "how many|number of|count of|count|how often|how much|total|total number of|the number of",
);
const DIFFERENT = flags("different|distinct|unique|separate");
const MOST: ReadonlyMap<string, "top" | "rare"> = new Map([
  ..."most active|most common|most frequent|busiest|most often|most frequently|the most|most|most used|commonest"
    .split("|")
    .map((words) => [words, "top"] as const),
  ..."least active|least common|rarest|rare|unusual|uncommon|least|the least"
    .split("|")
    .map((words) => [words, "rare"] as const),
]);
/** Whether the newest come first. */
const ORDERS: ReadonlyMap<string, boolean> = new Map([
  ..."last|latest|newest|most recent|most recently".split("|").map((words) => [words, true] as const),
  ..."first|oldest|earliest".split("|").map((words) => [words, false] as const),
]);
/** Of these nobody asks how many different ones there are by "how many". */
const COUNTED_AS_EVENTS: ReadonlySet<string> = new Set(["action", "reason", "outcome", "verb", "category"]);

/** How many more than the number that is said. */
const BOUNDS: ReadonlyMap<string, number> = new Map([
  ["more than", 1],
  ["at least", 0],
]);

/** Reads what stands here, if it is about a table or an order. Times are read before: "last" of "last week" is none. */
export function readTable(sentence: Sentence): boolean {
  return readCount(sentence) || readTop(sentence) || readTimes(sentence) || readOrder(sentence);
}

/** The pipes that it comes to. */
export function pipesOf({ atLeast, distinct, isCounted, keys, order, top }: Table): readonly Pipe[] {
  if (atLeast !== undefined) {
    const from = { value: String(atLeast), isIncluded: true };
    const by: readonly Key[] = keys.length === 0 ? [{ kind: "field", field: "actor", at: 0 }] : keys;
    return [
      { kind: "stats", columns: [{ name: "count", field: undefined, alias: undefined, at: 0 }], by },
      { kind: "where", where: { kind: "field", field: "count", test: { kind: "between", from }, at: 0 } },
    ];
  }
  if (top !== undefined) {
    const by: Key = { kind: "field", field: top.field, at: 0 };
    return [{ kind: top.kind, count: top.count, by: [by, ...keys.filter((key) => !isSame(key, by))] }];
  }
  if (isCounted || keys.length > 0) {
    const column = {
      name: distinct === undefined ? "count" : "distinct",
      field: distinct,
      alias: undefined,
    } as const;
    return [{ kind: "stats", columns: [{ ...column, at: 0 }], by: keys }];
  }
  if (order === undefined) return [];
  const by = [{ field: "time", isDescending: order.isDescending, at: 0 }];
  return [
    { kind: "sort", by },
    { kind: "limit", count: order.count },
  ];
}

// How many failed logins, how many different users.
function readCount(sentence: Sentence): boolean {
  const { at, table, words } = sentence;
  const many = findPhrase(MANY, words, at);
  const isDifferent = findPhrase(DIFFERENT, words, at + (many?.count ?? 0)) !== undefined;
  if (many === undefined && !isDifferent) return false;
  const before = (many?.count ?? 0) + (isDifferent ? 1 : 0);
  const group = findPhrase(GROUPS, words, at + before);
  const isKnown = findPhrase(PHRASES, words, at + before) !== undefined;
  const isCounted =
    group !== undefined &&
    (isDifferent || group.value === "actor" || (!isKnown && !COUNTED_AS_EVENTS.has(group.value)));
  if (many === undefined && !isCounted) return false;
  const distinct = isCounted ? group.value : undefined;
  sentence.table = { ...table, isCounted: true, ...(distinct === undefined ? {} : { distinct }) };
  const meaning = distinct === undefined ? "stats count()" : `stats distinct(${distinct})`;
  understand(sentence, before + (isCounted ? group.count : 0), meaning);
  return true;
}

// Top 10 users, the 5 most active users, rarest actions; and at the end of a sentence: the most.
function readTop(sentence: Sentence): boolean {
  const { at, table, words } = sentence;
  const isTop = words[at]?.lower === "top" && words[at]?.isQuoted === false;
  const number = numberOf(words[at + (isTop ? 1 : 0)]?.lower ?? "");
  const behind = at + (isTop ? 1 : 0) + (number === undefined ? 0 : 1);
  const most = findPhrase(MOST, words, behind);
  if (!isTop && most === undefined) return false;
  const from = behind + (most?.count ?? 0);
  const group = findPhrase(GROUPS, words, from);
  // "rare" and "most" before anything else are no ranking.
  const isAlone = words[from] === undefined || most?.value === "top";
  if (!isTop && group === undefined && !isAlone) return false;
  const kind = most?.value ?? "top";
  const field = group?.value ?? table.top?.field ?? subjectOf(sentence);
  const count = Math.min(number ?? TOP_DEFAULT, ROWS_MAX);
  sentence.table = { ...table, top: { kind, count, field } };
  understand(sentence, from + (group?.count ?? 0) - at, `${kind} ${count} ${field}`);
  return true;
}

// More than 5 times.
function readTimes(sentence: Sentence): boolean {
  const { at, table, words } = sentence;
  const [first = "", second = "", number = "", times = ""] = words
    .slice(at, at + 4)
    .map(({ lower }) => lower);
  const extra = BOUNDS.get(`${first} ${second}`);
  const count = numberOf(number);
  if (extra === undefined || count === undefined || times !== "times") return false;
  sentence.table = { ...table, atLeast: count + extra };
  understand(sentence, 4, `stats count() by actor | where count:>=${count + extra}`);
  return true;
}

// "which hosts … the most": what was asked for in the beginning.
function subjectOf({ at, words }: Sentence): string {
  const asked = words.findIndex(({ lower }, i) => i < at && /^(?:which|what)$/.test(lower));
  return (asked === -1 ? undefined : findPhrase(GROUPS, words, asked + 1)?.value) ?? "actor";
}

/** Reads what is counted by: per hour, by user and action, every 15 minutes, daily. */
export function readKeys(sentence: Sentence): boolean {
  const { at, table, words } = sentence;
  const adverb = findPhrase(ADVERBS, words, at);
  if (adverb !== undefined)
    return takeKeys(sentence, adverb.count, [{ kind: "bin", every: adverb.value, at: 0 }]);
  const by = findPhrase(BY, words, at);
  // "by users" and "by hand" say who did it.
  if (by === undefined || findPhrase(PHRASES, words, at) !== undefined) return false;
  const isCounted = table.isCounted === true || table.top !== undefined;
  const keys: Key[] = [];
  let next = at + by.count;
  for (;;) {
    const key = keyAt(sentence, next, by.value === "by" || isCounted);
    if (key === undefined) break;
    keys.push(key.key);
    next += key.count;
    const isMore = /^(?:and|,|&)$/.test(words[next]?.lower ?? "");
    const gap = isMore ? 1 : 0;
    if (
      (gap === 0 && words[next - 1]?.hasCommaBehind !== true) ||
      keyAt(sentence, next + gap, true) === undefined
    )
      break;
    next += gap;
  }
  return keys.length > 0 && takeKeys(sentence, next - at, keys);
}

function keyAt(
  { words }: Sentence,
  from: number,
  isField: boolean,
): { readonly key: Key; readonly count: number } | undefined {
  const article = ARTICLES.has(words[from]?.lower ?? "") ? 1 : 0;
  const number = numberOf(words[from]?.lower ?? "");
  const unitAt = from + (number === undefined ? 0 : 1);
  const unit = words[unitAt]?.isQuoted === false ? BINS.get(words[unitAt]?.lower ?? "") : undefined;
  if (unit !== undefined)
    return { key: { kind: "bin", every: `${number ?? 1}${unit}`, at: 0 }, count: unitAt + 1 - from };
  const at = from + article;
  const group = isField ? findPhrase(GROUPS, words, at) : undefined;
  // "by machines" and "by failures" say who and what; "by user alice" names somebody.
  if (group === undefined || findPhrase(PHRASES, words, at) !== undefined) return undefined;
  return isName(words, at + group.count)
    ? undefined
    : { key: { kind: "field", field: group.value, at: 0 }, count: article + group.count };
}

// The last login, the latest 5 deployments, when did alice last log in.
function readOrder(sentence: Sentence): boolean {
  const { at, table, words } = sentence;
  const order = findPhrase(ORDERS, words, at);
  if (order === undefined) return false;
  const number = numberOf(words[at + order.count]?.lower ?? "");
  const count = order.count + (number === undefined ? 0 : 1);
  const next = words[at + count]?.lower ?? "";
  const wanted = Math.min(number ?? (next.endsWith("s") && next !== "access" ? TOP_DEFAULT : 1), ROWS_MAX);
  sentence.table = { ...table, order: { isDescending: order.value, count: wanted } };
  const { before } = sentence;
  understand(sentence, count, `sort ${order.value ? "-" : ""}time | limit ${wanted}`);
  // "when did alice last log in": alice still stands before a verb.
  sentence.before = before;
  return true;
}

function takeKeys(sentence: Sentence, count: number, keys: readonly Key[]): boolean {
  const { table } = sentence;
  const added = keys.filter((key) => !table.keys.some((known) => isSame(known, key)));
  sentence.table = { ...table, keys: [...table.keys, ...added].slice(0, KEYS_MAX) };
  understand(
    sentence,
    count,
    `by ${keys.map((key) => (key.kind === "bin" ? `bin(${key.every})` : key.field)).join(", ")}`,
  );
  return true;
}

function isSame(a: Key, b: Key): boolean {
  return a.kind === "bin" ? b.kind === "bin" : b.kind === "field" && a.field === b.field;
}

function flags(words: string): ReadonlyMap<string, true> {
  return new Map(words.split("|").map((each) => [each, true] as const));
}
