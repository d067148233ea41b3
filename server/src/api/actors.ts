/** `GET /api/v1/actors/unknown`: who acted that the directory of identities does not know. */
import { Hono } from "hono";
import { findUnknownActors, UNKNOWN_MAX } from "../search/unknown-actors.ts";
import { asking } from "./asking.ts";
import { fail } from "./errors.ts";
import { askedFor, type SealReading } from "./reading.ts";
import type { SearchDoor } from "./search.ts";
import { readSelection, refuse } from "./selection.ts";

const LIMIT_DEFAULT = 100;

/** The caller has checked that the reader may read. */
export function actors(door: SearchDoor, seal: SealReading): Hono {
  const app = new Hono();
  app.get("/unknown", async (context) => {
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    const { limit = String(LIMIT_DEFAULT) } = context.req.query();
    if (!/^[1-9]\d{0,3}$/.test(limit) || Number(limit) > UNKNOWN_MAX)
      return fail(context, "bad-limit", `limit is a number from 1 to ${UNKNOWN_MAX}`);
    return await asking(context, async (signal) => {
      const [found] = await Promise.all([
        findUnknownActors(door.search, { ...selection, signal, limit: Number(limit) }),
        seal(context, { ...askedFor(context), target: { type: "query", id: "unknown actors" } }),
      ]);
      return context.json(found);
    });
  });
  return app;
}
