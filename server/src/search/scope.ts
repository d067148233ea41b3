/** Which events a question is about, as the condition that every statement of it shares. */
import type { Condition } from "../query/compile.ts";

export interface Scope {
  readonly condition: Condition;
  /** Microseconds since 1970: from the first up to but without the second. */
  readonly sinceUs: number | undefined;
  readonly untilUs: number | undefined;
  /** Only entries below this index: what is sealed meanwhile does not alter the answer. */
  readonly size?: number;
  readonly signal?: AbortSignal;
}

/** The condition of a scope; its parameters have names of their own beside those of a query. Two in one statement need letters of their own. */
export function whereOf({ condition, sinceUs, size, untilUs }: Scope, letter = ""): Condition {
  const conditions = [`(${condition.sql})`];
  if (sinceUs !== undefined)
    conditions.push(`time >= fromUnixTimestamp64Micro({${letter}since:Int64}, 'UTC')`);
  if (untilUs !== undefined)
    conditions.push(`time < fromUnixTimestamp64Micro({${letter}until:Int64}, 'UTC')`);
  if (size !== undefined) conditions.push(`log_index < {${letter}size:UInt64}`);
  return {
    sql: conditions.join(" AND "),
    parameters: {
      ...condition.parameters,
      ...{ [`${letter}since`]: sinceUs, [`${letter}until`]: untilUs, [`${letter}size`]: size },
    },
  };
}

/** The scope in parts that have no event in common, each of which is found by an index. */
export function partsOf(scope: Scope): readonly Scope[] {
  const { alternatives } = scope.condition;
  return alternatives === undefined ? [scope] : alternatives.map((condition) => ({ ...scope, condition }));
}
