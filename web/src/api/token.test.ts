import assert from "node:assert/strict";
import { test } from "node:test";
import { isToken, tokenInFragment } from "./token.ts";

test("tokenInFragment finds the token, among other things too", () => {
  assert.equal(tokenInFragment("#token=tlyr_abc"), "tlyr_abc");
  assert.equal(tokenInFragment("#a=b&token=tlyr_abc"), "tlyr_abc");
});

for (const hash of [
  "",
  "#",
  "#top",
  "#token=",
  "#token=a%20b",
  "#token=%E2%80%AEx",
  `#token=${"a".repeat(513)}`,
]) {
  test(`tokenInFragment finds none in ${hash.slice(0, 20) || "nothing"}`, () => {
    assert.equal(tokenInFragment(hash), undefined);
  });
}

test("isToken takes 512 visible characters at most", () => {
  assert.equal(isToken("a".repeat(512)), true);
  assert.equal(isToken("a".repeat(513)), false);
  assert.equal(isToken("a\nb"), false);
});
