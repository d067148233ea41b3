/** Looks words up in a table whose keys have one to four words; the longest that stands there is meant. */
import type { Word } from "./cut-words.ts";

/** No key of any table has more words. */
const PHRASE_WORDS_MAX = 4;

/** People write sign-ins and sign ins. With other words a hyphen makes a name. */
const SPLIT = /-(?:ins?|outs?|ons?|offs?|backs?|severity)$/;

export interface Found<T> {
  readonly value: T;
  /** How many words it is. */
  readonly count: number;
}

/** What stands at a place, by the table; undefined for what is not in it, and for what stands in quotation marks. */
export function findPhrase<T>(
  table: ReadonlyMap<string, T>,
  words: readonly Word[],
  at: number,
): Found<T> | undefined {
  const run: string[] = [];
  for (const word of words.slice(at, at + PHRASE_WORDS_MAX)) {
    if (word.isQuoted) break;
    run.push(word.lower);
    // Nothing goes on behind a comma.
    if (word.hasCommaBehind) break;
  }
  for (let count = run.length; count > 0; count--) {
    const key = run.slice(0, count).join(" ");
    const value = table.get(key) ?? (SPLIT.test(key) ? table.get(key.replaceAll("-", " ")) : undefined);
    if (value !== undefined) return { value, count };
  }
  return undefined;
}
