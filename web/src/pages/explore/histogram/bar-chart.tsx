/** The bars themselves, drawn without being measured: a unit for each interval, stretched over the width. A listbox for the keyboard. */
import { useEffect, useId, useRef } from "react";
import { useIsNarrow } from "../../../widgets/use-is-narrow.ts";
import type { Bar, NamedSeries } from "./bars.ts";
import { sayBar, scaleOf, ticksOf } from "./bars.ts";
import { MarkStrip } from "./mark-strip.tsx";
import type { Mark } from "./marks.ts";
import { tipPlace } from "./tip-place.ts";
import { useBrush } from "./use-brush.ts";

export interface BarChartOptions {
  readonly bars: readonly Bar[];
  readonly series: readonly NamedSeries[];
  readonly marks: readonly Mark[];
  readonly zone: string;
  readonly onApply: (from: number, to: number) => void;
  readonly onMark: (mark: Mark) => void;
  readonly onWheel: (event: WheelEvent) => void;
}

const TICKS_MAX = { narrow: 3, wide: 8 } as const;
const GAP = 0.12;
/** Of a hundred: an interval with one event among thousands is still seen. */
const HEIGHT_MIN = 2;

export function BarChart({ bars, marks, onApply, onMark, onWheel, series, zone }: BarChartOptions) {
  const id = useId();
  const isNarrow = useIsNarrow();
  const chart = useRef<HTMLDivElement>(null);
  const { at, handlers, over, range } = useBrush(bars.length, onApply);
  useEffect(() => {
    // React's own listeners can't keep the browser from zooming the page.
    const element = chart.current;
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [onWheel]);
  const scale = scaleOf(Math.max(0, ...bars.map(({ total }) => total)));
  const markOf = (index: number): string => {
    const text = marks.find((mark) => mark.at === index)?.text;
    return text === undefined ? "" : `. ${text}`;
  };
  const say = (index: number): string => {
    const bar = bars[index];
    return bar === undefined ? "" : sayBar(bar, series, zone) + markOf(index);
  };
  const [from, to] = range === undefined ? [] : [Math.min(...range), Math.max(...range)];
  return (
    <div className="bars">
      <span className="bars-scale quiet" aria-hidden="true">
        {bars.length === 0 ? "" : scale.toLocaleString("en")}
      </span>
      <div
        ref={chart}
        className="bars-chart"
        role="listbox"
        aria-label="Intervals: arrow keys go through them, Enter looks closer, Shift and arrow keys choose several"
        aria-multiselectable="true"
        aria-activedescendant={bars.length === 0 ? undefined : `${id}-${at}`}
        tabIndex={0}
        {...handlers}
      >
        <svg viewBox={`0 0 ${Math.max(1, bars.length)} 100`} preserveAspectRatio="none" role="presentation">
          {bars.map((bar, i) => (
            <g
              key={bar.fromMs}
              id={`${id}-${i}`}
              role="option"
              aria-label={say(i)}
              aria-selected={from !== undefined && to !== undefined && i >= from && i <= to}
              className={i === at ? "bars-bar is-at" : "bars-bar"}
            >
              <rect className="bars-ground" x={i} y={0} width={1} height={100} />
              {bar.pieces.map((piece) => {
                const height = Math.max(HEIGHT_MIN, (piece.count / scale) * 100);
                const bottom = 100 - (piece.from / scale) * 100;
                return (
                  <rect
                    key={piece.series}
                    className={`fill-${series[piece.series]?.colour ?? "rest"}`}
                    x={i + GAP / 2}
                    width={1 - GAP}
                    y={Math.max(0, bottom - height)}
                    height={height}
                  />
                );
              })}
            </g>
          ))}
        </svg>
      </div>
      {over === undefined || bars[over] === undefined ? null : (
        <div className="bars-tip" style={tipPlace(over, bars.length)} aria-hidden="true">
          {say(over)}
        </div>
      )}
      <MarkStrip marks={marks} count={bars.length} onMark={onMark} />
      <div className="bars-ticks quiet" aria-hidden="true">
        {ticksOf(bars, zone, TICKS_MAX[isNarrow ? "narrow" : "wide"]).map(({ at: tick, text }) => (
          <span key={tick} style={{ insetInlineStart: `${(tick / bars.length) * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
