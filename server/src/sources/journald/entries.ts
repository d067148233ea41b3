/** Takes entries out of systemd's journal export format as it streams in (systemd.io/JOURNAL_EXPORT_FORMATS). */

/** A whole entry: its bytes with the blank line that ends it, and its cursor. */
export interface JournalEntry {
  readonly bytes: Buffer;
  readonly cursor: string | undefined;
}

/** What came of some bytes. */
export interface JournalRead {
  readonly entries: readonly JournalEntry[];
  /** Why nothing more can be read; undefined while it can. */
  readonly broken: string | undefined;
}

/** Names are upper case and at most 64 characters; what is longer before a line ends is a value. */
const NAME_BYTES_MAX = 64;
const SIZE_BYTES = 8;
const LINE_FEED = 0x0a;
const EQUALS = 0x3d;
const CURSOR = "__CURSOR=";
const NOTHING = Buffer.alloc(0);

export class JournalEntries {
  readonly #entryBytesMax: number;
  #rest = NOTHING;
  /** How far the entry that `#rest` begins with has been looked at: the start of a field. */
  #at = 0;
  #cursor: string | undefined;

  constructor(entryBytesMax: number) {
    this.#entryBytesMax = entryBytesMax;
  }

  push(chunk: Uint8Array): JournalRead {
    const bytes = this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk]);
    const entries: JournalEntry[] = [];
    let start = 0;
    for (;;) {
      const next = fieldEnd(bytes, this.#at);
      if (next === "broken") return { entries, broken: "a field of the journal has no name" };
      const isOver = (typeof next === "number" ? next : bytes.length) - start > this.#entryBytesMax;
      if (isOver) return { entries, broken: `an entry has more than ${this.#entryBytesMax} bytes` };
      if (next === "more") break;
      const isBlank = next === this.#at + 1 && bytes[this.#at] === LINE_FEED;
      if (isBlank) {
        // Several blank lines between entries are one.
        if (this.#at > start) entries.push({ bytes: bytes.subarray(start, next), cursor: this.#cursor });
        this.#cursor = undefined;
        start = next;
      } else if (bytes.subarray(this.#at, this.#at + CURSOR.length).equals(Buffer.from(CURSOR)))
        this.#cursor = bytes.toString("latin1", this.#at + CURSOR.length, next - 1);
      this.#at = next;
    }
    this.#rest = Buffer.from(bytes.subarray(start));
    this.#at -= start;
    return { entries, broken: undefined };
  }

  /** Whether the stream ended in the middle of an entry. */
  get isInside(): boolean {
    return this.#rest.length > 0;
  }
}

/** Where the field, or the blank line, that begins at `at` ends; `more`: it is not whole yet. */
function fieldEnd(bytes: Buffer, at: number): number | "more" | "broken" {
  const lineFeed = bytes.indexOf(LINE_FEED, at);
  const equals = bytes.subarray(at, lineFeed === -1 ? bytes.length : lineFeed).indexOf(EQUALS);
  if (lineFeed === at) return at + 1;
  if (equals === 0 || equals > NAME_BYTES_MAX) return "broken";
  if (equals === -1 && (lineFeed === -1 ? bytes.length : lineFeed) - at > NAME_BYTES_MAX) return "broken";
  if (lineFeed === -1) return "more";
  if (equals !== -1) return lineFeed + 1;
  // A binary field: its name on a line, its size in 64 bits little endian, its bytes, a line feed.
  const sizeAt = lineFeed + 1;
  if (bytes.length < sizeAt + SIZE_BYTES) return "more";
  const size = bytes.readBigUInt64LE(sizeAt);
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) return "broken";
  const end = sizeAt + SIZE_BYTES + Number(size);
  if (end >= bytes.length) return end > bytes.length + MISSING_BYTES_MAX ? "broken" : "more";
  return bytes[end] === LINE_FEED ? end + 1 : "broken";
}

/** A size that says more than any entry may have is not waited for. */
const MISSING_BYTES_MAX = 67_108_864;
