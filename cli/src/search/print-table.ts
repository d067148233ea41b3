/** A table in the form that was asked for: for people, as JSON, or for a spreadsheet. */
import type { Io } from "../io.ts";
import { formatJsonLine, usesColor } from "../output.ts";
import { formatCsvRow } from "./csv.ts";
import type { Cell, FoundTable } from "./found-table.ts";
import type { OutputFormat } from "./search-options.ts";
import { tableLines } from "./table-text.ts";

/** Prints a table on standard output. People are shown no table without rows; data has its form all the same. */
export function printTable(
  table: FoundTable,
  { format, zone }: { readonly format: OutputFormat; readonly zone: string | undefined },
  io: Pick<Io, "stdout" | "env">,
): void {
  const { columns, rows } = table;
  const names = columns.map(({ name }) => name);
  const jsonOf = (row: readonly Cell[]): string =>
    formatJsonLine(Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])));
  switch (format) {
    case "table": {
      if (rows.length === 0) return;
      const room = io.stdout.isTty ? io.stdout.columns : undefined;
      const layout = { color: usesColor(io.stdout, io.env), columns: room, zone };
      for (const line of tableLines(table, layout)) io.stdout.write(`${line}\n`);
      return;
    }
    case "json":
      io.stdout.write(rows.length === 0 ? "[]\n" : `[\n${rows.map(jsonOf).join(",\n")}\n]\n`);
      return;
    case "ndjson":
      for (const row of rows) io.stdout.write(`${jsonOf(row)}\n`);
      return;
    case "csv":
      for (const cells of [names, ...rows.map((row) => row.map(csvCell))])
        io.stdout.write(formatCsvRow(cells));
  }
}

function csvCell(cell: Cell): string | number {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.join(", ") : cell;
}
