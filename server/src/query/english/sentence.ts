/** A sentence while it is read: where the reading is, what it knows of the words before, and what has been made of them. */
import type { Now } from "../moments.ts";
import { printExpression } from "../print.ts";
import type { Expression, Key } from "../tree.ts";
import type { Word } from "./cut-words.ts";
import { addCondition, type Draft, emptyDraft, type Place } from "./draft.ts";
import type { TimePhrase } from "./read-time.ts";

/** What is wanted of the events, other than the events themselves. */
export interface Table {
  readonly keys: readonly Key[];
  readonly isCounted?: true;
  /** Different values of this field are counted. */
  readonly distinct?: string;
  readonly top?: { readonly kind: "top" | "rare"; readonly count: number; readonly field: string };
  /** Only what is there at least so often. */
  readonly atLeast?: number;
  readonly order?: { readonly isDescending: boolean; readonly count: number };
}

/** Words of the sentence, and what they became. */
export interface Understood {
  readonly words: string;
  readonly offset: number;
  readonly length: number;
  /** A piece of the query, or a time. */
  readonly as: string;
}

export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly now: Now;
  readonly draft: Draft;
  readonly times: { readonly phrase: TimePhrase; readonly from: number }[];
  readonly understood: Understood[];
  readonly ignored: string[];
  readonly assumed: string[];
  /** The next word. */
  at: number;
  /** What has just been said, for what follows: behind a verb is what it was done to. */
  before: "verb" | "aux" | "is" | "other";
  /** What is denied: the next condition, or also what is joined to it once there was one. */
  negation: "none" | "not" | "except" | "excepted";
  /** Whether "and" or "or" stands directly before the next word. */
  isJoined: boolean;
  /** What is counted, ranked or put in order. */
  table: Table;
  /** Whether anything but the query language itself was understood. */
  isEnglish: boolean;
}

export function sentenceOf(text: string, words: readonly Word[], now: Now): Sentence {
  return {
    ...{ text, words, now, draft: emptyDraft(), times: [], understood: [], ignored: [], assumed: [] },
    ...{ at: 0, before: "other", negation: "none", isJoined: false, table: { keys: [] }, isEnglish: false },
  };
}

/** Makes a condition of the next words. */
export function take(
  sentence: Sentence,
  count: number,
  { place, where }: { place: Place; where: Expression },
): void {
  const isNegated = sentence.negation !== "none";
  addCondition(sentence.draft, where, { place, isNegated, isJoined: sentence.isJoined });
  understand(sentence, count, printExpression(isNegated ? { kind: "not", part: where } : where));
  sentence.negation = sentence.negation === "not" ? "none" : isNegated ? "excepted" : "none";
}

/** Notes what the next words became, and goes behind them. */
export function understand(sentence: Sentence, count: number, meaning: string): void {
  const piece = pieceOf(sentence, sentence.at, count);
  sentence.understood.push({ ...piece, as: meaning });
  sentence.isEnglish = true;
  pass(sentence, count);
}

/** Goes behind words whose meaning is told later. */
export function pass(sentence: Sentence, count: number): void {
  sentence.at += count;
  sentence.before = "other";
  sentence.isJoined = false;
}

/** Goes behind words that say nothing. */
export function ignore(sentence: Sentence, count: number): void {
  for (const { at, end } of sentence.words.slice(sentence.at, sentence.at + count))
    sentence.ignored.push(sentence.text.slice(at, end));
  sentence.at += count;
}

/** Words with their place in the sentence. */
export function pieceOf({ text, words }: Sentence, from: number, count: number): Omit<Understood, "as"> {
  const offset = words[from]?.at ?? 0;
  const end = words[from + count - 1]?.end ?? offset;
  return { words: text.slice(offset, end), offset, length: end - offset };
}
