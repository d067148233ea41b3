import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { startServerProcess } from "../support/server-process.ts";
import { mountMissing, run, withMount } from "./mounts.ts";
import { checkDataFolder, SenderLedger } from "./sender.ts";

const IMAGE_BYTES = 67_108_864;
/** The disk is smaller than what a server keeps free. */
const ARGS = ["--segment-mib", "1", "--disk-reserve", "1"];
const SENDERS = 4;
const CUTS_AFTER_MS = [150, 1200];

const folder = await mkdtemp(join(tmpdir(), "tally-power-"));
after(() => rm(folder, { recursive: true }));
const skip = await loopMissing();

for (const cutAfterMs of CUTS_AFTER_MS) {
  test(`a power cut after ${cutAfterMs} ms of load loses nothing that was acknowledged`, {
    skip,
  }, async () => {
    const image = await makeImage("disk.img");
    const copy = join(folder, "copy.img");
    const ledger = new SenderLedger();
    await withMount(["-o", "loop", image], async (mounted) => {
      const server = await startServerProcess({ dataFolder: join(mounted, "data"), args: ARGS });
      try {
        let ended = false;
        const target = { url: server.url, token: server.tokens.ingest };
        const senders = Array.from({ length: SENDERS }, () => ledger.send(target, () => ended));
        // A machine that is busy may take a while to answer the first.
        while (ledger.acknowledged === 0) await delay(10);
        await delay(cutAfterMs);
        // The server stands still while the disk is copied: the copy has what was synced, and of the rest what the
        // kernel had written by itself.
        process.kill(server.pid, "SIGSTOP");
        await copyFile(image, copy);
        await server.kill();
        ended = true;
        await Promise.all(senders);
      } finally {
        await server.kill();
      }
    });
    await withMount(["-o", "loop", copy], async (mounted) => {
      const dataFolder = join(mounted, "data");
      const server = await startServerProcess({ dataFolder, args: ARGS });
      try {
        assert.ok(ledger.acknowledged > 0);
        await ledger.settle({ url: server.url, token: server.tokens.ingest });
        assert.equal((await server.stop()).code, 0);
      } finally {
        await server.kill();
      }
      await checkDataFolder(dataFolder, ledger);
    });
  });
}

async function loopMissing(): Promise<string | false> {
  const mkfs = mountMissing(["-t", "tmpfs", "tmpfs"], ["mkfs.ext4"]);
  return mkfs === false ? mountMissing(["-o", "loop", await makeImage("probe.img")]) : mkfs;
}

async function makeImage(name: string): Promise<string> {
  const image = join(folder, name);
  await writeFile(image, "");
  await truncate(image, IMAGE_BYTES);
  run("mkfs.ext4", ["-q", "-F", image]);
  return image;
}
