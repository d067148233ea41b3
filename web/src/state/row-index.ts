/** The rows of a walk by number, as a list of any length wants them. What was computed for a page stays until the page or the way it is shown changes. */
import type { WalkPage } from "./event-walk.ts";
import { type ListRow, type RowsOptions, rowsOf } from "./list-rows.ts";

/** How rows are made, wherever they stand. A new object is a new way: rows are made anew. */
export type RowsWay = Pick<RowsOptions, "dayOf" | "isFolded" | "opened">;

export interface RowIndex {
  readonly count: number;
  /** Undefined for a number that is none of a row. */
  readonly at: (row: number) => ListRow | undefined;
  /** The day that a row is of; undefined where it is not there now. */
  readonly dayAt: (row: number) => string | undefined;
  /** The page that a row is of; its number. */
  readonly pageAt: (row: number) => number;
}

interface Made {
  readonly page: WalkPage;
  readonly way: RowsWay;
  /** None for a page that was let go; its length stays. */
  readonly rows: readonly ListRow[];
  readonly length: number;
}

const MISSING: ListRow = { kind: "missing" };
const NONE: readonly ListRow[] = [];

export class RowMaker {
  readonly #made: (Made | undefined)[] = [];

  /** The rows of some pages, which are those of one walk. */
  index(pages: readonly WalkPage[], way: RowsWay): RowIndex {
    const starts: number[] = [];
    let [count, first] = [0, 1];
    let before: string | undefined;
    for (const page of pages) {
      starts.push(count);
      count += this.#lengthOf(page, way, { first, dayBefore: before });
      first += page.count;
      if (page.lastTime !== undefined) before = way.dayOf(page.lastTime);
    }
    const pageAt = (row: number): number => placeOf(starts, row);
    const at = (row: number): ListRow | undefined => {
      if (row < 0 || row >= count) return undefined;
      const page = pageAt(row);
      if (pages[page]?.events === undefined) return MISSING;
      return this.#made[page]?.rows[row - (starts[page] ?? 0)];
    };
    const dayAt = (row: number): string | undefined => {
      const found = at(row);
      if (found?.kind === "event") return way.dayOf(found.event.time);
      return found?.kind === "day" ? found.day : undefined;
    };
    return { at, count, dayAt, pageAt };
  }

  /** A page that was let go has as many rows as it had when it was there, so that nothing moves. */
  #lengthOf(page: WalkPage, way: RowsWay, place: Pick<RowsOptions, "first" | "dayBefore">): number {
    const made = this.#made[page.id];
    if (made !== undefined && made.way === way && made.page === page) return made.length;
    const rows = page.events === undefined ? NONE : rowsOf(page.events, { ...way, ...place });
    const stood = made?.way === way ? made.length : page.count;
    const length = page.events === undefined ? stood : rows.length;
    this.#made[page.id] = { page, way, rows, length };
    return length;
  }
}

/** The last of some ascending numbers that is not above a number. */
function placeOf(starts: readonly number[], row: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
