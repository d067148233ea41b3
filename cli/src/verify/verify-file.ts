/** Verifies one receipt, `.tlog-proof` or proof file with the log's key alone: no log and no server is asked. */
import { basename } from "node:path";
import {
  createTreeHasher,
  createVerifier,
  decodeUtf8,
  ENTRY_TEXT_BYTES_MAX,
  type NamedReceipt,
  NOTE_BYTES_MAX,
  parseVerifierKey,
  TLOG_PROOF_EXTRA_BYTES_MAX,
  verifyReceipt,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";
import { EXIT, type Failure, failed, tell } from "../exit.ts";
import { escapeText, formatJson } from "../output.ts";
import { readBounded } from "./folder-source.ts";
import { parseReceiptFile, RECEIPT_FILE_BYTES_MAX, readGivenKey } from "./read-evidence.ts";
import type { VerifyIo, VerifyOptions } from "./verify-command.ts";
import { isProofFile, verifyProofFile } from "./verify-proof-file.ts";

const PROOF_SUFFIX = ".tlog-proof";
const PROOF_BYTES_MAX = NOTE_BYTES_MAX + 2 * TLOG_PROOF_EXTRA_BYTES_MAX;
/** The largest event is 1 MiB. */
const EVENT_BYTES_MAX = 2_097_152;

export async function verifyFile(path: string, options: VerifyOptions, io: VerifyIo): Promise<number> {
  const talk = {
    stderr: { write: (data: string | Uint8Array) => io.stderr.write(String(data)), isTty: io.isTty },
  };
  const vkey = readGivenKey(options);
  if (typeof vkey === "object") return tell(talk, vkey);
  const key = parseVerifierKey(vkey ?? "", sha256);
  if (key === undefined) {
    const hint = "give --vkey or --vkey-file: a receipt can't say itself whose it must be";
    return tell(talk, failed(EXIT.usage, `couldn't check ${path} without the log's key`, hint));
  }
  if (await isProofFile(path)) return print(await verifyProofFile(path, key), options, io);
  const named = path.endsWith(PROOF_SUFFIX) ? readProof(path, options) : readReceipt(path, options);
  if ("kind" in named) return tell(talk, named);
  if (named.receipt === undefined)
    return print({ verdict: "failed", message: `${named.name} is not a receipt` }, options, io);
  const verdict = verifyReceipt(named.receipt, named.bytes, {
    verifiers: [createVerifier(key, { sha256, verifyEd25519 })],
    origin: key.name,
    sha256,
    hasher: createTreeHasher(sha256),
  });
  if (verdict.kind === "refused") return print({ verdict: "failed", message: verdict.message }, options, io);
  const { entry, index, size } = verdict;
  const where = `entry ${index} of the log ${key.name}, under its checkpoint over ${size} entries`;
  // For a proof the entry is all that it speaks of; a receipt speaks of the bytes, too.
  const isWhole = path.endsWith(PROOF_SUFFIX) || entry.b === undefined || named.bytes !== undefined;
  const message = isWhole
    ? `${entry.id} is ${where}`
    : `${entry.id} is ${where}, but the sent bytes were not checked: give them with --bytes`;
  return print({ verdict: isWhole ? "ok" : "incomplete", message, id: entry.id, index, size }, options, io);
}

interface Outcome {
  readonly verdict: "ok" | "incomplete" | "failed";
  readonly message: string;
  readonly id?: string;
  readonly index?: number;
  readonly size?: number;
  /** Of a proof file: how many entries hold, and the first line that does not. */
  readonly entries?: number;
  readonly line?: number;
}

function readReceipt(path: string, { bytes }: VerifyOptions): NamedReceipt | Failure {
  const named = parseReceiptFile(basename(path), readBounded(path, RECEIPT_FILE_BYTES_MAX));
  if (bytes === undefined) return named;
  const given = readBounded(bytes, EVENT_BYTES_MAX);
  return given === undefined ? failed(EXIT.usage, `couldn't find ${bytes}`) : { ...named, bytes: given };
}

/** A proof and the entry that it is about, as a receipt without the bytes. */
function readProof(path: string, { entry }: VerifyOptions): NamedReceipt | Failure {
  const hint = "it is the line that tally prove prints";
  if (entry === undefined)
    return failed(EXIT.usage, "give the entry that the proof is about with --entry", hint);
  const line = readBounded(entry, ENTRY_TEXT_BYTES_MAX + 1);
  if (line === undefined) return failed(EXIT.usage, `couldn't find ${entry}`);
  const proof = decodeUtf8(readBounded(path, PROOF_BYTES_MAX) ?? new Uint8Array(0));
  // A line feed at the end is the shell's; the entry has none.
  const text = decodeUtf8(line)?.replace(/\n$/, "");
  const name = basename(path);
  if (proof === undefined || text === undefined) return { name, receipt: undefined };
  return { name, receipt: { entry: text, proof } };
}

function print(outcome: Outcome, { output, quiet }: VerifyOptions, io: VerifyIo): number {
  const exitCode = { ok: EXIT.ok, incomplete: EXIT.incomplete, failed: EXIT.integrity }[outcome.verdict];
  if (output === "json") io.stdout.write(`${formatJson({ ...outcome, exitCode })}\n`);
  else if (quiet !== true || outcome.verdict !== "ok")
    io.stdout.write(`${outcome.verdict.toUpperCase()}: ${escapeText(outcome.message)}\n`);
  return exitCode;
}
