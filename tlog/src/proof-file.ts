/** Proof files: entries with their bytes and proofs against one checkpoint, a line each, in a form that has one printing. Whoever has the log's public key checks one line after the other, without us and in little memory. */
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { encodeBody, parseBody, SALT_BYTES } from "./body.ts";
import { concat, decodeUtf8, encodeUtf8, equal, toHex } from "./bytes.ts";
import { type Checkpoint, parseCheckpoint, parseTreeSize } from "./checkpoint.ts";
import { type Entry, parseEntry } from "./entry.ts";
import { HASH_BYTES, type Sha256, type TreeHasher } from "./hash.ts";
import { openNote, type Verifier } from "./note.ts";
import { PROOF_HASHES_MAX, verifyInclusion } from "./proof.ts";

/** The first line. What was asked for is not signed: it says what the file was meant to hold. */
export interface ProofFileHeader {
  /** The log's origin. */
  readonly log: string;
  /** The signed note over at least every entry of the file. */
  readonly checkpoint: string;
  readonly query: { readonly q: string; readonly since: string; readonly until: string; readonly tz: string };
}

/** One entry with what was sealed. */
export interface ProofFileEntry {
  readonly index: number;
  /** The entry, exactly. */
  readonly entry: string;
  /** The stored body; undefined for an entry without one, or one whose body was withheld. */
  readonly body: Uint8Array | undefined;
  readonly proof: readonly Uint8Array[];
}

export const PROOF_FILE_FORMAT = "tallystick/proof-file/v1";
/** How a proof file begins. */
export const PROOF_FILE_START: string = `{"format":"${PROOF_FILE_FORMAT}",`;
/** A stored body of 2 MiB in base64, a header of 64 KiB as a text of JSON, and a proof of 63 hashes. */
export const PROOF_FILE_LINE_BYTES_MAX = 4_194_304;

/** What a line showed, or the reason why it is not what was sealed. */
export type ProofLineVerdict =
  | { readonly kind: "header"; readonly size: number }
  /** `isWhole`: the bytes that the entry commits to are there, and right. */
  | { readonly kind: "entry"; readonly index: number; readonly id: string; readonly isWhole: boolean }
  | { readonly kind: "end"; readonly entries: number }
  | { readonly kind: "refused"; readonly message: string };

/** Makes the lines of a file, each without its line feed. The last one holds a hash over all before it. */
export class ProofFilePrinter {
  readonly #chain: LineChain;

  constructor(sha256: Sha256) {
    this.#chain = new LineChain(sha256);
  }

  header({ checkpoint, log, query: { q, since, tz, until } }: ProofFileHeader): string {
    const query = { q, since, until, tz };
    return this.#chain.add(JSON.stringify({ format: PROOF_FILE_FORMAT, log, checkpoint, query }), false);
  }

  /** Throws a TypeError when the body is none. */
  entry(entry: ProofFileEntry): string {
    return this.#chain.add(formatEntryLine(entry), true);
  }

  end(): string {
    return this.#chain.end();
  }
}

/** Checks a file line by line. After a refusal nothing more may be asked. */
export class ProofFileCheck {
  readonly #parts: ProofFileTrust;
  readonly #chain: LineChain;
  #checkpoint: Checkpoint | undefined;
  #isEnded = false;

  constructor(parts: ProofFileTrust) {
    this.#parts = parts;
    this.#chain = new LineChain(parts.sha256);
  }

  /** Whether the last line was there: without it the file was cut. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Checks the next line, which is given without its line feed. */
  take(line: Uint8Array): ProofLineVerdict {
    const text = line.length > PROOF_FILE_LINE_BYTES_MAX ? undefined : decodeUtf8(line);
    const fields = text === undefined ? undefined : readObject(text);
    if (text === undefined || fields === undefined) return refused("the line is damaged: it is not JSON");
    if (this.#isEnded) return refused("something stands behind the last line");
    if (this.#checkpoint === undefined) return this.#takeHeader(text, fields);
    if (Object.hasOwn(fields, "entries")) {
      const { count } = this.#chain;
      // The line has one printing, so comparing it compares the count, and the hash over every byte before it.
      if (text !== this.#chain.end())
        return refused("the file was changed: the hash over its lines is not the one at its end");
      this.#isEnded = true;
      return { kind: "end", entries: count };
    }
    return this.#takeEntry(text, fields, this.#checkpoint);
  }

  #takeHeader(text: string, { checkpoint: note, format, log, query }: Fields): ProofLineVerdict {
    const { origin, verifiers } = this.#parts;
    const { q, since, until, tz } = fieldsOf(query);
    const isPrinted =
      text === JSON.stringify({ format, log, checkpoint: note, query: { q, since, until, tz } });
    if (!isPrinted || format !== PROOF_FILE_FORMAT || typeof note !== "string" || log !== origin)
      return refused(`the line is not the beginning of a proof file of ${origin}`);
    const opened = openNote(encodeUtf8(note), verifiers);
    const checkpoint = opened.kind === "verified" ? parseCheckpoint(opened.text) : undefined;
    // A witness's signature is no word of the log: without the log's own, witnesses could make up entries.
    const isByLog = opened.kind === "verified" && opened.by.some(({ name }) => name === origin);
    if (checkpoint?.origin !== origin || !isByLog)
      return refused(`the checkpoint is not signed by the key of ${origin}`);
    this.#checkpoint = checkpoint;
    this.#chain.add(text, false);
    return { kind: "header", size: checkpoint.size };
  }

  #takeEntry(text: string, fields: Fields, { root, size }: Checkpoint): ProofLineVerdict {
    const { hasher, sha256 } = this.#parts;
    const found = readEntryLine(fields);
    const entry = found && parseEntry(encodeUtf8(found.entry));
    if (found === undefined || entry === undefined || formatEntryLine(found) !== text)
      return refused("the line is damaged: it is not an entry with its proof");
    const { body, index, proof } = found;
    const leafHash = hasher.leaf(encodeUtf8(found.entry));
    if (!verifyInclusion(hasher, { index, size, leafHash, proof: [...proof], root }))
      return refused(
        `entry ${index} (${entry.id}) is not in the log of ${size} entries that the checkpoint signs`,
      );
    if (body !== undefined && !isCommitted(entry, body, sha256))
      return refused(`the bytes are not those that were sealed as entry ${index} (${entry.id})`);
    this.#chain.add(text, true);
    return { kind: "entry", index, id: entry.id, isWhole: body !== undefined || entry.b === undefined };
  }
}

/** The log's key, whose name is `origin` and which must have signed. */
export interface ProofFileTrust {
  readonly verifiers: readonly Verifier[];
  readonly origin: string;
  readonly sha256: Sha256;
  readonly hasher: TreeHasher;
}

type Fields = Readonly<Record<string, unknown>>;

/** A hash over lines, one after the other: h = SHA-256(h before ‖ line), from 32 zeros on. */
class LineChain {
  readonly #sha256: Sha256;
  #hash: Uint8Array = new Uint8Array(HASH_BYTES);
  #count = 0;

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
  }

  /** How many of the lines were entries. */
  get count(): number {
    return this.#count;
  }

  add(line: string, isEntry: boolean): string {
    this.#hash = this.#sha256(concat([this.#hash, encodeUtf8(line)]));
    if (isEntry) this.#count += 1;
    return line;
  }

  end(): string {
    return JSON.stringify({ entries: this.#count, lines: toHex(this.#hash) });
  }
}

function formatEntryLine({ body, entry, index, proof }: ProofFileEntry): string {
  const parts = body && parseBody(body);
  const header = parts && decodeUtf8(parts.header);
  if (body !== undefined && (parts === undefined || header === undefined))
    throw new TypeError(`couldn't print entry ${index}: what was stored is not a body`);
  const sealed = parts && { salt: encodeBase64(parts.salt), header, bytes: encodeBase64(parts.bytes) };
  return JSON.stringify({ index, entry, ...sealed, proof: proof.map(encodeBase64) });
}

function readEntryLine({ bytes, entry, header, index, proof, salt }: Fields): ProofFileEntry | undefined {
  if (typeof entry !== "string" || !Array.isArray(proof) || proof.length > PROOF_HASHES_MAX) return undefined;
  if (typeof index !== "number" || parseTreeSize(String(index)) !== index) return undefined;
  const hashes = proof.flatMap((text) => (typeof text === "string" ? (decodeBase64(text) ?? []) : []));
  if (hashes.length !== proof.length || hashes.some((hash) => hash.length !== HASH_BYTES)) return undefined;
  if (salt === undefined && header === undefined && bytes === undefined)
    return { index, entry, body: undefined, proof: hashes };
  if (typeof salt !== "string" || typeof header !== "string" || typeof bytes !== "string") return undefined;
  const [saltBytes, content] = [decodeBase64(salt), decodeBase64(bytes)];
  if (saltBytes?.length !== SALT_BYTES || content === undefined) return undefined;
  const body = encodeBody({ salt: saltBytes, header: encodeUtf8(header), bytes: content });
  return parseBody(body) && { index, entry, body, proof: hashes };
}

function isCommitted(entry: Entry, body: Uint8Array, sha256: Sha256): boolean {
  const commitment = decodeBase64(entry.b ?? "");
  return commitment !== undefined && equal(sha256(body), commitment);
}

function readObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function refused(message: string): ProofLineVerdict {
  return { kind: "refused", message };
}
