/** Checkpoints (c2sp.org/tlog-checkpoint): a log's size and root as text, read in its one form only. */
import { decodeBase64, encodeBase64 } from "./base64.ts";

/**
 * What a checkpoint's text says. Believe it only when openNote has verified the note that it is the text of.
 */
export interface Checkpoint {
  /**
   * The log's identity. Any line that isn't empty: the specification recommends a schema-less URL but clients
   * must not rely on it.
   */
  readonly origin: string;
  /** Number of leaves in the tree. */
  readonly size: number;
  /** Root of the Merkle tree at that size, 32 bytes. */
  readonly root: Uint8Array;
  /**
   * Lines after the third, not empty, without their newlines; absent when there are none. Our log writes
   * none, and its verifier should refuse any. Other logs may write them, and their meaning is theirs.
   */
  readonly extensions?: readonly string[];
}

/** Logs write no extension line or a few; the bound keeps a hostile note from becoming a long list. */
export const CHECKPOINT_EXTENSIONS_MAX = 16;

const ROOT_BYTES = 32;
/** 2^53 - 1 has 16 digits. */
const SIZE = /^(?:0|[1-9][0-9]{0,15})$/;

/**
 * Prints a checkpoint as the text of a note. Throws when a value has no form in it: we never sign what others
 * refuse.
 *
 * @example
 * formatCheckpoint({ origin: "example.com/log", size: 0, root: sha256(new Uint8Array()) });
 * // "example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
 */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  const text = [origin, size, encodeBase64(root), ...extensions, ""].join("\n");
  const parsed = parseCheckpoint(text);
  if (parsed?.origin !== origin || parsed.extensions?.length !== (extensions.length || undefined)) {
    throw new TypeError(
      `couldn't write a checkpoint of ${JSON.stringify(origin)} at ${size}: it would be malformed`,
    );
  }
  return text;
}

/** Reads the text of an opened note as a checkpoint, or gives undefined when it is none. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  // Two more than allowed is enough to know that there are too many lines; the rest is not cut up.
  const lines = text.split("\n", CHECKPOINT_EXTENSIONS_MAX + 5);
  if (lines.pop() !== "" || lines.length > CHECKPOINT_EXTENSIONS_MAX + 3) return undefined;
  if (lines.includes("")) return undefined;
  const [origin, sizeText, rootText, ...extensions] = lines;
  if (origin === undefined || sizeText === undefined || rootText === undefined) return undefined;
  const size = parseTreeSize(sizeText);
  const root = decodeBase64(rootText);
  if (size === undefined || root?.length !== ROOT_BYTES) return undefined;
  return { origin, size, root, ...(extensions.length > 0 && { extensions }) };
}

/**
 * Reads a number of leaves in ASCII decimal without leading zeros, or gives undefined; also when it is above
 * 2^53 - 1.
 */
export function parseTreeSize(text: string): number | undefined {
  if (!SIZE.test(text)) return undefined;
  const size = Number(text);
  return Number.isSafeInteger(size) ? size : undefined;
}
