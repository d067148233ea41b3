/** The most frequent values of fields, as a server tells them, in one table. What has another form is undefined. */
import { isCount, isObject, readObject } from "../json.ts";
import type { Cell, FoundColumn, FoundTable } from "./found-table.ts";

const COLUMNS: readonly FoundColumn[] = [
  { name: "field", kind: "text" },
  { name: "value", kind: "text" },
  { name: "count", kind: "number" },
  { name: "distinct", kind: "number" },
];

/** A row for each value, with how many different ones its field has. */
export function readFacets(bytes: Uint8Array): FoundTable | undefined {
  const { facets } = readObject(bytes) ?? {};
  if (!Array.isArray(facets)) return undefined;
  const groups = facets.map(rowsOf);
  return groups.every((rows) => rows !== undefined)
    ? { columns: COLUMNS, rows: groups.flat(), isCut: false }
    : undefined;
}

function rowsOf(facet: unknown): readonly (readonly Cell[])[] | undefined {
  if (!isObject(facet)) return undefined;
  const { distinct, field, values } = facet;
  if (typeof field !== "string" || !isCount(distinct) || !Array.isArray(values)) return undefined;
  const rows = values.map((value: unknown): readonly Cell[] | undefined => {
    if (!isObject(value) || !isCount(value["count"])) return undefined;
    const { count, value: text } = value;
    return text === null || typeof text === "string" ? [field, text, count, distinct] : undefined;
  });
  return rows.every((row) => row !== undefined) ? rows : undefined;
}
