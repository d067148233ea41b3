/** `tally prove`: fetches the proof that an event is in the log, and keeps it only if it holds. */
import {
  createTreeHasher,
  createVerifier,
  parseReceipt,
  parseVerifierKey,
  type Receipt,
  type VerifierKey,
  verifyReceipt,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";
import type { Command } from "commander";
import { ask, refusalOf, type Target } from "../client.ts";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { isEventId } from "../event-id.ts";
import { EXIT, type Failure, failed, reasonOf, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText } from "../output.ts";
import { formatReceiptFile, writeWhole } from "../send/receipt-file.ts";
import { fetchRaw, NOT_AN_ID } from "./get.ts";

type ProveOptions = ConnectionOptions & {
  readonly out?: string;
  readonly receipt?: boolean;
  readonly vkey?: string;
};

/** A receipt that was checked, and the bytes that it commits to; undefined for an entry without a body. */
interface Proven {
  readonly kind: "proven";
  readonly id: string;
  readonly index: number;
  readonly size: number;
  readonly receipt: Receipt;
  readonly bytes: Uint8Array | undefined;
}

/** A key as text is about 100 characters and its name 255 bytes at most. */
const VKEY_BYTES_MAX = 1024;

export function addProve(program: Command, io: Io): void {
  const command = program
    .command("prove")
    .description("Fetch the proof that an event is in the log, check it, and write it to a file.")
    .argument("<id>", "the event's id, or its index in the log")
    .option(
      "-o, --out <file>",
      "where to write it (default <id>.tlog-proof or <id>.receipt.json; - is standard output)",
    )
    .option("--receipt", "write the whole receipt with the sealed bytes, not only the .tlog-proof")
    .option("--vkey <key>", "the log's public key; else the server's own word is taken for it");
  addConnectionOptions(command, "read").action(async (id: string, options: ProveOptions) => {
    io.setExitCode(await prove(id, options, io));
  });
}

async function prove(id: string, options: ProveOptions, io: Io): Promise<number> {
  if (!isEventId(id)) return tell(io, NOT_AN_ID);
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const key = await findKey(options.vkey, target, io);
  if ("kind" in key) return tell(io, key);
  const proven = await fetchProof(target, id, key, io);
  if (proven.kind === "failed") return tell(io, proven);
  const { receipt, bytes, index, size } = proven;
  const content = options.receipt === true ? formatReceiptFile(receipt, bytes) : receipt.proof;
  const file = options.out ?? `${proven.id}${options.receipt === true ? ".receipt.json" : ".tlog-proof"}`;
  if (file === "-") {
    io.stdout.write(content);
    return EXIT.ok;
  }
  try {
    await writeWhole(file, content);
  } catch (error) {
    return tell(io, failed(EXIT.runtime, `couldn't write ${file}: ${reasonOf(error)}`));
  }
  // Whoever checks the .tlog-proof needs the entry that it is about: in a file, byte for byte.
  io.stdout.write(io.stdout.isTty ? `${escapeText(receipt.entry)}\n` : receipt.entry);
  io.stderr.write(`tally: ${proven.id} is entry ${index} of ${size}; the proof verifies and is in ${file}\n`);
  return EXIT.ok;
}

async function findKey(given: string | undefined, target: Target, io: Io): Promise<VerifierKey | Failure> {
  if (given !== undefined) {
    const key = parseVerifierKey(given.trim(), sha256);
    return key ?? failed(EXIT.usage, "--vkey is not a verifier key", "it has the form name+hash+base64");
  }
  const answer = await ask(target, { method: "GET", path: "/logs/main/vkey" }, io);
  if (answer.kind === "failed") return answer;
  if (answer.status !== 200) return refusalOf(answer);
  const isShort = answer.bytes.length <= VKEY_BYTES_MAX;
  const text = isShort ? Buffer.from(answer.bytes).toString("utf8").trim() : "";
  const key = parseVerifierKey(text, sha256);
  if (key === undefined)
    return failed(EXIT.integrity, `the public key that ${target.url} gives is malformed`);
  const warning = "the key is what the server itself says; give --vkey to check against one that you trust";
  io.stderr.write(`tally: ${warning}\n  ${escapeText(text)}\n`);
  return key;
}

async function fetchProof(target: Target, id: string, key: VerifierKey, io: Io): Promise<Proven | Failure> {
  const answer = await ask(target, { method: "GET", path: `/api/v1/events/${id}/proof` }, io);
  if (answer.kind === "failed") return answer;
  if (answer.status !== 200) return refusalOf(answer);
  const receipt = parseReceipt(answer.bytes);
  if (receipt === undefined) return failed(EXIT.integrity, "what the server gave is not a receipt");
  const raw = receipt.header === undefined ? undefined : await fetchRaw(target, id, io);
  if (raw !== undefined && "kind" in raw) return raw;
  return checkProof(id, receipt, raw, key);
}

/** Checks a receipt and the bytes against the log's key, and that they are about the event that was asked for. */
export function checkProof(
  id: string,
  receipt: Receipt,
  bytes: Uint8Array | undefined,
  key: VerifierKey,
): Proven | Failure {
  const verdict = verifyReceipt(receipt, bytes, {
    verifiers: [createVerifier(key, { sha256, verifyEd25519 })],
    origin: key.name,
    sha256,
    hasher: createTreeHasher(sha256),
  });
  if (verdict.kind === "refused")
    return failed(EXIT.integrity, `the proof does not hold: ${escapeText(verdict.message)}`);
  const { entry, index, size } = verdict;
  if (id !== entry.id && id !== String(index)) {
    return failed(EXIT.integrity, `the proof is about another event: ${entry.id} at index ${index}`);
  }
  // A receipt without salt and header passes without bytes; an event must not.
  if (entry.b !== undefined && bytes === undefined) {
    return failed(EXIT.integrity, `entry ${index} commits to bytes that the receipt leaves out`);
  }
  return { kind: "proven", id: entry.id, index, size, receipt, bytes };
}
