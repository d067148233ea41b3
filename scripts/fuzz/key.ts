/** Fuzzes keys as text: verifier keys and private keys. */
import {
  createSignerKey,
  decodeUtf8,
  encodeUtf8,
  formatSignerKey,
  formatVerifierKey,
  parseSignerKey,
  parseVerifierKey,
} from "@tallystick/tlog";
import { ed25519PublicKey, sha256 } from "@tallystick/tlog/node";
import { checkOneForm } from "../fuzz-check.ts";

const primitives = { sha256, ed25519PublicKey };
const signer = createSignerKey("log.example.com/a", new Uint8Array(32), primitives);
const seeds = [formatVerifierKey(signer), formatSignerKey(signer)].map(encodeUtf8);

export default { name: "key", run, seeds };

function run(bytes: Uint8Array): void {
  const text = decodeUtf8(bytes);
  if (text === undefined) return;
  const parseVerifier = (): ReturnType<typeof parseVerifierKey> => parseVerifierKey(text, sha256);
  const parseSigner = (): ReturnType<typeof parseSignerKey> => parseSignerKey(text, primitives);
  checkOneForm(bytes, parseVerifier, (key) => encodeUtf8(formatVerifierKey(key)));
  checkOneForm(bytes, parseSigner, (key) => encodeUtf8(formatSignerKey(key)));
}
