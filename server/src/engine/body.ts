/** Reads the bodies of requests: unpacked, and never more than may be. */
import type { IncomingMessage } from "node:http";
import { type Readable, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { type Refusal, refuse } from "./refusals.ts";

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
export function bodyOf(request: IncomingMessage, limit: BodyLimit): Readable | Refusal {
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  const limited = limitTo(limit);
  if (encoding === "" || encoding === "identity") return connect(request, limited);
  if (encoding === "gzip") return connect(connect(request, createGunzip()), limited);
  return refuse("UNKNOWN_COMPRESSION_METHOD", "a body is sent as it is or packed by gzip");
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
function connect<To extends Transform>(from: Readable, to: To): To {
  const failed = (cause: Error): void => void to.destroy(cause);
  from.once("error", failed);
  from.once("close", () => {
    if (!from.readableEnded) failed(new Error("the sender broke off"));
  });
  // An answer that refuses leaves while the rest still comes: it is read and dropped, so that the answer is seen.
  to.once("close", () => from.resume());
  return from.pipe(to);
}
