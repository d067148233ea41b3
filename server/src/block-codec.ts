/** How blocks of bodies are compressed: brotli at quality 1, in Node's thread pool. */
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import type { BlockCodec } from "./sequencer/integrate.ts";

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** The fastest quality: real records still shrink to about a fifth. */
const QUALITY = 1;

export const blockCodec: BlockCodec = {
  compress: (raw) =>
    compress(raw, {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
    }),
  // A block says how large it is, so a damaged one can't take more memory than that.
  decompress: (stored, rawBytes) => decompress(stored, { maxOutputLength: Math.max(1, rawBytes) }),
};
