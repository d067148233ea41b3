/** Retention of the copy: what is older than it is kept goes; the log is not touched, and a rebuild brings it back. */
import { EVENTS_TABLE } from "./schema.ts";
import type { Search } from "./search-client.ts";

export interface Retention {
  readonly log: string;
  readonly keepUs: number;
  /** The log's time now. */
  readonly t: number;
  /** What a rebuild brought back at time `t`: it stays for as long again. */
  readonly restored: { readonly from: number; readonly t: number } | undefined;
}

/** Drops the rows of what was sealed before; gives how many. The newest row stays: by it the copy knows where it stands. */
export async function dropOld(search: Search, { keepUs, log, restored, t }: Retention): Promise<number> {
  const stays = restored !== undefined && t < restored.t + keepUs ? restored.from : Number.MAX_SAFE_INTEGER;
  const parameters = { log, before: t - keepUs, stays };
  // What is sealed later has a larger index, but for steps of the clock: rows go by their own time.
  const newest = `(SELECT max(log_index) FROM ${EVENTS_TABLE} WHERE log = {log:String})`;
  const old = `log = {log:String} AND toUnixTimestamp64Micro(received) < {before:Int64} AND log_index < {stays:UInt64} AND log_index < ${newest}`;
  const [{ count = 0 } = {}] = await search.rows<{ count: number }>(
    `SELECT count() AS count FROM ${EVENTS_TABLE} WHERE ${old}`,
    parameters,
  );
  if (count === 0) return 0;
  await search.run(`DELETE FROM ${EVENTS_TABLE} WHERE ${old}`, parameters);
  return count;
}
