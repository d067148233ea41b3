/** The words of an event and its record: what is looked through for a bare word, in SQL and in memory alike. */
import { type Candidate, wellFormed } from "./columns.ts";

/** As SQL. It must be, to the letter, what the text index stands on. */
export const WORDS =
  "lowerUTF8(concat(message, '\\n', words, '\\n', arrayStringConcat(mapValues(texts), '\\n')))";

/** In memory. */
export function wordsOf({ event, paths, words }: Candidate): string {
  return fold([event.message, words, paths.texts.map(([, text]) => text).join("\n")].join("\n"));
}

/** The ids of a record, in SQL: what the index of ids stands on. */
export const IDS = "arrayMap(x -> lowerUTF8(x), mapValues(ids))";

/** Without regard to case, as lowerUTF8 does it: both follow Unicode's full mapping. */
export function fold(text: string): string {
  return wellFormed(text).toLowerCase();
}

/** As the text index cuts them: at every ASCII character that is no letter and no digit. */
export function tokensOf(text: string): string[] {
  return text.split(/[\0-/:-@[-`{-\x7f]+/).filter((token) => token !== "");
}

/** Short runs of letters are in every id. */
const FRAGMENT_CHARACTERS_MIN = 3;

/** The words of an id that are letters only: these are few, and kept with the words of an event. */
export function fragmentsOf(id: string): string[] {
  return tokensOf(id).filter((token) => token.length >= FRAGMENT_CHARACTERS_MIN && !/\d/.test(token));
}

/** How an event's own id looks. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
