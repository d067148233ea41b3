/** What binds an event to the log, in the shape of OCSF's profile `record_integrity`: the hash that its tree holds, and the head that was signed. */
import { textAt, valueAt } from "./text-at.ts";
import type { Fields } from "./view-fields.ts";

/** What whoever makes a view knows of the event's place in the log. */
export interface SealedPlace {
  /** RFC 6962 leaf hash in hexadecimal. */
  readonly leafHash: string;
  /** The log's key by its name and hash, such as `log.example.com/audit+3fa93e4f`. */
  readonly authority: string;
  /** A signed head that covers the event, and its root in hexadecimal. */
  readonly checkpoint: string;
  readonly root: string;
}

export const INTEGRITY_PROFILE = "record_integrity";
const SHA_256 = { algorithm_id: 3, algorithm: "SHA-256" };
const OTHER = 99;

/** There is no `prev_event`: a tree binds an event to all that were sealed, not to one. */
export function attestationOf(event: object, sealed: SealedPlace): Fields {
  const [origin, index] = [textAt(event, "log", "name"), valueAt(event, "log", "index")];
  return {
    uid: `${origin}/${index}`,
    chain_uid: origin,
    authority_uid: sealed.authority,
    fingerprint: {
      ...SHA_256,
      // Not of this view, which can be made anew: of the entry that commits to the bytes as they were received.
      ...{ serialization_id: OTHER, serialization: "RFC 6962 leaf of the sealed entry" },
      value: sealed.leafHash,
    },
    signatures: [
      {
        ...{ algorithm_id: OTHER, algorithm: "Ed25519" },
        ...{ serialization_id: OTHER, serialization: "C2SP tlog-checkpoint" },
        digest: { ...SHA_256, value: sealed.root },
      },
    ],
  };
}
