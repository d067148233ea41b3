/** A time of day within a sentence: 14:30, 2pm, 2:30 p.m. UTC, noon. */

import { fromWall, wallOf } from "@tallystick/event";
import type { Now } from "../moments.ts";
import type { Word } from "./cut-words.ts";

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** As exact as it was said: an hour, a minute or a second. */
  readonly lengthUs: number;
  /** Whose clock it is, where that was said. */
  readonly zone: string | undefined;
}

const HOUR_US = 3_600_000_000;
const MINUTE_US = 60_000_000;
const SECOND_US = 1_000_000;
const NAMED: ReadonlyMap<string, number> = new Map([
  ["noon", 12],
  ["midday", 12],
  ["midnight", 0],
]);

/** The time of day that begins at a word, and how many words it has. */
export function readClock(
  words: readonly Word[],
  at: number,
): { readonly clock: Clock; readonly count: number } | undefined {
  const word = words[at];
  if (word === undefined || word.isQuoted) return undefined;
  const next = words[at + 1]?.lower ?? "";
  const named = NAMED.get(word.lower);
  if (named !== undefined) return { clock: clockOf(named, undefined, undefined), count: 1 };
  const [, hour, minute, second, joined] =
    /^(\d{1,2})(?:[:.](\d{2})(?::(\d{2}))?)?(am|pm|a\.m|p\.m)?$/.exec(word.lower) ?? [];
  if (hour === undefined) return undefined;
  const separate = /^(?:am|pm|a\.m|p\.m)$/.test(next) ? next : undefined;
  const half = joined ?? separate;
  const isOClock = next === "o'clock" || next === "oclock";
  // 14.30 without more is a number.
  const isTime = word.lower.includes(":") || half !== undefined || (isOClock && minute === undefined);
  const value = hourOf(Number(hour), half);
  if (!isTime || value === undefined || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59)
    return undefined;
  const count = joined === undefined && (separate !== undefined || isOClock) ? 2 : 1;
  const isUtc = /^(?:utc|gmt|z|zulu)$/.test(words[at + count]?.lower ?? "");
  const clock = clockOf(value, minute, second);
  return { clock: isUtc ? { ...clock, zone: "UTC" } : clock, count: count + (isUtc ? 1 : 0) };
}

/** When a clock shows this on a day, in microseconds. */
export function onDay({ hour, minute, second, zone }: Clock, dayUs: number, now: Now): number {
  // The day is one of the asker's calendar, whosever clock it is.
  const day = wallOf(dayUs, now.zone);
  return fromWall({ ...day, hour, minute, second, microsecond: 0 }, zone ?? now.zone);
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.startsWith("p") ? 12 : 0);
}

function clockOf(hour: number, minute: string | undefined, second: string | undefined): Clock {
  const lengthUs = second !== undefined ? SECOND_US : minute !== undefined ? MINUTE_US : HOUR_US;
  return { hour, minute: Number(minute ?? 0), second: Number(second ?? 0), lengthUs, zone: undefined };
}
