/** What of a piece of a file is a record: a line, or all lines of one audit event. */

/** A record: its bytes, and what a repeat of it is known by. */
export interface FileRecord {
  readonly bytes: Buffer;
  readonly nativeId: string;
}

/** What was found in a piece of a file. */
export interface FoundRecords {
  readonly records: readonly FileRecord[];
  /** Bytes of the piece that need not be read again once the records are sealed. */
  readonly done: number;
  /** Lines that were passed over for their size. */
  readonly tooLarge: number;
}

/** How the lines of a file make records. */
export type Multiline = "none" | "auditd";

export interface CutLines {
  /** Where the piece stands in the file. */
  readonly offset: number;
  /** What tells this file from others, and from what stood in it before. */
  readonly identity: string;
  readonly bytesMax: number;
  /** Whether nothing was added for a while, so that an event which waits for more has all of it. */
  readonly isQuiet: boolean;
}

const LINE_FEED = 0x0a;
/** `msg=audit(1364481363.243:24287)`: the kernel's time and serial, the same on every line of an event. */
const SERIAL = /msg=audit\((\d{1,12}\.\d{1,6}:\d{1,20})\)/;
/** It stands near the start of a line. */
const SERIAL_WITHIN = 200;
const END_OF_EVENT = /^(?:node=\S{1,255} )?type=(?:EOE|PROCTITLE)\b/;
/** Events of several processors are written into one another, but not further apart than this. */
const OPEN_MAX = 64;

/** Each line that ends is a record, whatever it holds; an empty one is none. */
export function cutLines(piece: Buffer, { bytesMax, identity, offset }: CutLines): FoundRecords {
  const records: FileRecord[] = [];
  let tooLarge = 0;
  let start = 0;
  for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, start)) {
    if (end - start > bytesMax) tooLarge += 1;
    else if (end > start)
      records.push({ bytes: piece.subarray(start, end), nativeId: `${identity}:${offset + start}` });
    start = end + 1;
  }
  return { records, done: start, tooLarge };
}

interface OpenEvent {
  readonly start: number;
  readonly lines: Buffer[];
}

/** The lines of one serial are a record, with line feeds between them. Lines without one are records of their own. */
export function cutAuditd(piece: Buffer, cut: CutLines): FoundRecords {
  const { bytesMax, identity, isQuiet, offset } = cut;
  const records: FileRecord[] = [];
  const open = new Map<string, OpenEvent>();
  let tooLarge = 0;
  const close = (serial: string): void => {
    const bytes = joined(open.get(serial)?.lines ?? []);
    if (bytes.length > bytesMax) tooLarge += 1;
    else records.push({ bytes, nativeId: `${identity.split(":")[0]}:audit:${serial}` });
    open.delete(serial);
  };
  let start = 0;
  for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, start)) {
    const line = piece.subarray(start, end);
    const text = line.toString("latin1", 0, SERIAL_WITHIN);
    const serial = SERIAL.exec(text)?.[1];
    if (serial === undefined) {
      if (line.length > bytesMax) tooLarge += 1;
      else if (line.length > 0) records.push({ bytes: line, nativeId: `${identity}:${offset + start}` });
    } else {
      const event = open.get(serial);
      if (event === undefined) open.set(serial, { start, lines: [line] });
      else event.lines.push(line);
      const [oldest] = open.keys();
      if (END_OF_EVENT.test(text)) close(serial);
      else if (open.size > OPEN_MAX && oldest !== undefined) close(oldest);
    }
    start = end + 1;
  }
  // What waits for more lines is read again, unless nothing came for a while, or it fills the piece.
  const isStuck = open.size > 0 && records.length === 0 && start > bytesMax;
  if (isQuiet || isStuck) for (const serial of [...open.keys()]) close(serial);
  const waits = [...open.values()].map((event) => event.start);
  return { records, done: Math.min(start, ...waits), tooLarge };
}

function joined(lines: readonly Buffer[]): Buffer {
  return Buffer.concat(lines.flatMap((line, i) => (i === 0 ? [line] : [Buffer.from("\n"), line])));
}
