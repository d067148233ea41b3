/** `GET /api/v1/query`: what a text means, without asking anything: as a query in one spelling and its terms, as plain English, and its times. */

import { isZone } from "@tallystick/event";
import { Hono } from "hono";
import { readEnglish } from "../query/english/read-english.ts";
import { nearQuestion } from "../query/near.ts";
import { parseQuery } from "../query/parse.ts";
import { printQuery } from "../query/print.ts";
import { readQuery } from "../query/read-query.ts";
import { termsOf } from "../query/terms.ts";
import { timeOf } from "../search/found-event.ts";
import { fail } from "./errors.ts";
import { boundOf } from "./selection.ts";

/** The caller has checked that the reader may read. Nothing is run, so nothing is sealed. */
export function explain({ nowUs }: { nowUs(): number }): Hono {
  const app = new Hono();
  app.get("/", (context) => {
    const { q = "", since, tz = "UTC", until } = context.req.query();
    if (!isZone(tz)) return fail(context, "bad-time", "tz is no time zone", "write Europe/Berlin, or UTC");
    const now = { nowUs: nowUs(), zone: tz };
    const { problems, query } = parseQuery(q);
    // What is about an event can be judged only once the event was looked up, which is asking.
    const isAboutEvent = problems.length === 0 && nearQuestion(query) !== undefined;
    const read = readQuery(q, now);
    return context.json({
      query: printQuery(query),
      problems: read.kind === "refused" && !isAboutEvent ? read.problems : [],
      notices: read.kind === "query" ? read.notices : [],
      terms: termsOf(q).map(({ isNegated, ...term }) => ({ ...term, is_negated: isNegated })),
      since: shownBound(boundOf("since", since, now)),
      until: shownBound(boundOf("until", until, now)),
      // For a person to look at and to run: it is never run in place of what was typed.
      english: readEnglish(q, now) ?? null,
    });
  });
  return app;
}

function shownBound(bound: ReturnType<typeof boundOf>): object | null {
  if (bound.kind === "refused") return { message: bound.message, hint: bound.hint };
  return bound.us === undefined ? null : { at: timeOf(bound.us) };
}
