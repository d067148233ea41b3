import assert from "node:assert/strict";
import { test } from "node:test";
import { asSentence, countOf, cut, formatTime, outcomeClass, signOf, visible } from "./format.ts";

const times: readonly (readonly [string, string, string])[] = [
  ["2026-11-22T10:00:00.123456Z", "UTC", "2026-11-22 10:00:00"],
  ["2026-11-22T23:30:00Z", "Europe/Vienna", "2026-11-23 00:30:00"],
  ["2026-03-29T01:30:00Z", "Europe/Vienna", "2026-03-29 03:30:00"],
  ["0999-01-01T00:00:00Z", "UTC", "999-01-01 00:00:00"],
  ["soon\u202e", "UTC", "soon\\u202e"],
];
for (const [time, zone, text] of times) {
  test(`formatTime writes ${JSON.stringify(time)} in ${zone} as ${text}`, () => {
    assert.equal(formatTime(time, zone), text);
  });
}

test("visible writes out what would not be seen, and leaves lines and tabs", () => {
  assert.equal(visible("a\u202eb\u0007\u2028\n\t\ud800é日"), "a\\u202eb\\u0007\\u2028\n\t\\ud800é日");
  assert.equal(visible("\u{e0041}"), "\\udb40\\udc41");
});

test("signOf and outcomeClass know the four outcomes, and take no other word for one", () => {
  assert.deepEqual(["success", "failure", "denied", "unknown"].map(signOf), ["✓", "✕", "⊘", "?"]);
  for (const word of ["constructor", "", "x"]) {
    assert.equal(signOf(word), "?");
    assert.equal(outcomeClass(word), "unknown");
  }
  assert.equal(outcomeClass("denied"), "denied");
});

test("asSentence begins with a capital letter, but not where a name of the query language stands", () => {
  assert.equal(asSentence("no event has this id"), "No event has this id");
  assert.equal(asSentence("couldn't answer this request"), "Couldn't answer this request");
  for (const text of ["actor: has no value", "source.type is none", "| needs a pipe", "", "x"])
    assert.equal(asSentence(text), text);
});

test("cut says that there is more, and only then", () => {
  assert.equal(cut("abcd", 4), "abcd");
  assert.equal(cut("abcde", 4), "abcd…");
  assert.equal(cut("\u202eb", 1), "\\u202e…");
});

test("countOf says one and many", () => {
  assert.equal(countOf(1, "entry", "entries"), "1 entry");
  assert.equal(countOf(0, "entry", "entries"), "0 entries");
  assert.equal(countOf(48_213, "entry", "entries"), "48,213 entries");
});
