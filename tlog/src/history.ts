/** The history of published checkpoints: notes one after the other, each followed by an empty line. */
import { decodeUtf8, encodeUtf8 } from "./bytes.ts";

/** The whole notes of a history file, in order, and whether unfinished bytes follow the last of them. */
export interface History {
  readonly notes: readonly string[];
  /** Length of the whole notes; beyond it stands a note whose writing was cut off. */
  readonly wholeBytes: number;
}

/** Splits a history file, or gives undefined when it is not UTF-8. A note's own text holds no empty line, so two parts make one note. */
export function splitHistory(bytes: Uint8Array): History | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  const parts = text.split("\n\n");
  // What follows the last empty line is empty, or unfinished.
  parts.pop();
  const notes: string[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) notes.push(`${parts[i]}\n\n${parts[i + 1]}\n`);
  const wholeBytes = notes.reduce((sum, note) => sum + encodeUtf8(note).length + 1, 0);
  return { notes, wholeBytes };
}
