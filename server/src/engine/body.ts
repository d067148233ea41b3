/** Reads the bodies of requests: unpacked, and never more than may be. */
import type { IncomingHttpHeaders } from "node:http";
import { type Readable, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Refusal, refuse } from "./refusals.ts";

/** What is looked at of a request. */
export type BodyRequest = Readable & { readonly headers: IncomingHttpHeaders };

export interface BodyLimit {
  /** What is limited, as the refusal names it. */
  readonly what: string;
  readonly bytesMax: number;
}

/** A body that is larger than it may be. */
export class TooLarge extends Error {
  constructor({ bytesMax, what }: BodyLimit) {
    super(`${what} has at most ${bytesMax} bytes`);
  }
}

/** The body, unpacked; destroyed with TooLarge when there is more of it than may be. */
export function bodyOf(request: BodyRequest, limit: BodyLimit): Readable | Refusal {
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  // What is not wanted any more still comes: it is read and dropped, or the sender would not see the answer.
  const drop = (): void => void request.resume();
  if (encoding === "" || encoding === "identity") return connect(request, limitTo(limit), drop);
  if (encoding !== "gzip")
    return refuse("UNKNOWN_COMPRESSION_METHOD", "a body is sent as it is or packed by gzip");
  const unpacking = connect(request, createGunzip(), drop);
  return connect(unpacking, limitTo(limit), () => unpacking.destroy());
}

/** All of a stream as bytes. */
export async function collect(body: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

function limitTo(limit: BodyLimit): Transform {
  let bytes = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (bytes > limit.bytesMax) done(new TooLarge(limit));
      else done(null, piece);
    },
  });
}

// pipe() leaves errors where they happen; whoever reads the end must hear of a sender that broke off, too.
function connect<To extends Transform>(from: Readable, to: To, whenClosed: () => void): To {
  from.once("error", (cause: Error) => to.destroy(cause));
  from.once("close", () => {
    if (!from.readableEnded) to.destroy(new Error("the sender broke off"));
  });
  from.pipe(to);
  // After pipe's own listener, which lets the source stand still.
  to.once("close", whenClosed);
  return to;
}
