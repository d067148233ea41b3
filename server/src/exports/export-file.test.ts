import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { MemoryFiles, seededRandom } from "../../../test/support/memory-files.ts";
import { readWhole } from "../system/files.ts";
import { ExportFile } from "./export-file.ts";

const FREE = { bytesMax: Number.MAX_SAFE_INTEGER, hasRoom: () => true };
const MIB = new Uint8Array(1_048_576).fill(7);

test("ExportFile gives the SHA-256 of what stands in the file, and nobody sees it before it is finished", async () => {
  const files = new MemoryFiles();
  const file = await ExportFile.open(files, "a", FREE);
  const pieces = [Buffer.from("one"), MIB, Buffer.from("two")];
  for (const piece of pieces) assert.equal(await file.add(piece), undefined);
  assert.equal(file.bytes, 1_048_582);
  assert.deepEqual(await files.list("."), ["a.part"]);
  const sha256 = createHash("sha256").update(Buffer.concat(pieces)).digest("hex");
  assert.deepEqual(await file.finish(), { sha256 });
  assert.deepEqual(await files.list("."), ["a"]);
  assert.deepEqual(Buffer.from((await readWhole(files, "a")) ?? []), Buffer.concat(pieces));
});

test("ExportFile is whole after a power cut once it is finished", async () => {
  const files = new MemoryFiles();
  const file = await ExportFile.open(files, "a", FREE);
  await file.add(MIB);
  await file.finish();
  assert.deepEqual(
    Buffer.from((await readWhole(files.powerCut(seededRandom(1)), "a")) ?? []),
    Buffer.from(MIB),
  );
});

test("ExportFile takes as many bytes as it may, and refuses one more", async () => {
  const exact = await ExportFile.open(new MemoryFiles(), "a", { ...FREE, bytesMax: 3 });
  await exact.add(Buffer.from("abc"));
  assert.equal(typeof (await exact.finish()), "object");
  const more = await ExportFile.open(new MemoryFiles(), "a", { ...FREE, bytesMax: 3 });
  await more.add(Buffer.from("abcd"));
  assert.match(String(await more.finish()), /^it would be longer than 3 bytes/);
});

test("ExportFile writes nothing that the disk has no room for", async () => {
  const files = new MemoryFiles();
  const file = await ExportFile.open(files, "a", { ...FREE, hasRoom: () => false });
  assert.match(String(await file.add(MIB)), /^the disk is too full/);
  assert.equal((await readWhole(files, "a.part"))?.length, 0);
});

test("ExportFile leaves nothing when it is discarded", async () => {
  const files = new MemoryFiles();
  const file = await ExportFile.open(files, "a", FREE);
  await file.add(MIB);
  await file.discard();
  assert.deepEqual(await files.list("."), []);
});
