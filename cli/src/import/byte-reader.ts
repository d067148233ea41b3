/** Reads a file's bytes in order, decompressed when it is gzip, and stops wherever it is told to. */
import { createReadStream, type ReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { PassThrough, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

export class ByteReader {
  /** Size of the file as it lies there, in bytes. */
  readonly size: number;
  readonly #file: ReadStream;
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);
  #position = 0;
  /** What broke the stream while it was looked into: thrown where the bytes behind `rest` are asked for. */
  #broken: { readonly error: unknown } | undefined;

  private constructor(path: string, { isGzip, size }: { isGzip: boolean; size: number }) {
    this.size = size;
    this.#file = createReadStream(path);
    // An error is thrown where the bytes are asked for; until then nobody else listens for it.
    const stream = pipeline(this.#file, isGzip ? createGunzip() : new PassThrough(), () => undefined);
    this.#source = stream[Symbol.asyncIterator]();
  }

  /** Whether a file is gzip is told by its first two bytes (RFC 1952 §2.3.1), never by its name. */
  static async open(file: string): Promise<ByteReader> {
    const handle = await open(file);
    try {
      const magic = Buffer.alloc(GZIP_MAGIC.length);
      await handle.read(magic, 0, magic.length, 0);
      const { size } = await handle.stat();
      return new ByteReader(file, { isGzip: magic.equals(GZIP_MAGIC), size });
    } finally {
      await handle.close();
    }
  }

  /** How many bytes have been given out. */
  get position(): number {
    return this.#position;
  }

  /** How many bytes of the file have been read, before decompression. */
  get fileBytes(): number {
    return this.#file.bytesRead;
  }

  /** The next bytes, up to so many, which stay where they are. Fewer, where the file ends or breaks off. */
  async peek(bytes: number): Promise<Uint8Array> {
    const pieces = [this.#rest];
    for (let held = this.#rest.length; held < bytes; ) {
      const piece = await this.#next().catch((error: unknown) => {
        this.#broken = { error };
        return undefined;
      });
      if (piece === undefined) break;
      pieces.push(piece);
      held += piece.length;
    }
    this.#rest = Buffer.concat(pieces);
    return this.#rest.subarray(0, bytes);
  }

  /** The bytes from here up to `end`, or to the end of the file. */
  async *until(end: number): AsyncGenerator<Uint8Array> {
    while (this.#position < end) {
      if (this.#rest.length === 0) {
        const next = await this.#next();
        if (next === undefined) return;
        this.#rest = next;
      }
      const piece = this.#rest.subarray(0, Math.min(this.#rest.length, end - this.#position));
      this.#rest = this.#rest.subarray(piece.length);
      this.#position += piece.length;
      yield piece;
    }
  }

  async #next(): Promise<Uint8Array | undefined> {
    if (this.#broken !== undefined) throw this.#broken.error;
    const { done, value } = await this.#source.next();
    return done === true ? undefined : value;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
    this.#file.destroy();
  }
}
