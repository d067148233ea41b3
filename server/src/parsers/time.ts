/** Times of sources as RFC 3339 in UTC, with the precision that the source gave. */
import { daysSince1970, fromWall, isZone, toMicroseconds } from "@tallystick/event";
import { fromDigits, fromNumber, timeOf } from "./epoch.ts";
import { digits, isCanonical, type Parts, plainIso } from "./plain-time.ts";
import { type DateOrder, partsOf } from "./time-forms.ts";
import { OFFSETS } from "./zone-names.ts";

/** What a reader of times has to know of the record. */
export interface TimeContext {
  /** Where a time that names no zone was written; undefined: nobody has said. */
  readonly zone?: string | undefined;
  /** What stands first in `03/11/2026` there; undefined: nobody has said. */
  readonly dates?: DateOrder | undefined;
  /** The year of a time that has none is the last one that does not put it behind this, microseconds since 1970. */
  readonly receivedUs: number;
}

/** A time, and whether its zone is a guess. */
export interface ReadTime {
  readonly time: string;
  readonly noZone: boolean;
  /** By how many minutes the clock that wrote it was ahead of UTC; undefined where that was UTC's, or is not known. */
  readonly utcOffset?: number | undefined;
  /** The date could be another: which of two numbers is the month is a guess. */
  readonly guessedDate?: boolean;
  /** Only the day is said. */
  readonly isDay?: boolean;
}

/** Fourteen digits are the basic form without its letters: as milliseconds they would be of the year 2600 and later. */
const EPOCH = /^(?!\d{14}(?:\.|$))(\d{9,19})(?:\.(\d{1,9}))?$/;
/** .NET's JSON: milliseconds of UTC, with the offset of the clock that said them behind. */
const NET = /^\\?\/Date\((\d{9,15})(?:[+-]\d{4})?\)\\?\/$/;
const NAMED_ZONE = /^(\S.{14,40}\d) \(?([A-Z][A-Za-z]{2,15}\/[A-Za-z_/+-]{2,30})\)?$/;
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
  const net = NET.exec(text);
  if (net !== null) return known(fromNumber(Number(net[1])));
  const bare = text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text;
  const parts = partsOf(bare, context.dates);
  if (parts === undefined) return inNamedZone(bare, context);
  return parts.isGuessed === true ? likelier(parts, context) : toUtc(parts, context);
}

/** Of two readings of a date the one by which the record came as it happened; where neither or both do so, the month first, which is a guess. */
function likelier(parts: Parts, context: TimeContext): ReadTime | undefined {
  const monthFirst = toUtc(parts, context);
  const dayFirst = toUtc(swapped(parts), context);
  if (isNear(dayFirst, context) === isNear(monthFirst, context))
    return monthFirst === undefined ? undefined : { guessedDate: true, ...monthFirst };
  return isNear(dayFirst, context) ? dayFirst : monthFirst;
}

function swapped({ day: month, month: day, ...others }: Parts): Parts {
  return { month, day, ...others };
}

function isNear(read: ReadTime | undefined, { receivedUs }: TimeContext): boolean {
  return read !== undefined && Math.abs(toMicroseconds(read.time) - receivedUs) < NEAR_US;
}

/** `2026-11-23 14:05:06 Europe/Berlin`. */
function inNamedZone(text: string, context: TimeContext): ReadTime | undefined {
  const [, rest, zone] = NAMED_ZONE.exec(text) ?? [];
  if (rest === undefined || zone === undefined || !isZone(zone)) return undefined;
  return readTime(rest, { ...context, zone });
}

function known(time: string | undefined): ReadTime | undefined {
  return time === undefined ? undefined : { time, noZone: false };
}

function toUtc(parts: Parts, { receivedUs, zone }: TimeContext): ReadTime | undefined {
  const offset = offsetOf(parts.zone);
  if (offset === undefined && parts.zone !== undefined) return undefined;
  const year = parts.year ?? nearestYear((one) => secondsOf(parts, one, offset, zone), receivedUs);
  const at = secondsOf(parts, year, offset, zone);
  const ahead = offset ?? (zone === undefined ? 0 : secondsOf(parts, year, 0, undefined) - at);
  const time = told(at, parts.fraction, {
    noZone: offset === undefined && zone === undefined,
    utcOffset: Math.round(ahead / 60),
  });
  return time === undefined || parts.isDay !== true ? time : { isDay: true, ...time };
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
  const hours = digits(zone, 1, Math.min(zone.length, 3));
  const from = zone[3] === ":" ? 4 : 3;
  const minutes = zone.length > from ? digits(zone, from, from + 2) : 0;
  if (!(hours <= 23 && minutes <= 59)) return undefined;
  return (zone[0] === "-" ? -1 : 1) * (hours * 3600 + minutes * 60);
}
