/** The columns of the search copy: for each its name, its type, how it is kept, and what of an event stands in it. */
import { type Event, SEVERITIES, toMicroseconds } from "@tallystick/event";
import ipaddr from "ipaddr.js";
import * as native from "./native-columns.ts";
import type { RecordPaths } from "./record-paths.ts";

/** What a row is made of. */
export interface Row {
  readonly event: Event;
  readonly paths: RecordPaths;
  /** What bare words are looked for in, besides the message and the record's texts. */
  readonly words: string;
}

/** A column of the table. */
export interface EventColumn {
  readonly name: string;
  /** How ClickHouse keeps it, such as `CODEC(ZSTD(1))`. */
  readonly codec: string;
  /** A new column for a block, and how a row is added to it. */
  readonly open: () => { readonly column: native.Column<never>; readonly add: (row: Row) => void };
}

const NO_ADDRESS = new Uint8Array(16);

/** In the order of the table. Unknown stands as an empty text, list or map, as `::`, or as 0. */
export const EVENT_COLUMNS: readonly EventColumn[] = [
  define("log", native.lowCardinality, ({ event }) => event.log.name),
  define("log_index", native.uint64, ({ event }) => event.log.index, "CODEC(Delta(8), ZSTD(1))"),
  define("ord", native.uint16, ({ event }) => event.log.ord, "CODEC(ZSTD(1))"),
  define("id", native.uuid, ({ event }) => event.id),
  define("time", native.dateTime64, ({ event }) => toMicroseconds(event.time), "CODEC(Delta(8), ZSTD(1))"),
  define(
    "received",
    native.dateTime64,
    ({ event }) => toMicroseconds(event.received),
    "CODEC(Delta(8), ZSTD(1))",
  ),
  define("category", native.lowCardinality, ({ event }) => event.category),
  define("action", native.lowCardinality, ({ event }) => event.action),
  define("verb", native.lowCardinality, ({ event }) => event.verb),
  define("outcome", native.lowCardinality, ({ event }) => event.outcome),
  text("reason", ({ event }) => event.reason),
  define(
    "severity",
    () => native.enum8(SEVERITIES),
    ({ event }) => event.severity,
    "CODEC(ZSTD(1))",
  ),
  word("actor_type", ({ event }) => event.actor?.type),
  word("actor_id", ({ event }) => event.actor?.id),
  word("actor_name", ({ event }) => event.actor?.name),
  word("actor_email", ({ event }) => event.actor?.email),
  words("actor_groups", ({ event }) => event.actor?.groups),
  word("actor_credential_type", ({ event }) => event.actor?.credential?.type),
  text("actor_credential_id", ({ event }) => event.actor?.credential?.id),
  text("actor_session", ({ event }) => event.actor?.session),
  word("actor_identity_id", ({ event }) => event.actor?.identity?.id),
  word("actor_identity_name", ({ event }) => event.actor?.identity?.name),
  word("actor_identity_team", ({ event }) => event.actor?.identity?.team),
  word("actor_identity_owner", ({ event }) => event.actor?.identity?.owner),
  word("actor_behind", ({ event }) => event.actor?.behind),
  // The chain of delegation as JSON: shown, and found by the record's own paths.
  text("actor_via", ({ event }) => event.actor?.via && JSON.stringify(event.actor.via)),
  words("target_types", ({ event }) => event.targets.map(({ type = "" }) => type)),
  texts("target_ids", ({ event }) => event.targets.map(({ id = "" }) => id)),
  texts("target_names", ({ event }) => event.targets.map(({ name = "" }) => name)),
  define("from_ip", native.ipv6, ({ event }) => addressBytes(event.from?.ip), "CODEC(ZSTD(1))"),
  define("from_port", native.uint16, ({ event }) => event.from?.port ?? 0, "CODEC(ZSTD(1))"),
  word("from_host", ({ event }) => event.from?.host),
  word("from_user_agent", ({ event }) => event.from?.user_agent),
  word("service_name", ({ event }) => event.service?.name),
  word("service_environment", ({ event }) => event.service?.environment),
  word("service_region", ({ event }) => event.service?.region),
  word("service_account", ({ event }) => event.service?.account),
  word("service_cluster", ({ event }) => event.service?.cluster),
  word("service_namespace", ({ event }) => event.service?.namespace),
  word("service_host", ({ event }) => event.service?.host),
  define(
    "context",
    () => native.map(native.string()),
    ({ event }) => pairsOf(event.context),
    "CODEC(ZSTD(1))",
  ),
  words("change_paths", ({ event }) => event.changes?.map(({ path }) => path)),
  words("marks", ({ event }) => event.marks),
  define(
    "labels",
    () => native.map(native.lowCardinality()),
    ({ event }) => pairsOf(event.labels),
    "CODEC(ZSTD(1))",
  ),
  text("message", ({ event }) => event.message),
  define("utc_offset", native.int64, ({ event }) => event.utc_offset ?? 0, "CODEC(ZSTD(1))"),
  define("skew", native.int64, ({ event }) => event.skew ?? 0, "CODEC(ZSTD(1))"),
  word("source_name", ({ event }) => event.source.name),
  word("source_type", ({ event }) => event.source.type),
  word("source_parser", ({ event }) => event.source.parser),
  text("source_event_id", ({ event }) => event.source.event_id),
  define(
    "ids",
    () => native.map(native.string()),
    ({ paths }) => paths.ids,
    "CODEC(ZSTD(1))",
  ),
  define(
    "attrs",
    () => native.map(native.lowCardinality()),
    ({ paths }) => paths.attrs,
    "CODEC(ZSTD(1))",
  ),
  define(
    "nums",
    () => native.map(native.float64()),
    ({ paths }) => paths.nums,
    "CODEC(ZSTD(1))",
  ),
  define(
    "texts",
    () => native.map(native.string()),
    ({ paths }) => paths.texts,
    "CODEC(ZSTD(1))",
  ),
  text("words", ({ words }) => words),
];

/** An address as the 16 bytes of IPv6; all zero for none. */
export function addressBytes(address: string | undefined): Uint8Array {
  if (address === undefined) return NO_ADDRESS;
  const known = addresses.get(address);
  if (known !== undefined) return known;
  const bytes = parseAddress(address);
  if (addresses.size >= ADDRESSES_MAX) addresses.clear();
  addresses.set(address, bytes);
  return bytes;
}

/** Addresses come again and again, and taking one apart costs as much as a tenth of a row. */
const ADDRESSES_MAX = 10_000;
const addresses = new Map<string, Uint8Array>();

function parseAddress(address: string): Uint8Array {
  if (!ipaddr.isValid(address)) return NO_ADDRESS;
  const parsed = ipaddr.parse(address);
  const six = parsed instanceof ipaddr.IPv4 ? parsed.toIPv4MappedAddress() : parsed;
  return Uint8Array.from(six.toByteArray());
}

function define<T>(name: string, make: () => native.Column<T>, of: (row: Row) => T, codec = ""): EventColumn {
  return {
    name,
    codec,
    open() {
      const column = make();
      return { column, add: (row) => column.add(of(row)) };
    },
  };
}

function text(name: string, of: (row: Row) => string | undefined): EventColumn {
  return define(name, native.string, (row) => of(row) ?? "", "CODEC(ZSTD(1))");
}

function word(name: string, of: (row: Row) => string | undefined): EventColumn {
  return define(name, native.lowCardinality, (row) => of(row) ?? "");
}

function texts(name: string, of: (row: Row) => readonly string[] | undefined): EventColumn {
  return define(
    name,
    () => native.array(native.string()),
    (row) => of(row) ?? [],
    "CODEC(ZSTD(1))",
  );
}

function words(name: string, of: (row: Row) => readonly string[] | undefined): EventColumn {
  return define(
    name,
    () => native.array(native.lowCardinality()),
    (row) => of(row) ?? [],
  );
}

function pairsOf(fields: object | undefined): native.Pairs<string> {
  return fields === undefined ? [] : Object.entries(fields).map(([key, value]) => [key, String(value)]);
}
