import assert from "node:assert/strict";
import { test } from "node:test";
import { parseBundle } from "@tallystick/tlog";
import { checkLog, plainCodec, World } from "../../../test/faults/world.ts";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { blockCodec } from "../block-codec.ts";
import { readWhole } from "../system/files.ts";
import { decodeBodies, encodeBodies } from "./integrate.ts";
import type { OpenLog } from "./open.ts";

test("Integrator stores a group as bundle, bodies and tile once it is full, and not before", async () => {
  const { world, files, log } = await openWorld();
  await world.send(log, [254]);
  await log.reader.entries(0, 255);
  assert.deepEqual(await files.list("tile/entries"), ["000.p"]);
  await world.send(log, [1]);
  await log.publisher.publish();
  assert.deepEqual(await files.list("tile/entries"), ["000"]);
  assert.deepEqual(await files.list("tile/0"), ["000"]);
  assert.deepEqual(await files.list("body"), ["000"]);
  const bundle = parseBundle((await readWhole(files, "tile/entries/000")) ?? new Uint8Array(0));
  assert.deepEqual(bundle, await log.reader.entries(0, 256));
});

test("Integrator makes contents durable before names, and names before a segment is dropped", async () => {
  const { world, files, log } = await openWorld();
  for (let i = 0; i < 6; i++) await world.send(log, [40]);
  await log.publisher.publish();
  const calls: string[] = [];
  files.decide = (operation, path) => void calls.push(`${operation} ${path}`);
  await world.send(log, [40]);
  await log.publisher.publish();
  const place = (call: string): number => {
    const found = calls.indexOf(call);
    assert.notEqual(found, -1, call);
    return found;
  };
  for (const path of ["tile/entries/000", "body/000", "tile/0/000"]) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    assert.ok(place(`sync ${path}.tmp`) < place(`rename ${path}`));
    assert.ok(place(`rename ${path}`) < place(`syncFolder ${folder}`));
    assert.ok(place(`syncFolder ${folder}`) < place("remove wal/0000000000"));
  }
});

test("Integrator drops a segment only when all its entries are in full groups", async () => {
  const { world, files, log } = await openWorld();
  while (log.writer.head.size < 240) await world.send(log, [10]);
  await world.tick(log, files);
  const before = await files.list("wal");
  assert.equal(before[0], "0000000000");
  while (log.writer.head.size < 262) await world.send(log, [10]);
  await world.tick(log, files);
  assert.ok((await files.list("wal")).length < before.length);
  assert.equal((await files.list("wal")).includes("0000000000"), false);
  await checkLog(world, files.kill());
});

for (const path of ["tile/entries/000", "body/000", "tile/0/000"]) {
  test(`Integrator stops the log when ${path} exists and differs`, async () => {
    const { world, files } = await killedBefore("remove wal/0000000000");
    const file = await files.openWrite(path);
    const bytes = await file.read(0, await file.size());
    await file.write(bytes.length - 1, [Uint8Array.of((bytes.at(-1) ?? 0) ^ 1)]);
    let stopped: unknown;
    const log = await world.open(files, { onFatal: (error) => (stopped = error) }).catch(() => undefined);
    await log?.tick().catch(() => undefined);
    assert.ok(stopped instanceof Error && "code" in stopped && stopped.code === "store-differs");
  });
}

test("Integrator takes bodies for the same that another compressor has written", async () => {
  const { world, files } = await killedBefore("remove wal/0000000000", { codec: blockCodec });
  const before = await readWhole(files, "body/000");
  const bodies = (await decodeBodies(before ?? new Uint8Array(0), blockCodec)) ?? [];
  const other = { ...blockCodec, compress: async (raw: Uint8Array) => await blockCodec.compress(raw) };
  const file = await files.openWrite("body/000", { truncate: true });
  await file.write(0, [await encodeBodies(bodies, other)]);
  const log = await world.open(files, { codec: blockCodec });
  await world.tick(log, files);
  assert.equal(world.fatal, undefined);
});

test("decodeBodies gives undefined for a group that is cut short, and what encodeBodies was given otherwise", async () => {
  const bodies = [Uint8Array.of(1, 2), undefined, new Uint8Array(300_000).fill(7)];
  const encoded = await encodeBodies(bodies, blockCodec);
  const decoded = await decodeBodies(encoded, blockCodec);
  assert.deepEqual(
    decoded?.map((body) => body && [...body]),
    bodies.map((body) => body && [...body]),
  );
  assert.equal(await decodeBodies(encoded.slice(0, -1), blockCodec), undefined);
  assert.equal(await decodeBodies(new Uint8Array(0), plainCodec), undefined);
});

async function openWorld(): Promise<{ world: World; files: MemoryFiles; log: OpenLog }> {
  const world = new World();
  const files = new MemoryFiles();
  return { world, files, log: await world.open(files) };
}

/** A disk whose process was killed at a call, when the first group was stored. */
async function killedBefore(
  call: string,
  changes: Parameters<World["open"]>[1] = {},
): Promise<{ world: World; files: MemoryFiles }> {
  const world = new World();
  const files = new MemoryFiles();
  const log = await world.open(files, changes);
  files.decide = (operation, path) =>
    `${operation} ${path}` === call ? { done: "nothing", end: "crash" } : undefined;
  for (let i = 0; i < 27 && world.fatal === undefined; i++) await world.send(log, [10]);
  await log.tick().catch(() => undefined);
  return { world, files: files.kill() };
}
