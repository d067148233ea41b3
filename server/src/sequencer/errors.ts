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
