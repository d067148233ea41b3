/** Walks over events, page after page and both ways: over the log as it stood at the first page, so that each event comes once. */
import type { Context } from "hono";
import { copyPoint } from "../search/copy-point.ts";
import { countEvents, findEvents, type Place, SORTS, type Sort } from "../search/find-events.ts";
import type { FoundEvent } from "../search/found-event.ts";
import type { Search } from "../search/search-client.ts";
import { type Cursor, formatCursor, parseCursor } from "./cursor.ts";
import { fail } from "./errors.ts";
import type { Refusal, Selection } from "./selection.ts";

const LIMIT_DEFAULT = 50;

export interface PageAsked {
  readonly selection: Pick<Selection, "condition" | "sinceUs" | "untilUs">;
  readonly paging: Paging;
  /** Of the copy, where follow has told it, and how far it is. */
  readonly generation: string | undefined;
  readonly position: number;
  readonly signal: AbortSignal;
}

export interface FoundPage {
  readonly events: readonly FoundEvent[];
  /** To the next page, and to the one before. */
  readonly cursor: string | undefined;
  readonly previous: string | undefined;
  readonly total: number | undefined;
}

/** A page of events; `copy-replaced` when the copy was built again since the walk began. */
export async function pageOf(
  { log, search }: { readonly log: string; readonly search: Search },
  { generation, paging, position, selection, signal }: PageAsked,
): Promise<FoundPage | "copy-replaced"> {
  const { cursor, isCounted, limit, order, sort } = paging;
  // What follow told last is a little old, and true: rows below its position are all there.
  const copy =
    generation === undefined ? await copyPoint(search, log, signal) : { generation, size: position };
  if (cursor !== undefined && cursor.generation !== copy.generation) return "copy-replaced";
  const size = cursor?.size ?? copy.size;
  const [page, total] = await Promise.all([
    findEvents(search, {
      ...{ ...selection, order, sort, limit, signal, size },
      ...{ after: cursor?.place, isBack: cursor?.isBack ?? false },
    }),
    isCounted ? countEvents(search, { ...selection, signal, size }) : undefined,
  ]);
  const cursorOf = (place: Place | undefined, isBack: boolean): string | undefined =>
    place && formatCursor({ order, sort, isBack, size, generation: copy.generation, place });
  return {
    ...{ events: page.events, total },
    ...{ cursor: cursorOf(page.next, false), previous: cursorOf(page.previous, true) },
  };
}

export function copyReplaced(context: Context): Response {
  return fail(
    context,
    "copy-replaced",
    "the search copy was built again since this walk began",
    "search again: leave the cursor out",
  );
}

export interface Paging {
  readonly kind: "paging";
  readonly order: "asc" | "desc";
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor: Cursor | undefined;
  /** Whether to say how many there are in all. */
  readonly isCounted: boolean;
}

/** `limit`, `order`, `sort`, `cursor` and `total` of a request. */
export function readPaging(context: Context, limitMax: number): Paging | Refusal {
  const {
    cursor: text,
    limit = String(LIMIT_DEFAULT),
    order = "desc",
    sort: by = "time",
    total = "false",
  } = context.req.query();
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > limitMax)
    return {
      ...{ kind: "refused", code: "bad-limit", message: `limit is a number from 1 to ${limitMax}` },
      hint: "go on with the cursor for more",
    };
  if (order !== "asc" && order !== "desc")
    return {
      ...{ kind: "refused", code: "bad-order", message: "order is asc or desc" },
      hint: "desc gives the newest first",
    };
  const sort = SORTS.find((one) => one === by);
  if (sort === undefined)
    return {
      ...{ kind: "refused", code: "bad-order", message: "sort is time or received" },
      hint: "time is the sources' clocks, received is when an event was sealed",
    };
  const cursor = text === undefined ? undefined : parseCursor(text);
  if (text !== undefined && (cursor?.order !== order || cursor.sort !== sort))
    return {
      ...{ kind: "refused", code: "bad-cursor" },
      message: "this cursor is not one that was given out for this order",
      hint: "leave the cursor out to begin anew",
    };
  return { kind: "paging", order, sort, limit: Number(limit), cursor, isCounted: total === "true" };
}
