import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePreferences, systemTheme } from "./preferences.ts";

const USUAL = { theme: "system", clock: "local", density: "comfortable", keys: true };

test("parsePreferences reads what was kept", () => {
  const kept = { theme: "dark", clock: "utc", density: "compact", keys: false };
  assert.deepEqual(parsePreferences(JSON.stringify(kept)), kept);
});

test("parsePreferences reads each clock", () => {
  for (const clock of ["local", "utc", "own"])
    assert.equal(parsePreferences(JSON.stringify({ clock })).clock, clock);
});

for (const text of [null, "", "x", "null", "[]", '{"theme":"pink","keys":1}']) {
  test(`parsePreferences takes ${text ?? "nothing"} for what is usual`, () => {
    assert.deepEqual(parsePreferences(text), USUAL);
  });
}

for (const [isContrast, isDark, theme] of [
  [false, false, "light"],
  [false, true, "dark"],
  [true, false, "contrast-light"],
  [true, true, "contrast"],
] as const) {
  test(`systemTheme is ${theme} where the system is ${isDark ? "dark" : "light"}${isContrast ? " and wishes contrast" : ""}`, () => {
    assert.equal(systemTheme({ isContrast, isDark }), theme);
  });
}
