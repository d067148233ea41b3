/** What the bars of a histogram are: which piece stands on which, from when to when each reaches, and what is said of it. */
import type { Histogram, Series } from "../../../api/histogram.ts";
import { countOf, formatTime, visible } from "../../../format/format.ts";
import type { PageState } from "../../../state/page-state.ts";
import { rangeOf, type Span, type TimeRange } from "../../../state/time-range.ts";

export interface Bar extends Span {
  /** From the bottom; those without events are left out. */
  readonly pieces: readonly Piece[];
  readonly total: number;
}

export interface Piece {
  readonly series: number;
  /** Events below it in the bar. */
  readonly from: number;
  readonly count: number;
}

export interface NamedSeries {
  readonly value: string | null;
  readonly name: string;
  /** Of the colours `--series-…`: `1` to `8`, or `rest`. */
  readonly colour: string;
  readonly total: number;
}

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ["second", 1000],
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", 86_400_000],
  ["week", 604_800_000],
  ["month", 2_678_400_000],
  ["year", 31_622_400_000],
]);

/** What matters most stands at the bottom, where bars can be compared. */
const ORDERS: Readonly<Record<PageState["by"], readonly (readonly [value: string, colour: string])[]>> = {
  outcome: [
    ["denied", "4"],
    ["failure", "2"],
    ["unknown", "rest"],
    ["success", "1"],
  ],
  severity: [
    ["critical", "5"],
    ["high", "4"],
    ["medium", "2"],
    ["low", "1"],
    ["info", "rest"],
  ],
  category: [],
  source: [],
};

/** The series in the order in which they stand, from the bottom, with the counts of each. */
export function seriesOf(
  { series }: Histogram,
  by: PageState["by"],
): readonly (NamedSeries & { readonly counts: readonly number[] })[] {
  const order = ORDERS[by];
  const rank = ({ value }: Series): number => {
    if (value === null) return Number.MAX_SAFE_INTEGER;
    const at = order.findIndex(([name]) => name === value);
    return at === -1 ? order.length : at;
  };
  return series
    .map((one, i) => ({
      one,
      colour: order.find(([name]) => name === one.value)?.[1] ?? colourAt(one, i, order),
    }))
    .map(({ colour, one }) => ({ ...one, colour, total: sumOf(one.counts), name: one.value ?? "others" }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => rank(a) - rank(b));
}

/** The bars, from left to right. */
export function barsOf(
  { interval, startsMs }: Histogram,
  series: readonly { readonly counts: readonly number[] }[],
): readonly Bar[] {
  const length = (UNIT_MS.get(interval?.unit ?? "") ?? 0) * (interval?.count ?? 0);
  return startsMs.map((fromMs, i) => {
    const pieces: Piece[] = [];
    let total = 0;
    for (const [at, { counts }] of series.entries()) {
      const count = counts[i] ?? 0;
      if (count > 0) pieces.push({ series: at, from: total, count });
      total += count;
    }
    return { fromMs, toMs: startsMs[i + 1] ?? fromMs + length, pieces, total };
  });
}

/** The time from one bar to another, both included, whichever is the first. */
export function rangeOfBars(bars: readonly Bar[], one: number, other: number): TimeRange | undefined {
  const [first, last] = [bars[Math.min(one, other)], bars[Math.max(one, other)]];
  return first && last && rangeOf({ fromMs: first.fromMs, toMs: last.toMs });
}

/** A round number that is no smaller: where the scale ends. */
export function scaleOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return power * ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10);
}

/** What is said of a bar, as a sentence. */
export function sayBar(bar: Bar, series: readonly NamedSeries[], zone: string): string {
  const pieces = bar.pieces.map(
    ({ count, series: at }) => `${visible(series[at]?.name ?? "")} ${count.toLocaleString("en")}`,
  );
  const detail = series.length < 2 || pieces.length === 0 ? "" : ` (${pieces.join(", ")})`;
  return `${spanInWords(bar, zone)}: ${countOf(bar.total, "event", "events")}${detail}`;
}

/** `2026-11-22 10:00 to 10:30`, with no more seconds or days than needed. */
export function spanInWords({ fromMs, toMs }: Span, zone: string): string {
  const [[day = "", clock = ""], [endDay = "", endClock = ""]] = [partsOf(fromMs, zone), partsOf(toMs, zone)];
  const isDays = clock === "00:00" && endClock === "00:00" && day !== endDay;
  if (isDays) return toMs - fromMs <= DAY_MS ? day : `${day} to ${partsOf(toMs - 1, zone)[0] ?? ""}`;
  return `${day} ${clock} to ${day === endDay ? "" : `${endDay} `}${endClock}`;
}

export interface Tick {
  /** The bar at whose beginning it stands. */
  readonly at: number;
  readonly text: string;
}

/** Names for some of the bars, so that they don't meet: the day where it changes, the clock otherwise. */
export function ticksOf(bars: readonly Bar[], zone: string, most: number): readonly Tick[] {
  const step = Math.max(1, Math.ceil(bars.length / most));
  let day = "";
  return bars.flatMap(({ fromMs, toMs }, at): readonly Tick[] => {
    if (at % step !== 0 || (step > 1 && bars.length - at < step * WORDS_SHARE)) return [];
    const [its = "", clock = ""] = partsOf(fromMs, zone);
    const isNew = its !== day;
    day = its;
    if (toMs - fromMs >= DAY_MS - HOUR_MS) return [{ at, text: its }];
    return [{ at, text: isNew ? `${its.slice(5)} ${clock}` : clock }];
  });
}

/** Of the room from one tick to the next, how much its words take; a last one with less room would be cut off. */
const WORDS_SHARE = 0.75;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function partsOf(ms: number, zone: string): readonly string[] {
  const [day = "", clock = ""] = formatTime(new Date(ms).toISOString(), zone).split(" ");
  return [day, clock.endsWith(":00") ? clock.slice(0, -3) : clock];
}

function colourAt({ value }: Series, at: number, order: readonly unknown[]): string {
  return value === null || order.length > 0 ? "rest" : String((at % 8) + 1);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
