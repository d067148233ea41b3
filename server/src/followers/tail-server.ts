/** Live tail: whoever asks gets the log's events from a place on, as they are sealed; each reader at a pace of its own, none is skipped. */
import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Milestone } from "../system/milestone.ts";
import type { Followed, LogFollower } from "./log-follower.ts";

/** One message of a stream: `id` is where to go on behind. */
export interface TailMessage {
  readonly id: string;
  readonly data: string;
}

export interface TailServer {
  readonly url: string;
  stop(): Promise<void>;
}

export interface TailParts {
  /** Announced size of the log. */
  readonly head: Milestone;
  readonly open: (from: number) => LogFollower;
  /** What a query makes of an entry: the messages of its events that answer it. Undefined for a query that can't be read. */
  readonly select: (query: string) => ((followed: Followed) => readonly TailMessage[]) | undefined;
  /** Who knows it may read. */
  readonly secret: string;
}

/** A person has a handful open; each reads the log for itself. */
export const READERS_MAX = 64;
/** Proxies give up on what is silent for a minute or less. */
const SILENCE_MS = 15_000;

/** Listens on a free port of the loopback; gives its URL. */
export async function startTailServer(parts: TailParts): Promise<TailServer> {
  let readers = 0;
  const server = createServer((request, response) => {
    if (!isAllowed(request, parts.secret)) return refuse(response, 403);
    if (readers >= READERS_MAX) return refuse(response, 503);
    const asked = new URLSearchParams(request.url?.split("?")[1]);
    const select = parts.select(asked.get("q") ?? "");
    if (select === undefined) return refuse(response, 400);
    const place = placeBehind(asked.get("after")) ?? { from: parts.head.value, ord: 0 };
    readers += 1;
    stream(request, response, parts, { select, ...place })
      .catch(() => response.destroy())
      .finally(() => {
        readers -= 1;
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function stream(
  request: IncomingMessage,
  response: ServerResponse,
  { head, open }: TailParts,
  {
    from,
    ord,
    select,
  }: { from: number; ord: number; select: (followed: Followed) => readonly TailMessage[] },
): Promise<void> {
  const gone = new Promise<void>((resolve) => request.once("close", resolve).once("error", () => resolve()));
  let isGone = false;
  void gone.then(() => {
    isGone = true;
  });
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  // An id from the start: a reader that is cut off before the first event goes on from here, and not from later.
  response.write(ord > 0 || from === 0 ? ": the log from here on\n\n" : `id: ${from - 1}\n\n`);
  const follower = open(from);
  const silence = setInterval(() => response.write(": \n\n"), SILENCE_MS);
  try {
    while (!isGone) {
      await Promise.race([head.wait(follower.position + 1), gone]);
      for (const followed of isGone ? [] : await follower.next(head.value)) {
        for (const { data, id } of select(followed)) {
          if (isGone) return;
          if (followed.index === from && ordOf(id) < ord) continue;
          silence.refresh();
          // A slow reader is waited for: what it has not read yet stays in the log, not in our memory.
          if (!response.write(`id: ${id}\nevent: event\ndata: ${data}\n\n`))
            await Promise.race([drained(response), gone]);
        }
      }
    }
  } finally {
    clearInterval(silence);
    await follower.close();
    response.end();
  }
}

/** Where to go on behind an index, or behind the id of a message: `<index>.<ord>`. */
function placeBehind(after: string | null): { from: number; ord: number } | undefined {
  if (after === null) return undefined;
  const [index, ord] = after.split(".");
  return ord === undefined
    ? { from: Number(index) + 1, ord: 0 }
    : { from: Number(index), ord: Number(ord) + 1 };
}

function ordOf(id: string): number {
  return Number(id.split(".")[1]);
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.once("drain", resolve));
}

function isAllowed({ headers }: IncomingMessage, secret: string): boolean {
  const [given, wanted] = [headers.authorization ?? "", `Bearer ${secret}`].map((text) => Buffer.from(text));
  return (
    given !== undefined &&
    wanted !== undefined &&
    given.length === wanted.length &&
    timingSafeEqual(given, wanted)
  );
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
