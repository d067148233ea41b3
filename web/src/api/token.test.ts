import assert from "node:assert/strict";
import { test } from "node:test";
import { isToken, signInFragment } from "./token.ts";

test("signInFragment finds the token, among other things too", () => {
  assert.deepEqual(signInFragment("/", "#token=tlyr_abc"), { token: "tlyr_abc" });
  assert.deepEqual(signInFragment("/live", "#a=b&token=tlyr_abc"), { token: "tlyr_abc" });
});

test("signInFragment finds the code of a one-time link on its page alone, under any path", () => {
  const code = "a".repeat(43);
  assert.deepEqual(signInFragment("/sign-in", `#${code}`), { link: code });
  assert.deepEqual(signInFragment("/audit/sign-in", `#${code}`), { link: code });
  assert.equal(signInFragment("/", `#${code}`), undefined);
});

for (const hash of [
  ...["", "#", "#top", "#token=", "#token=a%20b", "#token=%E2%80%AEx", `#token=${"a".repeat(513)}`],
]) {
  test(`signInFragment finds nothing in ${hash.slice(0, 20) || "nothing"}`, () => {
    assert.equal(signInFragment("/", hash), undefined);
    assert.equal(signInFragment("/sign-in", hash), undefined);
  });
}

test("isToken takes 512 visible characters at most", () => {
  assert.equal(isToken("a".repeat(512)), true);
  assert.equal(isToken("a".repeat(513)), false);
  assert.equal(isToken("a\nb"), false);
});
