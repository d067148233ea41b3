/** Looking at many events at once: `histogram`, `facets`, `fields` and `suggest` under `/api/v1/events`. */
import { type Context, Hono } from "hono";
import { ENGLISH_EXAMPLES } from "../query/english/examples.ts";
import { type Field, fieldOf, KNOWN_FIELDS, OPEN_FIELDS } from "../query/fields.ts";
import { MACROS } from "../query/macros.ts";
import { NEAR_ABOUT } from "../query/near.ts";
import { hasValues, knownSuggestions, placeAt, type Suggestion, valueSuggestion } from "../query/suggest.ts";
import { fieldNamed } from "../query/table-parts.ts";
import { findHistogram } from "../search/find-histogram.ts";
import { findPaths } from "../search/find-paths.ts";
import { timeOf } from "../search/found-event.ts";
import { findFacets } from "../search/top-values.ts";
import { asking } from "./asking.ts";
import { fail } from "./errors.ts";
import type { SearchDoor } from "./search.ts";
import { readSelection, refuse, type Selection } from "./selection.ts";

const INTERVALS_DEFAULT = 60;
const INTERVALS_MAX = 500;
const VALUES_DEFAULT = 10;
const VALUES_MAX = 100;
const FACETS_MAX = 32;
/** What somebody who knows nothing yet wants to see. */
const FACETS_DEFAULT = "category,action,outcome,actor,actor.type,target,severity,from,service,source";
/** Where a word without a field may come from. */
const SUGGESTED_FROM = ["actor", "identity", "action", "target", "service"];
const SUGGESTIONS_MAX = 12;

/** The caller has checked that the reader may read. None of these is sealed: they go with a search, which is. */
export function exploring(door: SearchDoor): Hono {
  const app = new Hono();

  app.get("/histogram", async (context) => {
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    const { by, intervals = String(INTERVALS_DEFAULT) } = context.req.query();
    const count = countOf(intervals, INTERVALS_MAX);
    if (count === undefined) return badCount(context, "intervals", INTERVALS_MAX);
    return await asking(context, async (signal) => {
      const { nowUs, zone } = selection.now;
      const histogram = await findHistogram(door.search, {
        ...{ ...selection, signal, zone, nowUs, intervals: count },
        by: by === undefined ? undefined : fieldNamed(by),
      });
      if (histogram === undefined) return context.json({ interval: null, starts: [], series: [], total: 0 });
      const { interval, series, startsUs, total } = histogram;
      return context.json({
        interval: { ...interval, unit: interval.unit.toLowerCase() },
        starts: startsUs.map(timeOf),
        series,
        total,
      });
    });
  });

  app.get("/facets", async (context) => {
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    const { fields = FACETS_DEFAULT, limit = String(VALUES_DEFAULT) } = context.req.query();
    const count = countOf(limit, VALUES_MAX);
    if (count === undefined) return badCount(context, "limit", VALUES_MAX);
    const wanted = facetFields(fields);
    if (wanted === undefined)
      return fail(
        context,
        "bad-request",
        `facets are of 1 to ${FACETS_MAX} fields that have values`,
        "write fields=actor,action",
      );
    return await asking(context, async (signal) =>
      context.json({
        facets: await findFacets(door.search, { ...selection, signal, fields: wanted, limit: count }),
      }),
    );
  });

  app.get("/fields", async (context) => {
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    return await asking(context, async (signal) =>
      context.json({
        fields: [
          ...KNOWN_FIELDS.map(({ about, aliases, name }) => ({ name, aliases, about })),
          ...OPEN_FIELDS,
        ],
        macros: [...[...MACROS].map(([name, { about }]) => ({ name: `is:${name}`, about })), ...NEAR_ABOUT],
        // Sentences that are understood whole.
        examples: ENGLISH_EXAMPLES,
        // What the newest records hold, whatever it is called.
        paths: await findPaths(door.search, { ...selection, signal }),
      }),
    );
  });

  app.get("/suggest", async (context) => {
    const { at, q = "" } = context.req.query();
    const place = placeAt(q, at === undefined ? q.length : Math.min(Number(at) || 0, q.length));
    const known = knownSuggestions(place);
    const rest = await selectionOf(context, place.rest, door);
    return await asking(context, async (signal) => {
      const values = await suggestedValues(door, place, { ...rest, signal });
      const suggestions = [...known, ...values].slice(0, SUGGESTIONS_MAX);
      return context.json({ from: place.from, to: place.to, suggestions });
    });
  });

  return app;
}

async function suggestedValues(
  door: SearchDoor,
  { wanted }: ReturnType<typeof placeAt>,
  scope: Selection & { readonly signal: AbortSignal },
): Promise<readonly Suggestion[]> {
  if (wanted.kind === "pipe" || (wanted.kind === "word" && wanted.prefix === "")) return [];
  if (wanted.kind === "value" && (!hasValues(wanted.field) || wanted.field.toLowerCase() === "is")) return [];
  const names = wanted.kind === "value" ? [wanted.field] : SUGGESTED_FROM;
  const facets = await findFacets(door.search, {
    ...{ ...scope, fields: names.map(fieldNamed), limit: SUGGESTIONS_MAX, prefix: wanted.prefix },
  });
  return facets
    .flatMap(({ values }, i) =>
      values.flatMap(({ count, value }): Suggestion[] => {
        const name = names[i] ?? "";
        if (value === null) return [];
        const test = wanted.kind === "value" ? wanted : { sign: "", field: name, operator: ":" };
        const text = valueSuggestion(test, value);
        return [{ text, kind: "value", about: name, count }];
      }),
    )
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}

// While somebody types, the rest of a query is often none: then values come from all events.
async function selectionOf(context: Context, q: string, door: SearchDoor): Promise<Selection> {
  for (const text of [q, ""]) {
    const selection = await readSelection(context, door, text);
    if (selection.kind === "selection") return selection;
  }
  throw new Error("the empty query can be read");
}

function facetFields(text: string): readonly Field[] | undefined {
  const names = text.split(",").map((name) => name.trim());
  if (names.length > FACETS_MAX || names.some((name) => name === "" || name.length > 512 || !hasValues(name)))
    return undefined;
  const fields = names.map((name) => fieldOf(name) ?? fieldNamed(name));
  return fields.filter(({ name }, i) => fields.findIndex((field) => field.name === name) === i);
}

function countOf(text: string, max: number): number | undefined {
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= max ? Number(text) : undefined;
}

function badCount(context: Context, name: string, max: number): Response {
  return fail(context, "bad-limit", `${name} is a number from 1 to ${max}`);
}
