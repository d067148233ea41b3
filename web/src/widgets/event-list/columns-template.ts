/** How wide the columns of a list are. A line's values and the heads above them take the same. */

/** A sentence is as long as several values. */
const SENTENCE = "minmax(0, 3fr)";
const VALUE = "minmax(0, 1fr)";

export function columnsTemplate(columns: readonly string[]): string {
  return columns.map((column) => (column === "message" ? SENTENCE : VALUE)).join(" ");
}
