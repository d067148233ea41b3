/** A table as a server tells it: what the pipes of a query make of its events. What has another form is undefined. */
import { isObject } from "../json.ts";

export interface FoundTable {
  readonly columns: readonly FoundColumn[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
  /** Whether there are more rows than these. */
  readonly isCut: boolean;
}

export interface FoundColumn {
  readonly name: string;
  readonly kind: (typeof KINDS)[number];
}

/** Null where there is nothing. Times are texts, in UTC. */
export type Cell = string | number | null | readonly string[];

const KINDS = ["text", "number", "time", "list"] as const;

export function readFoundTable(value: unknown): FoundTable | undefined {
  if (!isObject(value)) return undefined;
  const { columns, rows, is_cut: isCut } = value;
  if (!Array.isArray(columns) || !Array.isArray(rows) || typeof isCut !== "boolean") return undefined;
  const read = columns.map(readColumn);
  if (!read.every((column) => column !== undefined)) return undefined;
  const isRow = (row: unknown): row is readonly Cell[] =>
    Array.isArray(row) && row.length === read.length && row.every(isCell);
  return rows.every(isRow) ? { columns: read, rows, isCut } : undefined;
}

function readColumn(value: unknown): FoundColumn | undefined {
  if (!isObject(value) || typeof value["name"] !== "string") return undefined;
  const kind = KINDS.find((known) => known === value["kind"]);
  return kind && { name: value["name"], kind };
}

function isCell(value: unknown): value is Cell {
  if (value === null || typeof value === "string" || typeof value === "number") return true;
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
