/** Follows files as they grow, are rotated, truncated and made anew. A position is saved once everything before it is sealed. */
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { glob } from "tinyglobby";
import type { FilePositions } from "./positions.ts";
import { cutAuditd, cutLines, type FileRecord, type Multiline } from "./records.ts";

export interface TailParts {
  /** The source's name. */
  readonly name: string;
  /** Paths, with `*`, `**`, `?` and `{a,b}`. */
  readonly paths: readonly string[];
  readonly multiline: Multiline;
  readonly positions: FilePositions;
  readonly bytesMax: number;
  /** Seals records of a file; false when the log does not take them now. */
  readonly seal: (records: readonly FileRecord[], path: string) => Promise<boolean>;
  /** Tells of what can't be read, or was passed over. */
  readonly refuse: (path: string, code: string, message: string) => void;
  readonly nowMs: () => number;
}

interface Tailed {
  path: string;
  readonly key: string;
  readonly handle: FileHandle;
  offset: number;
  generation: number;
  headLength: number;
  head: string;
  /** When bytes were last found. */
  grewMs: number;
  /** In a line that is larger than a record may be, up to its end. */
  isSkipping: boolean;
}

/** Read in one turn of one file, so that a large one does not keep the others waiting. */
const PIECE_BYTES = 1_048_576;
/** Enough to tell one log from another: most lines begin with a time. */
const HEAD_BYTES = 256;
/** Open at once; what is beyond is told of and not read. */
const FILES_MAX = 1000;
/** How long an event that may go on is waited for. */
const QUIET_MS = 2000;
/** What rotation made of a file that was read already. */
const COMPRESSED = /\.(?:gz|bz2|xz|zst|zip|lz4)$/;

export class Tail {
  readonly #parts: TailParts;
  readonly #open = new Map<string, Tailed>();
  readonly #told = new Set<string>();

  constructor(parts: TailParts) {
    this.#parts = parts;
  }

  /** Files that are open. */
  get size(): number {
    return this.#open.size;
  }

  /** Looks at every file once and seals what is new; true when there is more at once. */
  async turn(): Promise<boolean> {
    const present = await this.#find();
    let hasMore = false;
    for (const file of this.#open.values()) {
      hasMore = (await this.#read(file, present.has(file.key))) || hasMore;
    }
    await this.#parts.positions.save();
    return hasMore;
  }

  async close(): Promise<void> {
    for (const { handle } of this.#open.values()) await handle.close();
    this.#open.clear();
  }

  /** Opens what is new; gives the keys of all that are there now. */
  async #find(): Promise<ReadonlySet<string>> {
    const { paths, refuse } = this.#parts;
    const found = await glob([...paths], { absolute: true, onlyFiles: true, followSymbolicLinks: false });
    const present = new Set<string>();
    for (const path of found.filter((one) => !COMPRESSED.test(one)).sort()) {
      const key = await this.#openPath(path).catch((cause: unknown) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        if (!this.#told.has(path)) refuse(path, "unreadable", why);
        this.#told.add(path);
        return undefined;
      });
      if (key === undefined) continue;
      present.add(key);
      this.#told.delete(path);
    }
    return present;
  }

  async #openPath(path: string): Promise<string | undefined> {
    const handle = await open(path, "r");
    const { dev, ino } = await handle.stat();
    const key = `${dev}-${ino}`;
    const known = this.#open.get(key);
    if (known !== undefined) {
      known.path = path;
      await handle.close();
      return key;
    }
    if (this.#open.size >= FILES_MAX) {
      await handle.close();
      throw new Error(`${FILES_MAX} files are open already`);
    }
    const saved = this.#parts.positions.get(key);
    const file: Tailed = {
      ...{ path, key, handle, offset: saved?.offset ?? 0, generation: saved?.generation ?? 0 },
      ...{ headLength: saved?.headLength ?? 0, head: saved?.head ?? "" },
      ...{ grewMs: this.#parts.nowMs(), isSkipping: false },
    };
    this.#open.set(key, file);
    return key;
  }

  async #read(file: Tailed, isPresent: boolean): Promise<boolean> {
    const { bytesMax, multiline, name, nowMs, refuse, seal } = this.#parts;
    const { size } = await file.handle.stat();
    if (size < file.offset || !(await hasSameHead(file))) {
      // The file was emptied and written anew, or another one has its inode.
      Object.assign(file, { offset: 0, headLength: 0, head: "", isSkipping: false });
      file.generation += 1;
    }
    const piece = await readPiece(file, Math.min(size - file.offset, Math.max(PIECE_BYTES, bytesMax + 1)));
    const isQuiet = nowMs() - file.grewMs >= QUIET_MS;
    if (piece.length === 0) {
      if (!isPresent) await this.#forget(file);
      return false;
    }
    await noteHead(file, size);
    if (file.isSkipping) return this.#skip(file, piece);
    const cut = {
      offset: file.offset,
      identity: `${name}:${file.key}:${file.generation}`,
      bytesMax,
      isQuiet,
    };
    const { done, records, tooLarge } = multiline === "auditd" ? cutAuditd(piece, cut) : cutLines(piece, cut);
    if (done === 0 && piece.length > bytesMax) {
      refuse(file.path, "event-too-large", `a line at byte ${file.offset} has more than ${bytesMax} bytes`);
      file.isSkipping = true;
      return this.#skip(file, piece);
    }
    if (records.length > 0 && !(await seal(records, file.path))) return false;
    if (tooLarge > 0)
      refuse(file.path, "event-too-large", `${tooLarge} lines have more than ${bytesMax} bytes`);
    if (done > 0) {
      file.offset += done;
      file.grewMs = nowMs();
      this.#note(file);
    } else if (!isPresent && isQuiet) await this.#forget(file);
    return done > 0 && file.offset < size;
  }

  #skip(file: Tailed, piece: Buffer): boolean {
    const lineFeed = piece.indexOf(0x0a);
    file.isSkipping = lineFeed === -1;
    file.offset += lineFeed === -1 ? piece.length : lineFeed + 1;
    this.#note(file);
    return true;
  }

  #note({ generation, head, headLength, key, offset }: Tailed): void {
    this.#parts.positions.set({ key, offset, generation, head, headLength });
  }

  async #forget(file: Tailed): Promise<void> {
    this.#open.delete(file.key);
    await file.handle.close();
  }
}

async function readPiece({ handle, offset }: Tailed, length: number): Promise<Buffer> {
  if (length <= 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

async function headOf({ handle }: Tailed, length: number): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
  return createHash("sha256").update(buffer.subarray(0, bytesRead)).digest("hex");
}

async function hasSameHead(file: Tailed): Promise<boolean> {
  return file.headLength === 0 || (await headOf(file, file.headLength)) === file.head;
}

/** A file that was short has more to be known by once it has grown. */
async function noteHead(file: Tailed, size: number): Promise<void> {
  const length = Math.min(size, HEAD_BYTES);
  if (length === file.headLength) return;
  file.head = await headOf(file, length);
  file.headLength = length;
}
