import assert from "node:assert/strict";
import { test } from "node:test";
import { readWhole, replaceFile } from "../../server/src/system/files.ts";
import { type Fault, MemoryFiles, seededRandom } from "./memory-files.ts";

const NOTHING_MORE = (): number => 0;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test("MemoryFiles keeps after a power cut what was synced under a name that was synced", async () => {
  const files = new MemoryFiles();
  await replaceFile(files, "a", bytes(1, 2));
  assert.deepEqual(await readWhole(files.powerCut(NOTHING_MORE), "a"), bytes(1, 2));
});

test("MemoryFiles loses after a power cut a name that was not synced", async () => {
  const files = new MemoryFiles();
  const file = await files.openWrite("a");
  await file.write(0, [bytes(1)]);
  await file.sync();
  assert.equal(await readWhole(files.powerCut(NOTHING_MORE), "a"), undefined);
  assert.deepEqual(await readWhole(files.kill(), "a"), bytes(1), "a killed process loses nothing");
});

test("MemoryFiles loses after a power cut what was written and not synced", async () => {
  const files = new MemoryFiles();
  await replaceFile(files, "a", bytes(1, 2));
  await (await files.openWrite("a")).write(1, [bytes(9, 9)]);
  assert.deepEqual(await readWhole(files.powerCut(NOTHING_MORE), "a"), bytes(1, 2));
  assert.deepEqual(await readWhole(files, "a"), bytes(1, 9, 9));
});

test("MemoryFiles tears unsynced writes at sectors only, in every way", async () => {
  const files = new MemoryFiles();
  await replaceFile(files, "a", new Uint8Array(1024));
  await (await files.openWrite("a")).write(500, [new Uint8Array(100).fill(1)]);
  const seen = new Set<string>();
  for (let seed = 0; seed < 100; seed++) {
    const after = (await readWhole(files.powerCut(seededRandom(seed)), "a")) ?? bytes();
    seen.add(`${after.subarray(500, 512).join("")} ${after.subarray(512, 600).join("")}`);
  }
  const part = (length: number, value: number): string => String(value).repeat(length);
  const both = [0, 1].flatMap((a) => [0, 1].map((b) => `${part(12, a)} ${part(88, b)}`));
  assert.deepEqual([...seen].sort(), both.sort());
});

test("MemoryFiles keeps after a power cut only a prefix of what changed the names in a folder", async () => {
  const files = new MemoryFiles();
  for (const name of ["a", "b", "c"]) await files.openWrite(name);
  await files.remove("a");
  const seen = new Set<string>();
  for (let seed = 0; seed < 100; seed++)
    seen.add((await files.powerCut(seededRandom(seed)).list(".")).join(""));
  assert.deepEqual([...seen].sort(), ["", "a", "ab", "abc", "bc"]);
});

test("MemoryFiles reads back what a failed sync gave up, until the power is cut", async () => {
  const files = new MemoryFiles();
  await replaceFile(files, "a", bytes(1));
  const file = await files.openWrite("a");
  await file.write(0, [bytes(2)]);
  files.decide = () => ({ done: "nothing", end: "fail" });
  await assert.rejects(file.sync(), /EIO/);
  files.decide = undefined;
  await file.sync();
  assert.equal(files.syncsRetried, 1);
  assert.deepEqual(await readWhole(files, "a"), bytes(2));
  assert.deepEqual(
    await readWhole(
      files.powerCut(() => 0.999),
      "a",
    ),
    bytes(1),
  );
});

const writes: readonly (readonly [Fault, number[]])[] = [
  [{ done: "nothing", end: "fail" }, []],
  [{ done: "part", end: "fail" }, [1]],
  [{ done: "all", end: "fail" }, [1, 2]],
  [{ done: "nothing", end: "crash" }, []],
  [{ done: "part", end: "crash" }, [1]],
  [{ done: "all", end: "crash" }, [1, 2]],
];
for (const [fault, left] of writes) {
  test(`MemoryFiles.write leaves ${left.length} of 2 bytes when ${fault.done} is done before the ${fault.end}`, async () => {
    const files = new MemoryFiles();
    const file = await files.openWrite("a");
    files.decide = () => fault;
    await assert.rejects(file.write(0, [bytes(1), bytes(2)]), fault.end === "fail" ? /EIO/ : /KILLED/);
    files.decide = undefined;
    if (fault.end === "crash") await assert.rejects(files.list("."), /KILLED/);
    assert.deepEqual(await readWhole(files.kill(), "a"), bytes(...left));
    await assert.rejects(files.openWrite("b"), /KILLED/);
  });
}

test("MemoryFiles.rename keeps either the old file or the new one under a name", async () => {
  const files = new MemoryFiles();
  await replaceFile(files, "a", bytes(1));
  files.decide = (operation) => (operation === "syncFolder" ? { done: "nothing", end: "crash" } : undefined);
  await assert.rejects(replaceFile(files, "a", bytes(2)));
  const seen = new Set<string>();
  for (let seed = 0; seed < 50; seed++)
    seen.add(String(await readWhole(files.powerCut(seededRandom(seed)), "a")));
  assert.deepEqual([...seen].sort(), ["1", "2"]);
});

test("MemoryFiles.copy shares nothing with the disk that it copies", async () => {
  const files = new MemoryFiles();
  await files.makeFolder("f");
  await replaceFile(files, "f/a", bytes(1));
  const file = await files.openWrite("f/a");
  await file.write(0, [bytes(2)]);
  await files.openWrite("f/b");
  const copied = files.copy();
  await file.write(0, [bytes(3)]);
  await files.remove("f/a");
  assert.deepEqual(await copied.list("f"), ["a", "b"]);
  assert.deepEqual(await readWhole(copied, "f/a"), bytes(2));
  assert.deepEqual(await readWhole(copied.powerCut(NOTHING_MORE), "f/a"), bytes(1));
  assert.deepEqual(await copied.powerCut(() => 0.999).list("f"), ["a", "b"]);
});

test("MemoryFiles counts the calls that change something, and tells each to whoever decides", async () => {
  const files = new MemoryFiles();
  const calls: string[] = [];
  files.decide = (operation, path, count) => void calls.push(`${count} ${operation} ${path}`);
  await files.makeFolder("f");
  await replaceFile(files, "f/a", bytes(1));
  await readWhole(files, "f/a");
  assert.deepEqual(calls, [
    "1 makeFolder f",
    "2 openWrite f/a.tmp",
    "3 write f/a.tmp",
    "4 sync f/a.tmp",
    "5 rename f/a",
    "6 syncFolder f",
  ]);
  assert.equal(files.count, 6);
});
