/** The table that a query's pipes make, and what a cell of it asks for. */
import { isObject, textOf } from "./json.ts";

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

/** The query for the events behind a cell: its condition, and the value besides. */
export function narrowed(query: string, field: string, value: string): string {
  const plain =
    /^[A-Za-z0-9_@.][A-Za-z0-9_@.+/-]*$/.test(value) &&
    !/^(?:and|or|not|to)$/i.test(value) &&
    !value.includes("..");
  const test = `${field}:${plain ? value : `"${value.replace(/["\\]/g, "\\$&")}"`}`;
  const condition = conditionOf(query);
  const isGroup = /(?:^|\s)or(?:\s|$)/i.test(condition);
  return [isGroup ? `(${condition})` : condition, test].filter((part) => part !== "").join(" ");
}

/** What stands before the first pipe; a bar between quotation marks or slashes is none. */
function conditionOf(query: string): string {
  let isQuoted = false;
  for (let at = 0; at < query.length; at++) {
    const character = query[at];
    if (character === "\\") at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (
      character === "|" &&
      !isQuoted &&
      /(?:^|[\s)"*\w])$/.test(query.slice(0, at)) &&
      /^\s*[a-z]/i.test(query.slice(at + 1))
    )
      return query.slice(0, at).trim();
  }
  return query.trim();
}
