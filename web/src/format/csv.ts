/** A table as CSV (RFC 4180): values as they are, but for those that a spreadsheet would run. */

/** Lines end in CR LF, and the first holds the names. */
export function csvOf(names: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [names, ...rows].map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

/** What a cell says, in words. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cellText).join(", ");
  return typeof value === "string" ? value : String(value);
}

function cellOf(value: unknown): string {
  const text = cellText(value);
  // A text that begins so is a formula to a spreadsheet, and a stranger may have written it.
  const safe = typeof value !== "number" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
