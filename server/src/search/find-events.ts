/** Asks the search copy for events: a page of them in the order in which they were or were received, and the place where the next one begins. */
import { type FoundEvent, foundEvent } from "./found-event.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { partsOf, type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";

/** By the sources' clocks, or by ours. */
export const SORTS = ["time", "received"] as const;
export type Sort = (typeof SORTS)[number];

/** A place in an order: behind the row that stands there. */
export interface Place {
  /** By the clock that it is sorted by. */
  readonly timeUs: number;
  readonly log: string;
  readonly index: number;
  readonly ord: number;
}

export interface PageRequest extends Scope {
  readonly order: "asc" | "desc";
  /** By time, unless told. */
  readonly sort?: Sort;
  readonly limit: number;
  /** Behind this place, or before it when going back. */
  readonly after: Place | undefined;
  /** Whether the page before is wanted. Its events come in the same order. */
  readonly isBack?: boolean;
}

export interface Page {
  readonly events: readonly FoundEvent[];
  /** Where the next page begins; undefined when this is the last. */
  readonly next: Place | undefined;
  /** Where the page before ends; undefined when this is the first. */
  readonly previous: Place | undefined;
}

const COLUMNS = [
  // No name of a column is given to anything else: conditions would mean that one.
  "log, log_index, ord, id",
  "toUnixTimestamp64Micro(time) AS time_us, toUnixTimestamp64Micro(received) AS received_us",
  "category, action, verb, outcome, reason, severity",
  "actor_type, actor_id, actor_name, actor_email, actor_groups, actor_credential_type, actor_credential_id",
  "actor_session, actor_identity_id, actor_identity_name, actor_identity_team, actor_identity_owner",
  "utc_offset, skew, actor_behind, actor_via, target_types, target_ids, target_names",
  "toString(from_ip) AS from_address, from_port, from_host, from_user_agent",
  "service_name, service_environment, service_region, service_account, service_cluster, service_namespace",
  "service_host, context, labels, marks, message, source_name, source_type, source_parser, source_event_id",
].join(", ");

/** A page of events. The engine stops when the request's signal is aborted. */
export async function findEvents(search: Search, request: PageRequest): Promise<Page> {
  const { after, isBack = false, limit, order, sort = "time" } = request;
  const isDown = (order === "desc") !== isBack;
  const parts = await Promise.all(
    partsOf(request).map((part) => rowsOf(search, { ...request, ...part, sort }, isDown)),
  );
  const placeOf = (row: FoundRow): Place => placeIn(row, sort);
  const [only = []] = parts;
  const isFirst = (a: FoundRow, b: FoundRow): number => byPlace(placeOf(a), placeOf(b)) * (isDown ? -1 : 1);
  const rows = parts.length === 1 ? only : parts.flat().sort(isFirst);
  const hasMore = rows.length > limit;
  const page = isBack ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const [first, last] = [page[0], page.at(-1)];
  // Whoever came from one side knows that something is there.
  const [hasPrevious, hasNext] = isBack ? [hasMore, true] : [after !== undefined, hasMore];
  return {
    events: page.map(foundEvent),
    next: hasNext && last !== undefined ? placeOf(last) : undefined,
    previous: hasPrevious && first !== undefined ? placeOf(first) : undefined,
  };
}

type FoundRow = Readonly<Record<string, unknown>>;

async function rowsOf(
  search: Search,
  request: PageRequest & { readonly sort: Sort },
  isDown: boolean,
): Promise<readonly FoundRow[]> {
  const { after, limit, signal, sort } = request;
  const where = whereOf(request);
  const conditions = [where.sql];
  if (after !== undefined) {
    const beyond = isDown ? "<" : ">";
    // The first condition is what the order of the table can use, or an index of it; the second is exact.
    conditions.push(
      `${sort} ${beyond}= fromUnixTimestamp64Micro({afterTime:Int64}, 'UTC')`,
      `(toUnixTimestamp64Micro(${sort}), log, log_index, ord) ${beyond} ({afterTime:Int64}, {afterLog:String}, {afterIndex:UInt64}, {afterOrd:UInt16})`,
    );
  }
  const way = isDown ? "DESC" : "ASC";
  return await search.rows<FoundRow>(
    `SELECT ${COLUMNS} FROM ${EVENTS_TABLE} WHERE ${conditions.join(" AND ")}
ORDER BY ${sort} ${way}, log ${way}, log_index ${way}, ord ${way} LIMIT {limit:UInt32}`,
    {
      ...{ ...where.parameters, limit: limit + 1 },
      ...{ afterTime: after?.timeUs, afterLog: after?.log, afterIndex: after?.index, afterOrd: after?.ord },
    },
    signal === undefined ? {} : { signal },
  );
}

/** How many events there are in all. */
export async function countEvents(search: Search, scope: Scope): Promise<number> {
  const counts = await Promise.all(partsOf(scope).map((part) => countPart(search, part)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countPart(search: Search, scope: Scope): Promise<number> {
  const { parameters, sql } = whereOf(scope);
  const [row] = await search.rows<{ events: number }>(
    `SELECT count() AS events FROM ${EVENTS_TABLE} WHERE ${sql}`,
    parameters,
    scope.signal === undefined ? {} : { signal: scope.signal },
  );
  return row?.events ?? 0;
}

// As the engine sorts: names of logs by their bytes.
function byPlace(p: Place, q: Place): number {
  return (
    p.timeUs - q.timeUs ||
    Buffer.compare(Buffer.from(p.log), Buffer.from(q.log)) ||
    p.index - q.index ||
    p.ord - q.ord
  );
}

function placeIn(row: FoundRow, sort: Sort): Place {
  return {
    timeUs: Number(row[`${sort}_us`]),
    log: String(row["log"]),
    index: Number(row["log_index"]),
    ord: Number(row["ord"]),
  };
}
