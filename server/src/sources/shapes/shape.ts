/** A protocol that is known by its bytes alone: senders that bring no header of their own to the general door. */
import type { Cut, CutLimits } from "../cut.ts";
import type { Answered } from "../dialect.ts";

/** What a body's first JSON value is: an object, or the first object of an array. */
export interface FirstValue {
  readonly isArray: boolean;
  /** Its own members: those that are short texts or numbers with them, the others with an empty text. */
  readonly members: ReadonlyMap<string, string>;
}

export interface Shape {
  readonly protocol: string;
  readonly fits: (first: FirstValue) => boolean;
  readonly cut: (content: Uint8Array, limits: CutLimits) => Cut | Answered;
  /** The status of the answer when everything is sealed; 200 where it is not told. */
  readonly status?: 204;
}
