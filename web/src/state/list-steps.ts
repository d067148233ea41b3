/** Going through the lines of a list by key: lines that are no events are passed over. */
import type { RowIndex } from "./row-index.ts";

export interface ListSteps {
  /** So many lines on, or back for a negative number; the last or first there is when there are fewer. */
  readonly by: (from: number, count: number) => number;
  /** The line itself where it is an event, else the next one, else the one before. */
  readonly near: (row: number) => number;
}

export function stepsOf({ at, count }: Pick<RowIndex, "at" | "count">): ListSteps {
  const isLine = (row: number): boolean => {
    const found = at(row);
    return found !== undefined && found.kind !== "day";
  };
  const next = (from: number, way: 1 | -1): number | undefined => {
    for (let row = from; row >= 0 && row < count; row += way) if (isLine(row)) return row;
    return undefined;
  };
  const near = (row: number): number => {
    const inside = Math.max(0, Math.min(row, count - 1));
    return next(inside, 1) ?? next(inside, -1) ?? 0;
  };
  return {
    near,
    by(from, steps) {
      const way = steps < 0 ? -1 : 1;
      let row = near(from);
      for (let left = Math.abs(steps); left > 0; left--) {
        const found = next(row + way, way);
        if (found === undefined) return row;
        row = found;
      }
      return row;
    },
  };
}
