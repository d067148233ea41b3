/** The marks beneath the bars: one stop for the keyboard, through which the arrow keys go. Pressing one shows what it is about. */
import { type KeyboardEvent, useRef, useState } from "react";
import { MARK_KINDS, type Mark } from "./marks.ts";
import { tipPlace } from "./tip-place.ts";

export interface MarkStripOptions {
  readonly marks: readonly Mark[];
  /** How many intervals there are. */
  readonly count: number;
  readonly onMark: (mark: Mark) => void;
}

export function MarkStrip({ count, marks, onMark }: MarkStripOptions) {
  const strip = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [shown, setShown] = useState<number>();
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    const by = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const button = strip.current?.querySelectorAll("button")[current + by];
    if (by === 0 || button === undefined) return;
    setCurrent(current + by);
    button.focus();
  };
  const tip = shown === undefined ? undefined : marks[shown];
  return (
    <div ref={strip} className="mark-strip" role="toolbar" aria-label="What changed" onKeyDown={onKeyDown}>
      {marks.map((mark, i) => (
        <button
          key={mark.at}
          type="button"
          className="mark-strip-mark"
          tabIndex={i === Math.min(current, marks.length - 1) ? 0 : -1}
          aria-label={mark.text}
          style={{ insetInlineStart: `${((mark.at + 0.5) / Math.max(1, count)) * 100}%` }}
          onClick={() => onMark(mark)}
          onFocus={() => {
            setCurrent(i);
            setShown(i);
          }}
          onBlur={() => setShown(undefined)}
          onMouseEnter={() => setShown(i)}
          onMouseLeave={() => setShown(undefined)}
        >
          {mark.kinds.map((kind) => (
            <span key={kind} className={`mark-strip-${kind}`} aria-hidden="true">
              {MARK_KINDS[kind].sign}
            </span>
          ))}
        </button>
      ))}
      {tip === undefined ? null : (
        <div className="bars-tip" style={tipPlace(tip.at, count)} aria-hidden="true">
          {tip.text}
        </div>
      )}
    </div>
  );
}
