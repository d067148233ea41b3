import assert from "node:assert/strict";
import { test } from "node:test";
import { readFields } from "./fields.ts";

test("readFields gives fields, short words and members of records, and sentences", () => {
  const answer = {
    fields: [{ name: "actor", aliases: ["who", 1], about: "who did it" }, {}],
    macros: [{ name: "is:failed", about: "what did not work" }],
    paths: [{ name: "raw.n", kind: "number", count: 1200 }],
    examples: ["failed logins", 1],
  };
  assert.deepEqual(readFields(answer), {
    fields: [
      { name: "actor", aliases: ["who"], about: "who did it" },
      { name: "is:failed", aliases: [], about: "what did not work" },
      { name: "raw.n", aliases: [], about: "a number in 1,200 of the newest records" },
    ],
    examples: ["failed logins"],
  });
  assert.deepEqual(readFields({ fields: [] }), { fields: [], examples: [] });
  for (const value of [undefined, {}, { fields: {} }]) assert.equal(readFields(value), undefined);
});
