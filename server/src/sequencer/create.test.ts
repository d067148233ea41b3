import assert from "node:assert/strict";
import { test } from "node:test";
import { createTreeHasher } from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import { checkLog, World } from "../../../test/faults/world.ts";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { createLog, logExists } from "./create.ts";
import { GUARD_PATH, KEY_PATH, VKEY_PATH } from "./paths.ts";

const empty = { size: 0, root: createTreeHasher(sha256).empty };

test("createLog makes a log that is there even after a power cut", async () => {
  const files = new MemoryFiles();
  await create(files);
  const after = files.powerCut(() => 0);
  assert.equal(await logExists(after), true);
  await checkLog(new World(), after);
});

for (const path of ["checkpoint", "checkpoints", GUARD_PATH]) {
  test(`createLog refuses a new key where ${path} shows that a log was written`, async () => {
    const world = new World();
    const files = new MemoryFiles();
    const log = await world.open(files);
    await world.tick(log, files);
    await log.close();
    for (const gone of ["checkpoint", "checkpoints", GUARD_PATH].filter((other) => other !== path))
      await removeAll(files, gone);
    await files.remove(VKEY_PATH);
    await assert.rejects(world.open(files), { code: "key-missing" });
  });
}

test("OpenLog.open refuses a log without its secret key", async () => {
  const files = new MemoryFiles();
  await create(files);
  await files.remove(KEY_PATH);
  await assert.rejects(new World().open(files), { code: "key-missing" });
});

test("OpenLog.open refuses a secret key that is not that of the log", async () => {
  const [files, others] = [new MemoryFiles(), new MemoryFiles()];
  await create(files, 1);
  await create(others, 2);
  const other = await others.openRead(KEY_PATH);
  const file = await files.openWrite(KEY_PATH, { truncate: true });
  await file.write(0, [(await other?.read(0, 1000)) ?? new Uint8Array(0)]);
  await assert.rejects(new World().open(files), { code: "key-missing" });
});

async function create(files: MemoryFiles, seed = 1): Promise<void> {
  await createLog(files, {
    origin: "log.example.com/faults",
    seed: new Uint8Array(32).fill(seed),
    empty,
    guards: [{ files, path: GUARD_PATH }],
    segmentBytes: 8192,
  });
}

async function removeAll(files: MemoryFiles, path: string): Promise<void> {
  for (const name of await files.list(path)) await files.remove(`${path}/${name}`);
  await files.removeFolder(path);
  if ((await files.openRead(path)) !== undefined) await files.remove(path);
}
