/** A query's condition once every name, unit and time in it is known: what both evaluators take. */
import type { Column } from "./columns.ts";
import type { Pattern } from "./tree.ts";

export type Filter =
  | { readonly kind: "all" }
  | { readonly kind: "and" | "or"; readonly parts: readonly Filter[] }
  | { readonly kind: "not"; readonly part: Filter }
  /** In the words of the event and its record, or one of its ids; `where`: one of these only. */
  | { readonly kind: "word"; readonly value: Pattern; readonly where?: "text" | "ids" }
  | { readonly kind: "test"; readonly column: Column; readonly check: Check };

/** What is asked of a column. Each goes with some kinds of columns only, and `resolve` sees to that. */
export type Check =
  /** All of a text; without regard to case unless it is exact. */
  | { readonly kind: "text"; readonly value: Pattern; readonly isExact: boolean }
  /** Some words of a text, one behind the other. */
  | { readonly kind: "words"; readonly value: Pattern }
  | { readonly kind: "matches"; readonly expression: string }
  /** A number, a severity by its place, or a time in microseconds. */
  | { readonly kind: "range"; readonly from?: Edge; readonly to?: Edge }
  /** An address from the first to the last, both in IPv6. */
  | { readonly kind: "within"; readonly first: string; readonly last: string }
  | { readonly kind: "exists" };

export interface Edge {
  readonly value: number;
  readonly isIncluded: boolean;
}

export function anyOf(parts: readonly Filter[]): Filter {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind: "or", parts };
}

export function not(part: Filter): Filter {
  return { kind: "not", part };
}
