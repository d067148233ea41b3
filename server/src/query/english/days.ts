/** A day or a longer time within a sentence: yesterday, last week, 3 March 2025, the last 24 hours, 3 days ago. */
import { type Now, parseMoment, type Span } from "../moments.ts";
import type { Word } from "./cut-words.ts";
import { numberOf } from "./numbers.ts";

/** No date has more words: the 3rd of March of last year. */
const RUN_WORDS_MAX = 7;
const DAY_US = 86_400_000_000;

const WEEKDAYS = words(
  "monday tuesday wednesday thursday friday saturday sunday tue tues wed thu thur thurs fri",
);
const MONTHS = words(
  "january february april june july august september october november december jan feb apr jun jul aug sep sept oct nov",
);
/** Words that mean something else as well: days and months only where something says so. */
const AMBIGUOUS = words("may march mar sat sun mon dec now");
const WHOLE = words("today yesterday tomorrow");
const UNITS = words(
  "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks weekend month months year years",
);
const OTHERS = words("last this past previous current next the of ago a an half couple few before");

const ISO = /^\d{4}-\d{2}(?:-\d{2}(?:t[\d:.,z+-]{2,32})?)?$/;
const DURATION = /^\d{1,6}(?:s|m|h|d|w|mins?|hrs?|secs?)$/;
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/;
const YEAR = /^(?:19|20)\d{2}$/;

/** The year 9987: RFC 3339 has four digits for it. Before 1970 there was no log. */
const TIME_US_MAX = 253_000_000_000_000_000;

export interface Day {
  readonly span: Span;
  readonly count: number;
}

/** `isSaid`: a preposition says that it is a time, so that a year, `may` and `2 hours` are times too. */
export function readDay(
  all: readonly Word[],
  at: number,
  { isSaid, now }: { readonly isSaid: boolean; readonly now: Now },
): Day | undefined {
  const run: string[] = [];
  for (const { isQuoted, lower } of all.slice(at, at + RUN_WORDS_MAX)) {
    if (isQuoted || !isTimeWord(lower)) break;
    // "this week before Wednesday" is two times; "the day before yesterday" is one.
    if (lower === "before" && run.at(-1) !== "day") break;
    if (isNamedDay(lower) && run.some(isNamedDay)) break;
    run.push(lower);
  }
  for (let count = run.length; count > 0; count--) {
    const said = run.slice(0, count);
    const text = isTime(said, isSaid) ? normal(said) : undefined;
    const span = text === undefined ? undefined : past(text, now);
    if (span === undefined || span.fromUs < 0 || span.toUs > TIME_US_MAX) continue;
    // The last three months go on until now, from whichever day they are counted.
    const isRunning = /^(?:last|past|previous) \d/.test(text ?? "");
    return { span: isRunning ? { ...span, toUs: now.nowUs, isLong: false } : span, count };
  }
  return undefined;
}

/** Whether a word alone is a time, and so no name. */
export function isDayWord(lower: string): boolean {
  return WEEKDAYS.has(lower) || MONTHS.has(lower) || WHOLE.has(lower) || ISO.test(lower);
}

function isNamedDay(lower: string): boolean {
  return WEEKDAYS.has(lower) || WHOLE.has(lower);
}

function isTimeWord(lower: string): boolean {
  return (
    isDayWord(lower) ||
    [AMBIGUOUS, UNITS, OTHERS].some((known) => known.has(lower)) ||
    [DURATION, ORDINAL].some((form) => form.test(lower)) ||
    numberOf(lower) !== undefined
  );
}

// Asked before the library is: most runs are "the" or "last" before something that is no time.
function isTime(run: readonly string[], isSaid: boolean): boolean {
  const [first = ""] = run;
  const last = run.at(-1) ?? "";
  if (run.some(isDayWord)) return !OTHERS.has(last);
  if (run.length === 1 && DURATION.test(first)) return true;
  if (run.length === 1) return isSaid && (YEAR.test(first) || AMBIGUOUS.has(first));
  const isMonthOfDay = run.some((word) => AMBIGUOUS.has(word)) && run.some((word) => /^\d/.test(word));
  if (isMonthOfDay) return !OTHERS.has(last);
  const isUnit = UNITS.has(last) || DURATION.test(last);
  const isRelative =
    last === "ago" || run.some((word) => /^(?:last|this|past|previous|current|next)$/.test(word));
  if (isRelative) return last === "ago" || isUnit || AMBIGUOUS.has(last);
  // "for 2 hours" is a time, "2 hours" alone may be anything.
  return isSaid && isUnit && numberOf(run.at(-2) ?? "") !== undefined;
}

// As parseMoment takes it: digits, and no article.
function normal(run: readonly string[]): string {
  const text = run.map((word) => (numberOf(word) === undefined ? word : String(numberOf(word)))).join(" ");
  if (/^(?:the )?day before yesterday$/.test(text)) return "now-2d/d";
  const plain = text
    .replace(/\bthe\b ?/g, "")
    .replace(/\bhalf (?:an? )?hour\b/, "30 minutes")
    .replace(/\b(?:a )?couple (?:of )?/, "2 ")
    .replace(/\b(?:a )?few /, "3 ")
    .replace(/\ban? (?=[a-z])/, "1 ")
    .trim();
  // Three days ago was a day; three hours ago is since when.
  const [, count, unit] = /^(\d{1,5}) (day|week)s? ago$/.exec(plain) ?? [];
  return count === undefined || unit === undefined ? plain : `now-${count}${unit[0]}/${unit[0]}`;
}

// A log holds what has happened: on a Friday, Monday is the last one. So what is not yet was said of the time before.
function past(text: string, now: Now): Span | undefined {
  const span = parseMoment(text, now);
  if (span === undefined || span.fromUs <= now.nowUs || /\b(?:next|tomorrow)\b|\d{4}/.test(text)) return span;
  for (const days of [1, 7, 366]) {
    const before = parseMoment(text, { ...now, nowUs: now.nowUs - days * DAY_US });
    if (before !== undefined && before.fromUs <= now.nowUs) return before;
  }
  return span;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
