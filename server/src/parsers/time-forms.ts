/** The forms in which programs write dates and times, and what each says. What could be two dates is taken for what its source is set to. */
import { daysOf, type Parts } from "./plain-time.ts";
import { ZONE_NAMES } from "./zone-names.ts";

/** What stands first in `03/11/2026`. */
export const DATE_ORDERS = ["day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a text says of a time; undefined for what is in none of these forms. */
export function partsOf(text: string, dates: DateOrder | undefined): Parts | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, , month, day, hour, minute, second = "0", fraction, half, zone] = iso;
    return numbers({ year, month, day, hour: clock(hour, half), minute, second, fraction, zone });
  }
  const basic = BASIC.exec(text);
  if (basic !== null) {
    const [, year, month, day, hour, minute, second = "0", fraction, zone] = basic;
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
    const [, first, name, day, middle, hour, minute, second = "0", fraction, half, before, last, behind] =
      bsd;
    const [year, zone] = [first ?? middle ?? last, behind ?? before];
    const month = monthOf(name);
    return numbers({ year, month, day, hour: clock(hour, half), minute, second, fraction, zone });
  }
  const ctime = CTIME.exec(text);
  if (ctime !== null) {
    const [, name, day, hour, minute, second, fraction, before, year, behind] = ctime;
    const zone = behind ?? before;
    return numbers({ year, month: monthOf(name), day, hour, minute, second, fraction, zone });
  }
  const mail = MAIL.exec(text);
  if (mail !== null) {
    const [, day, name, year, hour, minute, second = "0", fraction, half, zone] = mail;
    const month = monthOf(name);
    return numbers({ year: full(year), month, day, hour: clock(hour, half), minute, second, fraction, zone });
  }
  return numeric(text, dates) ?? dayOf(text, dates);
}

/** An offset, or the name of a zone that means one: `Z`, `+0100`, `UTC`, `CEST`, `GMT+1`. */
const ZONE = `Z|z|(?:GMT|UTC)?[+-]\\d{2}(?::?\\d{2})?(?::?\\d{2})?|(?:GMT|UTC)[+-]\\d|${ZONE_NAMES}`;
/** Which half of the day a clock of twelve hours is in. */
const HALF = "[AaPp]\\.? ?[Mm]\\.?";
/**
 * ISO 8601 as people and programs vary it: `2026-11-23 14:05:06,123 +0100`, `2026/11/23 02:05:06 PM`, Java's
 * `2026-11-23T14:05:06+01:00[Europe/Berlin]`, Go's `2026-11-23 14:05:06 +0000 UTC m=+0.01`.
 */
const ISO = new RegExp(
  String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[Tt ]|\s-\s|,\s?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9})\d*)?)?(?:\s?(${HALF}))?\s*(${ZONE})?(?: [A-Z]{3,4})?(?: m=[+-][\d.]+)?(?:\[[\w/+-]+\])?$`,
);
/** `20261123T140506.123Z`, ISO 8601's basic form, and the generalized time of directories, which may leave out the seconds. */
const BASIC =
  /^(\d{4})(\d{2})(\d{2})[Tt]?(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|z|[+-]\d{2}:?\d{2})?$/;
/** Db2's: `2026-11-23-14.05.06.123456`, and in its diagnostics with minutes ahead of UTC behind it, `+060`. */
const DB2 = /^(\d{4})-(\d{2})-(\d{2})-(\d{2})\.(\d{2})\.(\d{2})(?:\.(\d{1,9}))?([+-]\d{3})?$/;
/** The common log format of web servers, and Django's: `23/Nov/2026:14:05:06 +0100`, `23/Nov/2026 14:05:06`. */
const COMMON_LOG =
  /^(\d{1,2})\/([A-Za-z]{3})\/(\d{4})[: ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?:\s([+-]\d{4}))?$/;
/** RFC 3164's, with or without a year before or behind: `Nov 23 14:05:06`, `2026 Nov 23 14:05:06.123 UTC`, `November 23, 2026 at 2:05 PM`. */
const BSD = new RegExp(
  String.raw`^(?:[A-Z][a-z]{2,8},? (?=[A-Z]))?(?:(\d{4})\s+)?([A-Z][a-z]{2})[a-z]{0,6}\s+(\d{1,2})(?:,?\s+(\d{4}))?,?\s+(?:at )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s+(${HALF}))?(?:\s*(${ZONE}))?(?:\s+(\d{4}))?(?:\s+([+-]\d{2}:\d{2}))?$`,
);
/** C's ctime: `Mon Nov 23 14:05:06.123456 2026`. */
const CTIME = new RegExp(
  String.raw`^[A-Z][a-z]{2},?\s+([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:\s+(${ZONE}))?\s+(\d{4})(?:\s+([+-]\d{2}:\d{2}))?$`,
);
/** The dates of mail and of RFC 850, as Oracle prints it, and Check Point: `Mon, 23 Nov 2026 14:05:06 +0000 (UTC)`, `23-NOV-26 02.05.06.123456 PM +00:00`. */
const MAIL = new RegExp(
  String.raw`^(?:[A-Z][a-z]{2,8},?\s+)?(\d{1,2})[ -]?([A-Za-z]{3})[a-z]{0,6}[ -]?(\d{4}|\d{2}),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?(?:\s+(${HALF}))?(?:\s*(${ZONE}))?(?:\s\([A-Z]{2,5}\))?$`,
);
/** `11/23/2026 02:05:06 PM`, `23.11.2026 14:05:06,123`, and WebSphere's `11/23/26 14:05:06:123 CET`. */
const NUMERIC = new RegExp(
  String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2}),?(?:\s+|T|-)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?\s*(${HALF})?(?:\s*(${ZONE}))?$`,
);
/** A day alone, which begins at midnight. */
const DAY = /^(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([/.-])(\d{1,2})\6(\d{4}))$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function numeric(text: string, dates: DateOrder | undefined): Parts | undefined {
  const found = NUMERIC.exec(text);
  if (found === null) return undefined;
  const [, first, sign, next, year, hour, minute, second = "0", fraction, half, zone] = found;
  const { day, isGuessed, month } = ordered({ first, next, sign }, dates);
  const time = { hour: clock(hour, half), minute, second, fraction, zone };
  return noted(numbers({ year: full(year), month, day, ...time }), { isGuessed });
}

function dayOf(text: string, dates: DateOrder | undefined): Parts | undefined {
  const found = DAY.exec(text);
  if (found === null) return undefined;
  const [, before, , isoMonth, isoDay, first, sign, next, behind] = found;
  const at = { hour: "0", minute: "0", second: "0", fraction: undefined, zone: undefined };
  if (before !== undefined)
    return noted(numbers({ year: before, month: isoMonth, day: isoDay, ...at }), { isDay: true });
  const { day, isGuessed, month } = ordered({ first, next, sign }, dates);
  return noted(numbers({ year: behind, month, day, ...at }), { isGuessed, isDay: true });
}

/** Which of two numbers is the day. Nobody puts the month before a point; else only one of them may be able to be it. */
function ordered(
  of: { readonly [K in "first" | "next" | "sign"]: string | undefined },
  dates: DateOrder | undefined,
): { readonly month: string | undefined; readonly day: string | undefined; readonly isGuessed: boolean } {
  const { first, next, sign } = of;
  const [canFirst, canNext] = [Number(first) <= 12, Number(next) <= 12];
  const isEither = sign !== "." && canFirst && canNext && Number(first) !== Number(next);
  const isDayFirst = sign === "." || (isEither ? dates === "day-first" : !canFirst);
  const isGuessed = isEither && dates === undefined;
  return isDayFirst ? { day: first, month: next, isGuessed } : { day: next, month: first, isGuessed };
}

function noted(
  parts: Parts | undefined,
  { isDay = false, isGuessed = false }: { readonly isDay?: boolean; readonly isGuessed?: boolean },
): Parts | undefined {
  return parts === undefined || !(isDay || isGuessed) ? parts : { isDay, isGuessed, ...parts };
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
  return String((Number(hour) % 12) + (half.slice(0, 1).toLowerCase() === "p" ? 12 : 0));
}

function numbers(
  texts: {
    readonly [K in "year" | "month" | "day" | "hour" | "minute" | "second" | "fraction" | "zone"]:
      | string
      | undefined;
  },
): Parts | undefined {
  const [month, day] = [Number(texts.month), Number(texts.day)];
  const [hour, minute, second] = [Number(texts.hour), Number(texts.minute), Number(texts.second)];
  const year = texts.year === undefined ? undefined : Number(texts.year);
  if (month < 1 || month > 12 || hour > 24 || minute > 59 || second > 60) return undefined;
  // The day must be one of the calendar: Date would turn 30 February into 2 March.
  if (day < 1 || day > daysOf(month, year)) return undefined;
  return { year, month, day, hour, minute, second, fraction: texts.fraction, zone: texts.zone };
}
