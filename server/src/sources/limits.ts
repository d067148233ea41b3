/** The limits of what a door takes. Each is a refusal with its own code, before memory or time is spent on more. */

export interface DoorLimits {
  /** Bytes of a request's body as they come over the wire. */
  readonly bodyBytesMax: number;
  /** Bytes of a body after its content encoding is undone. */
  readonly decodedBytesMax: number;
  /** Bytes of one record. */
  readonly eventBytesMax: number;
  /** Nesting of one record's JSON, checked while scanning, before anything parses it. */
  readonly depthMax: number;
  /** Records in one request. */
  readonly eventsMax: number;
}

/**
 * - A body of 32 MiB is far above what agents send at once (their defaults end at 10 MiB).
 * - 64 MiB decoded is the value that OTLP recommends; it stops compressed bombs.
 * - An event of 1 MiB holds the largest records that vendors document (Kubernetes audit events, CloudTrail's 256 kB).
 * - Real audit records nest less than 20 deep; 64 leaves room and keeps any parser's stack short.
 * - 100,000 events: agents count bytes and not events, and 10 MiB of short lines are so many.
 */
export const DOOR_LIMITS: DoorLimits = {
  bodyBytesMax: 33_554_432,
  decodedBytesMax: 67_108_864,
  eventBytesMax: 1_048_576,
  depthMax: 64,
  eventsMax: 100_000,
};

/** Our own answer has a line for each event: 10,000 make about 1.5 MB. */
export const NATIVE_EVENTS_MAX = 10_000;

/** What all requests together may hold in memory while they are received and sealed. */
export const RECEIVING_BYTES_MAX = 268_435_456;

/** Characters of an Idempotency-Key: UUIDs or hashes in practice. */
export const KEY_LENGTH_MAX = 256;
/** Bytes of the headers that are kept with the records of a request; Node reads no more than 16 KiB of headers in all. */
export const KEPT_HEADERS_BYTES_MAX = 16_384;
/** Characters of a Content-Type that are kept: it stands in the header of every record of the request. */
export const CONTENT_TYPE_LENGTH_MAX = 256;
