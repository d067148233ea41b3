/** A log in memory, made by tlog's pure functions: entries, bodies, tiles, notes, guard, write-ahead log. What a test of `verify` reads and spoils. */
import {
  bundlePath,
  CompactRange,
  createNodeReader,
  createSigner,
  createSignerKey,
  createTreeHasher,
  type Entry,
  type EntryKind,
  type Evidence,
  encodeBase64,
  encodeBody,
  encodeBodyGroup,
  encodeBundle,
  encodeGuardSlot,
  encodeUtf8,
  encodeWalFrame,
  encodeWalRecordHeader,
  encodeWalSegmentHeader,
  formatCheckpoint,
  formatEntry,
  formatTlogProof,
  formatVerifierKey,
  GUARD_FILE_BYTES,
  GUARD_SLOT_BYTES,
  HASH_BYTES,
  inclusionProof,
  type PreviousRun,
  planBodyBlocks,
  type Receipt,
  receiptOf,
  type Signer,
  signNote,
  TILE_WIDTH,
  tilePath,
  tilesForSize,
  type VerifyInput,
} from "../../tlog/src/index.ts";
import { crc32, ed25519PublicKey, sha256, signEd25519, verifyEd25519 } from "../../tlog/src/node.ts";
import { asIs, type Codec } from "./body-codec.ts";

/** When the first entry of a log is received: noon of a day, in microseconds. */
export const FIRST_T = Date.UTC(2026, 0, 15, 12) * 1000;
const SECOND_US = 1_000_000;

/** What a test says of an entry; the rest follows from its place. */
export interface Draft {
  readonly kind?: EntryKind;
  readonly t?: number;
  readonly src?: string;
  readonly seq?: number;
  readonly of?: readonly [number, number];
  readonly was?: number;
  /** The received bytes; events have some anyway. */
  readonly bytes?: Uint8Array;
}

interface Kept {
  entry: Uint8Array;
  body: Uint8Array | undefined;
}

export class MemoryLog {
  /** By path in the log's folder. */
  readonly files = new Map<string, Uint8Array>();
  readonly origin: string;
  readonly vkey: string;
  readonly hasher = createTreeHasher(sha256);
  /** What is in the log; a test may change it and publish again, as who has the key could. */
  readonly kept: Kept[] = [];
  readonly #signer: Signer;
  readonly #codec: Codec;
  #t = FIRST_T;
  #guardSequence = 0;
  #history = "";

  constructor({
    origin = "log.example.com/memory",
    seed = 1,
    codec = asIs,
  }: { origin?: string; seed?: number; codec?: Codec } = {}) {
    const secret = new Uint8Array(32).fill(seed);
    const key = createSignerKey(origin, secret, { sha256, ed25519PublicKey });
    this.origin = origin;
    this.vkey = formatVerifierKey(key);
    this.#signer = createSigner(key, signEd25519(secret));
    this.#codec = codec;
    this.files.set("vkey", encodeUtf8(`${this.vkey}\n`));
  }

  /** A log of `size` entries: a start, and events a second apart. Published once in the middle and once at the end. */
  static async sample(
    size: number,
    options: ConstructorParameters<typeof MemoryLog>[0] = {},
  ): Promise<MemoryLog> {
    const log = new MemoryLog(options);
    log.append({ kind: "start" });
    while (log.size < size) {
      if (log.size === Math.ceil(size / 2)) await log.publish();
      log.append({});
    }
    await log.publish();
    return log;
  }

  get size(): number {
    return this.kept.length;
  }

  /** The time of the last entry. */
  get tLast(): number {
    return this.#t;
  }

  /** Adds an entry, a second after the last one unless told otherwise. Gives its index. */
  append({ kind = "event", t, src, seq, of, was, bytes }: Draft): number {
    const index = this.kept.length;
    this.#t = t ?? this.#t + SECOND_US;
    const content = bytes ?? (kind === "event" ? encodeUtf8(`{"action":"test.${index}"}`) : undefined);
    const body =
      content &&
      encodeBody({ salt: sha256(encodeUtf8(`salt ${index}`)).slice(0, 16), header: HEADER, bytes: content });
    const entry: Entry = {
      ...{ kind, id: uuid(index), t: this.#t, src: src ?? (kind === "event" ? "source" : "tallystick") },
      ...(seq === undefined ? {} : { seq }),
      ...(of === undefined ? {} : { of }),
      ...(was === undefined ? {} : { was }),
      ...(body === undefined || content === undefined
        ? {}
        : { b: encodeBase64(sha256(body)), n: content.length }),
    };
    this.kept.push({ entry: encodeUtf8(formatEntry(entry)), body });
    return index;
  }

  /** Removes bodies, as an erasure does. What covers it is for the caller to append. */
  erase(begin: number, end: number): void {
    for (const kept of this.kept.slice(begin, end)) kept.body = undefined;
  }

  /** The signed note over the first `size` entries. */
  note(size = this.size, cosigners: readonly Signer[] = []): string {
    const text = formatCheckpoint({ origin: this.origin, size, root: this.range(size).root() });
    return new TextDecoder().decode(signNote(text, [this.#signer, ...cosigners]));
  }

  /** Writes everything that a server publishes: tiles, bundles, bodies, history, checkpoint; and the guard. */
  async publish(cosigners: readonly Signer[] = []): Promise<void> {
    await this.writeTiles();
    const note = this.note(this.size, cosigners);
    const day = `checkpoints/${new Date(this.#t / 1000).toISOString().slice(0, 10)}`;
    this.#history = this.files.has(day) ? `${this.#history}${note}\n` : `${note}\n`;
    this.files.set(day, encodeUtf8(this.#history));
    this.files.set("checkpoint", encodeUtf8(note));
    this.writeGuard();
  }

  /** Writes tiles, bundles and bodies of what is in the log, and nothing that is signed. */
  async writeTiles(): Promise<void> {
    for (const path of this.files.keys()) if (/^(?:tile|body)\//.test(path)) this.files.delete(path);
    for (let group = 0; group * TILE_WIDTH < this.size; group++) {
      const kept = this.kept.slice(group * TILE_WIDTH, (group + 1) * TILE_WIDTH);
      this.files.set(bundlePath(group, kept.length), encodeBundle(kept.map(({ entry }) => entry)));
      const bodies = kept.map(({ body }) => body);
      const blocks = await Promise.all(
        planBodyBlocks(bodies).map(async ({ first, end, raw }) => {
          return { first, end, rawBytes: raw.length, compressed: await this.#codec.compress(raw) };
        }),
      );
      const lengths = bodies.map((body) => body?.length ?? 0);
      const path = bundlePath(group, kept.length).replace("tile/entries/", "body/");
      this.files.set(path, encodeBodyGroup({ lengths, blocks }));
    }
    for (const { level, full, partial } of tilesForSize(this.size)) {
      for (let index = 0; index < full; index++) this.#writeTile(level, index, TILE_WIDTH);
      if (partial > 0) this.#writeTile(level, full, partial);
    }
  }

  /** Writes the guard over what is in the log: one slot more, as after a commit. */
  writeGuard(): void {
    const file = new Uint8Array(this.files.get("state/guard") ?? new Uint8Array(GUARD_FILE_BYTES));
    if (!this.files.has("state/guard")) this.#writeSlot(file, 0);
    this.#guardSequence += 1;
    this.#writeSlot(file, this.size);
    this.files.set("state/guard", file);
  }

  /** Writes a write-ahead log of one segment that holds everything from entry `begin` on, a record for each entry. */
  writeWal(begin: number, zeros = 0): void {
    const root = this.range(begin).root();
    const pieces = [encodeWalSegmentHeader({ segment: 0, size: begin, root }, crc32)];
    for (const [i, { entry, body }] of this.kept.slice(begin).entries()) {
      const payload = [encodeWalFrame(entry, body)];
      const sizeAfter = begin + i + 1;
      const record = { segment: 0, count: 1, sizeAfter, rootAfter: this.range(sizeAfter).root(), payload };
      pieces.push(encodeWalRecordHeader(record, crc32), ...payload);
    }
    this.files.set("wal/0000000000", Buffer.concat([...pieces, new Uint8Array(zeros)]));
  }

  /** The tree over the first `size` entries. */
  range(size: number): CompactRange {
    const range = new CompactRange(this.hasher);
    for (const { entry } of this.kept.slice(0, size)) range.append(this.hasher.leaf(entry));
    return range;
  }

  /** The receipt that the sender of an entry could have, against the present head. */
  async receipt(index: number): Promise<Receipt> {
    const { size, hasher } = this;
    const readNode = createNodeReader(hasher, size, async (level, at, width) => this.#tile(level, at, width));
    const proof = await inclusionProof({ index, size }, readNode, hasher);
    const text = new TextDecoder().decode(
      formatTlogProof({ index, proof, checkpoint: encodeUtf8(this.note()) }),
    );
    const kept = this.kept[index];
    return receiptOf(new TextDecoder().decode(kept?.entry), kept?.body, text);
  }

  /** What a run of `verify` at the present head would remember. */
  previousRun(): PreviousRun {
    const { origin, vkey, size } = this;
    return { origin, vkey, size, root: encodeBase64(this.range(size).root()), note: this.note() };
  }

  /** Another log with the same key and content, to go another way. */
  fork(): MemoryLog {
    const other = new MemoryLog({ origin: this.origin, codec: this.#codec });
    for (const { entry, body } of this.kept) other.kept.push({ entry, body });
    for (const [path, bytes] of this.files) other.files.set(path, bytes);
    other.#t = this.#t;
    other.#guardSequence = this.#guardSequence;
    other.#history = this.#history;
    return other;
  }

  /** What `verify` is given for this log as a folder; for a URL, pass `url`. */
  input(evidence: Evidence = {}, { url = false }: { url?: boolean } = {}): VerifyInput {
    const names = (folder: string): string[] => {
      const paths = [...this.files.keys()].filter((path) => path.startsWith(folder));
      return paths.map((path) => path.slice(folder.length)).sort();
    };
    return {
      read: async (path) => (url && /^(?:body|wal|state)\//.test(path) ? undefined : this.files.get(path)),
      hasBodies: !url,
      ...(url
        ? {}
        : {
            directory: {
              walSegments: async () => names("wal/").map(Number),
              historyDays: async () => names("checkpoints/"),
            },
          }),
      ...{ sha256, verifyEd25519, crc32, evidence },
      decompress: this.#codec.decompress,
      now: this.#t,
    };
  }

  #writeSlot(file: Uint8Array, size: number): void {
    const sequence = this.#guardSequence;
    const slot = encodeGuardSlot({ sequence, size, root: this.range(size).root() }, crc32);
    file.set(slot, (sequence % 2) * GUARD_SLOT_BYTES);
  }

  #writeTile(level: number, index: number, width: number): void {
    this.files.set(tilePath(level, index, width), this.#tile(level, index, width));
  }

  /** Made anew from the entries, so that it can't be wrong in the way of the code that is tested. */
  #tile(level: number, index: number, width: number): Uint8Array {
    const tile = new Uint8Array(width * HASH_BYTES);
    const leaves = TILE_WIDTH ** level;
    for (let i = 0; i < width; i++) {
      const range = new CompactRange(this.hasher);
      const begin = (index * TILE_WIDTH + i) * leaves;
      for (const { entry } of this.kept.slice(begin, begin + leaves)) range.append(this.hasher.leaf(entry));
      tile.set(range.root(), i * HASH_BYTES);
    }
    return tile;
  }
}

const HEADER = encodeUtf8(
  '{"source":"source","sender":{"id":"source","name":"test","type":"machine"},"transport":"http"}',
);

function uuid(index: number): string {
  return `01939f1c-7d00-7000-8000-${index.toString(16).padStart(12, "0")}`;
}
