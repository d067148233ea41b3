/** The file of an export while it grows: hashed as it is written, under its name only when all of it is durable, and gone when it does not get there. */
import { createHash } from "node:crypto";
import { type Files, folderOf, type OpenFile } from "../system/files.ts";

export interface ExportFileOptions {
  readonly bytesMax: number;
  /** Whether so many bytes more leave the disk what intake needs. */
  readonly hasRoom: (bytes: number) => boolean;
}

/** A call to the disk for each event would take longer than the event. */
const CHUNK_BYTES = 1_048_576;
const PART = ".part";

export class ExportFile {
  readonly #files: Files;
  readonly #path: string;
  readonly #file: OpenFile;
  readonly #options: ExportFileOptions;
  readonly #hash = createHash("sha256");
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #written = 0;

  private constructor(files: Files, path: string, file: OpenFile, options: ExportFileOptions) {
    this.#files = files;
    this.#path = path;
    this.#file = file;
    this.#options = options;
  }

  /** Begins the file that will stand at `path`; what was left there by an earlier process is overwritten. */
  static async open(files: Files, path: string, options: ExportFileOptions): Promise<ExportFile> {
    return new ExportFile(files, path, await files.openWrite(path + PART, { truncate: true }), options);
  }

  /** How long it is. */
  get bytes(): number {
    return this.#written + this.#waitingBytes;
  }

  /** Adds a piece. Gives why it can't grow any more, or undefined. */
  async add(piece: Uint8Array): Promise<string | undefined> {
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    return this.#waitingBytes < CHUNK_BYTES ? undefined : await this.#flush();
  }

  /** Makes it durable and gives it its name. Gives its SHA-256 in hexadecimal, or why it could not be finished. */
  async finish(): Promise<{ readonly sha256: string } | string> {
    const refusal = await this.#flush();
    if (refusal !== undefined) return refusal;
    await this.#file.sync();
    await this.#file.close();
    await this.#files.rename(this.#path + PART, this.#path);
    await this.#files.syncFolder(folderOf(this.#path));
    return { sha256: this.#hash.digest("hex") };
  }

  /** Leaves nothing of it. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await this.#files.remove(this.#path + PART);
    await this.#files.remove(this.#path);
  }

  async #flush(): Promise<string | undefined> {
    const { bytesMax, hasRoom } = this.#options;
    if (this.bytes > bytesMax)
      return `it would be longer than ${bytesMax} bytes; ask for a shorter time, or for less`;
    if (!hasRoom(this.#waitingBytes))
      return "the disk is too full for it: intake needs the rest; make room, or ask for less";
    const pieces = this.#waiting;
    await this.#file.write(this.#written, pieces);
    for (const piece of pieces) this.#hash.update(piece);
    this.#written += this.#waitingBytes;
    this.#waiting = [];
    this.#waitingBytes = 0;
    return undefined;
  }
}
