import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { ClickHouseClient } from "@clickhouse/client";
import {
  clientOf,
  type EngineProcess,
  engineFolder,
  spawnEngine,
  until,
  urlOf,
} from "../../../test/support/engine-process.ts";
import { scratchName } from "./scratch.ts";

const NICE = 5;
/** Front gives an engine this long. */
const STOP_MS = 4000;
const ENDED = { code: 0, signal: null } as const;
const LONG_INSERT =
  "INSERT INTO t SELECT number + sleepEachRow(1) FROM numbers(60) SETTINGS max_block_size = 1";

/** Runs engines on one folder; whichever still runs at the end is killed. */
async function onFolder(
  run: (start: (env?: Record<string, string>) => EngineProcess, folder: string) => Promise<void>,
): Promise<void> {
  const { folder, remove } = await engineFolder();
  const engines: EngineProcess[] = [];
  const start = (env: Record<string, string> = {}): EngineProcess => {
    const engine = spawnEngine(folder, env);
    engines.push(engine);
    return engine;
  };
  try {
    await run(start, folder);
  } finally {
    for (const { child } of engines) child.kill("SIGKILL");
    await Promise.all(engines.map(({ exit }) => exit));
    // Who is killed leaves its folder of bodies to the next on its folder, and here there is none.
    for (const place of scratchFolders(folder)) await rm(place, { recursive: true });
    await remove();
  }
}

async function withClient<T>(
  engine: EngineProcess,
  run: (client: ClickHouseClient) => Promise<T>,
): Promise<T> {
  const client = clientOf(await urlOf(engine), engine.password);
  try {
    return await run(client);
  } finally {
    await client.close();
  }
}

async function numberOf(client: ClickHouseClient, query: string): Promise<number> {
  const [row] = await (await client.query({ query, format: "JSONCompactEachRow" })).json<[number]>();
  return row?.[0] ?? Number.NaN;
}

const makeTable = async (client: ClickHouseClient): Promise<void> => {
  await client.command({ query: "CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY a" });
  await client.command({ query: "INSERT INTO t SELECT number FROM numbers(100)" });
};

/** The folders of bodies that are left for an engine. */
function scratchFolders(folder: string): string[] {
  const places = ["/dev/shm", tmpdir()].map((above) => join(above, scratchName(folder)));
  return places.filter((place) => existsSync(place));
}

test("the engine makes its folder for its owner alone, and steps back behind the others", async () => {
  await onFolder(async (start, folder) => {
    const engine = start();
    await urlOf(engine);
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
    assert.equal(getPriority(engine.child.pid), Math.max(getPriority(), NICE));
    assert.deepEqual(scratchFolders(folder).length, 1);
  });
});

for (const [how, end] of [
  ["its channel is closed", ({ child }: EngineProcess) => child.disconnect()],
  ["it gets a SIGTERM", ({ child }: EngineProcess) => void child.kill("SIGTERM")],
] as const) {
  test(`the engine ends in order when ${how}, and the next finds everything (trap 8)`, async () => {
    await onFolder(async (start, folder) => {
      const first = start();
      await withClient(first, makeTable);
      end(first);
      assert.deepEqual(await first.exit, ENDED);
      assert.deepEqual(scratchFolders(folder), []);
      assert.deepEqual(first.lines, []);
      assert.equal(await withClient(start(), (client) => numberOf(client, "SELECT count() FROM t")), 100);
    });
  });
}

test("the engine goes on when it gets a SIGINT", async () => {
  await onFolder(async (start) => {
    const engine = start();
    await withClient(engine, async (client) => {
      engine.child.kill("SIGINT");
      assert.equal(await numberOf(client, "SELECT 1"), 1);
    });
    assert.equal(engine.child.exitCode, null);
  });
});

test("an engine that was killed leaves nothing that the next does not clear away, and loses no insert", async () => {
  await onFolder(async (start, folder) => {
    const first = start();
    await withClient(first, makeTable);
    first.child.kill("SIGKILL");
    await first.exit;
    assert.equal(scratchFolders(folder).length, 1);
    const second = start();
    assert.equal(await withClient(second, (client) => numberOf(client, "SELECT count() FROM t")), 100);
    second.child.disconnect();
    assert.deepEqual(await second.exit, ENDED);
    assert.deepEqual(scratchFolders(folder), []);
  });
});

test("an engine takes over the folder of one that is just ending", async () => {
  await onFolder(async (start) => {
    const first = start();
    await withClient(first, makeTable);
    const second = start();
    await until("the second waits", async () => second.lines.some((line) => line.includes("be opened yet")));
    first.child.disconnect();
    assert.equal(await withClient(second, (client) => numberOf(client, "SELECT count() FROM t")), 100);
  });
});

test("the engine ends in time though it reads and writes, and what was not answered is not half there", async () => {
  await onFolder(async (start) => {
    const first = start();
    await withClient(first, async (client) => {
      await makeTable(client);
      const reading = client.query({
        query: "SELECT sleepEachRow(1) FROM numbers(60) SETTINGS max_block_size = 1",
      });
      const doing = [client.command({ query: LONG_INSERT }), reading];
      for (const one of doing) one.catch(() => undefined);
      await until(
        "both run",
        async () =>
          (await numberOf(
            client,
            "SELECT count() FROM system.processes WHERE query LIKE '%sleepEachRow(1)%'",
          )) >= 2,
      );
      const startMs = performance.now();
      first.child.disconnect();
      const ends = await Promise.race([first.exit, delay(STOP_MS, "not in time")]);
      assert.deepEqual(ends, ENDED, `after ${performance.now() - startMs} ms`);
      for (const one of doing) await assert.rejects(one);
    });
    const count = await withClient(start(), (client) => numberOf(client, "SELECT count() FROM t"));
    assert.equal(count, 100);
  });
});

test("the engine says what is missing, and ends", async () => {
  await onFolder(async (start) => {
    const engine = start({ TALLY_ENGINE_PASSWORD: "" });
    assert.deepEqual(await engine.exit, { code: 1, signal: null });
    assert.match(engine.lines.join("\n"), /"level":"error".*TALLY_ENGINE_PASSWORD/);
  });
});

test("the engine says so when something that is no folder stands in its place, and ends", async () => {
  await onFolder(async (start, folder) => {
    await mkdir(join(folder, ".."), { recursive: true });
    await writeFile(folder, "");
    const engine = start();
    assert.deepEqual(await engine.exit, { code: 1, signal: null });
    assert.match(engine.lines.join("\n"), /"level":"error".*the engine can't start/);
    assert.ok(!engine.lines.join("\n").includes(engine.password));
  });
});
