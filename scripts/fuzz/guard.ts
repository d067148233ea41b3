/** Fuzzes the guard's file. */
import assert from "node:assert/strict";
import { encodeGuardSlot, equal, GUARD_SLOT_BYTES, parseGuard } from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";

const slots = [4, 5].map((sequence) =>
  encodeGuardSlot({ sequence, size: 9, root: new Uint8Array(32) }, crc32),
);

export default { name: "guard", run, seeds: [Buffer.concat(slots)] };

function run(bytes: Uint8Array): void {
  const guard = parseGuard(bytes, crc32);
  if (guard === undefined) return;
  const slot = encodeGuardSlot(guard, crc32);
  const [first, second] = [bytes.subarray(0, GUARD_SLOT_BYTES), bytes.subarray(GUARD_SLOT_BYTES)];
  assert.ok(equal(slot, first) || equal(slot, second));
}
