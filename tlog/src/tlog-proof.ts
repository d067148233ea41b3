/** The `.tlog-proof` text (c2sp.org/tlog-proof): an index, an inclusion proof and the checkpoint that it leads to. */
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { concat, decodeUtf8, encodeUtf8 } from "./bytes.ts";
import { parseTreeSize } from "./checkpoint.ts";
import { HASH_BYTES } from "./hash.ts";
import { NOTE_BYTES_MAX } from "./note.ts";
import { PROOF_HASHES_MAX } from "./proof.ts";

/** A proof that an entry is in a log. What the entry is, is known from elsewhere. */
export interface TlogProof {
  /** Anything that the log adds; not authenticated. Absent rather than empty. */
  readonly extra?: Uint8Array;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note, verbatim. */
  readonly checkpoint: Uint8Array;
}

export const TLOG_PROOF_HEADER = "c2sp.org/tlog-proof@v1";
/** What we read of an `extra` line: room for an entry and a receipt's header. */
export const TLOG_PROOF_EXTRA_BYTES_MAX = 131_072;

/** Prints a proof. Extra data of no bytes is left out, as the specification says. */
export function formatTlogProof({ extra, index, proof, checkpoint }: TlogProof): Uint8Array {
  const lines = [TLOG_PROOF_HEADER];
  if (extra !== undefined && extra.length > 0) lines.push(`extra ${encodeBase64(extra)}`);
  lines.push(`index ${index}`, ...proof.map(encodeBase64), "", "");
  return concat([encodeUtf8(lines.join("\n")), checkpoint]);
}

/**
 * Reads a proof (tlog-proof, "Format"), or gives undefined when it is malformed. Base64 has to be canonical; the
 * checkpoint is not looked at, nor whether the index lies within it.
 */
export function parseTlogProof(bytes: Uint8Array): TlogProof | undefined {
  if (bytes.length > NOTE_BYTES_MAX + 2 * TLOG_PROOF_EXTRA_BYTES_MAX) return undefined;
  const text = decodeUtf8(bytes);
  const end = text?.indexOf("\n\n") ?? -1;
  if (text === undefined || end === -1) return undefined;
  const [header, ...lines] = text.slice(0, end).split("\n");
  if (header !== TLOG_PROOF_HEADER) return undefined;
  const checkpoint = encodeUtf8(text.slice(end + 2));
  let extra: Uint8Array | undefined;
  if (lines[0]?.startsWith("extra ")) {
    extra = decodeBase64(lines.shift()?.slice("extra ".length) ?? "");
    if (extra === undefined || extra.length === 0 || extra.length > TLOG_PROOF_EXTRA_BYTES_MAX)
      return undefined;
  }
  const indexLine = lines.shift();
  const index = indexLine?.startsWith("index ") ? parseTreeSize(indexLine.slice("index ".length)) : undefined;
  if (index === undefined || lines.length > PROOF_HASHES_MAX || checkpoint.length === 0) return undefined;
  const proof: Uint8Array[] = [];
  for (const line of lines) {
    const hash = decodeBase64(line);
    if (hash?.length !== HASH_BYTES) return undefined;
    proof.push(hash);
  }
  return { ...(extra === undefined ? {} : { extra }), index, proof, checkpoint };
}
