/** `GET /api/v1/query`: what a text means, without asking anything: as a query in one spelling, or as plain English. */

import { isZone } from "@tallystick/event";
import { Hono } from "hono";
import { readEnglish } from "../query/english/read-english.ts";
import { parseQuery } from "../query/parse.ts";
import { printQuery } from "../query/print.ts";
import { readQuery } from "../query/read-query.ts";
import { fail } from "./errors.ts";

/** The caller has checked that the reader may read. Nothing is run, so nothing is sealed. */
export function explain({ nowUs }: { nowUs(): number }): Hono {
  const app = new Hono();
  app.get("/", (context) => {
    const { q = "", tz = "UTC" } = context.req.query();
    if (!isZone(tz)) return fail(context, "bad-time", "tz is no time zone", "write Europe/Berlin, or UTC");
    const now = { nowUs: nowUs(), zone: tz };
    const read = readQuery(q, now);
    return context.json({
      query: printQuery(parseQuery(q).query),
      problems: read.kind === "refused" ? read.problems : [],
      notices: read.kind === "query" ? read.notices : [],
      // For a person to look at and to run: it is never run in place of what was typed.
      english: readEnglish(q, now) ?? null,
    });
  });
  return app;
}
