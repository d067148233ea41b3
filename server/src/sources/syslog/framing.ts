/** Takes messages out of a stream of bytes, in either framing of RFC 6587: counted octets, or ended by a line feed or NUL. */

/** What came of some bytes. */
export interface Framed {
  /** Whole messages, without their framing. */
  readonly messages: readonly Buffer[];
  /** Messages that were passed over for their size. */
  readonly tooLarge: number;
  /** Why nothing more can be read of this stream; undefined while it can. */
  readonly broken: string | undefined;
}

/** Above what any sender makes of one event by default (rsyslog 8 KiB, syslog-ng 64 KiB), and small enough to hold for each connection. */
export const SYSLOG_MESSAGE_BYTES_MAX = 131_072;
/** Digits of the largest count, and one more. */
const COUNT_DIGITS_MAX = 7;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const DIGIT_0 = 0x30;
const DIGIT_1 = 0x31;
const DIGIT_9 = 0x39;
const NOTHING = Buffer.alloc(0);

/** The framing is told by a stream's first byte, and stays. */
export class SyslogFraming {
  #rest = NOTHING;
  #isCounted: boolean | undefined;
  /** Bytes of a message that is passed over; in the other framing: whether one is. */
  #skip = 0;
  #skipsLine = false;

  push(chunk: Uint8Array): Framed {
    const bytes = this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk]);
    const [first] = bytes;
    if (first === undefined) return { messages: [], tooLarge: 0, broken: undefined };
    this.#isCounted ??= first >= DIGIT_1 && first <= DIGIT_9;
    return this.#isCounted ? this.#counted(bytes) : this.#lines(bytes);
  }

  /** What stands behind the last line feed when a stream ends in order: a sender that ends without one means it. */
  end(): readonly Buffer[] {
    const rest = this.#isCounted === false && !this.#skipsLine ? withoutReturn(this.#rest) : NOTHING;
    this.#rest = NOTHING;
    return rest.length === 0 ? [] : [rest];
  }

  #counted(bytes: Buffer): Framed {
    const messages: Buffer[] = [];
    let tooLarge = 0;
    let at = Math.min(this.#skip, bytes.length);
    this.#skip -= at;
    for (;;) {
      // Some senders put a line feed behind a counted message all the same.
      while (bytes[at] === LINE_FEED) at += 1;
      const space = bytes.indexOf(SPACE, at);
      const digits = (space === -1 ? bytes.length : space) - at;
      const count = countIn(bytes, at, at + digits);
      if (digits > COUNT_DIGITS_MAX || count === undefined)
        return { messages, tooLarge, broken: "a message does not begin with the number of its bytes" };
      if (space === -1) break;
      const start = space + 1;
      if (count > SYSLOG_MESSAGE_BYTES_MAX) {
        tooLarge += 1;
        const present = Math.min(count, bytes.length - start);
        this.#skip = count - present;
        at = start + present;
        continue;
      }
      if (bytes.length - start < count) break;
      if (count > 0) messages.push(bytes.subarray(start, start + count));
      at = start + count;
    }
    this.#rest = Buffer.from(bytes.subarray(at));
    return { messages, tooLarge, broken: undefined };
  }

  #lines(bytes: Buffer): Framed {
    const messages: Buffer[] = [];
    let tooLarge = 0;
    let start = 0;
    for (let end = endOfLine(bytes, this.#rest.length); end !== -1; end = endOfLine(bytes, start)) {
      const message = withoutReturn(bytes.subarray(start, end));
      if (this.#skipsLine) this.#skipsLine = false;
      else if (message.length > SYSLOG_MESSAGE_BYTES_MAX) tooLarge += 1;
      else if (message.length > 0) messages.push(message);
      start = end + 1;
    }
    let rest = bytes.subarray(start);
    if (rest.length > SYSLOG_MESSAGE_BYTES_MAX) {
      if (!this.#skipsLine) tooLarge += 1;
      this.#skipsLine = true;
    }
    if (this.#skipsLine) rest = NOTHING;
    this.#rest = Buffer.from(rest);
    return { messages, tooLarge, broken: undefined };
  }
}

function endOfLine(bytes: Buffer, from: number): number {
  const lineFeed = bytes.indexOf(LINE_FEED, from);
  const nul = bytes.subarray(from, lineFeed === -1 ? bytes.length : lineFeed).indexOf(0);
  return nul === -1 ? lineFeed : from + nul;
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

/** The number that digits make; 0 where there are none yet, undefined where there is anything else. */
function countIn(bytes: Buffer, start: number, end: number): number | undefined {
  let count = 0;
  for (let at = start; at < Math.min(end, start + COUNT_DIGITS_MAX + 1); at += 1) {
    const digit = bytes[at] ?? 0;
    if (digit < DIGIT_0 || digit > DIGIT_9) return undefined;
    count = count * 10 + digit - DIGIT_0;
  }
  return end === start && end < bytes.length ? undefined : count;
}
