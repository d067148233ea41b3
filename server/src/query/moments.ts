/** Times as people write them: RFC 3339 and shorter, so long ago, and English. */

import { fromWall, utcOf, type Wall, wallOf } from "@tallystick/event";
import { casual } from "chrono-node/en";
import { parseDuration } from "./units.ts";

/** What the words mean depends on these. */
export interface Now {
  readonly nowUs: number;
  /** A name of the IANA database. */
  readonly zone: string;
}

/** A time with an extent: a day is as long as a day. Microseconds since 1970, without the end. */
export interface Span {
  readonly fromUs: number;
  readonly toUs: number;
  /** Whether it is a day or longer, which "after" means to be behind. */
  readonly isLong: boolean;
  /** Whether it goes on until now only because nothing ends it: as an end of a range it means where it begins. */
  readonly isSince?: boolean;
}

/** Longer than any time that is written. English is read with regular expressions that are not ours. */
const CHARACTERS_MAX = 80;
const UNITS = ["year", "month", "day", "hour", "minute", "second"] as const;
type Unit = (typeof UNITS)[number];
const CALENDAR: ReadonlyMap<string, Unit | "week"> = new Map([
  ["y", "year"],
  ["M", "month"],
  ["w", "week"],
  ["d", "day"],
  ["h", "hour"],
  ["m", "minute"],
  ["s", "second"],
]);

/** The span that a text means; undefined where it means none. A text such as `15m` means the time since then. */
export function parseMoment(text: string, now: Now): Span | undefined {
  const written = text.trim();
  if (written === "" || written.length > CHARACTERS_MAX) return undefined;
  return (
    fromMath(written, now) ?? fromDate(written, now) ?? fromWords(written, now) ?? fromEnglish(written, now)
  );
}

// now, now-7d, now-7d/d, -15m, 15m, 15m ago, an hour ago; a slash goes back to the beginning of the unit.
function fromMath(text: string, now: Now): Span | undefined {
  const [found, base, sign = "-", length, slash] =
    /^([Nn]ow|NOW)?(?:([-+])?((?:\d{1,6}(?:\.\d{1,3})?|an?\s)\s?[A-Za-zµ]+?))?(?:\s+ago)?(?:\/([yMwdhms]))?$/.exec(
      text,
    ) ?? [];
  if (found === undefined || (base === undefined && length === undefined)) return undefined;
  const at = length === undefined ? now.nowUs : stepped(length.replace(/^an?\s/, "1"), sign === "+", now);
  if (at === undefined) return undefined;
  const unit = CALENDAR.get(slash ?? "");
  if (unit !== undefined) return calendar(wallOf(at, now.zone), unit, 0, now);
  return base !== undefined || sign === "+" ? point(at) : since(at, now);
}

/** So long after now, or before it. Months and years are the calendar's: the same day, or the last that there is. */
function stepped(length: string, isAfter: boolean, { nowUs, zone }: Now): number | undefined {
  const sign = isAfter ? 1 : -1;
  const [, count, months, years] =
    /^(\d{1,4})\s?(?:(M|mo|months?)|(y|yrs?|years?))$/.exec(
      length.replace(/[A-Z]{2,}/, (word) => word.toLowerCase()),
    ) ?? [];
  if (count === undefined) {
    const duration = parseDuration(length);
    return duration === undefined ? undefined : Math.round(nowUs + sign * duration);
  }
  const wall = wallOf(nowUs, zone);
  const month = wall.month + sign * Number(count) * (months === undefined && years !== undefined ? 12 : 1);
  const lastDay = new Date(Date.UTC(wall.year, month, 0)).getUTCDate();
  return fromWall(carried({ ...wall, month, day: Math.min(wall.day, lastDay) }), zone);
}

function since(at: number, { nowUs }: Now): Span {
  return { fromUs: at, toUs: Math.max(nowUs, at + 1), isLong: false, isSince: true };
}

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt ](\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s?([Zz]|[+-]\d{2}:?\d{2})?)?)?)?$/;

const OFFSET = /^[Zz]$|[+-](?:[01]\d|2[0-3]):?[0-5]\d$/;

function fromDate(text: string, now: Now): Span | undefined {
  if (/^\d{10}$/.test(text))
    return { ...point(Number(text) * 1_000_000), toUs: (Number(text) + 1) * 1_000_000 };
  if (/^\d{13}$/.test(text)) return { ...point(Number(text) * 1000), toUs: (Number(text) + 1) * 1000 };
  const [, ...parts] = DATE.exec(text) ?? [];
  const [year, month, day, hour, minute, second, fraction, offset] = parts;
  if (year === undefined) return undefined;
  const wall: Wall = {
    ...{ year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) },
    ...{ hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) },
    microsecond: Number((fraction ?? "").padEnd(6, "0").slice(0, 6)),
  };
  if (!isReal(wall)) return undefined;
  if (offset !== undefined && !OFFSET.test(offset)) return undefined;
  if (fraction !== undefined) {
    const fromUs = offset === undefined ? fromWall(wall, now.zone) : utcOf(wall) - offsetUs(offset);
    return { ...point(fromUs), toUs: fromUs + 10 ** Math.max(0, 6 - fraction.length) };
  }
  const unit =
    UNITS[[month, day, hour, minute, second].findLastIndex((part) => part !== undefined) + 1] ?? "second";
  if (offset === undefined) return calendar(wall, unit, 0, now);
  const from = utcOf(wall) - offsetUs(offset);
  return {
    fromUs: from,
    toUs: from + (utcOf({ ...wall, [unit]: wall[unit] + 1 }) - utcOf(wall)),
    isLong: false,
  };
}

// Date would turn 30 February into 2 March; before the year 1 the years of a zone's clock count backwards.
function isReal({ day, hour, minute, month, second, year }: Wall): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && hour < 24 && minute < 60 && second < 60;
}

function offsetUs(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const digits = offset.replace(/\D/g, "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (offset.startsWith("-") ? -minutes : minutes) * 60_000_000;
}

// today, yesterday, this week, last month, last 15 minutes.
function fromWords(text: string, now: Now): Span | undefined {
  const lower = text.toLowerCase();
  const wall = wallOf(now.nowUs, now.zone);
  const days = ["today", "yesterday", "tomorrow"].indexOf(lower);
  if (days !== -1) return calendar(wall, "day", [0, -1, 1][days] ?? 0, now);
  const [, which, length, unit = ""] =
    /^(?:the\s)?(this|current|last|past|previous)\s(?:(\d{1,6})\s?)?([a-z]+)$/.exec(lower) ?? [];
  if (which === undefined) return undefined;
  const one = UNITS.find((known) => known === unit) ?? (unit === "week" ? unit : undefined);
  // Nobody means the last full hour by "last hour".
  const isRunning =
    which === "past" || length !== undefined || (which === "last" && /^(?:hour|minute|second)$/.test(unit));
  if (!isRunning && one !== undefined)
    return calendar(wall, one, /^(?:this|current)$/.test(which) ? 0 : -1, now);
  const at = stepped(`${length ?? 1}${unit}`, false, now);
  return at === undefined ? undefined : since(at, now);
}

function fromEnglish(text: string, now: Now): Span | undefined {
  // Numbers alone are no time, whatever could be made of them.
  if (!/[a-z]/i.test(text) || (/:\d{2}\s?[+-]\d{2}:?\d{2}$/.test(text) && !OFFSET.test(text)))
    return undefined;
  const today = wallOf(now.nowUs, now.zone);
  const offset = Math.round((utcOf(today) - now.nowUs) / 60_000_000);
  const instant = new Date(Math.floor(now.nowUs / 1000));
  const [found] = casual.parse(text, { instant, timezone: offset }, { forwardDate: false });
  if (found === undefined || found.text.length !== text.length || (found.end ?? undefined) !== undefined)
    return undefined;
  const { start } = found;
  const isCertain = (unit: Unit | "weekday"): boolean => start.isCertain(unit);
  const stated = start.isCertain("timezoneOffset") ? start.get("timezoneOffset") : null;
  const read: Wall = {
    ...{ year: start.get("year") ?? 0, month: start.get("month") ?? 1, day: start.get("day") ?? 1 },
    ...{ hour: start.get("hour") ?? 0, minute: start.get("minute") ?? 0, second: start.get("second") ?? 0 },
    microsecond: 0,
  };
  const certain = (["second", "minute", "hour"] as const).find(isCertain);
  // The library takes 2pm for 14:00.
  const isHour = certain === "minute" && read.minute === 0 && !/[:.]\d/.test(text);
  const finest = isHour ? "hour" : certain;
  const isAhead = utcOf(certain === undefined ? beginning(read, "day") : read) > utcOf(today);
  const wall = isAhead && !/\b(?:next|this|in)\b/i.test(text) ? before(read, isCertain) : read;
  if (finest === undefined) {
    const isMonth = isCertain("month") && !isCertain("day") && !isCertain("weekday");
    return calendar(wall, isMonth ? "month" : "day", 0, now);
  }
  if (stated === null) return calendar(wall, finest, 0, now);
  const at = utcOf(wall) - stated * 60_000_000;
  return { fromUs: at, toUs: at + (parseDuration(`1${finest}`) ?? 1), isLong: false };
}

// Who asks a log looks back: "monday", "may" and "11pm" are the last ones.
function before(wall: Wall, isCertain: (unit: Unit | "weekday") => boolean): Wall {
  if (isCertain("day")) return isCertain("year") ? wall : carried({ ...wall, year: wall.year - 1 });
  if (isCertain("weekday")) return carried({ ...wall, day: wall.day - 7 });
  if (isCertain("month")) return isCertain("year") ? wall : { ...wall, year: wall.year - 1 };
  return isCertain("hour") ? carried({ ...wall, day: wall.day - 1 }) : wall;
}

/** The unit of the calendar that a wall's time is in, or one before or behind it. */
function calendar(wall: Wall, unit: Unit | "week", shift: number, { zone }: Now): Span {
  const at = beginning(wall, unit);
  const step = unit === "week" ? 7 : 1;
  const part = unit === "week" ? "day" : unit;
  const from = { ...at, [part]: at[part] + shift * step };
  const to = { ...from, [part]: from[part] + step };
  const [fromUs = 0, toUs = 0] = [from, to].map((each) => fromWall(carried(each), zone));
  return { fromUs, toUs, isLong: unit !== "hour" && unit !== "minute" && unit !== "second" };
}

function beginning(wall: Wall, unit: Unit | "week"): Wall {
  if (unit === "week") {
    const day = beginning(wall, "day");
    const weekday = new Date(utcOf(day) / 1000).getUTCDay();
    // Weeks begin on Monday (ISO 8601).
    return carried({ ...day, day: day.day - ((weekday + 6) % 7) });
  }
  const kept = UNITS.indexOf(unit);
  const of = (part: Unit, none: number): number => (UNITS.indexOf(part) <= kept ? wall[part] : none);
  return {
    ...{ year: wall.year, month: of("month", 1), day: of("day", 1) },
    ...{ hour: of("hour", 0), minute: of("minute", 0), second: of("second", 0), microsecond: 0 },
  };
}

// The 32nd of a month is a day of the next.
function carried(wall: Wall): Wall {
  return wallOf(utcOf(wall), "UTC");
}

function point(at: number): Span {
  return { fromUs: at, toUs: at + 1, isLong: false };
}
