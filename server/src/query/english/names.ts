/** Names of people, things and places within a sentence: what no table knows is one, where a name can stand. */
import { addressRange } from "../address-range.ts";
import { literal } from "../pattern.ts";
import type { FieldTest, Pattern } from "../tree.ts";
import type { Word } from "./cut-words.ts";
import { isDayWord } from "./days.ts";
import { findPhrase } from "./find-phrase.ts";
import { PHRASES } from "./phrases.ts";
import { shapeOf } from "./shapes.ts";
import { FILLERS, JOINS, NAMED, NEGATIONS, PREPOSITIONS } from "./small-words.ts";
import { GROUPS, KEYED, THINGS } from "./things.ts";

export interface Names {
  readonly values: readonly Pattern[];
  /** The first as it was written. */
  readonly first: string;
  readonly count: number;
}

/** One name or several with commas, "and" or "or" in between. `isStrict`: what a table knows is no name. */
export function readNames(
  words: readonly Word[],
  from: number,
  { isStrict }: { readonly isStrict: boolean },
): Names | undefined {
  const values: Pattern[] = [];
  let at = from;
  for (;;) {
    const length = nameLength(words, at, isStrict);
    if (length === 0) break;
    const name = words.slice(at, at + length);
    values.push(patternOf(name));
    at += length;
    const last = name.at(-1);
    const isJoin = JOINS.has(words[at]?.lower ?? "") && !words[at]?.isQuoted;
    const next = isJoin ? at + 1 : at;
    // What a table knows ends the list, even where the first could be any word.
    if ((!isJoin && last?.hasCommaBehind !== true) || nameLength(words, next, true) === 0) break;
    at = next;
  }
  const [first] = words.slice(from, from + 1);
  return first === undefined || values.length === 0
    ? undefined
    : { values, first: plain(first), count: at - from };
}

/** The names behind a word that says what they name. There `prod` is a name too: namespace prod. */
export function readNamesOf(
  words: readonly Word[],
  from: number,
): (Names & { readonly gap: number }) | undefined {
  const gap = NAMED.has(words[from]?.lower ?? "") ? 1 : 0;
  const isPlace = findPhrase(PHRASES, words, from + gap)?.value.role === "place";
  const names = readNames(words, from + gap, { isStrict: !isPlace });
  return names && { ...names, gap };
}

/** Whether a word can be a name where any word may stand. */
export function isName(words: readonly Word[], at: number): boolean {
  return nameLength(words, at, true) > 0;
}

/** The test of a field for any of some names. Addresses are asked for as such, and no field is asked for what it can't have. */
export function testOfNames(field: string, { first, values }: Names): FieldTest {
  const [value = ""] = values;
  const test = values.length === 1 ? ({ kind: "is", value } as const) : ({ kind: "one-of", values } as const);
  return { kind: "field", field: fieldFor(field, first), test, at: 0 };
}

function fieldFor(field: string, name: string): string {
  const shape = shapeOf(name);
  if (shape === "address" && (field === "service" || field === "actor" || field === "host")) return "from";
  if (shape === "region" && (field === "service" || field === "from")) return "region";
  if (shape === "email" && field === "from") return "actor";
  return field === "ip" && addressRange(name) === undefined ? "from" : field;
}

function nameLength(words: readonly Word[], at: number, isStrict: boolean): number {
  const word = words[at];
  if (word === undefined) return 0;
  if (word.isQuoted) return 1;
  if (!/[\p{L}\p{N}]/u.test(word.text) || isSmall(word.lower)) return 0;
  const isKnown =
    findPhrase(PHRASES, words, at) !== undefined || THINGS.has(word.lower) || KEYED.has(word.lower);
  if (isStrict && (isKnown || GROUPS.has(word.lower))) return 0;
  // Ana Lopez is one person.
  const next = words[at + 1];
  const isFull =
    isCapital(word) && !word.hasCommaBehind && !word.isPossessive && next !== undefined && isCapital(next);
  return isFull && !isSmall(next.lower) && findPhrase(PHRASES, words, at + 1) === undefined ? 2 : 1;
}

function isSmall(lower: string): boolean {
  return [FILLERS, JOINS, PREPOSITIONS, NEGATIONS].some((table) => table.has(lower)) || isDayWord(lower);
}

function isCapital({ isQuoted, text }: Word): boolean {
  return !isQuoted && /^\p{Lu}\p{Ll}/u.test(text) && shapeOf(text) === undefined;
}

// An asterisk beside letters is meant as one; in quotation marks it is one of the text.
function patternOf(words: readonly Word[]): Pattern {
  const text = words.map(plain).join(" ");
  const [first] = words;
  if (first?.isQuoted !== false || !text.includes("*")) return literal(text);
  return text
    .split(/\*+/)
    .map((piece) => literal(piece))
    .join("*");
}

function plain({ isPossessive, text }: Word): string {
  return isPossessive ? text.slice(0, -2) : text;
}
