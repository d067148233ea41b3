/** The timeline: a lane for each service, a mark for each change. The list below it says the same in words. */
import { useMemo } from "react";
import { formatTime, visible } from "../../format/format.ts";
import type { OpenedEvent } from "../../state/page-state.ts";
import { type Change, lanesOf, spanOfChanges } from "./lanes.ts";

export interface LaneChartOptions {
  readonly changes: readonly Change[];
  readonly zone: string;
  readonly open: OpenedEvent | undefined;
  readonly onOpen: (opened: OpenedEvent) => void;
}

const TICKS = 5;

export function LaneChart({ changes, onOpen, open, zone }: LaneChartOptions) {
  const lanes = useMemo(() => lanesOf(changes), [changes]);
  const span = useMemo(() => spanOfChanges(changes), [changes]);
  if (span === undefined) return null;
  const { fromMs, toMs } = span;
  const placeOf = (atMs: number): string => `${((atMs - fromMs) / (toMs - fromMs)) * 100}%`;
  const ticks = Array.from({ length: TICKS }, (_, n) => fromMs + ((toMs - fromMs) * (n + 0.5)) / TICKS);
  return (
    <figure className="lane-chart" aria-label="Timeline of changes by service">
      {lanes.map(({ changes: of, name }) => (
        <div key={name} className="lane">
          <span className="lane-name" title={visible(name)}>
            {visible(name)}
          </span>
          <div className="lane-line">
            {of.map(({ atMs, kind, listed }) => {
              const { id, message, ord, time } = listed;
              const isOpen = open?.id === id && open.ord === ord;
              return (
                <button
                  key={`${id}.${ord}`}
                  type="button"
                  className={`lane-mark change-${kind.id}`}
                  style={{ insetInlineStart: placeOf(atMs) }}
                  // The list below has each of them as a step of the keyboard.
                  tabIndex={-1}
                  aria-pressed={isOpen}
                  aria-label={`${formatTime(time, zone)} ${visible(message)}`}
                  title={`${formatTime(time, zone)}\n${visible(message)}`}
                  onClick={() => onOpen({ id, ord })}
                >
                  <span aria-hidden="true">{kind.sign}</span>
                </button>
              );
            })}
          </div>
        </div>
      ))}
      <div className="lane lane-axis" aria-hidden="true">
        <span />
        <div className="lane-line">
          {ticks.map((at) => (
            <span key={at} className="lane-tick" style={{ insetInlineStart: placeOf(at) }}>
              {formatTime(new Date(at).toISOString(), zone).slice(5, 16)}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}
