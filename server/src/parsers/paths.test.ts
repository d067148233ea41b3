import assert from "node:assert/strict";
import { test } from "node:test";
import { textAt, valueAt } from "./paths.ts";

test("textAt finds a member by its path, and one whose name has the dots in it", () => {
  const read = textAt("addr.remote", "client.ip");
  assert.equal(read({ addr: { remote: "192.0.2.1" } }), "192.0.2.1");
  assert.equal(read({ "addr.remote": "192.0.2.2" }), "192.0.2.2");
  assert.equal(read({ addr: {}, "client.ip": "192.0.2.3" }), "192.0.2.3");
  assert.equal(read({ addr: {} }), undefined);
});

test("valueAt takes no member that every object has for one of the record", () => {
  assert.equal(valueAt("constructor.name", "toString")({}), undefined);
});
