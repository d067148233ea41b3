/** The actors that the directory does not know, as a server tells them, in one table. What has another form is undefined. */
import { isCount, isObject, readObject } from "../json.ts";
import type { Cell, FoundColumn, FoundTable } from "./found-table.ts";

export interface UnknownActors {
  readonly table: FoundTable;
  /** How many there are in all, and how many events are theirs. */
  readonly total: number;
  readonly events: number;
}

const COLUMNS: readonly FoundColumn[] = [
  ...(["id", "name", "email"] as const).map((name) => ({ name, kind: "text" as const })),
  ...(["types", "source_types"] as const).map((name) => ({ name, kind: "list" as const })),
  { name: "events", kind: "number" },
  { name: "first", kind: "time" },
  { name: "last", kind: "time" },
];

export function readUnknownActors(bytes: Uint8Array): UnknownActors | undefined {
  const { actors, events, total } = readObject(bytes) ?? {};
  if (!Array.isArray(actors) || !isCount(events) || !isCount(total)) return undefined;
  const rows = actors.map(rowOf);
  if (!rows.every((row) => row !== undefined)) return undefined;
  return { table: { columns: COLUMNS, rows, isCut: total > rows.length }, total, events };
}

function rowOf(actor: unknown): readonly Cell[] | undefined {
  if (!isObject(actor)) return undefined;
  const cells = COLUMNS.map(({ kind, name }) => cellOf(actor[name], kind));
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

function cellOf(value: unknown, kind: FoundColumn["kind"]): Cell | undefined {
  if (kind === "number") return isCount(value) ? value : undefined;
  if (kind === "list")
    return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
  return typeof value === "string" || (value === null && kind === "text") ? value : undefined;
}
