/** Keys as text (signed-note, "Verifier keys"). A key is read only if its ID is the one its bytes give. */
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { concat, encodeUtf8, equal, fromHex, toHex } from "./bytes.ts";
import { verifyCosignature } from "./cosignature.ts";
import type { Sha256 } from "./hash.ts";
import type { Signer, Verifier } from "./note.ts";
import { isKeyName, KEY_ID_BYTES, SIGNATURE_COSIGNATURE, SIGNATURE_ED25519 } from "./note.ts";

/**
 * Checks an Ed25519 signature (RFC 8032). Gives false for anything wrong, lengths included, and must not
 * throw.
 */
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** Signs with one Ed25519 key; gives 64 bytes. */
export type SignEd25519 = (message: Uint8Array) => Uint8Array;

/** The types of keys that we know: Ed25519 over the text, and Ed25519 cosignature/v1. */
export type KeyType = typeof SIGNATURE_ED25519 | typeof SIGNATURE_COSIGNATURE;

/** A public key with the name that its signatures carry. */
export interface VerifierKey {
  readonly name: string;
  /** Four bytes, from {@link computeKeyId}. */
  readonly keyId: Uint8Array;
  readonly type: KeyType;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** A private key. The seed is a secret: it is never printed but by {@link formatSignerKey}. */
export interface SignerKey extends VerifierKey {
  readonly type: typeof SIGNATURE_ED25519;
  /** 32 bytes (RFC 8032's private key). */
  readonly seed: Uint8Array;
}

/** Other formats of tlog-cosignature keep a name's length in one byte, so a longer name would not last. */
export const KEY_NAME_BYTES_MAX = 255;

const ED25519_KEY_BYTES = 32;
const PRIVATE_PREFIX = "PRIVATE+KEY+";

/**
 * Reads a verifier key, `<name>+<8 hex digits>+<base64 of type and key>`, or gives undefined when it is
 * malformed, is of a type that we don't know, or states an ID that isn't its own.
 *
 * @example
 * const vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
 * parseVerifierKey(vkey, sha256)?.name; // "PeterNeumann"
 */
export function parseVerifierKey(vkey: string, sha256: Sha256): VerifierKey | undefined {
  const parts = splitKey(vkey);
  if (parts === undefined) return undefined;
  const { name, keyId, type, bytes: publicKey } = parts;
  if (!equal(keyId, computeKeyId(sha256, name, type, publicKey))) return undefined;
  return { name, keyId, type, publicKey };
}

/** Prints a verifier key as {@link parseVerifierKey} reads it. */
export function formatVerifierKey(key: VerifierKey): string {
  return joinKey(key, key.publicKey);
}

/**
 * Reads a private key, `PRIVATE+KEY+<name>+<8 hex digits>+<base64 of 0x01 and seed>`, the form that Go's note
 * package made common. Undefined when it is malformed or the ID isn't that of the seed's public key.
 */
export function parseSignerKey(
  text: string,
  primitives: { readonly sha256: Sha256; readonly ed25519PublicKey: (seed: Uint8Array) => Uint8Array },
): SignerKey | undefined {
  if (!text.startsWith(PRIVATE_PREFIX)) return undefined;
  const parts = splitKey(text.slice(PRIVATE_PREFIX.length));
  if (parts === undefined || parts.type !== SIGNATURE_ED25519) return undefined;
  const { name, keyId, bytes: seed } = parts;
  const key = createSignerKey(name, seed, primitives);
  return equal(keyId, key.keyId) ? key : undefined;
}

/** Prints a private key as {@link parseSignerKey} reads it. The result is a secret. */
export function formatSignerKey(key: SignerKey): string {
  return PRIVATE_PREFIX + joinKey(key, key.seed);
}

/** The key of type Ed25519 that a 32-byte seed makes under a name. Throws when the name can't be a key's. */
export function createSignerKey(
  name: string,
  seed: Uint8Array,
  primitives: { readonly sha256: Sha256; readonly ed25519PublicKey: (seed: Uint8Array) => Uint8Array },
): SignerKey {
  const publicKey = primitives.ed25519PublicKey(seed);
  const key = createVerifierKey(name, SIGNATURE_ED25519, publicKey, primitives.sha256);
  return { ...key, type: SIGNATURE_ED25519, seed };
}

/** Gives a public key of 32 bytes its name, type and ID. Throws when the name can't be a key's. */
export function createVerifierKey(
  name: string,
  type: KeyType,
  publicKey: Uint8Array,
  sha256: Sha256,
): VerifierKey {
  if (!isShortName(name)) throw new TypeError(`couldn't name a key ${JSON.stringify(name)}`);
  if (publicKey.length !== ED25519_KEY_BYTES) {
    throw new TypeError(`couldn't use a public key of ${publicKey.length} bytes for ${name}`);
  }
  return { name, keyId: computeKeyId(sha256, name, type, publicKey), type, publicKey };
}

/** The first four bytes of SHA-256(name ‖ newline ‖ type ‖ public key) (signed-note, "Signatures"). */
export function computeKeyId(sha256: Sha256, name: string, type: KeyType, publicKey: Uint8Array): Uint8Array {
  return sha256(concat([encodeUtf8(`${name}\n`), Uint8Array.of(type), publicKey])).slice(0, KEY_ID_BYTES);
}

/**
 * The verifier of a key, for openNote. Throws when the key's ID isn't its own: it would match no signature of
 * its.
 */
export function createVerifier(
  key: VerifierKey,
  { sha256, verifyEd25519 }: { readonly sha256: Sha256; readonly verifyEd25519: VerifyEd25519 },
): Verifier {
  const { name, keyId, type, publicKey } = key;
  if (!equal(keyId, computeKeyId(sha256, name, type, publicKey))) {
    throw new TypeError(`couldn't use the key ${name}: its ID isn't ${toHex(keyId)}`);
  }
  if (type === SIGNATURE_COSIGNATURE) {
    const verify: Verifier["verify"] = (message, signature) =>
      verifyCosignature({ publicKey, message, signature }, verifyEd25519);
    return { name, keyId, verify };
  }
  return { name, keyId, verify: (message, signature) => verifyEd25519(publicKey, message, signature) };
}

/** The signer of a key of type Ed25519, for signNote. `sign` signs with the private half of the key. */
export function createSigner(key: VerifierKey, sign: SignEd25519): Signer {
  if (key.type !== SIGNATURE_ED25519) throw new TypeError(`couldn't sign with ${key.name}: it cosigns only`);
  return { name: key.name, keyId: key.keyId, sign };
}

interface KeyParts {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly type: KeyType;
  readonly bytes: Uint8Array;
}

function splitKey(text: string): KeyParts | undefined {
  // Only the first two plus signs separate: base64 may hold more of them.
  const first = text.indexOf("+");
  const second = text.indexOf("+", first + 1);
  if (first === -1 || second === -1) return undefined;
  const name = text.slice(0, first);
  const keyId = fromHex(text.slice(first + 1, second));
  const typed = decodeBase64(text.slice(second + 1));
  if (!isShortName(name) || keyId?.length !== KEY_ID_BYTES) return undefined;
  if (typed?.length !== 1 + ED25519_KEY_BYTES) return undefined;
  const type = typed[0];
  if (type !== SIGNATURE_ED25519 && type !== SIGNATURE_COSIGNATURE) return undefined;
  return { name, keyId, type, bytes: typed.slice(1) };
}

function joinKey({ name, keyId, type }: VerifierKey, bytes: Uint8Array): string {
  return `${name}+${toHex(keyId)}+${encodeBase64(concat([Uint8Array.of(type), bytes]))}`;
}

function isShortName(name: string): boolean {
  return (
    name.length <= KEY_NAME_BYTES_MAX && encodeUtf8(name).length <= KEY_NAME_BYTES_MAX && isKeyName(name)
  );
}
