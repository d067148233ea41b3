/** A directory as CSV (RFC 4180), a line for each identity below a line of names: what other systems export. */
import { NAMES_MAX } from "./entries.ts";

/** The same values that YAML would hold, and for each of them the line and column where it stands. */
export interface CsvValues {
  readonly value: readonly Readonly<Record<string, string | readonly string[]>>[];
  readonly placeOf: (place: readonly (string | number)[]) => {
    readonly line: number;
    readonly column: number;
  };
}

interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Between the names of a cell. */
const SEPARATOR = ";";
/** Those that hold one value, whatever stands in it. */
const PLAIN: ReadonlySet<string> = new Set(["id", "name", "type", "team", "owner"]);

/** Reads CSV. Never throws: what is between quotation marks that are never closed goes on to the end. */
export function readCsv(text: string): CsvValues {
  const [head = [], ...rows] = rowsOf(text.replace(/^\ufeff/, ""));
  const names = head.map((cell) => cell.text.trim());
  const filled = rows.filter((row) => row.some((cell) => cell.text.trim() !== ""));
  return {
    value: filled.map((row) =>
      Object.fromEntries(
        row.flatMap((cell, i): [string, string | readonly string[]][] => {
          const name = names[i] ?? `column ${i + 1}`;
          const text = cell.text.trim();
          if (text === "") return [];
          return [[name, PLAIN.has(name) ? text : namesOf(text)]];
        }),
      ),
    ),
    placeOf([row, name]) {
      const cells = typeof row === "number" ? filled[row] : undefined;
      const cell = cells?.[typeof name === "string" ? names.indexOf(name) : 0] ?? cells?.[0];
      return { line: cell?.line ?? 1, column: cell?.column ?? 1 };
    },
  };
}

function namesOf(text: string): readonly string[] {
  return text
    .split(SEPARATOR, NAMES_MAX + 1)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function rowsOf(text: string): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let [line, lineStart, at] = [1, 0, 0];
  while (at < text.length) {
    const place = { line, column: at - lineStart + 1 };
    let value = "";
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      value = text.slice(at + 1, end).replaceAll('""', '"');
      for (let i = text.indexOf("\n", at); i !== -1 && i < end; i = text.indexOf("\n", i + 1)) {
        line += 1;
        lineStart = i + 1;
      }
      at = end + 1;
    }
    const end = endOfCell(text, at);
    row.push({ text: value + text.slice(at, end).replace(/\r$/, ""), ...place });
    at = end + 1;
    if (text[end] === ",") {
      // A cell that nothing stands in, at the end of the text.
      if (at >= text.length) row.push({ text: "", line, column: at - lineStart + 1 });
      continue;
    }
    rows.push(row);
    row = [];
    line += 1;
    lineStart = at;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return text.length;
}

function endOfCell(text: string, from: number): number {
  const [comma, end] = [text.indexOf(",", from), text.indexOf("\n", from)];
  const ends = [comma, end].filter((place) => place !== -1);
  return ends.length === 0 ? text.length : Math.min(...ends);
}
