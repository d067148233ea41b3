import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { spawnServerProcess, startServerProcess } from "../support/server-process.ts";
import { runKillRounds } from "./kill-rounds.ts";

const ROUNDS = 20;
const FIRST_STARTS = 8;

test(`a server that is killed ${ROUNDS} times loses nothing that it acknowledged`, async () => {
  await runKillRounds(ROUNDS, Date.now() % 1_000_000);
});

test("a first start that is killed at any moment leaves tokens that work", async () => {
  for (let i = 0; i < FIRST_STARTS; i++) {
    const dataFolder = await mkdtemp(join(tmpdir(), "tally-first-"));
    try {
      const first = spawnServerProcess({ dataFolder, args: ["--segment-mib", "1"] });
      await delay(200 + i * 50);
      await first.kill();
      const server = await startServerProcess({ dataFolder, args: ["--segment-mib", "1"] });
      const { read, admin } = server.tokens;
      const statuses = await Promise.all([
        fetch(`${server.url}/api/v1/events/0`, { headers: { authorization: `Bearer ${read}` } }),
        fetch(`${server.url}/api/v1/tokens`, { headers: { authorization: `Bearer ${admin}` } }),
      ]);
      await server.kill();
      assert.deepEqual(
        statuses.map(({ status }) => status),
        [200, 200],
      );
    } finally {
      await rm(dataFolder, { recursive: true, force: true });
    }
  }
});
