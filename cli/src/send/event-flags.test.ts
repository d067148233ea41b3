import assert from "node:assert/strict";
import { test } from "node:test";
import { type EventFlags, formatEvent, hasEventFlags } from "./event-flags.ts";

const LEAST = { actor: "alice", action: "user.login" };

test("formatEvent prints what was said, and nothing else", () => {
  assert.equal(formatEvent(LEAST), '{"actor":"alice","action":"user.login"}');
  const flags = {
    ...LEAST,
    target: "t",
    outcome: "denied",
    reason: "r",
    message: "m",
    label: ["a=1", "b=x=y", "c="],
  };
  assert.equal(
    formatEvent(flags),
    '{"actor":"alice","action":"user.login","target":"t","outcome":"denied","reason":"r","message":"m","labels":{"a":"1","b":"x=y","c":""}}',
  );
});

test("formatEvent sends the states as they were typed", () => {
  const event = formatEvent({ ...LEAST, before: ' {"n": 1.0} ', after: "12345678901234567890" });
  assert.equal(
    event,
    '{"actor":"alice","action":"user.login","before":{"n": 1.0},"after":12345678901234567890}',
  );
});

test("formatEvent keeps a label with a name that objects have of their own", () => {
  assert.equal(
    formatEvent({ ...LEAST, label: ["__proto__=x"] }),
    '{"actor":"alice","action":"user.login","labels":{"__proto__":"x"}}',
  );
});

const refused: readonly [string, EventFlags][] = [
  ["no actor", { action: "x" }],
  ["no action", { actor: "x" }],
  ["an empty actor", { actor: "", action: "x" }],
  ["a label without a value", { ...LEAST, label: ["a"] }],
  ["a label without a key", { ...LEAST, label: ["=a"] }],
  ["a label that was given twice", { ...LEAST, label: ["a=1", "a=2"] }],
  ["a state that is not JSON", { ...LEAST, before: "{on: true}" }],
];
for (const [what, flags] of refused) {
  test(`formatEvent refuses ${what} with exit code 2`, () => {
    const outcome = formatEvent(flags);
    assert.equal(typeof outcome === "object" && outcome.exitCode, 2);
  });
}

test("hasEventFlags sees each flag", () => {
  assert.equal(hasEventFlags({}), false);
  for (const flags of [{ actor: "" }, { label: ["a=b"] }, { after: "1" }])
    assert.equal(hasEventFlags(flags), true);
});
