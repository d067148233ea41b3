/** Randomness as an argument: salts and ids, drawn 4 KiB at a time since each call to the system costs microseconds. */
import { randomFillSync } from "node:crypto";

export interface Random {
  /** So many random bytes; a view that is never handed out twice. */
  bytes(count: number): Uint8Array;
  /** A UUIDv7 (RFC 9562 §5.7) for a time in microseconds since 1970; 74 of its bits are random. */
  uuid(tMicroseconds: number): string;
}

const POOL_BYTES = 4096;
/** Hexadecimal digits that one id takes: 74 random bits in 19 digits. */
const ID_DIGITS = 19;
/** The digit that holds the variant, by two random bits. */
const VARIANTS = "89ab89ab89ab89ab";

/** Random bytes from `fill`, by default the system's. */
export function createRandom(
  fill: (buffer: Uint8Array) => void = (buffer) => randomFillSync(buffer),
): Random {
  let pool = new Uint8Array(0);
  let at = 0;
  let digits = "";
  let digitsAt = 0;
  let ms = -1;
  let time = "";

  const bytes = (count: number): Uint8Array => {
    if (at + count > pool.length) {
      // A new pool each time: views of the old one may still be in use.
      pool = new Uint8Array(Math.max(POOL_BYTES, count));
      fill(pool);
      at = 0;
    }
    at += count;
    return pool.subarray(at - count, at);
  };

  return {
    bytes,
    uuid(tMicroseconds) {
      const tMs = Math.floor(tMicroseconds / 1000);
      if (tMs !== ms) {
        const text = tMs.toString(16).padStart(12, "0");
        ms = tMs;
        time = `${text.slice(0, 8)}-${text.slice(8)}-7`;
      }
      if (digitsAt + ID_DIGITS > digits.length) {
        digits = Buffer.from(bytes(POOL_BYTES)).toString("hex");
        digitsAt = 0;
      }
      const from = digitsAt;
      digitsAt += ID_DIGITS;
      const variant = VARIANTS[Number.parseInt(digits.charAt(from + 3), 16)];
      return `${time}${digits.slice(from, from + 3)}-${variant}${digits.slice(from + 4, from + 7)}-${digits.slice(from + 7, from + 19)}`;
    },
  };
}
