/** The same scenario once for each call to the disk, with that call going wrong: whatever fails, no promise is broken. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Fault, MemoryFiles, type Operation, seededRandom } from "../support/memory-files.ts";
import { checkLog, runScenario, World } from "./world.ts";

/** Part of a call can be done only where a call has parts; of others it would be the same as nothing. */
const HAS_PARTS: ReadonlySet<Operation> = new Set(["write", "sync", "makeFolder"]);
const CUTS_PER_CALL = 2;

const faults: readonly (readonly [string, Fault])[] = [
  ["is rejected and has done nothing", { done: "nothing", end: "fail" }],
  ["is rejected and has done its part", { done: "part", end: "fail" }],
  ["is rejected although it was done", { done: "all", end: "fail" }],
  ["kills the process before it did anything", { done: "nothing", end: "crash" }],
  ["kills the process half-way", { done: "part", end: "crash" }],
];
for (const [name, fault] of faults) {
  test(`a log keeps its promises when a call ${name}`, async () => {
    const operations = await operationsOf(runScenario);
    for (const [i, operation] of operations.entries()) {
      if (fault.done === "part" && !HAS_PARTS.has(operation)) continue;
      await naming(`call ${i + 1} of the scenario, ${operation}`, async () => {
        const { world, files } = await runWithFault(i + 1, fault);
        await checkLog(world, files.kill());
      });
    }
  });
}

test("a log keeps its promises when the power is cut at any call", async () => {
  const operations = await operationsOf(runScenario);
  for (const [i, operation] of operations.entries()) {
    const { world, files } = await runWithFault(i + 1, { done: "nothing", end: "crash" });
    for (let seed = 1; seed <= CUTS_PER_CALL; seed++) {
      await naming(`a power cut at call ${i + 1}, ${operation}, seed ${seed}`, async () => {
        const after = files.powerCut(seededRandom(i * CUTS_PER_CALL + seed));
        await checkLog(copyOf(world), after);
      });
    }
  }
});

test("a log keeps its promises when the power is cut after a restart that followed a failure", async () => {
  const operations = await operationsOf(runScenario);
  for (const [i, operation] of operations.entries()) {
    if (operation !== "sync" && operation !== "write" && operation !== "makeFolder") continue;
    for (const fault of [faults[0], faults[3]].flatMap((named) => named?.[1] ?? [])) {
      await naming(`call ${i + 1}, ${operation}, ${JSON.stringify(fault)}, then a power cut`, async () => {
        const { world, files } = await runWithFault(i + 1, fault);
        const restarted = files.kill();
        // What the kernel gave up to write is still read back, until the power is cut. Then nothing is left of it.
        await checkLog(world, restarted);
        await checkLog(
          world,
          restarted.powerCut(() => 0),
        );
      });
    }
  }
});

test("a log keeps its promises when a call of its recovery goes wrong", async () => {
  const recovery = async (world: World, files: MemoryFiles): Promise<void> => void (await world.open(files));
  for (const stop of [1, 3]) {
    const { world: before, files: left } = await runWithFault(stop * 80, { done: "part", end: "crash" });
    const disk = left.powerCut(seededRandom(stop));
    const counted = disk.copy();
    await recovery(copyOf(before), counted);
    for (let k = 1; k <= counted.count; k++) {
      for (const [name, fault] of faults) {
        await naming(`call ${k} of a recovery that ${name}, after ${stop * 80} calls`, async () => {
          const world = copyOf(before);
          const files = disk.copy();
          files.decide = (_operation, _path, count) => (count === k ? fault : undefined);
          await recovery(world, files).catch(() => undefined);
          const restarted = files.kill();
          await checkLog(world, k % 2 === 0 ? restarted : restarted.powerCut(seededRandom(k)));
        });
      }
    }
  }
});

async function runWithFault(k: number, fault: Fault): Promise<{ world: World; files: MemoryFiles }> {
  const world = new World();
  const files = new MemoryFiles();
  files.decide = (_operation, _path, count) => (count === k ? fault : undefined);
  // What it throws is the process ending with a message; what counts is what it leaves.
  await runScenario(world, files).catch(ignoreRefusal);
  return { world, files };
}

async function operationsOf(
  scenario: (world: World, files: MemoryFiles) => Promise<void>,
): Promise<Operation[]> {
  const operations: Operation[] = [];
  const files = new MemoryFiles();
  files.decide = (operation) => void operations.push(operation);
  await scenario(new World(), files);
  return operations;
}

/** The same promises for another disk: what was sealed already stays as it is. */
function copyOf(world: World): World {
  const copied = new World(2);
  copied.clock.us = world.clock.us;
  copied.ledger = world.ledger.copy();
  return copied;
}

function ignoreRefusal(cause: unknown): void {
  if (cause instanceof assert.AssertionError) throw cause;
}

async function naming(what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (cause) {
    throw new Error(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
