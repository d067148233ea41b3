/** `/api/v1/entities`: who acts, under however many names, what is acted on, from where and in which service; all of them, and everything about one. */
import { type Context, Hono } from "hono";
import { literal } from "../query/pattern.ts";
import { printExpression } from "../query/print.ts";
import { fieldNamed } from "../query/table-parts.ts";
import { findEntities, isEntitySort } from "../search/find-entities.ts";
import { findEvents } from "../search/find-events.ts";
import { findFigures } from "../search/find-figures.ts";
import { findWeek } from "../search/find-week.ts";
import { timeOf } from "../search/found-event.ts";
import { findFacets } from "../search/top-values.ts";
import { asking } from "./asking.ts";
import type { ChangedValuesOf } from "./changed-values.ts";
import { bothOf, queryCondition } from "./conditions.ts";
import { fail } from "./errors.ts";
import { inParts, PARTS_TYPE } from "./in-parts.ts";
import type { SealReading } from "./reading.ts";
import type { SearchDoor } from "./search.ts";
import { readSelection, refuse, type Selection } from "./selection.ts";

/** Each kind: the field that names it, and what is told of one besides what is told of each. */
const KINDS = {
  actor: { field: "actor", about: ["target", "actor.type", "identity"] },
  identity: { field: "identity", about: ["actor", "target", "actor.type"] },
  target: { field: "target", about: ["actor", "target.type"] },
  address: { field: "from", about: ["actor", "target"] },
  service: { field: "service", about: ["actor", "target"] },
} as const;
type Kind = keyof typeof KINDS;

/** What is told of each kind. */
const ABOUT_ALL = [
  ...["action", "outcome", "category", "from", "from.user_agent", "service"],
  ...["source", "source.type", "actor.credential", "actor.session"],
];
const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 1000;
const VALUES_SHOWN = 10;
const CHANGES_SHOWN = 10;
const CHANGES = "is:change";
const KINDS_HINT = `kind is ${Object.keys(KINDS).join(", ")}`;

export interface EntitiesParts {
  readonly door: Pick<SearchDoor, "search" | "nowUs">;
  readonly seal: SealReading;
  readonly valuesOf: ChangedValuesOf;
}

/** The caller has checked that the reader may read. */
export function entities({ door, seal, valuesOf }: EntitiesParts): Hono {
  const { search } = door;
  const app = new Hono();

  app.get("/", async (context) => {
    const { kind = "actor", limit = String(LIMIT_DEFAULT), name = "", sort = "count" } = context.req.query();
    if (!isKind(kind)) return unknownKind(context);
    if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > LIMIT_MAX)
      return fail(context, "bad-limit", `limit is a number from 1 to ${LIMIT_MAX}`);
    if (!isEntitySort(sort))
      return fail(
        context,
        "bad-order",
        "sort is count, last, first or name",
        "count gives the most frequent first",
      );
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    const field = fieldNamed(KINDS[kind].field);
    return await asking(context, async (signal) => {
      const found = await findEntities(search, {
        ...selection,
        signal,
        field,
        part: name,
        sort,
        limit: Number(limit),
      });
      return context.json({
        entities: found.entities.map(({ count, firstUs, lastUs, name: one }) => ({
          ...{ name: one, count, first: timeOf(firstUs), last: timeOf(lastUs) },
        })),
        total: found.total,
      });
    });
  });

  app.get("/:kind/:name", async (context) => {
    const { kind, name } = context.req.param();
    if (!isKind(kind)) return unknownKind(context);
    const { field } = KINDS[kind];
    const query = printExpression({
      kind: "field",
      field,
      test: { kind: "is", value: literal(name) },
      at: 0,
    });
    const selection = await readSelection(context, door, query);
    if (selection.kind === "refused") return refuse(context, selection);
    return await asking(context, async (signal) => {
      const [{ firstUs, lastUs, ...counts }] = await Promise.all([
        findFigures(search, { ...selection, signal }),
        seal(context, { action: "entity.open", target: { type: kind, id: name } }),
      ]);
      if (counts.total === 0)
        return fail(
          context,
          "not-found",
          `no event that can be searched names this ${kind}`,
          "names are whole; see GET /api/v1/entities",
        );
      const first = { kind, name, query, first: timeOf(firstUs), last: timeOf(lastUs), ...counts };
      // Behind the figures and not beside them: whoever looks sees those in a fraction of the time.
      const parts = [
        changesOf(selection, signal),
        hoursOf(selection, signal),
        facetsOf(kind, selection, signal),
      ];
      if (context.req.header("accept") === PARTS_TYPE) return inParts(first, parts);
      return context.json(Object.assign(first, ...(await Promise.all(parts))));
    });
  });

  return app;

  async function hoursOf(selection: Selection, signal: AbortSignal): Promise<object> {
    const { zone } = selection.now;
    return { hours: { tz: zone, counts: await findWeek(search, { ...selection, signal, zone }) } };
  }

  async function facetsOf(kind: Kind, selection: Selection, signal: AbortSignal): Promise<object> {
    const { about, field } = KINDS[kind];
    const fields = [...about, ...ABOUT_ALL].filter((name) => name !== field).map(fieldNamed);
    return { facets: await findFacets(search, { ...selection, signal, fields, limit: VALUES_SHOWN }) };
  }

  async function changesOf(selection: Selection, signal: AbortSignal): Promise<object> {
    const { condition, now } = selection;
    const { events } = await findEvents(search, {
      ...{ ...selection, signal, condition: bothOf(condition, queryCondition(CHANGES, now, "c")) },
      ...{ order: "desc", limit: CHANGES_SHOWN, after: undefined },
    });
    const changes = events.map(async (event) => {
      const { id, message, time } = event;
      return { id, time, message, changes: await valuesOf(event) };
    });
    return { changes: await Promise.all(changes) };
  }
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

function unknownKind(context: Context): Response {
  return fail(context, "bad-request", "there is no such kind of entity", KINDS_HINT);
}
