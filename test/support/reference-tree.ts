/** The Merkle tree written down again as RFC 6962 §2.1 defines it, recursively and over all leaves, to compare tlog with. */
import crypto from "node:crypto";
import { fromHex } from "@tallystick/tlog";

/** The inputs of the eight leaves that certificate-transparency's implementations publish their test vectors for. */
export const REFERENCE_LEAVES: readonly Uint8Array[] = [
  ...["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"],
].map(bytesOf);

/** Reads hexadecimal that a test wrote down. Throws when it is none. */
export function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new TypeError(`couldn't read ${hex} as hexadecimal`);
  return bytes;
}

/** SHA-256(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array): Uint8Array {
  return hash(Uint8Array.of(0), entry);
}

/** Leaf hashes of entries that are all different: `count` numbers in four bytes. */
export function leafHashes(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => leafHash(Uint8Array.of(i >> 24, i >> 16, i >> 8, i)));
}

/** MTH(D[n]), from the leaves' hashes. */
export function mth(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return hash();
  if (leaves.length === 1) return first;
  const k = split(leaves.length);
  return hash(Uint8Array.of(1), mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

/** PATH(m, D[n]). */
export function path(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m < k ? [...path(m, left), mth(right)] : [...path(m - k, right), mth(left)];
}

/** PROOF(m, D[n]), which is SUBPROOF(m, D[n], true). */
export function proof(m: number, leaves: readonly Uint8Array[], isWhole = true): Uint8Array[] {
  if (m === leaves.length) return isWhole ? [] : [mth(leaves)];
  const k = split(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m <= k ? [...proof(m, left, isWhole), mth(right)] : [...proof(m - k, right, false), mth(left)];
}

function split(n: number): number {
  return 2 ** (Math.ceil(Math.log2(n)) - 1);
}

function hash(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(crypto.hash("sha256", Buffer.concat(parts), "buffer"));
}
