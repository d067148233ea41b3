/** Times that are counted: seconds since 1970 and their parts, and Windows' since 1601. */
import { fromSeconds } from "@tallystick/event";

/** A number below the first bound counts seconds, then milliseconds, microseconds, nanoseconds: 1e11 s is the year 5138, 1e11 ms 1973. */
const MILLISECONDS_MIN = 1e11;
const MICROSECONDS_MIN = 1e14;
const NANOSECONDS_MIN = 1e17;
const NANOSECONDS_END = 1e20;
/** Windows' FILETIME counts tenths of microseconds since 1601; from 1970 to 2100 these would be nanoseconds of 1973 and 1974. */
const FILETIME_MIN = 116_444_736_000_000_000;
const FILETIME_END = 157_500_000_000_000_000;
const FILETIME_SECONDS = 11_644_473_600;
/** .NET's ticks are the same since the year 1; from 1997 to 2092 these would be nanoseconds of 1990. */
const TICKS_MIN = 630_000_000_000_000_000;
const TICKS_END = 660_000_000_000_000_000;
const TICKS_SECONDS = 62_135_596_800;
/** The years 0 and 9999, which RFC 3339 can write. */
const SECONDS_MIN = -62_167_219_200;
const SECONDS_MAX = 253_402_300_799;

/** A number of any of these units as RFC 3339; undefined for what counts nothing. */
export function fromNumber(value: number): string | undefined {
  if (!(value >= 0 && value <= SECONDS_MAX * 1e9)) return undefined;
  if (isTicks(value) || isFileTime(value)) return fromDigits(String(BigInt(value)), undefined);
  // A double holds no nanoseconds of our days: what it has of them is nobody's.
  if (value >= NANOSECONDS_MIN && value < NANOSECONDS_END) return fromNumber(Math.round(value / 1000));
  if (value >= MILLISECONDS_MIN) return fromDigits(Math.round(value).toFixed(0), undefined);
  // Six digits are what a double holds of a second of our days.
  const micros = Math.round(value * 1_000_000);
  const seconds = Math.floor(micros / 1_000_000);
  return withFraction(seconds, String(micros - seconds * 1_000_000).padStart(6, "0"));
}

/** The same of its digits, of which none is lost. */
export function fromDigits(whole: string, fraction: string | undefined): string | undefined {
  const value = Number(whole);
  if (value < MILLISECONDS_MIN) return withFraction(value, fraction);
  const zero = isFileTime(value) ? FILETIME_SECONDS : isTicks(value) ? TICKS_SECONDS : undefined;
  if (zero !== undefined) return withFraction(Number(whole.slice(0, -7)) - zero, whole.slice(-7));
  const digits = value < MICROSECONDS_MIN ? 3 : value < NANOSECONDS_MIN ? 6 : 9;
  return withFraction(Number(whole.slice(0, -digits)), whole.slice(-digits));
}

function isFileTime(value: number): boolean {
  return value >= FILETIME_MIN && value < FILETIME_END;
}

function isTicks(value: number): boolean {
  return value >= TICKS_MIN && value < TICKS_END;
}

function withFraction(seconds: number, fraction: string | undefined): string | undefined {
  // No more digits than say something, as a source would write it.
  const said = fraction?.endsWith("000") === true ? fraction.replace(/(?:000)+$/, "") : fraction;
  return timeOf(seconds, said === "" ? undefined : said);
}

/** Seconds since 1970, and digits of the next one as they were written. */
export function timeOf(seconds: number, fraction: string | undefined): string | undefined {
  if (!(seconds >= SECONDS_MIN && seconds <= SECONDS_MAX)) return undefined;
  const whole = fromSeconds(seconds);
  return fraction === undefined ? `${whole}Z` : `${whole}.${fraction}Z`;
}
