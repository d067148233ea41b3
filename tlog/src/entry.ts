/** Entries: the sealed lines in the tree. An entry has exactly one encoding and holds nothing personal; anything else is refused. */
import { decodeBase64 } from "./base64.ts";
import { decodeUtf8 } from "./bytes.ts";

/** The kinds of entries. All but `event` record what the log itself did, and when. */
export const ENTRY_KINDS = [
  "event",
  "start",
  "stop",
  "clock",
  "heartbeat",
  "redact",
  "erase",
  "retain",
  "hold",
  "key",
  "anchor",
  "successor",
] as const;

/** One of {@link ENTRY_KINDS}. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One sealed line. Its position in the tree (the index) is not part of it, so it can be hashed before it has one. */
export interface Entry {
  readonly kind: EntryKind;
  /** UUIDv7 in lower case, given at intake. */
  readonly id: string;
  /** When it was received, in microseconds since 1970 by the log's clock. */
  readonly t: number;
  /** The id of the source (never a person's name): letters, digits, `.`, `_`, `-`; 64 at most. */
  readonly src: string;
  /** The source's own number for the record, where the source counts; a hole in the numbers is a lost record. */
  readonly seq?: number;
  /** For redact, erase, retain and hold: the indexes meant, from the first up to but without the second. */
  readonly of?: readonly [number, number];
  /** For clock: the time that the log's clock showed before it was stepped. */
  readonly was?: number;
  /** SHA-256 commitment to the body in base64 (see body.ts); absent when the entry has no body. */
  readonly b?: string;
  /** Length of the received bytes in the body. Present exactly when `b` is. */
  readonly n?: number;
}

/** An entry is far below the 65,535 bytes that a C2SP bundle can carry; the bound refuses nonsense early. */
export const ENTRY_TEXT_BYTES_MAX = 512;

const KINDS: ReadonlySet<string> = new Set(ENTRY_KINDS);
const WITH_RANGE: ReadonlySet<string> = new Set(["redact", "erase", "retain", "hold"]);
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SOURCE_ID = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Prints an entry in its one encoding: JSON without white space, keys in a fixed order, ASCII only.
 *
 * @example
 * formatEntry({ kind: "heartbeat", id: "01939f1c-7d00-7000-8000-000000000000", t: 1733000000000000, src: "tallystick" })
 * // '{"v":1,"k":"heartbeat","id":"01939f1c-7d00-7000-8000-000000000000","t":1733000000000000,"src":"tallystick"}'
 */
export function formatEntry(entry: Entry): string {
  let text = `{"v":1,"k":"${entry.kind}","id":"${entry.id}","t":${entry.t},"src":"${entry.src}"`;
  if (entry.seq !== undefined) text += `,"seq":${entry.seq}`;
  if (entry.of !== undefined) text += `,"of":[${entry.of[0]},${entry.of[1]}]`;
  if (entry.was !== undefined) text += `,"was":${entry.was}`;
  if (entry.b !== undefined) text += `,"b":"${entry.b}","n":${entry.n}`;
  return `${text}}`;
}

/** Reads an entry, or gives undefined unless the bytes are exactly what {@link formatEntry} prints for a valid entry. */
export function parseEntry(bytes: Uint8Array): Entry | undefined {
  if (bytes.length > ENTRY_TEXT_BYTES_MAX) return undefined;
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  const entry = entryOf(parseJson(text));
  if (entry === undefined || formatEntry(entry) !== text) return undefined;
  return entry;
}

/** Whether a string can stand as an entry's `src`. */
export function isSourceId(text: string): boolean {
  return SOURCE_ID.test(text);
}

function entryOf(value: unknown): Entry | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  // Keys that are not named here are dropped, so the comparison with the canonical text refuses them.
  const { v, k, id, t, src, seq, of, was, b, n }: Record<string, unknown> = { ...value };
  if (v !== 1 || !isKind(k)) return undefined;
  if (typeof id !== "string" || !UUID_V7.test(id)) return undefined;
  if (typeof src !== "string" || !SOURCE_ID.test(src)) return undefined;
  if (!isCount(t)) return undefined;
  const entry: { -readonly [K in keyof Entry]: Entry[K] } = { kind: k, id, t, src };
  if (seq !== undefined) {
    if (!isCount(seq)) return undefined;
    entry.seq = seq;
  }
  if (WITH_RANGE.has(k) !== (of !== undefined)) return undefined;
  if (of !== undefined) {
    const range = rangeOf(of);
    if (range === undefined) return undefined;
    entry.of = range;
  }
  if ((k === "clock") !== (was !== undefined)) return undefined;
  if (was !== undefined) {
    if (!isCount(was)) return undefined;
    entry.was = was;
  }
  if ((b === undefined) !== (n === undefined) || (k === "event" && b === undefined)) return undefined;
  if (b !== undefined) {
    if (typeof b !== "string" || b.length !== 44 || decodeBase64(b)?.length !== 32 || !isCount(n))
      return undefined;
    entry.b = b;
    entry.n = n;
  }
  return entry;
}

function isKind(value: unknown): value is EntryKind {
  return typeof value === "string" && KINDS.has(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function rangeOf(value: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [from, to]: unknown[] = value;
  if (!isCount(from) || !isCount(to) || from >= to) return undefined;
  return [from, to];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
