/** Kills the real server again and again at random moments, half of them during its start, while senders keep a ledger. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { seededRandom } from "../support/memory-files.ts";
import { spawnServerProcess, startServerProcess } from "../support/server-process.ts";
import { checkDataFolder, SenderLedger } from "./sender.ts";

const SENDERS = 4;
const KILL_AFTER_MS = 500;
const ARGS = ["--segment-mib", "1"];

/** Runs so many rounds and checks that every acknowledged event is there. Prints its seed when it fails. */
export async function runKillRounds(rounds: number, seed: number): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), "tally-kill-"));
  const random = seededRandom(seed);
  const ledger = new SenderLedger();
  try {
    for (let round = 0; round < rounds; round++) {
      const delayMs = Math.floor(random() * KILL_AFTER_MS);
      if (round % 2 === 0) await killStart(dataFolder, delayMs);
      else await killUnderLoad(dataFolder, ledger, delayMs);
    }
    const server = await startServerProcess({ dataFolder, args: ARGS });
    await ledger.settle({ url: server.url, token: server.tokens.ingest });
    assert.equal((await server.stop()).code, 0);
    assert.ok(ledger.acknowledged > rounds, "the senders were heard");
    await checkDataFolder(dataFolder, ledger);
  } catch (cause) {
    throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function killStart(dataFolder: string, delayMs: number): Promise<void> {
  const server = spawnServerProcess({ dataFolder, args: ARGS });
  await delay(delayMs);
  const { code, signal } = await server.kill();
  assert.equal(signal, "SIGKILL", `it ended by itself with ${code}: ${server.lines.join("\n")}`);
}

async function killUnderLoad(dataFolder: string, ledger: SenderLedger, delayMs: number): Promise<void> {
  const server = await startServerProcess({ dataFolder, args: ARGS });
  let ended = false;
  const target = { url: server.url, token: server.tokens.ingest };
  const senders = Array.from({ length: SENDERS }, () => ledger.send(target, () => ended));
  await delay(delayMs);
  await server.kill();
  ended = true;
  await Promise.all(senders);
}
