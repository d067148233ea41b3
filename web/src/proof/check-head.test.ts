/** Tests of the check of a published head against what this browser remembers: only a log that grew at its end passes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeUtf8 } from "@tallystick/tlog";
import { keptTexts } from "../../../test/support/kept-texts.ts";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import { checkHead } from "./check-head.ts";
import { HeadMemory } from "./head-memory.ts";
import { KeyPins } from "./pinned-key.ts";

const NOW = new Date("2026-11-30T12:00:00Z");

test("checkHead takes a first head, and one that grew from it, over full and unfinished tiles", async () => {
  const log = await MemoryLog.sample(3);
  const check = checker();
  const first = await check(log);
  assert.ok(first.kind === "right" && first.before === undefined && first.head.size === 3);
  for (const size of [4, 255, 256, 300, 700]) {
    const before = log.size;
    while (log.size < size) log.append({});
    await log.publish();
    const next = await check(log);
    assert.ok(next.kind === "right" && next.before?.size === before && next.head.size === size, String(size));
    assert.deepEqual(next.followed, { size: 3, at: NOW.toISOString() });
  }
});

test("checkHead takes the same head again", async () => {
  const log = await MemoryLog.sample(3);
  const check = checker();
  await check(log);
  assert.equal((await check(log)).kind, "right");
});

test("checkHead sees a log that shrank, though all of it is signed", async () => {
  const [long, short] = [await MemoryLog.sample(40), await MemoryLog.sample(30)];
  const check = checker();
  await check(long);
  const found = await check(short);
  assert.ok(found.kind === "mismatch");
  assert.equal(found.what, "the log shrank: this browser saw 40 entries of it, and it has 30");
  assert.deepEqual(found.notes, [long.note(), short.note()]);
});

test("checkHead sees another tree of the same size, and a longer one that does not follow", async () => {
  const log = await MemoryLog.sample(40);
  const fork = log.fork();
  fork.kept.splice(7, 1);
  fork.append({});
  await fork.publish();
  const check = checker();
  await check(log);
  assert.match(whatOf(await check(fork)), /^the log signed two different trees of 40 entries$/);
  fork.append({});
  await fork.publish();
  assert.match(whatOf(await check(fork)), /^the first 40 entries are not those .* checkpoint 41 does not/);
  // What was found wrong is not remembered: the next check finds it again.
  assert.equal((await check(log)).kind, "right");
});

test("checkHead sees a key that changed, and takes nothing from the log of it", async () => {
  const check = checker();
  await check(await MemoryLog.sample(3));
  const other = await MemoryLog.sample(5, { seed: 2 });
  assert.match(
    whatOf(await check(other)),
    /^the log's key changed: it was [0-9a-f]{4}… and is [0-9a-f]{4}…$/,
  );
});

test("checkHead refuses a checkpoint that the key has not signed", async () => {
  const log = await MemoryLog.sample(3);
  const check = checker();
  log.files.set("checkpoint", encodeUtf8(log.note().replace("\n3\n", "\n4\n")));
  assert.match(whatOf(await check(log)), /^the checkpoint is not one of key .*: the signature is wrong$/);
});

test("checkHead checks nothing of a log that has published nothing or says no key", async () => {
  const log = await MemoryLog.sample(3);
  log.files.delete("checkpoint");
  assert.deepEqual(await checker()(log), { kind: "unchecked", reason: "nothing is published yet" });
  log.files.delete("vkey");
  assert.equal((await checker()(log)).kind, "unchecked");
});

test("checkHead rejects when a tile can't be read: nothing is known then", async () => {
  const log = await MemoryLog.sample(3);
  const check = checker();
  await check(log);
  log.append({});
  await log.publish();
  for (const path of [...log.files.keys()]) if (path.startsWith("tile/0")) log.files.delete(path);
  await assert.rejects(check(log), /tile\/0\/000\.p\/4 is not there/);
});

test("HeadMemory takes what is broken, or of another key, for nothing", () => {
  for (const text of ["", "{", "null", '{"vkey":"v"}'])
    assert.equal(new HeadMemory(keptTexts({ "tallystick-head /": text }), "/").read("v"), undefined);
});

/** A browser that remembers: each call is a visit. */
function checker(): (log: MemoryLog) => ReturnType<typeof checkHead> {
  const texts = keptTexts();
  const [pins, memory] = [new KeyPins(texts, "/"), new HeadMemory(texts, "/")];
  return (log) => checkHead({ read: async (path) => log.files.get(path), pins, memory, now: NOW });
}

function whatOf(check: Awaited<ReturnType<typeof checkHead>>): string {
  return check.kind === "mismatch" ? check.what : check.kind;
}
