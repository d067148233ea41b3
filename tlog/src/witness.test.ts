/** Tests of the witness protocol's bodies: the specification's examples, each refusal and each limit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodeBase64 } from "./base64.ts";
import { concat, decodeUtf8, encodeUtf8 } from "./bytes.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { NOTE_BYTES_MAX, NOTE_SIGNATURES_MAX, parseNote } from "./note.ts";
import {
  formatAddCheckpoint,
  parseAddCheckpoint,
  parseCosignatures,
  parseWitnessSize,
  WITNESS_ANSWER_BYTES_MAX,
  WITNESS_PROOF_LINES_MAX,
} from "./witness.ts";

// The examples of c2sp.org/tlog-witness.
const REQUEST = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`;
const ANSWER = `— witness.example/w1 CMp+6LWBU0anHGH5aNDTJkH/gj79sG+T6+iP2ThYN5krrDJbR1HDnucjL39QsZTSvVjyQLrdk3DXDqI5G2HgLatVs0pWh6Up69HVOw==
— witness.example/w1 I7rEps0pvK2UqkS2gSpVUDhrhVtQV9lgF6pRrWAvjJHjyWpW7VcE3SiOlVlbQNt64vWhO+DlkL0+UfzuOBMh9ChdMkP1vi/lCAsmlw==
— witness.example/w2 AWui8Sk55XjYLOijihBjhqEH6nS1ndDymE0a+6idX7pLcnoB+dhnz0854aLZgrrKbYKA7nC3HNJhm/kWl7oJlqU3rXXvpysAdyP3wQ==
`;

const HASH = new Uint8Array(32).fill(1);
const HASH_TEXT = encodeBase64(HASH);

test("parseAddCheckpoint reads the specification's example, and formatAddCheckpoint prints it again", () => {
  const request = parseAddCheckpoint(encodeUtf8(REQUEST));
  assert.ok(request);
  assert.equal(request.oldSize, 20_852_014);
  assert.equal(request.proof.length, 4);
  assert.equal(parseCheckpoint(parseNote(request.checkpoint)?.text ?? "")?.size, 20_852_163);
  assert.equal(decodeUtf8(formatAddCheckpoint(request)), REQUEST);
});

test("parseAddCheckpoint gives back what formatAddCheckpoint was given", () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const proof = fc.array(hash, { maxLength: WITNESS_PROOF_LINES_MAX });
  const oldSize = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(oldSize, proof, fc.uint8Array(), (oldSize, proof, checkpoint) => {
      const request = { oldSize, proof, checkpoint };
      assert.deepEqual(parseAddCheckpoint(formatAddCheckpoint(request)), request);
    }),
  );
});

test("parseAddCheckpoint reads a first request: size 0 and no proof", () => {
  const request = { oldSize: 0, proof: [], checkpoint: encodeUtf8("x\n\ny\n") };
  assert.equal(decodeUtf8(formatAddCheckpoint(request)), "old 0\n\nx\n\ny\n");
  assert.deepEqual(parseAddCheckpoint(encodeUtf8("old 0\n\nx\n\ny\n")), request);
});

test(`parseAddCheckpoint reads ${WITNESS_PROOF_LINES_MAX} proof lines after any size, and no more`, () => {
  const old = `old ${Number.MAX_SAFE_INTEGER}\n`;
  const most = encodeUtf8(`${old}${`${HASH_TEXT}\n`.repeat(WITNESS_PROOF_LINES_MAX)}\ncheckpoint`);
  assert.equal(parseAddCheckpoint(most)?.proof.length, WITNESS_PROOF_LINES_MAX);
  const more = encodeUtf8(`old 5\n${`${HASH_TEXT}\n`.repeat(WITNESS_PROOF_LINES_MAX + 1)}\ncheckpoint`);
  assert.equal(parseAddCheckpoint(more), undefined);
});

test(`parseAddCheckpoint reads a checkpoint of ${NOTE_BYTES_MAX} bytes and no larger one`, () => {
  const most = concat([encodeUtf8("old 0\n\n"), new Uint8Array(NOTE_BYTES_MAX)]);
  assert.equal(parseAddCheckpoint(most)?.checkpoint.length, NOTE_BYTES_MAX);
  assert.equal(parseAddCheckpoint(concat([most, Uint8Array.of(0)])), undefined);
});

const malformed: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["no empty line", `old 5\n${HASH_TEXT}\ncheckpoint\n`],
  ["an empty line first", `\n\nold 5\n\ncheckpoint\n`],
  ["no old size", `${HASH_TEXT}\n\ncheckpoint\n`],
  ["another word than old", "new 5\n\ncheckpoint\n"],
  ["an old size with a leading zero", "old 05\n\ncheckpoint\n"],
  ["two spaces before the old size", "old  5\n\ncheckpoint\n"],
  ["an old size above 2^53 - 1", "old 9007199254740992\n\ncheckpoint\n"],
  ["a proof from size 0", `old 0\n${HASH_TEXT}\n\ncheckpoint\n`],
  ["a proof line of 31 bytes", `old 5\n${encodeBase64(HASH.subarray(1))}\n\ncheckpoint\n`],
  ["a proof line without padding", `old 5\n${HASH_TEXT.slice(0, -1)}\n\ncheckpoint\n`],
  ["a carriage return", `old 5\r\n${HASH_TEXT}\n\ncheckpoint\n`],
];
for (const [name, body] of malformed) {
  test(`parseAddCheckpoint refuses ${name}`, () => {
    assert.equal(parseAddCheckpoint(encodeUtf8(body)), undefined);
  });
}

test("parseAddCheckpoint refuses a head that isn't UTF-8", () => {
  assert.equal(parseAddCheckpoint(concat([Uint8Array.of(0xff), encodeUtf8("old 5\n\nx")])), undefined);
});

test("formatAddCheckpoint throws for what has no form", () => {
  const request = { oldSize: 5, proof: [HASH], checkpoint: HASH };
  assert.throws(() => formatAddCheckpoint({ ...request, oldSize: 0 }), TypeError);
  assert.throws(() => formatAddCheckpoint({ ...request, oldSize: -1 }), TypeError);
  assert.throws(() => formatAddCheckpoint({ ...request, proof: [HASH.subarray(1)] }), TypeError);
  assert.throws(
    () => formatAddCheckpoint({ ...request, proof: Array.from({ length: 64 }, () => HASH) }),
    TypeError,
  );
});

test("parseCosignatures reads the specification's example", () => {
  const names = parseCosignatures(encodeUtf8(ANSWER))?.map(({ name }) => name);
  assert.deepEqual(names, ["witness.example/w1", "witness.example/w1", "witness.example/w2"]);
});

const badAnswers: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["a line without its newline", ANSWER.trimEnd()],
  ["an empty line", `${ANSWER}\n`],
  ["a line that is no signature", `${ANSWER}ok\n`],
  ["more lines than a note may have", "— w AQIDBAU=\n".repeat(NOTE_SIGNATURES_MAX + 1)],
];
for (const [name, body] of badAnswers) {
  test(`parseCosignatures refuses ${name}`, () => {
    assert.equal(parseCosignatures(encodeUtf8(body)), undefined);
  });
}

test("parseCosignatures refuses what isn't UTF-8", () => {
  assert.equal(parseCosignatures(concat([encodeUtf8(ANSWER), Uint8Array.of(0xff, 0x0a)])), undefined);
});

test(`parseCosignatures reads ${WITNESS_ANSWER_BYTES_MAX} bytes and no more`, () => {
  const room = WITNESS_ANSWER_BYTES_MAX - encodeUtf8("—  AQIDBAU=\n").length;
  assert.equal(parseCosignatures(encodeUtf8(`— ${"w".repeat(room)} AQIDBAU=\n`))?.length, 1);
  assert.equal(parseCosignatures(encodeUtf8(`— ${"w".repeat(room + 1)} AQIDBAU=\n`)), undefined);
});

const sizes: readonly (readonly [string, number | undefined])[] = [
  ["0\n", 0],
  ["20852014\n", 20_852_014],
  ["20852014", undefined],
  ["20852014\n\n", undefined],
  ["020852014\n", undefined],
  ["20852014\r\n", undefined],
  ["\n", undefined],
  ["", undefined],
  ["{}\n", undefined],
];
for (const [body, size] of sizes) {
  test(`parseWitnessSize reads ${JSON.stringify(body)} as ${size}`, () => {
    assert.equal(parseWitnessSize(encodeUtf8(body)), size);
  });
}
