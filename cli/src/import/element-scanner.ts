/** Finds the elements of JSON documents in a stream of bytes: those of an array, or of the array `Records` of an object. It does not judge them. */

/** Where an element stands in the stream: its first byte, and the byte behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const [SPACE, QUOTE, COMMA, COLON, BACKSLASH] = [0x20, 0x22, 0x2c, 0x3a, 0x5c];
const [OPEN, CLOSE, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const RECORDS = Buffer.from("Records");
const WHITE = new Set([0x09, 0x0a, 0x0d, SPACE]);

/**
 * - `between`: no document has begun, or the last one has ended
 * - `members`: in an object, before its Records or behind them
 * - `elements`: in the array, before an element or behind one
 * - `element`: in one of them
 */
type State = "between" | "members" | "elements" | "element";

/** What an array of elements stands in: nothing, or an object as its Records. */
export type Container = "array" | "records";

export class ElementScanner {
  #state: State;
  #container: Container;
  #at: number;
  #start = 0;
  /** Brackets that are open within the element, or within the object around the array. */
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  /** The last text at the top of an object, if it was `Records`, and whether its colon was there. */
  #name: "none" | "records" | "records:" = "none";
  #matched = 0;
  /** Whether the document that is open has had an array; and how many ended without. */
  #hadArray = false;
  #without = 0;

  /** Begins at byte `at` of a stream; with `inside` between two elements of such an array. */
  constructor({ at, inside }: { at: number; inside: Container | undefined }) {
    this.#at = at;
    this.#state = inside === undefined ? "between" : "elements";
    this.#hadArray = inside !== undefined;
    this.#container = inside ?? "array";
  }

  /** What the newest array stands in. */
  get container(): Container {
    return this.#container;
  }

  /** Whether a document has begun and not ended. */
  get isOpen(): boolean {
    return this.#state !== "between";
  }

  /** Whether an array of elements is open. */
  get hasArray(): boolean {
    return this.#state === "elements" || this.#state === "element";
  }

  /** How many objects have ended without Records: nothing of them is an element. */
  get without(): number {
    return this.#without;
  }

  /** Where the element begins that is under way; the place itself when none is. */
  get start(): number {
    return this.#state === "element" ? this.#start : this.#at;
  }

  /** The elements that end in the next bytes of the stream. */
  *scan(bytes: Uint8Array): Generator<Span> {
    for (const byte of bytes) {
      const at = this.#at;
      this.#at += 1;
      switch (this.#state) {
        case "between":
          this.#begin(byte);
          break;
        case "members":
          this.#readMember(byte);
          break;
        case "elements":
          this.#readBetween(byte, at);
          break;
        case "element":
          if (this.#readElement(byte)) yield { start: this.#start, end: at + 1 };
          // A number has no end of its own: what follows it is no part of it.
          else if (this.#state !== "element") {
            yield { start: this.#start, end: at };
            this.#readBetween(byte, at);
          }
          break;
      }
    }
  }

  #begin(byte: number): void {
    if (byte === OPEN) this.#enterElements("array");
    else if (byte === OPEN_OBJECT) {
      this.#hadArray = false;
      this.#enterMembers();
    }
  }

  #enterMembers(): void {
    this.#state = "members";
    this.#depth = 0;
    this.#name = "none";
  }

  #enterElements(container: Container): void {
    this.#state = "elements";
    this.#container = container;
    this.#hadArray = true;
  }

  #readMember(byte: number): void {
    if (this.#isString) this.#readName(byte);
    else if (byte === QUOTE) {
      this.#isString = true;
      this.#matched = 0;
      this.#name = "none";
    } else if (byte === COLON && this.#name === "records") this.#name = "records:";
    else if (WHITE.has(byte)) return;
    else if (byte === OPEN && this.#name === "records:" && this.#depth === 0) this.#enterElements("records");
    else if (byte === OPEN || byte === OPEN_OBJECT) this.#depth += 1;
    else if (byte === CLOSE || byte === CLOSE_OBJECT) {
      if (this.#depth > 0) this.#depth -= 1;
      else this.#end();
    } else this.#name = "none";
  }

  #end(): void {
    this.#state = "between";
    if (!this.#hadArray) this.#without += 1;
  }

  #readName(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#isString = false;
      this.#name = this.#matched === RECORDS.length && this.#depth === 0 ? "records" : "none";
      return;
    }
    this.#matched = byte === RECORDS[this.#matched] ? this.#matched + 1 : Number.POSITIVE_INFINITY;
  }

  #readBetween(byte: number, at: number): void {
    if (WHITE.has(byte) || byte === COMMA) return;
    if (byte === CLOSE) {
      // An array in an object leads back to its members; one that stands alone has the next document behind it.
      if (this.#container === "records") this.#enterMembers();
      else this.#state = "between";
      return;
    }
    this.#state = "element";
    this.#start = at;
    this.#depth = byte === OPEN || byte === OPEN_OBJECT ? 1 : 0;
    this.#isString = byte === QUOTE;
    this.#isEscaped = false;
  }

  /** Whether the element ends with this byte. One that ended before it leaves the state. */
  #readElement(byte: number): boolean {
    if (this.#isString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) {
        this.#isString = false;
        return this.#depth === 0 && this.#leave();
      }
      return false;
    }
    if (byte === QUOTE) this.#isString = true;
    else if (byte === OPEN || byte === OPEN_OBJECT) this.#depth += 1;
    else if ((byte === CLOSE || byte === CLOSE_OBJECT) && this.#depth > 0) {
      this.#depth -= 1;
      return this.#depth === 0 && this.#leave();
    } else if (this.#depth === 0 && (byte === COMMA || byte === CLOSE || WHITE.has(byte))) this.#leave();
    return false;
  }

  #leave(): true {
    this.#state = "elements";
    return true;
  }
}
