import assert from "node:assert/strict";
import { test } from "node:test";
import { readNewToken, readSearchCopy, readTokens } from "./settings.ts";

test("readTokens gives the tokens without their secrets", () => {
  const token = { id: "i", kind: "read", name: "alice", type: "human", hint: "x9Qz" };
  assert.deepEqual(readTokens({ tokens: [{ ...token, secret: "s" }] }), [token]);
  assert.equal(readTokens({}), undefined);
});

test("readNewToken gives the secret of a new token", () => {
  assert.equal(readNewToken({ secret: "tlyr_x", token: {} }), "tlyr_x");
  assert.equal(readNewToken({}), undefined);
});

test("readSearchCopy tells how far the copy is", () => {
  const copy = { state: "following", position: 3, size: 4, lag_seconds: 0.5 };
  assert.deepEqual(readSearchCopy(copy), { state: "following", position: 3, size: 4, lagSeconds: 0.5 });
  assert.equal(readSearchCopy({ state: "following" }), undefined);
});
