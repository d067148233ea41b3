import assert from "node:assert/strict";
import { test } from "node:test";
import { createTreeHasher } from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import { checkLog, World } from "../../../test/faults/world.ts";
import { type Fault, MemoryFiles, seededRandom } from "../../../test/support/memory-files.ts";
import { createLog } from "./create.ts";
import { GUARD_PATH } from "./paths.ts";

const empty = { size: 0, root: createTreeHasher(sha256).empty };

test("createLog begins again where an earlier try was ended, at every call", async () => {
  const counted = new MemoryFiles();
  await create(counted);
  const faults: readonly Fault[] = [
    { done: "nothing", end: "crash" },
    { done: "part", end: "crash" },
    { done: "all", end: "crash" },
  ];
  for (let k = 1; k <= counted.count; k++) {
    for (const fault of faults) {
      const files = new MemoryFiles();
      files.decide = (_operation, _path, count) => (count === k ? fault : undefined);
      await assert.rejects(create(files));
      const cut = files.powerCut(seededRandom(k));
      await checkLog(new World(), files.kill());
      await checkLog(new World(), cut);
    }
  }
});

async function create(files: MemoryFiles): Promise<void> {
  await createLog(files, {
    origin: "log.example.com/faults",
    seed: new Uint8Array(32).fill(1),
    empty,
    guards: [{ files, path: GUARD_PATH }],
    segmentBytes: 8192,
  });
}
