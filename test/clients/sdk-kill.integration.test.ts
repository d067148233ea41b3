import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { Client } from "../../sdk/src/index.ts";
import { openTestDoor } from "../support/test-door.ts";

const ROUNDS = 5;
const SENDER = join(import.meta.dirname, "..", "support", "sdk-sender.ts");

test(`a program that is killed ${ROUNDS} times while it logs loses nothing that it kept, and nothing is sealed twice`, async () => {
  const spool = mkdtempSync(join(tmpdir(), "tally-sdk-kill-"));
  const door = await openTestDoor();
  const kept: string[] = [];
  try {
    await door.sealed();
    for (let round = 0; round < ROUNDS; round += 1) {
      const args = ["--import", "tsx", "--conditions=source", SENDER, door.url, door.token, spool];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      const ended = once(child, "exit");
      const until = 300 * (round + 1);
      let count = 0;
      for await (const id of createInterface({ input: child.stdout })) {
        // What is printed was kept; a line that broke off was not printed.
        if (id.length === 36) kept.push(id);
        count += 1;
        if (count === until) child.kill("SIGKILL");
      }
      await ended;
    }
    const last = new Client({ url: door.url, token: door.token, spool });
    assert.equal(await last.close(30_000), true);
    const sealed = (await door.sealedTexts()).map((text) => String(JSON.parse(text).id));
    assert.equal(new Set(sealed).size, sealed.length, "an event was sealed twice");
    const ids = new Set(sealed);
    assert.deepEqual(
      kept.filter((id) => !ids.has(id)),
      [],
    );
    assert.ok(kept.length >= ROUNDS * 300);
  } finally {
    await door.close();
    rmSync(spool, { recursive: true });
  }
});
