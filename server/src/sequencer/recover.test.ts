import assert from "node:assert/strict";
import { test } from "node:test";
import { parseWalRecord, splitHistory, WAL_SEGMENT_HEADER_BYTES } from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import { checkLog, World } from "../../../test/faults/world.ts";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { readWhole } from "../system/files.ts";
import type { OpenLog } from "./open.ts";
import { GUARD_PATH } from "./paths.ts";

const SEGMENT = "wal/0000000000";

test("recovery gives an empty tree to an empty log and says that it is new", async () => {
  const world = new World();
  const log = await world.open(new MemoryFiles());
  assert.equal(log.writer.head.size, 1);
  const actor = { type: "system", id: "tallystick", name: "tallystick" };
  const start = { action: "log.start", after: "new", actor, outcome: "success", program: "test" };
  assert.deepEqual(await startOf(log, 0), start);
});

test("recovery says whether the run before was stopped in order or crashed", async () => {
  const world = new World();
  const files = new MemoryFiles();
  await (await world.open(files)).close();
  const second = await world.open(files);
  assert.equal((await startOf(second, 2))["after"], "stop");
  const third = await world.open(files.kill());
  assert.equal((await startOf(third, 3))["after"], "crash");
});

test("recovery keeps a whole record that was not acknowledged, and what follows stands on it durably", async () => {
  const { world, files } = await written();
  files.decide = (operation, path) =>
    operation === "sync" && path === SEGMENT ? { done: "nothing", end: "fail" } : undefined;
  const log = await world.open(files).catch(() => undefined);
  assert.equal(log, undefined, "the start entry could not be synced");
  const restarted = files.kill();
  await checkLog(world, restarted);
  await checkLog(
    world,
    restarted.powerCut(() => 0),
  );
});

test("recovery cuts an unfinished record behind the guard, says so, and goes on", async () => {
  const { world, files } = await written();
  await put(files, SEGMENT, await endOf(files), [0x54, 0x52, 0x45, 0x43, 9, 9]);
  await checkLog(world, files);
  assert.deepEqual(world.warnings, [
    "cut an unfinished record off the write-ahead log; nobody was told of it",
  ]);
});

const refusals: readonly (readonly [string, string, (files: MemoryFiles) => Promise<void>])[] = [
  ["wal-damaged", "a signed record is damaged", async (files) => flip(files, SEGMENT, 200)],
  ["wal-damaged", "a segment's header is damaged", async (files) => flip(files, SEGMENT, 20)],
  ["wal-damaged", "the only segment is gone", async (files) => files.remove(SEGMENT)],
  [
    "wal-damaged",
    "a segment is missing between two",
    async (files) => {
      await put(files, "wal/0000000002", 0, []);
    },
  ],
  [
    "rollback",
    "signed records are gone without a trace",
    async (files) => {
      const bytes = await bytesOf(files, SEGMENT);
      const first = parseWalRecord(bytes, WAL_SEGMENT_HEADER_BYTES, crc32);
      const end = WAL_SEGMENT_HEADER_BYTES + (first?.bytes ?? 0);
      await put(files, SEGMENT, end, new Uint8Array(bytes.length - end));
    },
  ],
  ["guard-missing", "the guard is gone", async (files) => files.remove(GUARD_PATH)],
  [
    "guard-damaged",
    "both slots of the guard are damaged",
    async (files) => {
      await flip(files, GUARD_PATH, 20);
      await flip(files, GUARD_PATH, 84);
    },
  ],
  [
    "store-differs",
    "the published checkpoint is not ours",
    async (files) => {
      await flip(files, "checkpoint", 30);
    },
  ],
];
for (const [code, what, damage] of refusals) {
  test(`recovery refuses with ${code} when ${what}, and leaves everything as it is`, async () => {
    const { world, files } = await written();
    await damage(files);
    const before = await bytesOf(files, SEGMENT);
    await assert.rejects(world.open(files), { code });
    assert.deepEqual(await bytesOf(files, SEGMENT), before);
  });
}

test("recovery refuses with store-incomplete when a tile below the write-ahead log is missing", async () => {
  const { world, files } = await withFullGroup();
  await files.remove("tile/0/000");
  await assert.rejects(world.open(files), { code: "store-incomplete" });
});

test("recovery refuses with store-incomplete when a tile below the write-ahead log was edited", async () => {
  const { world, files } = await withFullGroup();
  await flip(files, "tile/0/000", 100);
  await assert.rejects(world.open(files), { code: "store-incomplete" });
});

test("recovery refuses the store of an earlier day under the guard of today", async () => {
  const { world, files } = await written();
  const old = files.copy();
  const log = await world.open(files);
  await world.send(log, [5]);
  await put(old, GUARD_PATH, 0, await bytesOf(files, GUARD_PATH));
  await assert.rejects(world.open(old), { code: "rollback" });
});

test("recovery refuses the store of an earlier day when a copy of the guard knows better", async () => {
  const world = new World();
  const files = new MemoryFiles();
  const copy = { files: new MemoryFiles(), path: "main.guard" };
  const first = await world.open(files, { guardCopies: [copy] });
  await world.send(first, [3]);
  const old = files.copy();
  await world.send(first, [2]);
  await assert.rejects(world.open(old, { guardCopies: [copy] }), { code: "rollback" });
  await checkGuarded(world, files.kill(), copy);
});

test("recovery refuses another history that reaches the signed size", async () => {
  const { world, files } = await written();
  const branch = files.copy();
  const log = await world.open(files);
  await world.send(log, [1]);
  const other = await new World(7).open(branch);
  assert.equal(other.writer.head.size + 1, log.writer.head.size);
  const more = await new World(8).open(branch.kill());
  const third = branch.copy();
  assert.equal(more.writer.head.size, log.writer.head.size);
  await put(third, GUARD_PATH, 0, await bytesOf(files, GUARD_PATH));
  await assert.rejects(world.open(third), { code: "store-differs" });
});

test("recovery cuts an unfinished note off the history", async () => {
  const { world, files } = await written();
  const path = `checkpoints/${(await files.list("checkpoints"))[0]}`;
  const before = await bytesOf(files, path);
  await put(files, path, before.length, new TextEncoder().encode("log.example.com/fau"));
  await checkLog(world, files);
  assert.deepEqual((await bytesOf(files, path)).slice(0, before.length), before);
  assert.match(
    new TextDecoder().decode((await bytesOf(files, path)).slice(before.length)),
    /^log\.example\.com\/faults\n/,
  );
});

test("recovery cuts a note off the history of which a power cut kept the end only", async () => {
  const { world, files } = await written();
  const path = `checkpoints/${(await files.list("checkpoints"))[0]}`;
  const history = await bytesOf(files, path);
  const last = new TextEncoder().encode(`${splitHistory(history)?.notes.at(-1)}\n`);
  await put(files, path, history.length, [...new Uint8Array(10), ...last.slice(10)]);
  await checkLog(world, files);
});

async function checkGuarded(
  world: World,
  files: MemoryFiles,
  copy: { files: MemoryFiles; path: string },
): Promise<void> {
  const log = await world.open(files, { guardCopies: [copy] });
  await world.send(log, [1]);
  assert.equal(world.fatal, undefined);
}

/** A log with a few acknowledged records, published, and its process gone. */
async function written(): Promise<{ world: World; files: MemoryFiles }> {
  const world = new World();
  const files = new MemoryFiles();
  const log = await world.open(files);
  await world.send(log, [1, 2]);
  await world.send(log, [3]);
  await world.tick(log, files);
  return { world, files: files.kill() };
}

/** A log whose first group is full, and the segments that held it dropped. */
async function withFullGroup(): Promise<{ world: World; files: MemoryFiles }> {
  const world = new World();
  const files = new MemoryFiles();
  const log = await world.open(files);
  for (let i = 0; i < 30; i++) await world.send(log, [10]);
  await world.tick(log, files);
  assert.ok(!(await files.list("wal")).includes("0000000000"));
  return { world, files: files.kill() };
}

async function startOf(log: OpenLog, index: number): Promise<Record<string, unknown>> {
  const body = new TextDecoder().decode(await log.reader.body(index));
  return JSON.parse(body.slice(body.lastIndexOf('{"action"')));
}

/** Where the zeros of the segment begin. */
async function endOf(files: MemoryFiles): Promise<number> {
  const bytes = await bytesOf(files, SEGMENT);
  let at = WAL_SEGMENT_HEADER_BYTES;
  for (let record = parseWalRecord(bytes, at, crc32); record !== undefined; ) {
    at += record.bytes;
    record = parseWalRecord(bytes, at, crc32);
  }
  return at;
}

async function bytesOf(files: MemoryFiles, path: string): Promise<Uint8Array> {
  return (await readWhole(files, path)) ?? new Uint8Array(0);
}

async function put(files: MemoryFiles, path: string, offset: number, bytes: Iterable<number>): Promise<void> {
  const file = await files.openWrite(path);
  await file.write(offset, [Uint8Array.from(bytes)]);
  await file.sync();
}

async function flip(files: MemoryFiles, path: string, offset: number): Promise<void> {
  const bytes = await bytesOf(files, path);
  await put(files, path, offset, [(bytes[offset] ?? 0) ^ 1]);
}
