/** Cosignatures, Ed25519 cosignature/v1 (c2sp.org/tlog-cosignature): who saw which checkpoint when. */
import { concat, encodeUtf8, readUint64, writeUint64 } from "./bytes.ts";
import type { SignEd25519, VerifierKey, VerifyEd25519 } from "./key.ts";
import type { Signer } from "./note.ts";
import { SIGNATURE_COSIGNATURE } from "./note.ts";

/** Eight bytes of time and the 64 of the Ed25519 signature. */
export const COSIGNATURE_BYTES = 72;

const TIME_BYTES = 8;

/**
 * What a cosigner signs: a header, the time in seconds since 1970, and the checkpoint's note text to its
 * final newline (tlog-cosignature, "Ed25519 signed message"). It holds no name, so no two cosigners may share
 * a key.
 */
export function cosignatureMessage(timeSeconds: number, noteText: Uint8Array): Uint8Array {
  return concat([encodeUtf8(`cosignature/v1\ntime ${timeSeconds}\n`), noteText]);
}

/**
 * The signer of a cosigner's key, for signNote. `now` gives the time in whole seconds since 1970. It signs
 * what it is given: that the checkpoint is consistent with all that went before is for the caller to make
 * sure first.
 */
export function createCosigner(
  key: VerifierKey,
  { sign, now }: { readonly sign: SignEd25519; readonly now: () => number },
): Signer {
  if (key.type !== SIGNATURE_COSIGNATURE) throw new TypeError(`couldn't cosign as ${key.name}: a log's key`);
  const cosign = (noteText: Uint8Array): Uint8Array => {
    const timeSeconds = now();
    const time = new Uint8Array(TIME_BYTES);
    writeUint64(time, 0, timeSeconds);
    return concat([time, sign(cosignatureMessage(timeSeconds, noteText))]);
  };
  return { name: key.name, keyId: key.keyId, sign: cosign };
}

/**
 * Checks a cosignature against the note text that it stands under. Whether its time is recent is for the
 * caller to judge.
 */
export function verifyCosignature(
  cosignature: {
    readonly publicKey: Uint8Array;
    readonly message: Uint8Array;
    readonly signature: Uint8Array;
  },
  verifyEd25519: VerifyEd25519,
): boolean {
  const { publicKey, message, signature } = cosignature;
  const timeSeconds = cosignatureTime(signature);
  if (timeSeconds === undefined) return false;
  return verifyEd25519(publicKey, cosignatureMessage(timeSeconds, message), signature.subarray(TIME_BYTES));
}

/**
 * The time that a cosignature states, in seconds since 1970, or undefined when it isn't 72 bytes or its time
 * is above 2^53 - 1 (the specification allows 2^63 - 1, which no clock will reach). True only if the
 * signature verifies.
 */
export function cosignatureTime(signature: Uint8Array): number | undefined {
  return signature.length === COSIGNATURE_BYTES ? readUint64(signature, 0) : undefined;
}
