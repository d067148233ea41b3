/** One moment within a sentence: a day, a time of day, or both, in either order. */
import { type Now, parseMoment, type Span } from "../moments.ts";
import { type Clock, onDay, readClock } from "./clock.ts";
import type { Word } from "./cut-words.ts";
import { readDay } from "./days.ts";

/** A time of day alone has no day until the sentence is read to its end. */
export type Moment =
  | { readonly kind: "span"; readonly span: Span; readonly count: number }
  | { readonly kind: "clock"; readonly clock: Clock; readonly count: number };

/** The hours of the parts of a day; a night ends on the next day. */
const PARTS: ReadonlyMap<string, readonly [from: number, to: number]> = new Map([
  ["morning", [0, 12]],
  ["afternoon", [12, 18]],
  ["evening", [18, 24]],
  ["night", [18, 30]],
]);
const HALF_DAY_US = 43_200_000_000;

interface Options {
  /** Whether a preposition says that a time follows. */
  readonly isSaid: boolean;
  readonly now: Now;
}

export function readMoment(words: readonly Word[], at: number, options: Options): Moment | undefined {
  const { now } = options;
  const part = readNamedPart(words, at, now) ?? readWeekend(words, at, now) ?? readEdge(words, at, now);
  if (part !== undefined) return part;
  const first = readClock(words, at);
  if (first !== undefined) {
    const gap = words[at + first.count]?.lower === "on" ? 1 : 0;
    const day = readDay(words, at + first.count + gap, { isSaid: gap === 1, now });
    if (day === undefined || !isOneDay(day.span)) return { kind: "clock", ...first };
    const span = clockOn(first.clock, day.span.fromUs, now);
    return { kind: "span", span, count: first.count + gap + day.count };
  }
  const day = readDay(words, at, options);
  if (day === undefined) return undefined;
  if (!isOneDay(day.span)) return { kind: "span", ...day };
  const behind = at + day.count;
  const hours = PARTS.get(words[behind]?.lower ?? "");
  if (hours !== undefined) return { kind: "span", span: partOf(day.span, hours, now), count: day.count + 1 };
  const gap = words[behind]?.lower === "at" ? 1 : 0;
  const clock = readClock(words, behind + gap);
  if (clock === undefined) return { kind: "span", ...day };
  const span = clockOn(clock.clock, day.span.fromUs, now);
  return { kind: "span", span, count: day.count + gap + clock.count };
}

/** A time of day on the day that a moment is in. */
export function clockOn(clock: Clock, dayUs: number, now: Now): Span {
  const fromUs = onDay(clock, dayUs, now);
  return { fromUs, toUs: fromUs + clock.lengthUs, isLong: false };
}

/** A day of the calendar has 23 to 25 hours. */
export function isOneDay({ fromUs, isLong, toUs }: Span): boolean {
  return isLong && Math.abs(toUs - fromUs - 2 * HALF_DAY_US) <= HALF_DAY_US / 6;
}

// this morning, last night, tonight.
function readNamedPart(words: readonly Word[], at: number, now: Now): Moment | undefined {
  const [first = "", second = ""] = words.slice(at, at + 2).map(({ lower }) => lower);
  const today = { fromUs: now.nowUs, toUs: now.nowUs, isLong: true };
  const hours = first === "tonight" ? PARTS.get("night") : PARTS.get(second);
  if (hours === undefined || !/^(?:tonight|this|last)$/.test(first)) return undefined;
  const isToday = first !== "last";
  const day = isToday ? today : { ...today, fromUs: onDay({ ...NOON, hour: -12 }, now.nowUs, now) };
  return { kind: "span", span: partOf(day, hours, now), count: first === "tonight" ? 1 : 2 };
}

// Last weekend, over the weekend: the one that is over; on a Saturday or Sunday this weekend is the one that is now.
function readWeekend(words: readonly Word[], at: number, now: Now): Moment | undefined {
  const [which = "", weekend = ""] = words.slice(at, at + 2).map(({ lower }) => lower);
  const week = parseMoment("this week", now);
  if (!/^(?:the|last|this|past)$/.test(which) || weekend !== "weekend" || week === undefined)
    return undefined;
  const saturdayUs = onDay({ ...NOON, hour: 120 }, week.fromUs, now);
  const mondayUs = which !== "last" && saturdayUs <= now.nowUs ? week.toUs : week.fromUs;
  const fromUs = onDay({ ...NOON, hour: -48 }, mondayUs, now);
  return { kind: "span", span: { fromUs, toUs: mondayUs, isLong: true }, count: 2 };
}

// The start of the month, the end of last week: a point and not the whole.
function readEdge(words: readonly Word[], from: number, now: Now): Moment | undefined {
  const at = words[from]?.lower === "the" ? from + 1 : from;
  const edge = words[at]?.lower ?? "";
  if (!/^(?:start|beginning|end)$/.test(edge) || words[at + 1]?.lower !== "of") return undefined;
  const behind = at + 2 + (words[at + 2]?.lower === "the" ? 1 : 0);
  const unit = words[behind]?.lower ?? "";
  const running = /^(?:day|week|month|year)$/.test(unit) ? parseMoment(`this ${unit}`, now) : undefined;
  const whole =
    running === undefined ? readDay(words, behind, { isSaid: true, now }) : { span: running, count: 1 };
  if (whole === undefined) return undefined;
  const atUs = edge === "end" ? whole.span.toUs : whole.span.fromUs;
  return {
    kind: "span",
    span: { fromUs: atUs, toUs: atUs, isLong: false },
    count: behind + whole.count - from,
  };
}

const NOON: Clock = { hour: 12, minute: 0, second: 0, lengthUs: 0, zone: undefined };

function partOf({ fromUs: dayUs }: Span, [from, to]: readonly [number, number], now: Now): Span {
  const [fromUs = 0, toUs = 0] = [from, to].map((hour) => onDay({ ...NOON, hour }, dayUs, now));
  return { fromUs, toUs, isLong: true };
}
