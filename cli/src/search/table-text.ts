/** A table for people: columns under each other in every script, numbers to the right, cut where a terminal ends. */
import { escapeText, paint } from "../output.ts";
import type { Cell, FoundColumn, FoundTable } from "./found-table.ts";
import { cutToWidth, padToWidth, widthOf } from "./text-width.ts";
import { createTimeText, type TimeText } from "./zoned-time.ts";

export interface TableLayout {
  readonly color: boolean;
  /** The cells of a terminal; undefined leaves rows whole. */
  readonly columns: number | undefined;
  /** Whose clock times are shown by. */
  readonly zone: string | undefined;
}

/** Where nothing is cut, a text that is longer stands out of its column: it would push all other rows aside. */
const PADDED_MAX = 120;
const GAP = "  ";
const NOTHING = "–";
/** A text that is cut shorter than this says nothing; the row's end is cut instead. */
const WIDTH_MIN = 8;

/** The heading and the rows, each without a line feed. */
export function tableLines(
  { columns, rows }: FoundTable,
  { color, columns: room, zone }: TableLayout,
): readonly string[] {
  const timeText = createTimeText(zone);
  const names = columns.map(({ name }) => escapeText(name));
  const texts = rows.map((row) => row.map((cell, i) => cellText(cell, columns[i], timeText)));
  const natural = names.map((name, i) =>
    Math.max(widthOf(name), ...texts.map((row) => widthOf(row[i] ?? ""))),
  );
  const widths =
    room === undefined ? natural.map((width) => Math.min(width, PADDED_MAX)) : fitted(natural, columns, room);
  const line = (cells: readonly string[]): string => {
    const laid = cells.map((cell, i) => {
      const width = widths[i] ?? 0;
      const fitting = room === undefined ? cell : cutToWidth(cell, width);
      return isRight(columns[i]) ? padLeft(fitting, width) : padToWidth(fitting, width);
    });
    const whole = laid.join(GAP).trimEnd();
    return room === undefined ? whole : cutToWidth(whole, room);
  };
  return [paint(line(names), "bold", color), ...texts.map(line)];
}

/** A cell as one text, with nothing in it that acts on a terminal. */
function cellText(cell: Cell, column: FoundColumn | undefined, timeText: TimeText): string {
  if (cell === null) return NOTHING;
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "string") return escapeText(column?.kind === "time" ? timeText(cell) : cell);
  return cell.length === 0 ? NOTHING : escapeText(cell.join(", "));
}

// Plain digits, which can be copied; of an average nobody reads the sixteenth.
function numberText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const rounded = Number(value.toFixed(3));
  return String(rounded === 0 ? Number(value.toPrecision(3)) : rounded);
}

/** The widths with what is too much taken from the widest texts. */
function fitted(
  natural: readonly number[],
  columns: readonly FoundColumn[],
  room: number,
): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1)) - room;
  for (; excess > 0; excess -= 1) {
    const shrinkable = widths.map((width, i) => (isFixed(columns[i]) ? 0 : width));
    const widest = Math.max(...shrinkable);
    if (widest <= WIDTH_MIN) break;
    widths[shrinkable.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function isFixed(column: FoundColumn | undefined): boolean {
  return column?.kind === "number" || column?.kind === "time";
}

function isRight(column: FoundColumn | undefined): boolean {
  return column?.kind === "number";
}

function padLeft(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}
