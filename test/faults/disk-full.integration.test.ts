import assert from "node:assert/strict";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { type StartedServer, spawnServerProcess, startServerProcess } from "../support/server-process.ts";
import { mountMissing, withMount } from "./mounts.ts";
import { checkDataFolder, SenderLedger } from "./sender.ts";

const SMALL_DISK = ["-t", "tmpfs", "-o", "size=24m", "tmpfs"];
const MIB = 1_048_576;
const skip = mountMissing(SMALL_DISK);
/** The disk is looked at once a second. */
const NOTICED_MS = 10_000;

test("a disk that fills closes intake while reads go on, and opens it again by itself", {
  skip,
}, async () => {
  await withMount(SMALL_DISK, async (folder) => {
    const dataFolder = join(folder, "data");
    const ballast = join(folder, "ballast");
    const server = await startServerProcess({
      dataFolder,
      args: ["--segment-mib", "1", "--disk-reserve", "6"],
    });
    try {
      const ledger = new SenderLedger();
      await sendSome(server, ledger);
      await fill(ballast, 17 * MIB);
      await until(async () => (await fetch(`${server.url}/readyz`)).status === 503, "readyz is red");
      const refused = await post(server);
      assert.equal(refused.status, 503);
      assert.match(refused.headers.get("retry-after") ?? "", /^\d+$/);
      assert.match(await refused.text(), /disk-full/);
      const read = await fetch(`${server.url}/api/v1/events/0`, { headers: bearer(server.tokens.read) });
      assert.equal(read.status, 200, "reads go on");
      await rm(ballast);
      await until(async () => (await post(server)).status === 202, "intake goes on");
      assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
      await sendSome(server, ledger);
      assert.equal((await server.stop()).code, 0);
      await checkDataFolder(dataFolder, ledger);
    } finally {
      await server.kill();
    }
  });
});

test("a disk that is full stops a server without a reserve, and nothing acknowledged is lost", {
  skip,
}, async () => {
  await withMount(SMALL_DISK, async (folder) => {
    const dataFolder = join(folder, "data");
    const ballast = join(folder, "ballast");
    const args = ["--segment-mib", "1", "--disk-reserve", "0"];
    const ledger = new SenderLedger();
    const server = await startServerProcess({ dataFolder, args });
    try {
      await sendSome(server, ledger);
      await fill(ballast, 64 * MIB);
      let ended = false;
      void server.exit.then(() => {
        ended = true;
      });
      await ledger.send({ url: server.url, token: server.tokens.ingest }, () => ended);
      const { code } = await server.exit;
      assert.ok(code !== 0 && code !== null, `it ended with ${code}`);
    } finally {
      await server.kill();
    }

    // As long as the disk is full it may not start; it must not harm anything either.
    const full = spawnServerProcess({ dataFolder, args });
    await Promise.race([full.listening, full.exit]);
    await full.kill();

    await rm(ballast);
    const again = await startServerProcess({ dataFolder, args });
    try {
      await ledger.settle({ url: again.url, token: again.tokens.ingest });
      assert.equal((await again.stop()).code, 0);
    } finally {
      await again.kill();
    }
    await checkDataFolder(dataFolder, ledger);
  });
});

async function sendSome({ url, tokens }: StartedServer, ledger: SenderLedger): Promise<void> {
  const enough = ledger.acknowledged + 30;
  await ledger.send({ url, token: tokens.ingest }, () => ledger.acknowledged >= enough);
  assert.equal(ledger.acknowledged, enough);
}

async function post({ url, tokens }: StartedServer): Promise<Response> {
  const body = '{"actor":"alice","action":"disk.test"}';
  return await fetch(`${url}/api/v1/events`, { method: "POST", headers: bearer(tokens.ingest), body });
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, connection: "close" };
}

/** Writes zeros until so many bytes are written or the disk is full. */
async function fill(path: string, bytes: number): Promise<void> {
  const file = await open(path, "w");
  try {
    // Smaller pieces at the end leave no room at all.
    for (const piece of [MIB, 4096]) {
      const zeros = Buffer.alloc(piece);
      for (let written = (await file.stat()).size; written + piece <= bytes; written += piece)
        if (!(await file.write(zeros, 0, piece, null).then(isWhole(piece), () => false))) break;
    }
  } finally {
    await file.close();
  }
}

function isWhole(piece: number): (result: { bytesWritten: number }) => boolean {
  return ({ bytesWritten }) => bytesWritten === piece;
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + NOTICED_MS; Date.now() < end; await delay(100)) if (await holds()) return;
  assert.fail(`${what} was waited for`);
}
