/** An answer that is sent part by part, each as soon as it is known: objects on lines of their own, which together are the whole. What fails behind the first part is a line, too. */
import { refusalOf } from "./asking.ts";

/** Who asks for this form in `Accept` gets an answer in parts. */
export const PARTS_TYPE = "application/x-ndjson";

export function inParts(first: object, parts: readonly Promise<object>[]): Response {
  const encoder = new TextEncoder();
  let isGone = false;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (part: object): void => {
        if (!isGone) controller.enqueue(encoder.encode(`${JSON.stringify(part)}\n`));
      };
      send(first);
      try {
        await Promise.all(parts.map(async (part) => send(await part)));
      } catch (cause) {
        if (isGone) return;
        const error = refusalOf(cause);
        if (error === undefined) throw cause;
        send({ error });
      }
      if (isGone) return;
      isGone = true;
      controller.close();
    },
    cancel() {
      isGone = true;
    },
  });
  const headers = {
    ...{ "content-type": PARTS_TYPE, "cache-control": "no-store" },
    // Proxies that collect answers would hold the first part back.
    "x-accel-buffering": "no",
  };
  return new Response(body, { headers });
}
