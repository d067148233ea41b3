/** What the times of a sentence come to: since when and until when, as RFC 3339 in the asker's time zone. */

import { utcOf, wallOf } from "@tallystick/event";
import type { Now, Span } from "../moments.ts";
import { clockOn, isOneDay, type Moment } from "./read-moment.ts";
import type { TimePhrase } from "./read-time.ts";

/** Microseconds since 1970; what is missing has no bound. */
export interface Period {
  readonly sinceUs?: number;
  readonly untilUs?: number;
}

const DAY_US = 86_400_000_000;
/** Nobody who says "around two" means the minute. */
const AROUND_US = 900_000_000;

/** The time that all phrases have in common, and what each of them says. Where there is none, what was said later counts. */
export function periodOf(
  phrases: readonly TimePhrase[],
  now: Now,
): { readonly all: Period; readonly each: readonly Period[] } {
  const dayUs = onlyDay(phrases);
  const each = phrases.map((phrase) => boundsOf(phrase, { dayUs, now }));
  return { all: each.reduce((all, one) => common(all, one) ?? hull(all, one) ?? one, {}), each };
}

/** A time as people of a zone write it; our language reads it back as the same time. */
export function timeText(atUs: number, { zone }: Now): string {
  const wall = wallOf(atUs, zone);
  const minutes = (utcOf(wall) - atUs) / 60_000_000;
  // Long ago clocks were minutes and seconds away from each other, which RFC 3339 has no form for.
  if (minutes === 0 || !Number.isInteger(minutes)) return isoOf(atUs, "Z");
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const away = Math.abs(minutes);
  return isoOf(utcOf(wall), `${minutes < 0 ? "-" : "+"}${two(away / 60)}:${two(away % 60)}`);
}

// Whole seconds, as nothing that is said is finer; what is "now" is cut down.
function isoOf(atUs: number, offset: string): string {
  return new Date(Math.floor(atUs / 1_000_000) * 1000).toISOString().replace(".000Z", offset);
}

// "yesterday after 2pm": the one day that is told is the day of all times of day.
function onlyDay(phrases: readonly TimePhrase[]): number | undefined {
  const days = phrases.flatMap(({ moment, relation, to }) =>
    relation === "in" && to === undefined && moment.kind === "span" && isOneDay(moment.span)
      ? [moment.span]
      : [],
  );
  return days.length === 1 ? days[0]?.fromUs : undefined;
}

interface Context {
  readonly dayUs: number | undefined;
  readonly now: Now;
}

function boundsOf({ moment, relation, to }: TimePhrase, context: Context): Period {
  if (to !== undefined) return rangeOf(moment, to, context);
  const span = spanOf(moment, context);
  switch (relation) {
    case "in":
      // What has not ended yet has no end: the sources' clocks may be ahead of ours.
      return span.toUs < context.now.nowUs
        ? { sinceUs: span.fromUs, untilUs: span.toUs }
        : { sinceUs: span.fromUs };
    case "since":
      return { sinceUs: span.fromUs };
    case "after":
      return { sinceUs: span.isLong ? span.toUs : span.fromUs };
    case "until":
      return { untilUs: span.isLong ? span.toUs : span.fromUs };
    case "before":
      return { untilUs: span.fromUs };
    case "around":
      return span.isLong
        ? { sinceUs: span.fromUs, untilUs: span.toUs }
        : { sinceUs: span.fromUs - AROUND_US, untilUs: span.fromUs + AROUND_US };
  }
}

// "between 2pm and 4pm yesterday": an end without a day is on the other's. "10pm to 2am" goes past midnight.
function rangeOf(from: Moment, to: Moment, context: Context): Period {
  const first = spanOf(from, to.kind === "span" ? { ...context, dayUs: to.span.fromUs } : context);
  const second = spanOf(to, { ...context, dayUs: first.fromUs });
  const untilUs = second.isLong ? second.toUs : second.fromUs;
  if (untilUs > first.fromUs) return { sinceUs: first.fromUs, untilUs };
  if (to.kind === "clock")
    return { sinceUs: first.fromUs, untilUs: onNextDay(to, first.fromUs, context.now) };
  // Said the other way round.
  return { sinceUs: second.fromUs, untilUs: first.isLong ? first.toUs : first.fromUs };
}

function onNextDay(moment: Extract<Moment, { kind: "clock" }>, dayUs: number, now: Now): number {
  return clockOn(moment.clock, dayUs + DAY_US, now).fromUs;
}

function spanOf(moment: Moment, { dayUs, now }: Context): Span {
  if (moment.kind === "span") return moment.span;
  const span = clockOn(moment.clock, dayUs ?? now.nowUs, now);
  // A log holds what has happened: in the morning, 2pm was yesterday.
  return dayUs === undefined && span.fromUs > now.nowUs
    ? clockOn(moment.clock, now.nowUs - DAY_US, now)
    : span;
}

function common(a: Period, b: Period): Period | undefined {
  const sinceUs = Math.max(a.sinceUs ?? -Infinity, b.sinceUs ?? -Infinity);
  const untilUs = Math.min(a.untilUs ?? Infinity, b.untilUs ?? Infinity);
  return sinceUs < untilUs ? period(sinceUs, untilUs) : undefined;
}

// "on Monday and Tuesday".
function hull(a: Period, b: Period): Period | undefined {
  const [since, until] = [[a.sinceUs, b.sinceUs] as const, [a.untilUs, b.untilUs] as const];
  if ([...since, ...until].includes(undefined)) return undefined;
  return period(Math.min(...since.map((at) => at ?? 0)), Math.max(...until.map((at) => at ?? 0)));
}

function period(sinceUs: number, untilUs: number): Period {
  return {
    ...(Number.isFinite(sinceUs) ? { sinceUs } : {}),
    ...(Number.isFinite(untilUs) ? { untilUs } : {}),
  };
}
