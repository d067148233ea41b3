/** Bodies: what was received, salted and kept beside the tree. A body's commitment is the SHA-256 of its stored bytes, all of them. */
import { decodeUtf8, encodeUtf8, equal } from "./bytes.ts";

/** How the bytes of a record came to us. Written once at intake as JSON and never re-encoded. */
export interface BodyHeader {
  /** The source's id, the same as the entry's `src`. */
  readonly source: string;
  /** The authenticated sender: the id and the name of its token, and whether that names a person or a machine. */
  readonly sender: {
    readonly id: string;
    readonly name: string;
    readonly type: "human" | "machine" | "system";
  };
  /** Address and port that the connection came from. */
  readonly peer?: string;
  /** What carried it, such as `http`. */
  readonly transport: string;
  /** The dialect that it was sent in, such as `splunk-hec`; absent for the native form. */
  readonly protocol?: string;
  /** Content-Type and Content-Encoding as the sender stated them. */
  readonly contentType?: string;
  readonly contentEncoding?: string;
  /** Headers of the request that say what the record is, or that sign it, word for word. */
  readonly headers?: Readonly<Record<string, string>>;
  /** SHA-256, in base64, of the whole request after its content encoding was undone. */
  readonly request?: string;
  /** Where in that request this record stood: first byte and length. */
  readonly offset?: number;
  readonly length?: number;
  /** This record's number in the request, from 1, and how many the request held. */
  readonly record?: number;
  readonly records?: number;
  /** The request's Idempotency-Key. */
  readonly key?: string;
  /** The record's own `id`, by which a repeat is known. */
  readonly eventId?: string;
  /** What stood around the record in its request and belongs to it, word for word; bytes that are no text in base64. */
  readonly context?: Readonly<Record<string, string>>;
}

/** The parts of a body. */
export interface Body {
  /** 16 random bytes, so that the commitment does not give away a guessable body. */
  readonly salt: Uint8Array;
  /** The header's JSON, byte for byte. */
  readonly header: Uint8Array;
  /** The received bytes, exactly. */
  readonly bytes: Uint8Array;
}

/** Every body begins with this text and a zero byte, so that its hash can't be taken for a hash of anything else. */
export const BODY_PREFIX: Uint8Array = encodeUtf8("tallystick/body/v1\0");
export const SALT_BYTES = 16;
/** Prefix, salt and the length of the header: what stands before the header. */
export const BODY_FIXED_BYTES: number = BODY_PREFIX.length + SALT_BYTES + 4;
/** A header names a sender and a request; the bound refuses a length field that lies. */
export const BODY_HEADER_BYTES_MAX = 65_536;

/**
 * Encodes a body: prefix ‖ salt ‖ u32 header length ‖ header ‖ bytes. Its SHA-256 is the entry's `b`. The caller sees to
 * a salt of 16 bytes and a header within {@link BODY_HEADER_BYTES_MAX}: nothing else is read back.
 */
export function encodeBody({ salt, header, bytes }: Body): Uint8Array {
  const body = new Uint8Array(BODY_FIXED_BYTES + header.length + bytes.length);
  body.set(BODY_PREFIX);
  body.set(salt, BODY_PREFIX.length);
  new DataView(body.buffer).setUint32(BODY_PREFIX.length + SALT_BYTES, header.length);
  body.set(header, BODY_FIXED_BYTES);
  body.set(bytes, BODY_FIXED_BYTES + header.length);
  return body;
}

/** Splits a stored body into its parts (views, not copies), or gives undefined when it is not a body. */
export function parseBody(body: Uint8Array): Body | undefined {
  if (body.length < BODY_FIXED_BYTES) return undefined;
  if (!equal(body.subarray(0, BODY_PREFIX.length), BODY_PREFIX)) return undefined;
  const saltEnd = BODY_PREFIX.length + SALT_BYTES;
  const headerLength = new DataView(body.buffer, body.byteOffset).getUint32(saltEnd);
  const headerEnd = BODY_FIXED_BYTES + headerLength;
  if (headerLength > BODY_HEADER_BYTES_MAX || headerEnd > body.length) return undefined;
  return {
    salt: body.subarray(BODY_PREFIX.length, saltEnd),
    header: body.subarray(BODY_FIXED_BYTES, headerEnd),
    bytes: body.subarray(headerEnd),
  };
}

/** Reads a header's JSON, or gives undefined. Only the members that we act on are checked. */
export function parseBodyHeader(bytes: Uint8Array): BodyHeader | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  try {
    const header: unknown = JSON.parse(text);
    return isHeader(header) ? header : undefined;
  } catch {
    return undefined;
  }
}

function isHeader(value: unknown): value is BodyHeader {
  if (typeof value !== "object" || value === null) return false;
  const { source, sender, transport, request, key, eventId }: Record<string, unknown> = { ...value };
  return (
    typeof source === "string" &&
    typeof sender === "object" &&
    sender !== null &&
    typeof transport === "string" &&
    (request === undefined || typeof request === "string") &&
    (key === undefined || typeof key === "string") &&
    (eventId === undefined || typeof eventId === "string")
  );
}
