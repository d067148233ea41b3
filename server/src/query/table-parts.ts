/** A table under way: what pipes hand on to each other. */
import type { Bind } from "./compile.ts";
import { anywhere, type Field, fieldOf } from "./fields.ts";
import type { Now } from "./moments.ts";
import type { Problem } from "./tree.ts";
import type { CellKind } from "./values.ts";

/** A column of a table. */
export interface TableColumn {
  /** As it is headed, and as later pipes name it. */
  readonly name: string;
  readonly kind: CellKind;
  /** The field whose values stand in it, if they can be asked for. */
  readonly field?: string;
  /** Whether it stands as one of the severities, in their order; shown as text. */
  readonly isSeverity?: boolean;
}

/** A statement without its order and limit; its columns are called c0, c1 and so on. */
export interface TableParts {
  readonly columns: readonly TableColumn[];
  /** Which columns are shown, and in which order. */
  readonly shown: readonly number[];
  readonly select: (source: string) => string;
  /** Behind ORDER BY of the statement itself. Never empty: an answer is the same each time. */
  readonly order: string;
  /** The same for a statement around it, which knows its columns only. */
  readonly orderOutside: string;
  /** How many rows; undefined for as many as there may be. */
  readonly limit: number | undefined;
}

/** What was made, or what a pipe can't do. */
export type Made<T> = { readonly kind: "made"; readonly value: T } | Refused;
export interface Refused {
  readonly kind: "refused";
  readonly problem: Problem;
}

/** What pipes need besides the table. */
export interface PipeContext {
  readonly bind: Bind;
  readonly now: Now;
}

export function made<T>(value: T): Made<T> {
  return { kind: "made", value };
}

export function refused(message: string, offset: number, hint: string): Refused {
  return { kind: "refused", problem: { message, offset, length: 0, hint } };
}

/** A field by any of its names; a name that nobody has defined is a member of the records. */
export function fieldNamed(written: string): Field {
  return fieldOf(written) ?? anywhere(written);
}
