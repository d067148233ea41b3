/** `/api/v1/queries`: queries with names. Each has its owner; shared ones are everybody's to use. */
import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import {
  QUERY_NAME_LENGTH_MAX,
  SAVED_QUERIES_MAX,
  type SavedQueries,
  type SavedQuery,
  type SavedQueryEvent,
} from "../intake/saved-queries.ts";
import type { Token } from "../intake/tokens.ts";
import { type Now, parseMoment } from "../query/moments.ts";
import { QUERY_CHARACTERS_MAX } from "../query/parse.ts";
import { readQuery } from "../query/read-query.ts";
import { fail } from "./errors.ts";
import { querySyntax, refuse } from "./selection.ts";
import type { Asker, AskerOf } from "./who-asks.ts";

export interface SavedQueriesParts {
  readonly saved: SavedQueries;
  /** Seals an event and carries it out. */
  readonly record: (event: SavedQueryEvent, by: Token) => Promise<void>;
  readonly askerOf: AskerOf;
  readonly nowUs: () => number;
}

/** The caller has checked that the reader may read. */
export function savedQueries({ nowUs, record, saved, askerOf }: SavedQueriesParts): Hono {
  const app = new Hono();

  app.get("/", (context) => {
    const by = askerOf(context);
    const queries = saved.list().filter((query) => query.isShared || isOwner(query, by));
    return context.json({ queries: queries.map((query) => shown(query, by)) });
  });

  app.post("/", (context) => save(context, undefined));

  app.put("/:id", async (context) => {
    const id = context.req.param("id");
    // What was removed comes back under its id, so that links to it hold; nobody else's does.
    const before = saved.get(id) ?? saved.removed(id);
    const by = askerOf(context);
    if (before === undefined || !mayAlter(before, by)) return notFound(context);
    return await save(context, before);
  });

  app.delete("/:id", async (context) => {
    const before = saved.get(context.req.param("id"));
    const by = askerOf(context);
    if (before === undefined || typeof by !== "object" || !mayAlter(before, by)) return notFound(context);
    await record({ action: "query.remove", saved: { id: before.id } }, by);
    return context.body(null, 204);
  });

  return app;

  async function save(context: Context, before: SavedQuery | undefined): Promise<Response> {
    const by = askerOf(context);
    const now = { nowUs: nowUs(), zone: "UTC" };
    const wanted = wantedQuery(await context.req.json().catch(() => undefined), now);
    if (wanted === undefined || typeof by !== "object")
      return fail(
        context,
        "bad-request",
        `a saved query needs a name of 1 to ${QUERY_NAME_LENGTH_MAX} characters, and a query`,
        'send {"name":"failed logins","q":"is:failed is:login","since":"24h","shared":true}',
      );
    const read = readQuery(wanted.q, now);
    if (read.kind === "refused") return refuse(context, querySyntax(read.problems));
    const isThere = before !== undefined && saved.get(before.id) !== undefined;
    if (!isThere && saved.size >= SAVED_QUERIES_MAX)
      return fail(
        context,
        "too-many-queries",
        `there are ${SAVED_QUERIES_MAX} saved queries; remove one first`,
      );
    const query = { ...wanted, id: before?.id ?? randomUUID(), by: before?.by ?? by.id };
    await record({ action: "query.save", saved: query }, by);
    return context.json(shown(query, by), isThere ? 200 : 201);
  }
}

function wantedQuery(value: unknown, now: Now): Omit<SavedQuery, "id" | "by"> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { name, q, shared = false, since = "", until = "" }: Record<string, unknown> = { ...value };
  if (typeof name !== "string" || name.trim() === "" || name.length > QUERY_NAME_LENGTH_MAX) return undefined;
  if (typeof q !== "string" || q.length > QUERY_CHARACTERS_MAX || typeof shared !== "boolean")
    return undefined;
  if (typeof since !== "string" || typeof until !== "string") return undefined;
  if ([since, until].some((time) => time !== "" && parseMoment(time, now) === undefined)) return undefined;
  return { name: name.trim(), q, since, until, isShared: shared };
}

function shown(query: SavedQuery, by: Asker): object {
  const { id, isShared, name, q, since, until } = query;
  return { id, name, q, since, until, shared: isShared, mine: isOwner(query, by) };
}

function isOwner({ by: owner }: SavedQuery, by: Asker): boolean {
  return typeof by === "object" && by.id === owner;
}

function mayAlter(query: SavedQuery, by: Asker): boolean {
  return isOwner(query, by) || (typeof by === "object" && by.kind === "admin");
}

function notFound(context: Context): Response {
  return fail(context, "not-found", "no saved query of yours has this id");
}
