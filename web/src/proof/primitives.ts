/** The primitives that tlog takes, of libraries that compute by themselves: a page under plain HTTP has no SubtleCrypto. */
import { hashes, verify } from "@noble/ed25519";
import { sha256 as hash256, sha512 } from "@noble/hashes/sha2.js";
import { createTreeHasher, type Sha256, type TreeHasher, type VerifyEd25519 } from "@tallystick/tlog";

// The library takes its hash in this way only.
hashes.sha512 = sha512;

export const sha256: Sha256 = (data) => hash256(data);

/** Strict, as RFC 8032 has it: what other verifiers refuse is refused here, too. */
export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    // Bytes of the wrong length.
    return false;
  }
};

/** Hashers reuse their buffers; each check makes one of its own. */
export function newHasher(): TreeHasher {
  return createTreeHasher(sha256);
}
