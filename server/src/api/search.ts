/** Asking for events: by what they say and when they were, page after page; and how the search copy is. */
import { type Context, Hono } from "hono";
import type { OwnEvent } from "../intake/seal-own.ts";
import { compile } from "../query/compile.ts";
import { parseQuery, type QueryRefusal } from "../query/parse-query.ts";
import { findEvents, type Place } from "../search/find-events.ts";
import { type Search, SearchUnavailable } from "../search/search-client.ts";
import type { CopyStatus } from "../search/search-copy.ts";
import { fail } from "./errors.ts";
import { parseMoment } from "./moment.ts";

export interface SearchDoor {
  readonly search: Search;
  status(): CopyStatus & { readonly restarts: Readonly<Record<string, number>> };
  /** Entries that are acknowledged. */
  size(): number;
  rebuild(from: number): void;
  /** The index of the first entry that was sealed at a time or later. */
  indexAt(micros: number): Promise<number>;
  nowUs(): number;
}

const LIMIT_DEFAULT = 50;
/** What nginx says of a client that went away; nobody reads it. */
const CLIENT_GONE = 499;
/** A page that is read in one go; more come by the cursor. */
const LIMIT_MAX = 1000;

/** `GET /api/v1/events`. The caller has checked that the reader may read. */
export function searchEvents(door: SearchDoor): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const request = readRequest(context, door.nowUs());
    if (request.kind === "refused") return refuse(context, request);
    // Before the query: what comes in meanwhile is then found by whoever follows from there on.
    const searchable = { size: door.status().position, of: door.size() };
    try {
      const page = await findEvents(door.search, { ...request, signal: context.req.raw.signal });
      return context.json({
        events: page.events,
        ...(page.next === undefined ? {} : { cursor: formatCursor(page.next, request.order) }),
        searchable,
      });
    } catch (cause) {
      // Whoever went away gets no answer, and is nobody's trouble.
      if (context.req.raw.signal.aborted) return new Response(null, { status: CLIENT_GONE });
      if (!isUnavailable(cause)) throw cause;
      context.header("retry-after", "1");
      return fail(
        context,
        "search-unavailable",
        "the search engine is not there; the log goes on, and nothing is lost",
        "ask again in a moment; /readyz?verbose says how it is",
      );
    }
  });
  return app;
}

/** `/api/v1/search`: how the copy is, and having it built again. `seal` puts into the log who did that. */
export function searchCopy(
  door: SearchDoor,
  seal: (event: OwnEvent, context: Context) => Promise<void>,
): Hono {
  const app = new Hono();
  app.get("/", (context) => {
    const { detail, lagSeconds, position, rebuild, restarts, state } = door.status();
    return context.json({
      state,
      detail,
      position,
      size: door.size(),
      lag_seconds: lagSeconds,
      restarts,
      rebuild,
    });
  });
  app.post("/rebuild", async (context) => {
    const wanted: unknown = await context.req.json().catch(() => ({}));
    const from = await startOf(wanted, door);
    if (from === undefined)
      return fail(
        context,
        "bad-request",
        "a rebuild begins at an index of the log or at a time",
        'send {"from":"0"} or {"from":"2026-01-01T00:00:00Z"}, or {} for all of it',
      );
    if (door.status().state === "rebuilding")
      return fail(context, "rebuild-running", "the search copy is being rebuilt already");
    await seal(
      { action: "search.rebuild", outcome: "success", target: { type: "search", id: `from ${from}` } },
      context,
    );
    door.rebuild(from);
    return context.json({ state: "rebuilding", from }, 202);
  });
  return app;
}

async function startOf(wanted: unknown, door: SearchDoor): Promise<number | undefined> {
  if (typeof wanted !== "object" || wanted === null) return undefined;
  if (!("from" in wanted) || wanted.from === undefined) return 0;
  const { from } = wanted;
  if (typeof from !== "string") return undefined;
  if (/^\d{1,15}$/.test(from)) return Number(from) <= door.size() ? Number(from) : undefined;
  const moment = parseMoment(from, door.nowUs());
  return moment === undefined ? undefined : await door.indexAt(moment);
}

type Request = Omit<Parameters<typeof findEvents>[1], "signal"> & { readonly kind: "request" };
interface Refusal {
  readonly kind: "refused";
  readonly code: "query-syntax" | "bad-time" | "bad-limit" | "bad-order" | "bad-cursor";
  readonly message: string;
  readonly hint: string;
  readonly offset?: number;
}

function readRequest(context: Context, nowUs: number): Request | Refusal {
  const { cursor, limit = String(LIMIT_DEFAULT), order = "desc", q = "", since, until } = context.req.query();
  const query = parseQuery(q);
  if (query.kind === "refused") return querySyntax(query);
  const condition = compile(query);
  if (condition.kind === "refused") return querySyntax(condition);
  const [sinceUs, untilUs] = [since, until].map((text) =>
    text === undefined ? undefined : parseMoment(text, nowUs),
  );
  if ((since !== undefined && sinceUs === undefined) || (until !== undefined && untilUs === undefined)) {
    const named = since !== undefined && sinceUs === undefined ? "since" : "until";
    return {
      ...{ kind: "refused", code: "bad-time", message: `${named} is no time` },
      hint: "write 2026-11-01T10:00:00Z, or how long ago it was, such as 15m, 24h or 7d",
    };
  }
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > LIMIT_MAX)
    return {
      kind: "refused",
      code: "bad-limit",
      message: `limit is a number from 1 to ${LIMIT_MAX}`,
      hint: "go on with the cursor for more",
    };
  if (order !== "asc" && order !== "desc")
    return {
      kind: "refused",
      code: "bad-order",
      message: "order is asc or desc",
      hint: "desc gives the newest first",
    };
  const after = cursor === undefined ? undefined : parseCursor(cursor, order);
  if (after === "bad")
    return {
      ...{
        kind: "refused",
        code: "bad-cursor",
        message: "this cursor is not one that was given out for this order",
      },
      hint: "leave the cursor out to begin anew",
    };
  return { kind: "request", condition, sinceUs, untilUs, order, limit: Number(limit), after };
}

function querySyntax({ hint, message, offset }: QueryRefusal): Refusal {
  return { kind: "refused", code: "query-syntax", message, hint, offset };
}

function refuse(context: Context, { code, hint, message, offset }: Refusal): Response {
  return fail(context, code, message, hint, offset);
}

function formatCursor({ index, log, ord, timeUs }: Place, order: string): string {
  return Buffer.from(JSON.stringify([order, timeUs, log, index, ord])).toString("base64url");
}

function parseCursor(text: string, order: string): Place | "bad" {
  try {
    const value: unknown = JSON.parse(Buffer.from(text.slice(0, 1024), "base64url").toString("utf8"));
    if (!Array.isArray(value) || value.length !== 5 || value[0] !== order) return "bad";
    const [, timeUs, log, index, ord]: unknown[] = value;
    const isPlace = Number.isSafeInteger(timeUs) && isCount(index) && isCount(ord) && typeof log === "string";
    return isPlace ? { timeUs: Number(timeUs), log, index: Number(index), ord: Number(ord) } : "bad";
  } catch {
    return "bad";
  }
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Nobody to ask, or whoever was asked went away meanwhile. */
function isUnavailable(cause: unknown): boolean {
  if (cause instanceof SearchUnavailable) return true;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "ECONNREFUSED" || code === "ECONNRESET" || code === "EPIPE";
}
