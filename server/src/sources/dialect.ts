/** What a door is made of: a protocol's requests, how they are cut into records, and the answers that its clients check. */
import type { AcceptedRecord, ReusedId } from "@tallystick/event";
import type { Receipt } from "@tallystick/tlog";
import type { Asked } from "./asked.ts";
import type { CutLimits, CutRecords, CutRefusal } from "./cut.ts";

/** An answer. Content-Length is added; `retry-after` and `connection` are, where a refusal asks for them. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A refusal of the whole request. */
export interface DoorRefusal {
  readonly kind: "refused";
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** When to send it again; a second where it is not told. */
  readonly retryAfterSeconds?: number;
  /** Byte in the body, where the refusal is about one. */
  readonly offset?: number;
  readonly line?: number;
}

/** What a sender may state of a request besides its records. */
export interface Stated {
  readonly kind: "stated";
  /** The Idempotency-Key. */
  readonly key: string | undefined;
  /** The number of the first record, where the sender counts them. */
  readonly sequence: number | undefined;
  /** The proof that the answer is to bring. */
  readonly receipt: ReceiptKind | undefined;
}

export type ReceiptKind = "proof" | "witnessed";

/** The records of a request, with what its bytes alone say. */
export interface DialectCut extends CutRecords {
  /** The protocol that the body turned out to be, where the head does not say so. */
  readonly protocol?: string;
  /** The answer, where it repeats what stood around the records; otherwise the dialect's. */
  readonly answer?: (taken: Taken) => Reply;
}

/** What became of the records of a request: what was cut, and one outcome for each record that was kept. */
export interface Taken {
  readonly cut: DialectCut;
  readonly items: readonly (AcceptedRecord | ReusedId)[];
  /** The signed note over a head that holds those that are accepted; empty where no record was kept. */
  readonly checkpoint: string;
  readonly replayed: boolean;
  /** One for each accepted record, where they were asked for; undefined when the witnesses did not answer. */
  readonly receipts: readonly Receipt[] | undefined;
}

/**
 * One protocol. It cuts and keeps bytes and what stands around them, and never interprets: the parsers do, after the
 * acknowledgement. Its functions are pure and never throw, whatever a sender sends.
 */
export interface Dialect {
  /** Its name in metrics, in the header of each body, and in the list of refusals. */
  readonly protocol: string;
  /** Other protocols that its bodies may turn out to be. */
  readonly alsoTakes?: readonly string[];
  /** Whether a request is of this protocol: by its method and path, or, at the general door, by its headers. */
  readonly recognises: (asked: Asked) => boolean;
  /** The answer to a request that brings no records, such as a handshake or a health check; undefined when it does bring some. */
  readonly greet?: (asked: Asked) => Reply | undefined;
  /** Whether whoever shows no token is greeted, too: where a client looks who is there before it says who it is. */
  readonly greetsStrangers?: boolean;
  /** Names, in lower case, of the headers that are kept with the records: what says what they are, or who signed them. */
  readonly keptHeaders?: readonly string[] | ((asked: Asked) => readonly string[]);
  /** What the sender states in the head. */
  readonly state?: (asked: Asked) => Stated | DoorRefusal;
  /** How bytes have to be decoded after the Content-Encoding was undone; undefined: not at all. */
  readonly encoding?: (asked: Asked) => "snappy" | undefined;
  /**
   * Checks the signature over the bytes as they came; undefined when it is right. A dialect that can't sign leaves it
   * out: a source with a signing secret takes nothing by it.
   */
  readonly verify?: (signed: Signed) => DoorRefusal | undefined;
  /** Cuts the content; Answered where it brings no records after all, as a handshake. */
  readonly cut: (
    content: Uint8Array,
    asked: Asked,
    options: CutOptions,
  ) => DialectCut | CutRefusal | Answered;
  /** Records of one request, where they are fewer than the doors' own limit. */
  readonly eventsMax?: number;
  /** Whether a record whose id came before with other bytes is refused; sealed unless told. */
  readonly onReusedId?: "refuse" | "seal";
  /** The answer once everything that could be kept is durable. */
  readonly answer: (taken: Taken, asked: Asked) => Reply;
  readonly refuse: (refusal: DoorRefusal, asked: Asked) => Reply;
}

export interface CutOptions {
  readonly limits: CutLimits;
  /** The protocol that the source was made for; undefined: whatever the bytes are. */
  readonly wanted: string | undefined;
  /** Entries of the log that are durable. */
  readonly size: number;
}

/** A body that is answered without a record. */
export interface Answered {
  readonly kind: "answered";
  readonly reply: Reply;
}

/** What a signature is checked on. */
export interface Signed {
  readonly content: Uint8Array;
  readonly asked: Asked;
  readonly secret: string;
  /** Milliseconds since 1970, to tell a replay. */
  readonly nowMs: number;
}

export const JSON_TYPE: Readonly<Record<string, string>> = { "content-type": "application/json" };

/** An answer of JSON. */
export function jsonReply(status: number, value: unknown, headers?: Readonly<Record<string, string>>): Reply {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(value) };
}

/** A refusal in the form that the doors without an error shape of their own share with the API. */
export function refuseInOurForm({ code, hint, line, message, offset, status }: DoorRefusal): Reply {
  return jsonReply(status, { error: { code, message, hint, line, offset } });
}
