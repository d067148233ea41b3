import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { readFoundEvent } from "./found-event.ts";

test("readFoundEvent gives what is shown, the best name of each part, and the whole", () => {
  const json = eventAt(7);
  const event = readFoundEvent(json);
  assert.equal(event?.index, 7);
  assert.deepEqual(
    [event?.actor, event?.target, event?.from, event?.service],
    ["alice", "bob", "192.0.2.1", "iam"],
  );
  assert.equal(event?.json, json);
});

test("readFoundEvent falls back to other names, and leaves out what is unknown", () => {
  const bare = { actor: { email: "a@example.com" }, targets: [], from: { host: "h" }, service: undefined };
  const event = readFoundEvent(eventAt(0, bare));
  assert.deepEqual(
    [event?.actor, event?.target, event?.from, event?.service],
    ["a@example.com", undefined, "h", undefined],
  );
  const odd = readFoundEvent(eventAt(0, { actor: "alice", targets: "bob", from: [], service: { name: 1 } }));
  assert.deepEqual([odd?.actor, odd?.target, odd?.from, odd?.service], Array(4).fill(undefined));
});

const REQUIRED = [
  ...["id", "time", "received", "category", "action", "verb", "outcome", "severity", "message", "log"],
];
for (const name of REQUIRED) {
  test(`readFoundEvent takes nothing for an event that has no ${name}`, () => {
    assert.equal(readFoundEvent(eventAt(1, { [name]: undefined })), undefined);
  });
}

test("readFoundEvent takes nothing that is no object, and no index that is none", () => {
  for (const value of [undefined, null, "x", [], eventAt(1, { log: { index: -1 } })])
    assert.equal(readFoundEvent(value), undefined);
});
