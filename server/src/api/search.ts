/** `GET /api/v1/events`: by what they say and when they were, page after page, both ways. */
import { type Context, Hono } from "hono";
import { copyPoint } from "../search/copy-point.ts";
import { countEvents, findEvents, type Place } from "../search/find-events.ts";
import { findTable } from "../search/find-table.ts";
import type { Search } from "../search/search-client.ts";
import type { CopyStatus } from "../search/search-copy.ts";
import { asking } from "./asking.ts";
import { type Cursor, formatCursor, parseCursor } from "./cursor.ts";
import { fail } from "./errors.ts";
import { askedFor, type SealReading } from "./reading.ts";
import { type Refusal, readSelection, refuse, type Selection } from "./selection.ts";
import { readView, type Viewed, type ViewWanted } from "./viewing.ts";

export interface SearchDoor {
  readonly search: Search;
  /** The log's name. */
  readonly log: string;
  status(): CopyStatus & { readonly restarts: Readonly<Record<string, number>> };
  /** Entries that are acknowledged. */
  size(): number;
  rebuild(from: number): void;
  /** The index of the first entry that was sealed at a time or later. */
  indexAt(micros: number): Promise<number>;
  nowUs(): number;
}

const LIMIT_DEFAULT = 50;
/** A page that is read in one go; more come by the cursor. */
const LIMIT_MAX = 1000;

/** The caller has checked that the reader may read. */
export function searchEvents(door: SearchDoor, seal: SealReading, viewed: Viewed): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    const paging = readPaging(context);
    if (paging.kind === "refused") return refuse(context, paging);
    const view = readView(context);
    if (view.kind === "refused") return refuse(context, view);
    // Before the query: what comes in meanwhile is then found by whoever follows from there on.
    const { generation, position } = door.status();
    const searchable = { size: position, of: door.size() };
    return await asking(context, async (signal) => {
      // One event for a search; who turns pages does not ask again.
      const isNew = paging.cursor === undefined;
      const [answer] = await Promise.all([
        answerOf(context, { selection, paging, view, searchable, signal, generation }),
        isNew ? seal(context, askedFor(context)) : undefined,
      ]);
      return answer;
    });
  });
  return app;

  async function answerOf(
    context: Context,
    { generation, paging, searchable, selection, signal, view }: Asked,
  ): Promise<Response> {
    const notices = selection.notices.length === 0 ? undefined : selection.notices;
    if (selection.table !== undefined) {
      const table = await findTable(door.search, selection.table, { ...selection, signal });
      return context.json({ table, searchable, notices });
    }
    const { cursor, isCounted, limit, order } = paging;
    // What follow told last is a little old, and true: rows below its position are all there.
    const copy =
      generation === undefined
        ? await copyPoint(door.search, door.log, signal)
        : { generation, size: searchable.size };
    if (cursor !== undefined && cursor.generation !== copy.generation)
      return fail(
        context,
        "copy-replaced",
        "the search copy was built again since this walk began",
        "search again: leave the cursor out",
      );
    const size = cursor?.size ?? copy.size;
    const [page, total] = await Promise.all([
      findEvents(door.search, {
        ...{ ...selection, order, limit, signal, size },
        ...{ after: cursor?.place, isBack: cursor?.isBack ?? false },
      }),
      isCounted ? countEvents(door.search, { ...selection, signal, size }) : undefined,
    ]);
    const cursorOf = (place: Place | undefined, isBack: boolean): string | undefined =>
      place && formatCursor({ order, isBack, size, generation: copy.generation, place });
    return context.json({
      events: await viewed(page.events, view),
      cursor: cursorOf(page.next, false),
      previous: cursorOf(page.previous, true),
      ...{ total, searchable, notices },
    });
  }
}

interface Asked {
  readonly selection: Selection;
  readonly paging: Paging;
  readonly view: ViewWanted;
  readonly searchable: { readonly size: number; readonly of: number };
  /** Of the copy, where follow has told it. */
  readonly generation: string | undefined;
  readonly signal: AbortSignal;
}

interface Paging {
  readonly kind: "paging";
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly cursor: Cursor | undefined;
  /** Whether to say how many there are in all. */
  readonly isCounted: boolean;
}

function readPaging(context: Context): Paging | Refusal {
  const {
    cursor: text,
    limit = String(LIMIT_DEFAULT),
    order = "desc",
    total = "false",
  } = context.req.query();
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > LIMIT_MAX)
    return {
      ...{ kind: "refused", code: "bad-limit", message: `limit is a number from 1 to ${LIMIT_MAX}` },
      hint: "go on with the cursor for more",
    };
  if (order !== "asc" && order !== "desc")
    return {
      ...{ kind: "refused", code: "bad-order", message: "order is asc or desc" },
      hint: "desc gives the newest first",
    };
  const cursor = text === undefined ? undefined : parseCursor(text);
  if (text !== undefined && cursor?.order !== order)
    return {
      ...{ kind: "refused", code: "bad-cursor" },
      message: "this cursor is not one that was given out for this order",
      hint: "leave the cursor out to begin anew",
    };
  return { kind: "paging", order, limit: Number(limit), cursor, isCounted: total === "true" };
}
