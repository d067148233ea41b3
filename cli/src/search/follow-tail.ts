/** Follows the log's new events over connections that may break: each one goes on behind the last event that was seen. */
import {
  AGAIN,
  type Answer,
  backoffMs,
  type Call,
  openStream,
  parseRetryAfter,
  refusalOf,
  type Stream,
  type Target,
} from "../client.ts";
import { EXIT, type Failure, failed, reasonOf } from "../exit.ts";
import type { Io } from "../io.ts";
import { readObject } from "../json.ts";
import { escapeText } from "../output.ts";
import { parametersOf } from "./fetch-pages.ts";
import { type FoundEvent, readFoundEvent } from "./found-event.ts";
import { queryRefusal } from "./query-refusal.ts";
import { SseReader } from "./sse.ts";

export interface TailQuestion {
  readonly query: string;
  /** An index to go on behind. */
  readonly after: string | undefined;
  /** How often to try again before the first connection stands; one that stood is tried again without end. */
  readonly retries: number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** The place of an event: index and number within its record. It goes back in a header. */
const PLACE = /^(?:0|[1-9]\d{0,15})\.\d{1,9}$/;

/** The events; the last thing it gives may be why it ended. It ends without a word when the signal says so. */
export async function* followTail(
  target: Target,
  { query, after, retries, signal }: TailQuestion,
  io: Io,
): AsyncGenerator<FoundEvent | Failure, void> {
  let place = "";
  let hasStood = false;
  for (let attempt = 0; !signal.aborted; attempt++) {
    const opened = await openStream(target, callOf({ query, after, place, signal }), io);
    if (signal.aborted) return;
    let why = "";
    if (opened.kind === "stream") {
      if (hasStood) io.stderr.write(`tally: connected again${place === "" ? "" : `, behind ${place}`}\n`);
      hasStood = true;
      for await (const step of readSteps(opened, place)) {
        // Whatever comes, be it a mere sign of life, shows that the server is well again.
        if (step.kind !== "ended") attempt = 0;
        if (step.kind === "failed") return yield step;
        if (step.kind === "event") yield step.event;
        if (step.kind === "ended") why = step.why;
        else place = step.place;
      }
      if (signal.aborted) return;
    } else {
      const again = whyAgain(opened);
      if (again === undefined || (!hasStood && attempt >= retries)) return yield endOf(opened, query);
      why = again;
    }
    const pauseMs = pauseOf(opened, io.now()) ?? backoffMs(attempt, io.random());
    io.stderr.write(`tally: ${escapeText(why)}; trying again in ${(pauseMs / 1000).toFixed(1)} s\n`);
    await io.sleep(pauseMs, signal);
  }
}

function callOf({
  query,
  after,
  place,
  signal,
}: Pick<TailQuestion, "query" | "after" | "signal"> & { readonly place: string }): Call {
  // Once a place is known, where the first connection began says nothing any more.
  const parameters = parametersOf({ q: query, after: place === "" ? after : undefined });
  const headers = place === "" ? {} : { "last-event-id": place };
  return { method: "GET", path: `/api/v1/events/tail?${parameters}`, headers, signal };
}

/** What a connection brings: an event, a sign of life that may move the place, and its end. */
type Step =
  | { readonly kind: "event"; readonly event: FoundEvent; readonly place: string }
  | { readonly kind: "alive"; readonly place: string }
  | { readonly kind: "ended"; readonly why: string }
  | Failure;

/** Reads one connection to its end. */
async function* readSteps({ body }: Stream, before: string): AsyncGenerator<Step, void> {
  const reader = new SseReader();
  let place = before;
  try {
    for await (const bytes of body) {
      const messages = reader.push(bytes);
      if (messages === undefined) return yield NOT_EVENTS;
      for (const { event: kind, data, id } of messages) {
        // Kinds that a newer server may send besides events are none of ours.
        if (kind !== "event") continue;
        const event = readFoundEvent(readObject(Buffer.from(data)));
        if (event === undefined || !PLACE.test(id)) return yield NOT_EVENTS;
        place = id;
        yield { kind: "event", event, place };
      }
      if (PLACE.test(reader.lastId)) place = reader.lastId;
      yield { kind: "alive", place };
    }
    yield { kind: "ended", why: "the server ended the connection" };
  } catch (error) {
    yield { kind: "ended", why: `the connection broke: ${reasonOf(error)}` };
  }
}

/** Why to try it once more; undefined when that would change nothing. */
function whyAgain(opened: Answer | Failure): string | undefined {
  if (opened.kind === "failed") return opened.exitCode === EXIT.unreachable ? opened.message : undefined;
  return AGAIN.has(opened.status) ? refusalOf(opened).message : undefined;
}

function endOf(opened: Answer | Failure, query: string): Failure {
  if (opened.kind === "failed") return opened;
  return opened.status === 200 ? NOT_EVENTS : queryRefusal(opened, query);
}

function pauseOf(opened: Stream | Answer | Failure, nowMs: number): number | undefined {
  return opened.kind === "answer" ? parseRetryAfter(opened.headers.get("retry-after"), nowMs) : undefined;
}

const NOT_EVENTS: Failure = failed(
  EXIT.runtime,
  "what the server sends is not a stream of events",
  "is it a Tallystick server, and as new as this program?",
);
