/** Goes over the members of an object, up to the array of its Records and behind it. It keeps nothing of them but their names. */
import {
  BACKSLASH,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  isClosing,
  isOfScalar,
  isOpening,
  isSpace,
  OPEN,
  QUOTE,
} from "./json-bytes.ts";

/** What a byte was: one among the members, the opening bracket of Records, the object's end, or none that can stand there. */
export type Met = "member" | "records" | "end" | "damage";

const RECORDS = "Records";
/** Names are told to a person, and strangers may have written them: so many of them, and so long. */
const NAMES_MAX = 8;
const NAME_BYTES_MAX = 64;

export class MemberReader {
  #next: "name" | "colon" | "value" | "comma";
  /** Brackets that are open within the value of a member. */
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  #name: number[] = [];
  #isRecords = false;
  readonly #others: string[] = [];

  /** Begins behind the object's opening bracket, or behind its Records. */
  constructor(place: "beginning" | "behind records") {
    this.#next = place === "beginning" ? "name" : "comma";
  }

  /** Names of the members beside Records, as they are written, the first few of them. */
  get others(): readonly string[] {
    return this.#others;
  }

  /** Goes over the next byte. Behind the opening bracket of Records, the next is the one behind the closing one. */
  read(byte: number): Met {
    if (this.#isString) this.#readText(byte);
    else if (isSpace(byte)) return "member";
    else if (this.#depth > 0) this.#readNested(byte);
    else return this.#readTop(byte);
    return "member";
  }

  #readText(byte: number): void {
    const isName = this.#next === "name";
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#isString = false;
      if (isName) this.#endName();
      else if (this.#depth === 0) this.#next = "comma";
      return;
    }
    if (isName && this.#name.length < NAME_BYTES_MAX) this.#name.push(byte);
  }

  #endName(): void {
    const name = Buffer.from(this.#name).toString("utf8");
    this.#isRecords = name === RECORDS;
    this.#next = "colon";
    const isTold = this.#isRecords || this.#others.length === NAMES_MAX || this.#others.includes(name);
    if (!isTold) this.#others.push(name);
  }

  #readNested(byte: number): void {
    if (byte === QUOTE) this.#isString = true;
    else if (isOpening(byte)) this.#depth += 1;
    else if (isClosing(byte)) {
      this.#depth -= 1;
      if (this.#depth === 0) this.#next = "comma";
    }
  }

  #readTop(byte: number): Met {
    switch (this.#next) {
      case "name":
        if (byte === CLOSE_OBJECT) return "end";
        [this.#isString, this.#name] = [true, []];
        return byte === QUOTE ? "member" : "damage";
      case "colon":
        this.#next = "value";
        return byte === COLON ? "member" : "damage";
      case "value":
        return this.#beginValue(byte);
      case "comma":
        if (byte === CLOSE_OBJECT) return "end";
        if (byte === COMMA) this.#next = "name";
        return byte === COMMA || isOfScalar(byte) ? "member" : "damage";
    }
  }

  #beginValue(byte: number): Met {
    const isScalar = isOfScalar(byte);
    if (byte === QUOTE) this.#isString = true;
    else if (isScalar || (byte === OPEN && this.#isRecords)) this.#next = "comma";
    else if (isOpening(byte)) this.#depth = 1;
    else return "damage";
    return byte === OPEN && this.#isRecords ? "records" : "member";
  }
}
