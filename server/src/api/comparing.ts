/** `GET /api/v1/events/compare`: what is different about some events, against others of the same time, the same of the time before, or any query. */
import { type Context, Hono } from "hono";
import { compile, compileFilter } from "../query/compile.ts";
import { KNOWN_FIELDS } from "../query/fields.ts";
import { readQuery } from "../query/read-query.ts";
import { fieldNamed } from "../query/table-parts.ts";
import type { Expression } from "../query/tree.ts";
import { compareFields, compareRecords, type Sets, seenBefore, sizesOf } from "../search/compare-sets.ts";
import { type Difference, differencesOf, reasonOf } from "../search/differences.ts";
import { whereOf } from "../search/scope.ts";
import { asking } from "./asking.ts";
import type { SearchDoor } from "./search.ts";
import { querySyntax, type Refusal, readSelection, refuse, type Selection } from "./selection.ts";

const LIMIT_DEFAULT = 20;
const LIMIT_MAX = 100;
/** Each of these takes a look through the whole history. */
const LOOKED_BACK_MAX = 20;
/** What is another one in every event, or says nothing about it. */
const LEFT_OUT = new Set([
  "time",
  "received",
  "id",
  "message",
  "reason",
  "log",
  "log.index",
  "log.ord",
  "skew",
  "source.event_id",
]);
const COMPARED = KNOWN_FIELDS.filter(
  ({ columns, name }) => !LEFT_OUT.has(name) && columns.some(({ kind }) => kind !== "pairs"),
).filter(
  ({ name }) =>
    !["actor.id", "actor.name", "actor.email", "target.id", "target.name", "from.ip", "from.host"].includes(
      name,
    ),
);

/** The caller has checked that the reader may read. */
export function comparing(door: SearchDoor): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    const baseline = readBaseline(context, selection);
    if (baseline.kind === "refused") return refuse(context, baseline);
    const { limit = String(LIMIT_DEFAULT) } = context.req.query();
    if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > LIMIT_MAX)
      return refuse(context, {
        ...{ kind: "refused", code: "bad-limit", message: `limit is a number from 1 to ${LIMIT_MAX}` },
        hint: "the largest differences come first",
      });
    return await asking(context, async (signal) => {
      const sets = { selection: whereOf(selection), baseline: baseline.where, signal };
      const sizes = await sizesOf(door.search, sets);
      const asked = fieldsOf(selection.query.where);
      const differences = (await allDifferences(door, sets, sizes))
        // What was asked for is in all of them, and in none of the others: that is no news.
        .filter(({ field, score }) => score < 1 || !asked.has(field))
        .slice(0, Number(limit));
      const isNew = await newOnes(door, differences, selection, signal);
      return context.json({
        ...{ selected: sizes.selected, baseline: sizes.baseline, against: baseline.about },
        differences: differences.map((difference, i) => ({
          ...difference,
          is_new: isNew[i] === true,
          reason: reasonOf(difference, isNew[i] === true),
        })),
      });
    });
  });
  return app;
}

async function allDifferences(
  door: SearchDoor,
  sets: Sets,
  sizes: { readonly selected: number; readonly baseline: number },
): Promise<readonly Difference[]> {
  if (sizes.selected === 0 || sizes.baseline === 0) return [];
  const [values, records] = await Promise.all([
    compareFields(door.search, COMPARED, sets),
    compareRecords(door.search, sets),
  ]);
  const known = new Set(values.map(({ value }) => value));
  // What a field says already, a member of the record need not say again.
  const others = records.values.filter(({ value }) => !known.has(value));
  return [...differencesOf(values, sizes), ...differencesOf(others, records)].sort(
    (a, b) => b.score - a.score,
  );
}

async function newOnes(
  door: SearchDoor,
  differences: readonly Difference[],
  { now, sinceUs }: Selection,
  signal: AbortSignal,
): Promise<readonly boolean[]> {
  if (sinceUs === undefined) return [];
  const candidates = differences
    .filter(({ baseline, selected }) => baseline === 0 && selected > 0)
    .slice(0, LOOKED_BACK_MAX);
  const filters = candidates.map(({ query }) => readQuery(query, now));
  const seen = await seenBefore(
    door.search,
    filters.map((read) => (bind) => (read.kind === "query" ? compileFilter(read.filter, bind) : "1")),
    { untilUs: sinceUs, signal },
  );
  const isNew = new Set(candidates.filter((_, i) => seen[i] === false));
  return differences.map((difference) => isNew.has(difference));
}

type Baseline =
  | { readonly kind: "baseline"; readonly about: string; readonly where: ReturnType<typeof whereOf> }
  | Refusal;

function readBaseline(context: Context, selection: Selection): Baseline {
  const { baseline = "rest", baseline_q: other } = context.req.query();
  const { condition, now, sinceUs, untilUs } = selection;
  if (other !== undefined) {
    const read = readQuery(other, now);
    if (read.kind === "refused") return { ...querySyntax(read.problems), parameter: "baseline_q" };
    return named("the events of the other query", { ...selection, condition: compile(read.filter, "b") });
  }
  if (baseline === "rest") {
    return named("all other events of the same time", {
      ...selection,
      condition: { ...condition, sql: `NOT (${condition.sql})` },
    });
  }
  if (baseline === "before") {
    if (sinceUs === undefined)
      return {
        ...{ kind: "refused", code: "bad-time", message: "there is nothing before all time" },
        hint: "give since, such as since=1h, to compare with the hour before",
      };
    const length = (untilUs ?? now.nowUs) - sinceUs;
    return named("the same, just as long before", { condition, sinceUs: sinceUs - length, untilUs: sinceUs });
  }
  return {
    ...{ kind: "refused", code: "bad-request", message: "baseline is rest or before" },
    hint: "rest compares with all other events of the same time, before with the time before; or give baseline_q",
  };
}

function named(about: string, scope: Parameters<typeof whereOf>[0]): Baseline {
  return { kind: "baseline", about, where: whereOf(scope, "b") };
}

/** The fields that a condition names. */
function fieldsOf(where: Expression): ReadonlySet<string> {
  switch (where.kind) {
    case "and":
    case "or":
      return new Set(where.parts.flatMap((part) => [...fieldsOf(part)]));
    case "not":
      return fieldsOf(where.part);
    case "field":
      return new Set([fieldNamed(where.field).name]);
    default:
      return new Set();
  }
}
