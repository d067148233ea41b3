/** Why a log could not be opened or had to stop. Each code has a line in docs/errors.md that says what to do. */
import { CodedError } from "../system/coded-error.ts";

export type SequencerErrorCode =
  | "stopped"
  | "write-failed"
  | "rollback"
  | "wal-damaged"
  | "guard-missing"
  | "guard-damaged"
  | "store-incomplete"
  | "store-differs"
  | "key-missing"
  | "witness-ahead";

export class SequencerError extends CodedError<SequencerErrorCode> {}

/** What to do about a store that contradicts itself: it must not be mended by guessing. */
export const ASK_VERIFY =
  "run tally verify on the data directory, and restore the store from a copy if it fails";
