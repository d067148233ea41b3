/** The history of published checkpoints: notes one after the other, each followed by an empty line. */
import { decodeUtf8, encodeUtf8 } from "./bytes.ts";

const NEWLINE = 0x0a;

/** The whole notes of a history file, in order, and whether unfinished bytes follow the last of them. */
export interface History {
  readonly notes: readonly string[];
  /** Length of the whole notes; beyond it stands a note whose writing was cut off. */
  readonly wholeBytes: number;
}

/**
 * Splits a history file, or gives undefined when its whole notes are not UTF-8. A checkpoint's text holds no empty line,
 * so two parts make one note.
 */
export function splitHistory(bytes: Uint8Array): History | undefined {
  // What stands behind the last empty line may be cut off within a character, so it is never decoded.
  const text = decodeUtf8(bytes.subarray(0, lastEmptyLineEnd(bytes)));
  if (text === undefined) return undefined;
  const parts = text.split("\n\n");
  parts.pop();
  const notes: string[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) notes.push(`${parts[i]}\n\n${parts[i + 1]}\n`);
  const wholeBytes = notes.reduce((sum, note) => sum + encodeUtf8(note).length + 1, 0);
  return { notes, wholeBytes };
}

function lastEmptyLineEnd(bytes: Uint8Array): number {
  for (let end = bytes.length; end >= 2; end--) {
    if (bytes[end - 1] === NEWLINE && bytes[end - 2] === NEWLINE) return end;
  }
  return 0;
}
