/** Asks the search copy who acted that the directory of identities does not know, and how often. */
import { timeOf } from "./found-event.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";

/** An actor as sources call it. Sessions of a role are one: their names come and go. */
export interface UnknownActor {
  readonly id: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** What kinds of actors the records say that it is. */
  readonly types: readonly string[];
  readonly source_types: readonly string[];
  readonly events: number;
  readonly first: string;
  readonly last: string;
}

export interface UnknownActors {
  /** Those with the most events first. */
  readonly actors: readonly UnknownActor[];
  /** How many there are in all, and how many events are theirs. */
  readonly total: number;
  readonly events: number;
}

/** A page of them. */
export const UNKNOWN_MAX = 1000;
const SOURCE_TYPES_MAX = 20;

/** `arn:aws:sts::123456789012:assumed-role/Deploy/*`, but for roles of IAM Identity Center, whose sessions are people. */
const IS_SESSION =
  "match(actor_id, '^arn:[^:]*:sts::[^:]*:assumed-role/') AND NOT match(actor_id, ':assumed-role/AWSReservedSSO_')";
const ROLE = "replaceRegexpOne(actor_id, '^(arn:[^/]*/[^/]+)/.*$', '\\\\1/*')";

/** The actors of a scope's events whom nobody knows, without parts of platforms: nobody has those in a directory. */
export async function findUnknownActors(
  search: Search,
  { limit, ...scope }: Scope & { readonly limit: number },
): Promise<UnknownActors> {
  const where = whereOf(scope);
  const rows = await search.rows<Row>(
    `SELECT id, name, email, types, source_types, events, first_us, last_us,
  count() OVER () AS total, sum(events) OVER () AS all_events FROM (
  SELECT if(is_session, ${ROLE}, actor_id) AS id, if(is_session, '', actor_name) AS name, if(is_session, '', actor_email) AS email,
    arraySort(groupUniqArray(actor_type)) AS types, arraySort(groupUniqArray(${SOURCE_TYPES_MAX})(source_type)) AS source_types,
    count() AS events, toUnixTimestamp64Micro(min(time)) AS first_us, toUnixTimestamp64Micro(max(time)) AS last_us
  FROM (SELECT *, ${IS_SESSION} AS is_session FROM ${EVENTS_TABLE}
    WHERE ${where.sql} AND actor_identity_id = '' AND actor_type != 'system' AND (actor_id != '' OR actor_name != '' OR actor_email != ''))
  GROUP BY id, name, email
) ORDER BY events DESC, last_us DESC, id, name, email LIMIT {unknownLimit:UInt32}`,
    { ...where.parameters, unknownLimit: limit },
    scope.signal === undefined ? {} : { signal: scope.signal },
  );
  return {
    actors: rows.map((row) => ({
      ...{ id: row.id || null, name: row.name || null, email: row.email || null },
      ...{ types: row.types, source_types: row.source_types, events: row.events },
      ...{ first: timeOf(row.first_us), last: timeOf(row.last_us) },
    })),
    total: rows[0]?.total ?? 0,
    events: rows[0]?.all_events ?? 0,
  };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly types: readonly string[];
  readonly source_types: readonly string[];
  readonly events: number;
  readonly first_us: number;
  readonly last_us: number;
  readonly total: number;
  readonly all_events: number;
}
