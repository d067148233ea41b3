/** Which rows of a long list are drawn, where all rows are of one height: pure arithmetic, so that a list costs what is seen of it. */

export interface RowWindow {
  /** The first and the last row that are drawn; the last is before the first where there are none. */
  readonly from: number;
  readonly to: number;
  /** The first row of which something is seen. */
  readonly top: number;
}

/** What is seen of the list, in pixels. */
export interface View {
  readonly top: number;
  readonly height: number;
}

export interface RowsOptions {
  readonly count: number;
  readonly rowHeight: number;
}

/** Drawn beyond what is seen, so that scrolling shows no holes. */
export const BEYOND_ROWS = 12;

export function windowOf({ height, top }: View, { count, rowHeight }: RowsOptions): RowWindow {
  const last = count - 1;
  const first = Math.max(0, Math.min(last, Math.floor(top / rowHeight)));
  const end = Math.ceil((top + height) / rowHeight) - 1;
  return { from: Math.max(0, first - BEYOND_ROWS), to: Math.min(last, end + BEYOND_ROWS), top: first };
}

/** Whether two views show the same rows, however many rows the list has or will have. */
export function areSameRows(one: View, other: View, rowHeight: number): boolean {
  const [a, b] = [one, other].map((view) => windowOf(view, { count: Number.POSITIVE_INFINITY, rowHeight }));
  return a?.from === b?.from && a?.to === b?.to && a?.top === b?.top;
}

/** Where to scroll so that a row is seen whole, below the line that stays on top; undefined where it is. */
export function scrollTo(row: number, { height, top }: View, rowHeight: number): number | undefined {
  const [from, to] = [(row - 1) * rowHeight, (row + 1) * rowHeight];
  if (from < top) return Math.max(0, from);
  return to > top + height ? to - height : undefined;
}

/** A jump over more than this share of what is drawn fills the lines anew instead of making others. */
const JUMP_SHARE = 0.25;

/** Which line of the page a row is drawn in. Rows keep their lines while a list is scrolled slowly; when it jumps, the lines stay and get other rows, which costs a fraction of making lines. */
export class RowLines {
  #base = 0;
  #from = 0;

  /** Gives the line of each row of a window. */
  of({ from, to }: RowWindow): (row: number) => number {
    const jump = from - this.#from;
    if (Math.abs(jump) > (to - from + 1) * JUMP_SHARE) this.#base += jump;
    this.#from = from;
    const base = this.#base;
    return (row) => row - base;
  }
}
