/** Records of every source, changed by somebody who means no good: bits, lengths, types, depth and names that objects inherit. */
import fc from "fast-check";
import { ALL_RECORDS } from "../records/index.ts";
import { anyCharacter } from "./any-character.ts";
import type { SourceRecord } from "./record-line.ts";

const RECORDS: readonly SourceRecord[] = ALL_RECORDS.flatMap(({ records }) => records);
const HUGE = "x".repeat(70_000);

/** What may stand where something else was expected. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, -0, "", " ", "-", [], {}, [[]], [null]),
  fc.constantFrom<unknown>(
    HUGE,
    "\u0000\u001b[31m\u202e",
    "constructor",
    "__proto__",
    "2026-11-23T04:05:06Z",
    1e12,
  ),
  fc.constantFrom<unknown>(
    [HUGE, HUGE],
    { toString: "x" },
    JSON.parse('{"__proto__":{"action":"x"}}'),
    deep(64),
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: anyCharacter, maxLength: 20 }),
);

/** A record and how it came, with one member of it, at any depth, replaced. */
export const swappedRecord: fc.Arbitrary<SourceRecord> = fc
  .tuple(fc.constantFrom(...RECORDS), fc.nat(), anyValue, fc.boolean())
  .map(([source, at, value, isRenamed]) => ({
    ...source,
    record: swapped(source.record, { at, value, isRenamed }),
  }));

/** The bytes of a record with some of them flipped, taken away or repeated. */
export const damagedBytes: fc.Arbitrary<{ readonly source: SourceRecord; readonly bytes: Uint8Array }> = fc
  .tuple(
    fc.constantFrom(...RECORDS),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
    fc.nat(),
    fc.nat({ max: 40 }),
    fc.constantFrom("cut", "drop", "repeat", "keep"),
  )
  .map(([source, flips, place, length, how]) => {
    const bytes = Uint8Array.from(bytesOf(source.record));
    for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
    const at = place % (bytes.length + 1);
    const [before, behind] = [bytes.subarray(0, at), bytes.subarray(at)];
    const piece = behind.subarray(0, length);
    const parts = {
      ...{ cut: [before], keep: [bytes], drop: [before, behind.subarray(length)] },
      repeat: [before, ...Array.from({ length: 50 }, () => piece), behind],
    }[how];
    return { source, bytes: Buffer.concat(parts) };
  });

function bytesOf(record: SourceRecord["record"]): Buffer {
  return Buffer.from(typeof record === "string" ? record : JSON.stringify(record));
}

function swapped(
  record: SourceRecord["record"],
  change: { readonly at: number; readonly value: unknown; readonly isRenamed: boolean },
): SourceRecord["record"] {
  if (typeof record === "string") {
    const words = record.split(/(?<=[\s=:,|])/);
    const at = change.at % words.length;
    return words
      .map((word, i) => (i === at ? String(JSON.stringify(change.value)).slice(0, 70_000) : word))
      .join("");
  }
  let left = change.at % (1 + countOf(record));
  const walk = (value: unknown): unknown => {
    if (left < 0 || typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        left -= 1;
        return left === -1 ? [change.isRenamed ? "__proto__" : key, change.value] : [key, walk(inner)];
      }),
    );
  };
  const result = walk(record);
  return typeof result === "object" && result !== null ? { ...result } : {};
}

function countOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + 1 + countOf(inner), 0);
}

function deep(levels: number): unknown {
  let value: unknown = "x";
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? { a: value } : [value];
  return value;
}
