/** Days and clock times as a list shows them, fast enough for each of thousands of lines. */
import { formatTime } from "./format.ts";

/** Gives the day of a time by the clock of a zone, such as `2026-11-22`. No zone's day begins within a minute. */
export function dayFormatter(timeZone: string): (time: string) => string {
  const known = new Map<string, string>();
  return (time) => {
    const minute = time.slice(0, MINUTE_CHARACTERS);
    const found = known.get(minute);
    if (found !== undefined) return found;
    if (known.size >= KNOWN_MAX) known.clear();
    const day = formatTime(time, timeZone).split(" ")[0] ?? "";
    known.set(minute, day);
    return day;
  };
}

/** A day in words, such as `Sunday, 22 November 2026`; as it was given when it is none. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  // Versions of the browser differ in the signs between the parts.
  const parts = new Map(WORDS.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.get("weekday")}, ${parts.get("day")} ${parts.get("month")} ${parts.get("year")}`;
}

/** The clock time in a time as `formatTime` writes it, such as `11:00:00`. */
export function clockIn(written: string): string {
  return written.split(" ")[1] ?? written;
}

/** A length of time in its largest unit, such as `3 h`. */
export function lengthInWords(milliseconds: number): string {
  const [unit = "s", size = 1000] = LENGTHS.find(([, length]) => Math.abs(milliseconds) >= length) ?? [];
  return `${Math.round(Math.abs(milliseconds) / size).toLocaleString("en")} ${unit}`;
}

/** `2026-11-22T10:00`. */
const MINUTE_CHARACTERS = 16;
/** Some months of minutes; what is looked at is far less. */
const KNOWN_MAX = 200_000;
const LENGTHS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
] as const;
const WORDS = new Intl.DateTimeFormat("en-GB", {
  ...{ timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric" },
});
