import assert from "node:assert/strict";
import { test } from "node:test";
import { PartReader } from "./part-reader.ts";

test("PartReader gives the objects of whole lines, wherever the text is cut", () => {
  const text = '{"a":"\\n"}\n{"b":[1]}\n';
  for (let at = 0; at <= text.length; at++) {
    const reader = new PartReader();
    assert.deepEqual(
      [...reader.push(text.slice(0, at)), ...reader.push(text.slice(at))],
      [{ a: "\n" }, { b: [1] }],
    );
  }
});

test("PartReader gives nothing of a line that is no object, and goes on behind it", () => {
  assert.deepEqual(new PartReader().push('{"a":\n1\n\n{"b":2}\n{"c"'), [
    undefined,
    undefined,
    undefined,
    { b: 2 },
  ]);
});
