/** `GET /api/v1/events`: by what they say and when they were, page after page, both ways. */
import { type Context, Hono } from "hono";
import { findTable } from "../search/find-table.ts";
import type { Search } from "../search/search-client.ts";
import type { CopyStatus } from "../search/search-copy.ts";
import { asking } from "./asking.ts";
import { copyReplaced, type Paging, pageOf, readPaging } from "./paging.ts";
import { askedFor, type SealReading } from "./reading.ts";
import { readSelection, refuse, type Selection } from "./selection.ts";
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

/** A page that is read in one go; more come by the cursor. */
const LIMIT_MAX = 1000;

/** The caller has checked that the reader may read. */
export function searchEvents(door: SearchDoor, seal: SealReading, viewed: Viewed): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    const paging = readPaging(context, LIMIT_MAX);
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
    const page = await pageOf(door, { selection, paging, generation, position: searchable.size, signal });
    if (page === "copy-replaced") return copyReplaced(context);
    const { events, ...rest } = page;
    return context.json({ events: await viewed(events, view), ...rest, searchable, notices });
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
