/** Values that stand in a filled copy, for questions that find something: the same ones each time. */
import { EVENTS_TABLE } from "../server/src/search/schema.ts";
import type { Search } from "../server/src/search/search-client.ts";

export interface Sample {
  readonly events: readonly string[];
  readonly ids: readonly string[];
  readonly parts: readonly string[];
  readonly rare: readonly string[];
  readonly actors: readonly string[];
  readonly services: readonly string[];
  readonly buckets: readonly string[];
}

export interface SampleOptions {
  /** How many of each kind at most. */
  readonly size: number;
  /** Only of events at or behind this moment. */
  readonly fromMs?: number;
}

/** Takes values of each kind from the copy. */
export async function sampleOf(search: Search, { fromMs = 0, size }: SampleOptions): Promise<Sample> {
  const one = async (expression: string, condition = "1"): Promise<readonly string[]> => {
    const rows = await search.rows<{ v: string }>(
      `SELECT DISTINCT ${expression} AS v FROM (SELECT * FROM ${EVENTS_TABLE} WHERE time >= fromUnixTimestamp64Milli(${fromMs}) AND ${condition} ORDER BY cityHash64(id) LIMIT 5000) WHERE v != '' LIMIT ${size}`,
    );
    return rows.map(({ v }) => v);
  };
  const ids = await one("arrayFirst(v -> length(v) = 36, mapValues(ids))");
  return {
    ...{ ids, events: await one("toString(id)") },
    parts: await one("splitByChar('/', arrayFirst(v -> match(v, '^arn:.*/.*[0-9]'), mapValues(ids)))[-1]"),
    rare: await one("extract(reason, '([A-Za-z0-9]+)[^A-Za-z0-9]*$')", "reason != ''"),
    actors: await one("toString(actor_name)", "actor_type = 'human'"),
    services: await one("toString(service_name)"),
    buckets: await one(
      "attrs['requestParameters.bucketName']",
      "mapContains(attrs, 'requestParameters.bucketName')",
    ),
  };
}
