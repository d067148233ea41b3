import assert from "node:assert/strict";
import { test } from "node:test";
import { zoneName } from "./zone-name.ts";

for (const [zone, time, name] of [
  ["UTC", "2026-11-20T10:00:00Z", "UTC"],
  ["Europe/Berlin", "2026-11-20T10:00:00Z", "CET"],
  ["Europe/Berlin", "2026-07-20T10:00:00Z", "CEST"],
  ["Asia/Kolkata", "2026-11-20T10:00:00Z", "GMT+5:30"],
  ["Europe/Berlin", "no time", "Europe/Berlin"],
] as const) {
  test(`zoneName calls ${zone} at ${time} ${name}`, () => {
    assert.equal(zoneName(zone, time), name);
  });
}
