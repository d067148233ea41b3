/** The columns of a list: which values of an event stand in them, and in which order. As it stands in an address: `actor,action,target`. */

/** The values that a line has, and its sentence. */
export const COLUMN_FIELDS = [
  ...["actor", "action", "target", "from", "service", "source"],
  ...["outcome", "severity", "message"],
] as const;
/** What is shown of those until somebody chooses. */
export const USUAL_COLUMNS: readonly string[] = ["actor", "action", "target", "from", "service"];

const KNOWN: ReadonlySet<string> = new Set(COLUMN_FIELDS);

/** Reads what an address says; the usual ones where that is none of ours. */
export function parseColumns(text: string): readonly string[] {
  const columns = [...new Set(text.split(","))].filter((one) => KNOWN.has(one));
  return columns.length === 0 ? USUAL_COLUMNS : columns;
}

/** Empty for the usual ones, which stand in no address. */
export function formatColumns(columns: readonly string[]): string {
  const text = columns.join(",");
  return text === USUAL_COLUMNS.join(",") ? "" : text;
}

/** With a column at another place, from 0; what is beyond the ends is at the end. */
export function moved(columns: readonly string[], column: string, to: number): readonly string[] {
  if (!columns.includes(column)) return columns;
  const others = columns.filter((one) => one !== column);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), column, ...others.slice(at)];
}

/** With a column behind the others, or without it. The last one stays: a list of nothing says nothing. */
export function shownOrNot(columns: readonly string[], column: string): readonly string[] {
  if (!columns.includes(column)) return [...columns, column];
  return columns.length === 1 ? columns : columns.filter((one) => one !== column);
}
