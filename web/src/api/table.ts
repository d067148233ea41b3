/** The table that a query's pipes make, and what a cell of it asks for. */
import { isObject, textOf } from "./json.ts";
import { negated, partsOf, valueTest, withTest } from "./query-text.ts";

export interface TableColumn {
  readonly name: string;
  readonly kind: string;
  /** The field whose values stand in it, if they can be asked for. */
  readonly field: string | undefined;
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly unknown[])[];
  /** Whether there are more rows. */
  readonly isCut: boolean;
}

export function readTable(value: unknown): Table | undefined {
  if (!isObject(value) || !Array.isArray(value["columns"]) || !Array.isArray(value["rows"])) return undefined;
  const columns = value["columns"].flatMap((column): readonly TableColumn[] =>
    isObject(column) && typeof column["name"] === "string"
      ? [{ name: column["name"], kind: textOf(column["kind"]) ?? "text", field: textOf(column["field"]) }]
      : [],
  );
  const rows = value["rows"].filter((row): row is readonly unknown[] => Array.isArray(row));
  return { columns, rows, isCut: value["is_cut"] === true };
}

/** The query for the events behind a cell: its condition, and the value besides; null: that there is none. */
export function narrowed(query: string, field: string, value: string | null): string {
  return withTest(partsOf(query).condition, valueTest(field, value));
}

/** The query for all events but those behind a cell. */
export function excluded(query: string, field: string, value: string | null): string {
  return withTest(partsOf(query).condition, negated(valueTest(field, value)));
}
