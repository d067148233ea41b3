/** Times of events as numbers, to compare and to keep. */

/** From 1900 to where a double counts no microseconds any more, in 2255. Times beyond stand at the edge. */
const TIME_MIN_US = -2_208_988_800_000_000;
const TIME_MAX_US = Number.MAX_SAFE_INTEGER;
const ZERO = 0x30;

/** A time of an event, RFC 3339 in UTC, in microseconds since 1970; finer digits are cut. */
export function toMicroseconds(time: string): number {
  const days = daysSince1970(digits(time, 0, 4), digits(time, 5, 7), digits(time, 8, 10));
  const seconds =
    days * 86_400 + digits(time, 11, 13) * 3600 + digits(time, 14, 16) * 60 + digits(time, 17, 19);
  let fraction = 0;
  for (let i = 20; i < 26; i++) {
    const digit = time.charCodeAt(i) - ZERO;
    fraction = fraction * 10 + (digit >= 0 && digit <= 9 ? digit : 0);
  }
  return Math.min(Math.max(seconds * 1_000_000 + fraction, TIME_MIN_US), TIME_MAX_US);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - ZERO;
  return value;
}

/** Microseconds since 1970 as RFC 3339 in UTC; for years 0 to 9999. */
export function fromMicroseconds(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  return `${fromSeconds(seconds)}.${String(micros - seconds * 1_000_000).padStart(6, "0")}Z`;
}

/**
 * Whole seconds since 1970 as `2026-11-23T14:05:06`; for years 0 to 9999. Each event is told its times by it, and Date's own
 * text takes five times as long.
 */
export function fromSeconds(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const second = seconds - days * 86_400;
  // Events come in the order of their times, more or less.
  if (days !== lastDate.days) lastDate = { days, text: dateOf(days) };
  const [hour, minute] = [Math.floor(second / 3600), Math.floor((second % 3600) / 60)];
  return `${lastDate.text}T${two(hour)}:${two(minute)}:${two(second % 60)}`;
}

let lastDate = { days: 0, text: "1970-01-01" };

/** The date that is so many days after 1970 began. */
function dateOf(days: number): string {
  // The calendar of daysSince1970, the other way: eras of 400 years that begin in March.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, "0"));

function two(value: number): string {
  return TWO_DIGITS[value] ?? "";
}

/** Days since 1970 of a date of the Gregorian calendar, also before there was one. Its years begin in March, so that the leap day is the last. */
export function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}
