import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeWalFrame, parseEntry, type Sealed } from "@tallystick/tlog";
import { sealEvents } from "../../../test/faults/ledger.ts";
import { checkLog, World } from "../../../test/faults/world.ts";
import { type Decide, type Fault, MemoryFiles } from "../../../test/support/memory-files.ts";
import { CLOCK_STEP_BACK_US, COMMIT_BYTES_MAX, QUEUE_BYTES_MAX, QUEUE_ITEMS_MAX } from "./append.ts";
import type { OpenLog } from "./open.ts";

test("Writer.append gives indexes in the order of the calls, and one commit to what came together", async () => {
  const { world, log } = await openWorld();
  const before = log.writer.head.size;
  const answers = await Promise.all(
    [3, 1, 2].map((count) => log.writer.append(sealEvents({ count, t: world.clock.nowUs() }, world.random))),
  );
  const acknowledged = answers.map((answer) => (answer === "full" ? undefined : answer));
  assert.deepEqual(
    acknowledged.map((answer) => answer?.index),
    [before, before + 3, before + 4],
  );
  assert.deepEqual(
    acknowledged.map((answer) => answer?.head.size),
    [before + 6, before + 6, before + 6],
  );
});

test("Writer.append acknowledges only what was written, synced and guarded, in this order", async () => {
  const { world, files, log } = await openWorld();
  const calls: string[] = [];
  files.decide = (operation, path) => void calls.push(`${operation} ${path}`);
  await world.send(log, [1]);
  assert.deepEqual(calls.slice(0, 3), ["write wal/0000000000", "sync wal/0000000000", "write state/guard"]);
});

test("Writer.append takes along in the next commit all that came while the disk was busy", async () => {
  const { world, files, log } = await openWorld();
  const disk = hold(files, "sync wal/");
  const first = world.send(log, [1]);
  await disk.reached;
  const later = [log.writer.append(seal(world)), log.writer.append(seal(world))];
  disk.release(undefined);
  assert.ok(await first);
  const [second, third] = await Promise.all(later);
  assert.ok(second !== undefined && second !== "full" && third !== undefined && third !== "full");
  assert.equal(second.head.size, third.head.size);
  assert.equal(second.head.size, log.writer.head.size);
});

for (const { extra, commits } of [
  { extra: 0, commits: 1 },
  { extra: 1, commits: 2 },
]) {
  test(`Writer.append makes ${commits} commits of COMMIT_BYTES_MAX + ${extra} bytes`, async () => {
    const { world, log } = await openWorld();
    const half = COMMIT_BYTES_MAX / 2;
    const answers = await Promise.all([
      log.writer.append(sealOf(world, half)),
      log.writer.append(sealOf(world, half + extra)),
    ]);
    const sizes = new Set(answers.map((answer) => (answer === "full" ? 0 : answer.head.size)));
    assert.equal(sizes.size, commits);
  });
}

test("Writer.append is full at QUEUE_ITEMS_MAX requests, and an entry of the log itself still has its place", async () => {
  const { world, files, log } = await openWorld();
  const disk = hold(files, "sync wal/");
  const refused: Promise<unknown>[] = [rejection(log.writer.append(seal(world)))];
  await disk.reached;
  const sealed = seal(world);
  for (let i = 0; i < QUEUE_ITEMS_MAX; i++) {
    const answer = log.writer.append(sealed);
    if (answer === "full") assert.fail(`full at ${i}`);
    refused.push(rejection(answer));
  }
  assert.equal(log.writer.append(sealed), "full");
  refused.push(rejection(log.writer.appendOwn(sealed)));
  disk.release({ done: "nothing", end: "fail" });
  const codes = new Set((await Promise.all(refused)).map(codeOf));
  assert.deepEqual([...codes], ["stopped"], "whoever waits is refused when the disk fails");
});

test("Writer.append is full at QUEUE_BYTES_MAX bytes, what is being written included", async () => {
  const { world, files, log } = await openWorld();
  const disk = hold(files, "sync wal/");
  const first = seal(world);
  const refused = [rejection(log.writer.append(first))];
  await disk.reached;
  const rest = { ...first, frames: new Uint8Array(QUEUE_BYTES_MAX - first.frames.length) };
  refused.push(rejection(log.writer.append(rest)));
  assert.equal(log.writer.queueBytes, QUEUE_BYTES_MAX);
  assert.equal(log.writer.append({ ...first, frames: new Uint8Array(1) }), "full");
  disk.release({ done: "nothing", end: "fail" });
  await Promise.all(refused);
  assert.equal(log.writer.queueBytes, 0);
});

const fatal: readonly (readonly [string, string])[] = [
  ["write", "wal/"],
  ["sync", "wal/"],
  ["write", "state/guard"],
];
for (const [operation, place] of fatal) {
  test(`Writer.append stops for good when ${operation} fails on ${place}`, async () => {
    const { world, files, log } = await openWorld();
    let calls = 0;
    files.decide = (op, path) => {
      if (op !== operation || !path.startsWith(place)) return undefined;
      calls += 1;
      return { done: "nothing", end: "fail" };
    };
    assert.equal(await world.send(log, [1, 2]), false);
    assert.equal(codeOf(world.fatal), "write-failed");
    assert.equal(calls, 1, "nothing is tried again");
    assert.equal(await world.send(log, [1]), false);
    assert.equal(calls, 1);
    await checkLog(world, files.kill());
  });
}

for (const { backUs, kinds } of [
  { backUs: CLOCK_STEP_BACK_US, kinds: ["event", "event"] },
  { backUs: CLOCK_STEP_BACK_US + 1, kinds: ["event", "clock", "event"] },
]) {
  test(`Writer.append seals ${kinds.join(", ")} when the clock steps back by ${backUs} µs`, async () => {
    const { world, log } = await openWorld();
    const before = log.writer.head.size;
    const t = world.clock.nowUs() + 60_000_000;
    await log.writer.append(sealEvents({ count: 1, t }, world.random));
    const answer = await log.writer.append(sealEvents({ count: 1, t: t - backUs }, world.random));
    assert.ok(answer !== "full");
    assert.equal(
      answer.index,
      before + kinds.length - 1,
      "the index is that of the request, not of the clock",
    );
    const entries = (await log.reader.entries(0, log.writer.head.size)).slice(before).map(parseEntry);
    assert.deepEqual(
      entries.map((entry) => entry?.kind),
      kinds,
    );
    if (kinds.length === 3) assert.equal(entries[1]?.was, t);
    assert.equal(log.writer.tLast, kinds.length === 3 ? t - backUs : t);
  });
}

async function openWorld(): Promise<{ world: World; files: MemoryFiles; log: OpenLog }> {
  const world = new World();
  const files = new MemoryFiles();
  return { world, files, log: await world.open(files, { segmentBytes: 65_536 }) };
}

function seal(world: World): Sealed {
  return sealEvents({ count: 1, t: world.clock.nowUs() }, world.random);
}

/** One record whose frame has exactly so many bytes. */
function sealOf(world: World, bytes: number): Sealed {
  const sealed = seal(world);
  const entry = new TextDecoder().decode(sealed.frames).match(/\{"v":1.*\}$/)?.[0] ?? "";
  const line = new TextEncoder().encode(entry);
  return { ...sealed, frames: encodeWalFrame(line, new Uint8Array(bytes - 7 - line.length)) };
}

/** Holds the first call of the kind until it is released. */
function hold(
  files: MemoryFiles,
  prefix: string,
): { reached: Promise<void>; release: (fault: Fault | undefined) => void } {
  let reach = (): void => undefined;
  let release = (_fault: Fault | undefined): void => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const released = new Promise<Fault | undefined>((resolve) => {
    release = resolve;
  });
  const decide: Decide = (operation, path) => {
    if (!`${operation} ${path}`.startsWith(prefix)) return undefined;
    files.decide = undefined;
    reach();
    return released;
  };
  files.decide = decide;
  return { reached, release };
}

function rejection(answer: Promise<unknown> | "full"): Promise<unknown> {
  return Promise.resolve(answer).then(
    () => assert.fail("it was acknowledged"),
    (cause: unknown) => cause,
  );
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && "code" in cause ? cause.code : cause;
}
