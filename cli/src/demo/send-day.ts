/** Sends the demo's requests, several at a time, and writes down each acknowledgement. A request that got none stays unsent. */
import { type Acknowledgement, readSendAnswer } from "../answers.ts";
import { type Answer, ask, type Call, parseRetryAfter, refusalOf, type Target } from "../client.ts";
import { EXIT, type Failure, failed } from "../exit.ts";
import type { Io } from "../io.ts";
import type { DemoRequest } from "./requests.ts";
import type { ServerProcess } from "./server-process.ts";

/** One acknowledged event, and the SHA-256 in base64 of the bytes that the promise was given for. */
export type Acknowledged = Omit<Acknowledgement, "receipt"> & { readonly bytesHash: string };

/** What was promised so far, and what is still to be sent. */
export interface Ledger {
  readonly acknowledged: Acknowledged[];
  /** In the order in which they are to be sent. */
  readonly unsent: DemoRequest[];
  /** Requests that the server had sealed although we were never told: the key brought the same answer back. */
  replayedRequests: number;
  replayedEvents: number;
  eventBytes: number;
}

/** How a run of sending ended. */
export interface Sent {
  readonly kind: "sent";
  /** Requests that were under way when the server went. */
  readonly lost: number;
}

/** Enough to keep a server busy, as a handful of senders would. */
const IN_FLIGHT = 6;
/** A minute at the second's pause that a busy server asks for. */
const BUSY_ATTEMPTS_MAX = 60;
const BUSY_PAUSE_MS = 1000;

/**
 * Sends until nothing is left, or until the server is gone after `stopAfter` events were acknowledged; then `onStop` is
 * called once, while other requests are under way.
 */
export async function sendDay(
  server: ServerProcess,
  ledger: Ledger,
  { stopAfter, onStop, io }: { stopAfter: number; onStop: () => void; io: Io },
): Promise<Sent | Failure> {
  let stopping = false;
  let refusal: Failure | undefined;
  const lost: DemoRequest[] = [];
  const sender = async (): Promise<void> => {
    while (refusal === undefined && !stopping) {
      const request = ledger.unsent.shift();
      if (request === undefined) return;
      const outcome = await sendOne(server, request, ledger, io);
      if (outcome === undefined) {
        if (stopping || ledger.acknowledged.length < stopAfter) continue;
        stopping = true;
        onStop();
        continue;
      }
      lost.push(request);
      // A lost connection is what a kill looks like from here; anything else is not part of the story.
      if (!stopping || outcome.exitCode !== EXIT.unreachable) refusal = outcome;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, sender));
  ledger.unsent.unshift(...lost);
  return refusal ?? { kind: "sent", lost: lost.length };
}

async function sendOne(
  { url, ingestToken }: ServerProcess,
  { key, contentType, contentEncoding, body, hashes, eventBytes }: DemoRequest,
  ledger: Ledger,
  io: Io,
): Promise<Failure | undefined> {
  const headers = {
    "content-type": contentType,
    "idempotency-key": key,
    ...(contentEncoding === undefined ? {} : { "content-encoding": contentEncoding }),
  };
  const call = { method: "POST", path: "/api/v1/events", headers, body } as const;
  const answer = await askWhileBusy({ url, token: ingestToken }, call, io);
  if (answer.kind === "failed") return answer;
  const { events, rejected } = readSendAnswer(answer.bytes) ?? {};
  if (events === undefined) return refusalOf(answer);
  if (rejected !== 0 || events.length !== hashes.length)
    return failed(EXIT.runtime, `the server took ${events.length} of ${hashes.length} events of a request`);
  for (const [i, { id, index, leafHash }] of events.entries())
    ledger.acknowledged.push({ id, index, leafHash, bytesHash: hashes[i] ?? "" });
  ledger.eventBytes += eventBytes;
  if (answer.headers.get("idempotency-replayed") === "true") {
    ledger.replayedRequests += 1;
    ledger.replayedEvents += events.length;
  }
  return undefined;
}

// A server that has just started is busy making room; one that is away was killed, and is not waited for.
async function askWhileBusy(target: Target, call: Call, io: Io): Promise<Answer | Failure> {
  for (let attempt = 0; ; attempt++) {
    const answer = await ask(target, call, io);
    if (answer.kind === "failed" || answer.status !== 503 || attempt === BUSY_ATTEMPTS_MAX) return answer;
    await io.sleep(parseRetryAfter(answer.headers.get("retry-after"), io.now()) ?? BUSY_PAUSE_MS);
  }
}
