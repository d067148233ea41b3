/** Lengths of time that events are counted by. */

import { fromWall, utcOf, wallOf } from "@tallystick/event";
import { parseDuration } from "./units.ts";

/** A length, as ClickHouse takes it: `toIntervalHour(6)`. */
export interface Interval {
  readonly unit: "Second" | "Minute" | "Hour" | "Day" | "Week" | "Month" | "Year";
  readonly count: number;
}

const SECOND_US = 1_000_000;
/** From the longest: a length is told in the longest unit that it is whole in. */
const UNITS: readonly (readonly [Interval["unit"], number])[] = [
  ["Week", 604_800],
  ["Day", 86_400],
  ["Hour", 3600],
  ["Minute", 60],
  ["Second", 1],
];
/** Those that are not always as long. */
const CALENDAR = /^(\d{1,3})?\s?(mo|mon|month|months|y|yr|year|years)$/i;

/** Reads `1h`, `15 minutes`, `day`, `1mo`; undefined for what is none, or shorter than a second. */
export function parseInterval(text: string): Interval | undefined {
  const written = text.trim();
  const [, months, unit] = CALENDAR.exec(written) ?? [];
  if (unit !== undefined) {
    const count = Number(months ?? 1);
    return count === 0 ? undefined : { unit: /^m/i.test(unit) ? "Month" : "Year", count };
  }
  const seconds = (parseDuration(/^\d/.test(written) ? written : `1${written}`) ?? 0) / SECOND_US;
  if (!Number.isSafeInteger(seconds) || seconds < 1) return undefined;
  const [name, size] = UNITS.find(([, length]) => seconds % length === 0) ?? ["Second", 1];
  return { unit: name, count: seconds / size };
}

/** The beginning of the interval that an event is in, by the clock of a time zone, in microseconds since 1970. */
export function startOf({ count, unit }: Interval, zone: string): string {
  return `toUnixTimestamp64Micro(toDateTime64(toStartOfInterval(time, toInterval${unit}(${count}), ${zone}), 6, ${zone}))`;
}

/** Those that people count by, from the shortest, with about how long they are in seconds. */
const NAMED: readonly (readonly [Interval["unit"], number, seconds: number])[] = [
  ...([1, 5, 10, 30] as const).map((count) => ["Second", count, count] as const),
  ...([1, 5, 10, 30] as const).map((count) => ["Minute", count, count * 60] as const),
  ...([1, 3, 6, 12] as const).map((count) => ["Hour", count, count * 3600] as const),
  ["Day", 1, 86_400],
  ["Week", 1, 604_800],
  ["Month", 1, 2_678_400],
  ["Month", 3, 8_035_200],
  ["Year", 1, 31_622_400],
];

/** The shortest of the usual intervals of which so many are enough for a range. */
export function intervalFor(
  { fromUs, toUs }: { readonly fromUs: number; readonly toUs: number },
  most: number,
): Interval {
  const seconds = (toUs - fromUs) / SECOND_US;
  const found = NAMED.find(([, , length]) => seconds / length <= most) ?? NAMED.at(-1);
  return found === undefined ? { unit: "Year", count: 1 } : { unit: found[0], count: found[1] };
}

/** Longer lists nobody looks at; a range of centuries has no more years than this. */
const STARTS_MAX = 2000;

/** Where the intervals of a range begin, by the clock of a zone, in microseconds since 1970. */
export function startsBetween(
  { fromUs, toUs }: { readonly fromUs: number; readonly toUs: number },
  interval: Interval,
  zone: string,
): readonly number[] {
  const starts: number[] = [];
  const first = firstWall(fromUs, interval, zone);
  for (let i = 0; starts.length < STARTS_MAX; i++) {
    const at = fromWall(wallOf(utcOf(shifted(first, interval, i)), "UTC"), zone);
    if (at >= toUs) break;
    // An hour that a clock leaves out is none.
    if (at > (starts.at(-1) ?? Number.NEGATIVE_INFINITY)) starts.push(at);
  }
  return starts;
}

type Wall = ReturnType<typeof wallOf>;

function firstWall(fromUs: number, { count, unit }: Interval, zone: string): Wall {
  const { day, hour, minute, month, second, year } = wallOf(fromUs, zone);
  const whole = (value: number): number => value - (value % count);
  const none = { hour: 0, minute: 0, second: 0, microsecond: 0 };
  switch (unit) {
    case "Second":
      return { year, month, day, hour, minute, second: whole(second), microsecond: 0 };
    case "Minute":
      return { year, month, day, hour, minute: whole(minute), second: 0, microsecond: 0 };
    case "Hour":
      return { ...none, year, month, day, hour: whole(hour) };
    case "Day":
      return { ...none, year, month, day };
    case "Week": {
      const weekday = new Date(utcOf({ ...none, year, month, day }) / 1000).getUTCDay();
      return { ...none, year, month, day: day - ((weekday + 6) % 7) };
    }
    case "Month":
      return { ...none, year, month: month - ((month - 1) % count), day: 1 };
    case "Year":
      return { ...none, year: whole(year), month: 1, day: 1 };
  }
}

function shifted(wall: Wall, { count, unit }: Interval, steps: number): Wall {
  const by = count * steps;
  switch (unit) {
    case "Second":
      return { ...wall, second: wall.second + by };
    case "Minute":
      return { ...wall, minute: wall.minute + by };
    case "Hour":
      return { ...wall, hour: wall.hour + by };
    case "Day":
      return { ...wall, day: wall.day + by };
    case "Week":
      return { ...wall, day: wall.day + by * 7 };
    case "Month":
      return { ...wall, month: wall.month + by };
    case "Year":
      return { ...wall, year: wall.year + by };
  }
}
