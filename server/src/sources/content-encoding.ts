/** Undoes a content encoding within a bound on what comes out. Refusals are values. */
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { Decompress } from "fzstd";
import { snappyUncompress } from "hyparquet/src/snappy.js";

export interface DecodeRefusal {
  readonly kind: "refused";
  readonly code: "decoded-too-large" | "bad-encoding" | "unknown-encoding";
  readonly message: string;
}

type Decoder = (bytes: Uint8Array, bytesMax: number) => Uint8Array | Promise<Uint8Array>;

const gunzipAsync = promisify(gunzip);
const inflateAsync = promisify(inflate);
const inflateRawAsync = promisify(inflateRaw);
const brotliAsync = promisify(brotliDecompress);
const gunzipped: Decoder = (bytes, bytesMax) => gunzipAsync(bytes, { maxOutputLength: bytesMax });

const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ["gzip", gunzipped],
  ["x-gzip", gunzipped],
  ["deflate", inflated],
  ["br", (bytes, bytesMax) => brotliAsync(bytes, { maxOutputLength: bytesMax })],
  ["zstd", zstdDecoded],
  ["snappy", snappyDecoded],
]);

/** Decodes a body; `encoding` is a Content-Encoding in lower case, or `snappy` for Loki's blocks. */
export async function decode(
  bytes: Uint8Array,
  encoding: string,
  bytesMax: number,
): Promise<{ readonly kind: "decoded"; readonly content: Uint8Array } | DecodeRefusal> {
  const decoder = DECODERS.get(encoding);
  if (decoder === undefined) {
    const known = [...DECODERS.keys()].join(", ");
    return {
      kind: "refused",
      code: "unknown-encoding",
      message: `can't decode Content-Encoding ${encoding.slice(0, 40)}; send one of: ${known}`,
    };
  }
  try {
    return { kind: "decoded", content: await decoder(bytes, bytesMax) };
  } catch (cause) {
    if (cause instanceof TooLarge || isTooLarge(cause)) {
      return {
        kind: "refused",
        code: "decoded-too-large",
        message: `the body is larger than ${bytesMax} bytes when decoded; send it in several requests`,
      };
    }
    return { kind: "refused", code: "bad-encoding", message: `the body is not valid ${encoding}` };
  }
}

class TooLarge extends Error {}

function isTooLarge(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
}

// RFC 9110 means the zlib format (§8.4.1.2); some clients send bare deflate. A zlib head is a multiple of 31.
function inflated(bytes: Uint8Array, bytesMax: number): Promise<Uint8Array> {
  const [first = 0, second = 0] = bytes;
  const isZlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
  return (isZlib ? inflateAsync : inflateRawAsync)(bytes, { maxOutputLength: bytesMax });
}

// Block by block, so that a bomb is noticed before it is held.
function zstdDecoded(bytes: Uint8Array, bytesMax: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Decompress((piece) => {
    length += piece.length;
    if (length > bytesMax) throw new TooLarge();
    pieces.push(piece);
  });
  stream.push(bytes, true);
  return Buffer.concat(pieces, length);
}

// A block of Snappy states its decoded length first, as a varint.
function snappyDecoded(bytes: Uint8Array, bytesMax: number): Uint8Array {
  const length = snappyLength(bytes);
  if (length > bytesMax) throw new TooLarge();
  const decoded = new Uint8Array(length);
  snappyUncompress(bytes, decoded);
  return decoded;
}

function snappyLength(bytes: Uint8Array): number {
  let length = 0;
  for (let i = 0; i < 5; i++) {
    const byte = bytes[i] ?? 0;
    length += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) break;
  }
  return length;
}
