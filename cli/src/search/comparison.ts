/** What is different about some events, as a server tells it, and as a table for people or for programs. */
import { isCount, isObject, readObject } from "../json.ts";
import type { FoundColumn, FoundTable } from "./found-table.ts";

export interface Comparison {
  /** What the events were compared with, in words. */
  readonly against: string;
  /** How many events there are on either side. */
  readonly selected: number;
  readonly baseline: number;
  /** The most telling first. */
  readonly differences: readonly Difference[];
}

/** A value that is more frequent on one side. Shares are from 0 to 1. */
export interface Difference {
  readonly field: string;
  readonly value: string;
  readonly selected: number;
  readonly baseline: number;
  readonly selected_share: number;
  readonly baseline_share: number;
  readonly score: number;
  readonly is_new: boolean;
  readonly reason: string;
  /** Asks for the events with the value. */
  readonly query: string;
}

const BAR_CELLS = 10;

export function readComparison(bytes: Uint8Array): Comparison | undefined {
  const { against, baseline, differences, selected } = readObject(bytes) ?? {};
  if (typeof against !== "string" || !isCount(selected) || !isCount(baseline)) return undefined;
  if (!Array.isArray(differences)) return undefined;
  const read = differences.map(readDifference);
  if (!read.every((difference) => difference !== undefined)) return undefined;
  return { against, selected, baseline, differences: read };
}

/** The differences for people: both shares as bars, what was never seen before, and how to find the events. */
export function tableOf({ differences }: Comparison): FoundTable {
  return {
    columns: ["these", "others", "new", "query"].map((name): FoundColumn => ({ name, kind: "text" })),
    rows: differences.map(({ baseline_share, is_new: isNew, query, selected_share }) => [
      shareText(selected_share),
      shareText(baseline_share),
      isNew ? "new" : "",
      query,
    ]),
    isCut: false,
  };
}

/** The differences as they are. */
export function dataOf({ differences }: Comparison): FoundTable {
  const kindOf = (name: string): FoundColumn["kind"] =>
    /^(?:field|value|is_new|reason|query)$/.test(name) ? "text" : "number";
  return {
    columns: MEMBERS.map((name) => ({ name, kind: kindOf(name) })),
    rows: differences.map((difference) =>
      MEMBERS.map((name) => {
        const value = difference[name];
        return typeof value === "boolean" ? String(value) : value;
      }),
    ),
    isCut: false,
  };
}

const MEMBERS = [
  ...(["field", "value", "selected", "baseline", "selected_share", "baseline_share"] as const),
  ...(["score", "is_new", "reason", "query"] as const),
];

/** Ten cells are the whole; a share that is not nothing, or not all, never looks as if it were. */
function shareText(share: number): string {
  const cells = Math.round(share * BAR_CELLS);
  const shown = share > 0 && share < 1 ? Math.min(Math.max(cells, 1), BAR_CELLS - 1) : cells;
  return `${"#".repeat(shown).padEnd(BAR_CELLS, ".")} ${percent(share).padStart(5)}`;
}

function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 1) return "<1 %";
  if (value > 99 && value < 100) return "99 %";
  return `${Math.round(value)} %`;
}

function readDifference(value: unknown): Difference | undefined {
  if (!isObject(value)) return undefined;
  const { baseline, baseline_share, field, is_new, query, reason, score, selected, selected_share } = value;
  const named = value["value"];
  if (typeof field !== "string" || typeof named !== "string" || typeof query !== "string") return undefined;
  if (typeof reason !== "string" || typeof is_new !== "boolean" || typeof score !== "number")
    return undefined;
  if (!isCount(selected) || !isCount(baseline) || !isShare(selected_share) || !isShare(baseline_share))
    return undefined;
  return {
    ...{ field, value: named, selected, baseline, selected_share, baseline_share },
    ...{ score, is_new, reason, query },
  };
}

function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}
