/** Packs the demo's day into requests as senders make them: each vendor's events by its own door, plain and compressed. */
import { createHash, randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { ROUTES, type Route } from "./routes.ts";
import type { DemoEvent } from "./scene.ts";

export interface DemoRequest {
  readonly route: Route;
  readonly headers: Readonly<Record<string, string>>;
  /** What goes over the wire. */
  readonly body: Uint8Array;
  /** Bytes of its events, without what stands between them. */
  readonly eventBytes: number;
  /** SHA-256, in base64, of each event's exact bytes, in order. */
  readonly hashes: readonly string[];
}

/** The day's requests. The bytes of each do not change from one attempt to the next, nor does what it is known by. */
export function packDay(events: Iterable<DemoEvent>): DemoRequest[] {
  const requests: DemoRequest[] = [];
  const waiting = new Map<Route, DemoEvent[]>();
  const packed = new Map<Route, number>();
  const close = (route: Route): void => {
    const some = waiting.get(route) ?? [];
    const turn = packed.get(route) ?? 0;
    requests.push(pack(route, some, turn));
    waiting.delete(route);
    packed.set(route, turn + 1);
  };
  for (const event of events) {
    const route = ROUTES[event.form];
    const some = waiting.get(route) ?? [];
    some.push(event);
    waiting.set(route, some);
    if (some.length === route.events) close(route);
  }
  for (const route of [...waiting.keys()]) close(route);
  return requests;
}

function pack(route: Route, events: readonly DemoEvent[], turn: number): DemoRequest {
  const wrapped = route.wrap[turn % route.wrap.length]?.(events);
  if (wrapped === undefined) throw new Error(`couldn't pack for ${route.path}: nothing says how`);
  const { contentType, headers, isGzip = false, text } = wrapped;
  const plain = Buffer.from(text);
  return {
    route,
    headers: {
      "content-type": contentType,
      ...(isGzip && { "content-encoding": "gzip" }),
      ...(route.isNative && { "idempotency-key": randomUUID() }),
      ...headers,
    },
    body: isGzip ? gzipSync(plain) : plain,
    eventBytes: events.reduce((sum, { json }) => sum + Buffer.byteLength(json), 0),
    hashes: events.map(({ json }) => createHash("sha256").update(json).digest("base64")),
  };
}
