/** What a query is once it is read: an expression that events meet or not, and the pipes that its answer goes through. */

/**
 * A value as it was written, in one spelling: `*` stands for anything and `?` for one character, and each of them, like
 * a backslash, that stands for itself has a backslash before it.
 */
export type Pattern = string;

/** One query. Offsets count UTF-16 units of the text that it was read from. */
export interface Query {
  readonly where: Expression;
  readonly pipes: readonly Pipe[];
}

export type Expression =
  /** Every event. */
  | { readonly kind: "all" }
  | { readonly kind: "and" | "or"; readonly parts: readonly Expression[] }
  | { readonly kind: "not"; readonly part: Expression }
  /** A word or a phrase anywhere. */
  | { readonly kind: "word"; readonly value: Pattern; readonly at: number }
  | FieldTest;

/** `field:value` in all its forms. */
export interface FieldTest {
  readonly kind: "field";
  /** As it was written: aliases are resolved later. */
  readonly field: string;
  readonly test: Test;
  readonly at: number;
}

export type Test =
  /** `field:value`. */
  | { readonly kind: "is"; readonly value: Pattern }
  /** `field:=value`, with regard to case. */
  | { readonly kind: "exactly"; readonly value: Pattern }
  /** `field:(a OR b)`: one of them. */
  | { readonly kind: "one-of"; readonly values: readonly Pattern[] }
  /** `field>value` and its siblings, `[a TO b]`, `{a TO b}` and `a..b`. */
  | { readonly kind: "between"; readonly from?: Bound; readonly to?: Bound }
  /** `field:/expression/`, in RE2's syntax. */
  | { readonly kind: "matches"; readonly expression: string }
  /** `field:*`. */
  | { readonly kind: "exists" };

/** An end of a range. */
export interface Bound {
  readonly value: Pattern;
  readonly isIncluded: boolean;
}

/** A step that the answer goes through. */
export type Pipe =
  | { readonly kind: "stats"; readonly columns: readonly Aggregate[]; readonly by: readonly Key[] }
  | { readonly kind: "where"; readonly where: Expression }
  | { readonly kind: "sort"; readonly by: readonly SortKey[] }
  | { readonly kind: "limit"; readonly count: number }
  | { readonly kind: "fields"; readonly fields: readonly string[]; readonly at: number }
  /** The most frequent values, or the rarest. */
  | { readonly kind: "top" | "rare"; readonly count: number; readonly by: readonly Key[] }
  /** Counted by time. */
  | { readonly kind: "bin"; readonly every: string; readonly at: number };

export const AGGREGATES = [
  "count",
  "distinct",
  "sum",
  "avg",
  "min",
  "max",
  "p50",
  "p90",
  "p95",
  "p99",
  "values",
] as const;

/** `distinct(actor) as people`. */
export interface Aggregate {
  readonly name: (typeof AGGREGATES)[number];
  /** Undefined for `count()` alone. */
  readonly field: string | undefined;
  /** What the column is called, where it was given a name. */
  readonly alias: string | undefined;
  readonly at: number;
}

/** A field, or `bin(1h)`: the time cut to so long. */
export type Key =
  | { readonly kind: "field"; readonly field: string; readonly at: number }
  | { readonly kind: "bin"; readonly every: string; readonly at: number };

export interface SortKey {
  readonly field: string;
  readonly isDescending: boolean;
  readonly at: number;
}

/** What is wrong with a query: where, and what would be right. */
export interface Problem {
  readonly message: string;
  readonly offset: number;
  /** How much of the text it is about; 0 where something is missing. */
  readonly length: number;
  readonly hint: string;
  /** The whole query as it could be meant, if that can be told. */
  readonly fix?: string;
}
