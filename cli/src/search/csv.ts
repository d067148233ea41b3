/** Events as CSV (RFC 4180) for spreadsheets, which must neither run what a stranger wrote nor lose a column to it. */
import { escapeText } from "../output.ts";
import type { FoundEvent } from "./found-event.ts";

const COLUMNS: readonly (readonly [string, (event: FoundEvent) => string | number | undefined])[] = [
  ["time", ({ time }) => time],
  ["received", ({ received }) => received],
  ["id", ({ id }) => id],
  ["category", ({ category }) => category],
  ["action", ({ action }) => action],
  ["verb", ({ verb }) => verb],
  ["outcome", ({ outcome }) => outcome],
  ["severity", ({ severity }) => severity],
  ["actor", ({ actor }) => actor],
  ["target", ({ target }) => target],
  ["from", ({ from }) => from],
  ["service", ({ service }) => service],
  ["message", ({ message }) => message],
  ["log_index", ({ index }) => index],
];

/** The first line, with its end. */
export function csvHeading(): string {
  return formatCsvRow(COLUMNS.map(([name]) => name));
}

/** The line of one event, with its end. */
export function csvRow(event: FoundEvent): string {
  return formatCsvRow(COLUMNS.map(([, cellOf]) => String(cellOf(event) ?? "")));
}

/** Cells as one line. Numbers are written as they are: no number is a formula. */
export function formatCsvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === "number" ? String(cell) : formatCell(cell))).join(",")}\r\n`;
}

// A spreadsheet takes what begins so for a formula, and a formula can send the sheet's contents away.
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\n\t]/;

function formatCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  // Line feeds and tabs are ordinary text within quotes. Other controls could act on a terminal that shows the file.
  const safe = inert.replace(/[^\n\t]+/g, escapeText);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
