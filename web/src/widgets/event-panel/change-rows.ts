/** The changes of an event as rows to show: one comparison each, with what stayed the same folded away. */
import { isObject, textOf } from "../../api/json.ts";
import { type DiffRow, diffOf, MASK } from "./diff.ts";

export interface ShownChange {
  /** The dotted path of what changed; empty for the whole. */
  readonly path: string;
  readonly rows: readonly DiffRow[];
}

/** Rows that are shown, or so many that are folded. */
export type RowPiece =
  | { readonly kind: "rows"; readonly rows: readonly DiffRow[] }
  | { readonly kind: "folded"; readonly rows: readonly DiffRow[] };

/** How many unchanged lines stand around a change. */
export const CONTEXT_LINES = 2;
/** Fewer are not worth a fold. */
const FOLDED_MIN = 3;

export function changesOf(changes: unknown): readonly ShownChange[] {
  if (!Array.isArray(changes)) return [];
  return changes.filter(isObject).map(({ after, before, path }) => {
    const rows = diffOf(before, after);
    // It is told because it changed: two masks only look the same.
    const isMasked = before === MASK && after === MASK;
    return {
      path: textOf(path) ?? "",
      rows: isMasked ? rows.map((row) => ({ ...row, kind: "changed" as const })) : rows,
    };
  });
}

/** Cuts rows into what is shown and what is folded. */
export function foldedRows(rows: readonly DiffRow[]): readonly RowPiece[] {
  const isNear = rows.map((_, i) =>
    rows.slice(Math.max(0, i - CONTEXT_LINES), i + CONTEXT_LINES + 1).some(({ kind }) => kind !== "same"),
  );
  const pieces: RowPiece[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at + 1;
    while (end < rows.length && isNear[end] === isNear[at]) end += 1;
    const isFolded = isNear[at] === false && end - at >= FOLDED_MIN;
    pieces.push({ kind: isFolded ? "folded" : "rows", rows: rows.slice(at, end) });
    at = end;
  }
  return pieces;
}

/** The lines of one column: what was taken out stands before what was put in. */
export function unifiedRows(rows: readonly DiffRow[]): readonly DiffRow[] {
  return rows.flatMap((row): readonly DiffRow[] =>
    row.kind === "changed"
      ? [
          { kind: "removed", left: row.left, right: undefined },
          { kind: "added", left: undefined, right: row.right },
        ]
      : [row],
  );
}
