/** A torn or edited end of the write-ahead log: cut when nobody was told of it, refused when it was signed. Never healed, never guessed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseWalRecord, WAL_RECORD_HEADER_BYTES, WAL_SEGMENT_HEADER_BYTES } from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import type { OpenLog } from "../../server/src/sequencer/open.ts";
import { readWhole } from "../../server/src/system/files.ts";
import { MemoryFiles } from "../support/memory-files.ts";
import { checkPromises, type Ledger } from "./ledger.ts";
import { World } from "./world.ts";

const SEGMENT = "wal/0000000000";

interface Tail {
  readonly disk: MemoryFiles;
  readonly ledger: Ledger;
  /** Where the last record stands. */
  readonly start: number;
  readonly end: number;
  /** Entries before it. */
  readonly size: number;
}

test("a last record that is cut off at any byte is cut when nobody was told of it", async () => {
  const { disk, ledger, start, end, size } = await unacknowledgedTail();
  for (let at = start; at < end; at++) {
    const files = disk.copy();
    await zero(files, at, end);
    const world = new World(2);
    world.ledger = ledger.copy();
    const log = await world.open(files);
    assert.equal(log.writer.head.size, size + 1, `cut at byte ${at - start}`);
    await checkPromises(log, world.ledger);
  }
});

test("a last record with any byte flipped is cut when nobody was told of it", async () => {
  const { disk, ledger, start, end, size } = await unacknowledgedTail();
  for (let at = start; at < end; at++) {
    const files = disk.copy();
    await flip(files, at);
    const world = new World(2);
    world.ledger = ledger.copy();
    const log = await world.open(files);
    assert.equal(log.writer.head.size, size + 1, `byte ${at - start}`);
    await checkPromises(log, world.ledger);
    assert.equal(world.warnings.length, 1, "it says so");
  }
});

test("a signed last record that is cut off or flipped at any byte is refused, and stays as it is", async () => {
  const { disk, start, end } = await acknowledgedTail();
  for (let at = start; at < end; at++) {
    for (const damage of [zero, flip]) {
      const files = disk.copy();
      await damage(files, at, end);
      const before = await readWhole(files, SEGMENT);
      // Cut off at its very start it leaves no trace, and only the guard knows that it was there.
      const code = damage === zero && at === start ? "rollback" : "wal-damaged";
      await assert.rejects(new World(2).open(files), { code }, `${damage.name} at byte ${at - start}`);
      assert.deepEqual(await readWhole(files, SEGMENT), before);
    }
  }
});

test("a flipped byte in an earlier record is refused, whatever the guard says", async () => {
  const { disk, start } = await unacknowledgedTail();
  for (let at = WAL_SEGMENT_HEADER_BYTES; at < start; at += 13) {
    const files = disk.copy();
    await flip(files, at);
    await assert.rejects(new World(2).open(files), { code: "wal-damaged" }, `byte ${at}`);
  }
});

/** A log whose last record is whole on the disk, but was never guarded, signed or acknowledged. */
async function unacknowledgedTail(): Promise<Tail> {
  const { world, files, log } = await opened();
  files.decide = (operation, path) =>
    operation === "sync" && path === SEGMENT ? { done: "all", end: "crash" } : undefined;
  const size = log.writer.head.size;
  assert.equal(await world.send(log, [1]), false);
  return await tailOf(world, files, size);
}

async function acknowledgedTail(): Promise<Tail> {
  const { world, files, log } = await opened();
  const size = log.writer.head.size;
  assert.equal(await world.send(log, [1]), true);
  return await tailOf(world, files, size);
}

async function opened(): Promise<{ world: World; files: MemoryFiles; log: OpenLog }> {
  const world = new World();
  const files = new MemoryFiles();
  const log = await world.open(files);
  await world.send(log, [2]);
  return { world, files, log };
}

async function tailOf(world: World, files: MemoryFiles, size: number): Promise<Tail> {
  const disk = files.kill();
  const bytes = (await readWhole(disk, SEGMENT)) ?? new Uint8Array(0);
  let start = WAL_SEGMENT_HEADER_BYTES;
  let end = start;
  for (;;) {
    const record = parseWalRecord(bytes, end, crc32);
    if (record === undefined) break;
    start = end;
    end += record.bytes;
  }
  assert.ok(end - start > WAL_RECORD_HEADER_BYTES);
  assert.notEqual(bytes[end - 1], 0, "a frame ends with the brace of its entry");
  return { disk, ledger: world.ledger, start, end, size };
}

async function zero(files: MemoryFiles, at: number, end: number): Promise<void> {
  const file = await files.openWrite(SEGMENT);
  await file.write(at, [new Uint8Array(end - at)]);
}

async function flip(files: MemoryFiles, at: number): Promise<void> {
  const file = await files.openWrite(SEGMENT);
  const [byte = 0] = await file.read(at, 1);
  await file.write(at, [Uint8Array.of(byte ^ 0x40)]);
}
