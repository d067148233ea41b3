/** JSON whose whole numbers keep their digits: one that a double can't hold, as ids are, is read as the text of it. */

/** From so many digits on a number may be none that a double holds: 2^53 has sixteen. */
const DIGITS_MIN = 16;
/** A whole number that stands where a value does. The members between which it stands are no part of it. */
const WHOLE = /-?\d{16,}(?=[,\]}\s])/y;

/** What JSON.parse makes of a text, but for such numbers. Throws for what is no JSON. */
export function parseExact(text: string): unknown {
  return JSON.parse(hasLongNumber(text) ? quoted(text) : text);
}

/** Whether so many digits stand together somewhere as a number would: one of them is then among every sixteenth character, and the others need no look. */
function hasLongNumber(text: string): boolean {
  for (let at = DIGITS_MIN - 1; at < text.length; at += DIGITS_MIN) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let from = at;
    let to = at + 1;
    while (isDigit(text.charCodeAt(from - 1))) from -= 1;
    while (isDigit(text.charCodeAt(to))) to += 1;
    if (to - from >= DIGITS_MIN && isBetweenSigns(text, from, to)) return true;
    at = to - 1 - ((to - 1 - at) % DIGITS_MIN);
  }
  return false;
}

/** Within a text digits mostly stand beside its quotes or its words. */
function isBetweenSigns(text: string, from: number, to: number): boolean {
  const before = text[from - 1] === "-" ? text[from - 2] : text[from - 1];
  return BEFORE.includes(before ?? "") && BEHIND.includes(text[to] ?? "");
}

const BEFORE = ":,[ \n\r\t";
const BEHIND = ",]} \n\r\t";

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The text with quotes around the numbers that would lose a digit. Within texts nothing is touched. */
function quoted(text: string): string {
  const parts: string[] = [];
  let taken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      at = endOfText(text, at);
    } else if (sign === ":" || sign === "," || sign === "[") {
      const from = pastBlanks(text, at + 1);
      WHOLE.lastIndex = from;
      const number = WHOLE.exec(text)?.[0];
      if (number === undefined || Number.isSafeInteger(Number(number)) || isNoJson(number)) continue;
      parts.push(text.slice(taken, from), `"${number}"`);
      taken = from + number.length;
      at = taken - 1;
    }
  }
  return taken === 0 ? text : parts.join("") + text.slice(taken);
}

/** `007` is none: it must not become a text that is some. */
function isNoJson(number: string): boolean {
  return number[number[0] === "-" ? 1 : 0] === "0";
}

/** Where a text ends that begins here: its closing quote, or the end of everything. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return at;
}
