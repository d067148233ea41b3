/** Follows new events for the page: a stream that is opened again, behind the last event, whenever it breaks. */
import { type ApiError, type ListedEvent, readListedEvent } from "./answers.ts";
import { type ApiClient, pathOf, pause } from "./api-client.ts";
import { isObject } from "./json.ts";
import { SseReader } from "./sse.ts";

export interface LiveQuestion {
  readonly query: string;
  /** The id of the last event that somebody has; empty to begin with what comes now. */
  readonly lastId: string;
}

export interface LiveHandlers {
  readonly onEvents: (events: readonly ListedEvent[]) => void;
  /** The reason while there is no connection, undefined when there is one. */
  readonly onTrouble: (error: ApiError | undefined) => void;
  /** Told the id behind which another stream would go on. */
  readonly onPlace?: (id: string) => void;
}

const PAUSE_MS = 2000;
/** The server shows a sign of life every 15 s: this much silence is a dead line. */
const SILENCE_MS = 45_000;
const BROKEN: ApiError = {
  ...{
    kind: "error",
    code: "broken",
    message: "the connection broke",
    hint: undefined,
    offset: undefined,
    problems: [],
  },
};

/** A refusal that another attempt would not change. */
export interface LiveRefusal {
  readonly error: ApiError;
  readonly status: number;
}

/** Ends when the signal says so, or with a refusal. */
export async function followLive(
  client: ApiClient,
  { query, lastId: first }: LiveQuestion,
  { onEvents, onPlace, onTrouble }: LiveHandlers,
  signal: AbortSignal,
): Promise<LiveRefusal | undefined> {
  let lastId = first;
  while (!signal.aborted) {
    // Each connection ends by its own signal too, when it falls silent.
    const silence = new AbortController();
    const path = pathOf("api/v1/events/tail", { q: query });
    const answer = await client.stream(path, { lastId, signal: AbortSignal.any([signal, silence.signal]) });
    if (answer.ok) {
      onTrouble(undefined);
      for await (const { events, id } of read(answer.value, silence)) {
        if (signal.aborted) return undefined;
        if (id !== "") lastId = id;
        onPlace?.(lastId);
        if (events.length > 0) onEvents(events);
      }
    } else if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return answer;
    if (signal.aborted) return undefined;
    onTrouble(answer.ok ? BROKEN : answer.error);
    await pause(PAUSE_MS, signal);
  }
  return undefined;
}

interface Batch {
  readonly events: readonly ListedEvent[];
  /** The id of the last of them. */
  readonly id: string;
}

/** The events of one connection, as many at once as came at once, until it ends in whichever way. */
async function* read(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  silence: AbortController,
): AsyncGenerator<Batch> {
  const sse = new SseReader();
  const pieces = stream.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const timer = setTimeout(() => silence.abort(), SILENCE_MS);
      const { done, value } = await pieces.read().finally(() => clearTimeout(timer));
      if (done) return;
      const events = sse
        .push(value)
        .filter(({ event }) => event === "event")
        .flatMap(({ data }) => readListedEvent(parse(data)) ?? []);
      yield { events, id: sse.lastId };
    }
  } catch {
    // However it broke, it is opened again.
  } finally {
    await pieces.cancel().catch(() => undefined);
  }
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
