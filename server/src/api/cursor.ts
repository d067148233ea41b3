/** Cursors: where a page ends, which way it goes on, and what the walk is over, as one opaque text. */
import { type Place, SORTS, type Sort } from "../search/find-events.ts";

/** A place in a walk over the events of one moment. */
export interface Cursor {
  readonly order: "asc" | "desc";
  readonly sort: Sort;
  /** Back to the page before, or on to the next. */
  readonly isBack: boolean;
  /** The walk is over the entries below this index, whatever is sealed meanwhile. */
  readonly size: number;
  /** The table that it was begun in; a copy that was built again is another. */
  readonly generation: string;
  readonly place: Place;
}

/** Longer than any that is given out. */
const CHARACTERS_MAX = 2048;

export function formatCursor({ generation, isBack, order, place, size, sort }: Cursor): string {
  const { index, log, ord, timeUs } = place;
  const parts = [order, isBack, size, generation, timeUs, log, index, ord, sort];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** Undefined for what was never given out. */
export function parseCursor(text: string): Cursor | undefined {
  const [order, isBack, size, generation, timeUs, log, index, ord, by, ...others] = valuesOf(text);
  const sort = SORTS.find((one) => one === by);
  if ((order !== "asc" && order !== "desc") || typeof isBack !== "boolean" || others.length > 0)
    return undefined;
  if (
    sort === undefined ||
    typeof log !== "string" ||
    typeof generation !== "string" ||
    !Number.isSafeInteger(timeUs)
  )
    return undefined;
  if (!isCount(size) || !isCount(index) || !isCount(ord)) return undefined;
  return { order, sort, isBack, size, generation, place: { timeUs: Number(timeUs), log, index, ord } };
}

function valuesOf(text: string): readonly unknown[] {
  if (text.length > CHARACTERS_MAX) return [];
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
