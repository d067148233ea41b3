/** Asks the search copy for events: a page of them in the order of time, and the place where the next one begins. */
import type { Condition } from "../query/compile.ts";
import { type FoundEvent, foundEvent } from "./found-event.ts";
import { EVENTS_TABLE } from "./schema.ts";
import type { Search } from "./search-client.ts";

/** A place in the order of time: behind the row that stands there. */
export interface Place {
  readonly timeUs: number;
  readonly log: string;
  readonly index: number;
  readonly ord: number;
}

export interface PageRequest {
  readonly condition: Condition;
  /** Microseconds since 1970: from the first up to but without the second. */
  readonly sinceUs: number | undefined;
  readonly untilUs: number | undefined;
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly after: Place | undefined;
  readonly signal?: AbortSignal;
}

export interface Page {
  readonly events: readonly FoundEvent[];
  /** Where the next page begins; undefined when this is the last. */
  readonly next: Place | undefined;
}

const COLUMNS = [
  // No name of a column is given to anything else: conditions would mean that one.
  "log, log_index, ord, id",
  "toUnixTimestamp64Micro(time) AS time_us, toUnixTimestamp64Micro(received) AS received_us",
  "category, action, verb, outcome, reason, severity",
  "actor_type, actor_id, actor_name, actor_email, actor_groups, actor_credential_type, actor_credential_id",
  "actor_session, actor_via, target_types, target_ids, target_names",
  "toString(from_ip) AS from_address, from_port, from_host, from_user_agent",
  "service_name, service_environment, service_region, service_account, service_cluster, service_namespace",
  "service_host, context, labels, message, source_name, source_type, source_parser, source_event_id",
].join(", ");

/** A page of events. The engine stops when the request's signal is aborted. */
export async function findEvents(search: Search, request: PageRequest): Promise<Page> {
  const { after, condition, limit, order, signal, sinceUs, untilUs } = request;
  const conditions = [condition.sql];
  if (sinceUs !== undefined) conditions.push("time >= fromUnixTimestamp64Micro({since:Int64}, 'UTC')");
  if (untilUs !== undefined) conditions.push("time < fromUnixTimestamp64Micro({until:Int64}, 'UTC')");
  if (after !== undefined) {
    const beyond = order === "desc" ? "<" : ">";
    // The first condition is what the order of the table can use; the second is exact.
    conditions.push(
      `time ${beyond}= fromUnixTimestamp64Micro({afterTime:Int64}, 'UTC')`,
      `(toUnixTimestamp64Micro(time), log, log_index, ord) ${beyond} ({afterTime:Int64}, {afterLog:String}, {afterIndex:UInt64}, {afterOrd:UInt16})`,
    );
  }
  const way = order === "desc" ? "DESC" : "ASC";
  const rows = await search.rows<Readonly<Record<string, unknown>>>(
    `SELECT ${COLUMNS} FROM ${EVENTS_TABLE} WHERE ${conditions.join(" AND ")}
ORDER BY time ${way}, log ${way}, log_index ${way}, ord ${way} LIMIT {limit:UInt32}`,
    {
      ...condition.parameters,
      ...{ since: sinceUs, until: untilUs, limit: limit + 1 },
      ...{ afterTime: after?.timeUs, afterLog: after?.log, afterIndex: after?.index, afterOrd: after?.ord },
    },
    signal === undefined ? {} : { signal },
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    events: page.map(foundEvent),
    next: rows.length > limit && last !== undefined ? placeOf(last) : undefined,
  };
}

function placeOf(row: Readonly<Record<string, unknown>>): Place {
  return {
    timeUs: Number(row["time_us"]),
    log: String(row["log"]),
    index: Number(row["log_index"]),
    ord: Number(row["ord"]),
  };
}
