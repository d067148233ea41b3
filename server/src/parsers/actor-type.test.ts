import assert from "node:assert/strict";
import { test } from "node:test";
import { NAME_RULES, typeOfName } from "./actor-type.ts";

for (const { examples, pattern, type } of NAME_RULES) {
  for (const example of examples) {
    test(`typeOfName takes ${example} for ${type}`, () => {
      assert.match(example, pattern);
      assert.equal(typeOfName(example), type);
    });
  }
}

test("typeOfName asks all names of an actor, machines first", () => {
  assert.equal(typeOfName("alice@example.com", "release-bot"), "machine");
  assert.equal(typeOfName(undefined, "alice@example.com"), "human");
});

const untold: readonly string[] = ["alice", "root", "system:anonymous", "robot", "", "x".repeat(600)];
for (const name of untold) {
  test(`typeOfName does not guess what ${JSON.stringify(name.slice(0, 20))} is`, () => {
    assert.equal(typeOfName(name), "unknown");
  });
}
