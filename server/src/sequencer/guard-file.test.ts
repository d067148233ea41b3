import assert from "node:assert/strict";
import { test } from "node:test";
import { GUARD_SLOT_BYTES } from "@tallystick/tlog";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { createGuard, GuardFile, type GuardPlace, readGuard } from "./guard-file.ts";

const root = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

test("readGuard gives undefined where there is no guard", async () => {
  assert.equal(await readGuard({ files: new MemoryFiles(), path: "guard" }), undefined);
});

test("GuardFile.write keeps the head before it in the other slot", async () => {
  const { place, guard } = await openGuard();
  await guard.write({ size: 1, root: root(1) });
  await guard.write({ size: 2, root: root(2) });
  assert.deepEqual(await readGuard(place), { sequence: 2, size: 2, root: root(2) });
  await flip(place, 10);
  assert.deepEqual(await readGuard(place), { sequence: 1, size: 1, root: root(1) });
});

test("GuardFile goes on after the sequence that it is told, so that it never overwrites the newest slot", async () => {
  const { place, guard } = await openGuard();
  for (const size of [1, 2, 3]) await guard.write({ size, root: root(size) });
  const next = await GuardFile.open([place], 3);
  await next.write({ size: 4, root: root(4) });
  await flip(place, 10);
  assert.equal((await readGuard(place))?.size, 3);
});

// Behind the CRC a slot holds four zeros, so that it is whole without them.
for (let torn = 0; torn < GUARD_SLOT_BYTES - 4; torn += 9) {
  test(`readGuard finds the head before when ${torn} bytes of a slot were written`, async () => {
    const { place, guard } = await openGuard();
    for (const size of [1, 2, 3]) await guard.write({ size, root: root(size) });
    const before = await readBytes(place);
    await guard.write({ size: 4, root: root(4) });
    const after = await readBytes(place);
    const file = await place.files.openWrite(place.path);
    await file.write(0, [after.slice(0, torn), before.slice(torn)]);
    assert.equal((await readGuard(place))?.size, 3);
  });
}

test("readGuard throws guard-damaged when neither slot is valid", async () => {
  const { place, guard } = await openGuard();
  await guard.write({ size: 1, root: root(1) });
  await flip(place, 10);
  await flip(place, GUARD_SLOT_BYTES + 10);
  await assert.rejects(readGuard(place), { code: "guard-damaged" });
});

test("GuardFile.write writes to every place, and sync makes each durable", async () => {
  const first = { files: new MemoryFiles(), path: "guard" };
  const second = { files: new MemoryFiles(), path: "main.guard" };
  for (const place of [first, second]) await createGuard(place, { size: 0, root: root(0) });
  const guard = await GuardFile.open([first, second], 0);
  await guard.write({ size: 9, root: root(9) });
  const unsynced = second.files.powerCut(() => 0);
  assert.equal((await readGuard({ files: unsynced, path: "main.guard" }))?.size, 0);
  await guard.sync();
  await guard.close();
  for (const { files, path } of [first, second])
    assert.equal((await readGuard({ files: files.powerCut(() => 0), path }))?.size, 9);
});

async function openGuard(): Promise<{ place: GuardPlace; guard: GuardFile }> {
  const place = { files: new MemoryFiles(), path: "guard" };
  await createGuard(place, { size: 0, root: root(0) });
  return { place, guard: await GuardFile.open([place], 0) };
}

async function readBytes({ files, path }: GuardPlace): Promise<Uint8Array> {
  const file = await files.openRead(path);
  assert.ok(file !== undefined);
  return await file.read(0, await file.size());
}

async function flip(place: GuardPlace, offset: number): Promise<void> {
  const bytes = await readBytes(place);
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  await (await place.files.openWrite(place.path)).write(0, [bytes]);
}
