/** Text that a reader may see as one line: without control characters, and without marks that turn the order of reading. */

// Controls of C0 and C1, the marks of bidirectional text, line and paragraph separators, and the invisible ones.
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const UNSEEN_ALL = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;
// What terminals colour text with is no text at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const ANSI = /\u001b\[[0-9;?]{0,32}[A-Za-z]/g;

const PLAIN = /^[ -~]*$/;

export function cleanText(text: string): string {
  // Most texts are letters of English and signs, which are told fastest.
  if (PLAIN.test(text)) return text;
  if (!UNSEEN.test(text)) return text;
  return text.replace(ANSI, "").replace(UNSEEN_ALL, " ").trim();
}
