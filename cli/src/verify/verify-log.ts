/** Verifies a log in a folder or at a URL: gathers the evidence, runs the checks, reports, and remembers what was accepted. */
import { writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import {
  decodeUtf8,
  type Evidence,
  parseVerifierKey,
  type Report,
  type VerifyInput,
  verify,
} from "@tallystick/tlog";
import { crc32, sha256, verifyEd25519 } from "@tallystick/tlog/node";
import { type Failure, reasonOf, tell } from "../exit.ts";
import { escapeText, formatJson } from "../output.ts";
import { createProgress } from "../progress.ts";
import { createFolderSource } from "./folder-source.ts";
import { readGivenKey, readGuard, readPolicy, readReceipts } from "./read-evidence.ts";
import { formatReport } from "./report-text.ts";
import { readState, stateFile, writeState } from "./state-file.ts";
import { createUrlSource } from "./url-source.ts";
import { writeVerified } from "./verified-file.ts";
import type { VerifyIo, VerifyOptions } from "./verify-command.ts";

/** Where a log is. */
export type LogTarget =
  | { readonly kind: "folder"; readonly folder: string }
  /** Without a slash at the end. */
  | { readonly kind: "url"; readonly url: string };

const decompress = promisify(brotliDecompress);
/** A log publishes once a second. */
const PUBLICATION_MS = 1000;

export async function verifyLog(target: LogTarget, options: VerifyOptions, io: VerifyIo): Promise<number> {
  const source = sourceOf(target, io);
  const evidence = await readEvidence(options);
  if ("kind" in evidence) return tell(talk(io), evidence);

  // The previous run is found by the log's name, which is that of its key.
  const vkey = evidence.vkey ?? decodeUtf8((await source.read("vkey")) ?? new Uint8Array(0))?.trimEnd() ?? "";
  const origin = parseVerifierKey(vkey, sha256)?.name;
  const statePath = origin === undefined ? undefined : await stateFile(options.state, origin, io.env);
  const previous = statePath === undefined ? undefined : readState(statePath);
  if (previous !== undefined && "kind" in previous) return tell(talk(io), previous);

  const progress = createProgress(
    options.quiet === true ? { ...io, stderr: NOWHERE } : io,
    () => performance.now(),
    { done: "verified", unit: "entries" },
  );
  const report = await verify({
    ...source,
    ...{ sha256, verifyEd25519, crc32 },
    decompress: decompressBlock,
    now: io.now * 1000,
    evidence: { ...evidence, ...(previous === undefined ? {} : { previous }) },
    wait: async () => await (io.sleep ?? sleep)(PUBLICATION_MS),
    progress: progress.tell,
  }).finally(progress.end);

  print(report, target, options, io);
  if (report.evidenceFile !== undefined) await writeEvidence(report.evidenceFile, options, io);
  if (statePath !== undefined && report.verdict !== "failed" && report.next !== undefined) {
    await writeState(statePath, report.next).catch((error: unknown) => {
      io.stderr.write(`tally: couldn't remember this run in ${statePath}: ${reasonOf(error)}\n`);
    });
  }
  if (target.kind === "folder" && options.state !== false)
    await writeVerified(target.folder, report, io).catch(() => {
      // Evidence is often kept where nobody may write.
    });
  return report.exitCode;
}

/** All of a block in one step of the thread pool: in Node's own steps of 16 KiB the steps cost more than the work. */
async function decompressBlock(stored: Uint8Array, rawBytes: number): Promise<Uint8Array> {
  const chunkSize = Math.max(CHUNK_BYTES_MIN, rawBytes + 1);
  const raw = await decompress(stored, { maxOutputLength: Math.max(1, rawBytes), chunkSize });
  return new Uint8Array(raw.buffer, raw.byteOffset, raw.length);
}

/** The smallest step that zlib takes. */
const CHUNK_BYTES_MIN = 64;

const NOWHERE = { write: (): void => undefined };

function sourceOf(target: LogTarget, io: VerifyIo): Pick<VerifyInput, "read" | "directory" | "hasBodies"> {
  if (target.kind === "folder") return { ...createFolderSource(target.folder), hasBodies: true };
  return { read: createUrlSource(target.url, io.fetch ?? fetch), hasBodies: false };
}

/** All the evidence that the options name, or the first of it that can't be used. */
async function readEvidence(options: VerifyOptions): Promise<Evidence | Failure> {
  const vkey = readGivenKey(options);
  if (isFailure(vkey)) return vkey;
  const policy = options.policy === undefined ? undefined : readPolicy(options.policy);
  if (isFailure(policy)) return policy;
  const guard = options.guard === undefined ? undefined : await readGuard(options.guard);
  if (isFailure(guard)) return guard;
  const receipts = options.receipts === undefined ? undefined : await readReceipts(options.receipts);
  if (isFailure(receipts)) return receipts;
  return {
    ...(vkey === undefined ? {} : { vkey }),
    ...(policy === undefined ? {} : { policy }),
    ...(guard === undefined ? {} : { guard }),
    ...(receipts === undefined ? {} : { receipts }),
    ...(options.maxAge === undefined ? {} : { maxAgeSeconds: options.maxAge }),
  };
}

function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "failed";
}

function print(report: Report, target: LogTarget, { output, quiet }: VerifyOptions, io: VerifyIo): void {
  if (output === "json") io.stdout.write(`${formatJson(report)}\n`);
  else if (quiet !== true || report.verdict !== "ok") io.stdout.write(formatReport(report, target));
}

async function writeEvidence(content: string, { evidence }: VerifyOptions, io: VerifyIo): Promise<void> {
  const time = new Date(io.now).toISOString().replace(/[:.]/g, "-");
  const path = evidence ?? `./tally-evidence-${time}.txt`;
  try {
    await writeFile(path, content);
    io.stderr.write(
      `tally: the two notes that contradict each other are in ${escapeText(path)}: keep that file\n`,
    );
  } catch (error) {
    io.stderr.write(`tally: couldn't write the evidence to ${escapeText(path)}: ${reasonOf(error)}\n`);
  }
}

function talk({ stderr, isTty }: VerifyIo): Parameters<typeof tell>[0] {
  return { stderr: { write: (data) => stderr.write(String(data)), isTty } };
}
