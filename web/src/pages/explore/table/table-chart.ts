/** The lines of a table whose first column is time: each other column of numbers, or each value of a second column of texts. */
import type { Table } from "../../../api/table.ts";

export interface TableChart {
  /** In order, each once. */
  readonly timesMs: readonly number[];
  readonly lines: readonly ChartLine[];
  /** How many values have no line. */
  readonly leftOut: number;
}

export interface ChartLine {
  readonly name: string;
  /** In the order of the times; null where the table has no number. */
  readonly numbers: readonly (number | null)[];
}

/** More colours nobody tells apart. */
const LINES_MAX = 8;

/** Undefined for a table that is nothing over time, or has a single time. */
export function chartOf({ columns, rows }: Table): TableChart | undefined {
  const [first, second] = columns;
  if (first?.kind !== "time") return undefined;
  const numeric = columns.flatMap(({ kind }, i) => (kind === "number" ? [i] : []));
  const [only] = numeric;
  if (only === undefined) return undefined;
  const timesMs = [...new Set(rows.map(([time]) => timeOf(time)))]
    .filter((ms) => !Number.isNaN(ms))
    .sort((a, b) => a - b);
  if (timesMs.length < 2) return undefined;
  const isSplit = columns.length === 3 && second?.kind === "text" && numeric.length === 1;
  const cells = rows.flatMap((row): readonly Cell[] =>
    isSplit
      ? [{ ms: timeOf(row[0]), name: String(row[1] ?? "no value"), number: row[only] }]
      : numeric.map((i) => ({ ms: timeOf(row[0]), name: columns[i]?.name ?? "", number: row[i] })),
  );
  const lines = linesOf(cells, timesMs);
  return { timesMs, lines: lines.slice(0, LINES_MAX), leftOut: Math.max(0, lines.length - LINES_MAX) };
}

interface Cell {
  readonly ms: number;
  readonly name: string;
  readonly number: unknown;
}

/** The largest first. */
function linesOf(cells: readonly Cell[], timesMs: readonly number[]): readonly ChartLine[] {
  const byName = new Map<string, Map<number, number>>();
  for (const { ms, name, number } of cells) {
    const line = byName.get(name) ?? new Map<number, number>();
    byName.set(name, line);
    if (typeof number === "number") line.set(ms, number);
  }
  const sizeOf = (line: ReadonlyMap<number, number>): number =>
    [...line.values()].reduce((sum, one) => sum + one, 0);
  return [...byName]
    .sort(([, a], [, b]) => sizeOf(b) - sizeOf(a))
    .map(([name, line]) => ({ name, numbers: timesMs.map((ms) => line.get(ms) ?? null) }));
}

function timeOf(value: unknown): number {
  return typeof value === "string" ? Date.parse(value) : Number.NaN;
}
