/** Events as CSV (RFC 4180) for spreadsheets, which must neither run what a stranger wrote nor lose a column to it. The cells are those of `tally search -o csv`. */
import { type FoundEvent, timeOf } from "../search/found-event.ts";
import { COLUMNS } from "./columns.ts";
import type { FormatWriter } from "./format-writer.ts";

export function csvWriter(): FormatWriter {
  return {
    *begin() {
      yield line(COLUMNS.map(({ name }) => name));
    },
    *page(events) {
      for (const event of events) yield line(COLUMNS.map((column) => cellOf(column, event)));
    },
    *end() {},
  };
}

function cellOf(column: (typeof COLUMNS)[number], event: FoundEvent): string {
  const value = column.of(event);
  return column.kind === "time" ? timeOf(value) : String(value ?? "");
}

function line(cells: readonly string[]): Uint8Array {
  return Buffer.from(formatCsvRow(cells));
}

/** Cells as one line, with its end. */
export function formatCsvRow(cells: readonly string[]): string {
  return `${cells.map(formatCell).join(",")}\r\n`;
}

// A spreadsheet takes what begins so for a formula, and a formula can send the sheet's contents away (OWASP, CSV injection).
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\n\t]/;
// Controls act on a terminal that shows the file, characters of format and separators make text read as what it is not.
const HOSTILE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function formatCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  const safe = inert.replace(HOSTILE, escapeCharacter);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function escapeCharacter(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
