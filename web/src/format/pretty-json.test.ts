import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { prettyJson } from "./pretty-json.ts";

test("prettyJson lays out without changing numbers, repeated keys or escapes", () => {
  assert.equal(
    prettyJson('{"n":12345678901234567890,"a":[1.00,{}],"a":"\\u0041,{}"}'),
    '{\n  "n": 12345678901234567890,\n  "a": [\n    1.00,\n    {}\n  ],\n  "a": "\\u0041,{}"\n}',
  );
});

test("prettyJson leaves alone what is not JSON", () => {
  for (const text of ["", "plain", '{"a":', "{a:1}"]) assert.equal(prettyJson(text), text);
});

test("prettyJson writes what JSON.stringify would, for what it would keep", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: anyCharacter }), (value) => {
      const json = JSON.stringify(value);
      assert.equal(prettyJson(json), JSON.stringify(JSON.parse(json), undefined, 2));
    }),
    { numRuns: 30 },
  );
});
