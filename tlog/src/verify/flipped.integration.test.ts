import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import { verify } from "./verify.ts";

const SIZE = 300;

test("verify never accepts a log in which any byte was flipped", async () => {
  const small = await MemoryLog.sample(SIZE);
  small.append({ kind: "heartbeat" });
  small.writeGuard();
  small.writeWal(296);
  const input = small.input();
  assert.equal((await verify(input)).verdict, "ok");
  let seed = 1;
  for (const [path, bytes] of small.files) {
    // Every byte of the small files; of the large ones a sample, another one for each file.
    const step = Math.max(1, Math.floor(bytes.length / 60));
    seed = (seed * 48_271) % 2_147_483_647;
    for (let at = seed % step; at < bytes.length; at += step) {
      const flipped = new Uint8Array(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (seed % 8));
      const read = async (wanted: string) => (wanted === path ? flipped : small.files.get(wanted));
      const report = await verify({ ...input, read });
      assert.notEqual(report.verdict, "ok", `${path}, byte ${at}, bit ${seed % 8}`);
    }
  }
});
