/** Times in the form that most programs write, read by their characters: every event's time comes by here. */

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What a text says of a time. */
export interface Parts {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: string | undefined;
  /** `Z`, `+0100`, or undefined where none is named. */
  readonly zone: string | undefined;
  /** The day could be the month, and its source is not said to write either first. */
  readonly isGuessed?: boolean;
  /** No time of the day is said. */
  readonly isDay?: boolean;
}

/** How many days a month has; February 29 where no year says otherwise. */
export function daysOf(month: number, year: number | undefined): number {
  const isLeap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 0);
}

/** Whether a time stands as we write it, as most do: then nothing has to be computed. */
export function isCanonical(text: string): boolean {
  return text.endsWith("Z") && text[19] !== "," && isoEnd(text, "T") === text.length - 1;
}

const PLAIN_ZONE = /^(?:Z|[+-]\d\d:?\d\d)$/;

/** The parts of a time as programs write it who don't write it as we do: with another zone, or none. */
export function plainIso(text: string): Parts | undefined {
  const end = isoEnd(text, "T") ?? isoEnd(text, " ");
  if (end === undefined) return undefined;
  const zone = end === text.length ? undefined : text.slice(end);
  if (zone !== undefined && !PLAIN_ZONE.test(zone)) return undefined;
  return {
    year: digits(text, 0, 4),
    month: digits(text, 5, 7),
    day: digits(text, 8, 10),
    hour: digits(text, 11, 13),
    minute: digits(text, 14, 16),
    second: digits(text, 17, 19),
    fraction: end === 19 ? undefined : text.slice(20, end),
    zone,
  };
}

/** Where date, time and fraction end that a text begins with; undefined for other forms. */
function isoEnd(text: string, middle: string): number | undefined {
  if (text.length < 19 || text[10] !== middle) return undefined;
  if (text[4] !== "-" || text[7] !== "-" || text[13] !== ":" || text[16] !== ":") return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  // What is no digit makes a number that is none, and no comparison of it holds.
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year))) return undefined;
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined;
  if (text[19] !== "." && text[19] !== ",") return 19;
  let end = 20;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end === 20 || end > 29 ? undefined : end;
}

/** A number by its digits; NaN where one is none. */
export function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return Number.NaN;
    value = value * 10 + code - 0x30;
  }
  return value;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
