/** Live tail: piped from the process that follows the log, to whoever may read. */
import { request as httpRequest, type IncomingMessage } from "node:http";
import { type Context, Hono } from "hono";
import { readQuery } from "../query/read-query.ts";
import { fail } from "./errors.ts";
import { querySyntax, refuse } from "./selection.ts";

/** Where the tail is served inside, and what must be shown there; undefined while it is not. */
type TailPlace = () => { readonly url: string; readonly secret: string } | undefined;

export interface TailDoor {
  readonly place: TailPlace;
  /** Aborted when the server stops. */
  readonly ending: AbortSignal;
  nowUs(): number;
}

/** `GET /api/v1/events/tail`: server-sent events (HTML Living Standard §9.2). The caller has checked that the reader may read; `mayRead` says whether that is so still. */
export function tail({ ending, nowUs, place }: TailDoor, mayRead: (context: Context) => boolean): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const asked = context.req.query();
    const { q = "" } = asked;
    // What the browser's own client says when it comes again is newer than what its address said at first.
    const after =
      context.req.header("last-event-id") ?? asked["after"] ?? (asked["lastEventId"] || undefined);
    const query = readQuery(q, { nowUs: nowUs(), zone: "UTC" });
    if (query.kind === "refused") return refuse(context, querySyntax(query.problems));
    if (query.query.pipes.length > 0)
      return fail(context, "bad-request", "a tail has no pipes", "leave out what is behind the first |");
    if (after !== undefined && !/^\d{1,15}(\.\d{1,5})?$/.test(after))
      return fail(
        context,
        "bad-request",
        "after is the index of an entry, or the id of an event of the tail",
        "leave it out to begin now",
      );
    const source = await open(place(), { q, after }, AbortSignal.any([context.req.raw.signal, ending]));
    if (source === undefined) {
      context.header("retry-after", "1");
      return fail(
        context,
        "search-unavailable",
        "live tail is being started; the log goes on",
        "ask again in a moment",
      );
    }
    return new Response(
      toWeb(source, () => mayRead(context)),
      {
        headers: {
          "content-type": "text/event-stream; charset=utf-8",
          "cache-control": "no-store",
          // Proxies that collect answers would hold events back.
          "x-accel-buffering": "no",
        },
      },
    );
  });
  return app;
}

function open(
  at: ReturnType<TailPlace>,
  { after, q }: { after: string | undefined; q: string },
  signal: AbortSignal,
): Promise<IncomingMessage | undefined> {
  if (at === undefined) return Promise.resolve(undefined);
  const url = new URL("/tail", at.url);
  url.searchParams.set("q", q);
  if (after !== undefined) url.searchParams.set("after", after);
  return new Promise((resolve) => {
    const request = httpRequest(url, { headers: { authorization: `Bearer ${at.secret}` }, signal });
    request.once("response", (response) => {
      if (response.statusCode === 200) return resolve(response);
      response.resume();
      resolve(undefined);
    });
    // A reader that goes away ends the request, and that is told here, too.
    request.on("error", () => resolve(undefined));
    request.end();
  });
}

// Piece by piece as the reader takes them: what it does not take stays where it is.
function toWeb(source: IncomingMessage, mayRead: () => boolean): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        // A session that ended, or a token that was revoked, ends its tails with the next piece, of which there is always one.
        const isOver = done === true || !mayRead();
        if (!isOver) return controller.enqueue(value);
        source.destroy();
        controller.close();
      } catch {
        // A process that ends in the middle ends the stream: readers come again with the last id.
        controller.close();
      }
    },
    cancel: () => void source.destroy(),
  });
}
