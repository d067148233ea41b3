/** What stands around records: collectors, buses and frames that carry the record of another. */
import type { BodyHeader } from "@tallystick/tlog";
import { isFields } from "../fields.ts";
import type { Hints, How } from "../parser.ts";

/** What an envelope is and what is in it: JSON of any form, or text. */
export type Content = unknown;

/** What came out of an envelope. */
export interface Opened {
  /** The records in it; an empty list: there was nothing in it. */
  readonly contents: readonly Content[];
  readonly hints: Hints;
}

/** Opens one kind of envelope; undefined for what is none. Never throws. */
export type Envelope = (content: Content, how: How, header: BodyHeader) => Opened | undefined;

/** JSON within JSON, or text as it is. */
export function readText(text: string): Content {
  const first = /^\s*([{[])/.exec(text)?.[1];
  if (first === undefined) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Texts of an object, by name, that are short enough to be labels. */
export function labelsOf(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isFields(value)) return undefined;
  const pairs = Object.entries(value)
    .slice(0, LABELS_MAX)
    .flatMap(([key, inner]): [string, string][] => {
      const isShown = typeof inner === "string" || typeof inner === "number" || typeof inner === "boolean";
      return isShown && String(inner).length <= LABEL_CHARACTERS_MAX ? [[key, String(inner)]] : [];
    });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

const LABELS_MAX = 32;
const LABEL_CHARACTERS_MAX = 256;
