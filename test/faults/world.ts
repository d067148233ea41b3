/** One log in a disk that fails, with a clock and a randomness that tests set: the same scenario runs again to the same calls. */
import assert from "node:assert/strict";
import { type Report, verify } from "@tallystick/tlog";
import { crc32, sha256, verifyEd25519 } from "@tallystick/tlog/node";
import { readGuard } from "../../server/src/sequencer/guard-file.ts";
import type { BlockCodec } from "../../server/src/sequencer/integrate.ts";
import { type LogOptions, OpenLog } from "../../server/src/sequencer/open.ts";
import { GUARD_PATH } from "../../server/src/sequencer/paths.ts";
import { readWhole } from "../../server/src/system/files.ts";
import { createRandom, type Random } from "../../server/src/system/random.ts";
import { type MemoryFiles, seededRandom } from "../support/memory-files.ts";
import { checkPromises, Ledger, sealEvents } from "./ledger.ts";

/** Few records fill it, so that a short scenario rotates often. */
export const TINY_SEGMENT_BYTES = 8192;
const START_US = 1_700_000_000_000_000;

/** Compresses nothing: every run makes the same calls in the same order. */
export const plainCodec: BlockCodec = {
  compress: async (raw) => raw,
  decompress: async (stored) => stored,
};

export class FakeClock {
  us = START_US;
  /** How far the wall clock was stepped against the one that never steps. */
  steppedUs = 0;

  nowUs = (): number => this.us + this.steppedUs;
  monotonicMs = (): number => this.us / 1000;
  pass(us: number): void {
    this.us += us;
  }
}

export class World {
  readonly clock = new FakeClock();
  readonly random: Random;
  ledger = new Ledger();
  /** The error that stopped the log that was opened last. */
  fatal: Error | undefined;
  readonly warnings: string[] = [];

  constructor(seed = 1) {
    const next = seededRandom(seed);
    this.random = createRandom((buffer) => {
      for (let i = 0; i < buffer.length; i++) buffer[i] = Math.floor(next() * 256);
    });
  }

  options(files: MemoryFiles, changes: Partial<LogOptions> = {}): LogOptions {
    return {
      files,
      guardCopies: [],
      origin: "log.example.com/faults",
      policy: undefined,
      segmentBytes: TINY_SEGMENT_BYTES,
      clock: this.clock,
      random: this.random,
      codec: plainCodec,
      fetch: async () => new Response("", { status: 503 }),
      diagnose: (level, message) => {
        if (level !== "info") this.warnings.push(message);
      },
      program: { program: "test" },
      onFatal: (error) => {
        this.fatal = error;
      },
      ...changes,
    };
  }

  async open(files: MemoryFiles, changes: Partial<LogOptions> = {}): Promise<OpenLog> {
    this.fatal = undefined;
    this.clock.pass(1_000_000);
    return await OpenLog.open(this.options(files, changes));
  }

  /** Hands in requests of so many records each, all in one turn of the event loop. */
  async send(log: OpenLog, counts: readonly number[]): Promise<boolean> {
    const answers = counts.map((count) => {
      return this.ledger.send(log, sealEvents({ count, t: this.clock.nowUs() }, this.random));
    });
    return (await Promise.all(answers)).every((acknowledged) => acknowledged);
  }

  async tick(log: OpenLog, files: MemoryFiles): Promise<void> {
    this.clock.pass(1_000_000);
    await log.tick();
    await this.ledger.seePublished(files);
  }
}

/** Two runs of a log: groups are filled, segments are filled and dropped, checkpoints published, one stop, one crash. */
export async function runScenario(world: World, files: MemoryFiles): Promise<void> {
  const first = await world.open(files);
  await world.send(first, [1, 7]);
  await world.tick(first, files);
  // Once something has stopped the log, the process ends within moments: nothing more is asked of it.
  if (world.fatal !== undefined) return await assertRefuses(world, first);
  await world.send(first, [30, 2]);
  await world.send(first, [180]);
  await world.tick(first, files);
  await world.send(first, [40, 1]);
  await world.tick(first, files);
  if (world.fatal !== undefined) return await assertRefuses(world, first);
  await first.close();
  const second = await world.open(files);
  await world.send(second, [3]);
  await world.tick(second, files);
  await world.send(second, [9, 1]);
  if (world.fatal !== undefined) await assertRefuses(world, second);
}

/** After a failed write nothing is acknowledged any more (I7). */
async function assertRefuses(world: World, log: OpenLog): Promise<void> {
  if (world.fatal !== undefined && "code" in world.fatal && world.fatal.code === "write-failed")
    assert.equal(await world.send(log, [1]), false);
}

/** Opens what is there, checks every promise, goes on a little, checks again, and asks the verifier. */
export async function checkLog(world: World, files: MemoryFiles): Promise<OpenLog> {
  const guard = await readGuard({ files, path: GUARD_PATH });
  const { published } = world.ledger;
  assert.ok((guard?.size ?? 0) >= published, `the guard forgot that ${published} entries were published`);
  const log = await world.open(files);
  await checkPromises(log, world.ledger);
  assert.ok(await world.send(log, [2, 1]), "a log that opened takes what is sent");
  await world.tick(log, files);
  await checkPromises(log, world.ledger);
  assert.equal(world.fatal, undefined);
  assert.equal(files.syncsRetried, 0);
  const report = await verifyFiles(world, files, log.vkey);
  assert.deepEqual(
    report.findings.filter(({ level }) => level !== "note"),
    [],
  );
  return log;
}

/** Runs the verifier over what is on the disk, as somebody would who does not trust us. */
export async function verifyFiles(world: World, files: MemoryFiles, vkey: string): Promise<Report> {
  const guard = await readWhole(files, GUARD_PATH);
  return await verify({
    read: (path) => readWhole(files, path),
    hasBodies: true,
    directory: {
      walSegments: async () => (await files.list("wal")).filter((name) => /^\d+$/.test(name)).map(Number),
      historyDays: () => files.list("checkpoints"),
    },
    ...{ sha256, verifyEd25519, crc32 },
    decompress: plainCodec.decompress,
    now: world.clock.nowUs(),
    evidence: guard === undefined ? { vkey } : { vkey, guard },
  });
}
