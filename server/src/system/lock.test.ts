import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { acquireLock, LockError } from "./lock.ts";

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tally-lock-"));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("acquireLock refuses a second holder and names the first", async () => {
  await inFolder(async (folder) => {
    const lock = await acquireLock(folder, "process 1");
    assert.ok(await lock.isHeld());
    await assert.rejects(acquireLock(folder, "process 2"), (error) => {
      assert.ok(error instanceof LockError);
      assert.equal(error.code, "locked");
      assert.match(error.message, /process 1 holds it/);
      return true;
    });
    await lock.release();
    const next = await acquireLock(folder, "process 2");
    await next.release();
  });
});

test("acquireLock takes over a socket on which nobody answers", async () => {
  await inFolder(async (folder) => {
    const stale = createServer();
    await new Promise<void>((resolve) => stale.listen(join(folder, "gone"), resolve));
    const { rename } = await import("node:fs/promises");
    await rename(join(folder, "gone"), join(folder, "LOCK"));
    await new Promise((resolve) => stale.close(resolve));
    const lock = await acquireLock(folder, "process 2");
    assert.ok(await lock.isHeld());
    await lock.release();
  });
});

test("acquireLock lets one of several that find a stale lock win", async () => {
  await inFolder(async (folder) => {
    const taken = await Promise.allSettled(["a", "b", "c"].map((holder) => acquireLock(folder, holder)));
    const held: string[] = [];
    for (const result of taken) {
      if (result.status !== "fulfilled") continue;
      if (await result.value.isHeld()) held.push("held");
      await result.value.release();
    }
    assert.equal(held.length, 1);
  });
});

test("a lock notices that its socket was replaced", async () => {
  await inFolder(async (folder) => {
    const lock = await acquireLock(folder, "process 1");
    await rm(join(folder, "LOCK"));
    await writeFile(join(folder, "LOCK"), "");
    assert.ok(!(await lock.isHeld()));
    await lock.release();
  });
});

test("acquireLock works in a folder whose path is longer than a socket's may be", async () => {
  await inFolder(async (folder) => {
    const long = join(folder, "x".repeat(120));
    const { mkdir } = await import("node:fs/promises");
    await mkdir(long);
    const lock = await acquireLock(long, "process 1");
    assert.ok(await lock.isHeld());
    await lock.release();
  });
});
