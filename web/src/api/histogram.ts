/** The answer of the histogram's door: how many events there were when, cut by the values of a field. Times are milliseconds since 1970. */
import { isObject, textOf } from "./json.ts";

export interface Histogram {
  /** Such as 30 minutes. */
  readonly interval: { readonly unit: string; readonly count: number } | undefined;
  readonly startsMs: readonly number[];
  /** Counts are in the order of the intervals; the value null is that of all others, and of none. */
  readonly series: readonly Series[];
  readonly total: number;
}

export interface Series {
  readonly value: string | null;
  readonly counts: readonly number[];
}

export function readHistogram(value: unknown): Histogram | undefined {
  if (!isObject(value) || typeof value["total"] !== "number") return undefined;
  if (!Array.isArray(value["starts"]) || !Array.isArray(value["series"])) return undefined;
  const startsMs = value["starts"].map((start) =>
    typeof start === "string" ? Date.parse(start) : Number.NaN,
  );
  if (startsMs.some(Number.isNaN)) return undefined;
  const series = value["series"].map((one) => readSeries(one, startsMs.length));
  if (!series.every((one) => one !== undefined)) return undefined;
  return { interval: readInterval(value["interval"]), startsMs, series, total: value["total"] };
}

function readInterval(value: unknown): Histogram["interval"] {
  if (!isObject(value) || typeof value["count"] !== "number") return undefined;
  const unit = textOf(value["unit"]);
  return unit === undefined ? undefined : { unit, count: value["count"] };
}

function readSeries(value: unknown, length: number): Series | undefined {
  if (!isObject(value) || !Array.isArray(value["counts"])) return undefined;
  const counts = value["counts"].filter((count) => typeof count === "number");
  if (counts.length !== length) return undefined;
  return { value: textOf(value["value"]) ?? null, counts };
}
