/** What the body of a request is cut into: byte ranges. Each record met is counted once, as kept or as refused. */
import type { RecordContext } from "@tallystick/event";

/** What a request may hold; each limit is still allowed. */
export interface CutLimits {
  /** Bytes of one record. */
  readonly eventBytesMax: number;
  /** Nesting of one record, where `{}` has 1. At most NESTING_MAX of json-scan.ts. */
  readonly depthMax: number;
  /** Records of one request. Those that are refused count too, so that a body of bad ones has an end. */
  readonly eventsMax: number;
}

/** One record: the bytes from `start` up to but without `end`. */
export interface CutRecord {
  readonly start: number;
  readonly end: number;
  /** The line that it begins on, 1-based; 1 where the content has no lines. */
  readonly line: number;
  /** Its number among the records of the request, refused ones counted, 1-based. */
  readonly item: number;
  /** Its own id, by which a repeat is known; undefined where the protocol gives it none. */
  readonly nativeId: string | undefined;
  /** What stands around it in the request and belongs to it. */
  readonly context?: RecordContext | undefined;
}

/** Why a single record is refused. */
export type CutErrorCode =
  | "invalid-json"
  | "not-utf8"
  | "too-deep"
  | "event-too-large"
  | "not-an-object"
  | "context-too-large"
  | "bad-record";

/** One record that was refused while others were kept. */
export interface CutError {
  /** The line that it begins on, 1-based. */
  readonly line: number;
  readonly item: number;
  /** The first wrong byte of the body, 0-based; for a record that is wrong as a whole, its first byte. */
  readonly offset: number;
  readonly code: CutErrorCode;
  readonly message: string;
}

/** Why nothing was cut, and where. */
export interface CutRefusal {
  readonly kind: "refused";
  readonly code:
    | "empty-body"
    | "invalid-json"
    | "invalid-protobuf"
    | "not-utf8"
    | "too-deep"
    | "too-many-events"
    | "bad-body";
  readonly line: number;
  readonly offset: number;
  readonly message: string;
}

export interface CutRecords {
  readonly kind: "cut";
  readonly records: readonly CutRecord[];
  readonly errors: readonly CutError[];
  /** Records refused beyond those listed in `errors`. */
  readonly errorsOmitted: number;
}

export type Cut = CutRecords | CutRefusal;

/** More than a person reads, and enough to see every kind of mistake in a batch; the rest is only counted. */
export const ERRORS_LISTED_MAX = 1000;
/** UUIDs, ARNs and URNs that name an event are shorter; a longer string is content and not an id. */
export const NATIVE_ID_BYTES_MAX = 256;
/** A body's header has to hold a record's context beside everything else, within 64 KiB. Real ones have up to 4 KiB. */
export const CONTEXT_BYTES_MAX = 24_576;

/** The records of a request while it is cut. */
export class Records {
  readonly limits: CutLimits;
  readonly #kept: CutRecord[] = [];
  readonly #errors: CutError[] = [];
  #errorsOmitted = 0;

  constructor(limits: CutLimits) {
    this.limits = limits;
  }

  /** Records met so far, refused ones included. */
  get met(): number {
    return this.#kept.length + this.#errors.length + this.#errorsOmitted;
  }

  /** Whether the request has had all the records that it may have. To be asked before each record. */
  get isFull(): boolean {
    return this.met >= this.limits.eventsMax;
  }

  /** Keeps a record, or refuses it for its size. */
  keep(record: Omit<CutRecord, "item">): void {
    const { start, end, line, nativeId, context } = record;
    const { eventBytesMax } = this.limits;
    if (end - start > eventBytesMax) {
      const what = `the event has ${end - start} bytes, more than the ${eventBytesMax} allowed`;
      this.reject({ code: "event-too-large", line, offset: start }, what);
    } else this.#kept.push({ start, end, line, item: this.met + 1, nativeId, context });
  }

  /** Refuses one record; `what` is wrong with it. */
  reject(error: Pick<CutError, "code" | "line" | "offset">, what: string): void {
    const item = this.met + 1;
    if (this.#errors.length === ERRORS_LISTED_MAX) this.#errorsOmitted += 1;
    else this.#errors.push({ ...error, item, message: `line ${error.line}, event ${item}: ${what}` });
  }

  /** Refuses the records of a context that does not fit, in the place of keeping them. */
  rejectContext({ line, start }: Pick<CutRecord, "line" | "start">): void {
    const what = `what stands around the event has more than the ${CONTEXT_BYTES_MAX} bytes allowed`;
    this.reject({ code: "context-too-large", line, offset: start }, what);
  }

  /** Forgets every record met so far. */
  restart(): void {
    this.#kept.length = 0;
    this.#errors.length = 0;
    this.#errorsOmitted = 0;
  }

  result(): CutRecords {
    return { kind: "cut", records: this.#kept, errors: this.#errors, errorsOmitted: this.#errorsOmitted };
  }
}
