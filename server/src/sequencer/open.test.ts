import assert from "node:assert/strict";
import { test } from "node:test";
import { parseEntry } from "@tallystick/tlog";
import { checkLog, World } from "../../../test/faults/world.ts";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { CLOCK_STEP_BACK_US } from "./append.ts";
import { CLOCK_STEP_US, HEARTBEAT_US, type OpenLog } from "./open.ts";

const SECOND_US = 1_000_000;

test("OpenLog frames a run with a start and a stop entry", async () => {
  const { world, files, log } = await openWorld();
  await world.send(log, [1]);
  await log.close();
  const again = await world.open(files);
  assert.deepEqual(await kindsOf(again), ["start", "event", "stop", "start"]);
});

test("OpenLog.tick seals a heartbeat once nothing else was sealed for HEARTBEAT_US, and not before", async () => {
  const { world, log } = await openWorld();
  world.clock.pass(HEARTBEAT_US - 1);
  await log.tick();
  assert.deepEqual(await kindsOf(log), ["start"]);
  world.clock.pass(1);
  await log.tick();
  assert.deepEqual(await kindsOf(log), ["start", "heartbeat"]);
  world.clock.pass(HEARTBEAT_US - 1);
  await log.tick();
  await world.send(log, [1]);
  world.clock.pass(HEARTBEAT_US - 1);
  await log.tick();
  assert.deepEqual(await kindsOf(log), ["start", "heartbeat", "event"]);
});

test("OpenLog.tick says when the clock was stepped forward by more than CLOCK_STEP_US", async () => {
  const { world, log } = await openWorld();
  await passTicking(world, log, SECOND_US);
  world.clock.steppedUs = CLOCK_STEP_US;
  await passTicking(world, log, SECOND_US);
  assert.deepEqual(await kindsOf(log), ["start"], "a step of CLOCK_STEP_US is none yet");
  const was = world.clock.nowUs() + SECOND_US;
  world.clock.steppedUs += CLOCK_STEP_US + 1;
  await passTicking(world, log, SECOND_US);
  assert.deepEqual(await kindsOf(log), ["start", "clock"]);
  const { entry } = await log.reader.entry(1);
  assert.equal(entry.was, was);
  assert.equal(entry.t, was + CLOCK_STEP_US + 1);
});

test("OpenLog.tick says when the clock was stepped back by more than CLOCK_STEP_BACK_US, and heartbeats go on", async () => {
  const { world, log } = await openWorld();
  world.clock.steppedUs = -CLOCK_STEP_BACK_US;
  await log.tick();
  assert.deepEqual(await kindsOf(log), ["start"], "a step of CLOCK_STEP_BACK_US is none yet");
  world.clock.steppedUs -= 1;
  await log.tick();
  assert.deepEqual(await kindsOf(log), ["start", "clock", "heartbeat"]);
  await passTicking(world, log, HEARTBEAT_US);
  assert.equal((await kindsOf(log)).at(-1), "heartbeat");
  assert.equal(log.writer.head.size, 4);
});

test("OpenLog.tick publishes what is new, and rejects when the disk fails", async () => {
  const { world, files, log } = await openWorld();
  await world.send(log, [2]);
  await world.tick(log, files);
  assert.equal(log.publisher.size, 3);
  files.decide = (operation) => (operation === "rename" ? { done: "nothing", end: "fail" } : undefined);
  await world.send(log, [1]);
  await assert.rejects(world.tick(log, files), /EIO/);
  await checkLog(world, files.kill());
});

test("OpenLog.accepts nothing while the spare segment can't be made, and everything once it is", async () => {
  const world = new World();
  const files = new MemoryFiles();
  files.decide = (operation, path) =>
    operation === "write" && path === "wal/spare.tmp" ? { done: "nothing", end: "fail" } : undefined;
  const log = await world.open(files);
  assert.equal(log.accepts, false);
  await world.tick(log, files);
  assert.equal(log.accepts, false);
  files.decide = undefined;
  await world.tick(log, files);
  assert.equal(log.accepts, true);
  assert.equal(world.fatal, undefined);
});

test("OpenLog tells of the end once, however much fails", async () => {
  const world = new World();
  const files = new MemoryFiles();
  let told = 0;
  const log = await world.open(files, { onFatal: () => void told++ });
  files.decide = () => ({ done: "nothing", end: "fail" });
  await world.send(log, [1, 1]);
  await world.send(log, [1]);
  await log.tick().catch(() => undefined);
  assert.equal(told, 1);
});

test("OpenLog knows after a crash at an empty write-ahead log that it is not new, and what time it was", async () => {
  const { world, files } = await killedAtEmptyLog();
  const before = world.clock.nowUs();
  assert.deepEqual((await files.list("wal")).filter((name) => /^\d+$/.test(name)).length, 1);
  const log = await world.open(files);
  const body = new TextDecoder().decode(await log.reader.body(log.writer.head.size - 1));
  assert.match(body, /"after":"crash"/);
  world.clock.us = before;
  await checkLog(world, files.kill());
});

test("OpenLog puts a clock entry before what comes earlier than the last entry of an empty write-ahead log", async () => {
  const { world, files } = await killedAtEmptyLog();
  world.clock.steppedUs = -60_000_000;
  const log = await world.open(files);
  assert.deepEqual((await kindsOf(log, 1)).slice(0, 2), ["clock", "start"]);
});

/** The first segments end with the first group and were dropped; the process was gone before the next had a record. */
async function killedAtEmptyLog(): Promise<{ world: World; files: MemoryFiles }> {
  const { world, files, log } = await openWorld();
  const [rotated, dropped] = [promise(), promise()];
  let hasRotated = false;
  let hasDropped = false;
  for (let size = 1; size < 256; size = log.writer.head.size) {
    if (size > 200) {
      files.decide = (operation, path) => {
        const call = `${operation} ${path}`;
        // The store is slow: it has the first group only after the next segment was begun.
        if (call === "rename tile/entries/000") return rotated.resolved;
        if (log.writer.head.size === 256 && /^rename wal\/\d+$/.test(call)) hasRotated = true;
        if (call.startsWith("remove wal/00")) hasDropped = true;
        if (call === "syncFolder wal" && hasDropped) dropped.resolve();
        if (call !== "write wal/spare" || !hasRotated) return undefined;
        rotated.resolve();
        return dropped.resolved.then(() => ({ done: "nothing", end: "crash" }) as const);
      };
    }
    await world.send(log, [Math.min(10, 256 - size)]);
  }
  assert.equal(await world.send(log, [40]), false);
  return { world, files: files.kill() };
}

function promise(): { resolved: Promise<undefined>; resolve: () => void } {
  let resolve = (): void => undefined;
  const resolved = new Promise<undefined>((done) => {
    resolve = () => done(undefined);
  });
  return { resolved, resolve: () => resolve() };
}

async function openWorld(): Promise<{ world: World; files: MemoryFiles; log: OpenLog }> {
  const world = new World();
  const files = new MemoryFiles();
  return { world, files, log: await world.open(files) };
}

async function passTicking(world: World, log: OpenLog, us: number): Promise<void> {
  world.clock.pass(us);
  await log.tick();
}

async function kindsOf(log: OpenLog, group = 0): Promise<(string | undefined)[]> {
  const lines = await log.reader.entries(group, log.writer.head.size - group * 256);
  return lines.map((line) => parseEntry(line)?.kind);
}
