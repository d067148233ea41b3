/** Tests of the history: whole notes come back, and a note that was cut off anywhere is not one of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { concat, encodeUtf8 } from "./bytes.ts";
import { splitHistory } from "./history.ts";

const NOTES = [1, 2, 3].map(
  (size) =>
    `example.com/log\n${size}\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— example.com/log AAAA\n— witness–1 BBBB\n`,
);
const FILE = encodeUtf8(NOTES.map((note) => `${note}\n`).join(""));

test("splitHistory gives every note as it was signed", () => {
  assert.deepEqual(splitHistory(FILE), { notes: NOTES, wholeBytes: FILE.length });
});

test("splitHistory of an empty file has no notes", () => {
  assert.deepEqual(splitHistory(new Uint8Array(0)), { notes: [], wholeBytes: 0 });
});

test("splitHistory keeps the whole notes wherever the last one was cut, also within a character", () => {
  let whole = 0;
  const ends = NOTES.map((note) => {
    whole += encodeUtf8(note).length + 1;
    return whole;
  });
  for (let length = 0; length <= FILE.length; length++) {
    const count = ends.filter((end) => end <= length).length;
    const expected = { notes: NOTES.slice(0, count), wholeBytes: ends[count - 1] ?? 0 };
    assert.deepEqual(splitHistory(FILE.subarray(0, length)), expected, `${length} bytes`);
  }
});

test("splitHistory refuses a file in which something that is not UTF-8 stands before whole notes", () => {
  assert.equal(splitHistory(concat([Uint8Array.of(0xff), FILE])), undefined);
  assert.equal(splitHistory(concat([FILE, Uint8Array.of(0x80), FILE])), undefined);
});

test("splitHistory counts what follows the last note as no part of it", () => {
  for (const rest of ["x", "\n", "example.com/log\n4\n", `${NOTES[0]?.trimEnd()}`]) {
    assert.deepEqual(splitHistory(concat([FILE, encodeUtf8(rest)])), {
      notes: NOTES,
      wholeBytes: FILE.length,
    });
  }
  const broken = concat([FILE, Uint8Array.of(0xe2, 0x80)]);
  assert.deepEqual(splitHistory(broken), { notes: NOTES, wholeBytes: FILE.length });
});
