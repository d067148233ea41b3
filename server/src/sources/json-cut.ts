/** What a body of JSON is cut into. Each record met is counted once: as kept, or as refused. */
import { isUtf8 } from "node:buffer";
import { JsonScanner } from "./json-scan.ts";

/** What a request may hold; each limit is still allowed. */
export interface CutLimits {
  /** Bytes of one record. */
  readonly eventBytesMax: number;
  /** Nesting of one record, where `{}` has 1. At most NESTING_MAX of json-scan.ts. */
  readonly depthMax: number;
  /** Records of one request. Those that are refused count too, so that a body of bad ones has an end. */
  readonly eventsMax: number;
}

/** One record: the bytes from `start` up to but without `end`, with no white space around them. */
export interface CutRecord {
  readonly start: number;
  readonly end: number;
  /** The line that it begins on, 1-based. */
  readonly line: number;
  /** Its number among the records of the request, refused ones counted, 1-based. */
  readonly item: number;
  /**
   * Its own id: the value of its member `"id"`, when that is a string of at most {@link NATIVE_ID_BYTES_MAX}
   * bytes as written. The key counts without escapes only; the last of several counts, as with JSON.parse.
   */
  readonly nativeId: string | undefined;
}

/** One record that was refused while others were kept. */
export interface CutError {
  /** The line that it begins on, 1-based. */
  readonly line: number;
  readonly item: number;
  /** The first wrong byte of the body, 0-based; for a record that is wrong as a whole, its first byte. */
  readonly offset: number;
  readonly code: "invalid-json" | "not-utf8" | "too-deep" | "event-too-large" | "not-an-object";
  readonly message: string;
}

/** Why nothing was cut, and where. */
export interface CutRefusal {
  readonly kind: "refused";
  readonly code: "empty-body" | "invalid-json" | "not-utf8" | "too-deep" | "too-many-events";
  readonly line: number;
  readonly offset: number;
  readonly message: string;
}

export type Cut =
  | {
      readonly kind: "cut";
      readonly records: readonly CutRecord[];
      readonly errors: readonly CutError[];
      /** Records refused beyond those listed in `errors`. */
      readonly errorsOmitted: number;
    }
  | CutRefusal;

/** More than a person reads, and enough to see every kind of mistake in a batch; the rest is only counted. */
export const ERRORS_LISTED_MAX = 1000;
/** UUIDs, ARNs and URNs that name an event are shorter; a longer string is content and not an id. */
export const NATIVE_ID_BYTES_MAX = 256;

const OPEN_BRACE = 0x7b;

/** A body while it is cut. */
export class Cutting {
  readonly content: Buffer;
  readonly end: number;
  readonly scanner: JsonScanner;
  /** Whether the body as a whole is UTF-8, so that no record of it has to be looked at. */
  readonly isUtf8: boolean;
  readonly #limits: CutLimits;
  readonly #records: CutRecord[] = [];
  readonly #errors: CutError[] = [];
  #errorsOmitted = 0;

  constructor(content: Uint8Array, limits: CutLimits) {
    this.content = Buffer.from(content.buffer, content.byteOffset, content.length);
    this.end = content.length;
    this.scanner = new JsonScanner(content, limits.depthMax);
    this.isUtf8 = isUtf8(content);
    this.#limits = limits;
  }

  /** Refuses the request when it has had all the records that it may have. To be asked before each record. */
  refuseMore(): CutRefusal | undefined {
    if (this.#items() < this.#limits.eventsMax) return undefined;
    return this.refuse("too-many-events", `more than ${this.#limits.eventsMax} events in one request`);
  }

  /** Takes the value that the scanner has just gone over for a record, or refuses it. */
  keep(record: { readonly start: number; readonly end: number; readonly line: number }): void {
    const { start, end, line } = record;
    const { eventBytesMax } = this.#limits;
    if (this.content[start] !== OPEN_BRACE) {
      this.reject({ code: "not-an-object", line, offset: start }, "an event has to be a JSON object");
    } else if (end - start > eventBytesMax) {
      const what = `the event has ${end - start} bytes, more than the ${eventBytesMax} allowed`;
      this.reject({ code: "event-too-large", line, offset: start }, what);
    } else if (this.scanner.deepAt !== -1) {
      this.rejectTooDeep(line);
    } else {
      this.#records.push({ start, end, line, item: this.#items() + 1, nativeId: this.#nativeId() });
    }
  }

  /** Refuses the record that the scanner has gone into, deeper than it may. */
  rejectTooDeep(line: number): void {
    const offset = this.scanner.deepAt;
    const what = `the event nests deeper than ${this.#limits.depthMax} levels at byte ${offset} of the body`;
    this.reject({ code: "too-deep", line, offset }, what);
  }

  /** Refuses one record; `what` is wrong with it. */
  reject(error: Pick<CutError, "code" | "line" | "offset">, what: string): void {
    const item = this.#items() + 1;
    if (this.#errors.length === ERRORS_LISTED_MAX) this.#errorsOmitted += 1;
    else this.#errors.push({ ...error, item, message: `line ${error.line}, event ${item}: ${what}` });
  }

  /** Refuses the request because of what stands where the scanner is. */
  refuse(code: CutRefusal["code"], what: string): CutRefusal {
    const { at, line } = this.scanner;
    return { kind: "refused", code, line, offset: at, message: `line ${line}: ${what}` };
  }

  /** Forgets every record met so far. */
  restart(): void {
    this.#records.length = 0;
    this.#errors.length = 0;
    this.#errorsOmitted = 0;
  }

  result(): Cut {
    return { kind: "cut", records: this.#records, errors: this.#errors, errorsOmitted: this.#errorsOmitted };
  }

  #items(): number {
    return this.#records.length + this.#errors.length + this.#errorsOmitted;
  }

  #nativeId(): string | undefined {
    const { idStart, idEnd } = this.scanner;
    if (idStart === -1 || idEnd - idStart > NATIVE_ID_BYTES_MAX) return undefined;
    const text = this.content.toString("utf8", idStart, idEnd);
    return text.includes("\\") ? JSON.parse(`"${text}"`) : text;
  }
}
