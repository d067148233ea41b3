import assert from "node:assert/strict";
import { test } from "node:test";
import { REFUSED_MAX, REFUSED_PER_ADDRESS_MAX, SignInAttempts, WINDOW_MS } from "./sign-in-attempts.ts";

test("SignInAttempts notes so many refusals of an address within a minute, and of others all the same", () => {
  const attempts = new SignInAttempts();
  const noted = Array.from({ length: REFUSED_PER_ADDRESS_MAX + 1 }, () => attempts.refuse("192.0.2.1", 0));
  assert.deepEqual(
    noted,
    noted.map((_, i) => i < REFUSED_PER_ADDRESS_MAX),
  );
  assert.ok(attempts.refuse("192.0.2.2", 0));
  assert.ok(!attempts.refuse("192.0.2.1", WINDOW_MS - 1));
  assert.ok(attempts.refuse("192.0.2.1", WINDOW_MS));
});

test("SignInAttempts notes so many refusals of all addresses together", () => {
  const attempts = new SignInAttempts();
  const noted = Array.from({ length: REFUSED_MAX + 1 }, (_, i) => attempts.refuse(`192.0.2.${i}`, 0));
  assert.deepEqual(
    noted,
    noted.map((_, i) => i < REFUSED_MAX),
  );
});
