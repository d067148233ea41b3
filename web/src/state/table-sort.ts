/** The order of a table as its query says it: pressing the head of a column writes the last pipe. So the order holds for all rows, also those that are not shown. */
import { partsOf } from "../api/query-text.ts";
import type { TableColumn } from "../api/table.ts";

export interface TableSort {
  /** As it is written, such as `count()` or `actor`. */
  readonly column: string;
  readonly isDescending: boolean;
}

/** The one column that the last pipe sorts by; undefined where it is another pipe, or sorts by several. */
export function sortOf(query: string): TableSort | undefined {
  const [, minus = "", column, way = ""] = LAST_SORT.exec(partsOf(query).pipes) ?? [];
  if (column === undefined) return undefined;
  return { column, isDescending: way.toLowerCase() === "desc" || (minus === "-" && way === "") };
}

/** The query with this order. */
export function sortedBy(query: string, { column, isDescending }: TableSort): string {
  const { condition, pipes } = partsOf(query);
  const others = pipes.replace(LAST_SORT, "").trim();
  return [condition, others, `| sort ${isDescending ? "-" : ""}${column}`]
    .filter((part) => part !== "")
    .join(" ");
}

/** The order after the head of a column was pressed: what there is most of first, names from A, and then the other way. */
export function nextSort(query: string, { kind, name }: TableColumn): TableSort {
  const now = sortOf(query);
  const isSame = now?.column.toLowerCase() === name.toLowerCase();
  return { column: name, isDescending: isSame ? !now?.isDescending : kind === "number" || kind === "time" };
}

/** Whether the language can name the column. */
export function isSortable({ name }: TableColumn): boolean {
  return /^[A-Za-z_@][\w.@]*(?:\([\w.@, ]*\))?$/.test(name);
}

const LAST_SORT =
  /\|\s*(?:sort|order)\s+(?:by\s+)?(-?)([A-Za-z_@][\w.@]*(?:\([\w.@, ]*\))?)(?:\s+(asc|desc))?\s*$/i;
