/** Entries: the sealed lines in the tree. An entry has exactly one encoding and holds nothing personal; anything else is refused. */
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
const SOURCE_ID = /^[A-Za-z0-9._-]{1,64}$/;

const UUID_V7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
/** JSON has other ways to write a number; a count has this one. */
const COUNT = "0|[1-9][0-9]{0,15}";
/** 32 bytes in base64: the last character's unused bits are zero, or a commitment would have four texts. */
const COMMITMENT = "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=";
/**
 * The one encoding, and no other: what this matches needs no JSON parser, and no printing again to compare. That is
 * about twice as fast, and every reader of a log does it for each entry.
 */
const ENTRY: RegExp = new RegExp(
  `^\\{"v":1,"k":"([a-z]+)","id":"(${UUID_V7})","t":(${COUNT}),"src":"([A-Za-z0-9._-]{1,64})"` +
    `(?:,"seq":(${COUNT}))?(?:,"of":\\[(${COUNT}),(${COUNT})\\])?(?:,"was":(${COUNT}))?` +
    `(?:,"b":"(${COMMITMENT})","n":(${COUNT}))?\\}$`,
);

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
  const match = text === undefined ? null : ENTRY.exec(text);
  return match === null ? undefined : entryOf(match);
}

/** Whether a string can stand as an entry's `src`. */
export function isSourceId(text: string): boolean {
  return SOURCE_ID.test(text);
}

function entryOf([, kind, id = "", t = "", src = "", seq, begin, end, was, b, n]: RegExpExecArray):
  | Entry
  | undefined {
  if (!isKind(kind) || !isCount(t)) return undefined;
  if (WITH_RANGE.has(kind) !== (begin !== undefined) || (kind === "clock") !== (was !== undefined))
    return undefined;
  if (kind === "event" && b === undefined) return undefined;
  const entry: { -readonly [K in keyof Entry]: Entry[K] } = { kind, id, t: Number(t), src };
  if (seq !== undefined) {
    if (!isCount(seq)) return undefined;
    entry.seq = Number(seq);
  }
  if (begin !== undefined && end !== undefined) {
    if (!isCount(begin) || !isCount(end) || Number(begin) >= Number(end)) return undefined;
    entry.of = [Number(begin), Number(end)];
  }
  if (was !== undefined) {
    if (!isCount(was)) return undefined;
    entry.was = Number(was);
  }
  if (b !== undefined && n !== undefined) {
    if (!isCount(n)) return undefined;
    entry.b = b;
    entry.n = Number(n);
  }
  return entry;
}

function isKind(value: string | undefined): value is EntryKind {
  return value !== undefined && KINDS.has(value);
}

/** Of the digits that the pattern lets through, those up to 2^53 - 1. */
function isCount(digits: string): boolean {
  return Number.isSafeInteger(Number(digits));
}
