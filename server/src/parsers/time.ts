/** Times of sources as RFC 3339 in UTC, with the precision that the source gave. */
import { daysSince1970, fromWall, isZone, toMicroseconds } from "@tallystick/event";
import { fromDigits, fromNumber, timeOf } from "./epoch.ts";
import { daysOf, digits, isCanonical, type Parts, plainIso } from "./plain-time.ts";
import { OFFSETS, ZONE_NAMES } from "./zone-names.ts";

/** What a reader of times has to know of the record. */
export interface TimeContext {
  /** Where a time that names no zone was written; undefined: nobody has said. */
  readonly zone?: string | undefined;
  /** The year of a time that has none is the last one that does not put it behind this, microseconds since 1970. */
  readonly receivedUs: number;
}

/** A time, and whether its zone is a guess. */
export interface ReadTime {
  readonly time: string;
  readonly noZone: boolean;
  /** By how many minutes the clock that wrote it was ahead of UTC; undefined where that was UTC's, or is not known. */
  readonly utcOffset?: number | undefined;
}

/** An offset, or the name of a zone that means one: `Z`, `+0100`, `UTC`, `CEST`. */
const ZONE = `Z|z|(?:GMT|UTC)?[+-]\\d{2}(?::?\\d{2})?(?::?\\d{2})?|${ZONE_NAMES}`;
/** ISO 8601 as people and programs vary it: `2026-11-23 14:05:06,123 +0100`, `2026/11/23 14:05:06 UTC`, Go's `2026-11-23 14:05:06 +0000 UTC`. */
const ISO = new RegExp(
  String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[Tt ]|\s-\s)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9})\d*)?)?\s*(${ZONE})?(?: [A-Z]{3,4})?$`,
);
/** `20261123T140506.123Z`, ISO 8601's basic form. */
const BASIC = /^(\d{4})(\d{2})(\d{2})[Tt]?(\d{2})(\d{2})(\d{2})(?:[.,](\d{1,9}))?\s*(Z|z|[+-]\d{2}:?\d{2})?$/;
/** Db2's: `2026-11-23-14.05.06.123456`, and in its diagnostics with minutes ahead of UTC behind it, `+060`. */
const DB2 = /^(\d{4})-(\d{2})-(\d{2})-(\d{2})\.(\d{2})\.(\d{2})(?:\.(\d{1,9}))?([+-]\d{3})?$/;
/** The common log format of web servers, and Django's: `23/Nov/2026:14:05:06 +0100`, `23/Nov/2026 14:05:06`. */
const COMMON_LOG =
  /^(\d{1,2})\/([A-Za-z]{3})\/(\d{4})[: ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?:\s([+-]\d{4}))?$/;
/** RFC 3164's, with or without a year before or behind: `Nov 23 14:05:06`, `2026 Nov 23 14:05:06.123 UTC`. */
const BSD = new RegExp(
  String.raw`^(?:[A-Z][a-z]{2} (?=[A-Z]))?(?:(\d{4})\s+)?([A-Z][a-z]{2})\s+(\d{1,2})(?:,?\s+(\d{4}))?,?\s+(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?:\s+(AM|PM|am|pm))?(?:\s*(${ZONE}))?(?:\s+(\d{4}))?(?:\s+([+-]\d{2}:\d{2}))?$`,
);
/** C's ctime and the dates of mail: `Mon Nov 23 14:05:06.123456 2026`, `Mon, 23 Nov 2026 14:05:06 GMT`. */
const CTIME = new RegExp(
  String.raw`^[A-Z][a-z]{2},?\s+([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:\s+(${ZONE}))?\s+(\d{4})(?:\s+([+-]\d{2}:\d{2}))?$`,
);
/** The same with the day first, and as Oracle prints it: `23-NOV-26 02.05.06.123456 PM +00:00`. */
const MAIL = new RegExp(
  String.raw`^(?:[A-Z][a-z]{2,8},?\s+)?(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d{2})\s+(\d{1,2})[:.](\d{2})[:.](\d{2})(?:[.,](\d{1,9}))?(?:\s+(AM|PM|am|pm))?(?:\s*(${ZONE}))?$`,
);
/** `11/23/2026 02:05:06 PM`, as programs of America write it, `23/11/2026` and `23.11.2026` of others, and WebSphere's `11/23/26 14:05:06:123 CET`. */
const NUMBERED = new RegExp(
  String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+|T|-)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.:,](\d{1,9}))?)?\s*(AM|PM|am|pm)?(?:\s*(${ZONE}))?$`,
);
/** A zone by its place: `2026-11-23 14:05:06 Europe/Berlin`, and as Java writes it, `2026-11-23T14:05:06+01:00[Europe/Berlin]`. */
const PLACED = /^(.{10,40}?)\s?\[?([A-Z][A-Za-z]{1,32}\/[A-Z][A-Za-z_/-]{1,32})\]?$/;
/** Microsoft's in JSON: milliseconds since 1970, and an offset that changes nothing. */
const DOT_NET = /^\/Date\((\d{12,13})(?:[+-]\d{4})?\)\/$/;
/** Fourteen digits are the basic form without its letters: as milliseconds they would be of the year 2600 and later. */
const EPOCH = /^(?!\d{14}(?:\.|$))(\d{9,19})(?:\.(\d{1,9}))?$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Longer texts are no times: nothing is read of them. */
const TIME_CHARACTERS_MAX = 64;
/** A clock may be ahead of ours by this; what seems to be further ahead is of the year before. */
const AHEAD_US_MAX = 2 * 86_400_000_000;
/** What was sent as it happened came within this. */
const NEAR_US = 2 * 86_400_000_000;
const YEAR_US = 365 * 86_400_000_000;

/** A time whose source says that it is UTC where it names no zone; undefined for what is no time. */
export function toTime(value: unknown): string | undefined {
  return readTime(value, { receivedUs: 0, zone: "UTC" })?.time;
}

/** A time in any form that sources have, or undefined for what is none. */
export function readTime(value: unknown, context: TimeContext): ReadTime | undefined {
  if (typeof value === "number") return known(fromNumber(value));
  if (typeof value !== "string" || value.length > TIME_CHARACTERS_MAX) return undefined;
  if (isCanonical(value)) return { time: value, noZone: false };
  const plain = plainIso(value);
  if (plain !== undefined) return toUtc(plain, context);
  const text = value.trim();
  const [, whole, fraction] = EPOCH.exec(text) ?? [];
  if (whole !== undefined) return known(fromDigits(whole, fraction));
  // Every form below has two digits together, as no word and no name has.
  if (!/\d\d/.test(text)) return undefined;
  const parts = partsOf(text);
  if (parts !== undefined) return toUtc(parts, context);
  return numbered(text, context) ?? placed(text, context) ?? counted(text);
}

function known(time: string | undefined): ReadTime | undefined {
  return time === undefined ? undefined : { time, noZone: false };
}

function partsOf(text: string): Parts | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, , month, day, hour, minute, second = "0", fraction, zone] = iso;
    return numbers({ year, month, day, hour, minute, second, fraction, zone });
  }
  const basic = BASIC.exec(text);
  if (basic !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone] = basic;
    return numbers({ year, month, day, hour, minute, second, fraction, zone });
  }
  const db2 = DB2.exec(text);
  if (db2 !== null) {
    const [, year, month, day, hour, minute, second, fraction, ahead] = db2;
    return numbers({ year, month, day, hour, minute, second, fraction, zone: zoneOf(ahead) });
  }
  const log = COMMON_LOG.exec(text);
  if (log !== null) {
    const [, day, name, year, hour, minute, second, fraction, zone] = log;
    return numbers({ year, month: monthOf(name), day, hour, minute, second, fraction, zone });
  }
  const bsd = BSD.exec(text);
  if (bsd !== null) {
    const [, first, name, day, middle, hour, minute, second, fraction, half, before, last, behind] = bsd;
    const year = first ?? middle ?? last;
    return numbers({
      year,
      month: monthOf(name),
      day,
      hour: clock(hour, half),
      minute,
      second,
      fraction,
      zone: behind ?? before,
    });
  }
  const ctime = CTIME.exec(text);
  if (ctime !== null) {
    const [, name, day, hour, minute, second, fraction, before, year, behind] = ctime;
    const zone = behind ?? before;
    return numbers({ year, month: monthOf(name), day, hour, minute, second, fraction, zone });
  }
  const mail = MAIL.exec(text);
  if (mail !== null) {
    const [, day, name, year, hour, minute, second, fraction, half, zone] = mail;
    const month = monthOf(name);
    return numbers({ year: full(year), month, day, hour: clock(hour, half), minute, second, fraction, zone });
  }
  return undefined;
}

/** A date of three numbers. Which is the month shows by itself where the other is none, and where it came when it happened; else America's order counts. */
function numbered(text: string, context: TimeContext): ReadTime | undefined {
  const [, first, between, next, year, hour, minute, second = "0", fraction, half, zone] =
    NUMBERED.exec(text) ?? [];
  if (first === undefined) return undefined;
  const clocked = { year: full(year), hour: clock(hour, half), minute, second, fraction, zone };
  const isEither = between !== "." && Number(first) <= MONTHS.length && Number(next) <= MONTHS.length;
  const dayFirst =
    between === "." || isEither || Number(first) > MONTHS.length
      ? read({ month: next, day: first, ...clocked }, context)
      : undefined;
  if (dayFirst !== undefined && !isEither) return dayFirst;
  const monthFirst = read({ month: first, day: next, ...clocked }, context);
  return isNear(dayFirst, context) && !isNear(monthFirst, context) ? dayFirst : monthFirst;
}

function read(texts: Texts, context: TimeContext): ReadTime | undefined {
  const parts = numbers(texts);
  return parts === undefined ? undefined : toUtc(parts, context);
}

function isNear(read: ReadTime | undefined, { receivedUs }: TimeContext): boolean {
  return read !== undefined && Math.abs(toMicroseconds(read.time) - receivedUs) < NEAR_US;
}

function placed(text: string, context: TimeContext): ReadTime | undefined {
  const [, rest, zone] = PLACED.exec(text) ?? [];
  return rest === undefined || zone === undefined || !isZone(zone)
    ? undefined
    : readTime(rest, { ...context, zone });
}

function counted(text: string): ReadTime | undefined {
  const [, milliseconds] = DOT_NET.exec(text) ?? [];
  return milliseconds === undefined ? undefined : known(fromDigits(milliseconds, undefined));
}

function full(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year;
}

/** Minutes ahead of UTC as hours and minutes. */
function zoneOf(ahead: string | undefined): string | undefined {
  if (ahead === undefined) return undefined;
  const minutes = Number(ahead.slice(1));
  const pair = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${ahead.slice(0, 1)}${pair.join(":")}`;
}

function monthOf(name: string | undefined): string {
  // Oracle writes them in capitals.
  const known = `${(name ?? "").slice(0, 1).toUpperCase()}${(name ?? "").slice(1).toLowerCase()}`;
  return String(MONTHS.indexOf(known) + 1);
}

function clock(hour: string | undefined, half: string | undefined): string | undefined {
  if (half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0));
}

type Texts = {
  readonly [K in "year" | "month" | "day" | "hour" | "minute" | "second" | "fraction" | "zone"]:
    | string
    | undefined;
};

function numbers(texts: Texts): Parts | undefined {
  const [month, day] = [Number(texts.month), Number(texts.day)];
  const [hour, minute, second] = [Number(texts.hour), Number(texts.minute), Number(texts.second)];
  const year = texts.year === undefined ? undefined : Number(texts.year);
  if (month < 1 || month > 12 || hour > 24 || minute > 59 || second > 60) return undefined;
  // The day must be one of the calendar: Date would turn 30 February into 2 March.
  if (day < 1 || day > daysOf(month, year)) return undefined;
  return { year, month, day, hour, minute, second, fraction: texts.fraction, zone: texts.zone };
}

function toUtc(parts: Parts, { receivedUs, zone }: TimeContext): ReadTime | undefined {
  const offset = offsetOf(parts.zone);
  if (offset === undefined && parts.zone !== undefined) return undefined;
  const year = parts.year ?? nearestYear((one) => secondsOf(parts, one, offset, zone), receivedUs);
  const at = secondsOf(parts, year, offset, zone);
  const ahead = offset ?? (zone === undefined ? 0 : secondsOf(parts, year, 0, undefined) - at);
  return told(at, parts.fraction, {
    noZone: offset === undefined && zone === undefined,
    utcOffset: Math.round(ahead / 60),
  });
}

function told(
  seconds: number,
  fraction: string | undefined,
  { noZone, utcOffset }: { readonly noZone: boolean; readonly utcOffset: number },
): ReadTime | undefined {
  const time = timeOf(seconds, fraction);
  if (time === undefined) return undefined;
  return utcOffset === 0 ? { time, noZone } : { time, noZone, utcOffset };
}

function secondsOf(
  { day, hour, minute, month, second }: Parts,
  year: number,
  offset: number | undefined,
  zone: string | undefined,
): number {
  if (offset === undefined && zone !== undefined && zone !== "UTC" && isZone(zone))
    return fromWall({ year, month, day, hour, minute, second, microsecond: 0 }, zone) / 1_000_000;
  return daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - (offset ?? 0);
}

/** The last year in which a time is not in the future: what was written on 31 December comes in January. */
function nearestYear(seconds: (year: number) => number, receivedUs: number): number {
  const year = new Date(receivedUs / 1000).getUTCFullYear();
  const ahead = seconds(year) * 1_000_000 - receivedUs;
  if (ahead > AHEAD_US_MAX) return year - 1;
  return ahead + YEAR_US < AHEAD_US_MAX ? year + 1 : year;
}

function offsetOf(told: string | undefined): number | undefined {
  if (told === undefined) return undefined;
  const named = OFFSETS.get(told);
  if (named !== undefined) return named;
  // `GMT+01:00`.
  const zone = told.startsWith("GMT") || told.startsWith("UTC") ? told.slice(3) : told;
  const hours = digits(zone, 1, 3);
  const from = zone[3] === ":" ? 4 : 3;
  const minutes = zone.length > from ? digits(zone, from, from + 2) : 0;
  if (!(hours <= 23 && minutes <= 59)) return undefined;
  return (zone[0] === "-" ? -1 : 1) * (hours * 3600 + minutes * 60);
}
