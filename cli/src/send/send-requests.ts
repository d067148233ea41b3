/** Sends what `tally send` was given, one request after the other. What was acknowledged is printed at once, so nothing is lost with us. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Acknowledgement, ItemError, SendAnswer } from "../answers.ts";
import type { Target } from "../client.ts";
import { EXIT, type Failure, failed, reasonOf, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText, formatJson, formatJsonLine } from "../output.ts";
import { type Batch, cutBatches } from "./batches.ts";
import { postBatch } from "./post-batch.ts";
import { findSealedBytes, formatReceiptFile, writeWhole } from "./receipt-file.ts";

/** Something to send, and the name that messages give it. */
export interface Input {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Whether it is known to be NDJSON; otherwise its first line tells. */
  readonly isLines: boolean;
}

export interface SendRequestsOptions {
  readonly output: "text" | "json" | "ndjson";
  readonly retries: number;
  readonly gzip: boolean;
  /** An existing folder that keeps the receipts, if they are wanted. */
  readonly receipts: string | undefined;
}

/** What came of it so far. The lists are kept for the one JSON document only: a stream may be without end. */
interface Tally {
  readonly events: Omit<Acknowledgement, "receipt">[];
  readonly errors: (ItemError & { readonly file: string })[];
  accepted: number;
  rejected: number;
  exitCode: number;
}

/** Sends all inputs; gives the exit code: 0 when everything was accepted, 1 when something was refused. */
export async function sendInputs(
  target: Target,
  inputs: readonly Input[],
  options: SendRequestsOptions,
  io: Io,
): Promise<number> {
  const tally: Tally = { events: [], errors: [], accepted: 0, rejected: 0, exitCode: EXIT.ok };
  let stopped: Failure | undefined;
  for (const input of inputs) {
    stopped = await sendInput(target, input, { options, tally, io });
    if (stopped !== undefined) break;
  }
  if (options.output === "json") {
    const { accepted, rejected, events, errors } = tally;
    io.stdout.write(`${formatJson({ accepted, rejected, events, errors })}\n`);
  }
  if (stopped === undefined) return tally.exitCode;
  tell(io, stopped);
  io.stderr.write(`tally: stopped; ${tally.accepted} events were acknowledged before\n`);
  return stopped.exitCode;
}

interface Run {
  readonly options: SendRequestsOptions;
  readonly tally: Tally;
  readonly io: Io;
}

// A failure that the next request would meet again ends everything; a refusal of this content does not.
async function sendInput(target: Target, input: Input, run: Run): Promise<Failure | undefined> {
  try {
    for await (const batch of cutBatches(input.chunks, input)) {
      if (batch.kind === "too-large") {
        const message = `what begins here is larger than ${batch.bytesMax} bytes; send it in smaller parts`;
        refuse(run, input, { line: batch.line, code: "too-large", message });
        continue;
      }
      const { gzip, receipts, retries } = run.options;
      // The same key with each attempt: what was sealed before the line broke is not sealed again.
      const sending = { key: randomUUID(), gzip, retries, receipts: receipts !== undefined };
      const answer = await postBatch(target, batch, sending, run.io);
      if (answer.kind === "failed") return answer;
      if (answer.kind === "refused") {
        refuse(run, input, {
          line: batch.firstLine + answer.line - 1,
          code: "refused",
          message: answer.message,
        });
        continue;
      }
      await keep(answer.answer, batch, input, run);
    }
    return undefined;
  } catch (error) {
    return failed(EXIT.runtime, `couldn't read ${escapeText(input.name)}: ${reasonOf(error)}`);
  }
}

async function keep(answer: SendAnswer, batch: Batch, input: Input, run: Run): Promise<void> {
  const { io, tally, options } = run;
  for (const event of answer.events) {
    const { id, index, leafHash } = event;
    if (options.receipts !== undefined) await keepReceipt(options.receipts, event, batch, run);
    if (options.output === "text") io.stdout.write(`${id}  ${index}\n`);
    if (options.output === "ndjson") io.stdout.write(`${formatJsonLine({ id, index, leafHash })}\n`);
    if (options.output === "json") tally.events.push({ id, index, leafHash });
    tally.accepted += 1;
  }
  for (const error of answer.errors) refuse(run, input, { ...error, line: batch.firstLine + error.line - 1 });
  const unnamed = answer.rejected - answer.errors.length;
  if (unnamed <= 0) return;
  tally.rejected += unnamed;
  tally.exitCode = EXIT.runtime;
  io.stderr.write(`tally: ${escapeText(input.name)}: ${unnamed} more events were refused\n`);
}

async function keepReceipt(folder: string, event: Acknowledgement, batch: Batch, run: Run): Promise<void> {
  const { io, tally } = run;
  const { id, receipt } = event;
  if (receipt === undefined) {
    tally.exitCode ||= EXIT.runtime;
    io.stderr.write(`tally: ${id} is sealed, but the server gave no receipt for it\n`);
    return;
  }
  const found = findSealedBytes(batch.content, receipt);
  if (found.kind === "altered") {
    tally.exitCode = EXIT.integrity;
    io.stderr.write(`tally: ${id}: the receipt commits to other bytes than those that were sent\n`);
  }
  if (found.kind === "elsewhere") {
    io.stderr.write(
      `tally: ${id} was sealed with an earlier request; its receipt is kept without the bytes\n`,
    );
  }
  const bytes = found.kind === "found" ? found.bytes : undefined;
  try {
    await writeWhole(join(folder, `${id}.receipt.json`), formatReceiptFile(receipt, bytes));
  } catch (error) {
    tally.exitCode ||= EXIT.runtime;
    io.stderr.write(`tally: ${id} is sealed, but its receipt couldn't be kept: ${reasonOf(error)}\n`);
  }
}

function refuse({ io, tally, options }: Run, input: Input, { line, code, message }: ItemError): void {
  // The server counts the lines of its request; we have put the line of the file in front.
  const text = escapeText(message.replace(/^line \d+: /, ""));
  io.stderr.write(`${escapeText(input.name)}:${line}: ${text} [${escapeText(code)}]\n`);
  if (options.output === "json") tally.errors.push({ file: input.name, line, code, message });
  tally.rejected += 1;
  tally.exitCode ||= EXIT.runtime;
}
