/** What a fuzz target checks of a parser: it refuses or it understands, and what it understands has one form. */
import assert from "node:assert/strict";
import { equal } from "@tallystick/tlog";

/** Printing what was parsed gives the same bytes back, so that nothing stands in them that nobody has seen. */
export function checkOneForm<T>(
  bytes: Uint8Array,
  parse: (bytes: Uint8Array) => T | undefined,
  print: (value: T) => Uint8Array,
): void {
  const value = parse(bytes);
  if (value === undefined) return;
  assert.ok(equal(print(value), bytes), "it is printed otherwise than it was read");
}
