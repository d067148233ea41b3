/** How many events there were when: bars that can be chosen, what they are split by, and the same as a table. */
import { memo, useCallback, useMemo, useRef, useState } from "react";
import { CHOICES, type PageState } from "../../../state/page-state.ts";
import { type Span, spanOf, type TimeRange, zoomedAt } from "../../../state/time-range.ts";
import type { GoTo } from "../../../state/use-page-state.ts";
import { Button } from "../../../widgets/button.tsx";
import { ErrorBox } from "../../../widgets/error-box.tsx";
import { BarChart } from "./bar-chart.tsx";
import { barsOf, rangeOfBars, seriesOf } from "./bars.ts";
import { BarsTable } from "./bars-table.tsx";
import { Legend } from "./legend.tsx";
import { MARK_KINDS, type Mark } from "./marks.ts";
import type { AskedHistogram } from "./use-histogram.ts";
import { useMarks } from "./use-marks.ts";
import "./histogram.css";

export interface HistogramOptions {
  readonly state: PageState;
  readonly goTo: GoTo;
  readonly zone: string;
  readonly asked: AskedHistogram["asked"];
  /** As many as were asked for. */
  readonly intervals: number;
  /** Whether it is said elsewhere why there is no answer. */
  readonly isRefused: boolean;
}

/** A wheel turns by many small steps: one zoom is one of them. */
const WHEEL_PAUSE_MS = 250;

/** Drawn again only when what it is about changes, and not with each page of the list. */
export const Histogram = memo(function Histogram({
  asked,
  goTo,
  intervals,
  isRefused,
  state,
  zone,
}: HistogramOptions) {
  const { by, since, until } = state;
  const [isTable, setTable] = useState(false);
  const { again, error, isLoading, value } = asked;
  const series = useMemo(() => (value === undefined ? [] : seriesOf(value, by)), [value, by]);
  const bars = useMemo(() => (value === undefined ? [] : barsOf(value, series)), [value, series]);
  const range = useMemo(() => ({ since, until }), [since, until]);
  const marks = useMarks({ histogram: value, intervals, range, zone });
  const look = useCallback(
    (next: TimeRange | undefined): void => {
      if (next !== undefined) goTo({ ...next, open: undefined });
    },
    [goTo],
  );
  // What only the server can read, such as `yesterday 2pm`, is where its answer says it is.
  const span = (): Span | undefined => {
    const [first, last] = [bars[0], bars.at(-1)];
    return spanOf(range, Date.now()) ?? (first && last && { fromMs: first.fromMs, toMs: last.toMs });
  };
  const zoom = (place: number, how: "in" | "out"): void => {
    const [now, nowMs] = [span(), Date.now()];
    look(now && zoomedAt(now, { by: how, nowMs, place }));
  };
  const wheel = useRef({ at: 0, zoom });
  wheel.current.zoom = zoom;
  const onWheel = useCallback((event: WheelEvent): void => {
    if (!event.ctrlKey || !(event.currentTarget instanceof Element)) return;
    event.preventDefault();
    if (event.timeStamp - wheel.current.at < WHEEL_PAUSE_MS) return;
    wheel.current.at = event.timeStamp;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    wheel.current.zoom((event.clientX - left) / width, event.deltaY < 0 ? "in" : "out");
  }, []);
  const onApply = (from: number, to: number): void => look(rangeOfBars(bars, from, to));
  const onMark = ({ at, kinds }: Mark): void => {
    const queries = kinds.map((kind) => MARK_KINDS[kind].query);
    const shown = queries.length === 1 ? queries[0] : queries.map((one) => `(${one})`).join(" OR ");
    goTo({ query: shown ?? "", ...rangeOfBars(bars, at, at), open: undefined });
  };
  return (
    <section className="histogram" aria-label="When they happened" aria-busy={isLoading}>
      <header className="histogram-head">
        <Legend series={series} state={state} goTo={goTo} />
        <label className="histogram-by">
          <span className="quiet">Split by</span>
          <select
            value={by}
            onChange={({ target }) => goTo({ by: CHOICES.by.find((one) => one === target.value) ?? by })}
          >
            {CHOICES.by.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <Button
          kind="plain"
          icon="list"
          label="As a table"
          isPressed={isTable}
          onPress={() => setTable(!isTable)}
        />
      </header>
      {error === undefined || isRefused ? null : <ErrorBox error={error} onAgain={again} />}
      <BarChart {...{ bars, series, marks, zone, onApply, onMark, onWheel }} />
      {isTable ? <BarsTable {...{ bars, series, marks, zone, onApply }} /> : null}
    </section>
  );
});
