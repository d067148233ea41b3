/** What the pipes of a query make of its events: a table, as SQL. */
import { createBinder } from "./compile.ts";
import { groupedEvents, isGrouping } from "./group-events.ts";
import { listedEvents } from "./list-events.ts";
import type { Now } from "./moments.ts";
import { type Made, made, type TableColumn, type TableParts } from "./table-parts.ts";
import { applyStep } from "./table-steps.ts";
import type { Pipe } from "./tree.ts";

export interface TableQuery {
  readonly columns: readonly TableColumn[];
  /** For each column, how its cells are called in a row of the answer. */
  readonly names: readonly string[];
  /** The statement over a source such as `events WHERE …`. It gives one row too many if there are more than are shown. */
  readonly sql: (source: string) => string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** How many rows are shown at most. */
  readonly rowsMax: number;
}

/** Of a table that nobody has limited, so many rows are shown. */
export const TABLE_ROWS_DEFAULT = 1000;

/** The table of a query's pipes, behind those that only narrow the events down; undefined where there are no others. */
export function compileTable(pipes: readonly Pipe[], now: Now): Made<TableQuery> | undefined {
  const first = pipes.findIndex(({ kind }) => kind !== "where");
  const [pipe, ...behind] = first === -1 ? [] : pipes.slice(first);
  if (pipe === undefined) return undefined;
  const { bind, parameters } = createBinder("t");
  const context = { bind, now };
  let table: Made<TableParts> = isGrouping(pipe)
    ? groupedEvents(pipe, context)
    : listedEvents([pipe, ...behind], context);
  for (const step of isGrouping(pipe) ? behind : [pipe, ...behind]) {
    if (table.kind === "refused") return table;
    table = applyStep(table.value, step, context);
  }
  return table.kind === "refused" ? table : made(finished(table.value, parameters));
}

function finished(
  { columns, limit, order, select, shown }: TableParts,
  parameters: Readonly<Record<string, unknown>>,
): TableQuery {
  const rowsMax = limit ?? TABLE_ROWS_DEFAULT;
  const rows = limit ?? rowsMax + 1;
  return {
    columns: shown.flatMap((i) => columns[i] ?? []),
    names: shown.map((i) => `c${i}`),
    sql: (source) => `${select(source)}\nORDER BY ${order} LIMIT ${rows}`,
    ...{ parameters, rowsMax },
  };
}
