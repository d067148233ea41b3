import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { indentJson, isJson } from "./json.ts";
import {
  escapeLines,
  escapeText,
  formatJson,
  formatJsonLine,
  formatTable,
  paint,
  usesColor,
} from "./output.ts";

const hostile: readonly [string, string, string][] = [
  ["an escape sequence", "\u001b[2J", "\\u001b[2J"],
  ["a C1 control sequence", "\u009b31m", "\\u009b31m"],
  ["a carriage return and a line feed", "a\r\nb", "a\\u000d\\u000ab"],
  ["a backspace and DEL", "a\b\u007f", "a\\u0008\\u007f"],
  ["bidirectional overrides", "\u202e\u2066\u061c", "\\u202e\\u2066\\u061c"],
  ["separators and a byte order mark", "\u2028\u2029\ufeff", "\\u2028\\u2029\\ufeff"],
  ["a zero-width space", "a\u200bb", "a\\u200bb"],
  ["an invisible tag", "a\u{e0041}", "a\\udb40\\udc41"],
  ["half a surrogate pair", "\ud800x\udc00", "\\ud800x\\udc00"],
];
for (const [what, text, escaped] of hostile) {
  test(`escapeText escapes ${what}`, () => assert.equal(escapeText(text), escaped));
}

test("escapeText leaves letters of all scripts and whole surrogate pairs alone", () => {
  const text = "zoë Ωμέγα 日本語 עברית 🙂";
  assert.equal(escapeText(text), text);
});

test("escapeLines keeps line feeds only", () => assert.equal(escapeLines("a\nb\rc"), "a\nb\\u000dc"));

test("formatJson and formatJsonLine read back as what they were, with nothing in them that acts on a terminal", () => {
  const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit }), (value, text) => {
      for (const json of [formatJson([value, text]), formatJsonLine([value, text])]) {
        assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify([value, text])));
        assert.equal(escapeLines(json), json);
      }
    }),
  );
});

test("formatTable aligns its columns and escapes its cells", () => {
  const table = formatTable(
    ["ID", "NAME"],
    [
      ["1", "alice"],
      ["23", "b\nb"],
    ],
  );
  assert.equal(table, "ID  NAME\n1   alice\n23  b\\u000ab\n");
});

const colors: readonly [boolean, Record<string, string>, boolean][] = [
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: "1" }, false],
  [true, { NO_COLOR: "" }, true],
  [true, { TERM: "dumb" }, false],
  [false, { FORCE_COLOR: "1" }, true],
  [true, { FORCE_COLOR: "0" }, false],
  [false, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
];
for (const [isTty, env, expected] of colors) {
  test(`usesColor is ${expected} with ${JSON.stringify(env)} ${isTty ? "on" : "off"} a terminal`, () => {
    assert.equal(usesColor({ isTty, write: () => undefined }, env), expected);
  });
}

test("paint leaves text alone where there is no colour", () => {
  assert.equal(paint("x", "bold", false), "x");
  assert.equal(paint("x", "bold", true), "\u001b[1mx\u001b[0m");
});

test("indentJson lays out without touching numbers, repeated keys or escapes", () => {
  const json = '{"n":1.00,"n":12345678901234567890,"s":"a\\"{,}\\u0041 b","e":[],"o":{},"l":[1,[true,null]]}';
  const expected = `{
  "n": 1.00,
  "n": 12345678901234567890,
  "s": "a\\"{,}\\u0041 b",
  "e": [],
  "o": {},
  "l": [
    1,
    [
      true,
      null
    ]
  ]
}`;
  assert.equal(indentJson(json), expected);
});

test("indentJson gives what JSON.stringify gives with two spaces", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(indentJson(JSON.stringify(value)), JSON.stringify(value, undefined, 2));
    }),
  );
});

test("indentJson does not let brackets alone make an enormous text", () => {
  const depth = 2000;
  assert(indentJson("[".repeat(depth) + "]".repeat(depth)).length < 2 * depth * 130);
});

test("isJson tells JSON from other text", () => {
  assert.deepEqual(["{}", " 1 ", "", "{", "NaN"].map(isJson), [true, true, false, false, false]);
});
