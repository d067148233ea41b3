/** Sends the demo's requests, several at a time, and writes down each acknowledgement. A request that got none stays unsent. */
import { type Acknowledgement, readSendAnswer } from "../answers.ts";
import { type Answer, ask, type Call, parseRetryAfter, refusalOf, type Target } from "../client.ts";
import { EXIT, type Failure, failed } from "../exit.ts";
import type { Io } from "../io.ts";
import { readObject } from "../json.ts";
import type { Shown } from "./connect-sources.ts";
import type { DemoRequest } from "./requests.ts";
import type { ServerProcess } from "./server-process.ts";

/** One acknowledged event. */
export interface Acknowledged {
  /** SHA-256, in base64, of the bytes that the promise was given for. */
  readonly bytesHash: string;
  /** Where it is; undefined from a door whose senders look at the status alone. */
  readonly place: Omit<Acknowledgement, "receipt"> | undefined;
}

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

export interface Sending {
  /** What the sources show, by their names. */
  readonly shown: ReadonlyMap<string, Shown>;
  readonly stopAfter: number;
  readonly onStop: () => void;
  readonly io: Io;
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
  { shown, stopAfter, onStop, io }: Sending,
): Promise<Sent | Failure> {
  let stopping = false;
  let refusal: Failure | undefined;
  const lost: DemoRequest[] = [];
  const sender = async (): Promise<void> => {
    while (refusal === undefined && !stopping) {
      const request = ledger.unsent.shift();
      if (request === undefined) return;
      const outcome = await sendOne(server, request, { ledger, shown, io });
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
  { body, eventBytes, hashes, headers, route }: DemoRequest,
  { io, ledger, shown }: Pick<Sending, "shown" | "io"> & { readonly ledger: Ledger },
): Promise<Failure | undefined> {
  const shows = route.source && shown.get(route.source.name)?.(body);
  const token = shows === undefined ? ingestToken : undefined;
  const call = { method: "POST", path: route.path, headers: { ...headers, ...shows }, body } as const;
  const answer = await askWhileBusy({ url, token }, call, io);
  if (answer.kind === "failed") return answer;
  const places = route.isNative ? placesIn(answer, hashes.length) : isTaken(answer) ? [] : undefined;
  if (places === undefined) return refusalOf(answer);
  if ("kind" in places) return places;
  for (const [i, bytesHash] of hashes.entries()) ledger.acknowledged.push({ bytesHash, place: places[i] });
  ledger.eventBytes += eventBytes;
  if (answer.headers.get("idempotency-replayed") === "true") {
    ledger.replayedRequests += 1;
    ledger.replayedEvents += hashes.length;
  }
  return undefined;
}

/** Where the events of a request are; undefined for a refusal of all of it. */
function placesIn(answer: Answer, wanted: number): readonly Acknowledgement[] | Failure | undefined {
  const { events, rejected } = readSendAnswer(answer.bytes) ?? {};
  if (events === undefined) return undefined;
  if (rejected === 0 && events.length === wanted) return events;
  return failed(EXIT.runtime, `the server took ${events.length} of ${wanted} events of a request`);
}

/** Hooks look at the status; Filebeat also at what it says of the documents. */
function isTaken({ bytes, status }: Answer): boolean {
  return status >= 200 && status < 300 && readObject(bytes)?.["errors"] !== true;
}

// A server that has just started is busy making room; one that is away was killed, and is not waited for.
async function askWhileBusy(target: Target, call: Call, io: Io): Promise<Answer | Failure> {
  for (let attempt = 0; ; attempt++) {
    const answer = await ask(target, call, io);
    if (answer.kind === "failed" || answer.status !== 503 || attempt === BUSY_ATTEMPTS_MAX) return answer;
    await io.sleep(parseRetryAfter(answer.headers.get("retry-after"), io.now()) ?? BUSY_PAUSE_MS);
  }
}
