/** The demo's day: one company's audit events. The same seed gives the same bytes everywhere. */
import assert from "node:assert/strict";
import { ACTIVITIES } from "./activities.ts";
import { people, presence } from "./cast.ts";
import { incident } from "./incident.ts";
import { createRandom } from "./random.ts";
import type { Activity, DemoEvent } from "./scene.ts";

export type { DemoEvent } from "./scene.ts";

/** About one event every four seconds, which a page of a day's histogram shows well. */
export const DAY_EVENTS = 24_000;

export interface DayOptions {
  /** An unsigned 32-bit integer. */
  readonly seed: number;
  /** The day in UTC, `YYYY-MM-DD`. */
  readonly day: string;
  readonly count: number;
}

const dayMs = 86_400_000;
const quarterMs = 900_000;

/** A day with fewer events is for looking at the format; in a larger one something happened. */
export const INCIDENT_EVENTS_MIN = 1000;
/** The incident draws from a stream that no activity has. */
const INCIDENT_STREAM = 2 ** 31;

/**
 * The events of one day, in the order of their time, exactly `count` of them, with one incident among them
 * ({@link INCIDENT_EVENTS_MIN}). Throws a RangeError when `day` is no date.
 */
export function* generateDay({ seed, day, count }: DayOptions): Generator<DemoEvent> {
  const planted =
    count < INCIDENT_EVENTS_MIN
      ? []
      : incident({ midnightMs: parseDay(day), random: createRandom(seed, INCIDENT_STREAM) });
  let next = 0;
  for (const event of quietDay({ seed, day, count: count - planted.length })) {
    for (let due = planted[next]; due !== undefined && due.time <= event.time; due = planted[next]) {
      yield due;
      next += 1;
    }
    yield event;
  }
  yield* planted.slice(next);
}

/**
 * A day on which nothing happened, exactly `count` events. About a third are in the native form, a quarter are
 * CloudTrail records, and the rest are of everybody else.
 *
 * Each activity draws from a random stream of its own, so that a change within one leaves the others' draws
 * alone.
 */
function* quietDay({ seed, day, count }: DayOptions): Generator<DemoEvent> {
  const midnightMs = parseDay(day);
  const quarters = planQuarters(midnightMs);
  const schedule = createRandom(seed);
  let waiting: DemoEvent[] = [];
  let begun = 0;
  let planned = 0;
  let given = 0;
  while (planned < count) {
    const { startMs, parts } = momentAt(quarters, (planned + schedule.next()) / count);
    const startTime = new Date(startMs).toISOString();
    // An activity's first event is at its start, so nothing that happened before this start can still come.
    const due = waiting.filter(({ time }) => time < startTime);
    yield* due;
    given += due.length;
    begun += 1;
    const { activity } = schedule.pickWeighted(parts, ({ weight }) => weight);
    const events = activity({ random: createRandom(seed, begun), startMs });
    const today = events.filter(({ time }) => time.startsWith(day));
    planned += today.length;
    waiting = [...waiting.slice(due.length), ...today].sort(byTime);
  }
  yield* waiting.slice(0, count - given);
}

function parseDay(day: string): number {
  const midnight = new Date(`${day}T00:00:00.000Z`);
  // A day that the calendar lacks, such as 30 February, is read as one of the next month's.
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(`${day}T`);
  if (!isDay) throw new RangeError(`couldn't read ${JSON.stringify(day)} as a day`);
  return midnight.getTime();
}

/** A quarter of an hour: what may begin in it and how often, and how much has begun since midnight. */
interface Quarter {
  readonly startMs: number;
  readonly begunBefore: number;
  readonly begun: number;
  readonly parts: readonly { activity: Activity; weight: number }[];
}

function planQuarters(midnightMs: number): Quarter[] {
  let begunBefore = 0;
  return Array.from({ length: dayMs / quarterMs }, (_, index) => {
    const startMs = midnightMs + index * quarterMs;
    const atWork = people.reduce((sum, person) => sum + presence(person, startMs), 0) / people.length;
    // The batch window: from 01:00 to 04:00 UTC.
    const inNight = index >= 4 && index < 16 ? 1 : 0;
    const parts = ACTIVITIES.map((each) => ({
      activity: each.activity,
      weight: each.machines + each.people * atWork + each.night * inNight,
    }));
    const begun = parts.reduce((sum, { weight }) => sum + weight, 0);
    const quarter = { startMs, begunBefore, begun, parts };
    begunBefore += begun;
    return quarter;
  });
}

/** The time by which this share of the day has begun, and what may begin then. */
function momentAt(quarters: readonly Quarter[], share: number): Pick<Quarter, "startMs" | "parts"> {
  const total = quarters.reduce((sum, { begun }) => sum + begun, 0);
  const wanted = share * total;
  const quarter = quarters.find(({ begunBefore, begun }) => wanted < begunBefore + begun) ?? quarters.at(-1);
  assert(quarter !== undefined, "a day has quarters");
  const { startMs, begunBefore, begun, parts } = quarter;
  // Rounding must not carry a start into the next quarter, and so perhaps into tomorrow.
  const intoMs = Math.min(Math.floor(((wanted - begunBefore) / begun) * quarterMs), quarterMs - 1);
  return { startMs: startMs + intoMs, parts };
}

function byTime(a: DemoEvent, b: DemoEvent): number {
  if (a.time === b.time) return 0;
  return a.time < b.time ? -1 : 1;
}
