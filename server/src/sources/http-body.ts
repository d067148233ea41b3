/** Reads a request's body: bounded on the wire and decoded, whatever the sender claims or does. Refusals are values. */
import type { IncomingMessage } from "node:http";
import type { Budget } from "../system/budget.ts";
import { decode } from "./content-encoding.ts";
import type { DoorLimits } from "./limits.ts";

/** A body, decoded. `release` gives its memory back to the budget; call it once the request is answered. */
export interface Body {
  readonly kind: "body";
  readonly content: Uint8Array;
  readonly contentEncoding: string | undefined;
  release(): void;
}

export interface BodyRefusal {
  readonly kind: "refused";
  readonly code:
    | "body-too-large"
    | "decoded-too-large"
    | "bad-encoding"
    | "unknown-encoding"
    | "busy"
    | "aborted";
  readonly message: string;
}

export interface BodyOptions {
  readonly limits: DoorLimits;
  readonly budget: Budget;
  /** How the bytes are encoded besides what the headers say. */
  readonly encoding?: "snappy" | undefined;
}

/** Reads and decodes the body of a request. */
export async function readBody(
  request: IncomingMessage,
  { budget, encoding, limits }: BodyOptions,
): Promise<Body | BodyRefusal> {
  const wire = await readWire(request, limits.bodyBytesMax, budget);
  if (wire.kind === "refused") return wire;
  const stated = request.headers["content-encoding"]?.trim().toLowerCase();
  const contentEncoding = stated === undefined || stated === "" || stated === "identity" ? encoding : stated;
  if (contentEncoding === undefined) {
    return {
      kind: "body",
      content: wire.bytes,
      contentEncoding: undefined,
      release: () => budget.give(wire.taken),
    };
  }
  const decoded = await decode(wire.bytes, contentEncoding, limits.decodedBytesMax);
  budget.give(wire.taken);
  if (decoded.kind === "refused") return decoded;
  const { content } = decoded;
  if (!budget.take(content.length)) return BUSY;
  return { kind: "body", content, contentEncoding, release: () => budget.give(content.length) };
}

const BUSY: BodyRefusal = {
  kind: "refused",
  code: "busy",
  message: "too much is being received at the moment; send it again after the time in Retry-After",
};

function readWire(
  request: IncomingMessage,
  bytesMax: number,
  budget: Budget,
): Promise<{ kind: "wire"; bytes: Uint8Array; taken: number } | BodyRefusal> {
  return new Promise((resolve) => {
    const claimed = Number(request.headers["content-length"]);
    if (claimed > bytesMax) return resolve(tooLarge(bytesMax));
    const pieces: Buffer[] = [];
    let taken = 0;
    const stop = (refusal: BodyRefusal): void => {
      request.removeAllListeners("data");
      budget.give(taken);
      taken = 0;
      resolve(refusal);
    };
    request.on("data", (piece: Buffer) => {
      if (taken + piece.length > bytesMax) return stop(tooLarge(bytesMax));
      if (!budget.take(piece.length)) return stop(BUSY);
      taken += piece.length;
      pieces.push(piece);
    });
    request.on("end", () => {
      const [first] = pieces;
      resolve({
        kind: "wire",
        bytes: pieces.length === 1 && first ? first : Buffer.concat(pieces, taken),
        taken,
      });
    });
    request.on("close", () => {
      if (!request.complete)
        stop({ kind: "refused", code: "aborted", message: "the connection closed before the body had come" });
    });
    request.on("error", () => undefined);
  });
}

function tooLarge(bytesMax: number): BodyRefusal {
  return {
    kind: "refused",
    code: "body-too-large",
    message: `the body is larger than ${bytesMax} bytes; send it in several requests`,
  };
}
