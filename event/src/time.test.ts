import assert from "node:assert/strict";
import { test } from "node:test";
import { toMicroseconds } from "./time.ts";

const times: readonly (readonly [time: string, us: number])[] = [
  ["1970-01-01T00:00:00Z", 0],
  ["1970-01-01T00:00:00.1Z", 100_000],
  ["1970-01-01T00:00:00.000001Z", 1],
  ["1970-01-01T00:00:00.0000019Z", 1],
  ["1970-01-01T00:00:00.123456789Z", 123_456],
  ["1969-12-31T23:59:59.999999Z", -1],
  ["1969-12-31T23:59:59.5Z", -500_000],
  ["1900-01-01T00:00:00Z", -2_208_988_800_000_000],
  ["1899-12-31T23:59:59.999999Z", -2_208_988_800_000_000],
  ["0001-01-01T00:00:00Z", -2_208_988_800_000_000],
  ["2255-06-05T23:47:34.740991Z", Number.MAX_SAFE_INTEGER],
  ["2255-06-05T23:47:34.740992Z", Number.MAX_SAFE_INTEGER],
  ["9999-12-31T23:59:59.999999999Z", Number.MAX_SAFE_INTEGER],
];
for (const [time, us] of times) {
  test(`toMicroseconds takes ${time} for ${us}`, () => assert.equal(toMicroseconds(time), us));
}
