/** What stands around records: collectors, buses and frames that carry the record of another. */
import type { BodyHeader } from "@tallystick/tlog";
import { parseExact } from "../exact-json.ts";
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
  if (!isJsonLike(text)) return text;
  try {
    return parseExact(text);
  } catch {
    return text;
  }
}

/** Whether a text begins and ends as an object or a list does. To find out by trying costs as much as all else that is done to a record. */
export function isJsonLike(text: string): boolean {
  const [from, to] = [pastBlanks(text, 0, 1), pastBlanks(text, text.length - 1, -1)];
  const next = text[pastBlanks(text, from + 1, 1)] ?? "";
  if (text[from] === "{") return text[to] === "}" && '"}'.includes(next);
  if (text[from] !== "[" || text[to] !== "]" || !ELEMENT.includes(next)) return false;
  return next < "0" || next > "9" || isNumberAt(text, from + 1);
}

/** Whether a number is what begins there: a line begins with its date in brackets. */
function isNumberAt(text: string, from: number): boolean {
  let at = pastBlanks(text, from, 1);
  while ((text[at] ?? "") >= "0" && (text[at] ?? "") <= "9") at += 1;
  return ",].eE \n\r\t".includes(text[at] ?? "x");
}

/** What an element of a list begins with, or its end. */
const ELEMENT = '{["]-0123456789tfn';

/** Where the first character from there on stands that is no blank. */
function pastBlanks(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += step;
  return at;
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
