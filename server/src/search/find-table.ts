/** Asks the search copy for the table that the pipes of a query make of its events. */
import type { TableQuery } from "../query/table.ts";
import type { TableColumn } from "../query/table-parts.ts";
import { timeOf } from "./found-event.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";

export interface Table {
  readonly columns: readonly Omit<TableColumn, "isSeverity">[];
  /** A cell is a text, a number, a time in RFC 3339, a list of texts, or null where there is nothing. */
  readonly rows: readonly (readonly unknown[])[];
  /** Whether there are more rows than these. */
  readonly is_cut: boolean;
}

/** The table of the events of a scope. */
export async function findTable(search: Search, table: TableQuery, scope: Scope): Promise<Table> {
  const where = whereOf(scope);
  const found = await search.rows<Readonly<Record<string, unknown>>>(
    table.sql(`${EVENTS_TABLE} WHERE ${where.sql}`),
    { ...where.parameters, ...table.parameters },
    scope.signal === undefined ? {} : { signal: scope.signal },
  );
  const rows = found
    .slice(0, table.rowsMax)
    .map((row) => table.names.map((name, i) => cellOf(row[name], table.columns[i]?.kind)));
  const columns = table.columns.map(({ isSeverity: _, ...column }) => column);
  return { columns, rows, is_cut: found.length > table.rowsMax };
}

function cellOf(value: unknown, kind: TableColumn["kind"] | undefined): unknown {
  if (value === undefined || value === "") return null;
  return kind === "time" && value !== null ? timeOf(value) : value;
}
