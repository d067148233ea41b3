/** The columns of the search copy: for each its name, its type, how it is kept, and what of an event stands in it. */
import { type Event, SEVERITIES } from "@tallystick/event";
import ipaddr from "ipaddr.js";
import * as native from "./native-columns.ts";
import type { RecordPaths } from "./record-paths.ts";

/** What a row is made of. */
export interface Row {
  readonly event: Event;
  readonly paths: RecordPaths;
}

/** A column of the table. */
export interface EventColumn {
  readonly name: string;
  /** How ClickHouse keeps it, such as `CODEC(ZSTD(1))`. */
  readonly codec: string;
  /** A new column for a block, and how a row is added to it. */
  readonly open: () => { readonly column: native.Column<never>; readonly add: (row: Row) => void };
}

/** From 1900, where `DateTime64(6)` begins, to where a double counts no microseconds any more, in 2255. Times beyond stand at the edge. */
const TIME_MIN_US = -2_208_988_800_000_000;
const TIME_MAX_US = Number.MAX_SAFE_INTEGER;
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
  define(
    "labels",
    () => native.map(native.lowCardinality()),
    ({ event }) => pairsOf(event.labels),
    "CODEC(ZSTD(1))",
  ),
  text("message", ({ event }) => event.message),
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
  text("body", ({ paths }) => paths.body),
];

/** A time of an event, RFC 3339 in UTC, in microseconds since 1970; finer digits are cut. */
export function toMicroseconds(time: string): number {
  const days = daysSince1970(digits(time, 0, 4), digits(time, 5, 7), digits(time, 8, 10));
  const seconds =
    days * 86_400 + digits(time, 11, 13) * 3600 + digits(time, 14, 16) * 60 + digits(time, 17, 19);
  let fraction = 0;
  for (let i = 20; i < 26; i++) {
    const digit = time.charCodeAt(i) - ZERO;
    fraction = fraction * 10 + (digit >= 0 && digit <= 9 ? digit : 0);
  }
  return Math.min(Math.max(seconds * 1_000_000 + fraction, TIME_MIN_US), TIME_MAX_US);
}

const ZERO = 0x30;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - ZERO;
  return value;
}

// The proleptic Gregorian calendar, with years that begin in March so that the leap day is the last.
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

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
