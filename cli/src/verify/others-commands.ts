/** The commands by which anybody checks the same log with other people's programs, filled in, so that nobody needs to trust ours. */
import { decodeBase64, encodeBase64, parseNote, type Report } from "@tallystick/tlog";
import { quote } from "../output.ts";
import type { LogTarget } from "./verify-log.ts";

/** What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410 §4). */
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/** Lines for a shell; none when no checkpoint was verified. */
export function formatOthersCommands({ vkey, next }: Report, target: LogTarget): string[] {
  if (vkey === undefined || next === undefined) return [];
  const isFolder = target.kind === "folder";
  const storage = isFolder ? `file://${target.folder}` : `${target.url}/`;
  const fetched = isFolder
    ? `cat ${quote(`${target.folder}/checkpoint`)}`
    : `curl -fsS ${quote(`${target.url}/checkpoint`)}`;
  const where = isFolder ? `-dir ${quote(target.folder)}` : `-url ${quote(target.url)}`;
  return [
    "Check it without this program",
    "  Tessera (read what it prints: its exit status is 0 on failure, too)",
    `    echo ${quote(vkey)} > log.vkey`,
    `    go run github.com/transparency-dev/tessera/cmd/fsck@v1.0.4 --ui=false --public_key=log.vkey --storage_url=${quote(storage)}`,
    "  golang.org/x/mod, sumdb/note and sumdb/tlog (the program stands in test/conformance/xmod of the source)",
    `    go run . ${where} -vkey ${quote(vkey)}`,
    "  OpenSSL 3, the checkpoint's signature",
    `    ${fetched} > checkpoint && head -n 3 checkpoint > note`,
    `    printf -- '-----BEGIN PUBLIC KEY-----\\n%s\\n-----END PUBLIC KEY-----\\n' ${publicKeyOf(vkey)} > key.pem`,
    `    echo ${signatureOf(next)} | base64 -d > signature`,
    "    openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in note -sigfile signature",
  ];
}

function publicKeyOf(vkey: string): string {
  const typed = decodeBase64(vkey.slice(vkey.indexOf("+", vkey.indexOf("+") + 1) + 1)) ?? new Uint8Array(1);
  return encodeBase64(Buffer.concat([SPKI_PREFIX, typed.subarray(1)]));
}

function signatureOf({ origin, note }: { origin: string; note: string }): string {
  const signatures = parseNote(Buffer.from(note))?.signatures ?? [];
  return encodeBase64(signatures.find(({ name }) => name === origin)?.signature ?? new Uint8Array(0));
}
