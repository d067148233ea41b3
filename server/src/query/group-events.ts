/** `stats`, `top`, `rare` and `bin`: events counted and computed from, by what they have in common. */
import type { Bind } from "./compile.ts";
import type { Field } from "./fields.ts";
import { parseInterval, startOf } from "./intervals.ts";
import { aggregateName } from "./print.ts";
import {
  fieldNamed,
  type Made,
  made,
  type PipeContext,
  refused,
  type TableColumn,
  type TableParts,
} from "./table-parts.ts";
import type { Aggregate, Key, Pipe } from "./tree.ts";
import { type CellKind, isList, numbersOf, onlyValueOf, shownTextsOf, textsOf } from "./values.ts";

type Grouping = Extract<Pipe, { kind: "stats" | "top" | "rare" | "bin" }>;

export function isGrouping(pipe: Pipe): pipe is Grouping {
  return pipe.kind === "stats" || pipe.kind === "top" || pipe.kind === "rare" || pipe.kind === "bin";
}

const COUNT: Aggregate = { name: "count", field: undefined, alias: "count", at: 0 };
/** As many of a group's values as somebody reads. */
const VALUES_MAX = 20;

/** The table of a pipe that groups. */
export function groupedEvents(pipe: Grouping, context: PipeContext): Made<TableParts> {
  switch (pipe.kind) {
    case "stats":
      return grouped({ keys: pipe.by, aggregates: pipe.columns, isPresent: false }, context);
    case "bin":
      return grouped({ keys: [pipe], aggregates: [COUNT], isPresent: false }, context);
    default: {
      const table = grouped({ keys: pipe.by, aggregates: [COUNT], isPresent: true }, context);
      if (table.kind === "refused") return table;
      const ties = pipe.by.map((_, i) => `c${i}`).join(", ");
      const order = `c${pipe.by.length} ${pipe.kind === "top" ? "DESC" : "ASC"}, ${ties}`;
      return made({ ...table.value, order, orderOutside: order, limit: pipe.count });
    }
  }
}

interface Cell extends TableColumn {
  readonly sql: string;
}

function grouped(
  {
    aggregates,
    isPresent,
    keys,
  }: { keys: readonly Key[]; aggregates: readonly Aggregate[]; isPresent: boolean },
  context: PipeContext,
): Made<TableParts> {
  const cells: Cell[] = [];
  for (const key of keys) {
    const cell = keyCell(key, context);
    if (cell.kind === "refused") return cell;
    cells.push(cell.value);
  }
  for (const aggregate of aggregates) {
    const cell = aggregateCell(aggregate, context);
    if (cell.kind === "refused") return cell;
    cells.push(cell.value);
  }
  const names = cells.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    return refused(
      `two columns are called ${twice}`,
      aggregates[0]?.at ?? 0,
      "give one of them another name: count() as events",
    );
  const selected = cells.map(({ sql }, i) => `${sql} AS c${i}`).join(", ");
  const by = keys.map((_, i) => `c${i}`).join(", ");
  const group = keys.length === 0 ? "" : ` GROUP BY ${by}`;
  // What has no value is not among the most frequent ones.
  const having = isPresent ? ` HAVING ${keys.map((_, i) => `toString(c${i}) != ''`).join(" AND ")}` : "";
  const order = orderOf(keys, cells);
  return made({
    columns: cells.map(({ field, kind, name }) => ({
      name,
      kind,
      ...(field === undefined ? {} : { field }),
    })),
    select: (source) => `SELECT ${selected} FROM ${source}${group}${having}`,
    shown: cells.map((_, i) => i),
    ...{ order, orderOutside: order },
    limit: undefined,
  });
}

// Time runs from left to right; otherwise the largest group comes first.
function orderOf(keys: readonly Key[], cells: readonly Cell[]): string {
  const bins = keys.flatMap((key, i) => (key.kind === "bin" ? [`c${i}`] : []));
  const first = cells.findIndex(({ kind }, i) => i >= keys.length && kind === "number");
  const others = cells.map((_, i) => `c${i}`);
  return [...bins, ...(first === -1 ? [] : [`c${first} DESC`]), ...others].join(", ");
}

function keyCell(key: Key, { bind, now }: PipeContext): Made<Cell> {
  if (key.kind === "bin") {
    const interval = parseInterval(key.every);
    if (interval === undefined)
      return refused(
        `${JSON.stringify(key.every)} is no length of time to count by`,
        key.at,
        "write 30s, 5m, 1h, 1d, 1w, 1mo or 1y",
      );
    return made({ name: "time", kind: "time", sql: startOf(interval, bind("String", now.zone)) });
  }
  const field = fieldNamed(key.field);
  const value = onlyValueOf(field, bind);
  if (value.kind === "time")
    return refused(`every ${key.field} is another one`, key.at, "write bin(1h) to count by the hour");
  if (!isList(field)) return made(cellOf(field, value.kind === "number" ? "number" : "text", value.sql));
  // An event with several values is counted under each of them; one without any, under none.
  const texts = textsOf(field, bind);
  return made(cellOf(field, "text", `arrayJoin(if(empty(${texts}), [''], ${texts}))`));
}

function cellOf(field: Field, kind: CellKind, sql: string): Cell {
  return { name: field.name, kind, sql, field: field.name };
}

const QUANTILES: ReadonlyMap<Aggregate["name"], string> = new Map([
  ["p50", "0.5"],
  ["p90", "0.9"],
  ["p95", "0.95"],
  ["p99", "0.99"],
]);

function aggregateCell(aggregate: Aggregate, { bind }: PipeContext): Made<Cell> {
  const { field: written, name } = aggregate;
  const heading = aggregate.alias ?? aggregateName(aggregate);
  if (written === undefined) return made({ name: heading, kind: "number", sql: "count()" });
  const field = fieldNamed(written);
  const number = (sql: string): Made<Cell> => made({ name: heading, kind: "number", sql });
  switch (name) {
    case "count":
      return number(`countIf(notEmpty(${textsOf(field, bind)}))`);
    case "distinct":
      return number(`uniqExactArray(${shownTextsOf(field, bind)})`);
    case "values":
      return made({
        name: heading,
        kind: "list",
        sql: `arraySort(groupUniqArrayArray(${VALUES_MAX})(${shownTextsOf(field, bind)}))`,
      });
    case "min":
    case "max": {
      const value = onlyValueOf(field, bind);
      if (value.kind === "time")
        return made({ name: heading, kind: "time", sql: `${name}OrNull(${value.sql})` });
      if (value.kind === "severity")
        return made({ name: heading, kind: "text", sql: `toString(${name}(${value.sql}))` });
      return computed(aggregate, { bind, field, heading, call: `${name}OrNullArray` });
    }
    case "sum":
      return computed(aggregate, { bind, field, heading, call: "sumArray" });
    case "avg":
      return computed(aggregate, { bind, field, heading, call: "avgOrNullArray" });
    default:
      return computed(aggregate, {
        bind,
        field,
        heading,
        call: `quantileExactOrNullArray(${QUANTILES.get(name) ?? ""})`,
      });
  }
}

function computed(
  { at, name }: Aggregate,
  { bind, call, field, heading }: { bind: Bind; call: string; field: Field; heading: string },
): Made<Cell> {
  const numbers = numbersOf(field, bind);
  if (numbers === undefined)
    return refused(
      `${field.name} holds no numbers, so there is no ${name} of it`,
      at,
      `write distinct(${field.name}) or values(${field.name})`,
    );
  return made({ name: heading, kind: "number", sql: `${call}(${numbers})` });
}
