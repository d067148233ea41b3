/** `/api/v1/search`: how the search copy is, and having it built again. */
import { type Context, Hono } from "hono";
import type { OwnEvent } from "../intake/seal-own.ts";
import { parseMoment } from "../query/moments.ts";
import { fail } from "./errors.ts";
import type { SearchDoor } from "./search.ts";

/** The caller has checked who may do it. `seal` puts into the log who did. */
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
  const moment = parseMoment(from, { nowUs: door.nowUs(), zone: "UTC" });
  return moment === undefined ? undefined : await door.indexAt(moment.fromUs);
}
