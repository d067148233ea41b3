import assert from "node:assert/strict";
import { test } from "node:test";
import { splitHistory } from "@tallystick/tlog";
import { checkPromises } from "../../../test/faults/ledger.ts";
import { checkLog, World } from "../../../test/faults/world.ts";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { readWhole } from "../system/files.ts";
import type { OpenLog } from "./open.ts";

const DAY_US = 86_400_000_000;

test("Publisher.publish puts the acknowledged head in place as checkpoint and into the history", async () => {
  const { world, files, log } = await openWorld();
  await world.send(log, [4]);
  await log.publisher.publish();
  assert.equal(await textOf(files, "checkpoint"), log.writer.checkpoint);
  assert.deepEqual((await historyOf(files)).at(-1), log.writer.checkpoint);
  assert.equal(log.publisher.size, 5);
});

test("Publisher.publish does nothing when nothing is new", async () => {
  const { files, log } = await openWorld();
  const before = files.count;
  await log.publisher.publish();
  assert.equal(files.count, before);
});

test("Publisher.publish makes the guard durable before the history, and the history before the checkpoint", async () => {
  const { world, files, log } = await openWorld();
  await world.send(log, [1]);
  const calls: string[] = [];
  files.decide = (operation, path) => void calls.push(`${operation} ${path}`);
  await log.publisher.publish();
  const history = calls.findIndex((call) => call.startsWith("sync checkpoints/"));
  assert.ok(calls.indexOf("sync state/guard") < history);
  assert.ok(history < calls.indexOf("rename checkpoint"));
  assert.ok(calls.indexOf("rename tile/0/000.p/2") < calls.indexOf("sync state/guard"));
});

test("Publisher.publish removes the edge of the checkpoint before, and its folders when they are empty", async () => {
  const { world, files, log } = await openWorld();
  assert.deepEqual(await files.list("tile/0/000.p"), ["1"]);
  await world.send(log, [4]);
  await log.publisher.publish();
  assert.deepEqual(await files.list("tile/0/000.p"), ["5"]);
  await world.send(log, [251]);
  await log.publisher.publish();
  assert.deepEqual(await files.list("tile/0"), ["000"]);
  assert.deepEqual(await files.list("body"), ["000"]);
});

test("Publisher.publish begins a new history each day", async () => {
  const { world, files, log } = await openWorld();
  world.clock.pass(DAY_US);
  await world.send(log, [1]);
  await log.publisher.publish();
  assert.equal((await files.list("checkpoints")).length, 2);
  assert.deepEqual(await historyOf(files), [log.writer.checkpoint]);
  const again = await world.open(files.kill());
  await checkPromises(again, world.ledger);
});

test("Publisher.publish queues calls, and after a failure rejects them all", async () => {
  const { world, files, log } = await openWorld();
  await world.send(log, [1]);
  files.decide = (operation, path) =>
    operation === "sync" && path.startsWith("checkpoints/") ? { done: "nothing", end: "fail" } : undefined;
  const first = log.publisher.publish();
  const second = log.publisher.publish();
  await assert.rejects(first, /EIO/);
  await assert.rejects(second, /EIO/);
  files.decide = undefined;
  await assert.rejects(log.publisher.publish(), /EIO/);
  await checkLog(world, files.kill());
});

async function openWorld(): Promise<{ world: World; files: MemoryFiles; log: OpenLog }> {
  const world = new World();
  const files = new MemoryFiles();
  return { world, files, log: await world.open(files) };
}

async function textOf(files: MemoryFiles, path: string): Promise<string> {
  return new TextDecoder().decode(await readWhole(files, path));
}

async function historyOf(files: MemoryFiles): Promise<readonly string[]> {
  const [day] = (await files.list("checkpoints")).slice(-1);
  return splitHistory((await readWhole(files, `checkpoints/${day}`)) ?? new Uint8Array(0))?.notes ?? [];
}
