/** How many events there were when: bars that can be chosen, what they are cut by, and the same as a table. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { pathOf } from "../../../api/api-client.ts";
import { readHistogram } from "../../../api/histogram.ts";
import { partsOf } from "../../../api/query-text.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { useKeys } from "../../../app/keys.ts";
import { CHOICES, type PageState } from "../../../state/page-state.ts";
import { type Span, shifted, spanOf, type TimeRange, zoomed, zoomedAt } from "../../../state/time-range.ts";
import type { GoTo } from "../../../state/use-page-state.ts";
import { Button } from "../../../widgets/button.tsx";
import { ErrorBox } from "../../../widgets/error-box.tsx";
import { useIsNarrow } from "../../../widgets/use-is-narrow.ts";
import { BarChart } from "./bar-chart.tsx";
import { barsOf, rangeOfBars, seriesOf } from "./bars.ts";
import { BarsTable } from "./bars-table.tsx";
import { Legend } from "./legend.tsx";
import { MARK_KINDS, type Mark } from "./marks.ts";
import { useMarks } from "./use-marks.ts";
import "./histogram.css";

export interface HistogramOptions {
  readonly state: PageState;
  readonly goTo: GoTo;
  readonly zone: string;
  /** Counts when the events are asked for again. */
  readonly turn: number;
}

const INTERVALS = { narrow: 40, wide: 100 } as const;
/** A wheel turns by many small steps: one zoom is one of them. */
const WHEEL_PAUSE_MS = 250;

export function Histogram({ goTo, state, turn, zone }: HistogramOptions) {
  const { by, query, since, until } = state;
  const intervals = INTERVALS[useIsNarrow() ? "narrow" : "wide"];
  const [isTable, setTable] = useState(false);
  const { condition } = partsOf(query);
  const path = pathOf("api/v1/events/histogram", {
    ...{ q: condition, since, until, tz: zone, by, intervals: String(intervals) },
  });
  const { again, error, isLoading, value } = useAnswer(path, readHistogram);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && turn > 0) again();
    isFirst.current = false;
  }, [again, turn]);
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
  const moves = movesOf({ range, span, look });
  useKeys({
    ...{ "[": moves.earlier, "]": moves.later },
    ...{ "+": moves.closer, "=": moves.closer, "-": moves.wider },
  });
  const wheel = useRef({ at: 0, moves });
  wheel.current.moves = moves;
  const onWheel = useCallback((event: WheelEvent): void => {
    if (!event.ctrlKey || !(event.currentTarget instanceof Element)) return;
    event.preventDefault();
    if (event.timeStamp - wheel.current.at < WHEEL_PAUSE_MS) return;
    wheel.current.at = event.timeStamp;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    wheel.current.moves.at((event.clientX - left) / width, event.deltaY < 0 ? "in" : "out");
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
          <span className="quiet">Cut by</span>
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
        <span className="histogram-moves">
          <Button kind="plain" icon="left" label="Earlier" keys="[" onPress={moves.earlier} />
          <Button kind="plain" icon="right" label="Later" keys="]" onPress={moves.later} />
          <Button kind="plain" icon="plus" label="Zoom in" keys="+" onPress={moves.closer} />
          <Button kind="plain" icon="minus" label="Zoom out" keys="-" onPress={moves.wider} />
          <Button
            kind="plain"
            icon="list"
            label="As a table"
            isPressed={isTable}
            onPress={() => setTable(!isTable)}
          />
        </span>
      </header>
      {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
      <BarChart {...{ bars, series, marks, zone, onApply, onMark, onWheel }} />
      {isTable ? <BarsTable {...{ bars, series, marks, zone, onApply }} /> : null}
    </section>
  );
}

interface Moves {
  readonly earlier: () => void;
  readonly later: () => void;
  readonly closer: () => void;
  readonly wider: () => void;
  /** About a place in the window, from 0 to 1. */
  readonly at: (place: number, by: "in" | "out") => void;
}

function movesOf({
  look,
  range,
  span,
}: {
  readonly range: TimeRange;
  readonly span: () => Span | undefined;
  readonly look: (next: TimeRange | undefined) => void;
}): Moves {
  const move = (how: (span: Span, nowMs: number) => TimeRange | undefined): void => {
    const now = span();
    if (now !== undefined) look(how(now, Date.now()));
  };
  return {
    earlier: () => move((now, nowMs) => shifted(now, -1, nowMs)),
    later: () => move((now, nowMs) => shifted(now, 1, nowMs)),
    closer: () => move((now, nowMs) => zoomed(range, now, { by: "in", nowMs })),
    wider: () => move((now, nowMs) => zoomed(range, now, { by: "out", nowMs })),
    at: (place, by) => move((now, nowMs) => zoomedAt(now, { by, nowMs, place })),
  };
}
