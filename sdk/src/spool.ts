/** Events on disk until they are sealed. A segment is a batch: it is sent whole, under the key in its name, so that it is sealed once whoever crashes. */
import { randomUUID } from "node:crypto";
import {
  closeSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

export interface SpoolOptions {
  readonly folder: string;
  /** Bytes of all segments together. */
  readonly bytesMax: number;
  /** `each`: an event is on the disk when it is logged. `system`: it outlives this process, but not a power cut within seconds. */
  readonly sync: "each" | "system";
}

/** A batch that is whole. */
export interface Segment {
  readonly path: string;
  /** The Idempotency-Key that it is sent under. */
  readonly key: string;
}

/** What the server's door takes at once. */
const SEGMENT_EVENTS_MAX = 1000;
const SEGMENT_BYTES_MAX = 1_048_576;
const NAME = /^(\d{12})-([0-9a-f-]{36})\.ndjson$/;
const LINE_FEED = 0x0a;

export class Spool {
  readonly #options: SpoolOptions;
  #number = 0;
  #bytes = 0;
  #open: { fd: number; path: string; key: string; events: number; bytes: number } | undefined;
  readonly #closed: Segment[] = [];

  /** Takes up what another process left: throws when the folder can't be used. */
  constructor(options: SpoolOptions) {
    this.#options = options;
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(options.folder).sort()) {
      const [, number, key = ""] = NAME.exec(name) ?? [];
      if (number === undefined) continue;
      const path = join(options.folder, name);
      this.#number = Math.max(this.#number, Number(number));
      // The process that wrote the last line may have ended in the middle of it; it was never told that it is kept.
      const bytes = readFileSync(path);
      const end = bytes.lastIndexOf(LINE_FEED) + 1;
      if (end < bytes.length) truncateSync(path, end);
      if (end === 0) rmSync(path);
      else {
        this.#closed.push({ path, key });
        this.#bytes += end;
      }
    }
  }

  /** Events wait in whole segments, oldest first. */
  get closed(): readonly Segment[] {
    return this.#closed;
  }

  /** Keeps a line; false when there is no room. */
  add(line: string): boolean {
    const bytes = Buffer.from(`${line}\n`);
    if (this.#bytes + bytes.length > this.#options.bytesMax) return false;
    const isFull =
      this.#open !== undefined &&
      (this.#open.events >= SEGMENT_EVENTS_MAX || this.#open.bytes + bytes.length > SEGMENT_BYTES_MAX);
    if (isFull) this.cut();
    this.#open ??= this.#create();
    writeSync(this.#open.fd, bytes);
    if (this.#options.sync === "each") fdatasyncSync(this.#open.fd);
    this.#open.events += 1;
    this.#open.bytes += bytes.length;
    this.#bytes += bytes.length;
    return true;
  }

  /** Ends the segment that is written to, so that it can be sent. */
  cut(): void {
    if (this.#open === undefined) return;
    const { fd, key, path } = this.#open;
    closeSync(fd);
    this.#closed.push({ path, key });
    this.#open = undefined;
  }

  /** Lets go of the oldest segment: it is sealed; or it can't be, and is kept aside for a person. */
  done({ isRefused }: { readonly isRefused: boolean }): void {
    const segment = this.#closed.shift();
    if (segment === undefined) return;
    this.#bytes -= statSync(segment.path).size;
    if (isRefused) renameSync(segment.path, `${segment.path}.refused`);
    else rmSync(segment.path);
  }

  #create(): { fd: number; path: string; key: string; events: number; bytes: number } {
    this.#number += 1;
    const key = randomUUID();
    const path = join(this.#options.folder, `${String(this.#number).padStart(12, "0")}-${key}.ndjson`);
    return { fd: openSync(path, "wx", 0o600), path, key, events: 0, bytes: 0 };
  }
}
