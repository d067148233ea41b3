/** Asks the search copy for one event by its id, and what stands in some of its fields. */
import { createBinder } from "../query/compile.ts";
import type { NearEvent, NearQuestion } from "../query/near.ts";
import { fieldNamed } from "../query/table-parts.ts";
import { textsOf } from "../query/values.ts";
import { EVENTS_TABLE } from "./schema.ts";
import type { Search } from "./search-client.ts";

/** The event that a query is about; undefined where there is none. */
export async function lookUp(
  search: Search,
  { fields, id }: NearQuestion,
  signal: AbortSignal,
): Promise<NearEvent | undefined> {
  const { bind, parameters } = createBinder("l");
  const columns = fields.map((name, i) => `, ${textsOf(fieldNamed(name), bind)} AS v${i}`).join("");
  const [row] = await search.rows<Readonly<Record<string, unknown>>>(
    `SELECT toUnixTimestamp64Micro(time) AS time_us${columns} FROM ${EVENTS_TABLE} WHERE id = {id:UUID} LIMIT 1`,
    { ...parameters, id },
    { signal },
  );
  if (row === undefined) return undefined;
  const values = fields.map((name, i): [string, readonly string[]] => {
    const found = row[`v${i}`];
    return [name, Array.isArray(found) ? found.map(String) : []];
  });
  return { id, timeUs: Number(row["time_us"]), values: new Map(values) };
}
