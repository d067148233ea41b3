/** Lines of words parted by blanks, some of them in quotation marks, as access logs of clouds have them. A mark within is written otherwise there. */

/** More words than any of these lines has. */
const WORDS_MAX = 64;

/** The words of a line in their order, without their marks; undefined for one that is `-` or empty. */
export function quotedWords(line: string): readonly (string | undefined)[] {
  const words: (string | undefined)[] = [];
  let at = 0;
  while (at < line.length && words.length < WORDS_MAX) {
    if (line[at] === " ") {
      at += 1;
      continue;
    }
    const isQuoted = line[at] === '"';
    const found = line.indexOf(isQuoted ? '"' : " ", at + 1);
    const end = found === -1 ? line.length : found;
    const word = line.slice(isQuoted ? at + 1 : at, end);
    words.push(word === "-" || word === "" ? undefined : word);
    at = end + 1;
  }
  return words;
}
