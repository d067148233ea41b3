/** Goes down into a JSON document by the members that a dialect names, and passes over the rest. Each byte is scanned once. */
import type { CutRefusal } from "./cut.ts";
import type { Cutting, JsonRange } from "./json-cut.ts";
import { NESTING_MAX } from "./json-scan.ts";

/** What is done with the value of each named member. It has to go over that value; false when it could not. */
export type Members = Pick<ReadonlyMap<string, () => boolean>, "get">;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** Names that dialects ask for are shorter. */
const KEY_BYTES_MAX = 100;

export class JsonWalk {
  /** Why a step was false. */
  refusal: CutRefusal | undefined;
  readonly #cutting: Cutting;

  /** Walks from where the scanner of `cutting` stands. Its content has to be UTF-8. */
  constructor(cutting: Cutting) {
    this.#cutting = cutting;
  }

  /** Goes over an object, or over `null` in the place of one. The last of several members of one name is not told apart. */
  object(members: Members): boolean {
    const { end, scanner } = this.#cutting;
    if (!scanner.byte(OPEN_BRACE, end)) return this.#nullFor("an object");
    if (scanner.byte(CLOSE_BRACE, end)) return true;
    for (;;) {
      const key = this.#key();
      if (key === undefined) return false;
      const visit = members.get(key);
      if (!(visit === undefined ? this.value() !== undefined : visit())) return false;
      if (scanner.byte(CLOSE_BRACE, end)) return true;
      if (!scanner.byte(COMMA, end)) return this.#invalid("a comma or '}'");
    }
  }

  /** Goes over an array, or over `null` in the place of one. `visit` has to go over one element. */
  array(visit: () => boolean): boolean {
    const { end, scanner } = this.#cutting;
    if (!scanner.byte(OPEN_BRACKET, end)) return this.#nullFor("an array");
    if (scanner.byte(CLOSE_BRACKET, end)) return true;
    for (;;) {
      if (!visit()) return false;
      if (scanner.byte(CLOSE_BRACKET, end)) return true;
      if (!scanner.byte(COMMA, end)) return this.#invalid("a comma or ']'");
    }
  }

  /** Goes over a value of any kind and says where it stands; undefined when it is no JSON. */
  value(): JsonRange | undefined {
    const { end, scanner } = this.#cutting;
    scanner.space(end);
    const { at: start, line } = scanner;
    switch (scanner.value(end)) {
      case "value":
        return { start, end: scanner.at, line };
      case "invalid-json":
        this.#refuseScanned();
        return undefined;
      case "too-deep": {
        const what = `nested deeper than ${NESTING_MAX} levels at byte ${scanner.at} of the body`;
        this.refusal = this.#cutting.refuse("too-deep", what);
        return undefined;
      }
    }
  }

  /** Goes over a value and gives it to `take` as it is written. */
  written(take: (text: string) => void): boolean {
    const range = this.value();
    if (range !== undefined) take(this.textOf(range));
    return range !== undefined;
  }

  /** Goes over a value and, where it is a string or a number, gives its text to `take`. */
  text(take: (text: string) => void): boolean {
    return this.written((written) => {
      const value: unknown = JSON.parse(written);
      if (typeof value === "string") take(value);
      else if (typeof value === "number") take(written);
    });
  }

  /** What stands in a range. */
  textOf({ start, end }: JsonRange): string {
    return this.#cutting.content.toString("utf8", start, end);
  }

  /** Refuses the request as one that is JSON but not this dialect's. */
  refuse(what: string): false {
    this.refusal = this.#cutting.refuse("bad-body", what);
    return false;
  }

  /** Goes over what is left, which has to be white space. */
  end(): boolean {
    const { end, scanner } = this.#cutting;
    scanner.space(end);
    return scanner.at === end || this.#invalid("the end of the body");
  }

  #key(): string | undefined {
    const { content, end, scanner } = this.#cutting;
    scanner.space(end);
    const start = scanner.at;
    if (content[start] !== QUOTE) {
      this.#invalid("a key in double quotes");
      return undefined;
    }
    const range = this.value();
    if (range === undefined) return undefined;
    if (!scanner.byte(COLON, end)) {
      this.#invalid("a colon after the key");
      return undefined;
    }
    if (range.end - range.start > KEY_BYTES_MAX) return "";
    const written = content.toString("utf8", range.start + 1, range.end - 1);
    return written.includes("\\") ? JSON.parse(`"${written}"`) : written;
  }

  #nullFor(expected: string): boolean {
    const { scanner } = this.#cutting;
    const { at, line } = scanner;
    const range = this.value();
    if (range === undefined) return false;
    if (this.textOf(range) === "null") return true;
    scanner.moveTo({ at, line });
    return this.refuse(`expected ${expected} at byte ${range.start} of the body`);
  }

  #invalid(expected: string): false {
    const { end, scanner } = this.#cutting;
    scanner.expected(expected, end);
    this.#refuseScanned();
    return false;
  }

  #refuseScanned(): void {
    const { at, problem } = this.#cutting.scanner;
    this.refusal = this.#cutting.refuse("invalid-json", `invalid JSON at byte ${at} of the body: ${problem}`);
  }
}
