/** Tests of entries: one encoding for each, every kind's members, and the texts that only look like one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodeBase64 } from "./base64.ts";
import { concat, encodeUtf8 } from "./bytes.ts";
import type { Entry, EntryKind } from "./entry.ts";
import { ENTRY_KINDS, ENTRY_TEXT_BYTES_MAX, formatEntry, isSourceId, parseEntry } from "./entry.ts";

const ID = "01939f1c-7d00-7000-8000-000000000000";
const COMMITMENT = encodeBase64(new Uint8Array(32).fill(0xfb));
const T = 1_733_000_000_000_000;
const EVENT: Entry = { kind: "event", id: ID, t: T, src: "ci-runner.1", seq: 7, b: COMMITMENT, n: 812 };
const TEXT = formatEntry(EVENT);

test("formatEntry prints the members in their fixed order", () => {
  const head = `{"v":1,"k":"event","id":"${ID}","t":${T},"src":"ci-runner.1"`;
  assert.equal(TEXT, `${head},"seq":7,"b":"${COMMITMENT}","n":812}`);
  const erase: Entry = { kind: "erase", id: ID, t: 0, src: "tallystick", of: [3, 9], b: COMMITMENT, n: 0 };
  assert.match(formatEntry(erase), /"src":"tallystick","of":\[3,9\],"b":/);
  assert.match(formatEntry({ kind: "clock", id: ID, t: 5, src: "tallystick", was: 9 }), /"was":9}$/);
});

const count = fc.maxSafeNat();
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
const id = fc
  .tuple(hex(8), hex(4), hex(3), fc.constantFrom(..."89ab"), hex(3), hex(12))
  .map(([a, b, c, variant, d, e]) => `${a}-${b}-7${c}-${variant}${d}-${e}`);
const src = fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);
const range = fc
  .tuple(fc.nat({ max: 2 ** 31 - 1 }), count)
  .map(([from, length]): [number, number] => [from, Math.min(from + 1 + length, Number.MAX_SAFE_INTEGER)]);
const body = fc.record({
  b: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(encodeBase64),
  n: count,
});

test("parseEntry gives back what formatEntry was given, for every kind", () => {
  const entry = fc
    .record({
      ...{ kind: fc.constantFrom(...ENTRY_KINDS), id, t: count, src, of: range, was: count },
      ...{ seq: fc.option(count, { nil: undefined }), body: fc.option(body, { nil: undefined }) },
    })
    .map((parts) => entryOf(parts));
  fc.assert(
    fc.property(entry, (expected) => {
      const bytes = encodeUtf8(formatEntry(expected));
      assert.ok(bytes.length <= ENTRY_TEXT_BYTES_MAX);
      assert.deepEqual(parseEntry(bytes), expected);
    }),
    { numRuns: 500 },
  );
});

test("parseEntry refuses a kind without what it needs, and with what it may not have", () => {
  const ranged: ReadonlySet<EntryKind> = new Set(["redact", "erase", "retain", "hold"] as const);
  for (const kind of ENTRY_KINDS) {
    const bare: Entry = { kind, id: ID, t: T, src: "a" };
    const withBody = { ...bare, b: COMMITMENT, n: 1 };
    assert.equal(reads({ ...withBody, of: [0, 1] }), ranged.has(kind), `${kind} with a range`);
    assert.equal(reads({ ...withBody, was: 1 }), kind === "clock", `${kind} with another time`);
    assert.equal(reads(withBody), !ranged.has(kind) && kind !== "clock", `${kind} with a body`);
    assert.equal(reads(bare), kind !== "event" && !ranged.has(kind) && kind !== "clock", `${kind} alone`);
  }
});

const refused: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["null", "null"],
  ["an array", "[]"],
  ["a number", "1"],
  ["a text that is no JSON", `${TEXT.slice(0, -1)}`],
  ["something behind it", `${TEXT} `],
  ["a newline behind it", `${TEXT}\n`],
  ["a space before it", ` ${TEXT}`],
  ["a byte order mark", `\uFEFF${TEXT}`],
  ["a space between members", TEXT.replace(',"k"', ', "k"')],
  ["a space behind a colon", TEXT.replace('"v":', '"v": ')],
  ["another order of members", TEXT.replace('"v":1,"k":"event"', '"k":"event","v":1')],
  ["the body's length before the body", TEXT.replace(/("b":.*?),("n":812)/, "$2,$1")],
  ["an unknown member", TEXT.replace("}", ',"x":1}')],
  ["an unknown member in the middle", TEXT.replace(',"seq"', ',"x":1,"seq"')],
  ["a member twice", TEXT.replace('"seq":7', '"seq":7,"seq":7')],
  ["a member twice with two values", TEXT.replace('"seq":7', '"seq":6,"seq":7')],
  ["a member __proto__", TEXT.replace("}", ',"__proto__":{"was":1}}')],
  ["its members in __proto__", `{"v":1,"__proto__":${TEXT.replace('"v":1,', "")}}`],
  ["a member constructor", TEXT.replace("}", ',"constructor":1}')],
  ["another version", TEXT.replace('"v":1', '"v":2')],
  ["a version in quotes", TEXT.replace('"v":1', '"v":"1"')],
  ["no version", TEXT.replace('"v":1,', "")],
  ["an unknown kind", TEXT.replace('"k":"event"', '"k":"events"')],
  ["a kind that is a member of every object", TEXT.replace('"k":"event"', '"k":"toString"')],
  ["an escaped letter", TEXT.replace('"event"', '"\\u0065vent"')],
  ["an escaped slash", TEXT.replaceAll("/", "\\/")],
  ["a fraction", TEXT.replace('"seq":7', '"seq":7.5')],
  ["a fraction of zero", TEXT.replace('"seq":7', '"seq":7.0')],
  ["an exponent", TEXT.replace('"seq":7', '"seq":7e0')],
  ["1e3", TEXT.replace('"seq":7', '"seq":1e3')],
  ["minus zero", TEXT.replace('"seq":7', '"seq":-0')],
  ["a number below zero", TEXT.replace('"seq":7', '"seq":-7')],
  ["a leading zero", TEXT.replace('"seq":7', '"seq":07')],
  ["2^53", TEXT.replace('"seq":7', '"seq":9007199254740992')],
  ["a number that doubles to 2^53 - 1", TEXT.replace('"seq":7', '"seq":9007199254740991.1')],
  ["a number without end", TEXT.replace('"seq":7', '"seq":1e999')],
  ["a number in quotes", TEXT.replace('"seq":7', '"seq":"7"')],
  ["null for a number", TEXT.replace('"seq":7', '"seq":null')],
  ["a time in quotes", TEXT.replace(`"t":${T}`, `"t":"${T}"`)],
  ["no time", TEXT.replace(`"t":${T},`, "")],
  ["a UUID in upper case", TEXT.replace("01939f1c-7d00", "01939F1C-7D00")],
  ["a UUID of version 4", TEXT.replace("-7000-", "-4000-")],
  ["a UUID of another variant", TEXT.replace("-8000-", "-c000-")],
  ["a UUID without hyphens", TEXT.replace(ID, ID.replaceAll("-", ""))],
  ["a UUID in braces", TEXT.replace(ID, `{${ID}}`)],
  ["an empty source", TEXT.replace("ci-runner.1", "")],
  ["a source with a space", TEXT.replace("ci-runner.1", "ci runner")],
  ["a source with a quote", TEXT.replace("ci-runner.1", 'ci\\"runner')],
  ["a source of 65 characters", TEXT.replace("ci-runner.1", "a".repeat(65))],
  ["a source that is no text", TEXT.replace('"ci-runner.1"', "1")],
  ["a commitment without padding", TEXT.replace(COMMITMENT, COMMITMENT.replace("=", ""))],
  ["a commitment with a bit left over", TEXT.replace(COMMITMENT, COMMITMENT.replace(/.=$/, "t="))],
  ["a commitment in the URL alphabet", TEXT.replace(COMMITMENT, COMMITMENT.replaceAll("+", "-"))],
  ["a commitment of 31 bytes", TEXT.replace(COMMITMENT, encodeBase64(new Uint8Array(31)))],
  ["a commitment of 33 bytes", TEXT.replace(COMMITMENT, encodeBase64(new Uint8Array(33)))],
  ["a commitment that is no text", TEXT.replace(`"${COMMITMENT}"`, "5")],
  ["a commitment without a length", TEXT.replace(',"n":812', "")],
  ["a length without a commitment", TEXT.replace(`,"b":"${COMMITMENT}"`, "")],
];
for (const [name, text] of refused) {
  test(`parseEntry refuses ${name}`, () => {
    assert.notEqual(text, TEXT);
    assert.equal(parseEntry(encodeUtf8(text)), undefined);
  });
}

for (const of of [
  "[1,1]",
  "[2,1]",
  "[1]",
  "[1,2,3]",
  "[0,1.5]",
  "[-1,2]",
  '["0","1"]',
  "[0,1e1]",
  "{}",
  "null",
  "[0, 1]",
]) {
  test(`parseEntry refuses the range ${of}`, () => {
    const text = (range: string) => `{"v":1,"k":"hold","id":"${ID}","t":1,"src":"a","of":${range}}`;
    assert.ok(parseEntry(encodeUtf8(text("[0,1]"))));
    assert.equal(parseEntry(encodeUtf8(text(of))), undefined);
  });
}

test("parseEntry refuses bytes that are not UTF-8", () => {
  assert.equal(parseEntry(concat([encodeUtf8(TEXT), Uint8Array.of(0x80)])), undefined);
});

test("every valid entry is shorter than the bound, and more than the bound is not even decoded", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const longest: Entry = {
    ...{ kind: "redact", id: ID, t: most, src: "a".repeat(64), seq: most, of: [most - 1, most] },
    ...{ b: COMMITMENT, n: most },
  };
  assert.deepEqual(parseEntry(encodeUtf8(formatEntry(longest))), longest);
  assert.ok(formatEntry(longest).length < ENTRY_TEXT_BYTES_MAX);
  assert.equal(parseEntry(encodeUtf8(TEXT.padEnd(ENTRY_TEXT_BYTES_MAX))), undefined);
  assert.equal(parseEntry(encodeUtf8(TEXT.padEnd(ENTRY_TEXT_BYTES_MAX + 1))), undefined);
});

test("parseEntry reads no text that differs from an entry's in one byte, unless formatEntry prints that", () => {
  const bytes = encodeUtf8(TEXT);
  for (let i = 0; i < bytes.length; i++) {
    for (let bit = 0; bit < 8; bit++) {
      const changed = new Uint8Array(bytes);
      changed[i] = (changed[i] ?? 0) ^ (1 << bit);
      const entry = parseEntry(changed);
      if (entry !== undefined) assert.deepEqual(encodeUtf8(formatEntry(entry)), changed);
    }
  }
});

test("isSourceId takes 64 letters, digits, dots, underscores and hyphens, and nothing else", () => {
  for (const text of ["a", "A.b_c-9", "a".repeat(64)]) assert.equal(isSourceId(text), true);
  for (const text of ["", "a".repeat(65), "a b", "a\n", "ä", "a/b", "a+b"])
    assert.equal(isSourceId(text), false);
});

function reads(entry: Entry): boolean {
  return parseEntry(encodeUtf8(formatEntry(entry))) !== undefined;
}

/** Keeps of the generated members those that the kind has. */
function entryOf(parts: {
  kind: EntryKind;
  id: string;
  t: number;
  src: string;
  of: [number, number];
  was: number;
  seq: number | undefined;
  body: { b: string; n: number } | undefined;
}): Entry {
  const { kind, id: entryId, t, src: source, of, was, seq, body: stored } = parts;
  const isRanged = kind === "redact" || kind === "erase" || kind === "retain" || kind === "hold";
  const { b, n } = stored ?? { b: COMMITMENT, n: 3 };
  const hasBody = kind === "event" || stored !== undefined;
  return {
    ...{ kind, id: entryId, t, src: source },
    ...(seq !== undefined && { seq }),
    ...(isRanged && { of }),
    ...(kind === "clock" && { was }),
    ...(hasBody && { b, n }),
  };
}
