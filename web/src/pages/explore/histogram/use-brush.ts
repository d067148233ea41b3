/** Choosing intervals of a histogram: by pulling over them, or by arrow keys and Shift. What is chosen is applied at once. */
import { type KeyboardEvent, type PointerEvent, useState } from "react";

export interface Brush {
  /** The interval that the keys are on. */
  readonly at: number;
  /** From the one where it began to the one where it is now. */
  readonly range: readonly [from: number, to: number] | undefined;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: (event: PointerEvent<Element>) => void;
    readonly onPointerMove: (event: PointerEvent<Element>) => void;
    readonly onPointerUp: (event: PointerEvent<Element>) => void;
    readonly onPointerCancel: () => void;
    readonly onPointerLeave: () => void;
  };
  /** The one that a pointer is over. */
  readonly over: number | undefined;
}

export function useBrush(count: number, onApply: (from: number, to: number) => void): Brush {
  const [at, setAt] = useState(0);
  const [range, setRange] = useState<Brush["range"]>();
  const [over, setOver] = useState<number>();
  const [isPulling, setPulling] = useState(false);
  const here = Math.max(0, Math.min(at, count - 1));
  const indexOf = ({ clientX, currentTarget }: PointerEvent<Element>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(count - 1, Math.floor(((clientX - left) / width) * count)));
  };
  const apply = ([from, to]: readonly [number, number]): void => {
    setRange(undefined);
    setPulling(false);
    onApply(from, to);
  };
  const step = (to: number, isRange: boolean): void => {
    const next = Math.max(0, Math.min(count - 1, to));
    setRange(isRange ? [range?.[0] ?? here, next] : undefined);
    setAt(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const { key, shiftKey } = event;
    if (key === "ArrowRight") step(here + 1, shiftKey);
    else if (key === "ArrowLeft") step(here - 1, shiftKey);
    else if (key === "Home") step(0, shiftKey);
    else if (key === "End") step(count - 1, shiftKey);
    else if (key === "Enter") apply(range ?? [here, here]);
    else if (key === "Escape" && range !== undefined) setRange(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    ...{ at: here, range, over },
    handlers: {
      onKeyDown,
      onPointerDown: (event) => {
        if (event.button !== 0 || count === 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const index = indexOf(event);
        setPulling(true);
        setAt(index);
        setRange([index, index]);
      },
      onPointerMove: (event) => {
        const index = indexOf(event);
        setOver(index);
        if (isPulling) setRange(([from] = [index, index]) => [from, index]);
      },
      onPointerUp: () => {
        if (isPulling && range !== undefined) apply(range);
      },
      onPointerCancel: () => {
        setPulling(false);
        setRange(undefined);
      },
      onPointerLeave: () => setOver(undefined),
    },
  };
}
