/** OpenSSL's second opinion on the two primitives: the checkpoint's Ed25519 and the leaves' SHA-256. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, type Skipped, type Verdict } from "./command.ts";

const RUN_MS_MAX = 10_000;
/** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410 §4). */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/**
 * Checks the signature (64 bytes: what follows the key ID in the note's signature line) over the note's text,
 * by the public key (32 bytes: what follows the type in the verifier key).
 */
export async function opensslVerify({
  noteText,
  publicKey,
  signature,
}: {
  noteText: string;
  publicKey: Uint8Array;
  signature: Uint8Array;
}): Promise<Verdict | Skipped> {
  const files = { "key.pem": publicKeyPem(publicKey), message: noteText, signature };
  return withOpenssl(files, async (folder) => {
    const args = "pkeyutl -verify -pubin -inkey key.pem -rawin -in message -sigfile signature".split(" ");
    const ended = await runCommand("openssl", args, { timeoutMs: RUN_MS_MAX, folder });
    const output = ended.kind === "absent" ? "" : ended.output;
    const accepted =
      ended.kind === "ended" && ended.exitCode === 0 && output.includes("Verified Successfully");
    return { kind: accepted ? "ok" : "bad", output };
  });
}

/** The hash of a leaf, SHA-256(0x00 ‖ entry) (RFC 6962 §2.1), in lower-case hexadecimal. */
export async function opensslLeafHash(
  entry: Uint8Array,
): Promise<{ readonly kind: "hashed"; readonly hash: string } | Skipped> {
  return withOpenssl({ leaf: Buffer.concat([Uint8Array.of(0), entry]) }, async (folder) => {
    const ended = await runCommand("openssl", ["dgst", "-sha256", "-r", "leaf"], {
      timeoutMs: RUN_MS_MAX,
      folder,
    });
    if (ended.kind !== "ended" || ended.exitCode !== 0) throw new Error("couldn't hash with openssl");
    return { kind: "hashed", hash: ended.output.slice(0, 64) };
  });
}

async function withOpenssl<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T | Skipped> {
  const version = await runCommand("openssl", ["version"], { timeoutMs: RUN_MS_MAX });
  if (version.kind !== "ended") return { kind: "skipped", reason: "OpenSSL is not installed" };
  // Earlier releases, and LibreSSL, can't sign or verify a message as it is (-rawin).
  if (!/^OpenSSL ([3-9]|\d\d)\./.test(version.output)) {
    return { kind: "skipped", reason: `OpenSSL 3 is needed; this is ${version.output.trim()}` };
  }
  const folder = await mkdtemp(join(tmpdir(), "tally-openssl-"));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function publicKeyPem(publicKey: Uint8Array): string {
  const base64 = Buffer.concat([SPKI_PREFIX, publicKey]).toString("base64");
  return `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`;
}
