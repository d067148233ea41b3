/** A coverage report, as a server tells it, as tables. What has another form is undefined. */

import { isCount, isObject, readObject } from "../json.ts";
import { escapeText } from "../output.ts";
import type { Cell, FoundColumn, FoundTable } from "../search/found-table.ts";
import { lengthText } from "./length-text.ts";

export interface CoverageTables {
  /** A row for each kind of record of each source. */
  readonly sources: FoundTable;
  /** The same for people: lengths of time as they say them. */
  readonly shown: FoundTable;
  /** What of each row may need somebody. */
  readonly figures: readonly SourceFigures[];
  readonly unknownActions: FoundTable;
  readonly withoutActor: FoundTable;
}

export interface SourceFigures {
  /** Escaped: it is for people. */
  readonly name: string;
  readonly silent: Cell;
  readonly quietText: string;
  readonly allowedText: string;
  readonly missing: number;
  readonly isClockOff: boolean;
  readonly unparsed: number;
  readonly noZone: number;
  readonly outdated: number;
}

type Cells = Readonly<Record<string, Cell>>;

/** What matters most stands first: a terminal cuts the rest. */
const SOURCE_COLUMNS: readonly FoundColumn[] = [
  { name: "source", kind: "text" },
  { name: "type", kind: "text" },
  { name: "events", kind: "number" },
  { name: "last", kind: "time" },
  { name: "silent", kind: "text" },
  ...["gaps", "missing", "lag_s", "skewed"].map((name) => ({ name, kind: "number" }) as const),
  ...["actor%", "action%", "target%", "from%", "outcome%", "time%", "identity%"].map(
    (name) => ({ name, kind: "number" }) as const,
  ),
  ...["unparsed", "guessed_verb", "no_zone", "per_hour"].map((name) => ({ name, kind: "number" }) as const),
];
const SHOWN_COLUMNS: readonly FoundColumn[] = SOURCE_COLUMNS.flatMap((column): readonly FoundColumn[] => {
  if (column.name === "lag_s") return [{ name: "lag", kind: "text" }];
  return column.name === "skewed" ? [column, { name: "clock", kind: "text" }] : [column];
});
const UNKNOWN_COLUMNS: readonly FoundColumn[] = [
  { name: "action", kind: "text" },
  { name: "type", kind: "text" },
  { name: "taken_for", kind: "text" },
  { name: "events", kind: "number" },
];
const FILLED = ["actor", "action", "target", "from", "outcome", "time", "identity"];
const ACTION_COLUMNS: readonly FoundColumn[] = [
  { name: "action", kind: "text" },
  { name: "type", kind: "text" },
  { name: "events", kind: "number" },
];
const HOUR_SECONDS = 3600;

export function readCoverage(bytes: Uint8Array): CoverageTables | undefined {
  const { is_cut, sources, unknown_actions, without_actor } = readObject(bytes) ?? {};
  if (!Array.isArray(sources)) return undefined;
  const groups = sources.map(sourceRows);
  const unknownActions = actionTable(unknown_actions, UNKNOWN_COLUMNS);
  const withoutActor = actionTable(without_actor, ACTION_COLUMNS);
  if (!groups.every((rows) => rows !== undefined)) return undefined;
  if (unknownActions === undefined || withoutActor === undefined) return undefined;
  const cells = groups.flat();
  const table = (columns: readonly FoundColumn[]): FoundTable => ({
    ...{ columns, isCut: is_cut === true },
    rows: cells.map((row) => columns.map(({ name }) => row[name] ?? null)),
  });
  return {
    ...{ sources: table(SOURCE_COLUMNS), shown: table(SHOWN_COLUMNS), figures: cells.map(figuresOf) },
    ...{ unknownActions, withoutActor },
  };
}

function figuresOf(cells: Cells): SourceFigures {
  const text = (name: string): string => String(cells[name] ?? "");
  const number = (name: string): number => Number(cells[name] ?? 0);
  return {
    ...{ name: escapeText(text("source")), silent: cells["silent"] ?? null },
    ...{ quietText: text("quiet"), allowedText: text("allowed"), missing: number("missing") },
    ...{ isClockOff: number("skewed") > 0, unparsed: number("unparsed"), noZone: number("no_zone") },
    outdated: number("outdated"),
  };
}

/** A source that sent nothing in that time has a row, too: it is known. */
function sourceRows(value: unknown): readonly Cells[] | undefined {
  if (!isObject(value)) return undefined;
  const { arrival, name, types } = value;
  const arriving = arrivalCells(arrival);
  if (typeof name !== "string" || !Array.isArray(types) || arriving === undefined) return undefined;
  const source: Cells = { ...arriving, source: name };
  if (types.length === 0) return [{ ...source, events: 0 }];
  const rows = types.map(typeCells);
  return rows.every((row) => row !== undefined) ? rows.map((row) => ({ ...source, ...row })) : undefined;
}

function typeCells(value: unknown): Cells | undefined {
  if (!isObject(value)) return undefined;
  const { events, filled, lag, last, marks, outdated, skew, type, unparsed } = value;
  if (typeof type !== "string" || !isCount(events) || !isObject(filled)) return undefined;
  if (!isObject(marks) || !isObject(skew) || typeof last !== "string") return undefined;
  const median = isObject(lag) ? numberOf(lag["median"]) : null;
  return {
    ...{ type, events, last, lag_s: median === null ? null : Number(median.toFixed(1)) },
    // Of events without a time of their own nobody can tell how a clock is.
    ...(median === null ? {} : { lag: lengthText(median), clock: clockText(numberOf(skew["median"])) }),
    ...Object.fromEntries(FILLED.map((name) => [`${name}%`, shareOf(filled[name], events)])),
    ...{ skewed: numberOf(skew["events"]), unparsed: numberOf(unparsed), outdated: numberOf(outdated) },
    ...{ guessed_verb: numberOf(marks["guessed_verb"]), no_zone: numberOf(marks["no_zone"]) },
  };
}

/** By how much the clock is off, as most of its events say. */
function clockText(seconds: number | null): Cell {
  if (seconds === null) return null;
  return seconds === 0 ? "right" : `${lengthText(Math.abs(seconds))} ${seconds > 0 ? "ahead" : "behind"}`;
}

function arrivalCells(value: unknown): Cells | undefined {
  if (value === null) return {};
  if (!isObject(value) || !isObject(value["per_second"]) || !isObject(value["silence"])) return undefined;
  const { last, per_second, sequence, silence } = value;
  const perSecond = numberOf(per_second["hour"]);
  const numbers = isObject(sequence) ? sequence : {};
  return {
    last: typeof last === "string" ? last : null,
    silent: silentCell(silence),
    ...{ quiet: lengthCell(silence["quiet_seconds"]), allowed: lengthCell(silence["allowed_seconds"]) },
    ...{ gaps: numberOf(numbers["gaps"]), missing: numberOf(numbers["missing"]) },
    per_hour: perSecond === null ? null : Math.round(perSecond * HOUR_SECONDS),
  };
}

function silentCell(silence: Readonly<Record<string, unknown>>): Cell {
  const { allowed_seconds, is_ended, is_set, is_silent } = silence;
  if (is_silent === true) return "yes";
  // Nothing is expected of who was removed; and of who may be silent for ever.
  return allowed_seconds === null && is_ended !== true && is_set !== true ? "unknown" : "no";
}

function lengthCell(seconds: unknown): Cell {
  return typeof seconds === "number" ? lengthText(seconds) : null;
}

function actionTable(value: unknown, columns: readonly FoundColumn[]): FoundTable | undefined {
  if (!Array.isArray(value)) return undefined;
  const rows = value.map((one: unknown): readonly Cell[] | undefined => {
    if (!isObject(one) || !isCount(one["events"])) return undefined;
    const { action, events, type, verb } = one;
    if (typeof action !== "string" || typeof type !== "string") return undefined;
    const cells: Cells = { action, type, events, taken_for: typeof verb === "string" ? verb : null };
    return columns.map(({ name }) => cells[name] ?? null);
  });
  return rows.every((row) => row !== undefined) ? { columns, rows, isCut: false } : undefined;
}

/** In whole percents; 100 is all, and 0 is none. */
function shareOf(count: unknown, events: number): Cell {
  if (!isCount(count) || events === 0) return null;
  const percent = Math.round((100 * count) / events);
  return count === 0 || count === events ? percent : Math.min(99, Math.max(1, percent));
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
