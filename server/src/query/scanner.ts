/** Reads a query character by character, and remembers what was wrong on the way. It never throws. */
import { literal } from "./pattern.ts";
import type { Pattern, Problem } from "./tree.ts";

/** What a correction puts where the problem is. */
export interface Correction {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

const SPACE = /\s/;
/** A word ends at white space, at what groups, and where a quotation begins. */
const ENDS_WORD = /[\s()|"]/;
/** What a backslash takes the meaning from: letters and digits have none. */
const MEANS_SOMETHING = /[^A-Za-z0-9_]/;
const NAME = /^@?[A-Za-z_][A-Za-z0-9_-]*(?:\[\]|\.[A-Za-z0-9_$@/-]+|\["(?:[^"\\]|\\.)*"\])*/s;
/** No name of a field is longer. */
const NAME_CHARACTERS_MAX = 512;

export class Scanner {
  readonly text: string;
  readonly problems: Problem[] = [];
  at = 0;
  /** Whether the end of the text is within quotation marks or an expression: what is put there belongs to them. */
  isEndOpen = false;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  skipSpace(): void {
    while (!this.isAtEnd && SPACE.test(this.text[this.at] ?? "")) this.at += 1;
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** Goes behind a text if it stands here. */
  take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.at += text.length;
    return true;
  }

  /** Goes behind a keyword in any case, if it stands here as a word of its own. */
  takeKeyword(word: string): boolean {
    if (!this.isKeyword(word)) return false;
    this.at += word.length;
    return true;
  }

  isKeyword(word: string): boolean {
    const end = this.at + word.length;
    if (this.text.slice(this.at, end).toLowerCase() !== word) return false;
    return end >= this.text.length || /[\s()|"\]},]/.test(this.text[end] ?? "");
  }

  /** The name of a field that begins here, without going behind it. */
  name(): string | undefined {
    return NAME.exec(this.text.slice(this.at, this.at + NAME_CHARACTERS_MAX))?.[0];
  }

  /** A value: in quotation marks, or up to the end of the word. `ends`: what ends it besides. Undefined where none is. */
  value(ends = ""): Pattern | undefined {
    if (this.startsWith('"')) return literal(this.quoted());
    const from = this.at;
    let value = "";
    while (!this.isAtEnd) {
      const character = this.text[this.at] ?? "";
      if (character === "\\" && MEANS_SOMETHING.test(this.text[this.at + 1] ?? "")) {
        value += literal(this.text[this.at + 1] ?? "");
        this.at += 2;
        continue;
      }
      if (ENDS_WORD.test(character) || ends.includes(character)) break;
      // Before a letter a backslash stands for itself, as in corp\alice; and any run beside any run is one.
      if (character === "\\") value += "\\\\";
      else if (character !== "*" || !endsInAny(value)) value += character;
      this.at += 1;
    }
    return this.at === from ? undefined : value;
  }

  /** The text between quotation marks; the position is at the first. */
  quoted(): string {
    const from = this.at;
    let text = "";
    for (this.at += 1; !this.isAtEnd; this.at++) {
      const character = this.text[this.at] ?? "";
      if (character === '"') {
        this.at += 1;
        return text;
      }
      if (character === "\\" && /["\\]/.test(this.text[this.at + 1] ?? "")) this.at += 1;
      text += this.text[this.at];
    }
    this.problem("a quotation mark is not closed", from, 1, 'put a " behind the value', {
      ...{ offset: this.text.length, length: 0, text: '"' },
    });
    this.isEndOpen = true;
    return text;
  }

  /** What stands between slashes; the position is at the first. */
  expression(): string {
    const from = this.at;
    let text = "";
    for (this.at += 1; !this.isAtEnd; this.at++) {
      const character = this.text[this.at] ?? "";
      if (character === "/") {
        this.at += 1;
        return text;
      }
      if (character === "\\" && this.text[this.at + 1] === "/") {
        this.at += 1;
        text += "/";
      } else if (character === "\\" && this.at + 1 < this.text.length) {
        text += `\\${this.text[this.at + 1]}`;
        this.at += 1;
      } else text += character;
    }
    this.problem("a regular expression is not closed", from, 1, "put a / behind it", {
      ...{ offset: this.text.length, length: 0, text: "/" },
    });
    this.isEndOpen = true;
    return text;
  }

  problem(message: string, offset: number, length: number, hint: string, correction?: Correction): void {
    const isOutside = correction !== undefined && !(this.isEndOpen && correction.offset === this.text.length);
    const fix =
      isOutside &&
      this.text.slice(0, correction.offset) +
        correction.text +
        this.text.slice(correction.offset + correction.length);
    // Nobody means to ask nothing.
    const isFix = fix !== false && fix.trim() !== "";
    this.problems.push({ message, offset, length, hint, ...(isFix ? { fix } : {}) });
  }
}

function endsInAny(pattern: Pattern): boolean {
  const [backslashes = ""] = /\\*(?=\*$)/.exec(pattern) ?? [];
  return pattern.endsWith("*") && backslashes.length % 2 === 0;
}
