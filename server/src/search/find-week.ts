/** Asks the search copy at which hours of the week events happen. */
import { createBinder } from "../query/compile.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";

export interface WeekRequest extends Scope {
  /** In which hours and days begin. */
  readonly zone: string;
}

const DAYS = 7;
const HOURS = 24;

/** How many events there were in each hour: seven days from Monday on, each of 24 hours. */
export async function findWeek(
  search: Search,
  { zone, ...scope }: WeekRequest,
): Promise<readonly (readonly number[])[]> {
  const where = whereOf(scope);
  const { bind, parameters } = createBinder("w");
  const inZone = bind("String", zone);
  const rows = await search.rows<{ readonly hour: number; readonly n: number }>(
    `SELECT (toDayOfWeek(time, 0, ${inZone}) - 1) * ${HOURS} + toHour(time, ${inZone}) AS hour, count() AS n
FROM ${EVENTS_TABLE} WHERE ${where.sql} GROUP BY hour`,
    { ...where.parameters, ...parameters },
    scope.signal === undefined ? {} : { signal: scope.signal },
  );
  const counts = new Map(rows.map(({ hour, n }) => [hour, n]));
  return Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: HOURS }, (__, hour) => counts.get(day * HOURS + hour) ?? 0),
  );
}
