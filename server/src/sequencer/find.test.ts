import assert from "node:assert/strict";
import { test } from "node:test";
import { parseEntry } from "@tallystick/tlog";
import { sealEvents } from "../../../test/faults/ledger.ts";
import { World } from "../../../test/faults/world.ts";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { findById, timeOfId } from "./find.ts";
import type { OpenLog } from "./open.ts";

test("findById finds every entry of a log of several groups by its id", async () => {
  const { world, log } = await openWorld();
  for (let i = 0; i < 6; i++) {
    world.clock.pass(700_000);
    await world.send(log, [100]);
  }
  await findsAll(log);
});

test("findById finds every entry when many came in one millisecond", async () => {
  const { world, log } = await openWorld();
  for (let i = 0; i < 6; i++) await world.send(log, [100]);
  await findsAll(log);
});

test("findById finds every entry after the clock was stepped back", async () => {
  const { world, log } = await openWorld();
  for (const stepUs of [0, 3_000_000, -2_000_000, 4_000_000]) {
    world.clock.steppedUs += stepUs;
    await world.send(log, [150]);
  }
  await findsAll(log);
});

test("findById gives undefined for an id that is not there, and for what is none", async () => {
  const { world, log } = await openWorld();
  await world.send(log, [300]);
  const other = sealEvents({ count: 1, t: world.clock.nowUs() }, new World(9).random);
  const id = parseEntry(other.frames.subarray(other.frames.lastIndexOf(0) + 1))?.id ?? "";
  assert.notEqual(timeOfId(id), undefined);
  assert.equal(await findById(log.reader, id, log.writer.head.size), undefined);
  assert.equal(await findById(log.reader, "x", log.writer.head.size), undefined);
  assert.equal(await findById(log.reader, id, 0), undefined);
});

test("findById does not see what lies beyond the size it is given", async () => {
  const { world, log } = await openWorld();
  await world.send(log, [3]);
  const { entry } = await log.reader.entry(2);
  assert.equal(await findById(log.reader, entry.id, 2), undefined);
  assert.equal((await findById(log.reader, entry.id, 3))?.index, 2);
});

const ids: readonly (readonly [string, number | undefined])[] = [
  ["017f22e2-79b0-7cc3-98c4-dc0c0c07398f", 0x017f22e279b0 * 1000],
  ["017f22e2-79b0-4cc3-98c4-dc0c0c07398f", undefined],
  ["017f22e2-79b0-7cc3-c8c4-dc0c0c07398f", undefined],
  ["017F22E2-79B0-7CC3-98C4-DC0C0C07398F", undefined],
  ["017f22e279b07cc398c4dc0c0c07398f", undefined],
  ["", undefined],
];
for (const [id, t] of ids) {
  test(`timeOfId gives ${t} for ${id || "an empty text"}`, () => {
    assert.equal(timeOfId(id), t);
  });
}

async function findsAll(log: OpenLog): Promise<void> {
  const { size } = log.writer.head;
  for (let index = 0; index < size; index += 7) {
    const { entry } = await log.reader.entry(index);
    assert.equal((await findById(log.reader, entry.id, size))?.index, index);
  }
}

async function openWorld(): Promise<{ world: World; log: OpenLog }> {
  const world = new World();
  return { world, log: await world.open(new MemoryFiles(), { segmentBytes: 1_048_576 }) };
}
