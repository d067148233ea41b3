/** Finds the elements of JSON documents in a stream of bytes: those of an array, or of the array `Records` of an object. It does not judge them. */
import {
  BACKSLASH,
  CLOSE,
  COMMA,
  isClosing,
  isOpening,
  isSpace,
  LINE_FEED,
  OPEN,
  OPEN_OBJECT,
  QUOTE,
} from "./json-bytes.ts";
import { MemberReader } from "./member-reader.ts";

/** What an array of elements stands in: nothing, or an object as its Records. */
export type Container = "array" | "records";

/** Where an element stands in the stream, and how it is written. */
export interface Span {
  /** Its first byte, and the byte behind its last. */
  readonly start: number;
  readonly end: number;
  /** Whether it holds no line feed. */
  readonly isLine: boolean;
  /** How deep its brackets go; 0 for a text, a number or a word. */
  readonly depth: number;
  /** What its array stands in. */
  readonly container: Container;
}

const BYTE_ORDER_MARK = Buffer.from("\ufeff");

/**
 * - `between`: no document has begun, or the last one has ended
 * - `members`: in an object, before its Records or behind them
 * - `elements`: in the array, before an element or behind one
 * - `element`: in one of them
 * - `damaged`: there was what can't stand where it did
 */
type State = "between" | "members" | "elements" | "element" | "damaged";

export class ElementScanner {
  #state: State;
  #at: number;
  #container: Container;
  #members = new MemberReader("behind records");
  #documentAt = 0;
  /** Whether the object that is open has had its Records. */
  #hadRecords = true;
  #isFirstCut: boolean | undefined;
  #without = 0;
  #withoutAt = 0;
  /** Where the element began that is under way, and what is known of it. */
  #start = 0;
  #isLine = true;
  #depth = 0;
  #depthMax = 0;
  #isString = false;
  #isEscaped = false;
  #isAtEnd = false;

  /** Begins at byte `at` of a stream; with `inside` in such an array, behind an element. */
  constructor({ at, inside }: { at: number; inside: Container | undefined }) {
    this.#at = at;
    this.#state = inside === undefined ? "between" : "elements";
    this.#container = inside ?? "array";
  }

  /** The next byte to scan; after damage the one that can't stand where it does. */
  get at(): number {
    return this.#at;
  }

  /** Where the element begins that is under way; otherwise the place itself. */
  get start(): number {
    return this.#state === "element" ? this.#start : this.#at;
  }

  /** From where on nothing is whole, if there is no more: also an object that has not come to its Records is none. */
  get wholeUntil(): number {
    return this.#state === "members" && !this.#hadRecords ? this.#documentAt : this.start;
  }

  /** Whether everything that began has ended. */
  get isWhole(): boolean {
    return this.#state === "between";
  }

  get isDamaged(): boolean {
    return this.#state === "damaged";
  }

  /** Whether the first document holds elements, as soon as it has shown that. */
  get isFirstCut(): boolean | undefined {
    return this.#isFirstCut;
  }

  /** How many objects have ended without Records, so that nothing of them is an element; and where the first began. */
  get without(): { readonly count: number; readonly at: number } {
    return { count: this.#without, at: this.#withoutAt };
  }

  /** Names of the members beside Records of the newest object that has Records, the first few of them. */
  get others(): readonly string[] {
    return this.#hadRecords ? this.#members.others : [];
  }

  /** The elements that end in the next bytes of the stream. After damage there are none. */
  *scan(bytes: Uint8Array): Generator<Span> {
    for (let i = 0; i < bytes.length; ) {
      if (this.#state === "element") {
        const end = this.#readElement(bytes, i);
        this.#at += end - i;
        i = end;
        if (this.#isAtEnd) yield this.#leave();
      } else {
        this.#readOutside(bytes[i] ?? 0);
        if (this.isDamaged) return;
        this.#at += 1;
        i += 1;
      }
    }
  }

  /** The element that the stream's end ends: a number or a word, which has no end of its own. */
  finish(): Span | undefined {
    const isScalar = this.#state === "element" && this.#depth === 0 && !this.#isString;
    return isScalar ? this.#leave() : undefined;
  }

  #readOutside(byte: number): void {
    if (this.#state === "elements") this.#readBetween(byte);
    else if (this.#state === "members") this.#readMember(byte);
    else if (byte === OPEN) this.#enterElements("array");
    else if (byte === OPEN_OBJECT) {
      this.#members = new MemberReader("beginning");
      [this.#state, this.#hadRecords, this.#documentAt] = ["members", false, this.#at];
    } else if (!isSpace(byte) && byte !== BYTE_ORDER_MARK[this.#at]) this.#state = "damaged";
  }

  #enterElements(container: Container): void {
    [this.#state, this.#container] = ["elements", container];
    this.#isFirstCut ??= true;
  }

  #readMember(byte: number): void {
    switch (this.#members.read(byte)) {
      case "member":
        break;
      case "records":
        this.#hadRecords = true;
        this.#enterElements("records");
        break;
      case "end":
        this.#state = "between";
        this.#isFirstCut ??= false;
        if (this.#hadRecords) break;
        if (this.#without === 0) this.#withoutAt = this.#documentAt;
        this.#without += 1;
        break;
      case "damage":
        this.#state = "damaged";
    }
  }

  #readBetween(byte: number): void {
    if (isSpace(byte) || byte === COMMA) return;
    if (byte === CLOSE) {
      // An array in an object leads back to its members; one that stands alone has the next document behind it.
      this.#state = this.#container === "records" ? "members" : "between";
      return;
    }
    [this.#state, this.#start, this.#isLine] = ["element", this.#at, true];
    this.#depth = isOpening(byte) ? 1 : 0;
    this.#depthMax = this.#depth;
    this.#isString = byte === QUOTE;
  }

  /** Goes on within an element; gives where it ends in `bytes`, or their length. Most bytes of a file come here, so it is one loop. */
  #readElement(bytes: Uint8Array, from: number): number {
    let [depth, isString, isEscaped] = [this.#depth, this.#isString, this.#isEscaped];
    let isAtEnd = false;
    let i = from;
    for (; i < bytes.length && !isAtEnd; i++) {
      const byte = bytes[i] ?? 0;
      if (byte === LINE_FEED && (isString || depth > 0)) this.#isLine = false;
      if (isString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) {
          isString = false;
          isAtEnd = depth === 0;
        }
      } else if (byte === QUOTE) isString = true;
      else if (isOpening(byte)) {
        depth += 1;
        if (depth > this.#depthMax) this.#depthMax = depth;
      } else if (depth > 0) {
        if (isClosing(byte)) depth -= 1;
        isAtEnd = depth === 0;
      } else if (byte === COMMA || byte === CLOSE || isSpace(byte)) {
        // What ends a number or a word is no part of it.
        isAtEnd = true;
        i -= 1;
      }
    }
    [this.#depth, this.#isString, this.#isEscaped, this.#isAtEnd] = [depth, isString, isEscaped, isAtEnd];
    return i;
  }

  #leave(): Span {
    this.#state = "elements";
    const [start, end, container] = [this.#start, this.#at, this.#container];
    return { start, end, container, isLine: this.#isLine, depth: this.#depthMax };
  }
}
