/** A coverage report, as a server tells it, as tables. What has another form is undefined. */
import { isCount, isObject, readObject } from "../json.ts";
import type { Cell, FoundColumn, FoundTable } from "../search/found-table.ts";

export interface CoverageTables {
  /** A row for each kind of record of each source. */
  readonly sources: FoundTable;
  readonly unknownActions: FoundTable;
  readonly withoutActor: FoundTable;
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
  const [unknownActions, withoutActor] = [actionTable(unknown_actions), actionTable(without_actor)];
  if (!groups.every((rows) => rows !== undefined)) return undefined;
  if (unknownActions === undefined || withoutActor === undefined) return undefined;
  const rows = groups.flat().map((cells) => SOURCE_COLUMNS.map(({ name }) => cells[name] ?? null));
  return { sources: { columns: SOURCE_COLUMNS, rows, isCut: is_cut === true }, unknownActions, withoutActor };
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
  const { events, filled, lag, last, marks, skew, type, unparsed } = value;
  if (typeof type !== "string" || !isCount(events) || !isObject(filled)) return undefined;
  if (!isObject(marks) || !isObject(skew) || typeof last !== "string") return undefined;
  const median = isObject(lag) ? numberOf(lag["median"]) : null;
  return {
    ...{ type, events, last, lag_s: median === null ? null : Number(median.toFixed(1)) },
    ...Object.fromEntries(FILLED.map((name) => [`${name}%`, shareOf(filled[name], events)])),
    ...{ skewed: numberOf(skew["events"]), unparsed: numberOf(unparsed) },
    ...{ guessed_verb: numberOf(marks["guessed_verb"]), no_zone: numberOf(marks["no_zone"]) },
  };
}

function arrivalCells(value: unknown): Cells | undefined {
  if (value === null) return {};
  if (!isObject(value) || !isObject(value["per_second"]) || !isObject(value["silence"])) return undefined;
  const { last, per_second, sequence, silence } = value;
  const perSecond = numberOf(per_second["hour"]);
  const numbers = isObject(sequence) ? sequence : {};
  return {
    last: typeof last === "string" ? last : null,
    silent: silence["is_silent"] === true ? "yes" : silence["allowed_seconds"] === null ? "unknown" : "no",
    ...{ gaps: numberOf(numbers["gaps"]), missing: numberOf(numbers["missing"]) },
    per_hour: perSecond === null ? null : Math.round(perSecond * HOUR_SECONDS),
  };
}

function actionTable(value: unknown): FoundTable | undefined {
  if (!Array.isArray(value)) return undefined;
  const rows = value.map((one: unknown): readonly Cell[] | undefined => {
    if (!isObject(one) || !isCount(one["events"])) return undefined;
    const { action, events, type } = one;
    return typeof action === "string" && typeof type === "string" ? [action, type, events] : undefined;
  });
  return rows.every((row) => row !== undefined) ? { columns: ACTION_COLUMNS, rows, isCut: false } : undefined;
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
