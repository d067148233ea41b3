/** Randomness as an argument: salts and ids, drawn 4 KiB at a time since each call to the system costs microseconds. */
import { randomFillSync } from "node:crypto";

export interface Random {
  /** So many random bytes; a view that is never handed out twice. */
  bytes(count: number): Uint8Array;
  /** A UUIDv7 (RFC 9562 §5.7) for a time in microseconds since 1970; 74 of its bits are random. */
  uuid(tMicroseconds: number): string;
}

const POOL_BYTES = 4096;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Random bytes from `fill`, by default the system's. */
export function createRandom(
  fill: (buffer: Uint8Array) => void = (buffer) => randomFillSync(buffer),
): Random {
  let pool = new Uint8Array(0);
  let at = 0;

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

  const hex = (value: number | undefined): string => HEX[value ?? 0] ?? "";

  return {
    bytes,
    uuid(tMicroseconds) {
      const ms = Math.floor(tMicroseconds / 1000)
        .toString(16)
        .padStart(12, "0");
      const r = bytes(10);
      const version = hex(0x70 | ((r[0] ?? 0) & 0x0f)) + hex(r[1]);
      const variant = hex(0x80 | ((r[2] ?? 0) & 0x3f)) + hex(r[3]);
      const tail = hex(r[4]) + hex(r[5]) + hex(r[6]) + hex(r[7]) + hex(r[8]) + hex(r[9]);
      return `${ms.slice(0, 8)}-${ms.slice(8)}-${version}-${variant}-${tail}`;
    },
  };
}
