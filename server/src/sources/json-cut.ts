/** A body of JSON while it is cut: the scanner that goes over it, and the records that were met. */
import { isUtf8 } from "node:buffer";
import type { RecordContext } from "@tallystick/event";
import {
  type Cut,
  type CutError,
  type CutLimits,
  type CutRefusal,
  NATIVE_ID_BYTES_MAX,
  Records,
} from "./cut.ts";
import { JsonScanner } from "./json-scan.ts";

const OPEN_BRACE = 0x7b;

/** Where a value stands. */
export interface JsonRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** What a dialect knows of a record from elsewhere than the record. */
export interface Besides {
  readonly nativeId: string | undefined;
  readonly context: RecordContext | undefined;
}

/** What a record that the scanner has just gone over is known by, so that a repeat is not sealed again. */
export type FindId = (cutting: Cutting, range: JsonRange) => string | undefined;

/** A body while it is cut. */
export class Cutting {
  readonly content: Buffer;
  readonly end: number;
  readonly scanner: JsonScanner;
  /** Whether the body as a whole is UTF-8, so that no record of it has to be looked at. */
  readonly isUtf8: boolean;
  readonly records: Records;

  readonly #findId: FindId;

  constructor(content: Uint8Array, limits: CutLimits, findId: FindId = ownId) {
    this.#findId = findId;
    this.content = Buffer.from(content.buffer, content.byteOffset, content.length);
    this.end = content.length;
    this.scanner = new JsonScanner(content, limits.depthMax);
    this.isUtf8 = isUtf8(content);
    this.records = new Records(limits);
  }

  /** Refuses the request when it has had all the records that it may have. To be asked before each record. */
  refuseMore(): CutRefusal | undefined {
    if (!this.records.isFull) return undefined;
    const { eventsMax } = this.records.limits;
    return this.refuse("too-many-events", `more than ${eventsMax} events in one request`);
  }

  /** Takes the value that the scanner has just gone over for a record in our own form, or refuses it. */
  keep(range: JsonRange): void {
    if (this.content[range.start] === OPEN_BRACE)
      this.keepAny(range, { nativeId: this.#findId(this, range), context: undefined });
    else {
      const { line, start: offset } = range;
      this.records.reject({ code: "not-an-object", line, offset }, "an event has to be a JSON object");
    }
  }

  /** Takes the value that the scanner has just gone over for a record of a dialect, or refuses it. */
  keepAny({ start, end, line }: JsonRange, { nativeId, context }: Besides): void {
    if (this.scanner.deepAt === -1) this.records.keep({ start, end, line, nativeId, context });
    else if (end - start > this.records.limits.eventBytesMax)
      this.records.keep({ start, end, line, nativeId, context });
    else this.rejectTooDeep(line);
  }

  /** Refuses the record that the scanner has gone into, deeper than it may. */
  rejectTooDeep(line: number): void {
    const offset = this.scanner.deepAt;
    const { depthMax } = this.records.limits;
    const what = `the event nests deeper than ${depthMax} levels at byte ${offset} of the body`;
    this.reject({ code: "too-deep", line, offset }, what);
  }

  /** Refuses one record; `what` is wrong with it. */
  reject(error: Pick<CutError, "code" | "line" | "offset">, what: string): void {
    this.records.reject(error, what);
  }

  /** Refuses the request because of what stands where the scanner is. */
  refuse(code: CutRefusal["code"], what: string): CutRefusal {
    const { at, line } = this.scanner;
    return { kind: "refused", code, line, offset: at, message: `line ${line}: ${what}` };
  }

  /** Forgets every record met so far. */
  restart(): void {
    this.records.restart();
  }

  result(): Cut {
    return this.records.result();
  }
}

/** By a member of its own called `id`, which the scanner has met on its way. */
function ownId({ content, scanner: { idEnd, idStart } }: Cutting): string | undefined {
  if (idStart === -1 || idEnd - idStart > NATIVE_ID_BYTES_MAX) return undefined;
  const text = content.toString("utf8", idStart, idEnd);
  return text.includes("\\") ? JSON.parse(`"${text}"`) : text;
}

/** Where a protocol's `id` is none that a repeat is known by. */
export const noId: FindId = () => undefined;
