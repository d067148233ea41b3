/** Reads what the user has from elsewhere. A file that was named and can't be used ends the run: to go on without it would check less than asked. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  decodeBase64,
  decodeUtf8,
  encodeUtf8,
  type NamedReceipt,
  POLICY_LENGTH_MAX,
  type Policy,
  parsePolicy,
  parseReceipt,
  parseVerifierKey,
  RECEIPT_BYTES_MAX,
  SIGNATURE_ED25519,
} from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import { EXIT, type Failure, failed } from "../exit.ts";
import { readObject } from "../json.ts";
import { readBounded } from "./folder-source.ts";

/** A key is about 100 characters, and its name 255 bytes at most. */
const VKEY_BYTES_MAX = 1024;
const GUARD_BYTES_MAX = 4096;
/** The receipt, and beside it the sent bytes in base64: an event has 1 MiB at most. */
export const RECEIPT_FILE_BYTES_MAX: number = RECEIPT_BYTES_MAX + 2_097_152;
const RECEIPT_SUFFIX = ".receipt.json";

/** The key that was given as text or as a file; undefined when none was. */
export function readGivenKey({
  vkey,
  vkeyFile,
}: {
  vkey?: string;
  vkeyFile?: string;
}): string | undefined | Failure {
  if (vkey !== undefined && vkeyFile !== undefined)
    return failed(EXIT.usage, "give --vkey or --vkey-file, not both");
  const text = vkeyFile === undefined ? vkey : textOf(vkeyFile, VKEY_BYTES_MAX);
  if (text === undefined) {
    return vkeyFile === undefined ? undefined : failed(EXIT.usage, `couldn't read a key from ${vkeyFile}`);
  }
  const isKey = parseVerifierKey(text.trim(), sha256)?.type === SIGNATURE_ED25519;
  return isKey
    ? text.trim()
    : failed(EXIT.usage, "that is not a log's verifier key", "it has the form name+hash+base64");
}

export function readPolicy(path: string): Policy | Failure {
  // In UTF-8 a character takes up to three bytes for each UTF-16 unit.
  const text = textOf(path, 3 * POLICY_LENGTH_MAX);
  if (text === undefined) return failed(EXIT.usage, `couldn't read the policy ${path}`);
  const policy = parsePolicy(text, sha256);
  if (policy.kind === "policy") return policy;
  return failed(EXIT.usage, `${path}, line ${policy.line}: ${policy.message}`);
}

/** A guard's file, or the one in a folder that keeps copies. */
export async function readGuard(path: string): Promise<Uint8Array | Failure> {
  const file = (await isFolder(path)) ? join(path, "main.guard") : path;
  return readBounded(file, GUARD_BYTES_MAX) ?? failed(EXIT.usage, `couldn't find the guard ${file}`);
}

/** The receipts in a folder, read one by one: there may be very many. */
export async function readReceipts(folder: string): Promise<AsyncIterable<NamedReceipt> | Failure> {
  if (!(await isFolder(folder))) return failed(EXIT.usage, `couldn't find the folder ${folder}`);
  const names = (await readdir(folder)).filter((name) => name.endsWith(RECEIPT_SUFFIX)).sort();
  if (names.length === 0)
    return failed(EXIT.usage, `there is no receipt in ${folder}`, `receipts end in ${RECEIPT_SUFFIX}`);
  return (async function* () {
    for (const name of names)
      yield parseReceiptFile(name, readBounded(join(folder, name), RECEIPT_FILE_BYTES_MAX));
  })();
}

/** Reads a receipt's file: the receipt's JSON, and the sent bytes as one member more. */
export function parseReceiptFile(name: string, file: Uint8Array | undefined): NamedReceipt {
  const object = file && file.length <= RECEIPT_FILE_BYTES_MAX ? readObject(file) : undefined;
  const { bytes: text, ...rest } = object ?? {};
  const receipt = object && parseReceipt(encodeUtf8(JSON.stringify(rest)));
  const bytes = typeof text === "string" ? decodeBase64(text) : undefined;
  if (text !== undefined && bytes === undefined) return { name, receipt: undefined };
  return { name, receipt, ...(bytes === undefined ? {} : { bytes }) };
}

function textOf(path: string, limit: number): string | undefined {
  const bytes = readBounded(path, limit);
  return bytes === undefined || bytes.length > limit ? undefined : decodeUtf8(bytes);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}
