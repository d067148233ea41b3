/** What becomes of received records at the door of the log. */

/** One record's place in the log. */
export interface AcceptedRecord {
  readonly kind: "accepted";
  readonly id: string;
  readonly index: number;
  /** RFC 6962 leaf hash in base64. */
  readonly leafHash: string;
}

/** One record that was not sealed: its id was used within a day for other bytes. */
export interface ReusedId {
  readonly kind: "id-reused";
}

/** The answer to a request's records. */
export type Accepted =
  | {
      readonly kind: "accepted";
      /** One for each record, in their order. */
      readonly items: readonly (AcceptedRecord | ReusedId)[];
      /** The signed note over a head that holds them. */
      readonly checkpoint: string;
      /** Whether nothing was sealed since all of it had been before. */
      readonly replayed: boolean;
    }
  /** The Idempotency-Key was used within a day for other bytes. */
  | { readonly kind: "key-reused" }
  /** Too much waits for the disk. */
  | { readonly kind: "full" };
