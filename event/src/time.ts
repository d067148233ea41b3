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

// The proleptic Gregorian calendar, with years that begin in March so that the leap day is the last.
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}
