import assert from "node:assert/strict";
import { test } from "node:test";
import { FuzzFailure, type FuzzTarget, runTarget } from "./fuzz-run.ts";

test("runTarget feeds the same inputs for the same seed, and others for another", async () => {
  const inputsOf = async (seed: number): Promise<string[]> => {
    const inputs: string[] = [];
    const run = (bytes: Uint8Array): void => void inputs.push(Buffer.from(bytes).toString("hex"));
    await runTarget({ name: "a", run, seeds: [Uint8Array.of(1, 2, 3)] }, { seed, executionsMax: 50 });
    return inputs;
  };
  assert.deepEqual(await inputsOf(1), await inputsOf(1));
  assert.notDeepEqual(await inputsOf(1), await inputsOf(2));
});

test("runTarget says what it fed and by which seed when a target fails, and stops the target", async () => {
  let stopped = 0;
  const target: FuzzTarget = {
    name: "picky",
    run: (bytes) => assert.ok(bytes.length < 8, "too long"),
    seeds: [Uint8Array.of(1, 2, 3, 4, 5, 6, 7)],
    stop: async () => void stopped++,
  };
  await assert.rejects(runTarget(target, { seed: 7, executionsMax: 1000 }), (cause) => {
    assert.ok(cause instanceof FuzzFailure);
    assert.match(cause.message, /^picky, seed 7: too long\ninput: (?:[0-9a-f]{2}){8,}$/);
    return true;
  });
  assert.equal(stopped, 1);
});
