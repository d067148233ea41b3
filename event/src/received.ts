/** What a door received: the exact bytes, where each record stands in them, and how they came. Nothing here is interpreted. */

/** Who sent something: a person or a machine, known by the token that it showed. */
export interface Sender {
  /** Id of the token: random, free of personal data, and the source id in the log. */
  readonly id: string;
  /** The name that the token was given: a person's or a machine's. */
  readonly name: string;
  readonly type: "human" | "machine" | "system";
}

/**
 * What stands around a record in its request and belongs to it, word for word, by name: OTLP's resource and scope, Loki's
 * labels, an action line of Elasticsearch. Text as it came; bytes that are no text in base64.
 */
export type RecordContext = Readonly<Record<string, string>>;

/** One record by its place in the content: from `start` up to but without `end`. */
export interface ReceivedRecord {
  readonly start: number;
  readonly end: number;
  /** Which of the request's records it is, from 1. */
  readonly item: number;
  /** The record's own `id`, where it has one: a repeat of it within a day is not sealed again. */
  readonly nativeId: string | undefined;
  /** The same object for all records that share it. */
  readonly context?: RecordContext | undefined;
}

/** The records of one request. */
export interface Received {
  readonly sender: Sender;
  /** The request's body after its content encoding was undone. */
  readonly content: Uint8Array;
  readonly records: readonly ReceivedRecord[];
  /** What becomes of a record whose id came before with other bytes. It is refused unless told: our own senders understand that, others would send it for ever. */
  readonly onReusedId?: "refuse" | "seal";
  /** How many records the request held, those included that were refused. */
  readonly total: number;
  /** Address and port of the other side of the connection. */
  readonly peer: string;
  /** What carried it: `http`, `tcp`, `tls`, `udp`, `file`, or `internal`. */
  readonly transport: string;
  /** The dialect that it was sent in, such as `splunk-hec`; undefined for our own form. */
  readonly protocol?: string | undefined;
  /** The request's headers that say what the records are or who signed them, word for word. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  /** The sender's Idempotency-Key. */
  readonly key: string | undefined;
  /** The sender's number of the first record, where it counts its records; the others follow it. */
  readonly sequence: number | undefined;
}
