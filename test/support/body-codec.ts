/** How the logs of tests store blocks of bodies: as they are, or in brotli as the server does it. */
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";

/** How blocks of bodies are stored. */
export interface Codec {
  compress(raw: Uint8Array): Promise<Uint8Array>;
  decompress(stored: Uint8Array, rawBytes: number): Promise<Uint8Array>;
}

/** Keeps blocks as they are, so that every byte of a file counts. */
export const asIs: Codec = { compress: async (raw) => raw, decompress: async (stored) => stored };

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Brotli, as the server stores them. */
export const brotli: Codec = {
  compress: (raw) => compress(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  decompress: (stored, rawBytes) => decompress(stored, { maxOutputLength: Math.max(1, rawBytes) }),
};
