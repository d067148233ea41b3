/** How blocks of bodies are compressed: brotli at quality 1, in Node's thread pool. */
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import type { BlockCodec } from "./sequencer/integrate.ts";

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
/** The fastest quality that keeps a window. */
const QUALITY = 1;
/** A window of 2^18 bytes, a whole block. The default is 16 times that and costs as much again to set up as to compress. */
const WINDOW_BITS = 18;
/** Output that comes in pieces smaller than a block goes through the thread pool once for each. */
const CHUNK_BYTES_MIN = 131_072;

export const blockCodec: BlockCodec = {
  compress: (raw) => {
    const params = {
      [BROTLI_PARAM_QUALITY]: QUALITY,
      [BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [BROTLI_PARAM_SIZE_HINT]: raw.length,
    };
    return compress(raw, { chunkSize: CHUNK_BYTES_MIN, params });
  },
  // A block says how large it is, so a damaged one can't take more memory than that.
  decompress: (stored, rawBytes) => {
    return decompress(stored, {
      maxOutputLength: Math.max(1, rawBytes),
      chunkSize: Math.max(CHUNK_BYTES_MIN, rawBytes),
    });
  },
};
