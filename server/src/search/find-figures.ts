/** Asks the search copy since when somebody or something is there, until when, and how much: ever, and in a time. One pass over few columns, so that it is told before anything else. */
import type { Condition } from "../query/compile.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";

export interface Figures {
  /** In the time that is asked about. */
  readonly count: number;
  /** Ever. */
  readonly total: number;
  /** Microseconds since 1970, of the first and the last event ever; meaningless where there is none. */
  readonly firstUs: number;
  readonly lastUs: number;
}

const ALWAYS: Condition = { sql: "1", parameters: {} };

export async function findFigures(search: Search, scope: Omit<Scope, "size">): Promise<Figures> {
  const { condition, signal, sinceUs, untilUs } = scope;
  const within = whereOf({ condition: ALWAYS, sinceUs, untilUs });
  const [row] = await search.rows<{
    readonly n: number;
    readonly n_ever: number;
    readonly first_us: number;
    readonly last_us: number;
  }>(
    `SELECT count() AS n_ever, countIf(${within.sql}) AS n, toUnixTimestamp64Micro(min(time)) AS first_us, toUnixTimestamp64Micro(max(time)) AS last_us
FROM ${EVENTS_TABLE} WHERE ${condition.sql}`,
    { ...condition.parameters, ...within.parameters },
    signal === undefined ? {} : { signal },
  );
  return {
    ...{ count: row?.n ?? 0, total: row?.n_ever ?? 0 },
    ...{ firstUs: row?.first_us ?? 0, lastUs: row?.last_us ?? 0 },
  };
}
