/** A sentence as its words with their places: quotation marks keep words together, and punctuation around words is taken off. */

/** Longer is no question that a person types; it bounds what reading one may cost. */
export const SENTENCE_CHARACTERS_MAX = 300;
export const SENTENCE_WORDS_MAX = 40;

export interface Word {
  /** As it was written, without quotation marks and punctuation. */
  readonly text: string;
  /** For the tables: lower case, with plain apostrophes, and without that of a possessive. */
  readonly lower: string;
  /** Where it stands in the sentence, with its quotation marks. */
  readonly at: number;
  readonly end: number;
  /** What stood in quotation marks is what somebody means to the letter. */
  readonly isQuoted: boolean;
  readonly isPossessive: boolean;
  readonly hasCommaBehind: boolean;
}

const OPENING = "([{<¿¡‘'`";
const CLOSING = ".,;:!?)]}>…’'`";
/** What ends a quotation, by what begins it. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
]);

const SHORT: ReadonlySet<string> = new Set(
  "who's what's it's that's there's where's when's how's let's he's she's".split(" "),
);

/** The words of a sentence; undefined where it has more than a question has. */
export function cutWords(text: string): readonly Word[] | undefined {
  if (text.length > SENTENCE_CHARACTERS_MAX) return undefined;
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? "")) {
      at += 1;
      continue;
    }
    if (words.length === SENTENCE_WORDS_MAX) return undefined;
    const end = endOf(text, at);
    const word = QUOTES.has(text[at] ?? "") ? quotedWord(text, at, end) : plainWord(text, at, end);
    if (word !== undefined) words.push(word);
    at = end;
  }
  return words;
}

// Within quotation marks blanks belong to the word, also behind a colon: actor:"Ana Lopez".
function endOf(text: string, from: number): number {
  let closing: string | undefined;
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? "";
    if (closing === undefined && /\s/.test(character)) return at;
    if (closing === undefined) {
      const wanted = QUOTES.get(character);
      // A mark that is never closed is a character like others.
      if (wanted !== undefined && text.includes(wanted, at + 1)) closing = wanted;
    } else if (character === closing) {
      closing = undefined;
      if (QUOTES.has(text[from] ?? "")) return at + 1;
    }
  }
  return text.length;
}

function quotedWord(text: string, at: number, end: number): Word | undefined {
  const isClosed = end - at > 1 && text[end - 1] === QUOTES.get(text[at] ?? "");
  const inner = text.slice(at + 1, isClosed ? end - 1 : end).trim();
  if (inner === "") return undefined;
  const isFollowed = text[end] === ",";
  const flags = { isQuoted: true, isPossessive: false, hasCommaBehind: isFollowed };
  return { text: inner, lower: folded(inner), at, end, ...flags };
}

function plainWord(text: string, from: number, to: number): Word | undefined {
  let at = from;
  let end = to;
  while (at < end && OPENING.includes(text[at] ?? "")) at += 1;
  // What stood behind a quotation is a word only if it is more than punctuation.
  let hasCommaBehind = false;
  while (end > at && CLOSING.includes(text[end - 1] ?? "")) {
    end -= 1;
    hasCommaBehind ||= text[end] === ",";
  }
  if (at === end) return undefined;
  const written = text.slice(at, end);
  const lower = folded(written);
  // Short forms of "is" look the same.
  const isPossessive = lower.length > 2 && lower.endsWith("'s") && !SHORT.has(lower);
  const flags = { isQuoted: false, isPossessive, hasCommaBehind };
  return { text: written, lower: isPossessive ? lower.slice(0, -2) : lower, at, end, ...flags };
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll("’", "'");
}
