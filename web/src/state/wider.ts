/** Where to look when there is nothing: the time that is wider than what was looked at, and both of them in words. */
import { spanOf, type TimeRange } from "./time-range.ts";

const MONTH = "30d";
const MONTH_MS = 30 * 86_400_000;
const UNITS: ReadonlyMap<string, string> = new Map([
  ["s", "second"],
  ["m", "minute"],
  ["h", "hour"],
  ["d", "day"],
  ["w", "week"],
]);

/** The last 30 days for what is within them, else all time; undefined where all was looked at. */
export function widerThan(range: TimeRange, nowMs: number): TimeRange | undefined {
  if (range.since === "" && range.until === "") return undefined;
  const span = spanOf(range, nowMs);
  const isWithin = span !== undefined && span.fromMs > nowMs - MONTH_MS && span.toMs <= nowMs;
  return { since: isWithin ? MONTH : "", until: "" };
}

/** Such as `in the last 15 minutes`. */
export function rangeInWords({ since, until }: TimeRange): string {
  if (since === "" && until === "") return "at any time";
  const [, count, unit = ""] = /^(\d{1,6})([smhdw])$/.exec(since) ?? [];
  if (count === undefined || until !== "") return "in this time";
  const name = UNITS.get(unit) ?? "";
  return Number(count) === 1 ? `in the last ${name}` : `in the last ${count} ${name}s`;
}
