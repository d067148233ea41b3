/** Sends one batch through the native door and reads what became of it. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { readError, readSendAnswer, type SendAnswer } from "../answers.ts";
import { ask, refusalOf, type Target } from "../client.ts";
import { EXIT, type Failure, failed } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Batch } from "./batches.ts";

/** How a batch is sent. */
export interface Sending {
  /** The Idempotency-Key, the same with each attempt. */
  readonly key: string;
  readonly gzip: boolean;
  readonly retries: number;
  readonly receipts: boolean;
}

/** A failure is one that the next batch would meet again; a refusal is about this batch alone. */
export type Posted =
  | { readonly kind: "answered"; readonly answer: SendAnswer }
  | { readonly kind: "refused"; readonly line: number; readonly message: string }
  | Failure;

const compress = promisify(gzip);

/** Posts a batch, with repeats while the server is busy or away. */
export async function postBatch(target: Target, batch: Batch, sending: Sending, io: Io): Promise<Posted> {
  const body = sending.gzip ? await compress(batch.content) : batch.content;
  const answer = await ask(
    target,
    {
      method: "POST",
      path: `/api/v1/events${sending.receipts ? "?receipt=proof" : ""}`,
      headers: {
        "content-type": batch.contentType,
        "idempotency-key": sending.key,
        ...(sending.gzip ? { "content-encoding": "gzip" } : {}),
      },
      body,
      retries: sending.retries,
    },
    io,
  );
  if (answer.kind === "failed") return answer;
  const read = readSendAnswer(answer.bytes);
  if (read !== undefined) {
    const told = read.events.length + read.rejected;
    if (told >= batch.events) return { kind: "answered", answer: read };
    return failed(
      EXIT.runtime,
      `the server says what became of ${told} events, and was sent ${batch.events}`,
    );
  }
  const { message, hint } = refusalOf(answer);
  const isContent = answer.status === 400 || answer.status === 413 || answer.status === 422;
  if (!isContent) return failed(EXIT.runtime, message, hint);
  const line = readError(answer.bytes)?.line ?? 1;
  return { kind: "refused", line, message: hint === undefined ? message : `${message} (${hint})` };
}
