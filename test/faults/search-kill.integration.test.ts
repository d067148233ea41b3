import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { dataPaths } from "../../server/src/config.ts";
import { startEngineProcess } from "../../server/src/engine-process.ts";
import { Search } from "../../server/src/search/search-client.ts";
import { seededRandom } from "../support/memory-files.ts";
import { processesBelow } from "../support/processes.ts";
import { searchable } from "../support/searchable.ts";
import { type StartedServer, startServerProcess } from "../support/server-process.ts";
import { SenderLedger } from "./sender.ts";

const ROUNDS = 20;
const SENDERS = 3;
const KILL_AFTER_MS = 400;
const ARGS = ["--segment-mib", "1"];
const VICTIMS = ["front", "follow", "engine"] as const;
const PROGRAM = join(import.meta.dirname, "..", "..", "server", "dist", "main-verify-search.js");

test(`front, follow and engine killed ${ROUNDS} times under load leave each record searchable, once`, async () => {
  const seed = Date.now() % 1_000_000;
  const dataFolder = await mkdtemp(join(tmpdir(), "tally-search-kill-"));
  const random = seededRandom(seed);
  const ledger = new SenderLedger();
  const killed = { front: 0, follow: 0, engine: 0 };
  try {
    let server = await startServerProcess({ dataFolder, args: ARGS });
    for (let round = 0; round < ROUNDS; round++) {
      const victim = VICTIMS[Math.floor(random() * VICTIMS.length)] ?? "front";
      const ended = loadFor(server, ledger);
      await delay(random() * KILL_AFTER_MS);
      if (await kill(victim, server)) killed[victim] += 1;
      await delay(random() * KILL_AFTER_MS);
      await ended();
      if (victim === "front") server = await startServerProcess({ dataFolder, args: ARGS });
    }
    await ledger.settle({ url: server.url, token: server.tokens.ingest });
    const size = await searchable(server);
    assert.equal((await server.stop()).code, 0);
    assert.ok(Math.min(...Object.values(killed)) > 0, `each was killed: ${JSON.stringify(killed)}`);

    const { rows, indexes, lines } = await rowsIn(dataFolder);
    const events = ledger.requests.reduce((sum, request) => sum + request.lines.length, 0);
    assert.equal(rows, indexes, "no row stands twice");
    assert.equal(lines, events, "every event that was sent is there, once");
    assert.ok(rows <= size + 1);
    const verified = spawnSync(process.execPath, [PROGRAM, "--data", dataFolder], { encoding: "utf8" });
    assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  } catch (cause) {
    throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});

/** Sends to a server until the function that it gives is called. */
function loadFor({ tokens, url }: StartedServer, ledger: SenderLedger): () => Promise<void> {
  let ended = false;
  const senders = Array.from({ length: SENDERS }, () =>
    ledger.send({ url, token: tokens.ingest }, () => ended),
  );
  return async () => {
    ended = true;
    await Promise.all(senders);
  };
}

/** Kills one of the three; false when it was not there at that moment. */
async function kill(victim: (typeof VICTIMS)[number], server: StartedServer): Promise<boolean> {
  if (victim === "front") return (await server.kill()).signal === "SIGKILL";
  const pid = (await processesBelow(server.pid)).find(({ command }) =>
    command.includes(`main-${victim}`),
  )?.pid;
  if (pid === undefined) return false;
  process.kill(pid, "SIGKILL");
  return true;
}

/** What ClickHouse says by itself, without any code that made the rows. */
async function rowsIn(dataFolder: string): Promise<{ rows: number; indexes: number; lines: number }> {
  const engine = await startEngineProcess(dataPaths(dataFolder).search, () => undefined);
  const search = new Search();
  search.move(engine.address);
  try {
    const [counted] = await search.rows<{ rows: number; indexes: number; lines: number }>(
      "SELECT count() AS rows, uniqExact(log_index, ord) AS indexes, uniqExactIf(concat(attrs['n'], ids['n']), action = 'file.read') AS lines FROM tally.events",
    );
    assert.ok(counted !== undefined);
    return counted;
  } finally {
    await search.close();
    await engine.stop();
  }
}
