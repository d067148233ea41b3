/** Checks in this browser that one event's bytes are what was sealed: bytes → commitment → leaf → root → signature. Believes no server. */
import {
  decodeBase64,
  type Entry,
  encodeBase64,
  encodeBody,
  encodeUtf8,
  equal,
  parseEntry,
  parseTlogProof,
  type Receipt,
  SALT_BYTES,
  type TlogProof,
  toHex,
  type VerifierKey,
  verifyInclusion,
} from "@tallystick/tlog";
import { newHasher, sha256 } from "./primitives.ts";
import { openHead, type SignedHead } from "./signed-head.ts";

/** Everything that is held against each other. */
export interface EventEvidence {
  /** The id or the index that was asked for. */
  readonly asked: string;
  readonly receipt: Receipt;
  /** The received bytes; undefined where the server has none. */
  readonly bytes: Uint8Array | undefined;
  /** The key that this browser takes for the log's. */
  readonly key: VerifierKey;
  /** The published checkpoint; undefined where nothing is published yet. */
  readonly published: Uint8Array | undefined;
}

/** One step of the way from the bytes to the signature. */
export interface ProofStep {
  readonly name: "bytes" | "commitment" | "leaf" | "root" | "signature";
  readonly isRight: boolean;
  /** What was computed, or what it was compared with. */
  readonly value: string;
  /** What it means that it is right, or what is wrong. */
  readonly says: string;
}

export type EventVerdict =
  | {
      readonly kind: "verified" | "unpublished";
      readonly entry: Entry;
      readonly index: number;
      readonly head: SignedHead;
      readonly steps: readonly ProofStep[];
    }
  | { readonly kind: "mismatch"; readonly what: string; readonly steps: readonly ProofStep[] }
  /** Nothing speaks against it, but there is not everything that has to be checked. */
  | { readonly kind: "unchecked"; readonly reason: string };

export function checkEvent(evidence: EventEvidence): EventVerdict {
  const { asked, bytes, key, published, receipt } = evidence;
  const line = encodeUtf8(receipt.entry);
  const entry = parseEntry(line);
  const proof = parseTlogProof(encodeUtf8(receipt.proof));
  if (entry === undefined || proof === undefined)
    return mismatch(`the ${entry === undefined ? "entry" : "proof"} can't be read`, []);
  const { index } = proof;
  if (asked !== entry.id && asked !== String(index))
    return mismatch(`the proof is about another event: ${entry.id} at index ${grouped(index)}`, []);
  if (entry.b !== undefined && bytes === undefined)
    return { kind: "unchecked", reason: "the bytes that the entry commits to are not there" };

  const opened = openHead(proof.checkpoint, key);
  const ofBytes = bytes === undefined ? [] : bytesSteps(entry, receipt, bytes, index);
  const leafHash = newHasher().leaf(line);
  const leaf: ProofStep = {
    ...{ name: "leaf", isRight: true, value: toHex(leafHash) },
    says: `SHA-256 over a zero byte and the entry, which ${entry.b === undefined ? "has no body" : "holds the commitment"}`,
  };
  const root = rootStep(proof, leafHash, opened.kind === "opened" ? opened.head : undefined);
  const signature = signatureStep(opened, key);
  const steps = [...ofBytes, leaf, root, signature];
  if (opened.kind === "refused") return mismatch(signature.says, steps);
  const wrong = [root, ...ofBytes].find(({ isRight }) => !isRight);
  if (wrong !== undefined) return mismatch(wrong.says, steps);

  const { head } = opened;
  const isPublished = publishedAt(published, head, key, index);
  if (isPublished.kind === "mismatch") return mismatch(isPublished.what, steps);
  return { kind: isPublished.kind, entry, index, head, steps };
}

/** A count as it stands in a sentence. */
export function grouped(count: number): string {
  return count.toLocaleString("en");
}

/** The first part of a key's ID, by which people tell keys apart. */
export function shortKey(key: VerifierKey): string {
  return `${toHex(key.keyId).slice(0, 4)}…`;
}

function bytesSteps(
  entry: Entry,
  { header = "", salt = "" }: Receipt,
  bytes: Uint8Array,
  index: number,
): readonly ProofStep[] {
  const saltBytes = decodeBase64(salt);
  const isLong = entry.n === bytes.length;
  const made =
    saltBytes?.length === SALT_BYTES
      ? encodeBase64(sha256(encodeBody({ salt: saltBytes, header: encodeUtf8(header), bytes })))
      : "";
  const isSame = made !== "" && made === entry.b;
  const differ = `bytes differ from those that were sealed at index ${grouped(index)}`;
  return [
    {
      ...{ name: "bytes", isRight: isLong, value: toHex(sha256(bytes)) },
      says: isLong ? `SHA-256 of the ${grouped(bytes.length)} bytes that this browser has` : differ,
    },
    {
      ...{ name: "commitment", isRight: isSame, value: isSame ? made : `${made} ≠ ${entry.b ?? "none"}` },
      says: isSame ? "SHA-256 over salt, header and bytes: the same as in the sealed entry" : differ,
    },
  ];
}

function rootStep(
  { index, proof }: TlogProof,
  leafHash: Uint8Array,
  head: SignedHead | undefined,
): ProofStep {
  if (head === undefined)
    return { name: "root", isRight: false, value: "", says: "there is no signed root to compare with" };
  const { root, size } = head;
  const isRight = verifyInclusion(newHasher(), { index, size, leafHash, proof, root });
  const steps = `${proof.length} ${proof.length === 1 ? "hash leads" : "hashes lead"}`;
  return {
    ...{ name: "root", isRight, value: toHex(root) },
    says: isRight
      ? `${steps} from index ${grouped(index)} to the root of ${grouped(size)} entries`
      : `leaf hash differs from checkpoint ${grouped(size)}`,
  };
}

function signatureStep(opened: ReturnType<typeof openHead>, key: VerifierKey): ProofStep {
  const value = `${key.name}+${toHex(key.keyId)}`;
  if (opened.kind === "opened")
    return {
      ...{ name: "signature", isRight: true, value },
      says: `checkpoint ${grouped(opened.head.size)} is signed by key ${shortKey(key)}`,
    };
  const which = opened.size === undefined ? "the checkpoint" : `checkpoint ${grouped(opened.size)}`;
  return {
    ...{ name: "signature", isRight: false, value },
    says: `${which} is not one of key ${shortKey(key)}: ${opened.message}`,
  };
}

/** Whether the published checkpoint covers the entry, too; and whether the log signed two different trees of one size. */
function publishedAt(
  note: Uint8Array | undefined,
  head: SignedHead,
  key: VerifierKey,
  index: number,
): { readonly kind: "verified" | "unpublished" } | { readonly kind: "mismatch"; readonly what: string } {
  if (note === undefined) return { kind: "unpublished" };
  const opened = openHead(note, key);
  if (opened.kind === "refused") return { kind: "mismatch", what: signatureStep(opened, key).says };
  const { root, size } = opened.head;
  if (size === head.size && !equal(root, head.root))
    return { kind: "mismatch", what: `the log signed two different trees of ${grouped(size)} entries` };
  return { kind: size > index ? "verified" : "unpublished" };
}

function mismatch(what: string, steps: readonly ProofStep[]): EventVerdict {
  return { kind: "mismatch", what, steps };
}
