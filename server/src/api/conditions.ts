/** Conditions of our own beside those that somebody asked for. */
import { type Condition, compile } from "../query/compile.ts";
import type { Now } from "../query/moments.ts";
import { readQuery } from "../query/read-query.ts";

/** The condition of a query that we wrote. Its parameters begin with a letter of their own, since it stands beside another's. */
export function queryCondition(text: string, now: Now, letter: string): Condition {
  const read = readQuery(text, now);
  if (read.kind === "refused") throw new TypeError(`couldn't read our own query ${text}`);
  return compile(read.filter, letter);
}

/** Events that meet both. */
export function bothOf(one: Condition, other: Condition): Condition {
  return {
    sql: `(${one.sql}) AND (${other.sql})`,
    parameters: { ...one.parameters, ...other.parameters },
  };
}
