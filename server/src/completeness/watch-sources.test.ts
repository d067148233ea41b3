import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { Milestone } from "../system/milestone.ts";
import type { Observed } from "./completeness.ts";
import type { SourceReport } from "./report.ts";
import { loadState } from "./snapshot.ts";
import { SourceWatch } from "./watch-sources.ts";

const MINUTE_US = 60_000_000;
const START_US = Date.UTC(2026, 10, 2) * 1000;

/** A log in memory whose front seals what it is told. */
class World {
  files = new MemoryFiles();
  readonly entries: Observed[] = [];
  readonly head = new Milestone(0);
  readonly told: string[] = [];
  readonly reports: (readonly SourceReport[])[] = [];
  nowMs = 0;
  limit = Number.POSITIVE_INFINITY;
  /** Whether front takes what it is told. */
  isTaking = true;
  #changed: () => void = () => undefined;

  add(changes: Partial<Observed>): void {
    const t = START_US + this.entries.length * MINUTE_US;
    this.entries.push({ index: this.entries.length, kind: "heartbeat", t, ...changes });
  }

  hear(source: string): void {
    const record = { source, src: source, isPerson: false, seq: undefined, bytes: 1, events: [] };
    this.add({ kind: "event", record });
  }

  announce(): void {
    this.head.reach(this.entries.length);
  }

  async start(log = "a"): Promise<SourceWatch> {
    const watch = await SourceWatch.load({
      ...{ files: this.files, log, head: this.head, rules: { floorUs: MINUTE_US, own: new Map() } },
      limit: () => this.limit,
      open: (from) => {
        let at = from;
        return {
          next: async (size) => {
            const some = this.entries.slice(at, Math.min(size, at + 100));
            at += some.length;
            return some;
          },
          close: async () => undefined,
        };
      },
      tell: ({ event, id }) => {
        this.told.push(id);
        // As the door does: the same id is sealed once.
        const isNew = !this.entries.some(({ own }) => JSON.stringify(own) === event);
        if (this.isTaking && isNew) this.add({ kind: "event", own: JSON.parse(event) });
        this.announce();
        this.#changed();
      },
      report: (sources) => {
        this.reports.push(sources);
        this.#changed();
      },
      monotonicMs: () => this.nowMs,
      // Time passes when somebody waits for it.
      sleep: async (milliseconds) => {
        await new Promise((resolve) => setImmediate(resolve));
        this.nowMs += milliseconds;
      },
      diagnose: () => undefined,
    });
    watch.run();
    return watch;
  }

  /** Resolves when something was told or reported and the condition holds. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds())
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
  }

  get sealed(): number {
    return this.entries.filter(({ own }) => own !== undefined).length;
  }
}

function silentWorld(): World {
  const world = new World();
  for (let minute = 0; minute < 24 * 60 + 1; minute++) world.hear("web");
  for (let minute = 0; minute < 10; minute++) world.add({});
  world.announce();
  return world;
}

test("SourceWatch tells a silence once, whenever it is killed and started again", async () => {
  const world = silentWorld();
  const first = await world.start();
  await world.until(() => world.reports.at(-1)?.[0]?.silence.isSilent === true && world.sealed === 1);
  await first.stop();
  // Saved, as after an orderly end; and lost, as after a crash of the disk.
  for (const files of [world.files, new MemoryFiles()]) {
    world.files = files;
    world.reports.length = 0;
    const again = await world.start();
    await world.until(() => world.reports.length > 0);
    await again.stop();
  }
  assert.equal(world.sealed, 1);
  assert.equal(world.told.length, 1);
});

test("SourceWatch tells again what was not sealed", async () => {
  const world = silentWorld();
  world.isTaking = false;
  const watch = await world.start();
  await world.until(() => world.told.length === 3);
  world.isTaking = true;
  await world.until(() => world.sealed === 1);
  await watch.stop();
  assert.equal(new Set(world.told).size, 1);
});

test("SourceWatch reads no further than it may, and tells nothing before it has read all", async () => {
  const world = silentWorld();
  world.limit = world.entries.length - 1;
  const watch = await world.start();
  await world.until(() => world.reports.at(-1)?.[0]?.silence.isSilent === true);
  assert.deepEqual(world.told, []);
  world.limit = Number.POSITIVE_INFINITY;
  await world.until(() => world.sealed === 1);
  await watch.stop();
});

test("SourceWatch begins anew where what was saved is of another log, is ahead of this one, or is no state", async () => {
  const world = silentWorld();
  await (await world.start()).stop();
  assert.equal((await loadState(world.files, "a"))?.sources.length, 1);
  assert.equal(await loadState(world.files, "b"), undefined);
  const file = await world.files.openWrite("completeness.json");
  await file.write(0, [Buffer.from('{"version":0')]);
  assert.equal(await loadState(world.files, "a"), undefined);
  const ahead = silentWorld();
  await (await ahead.start()).stop();
  const short = new World();
  short.files = ahead.files;
  short.hear("other");
  short.announce();
  const watch = await short.start();
  await short.until(() => short.reports.length > 0);
  await watch.stop();
  assert.deepEqual(
    (await loadState(short.files, "a"))?.sources.map(({ name }) => name),
    ["other"],
  );
});
