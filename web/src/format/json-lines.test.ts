/** Tests of JSON as lines: the text stays what it was, and each line knows its place. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { jsonLines, VALUE_CHARACTERS_MAX } from "./json-lines.ts";

const EVERYTHING = 1_000_000;

test("jsonLines gives each value its names and its place", () => {
  const lines = jsonLines('{"a":{"b c":[1,{"d":"x"}]},"e":null,"f":{},"g":[]}', EVERYTHING)?.lines ?? [];
  assert.deepEqual(
    lines.map(({ depth, key, path, text, value }) => [depth, key, text, path, value]),
    [
      [0, "", "{", "", undefined],
      [1, '"a"', "{", "a", undefined],
      [2, '"b c"', "[", 'a["b c"]', undefined],
      [3, "", "1,", 'a["b c"][0]', "1"],
      [3, "", "{", 'a["b c"][1]', undefined],
      [4, '"d"', '"x"', 'a["b c"][1].d', "x"],
      [3, "", "}", 'a["b c"][1]', undefined],
      [2, "", "]", 'a["b c"]', undefined],
      [1, "", "},", "a", undefined],
      [1, '"e"', "null,", "e", undefined],
      [1, '"f"', "{},", "f", undefined],
      [1, '"g"', "[]", "g", undefined],
      [0, "", "}", "", undefined],
    ],
  );
  assert.deepEqual(lines[5]?.names, ["a", "b c", "d"]);
});

test("jsonLines leaves large numbers, repeated names and escapes as they were sent", () => {
  const lines = jsonLines('{"n":12345678901234567890,"n":"\\u0041"}', EVERYTHING)?.lines ?? [];
  assert.deepEqual(
    lines.slice(1, 3).map(({ key, text, value }) => [key, text, value]),
    [
      ['"n"', "12345678901234567890,", "12345678901234567890"],
      ['"n"', '"\\u0041"', "A"],
    ],
  );
});

test("jsonLines loses nothing of any JSON", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const lines = jsonLines(text, EVERYTHING)?.lines ?? [];
      const joined = lines.map(({ key, text: value }) => (key === "" ? value : `${key}:${value}`)).join("");
      assert.deepEqual(JSON.parse(joined), JSON.parse(text));
    }),
  );
});

test("jsonLines stops at its limit and says so", () => {
  const text = JSON.stringify([1, 2, 3]);
  assert.deepEqual([jsonLines(text, 5)?.lines.length, jsonLines(text, 5)?.isCut], [5, false]);
  assert.deepEqual([jsonLines(text, 4)?.lines.length, jsonLines(text, 4)?.isCut], [4, true]);
});

test("jsonLines asks for no long text and no empty one", () => {
  const value = (text: string): unknown => jsonLines(JSON.stringify([text]), 9)?.lines[1]?.value;
  assert.equal(value("x".repeat(VALUE_CHARACTERS_MAX))?.toString().length, VALUE_CHARACTERS_MAX);
  assert.equal(value("x".repeat(VALUE_CHARACTERS_MAX + 1)), undefined);
  assert.equal(value(""), undefined);
});

test("jsonLines knows what is no JSON", () => {
  for (const text of ["", "a=1", "{", '{"a":1}{"b":2}']) assert.equal(jsonLines(text, 9), undefined);
});
