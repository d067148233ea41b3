/** The demo is a promise to newcomers: it ends well only if the kill in its middle has lost nothing. */
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";

const COMMANDS = 11;
const program = join(import.meta.dirname, "..", "cli", "bin", "tally.js");

test("tally demo --once loses nothing, says so with its figures, and leaves nothing behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-demo-test-"));
  try {
    const { code, stdout, stderr } = await demo(["--once", "--count", "3000"], folder);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^sent +in \d+ requests in [\d.]+ s, by 18 sources: in 21 formats/m);
    assert.match(stdout, /^made +3,000 events .* with seed 1: [\d.]+ MB$/m);
    assert.match(stdout, /^killed +the server with SIGKILL after [\d,]+ acknowledgements,$/m);
    assert.match(stdout, /^checked +3,000 of 3,000 acknowledged events/m);
    assert.match(stdout, /^compared +the search copy with the log/m);
    assert.match(stdout, /^searchable +[\d.]+ s after the last acknowledgement/m);
    assert.match(stdout, /^1\. Bruno signed in at 03:12 .*\n {3}from:2001:db8:66::17 {2}39 events$/m);
    assert.match(stdout, /^ {3}AKIA\w+EXAMPLE {2}8 events$/m);
    assert.match(
      stdout,
      /^ {3}service:cloudtrail {2}3 events\n.*stopped trail production-trail.*\n.*deleted trail.*denied.*\n.*started trail/m,
    );
    assert.match(stdout, /^Nothing that was acknowledged was lost\.$/m);
    assert.deepEqual(await readdir(folder), [], "the temporary data directory is removed");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("tally demo stays for commands that work when they are pasted, until it is told to end", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-demo-test-"));
  const child = spawn(process.execPath, [program, "demo", "--count", "1200"], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const exit = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
    const commands: string[] = [];
    let page = "";
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith("  http")) page = line.trim();
      if (!line.startsWith("  node ")) continue;
      commands.push(line.trim());
      if (commands.length < COMMANDS) continue;
      // The tail has no end of its own.
      for (const command of commands.filter((text) => !text.includes(" tail "))) {
        const ran = await run("sh", ["-c", command], {
          ...process.env,
          XDG_STATE_HOME: join(folder, "state"),
        });
        assert.equal(ran.code, 0, `${command}\n${ran.stdout}${ran.stderr}`);
        if (command.includes(" from:")) assert.match(ran.stdout, /2001:db8:66::17/);
      }
      child.kill("SIGINT");
    }
    assert.equal(commands.length, COMMANDS);
    assert.match(page, /#token=tlyr_/);
    assert.equal(await exit, 0);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name !== "state"),
      [],
    );
  } finally {
    child.kill("SIGKILL");
    await rm(folder, { recursive: true });
  }
});

test("tally demo that is interrupted ends with 130 and leaves nothing behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-demo-test-"));
  const child = spawn(process.execPath, [program, "demo", "--once"], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    const exit = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
    for await (const line of createInterface({ input: child.stderr })) {
      if (line.includes("sending to")) child.kill("SIGINT");
    }
    assert.equal(await exit, 130);
    assert.deepEqual(await readdir(folder), []);
  } finally {
    child.kill("SIGKILL");
    await rm(folder, { recursive: true });
  }
});

test("tally demo refuses a folder that holds something", async () => {
  const { code, stderr } = await demo(["--once", "--data", import.meta.dirname], tmpdir());
  assert.equal(code, 2);
  assert.match(stderr, /is not empty/);
});

interface Ran {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function demo(args: readonly string[], temporary: string): Promise<Ran> {
  const { FORCE_COLOR, ...env } = process.env;
  return run(process.execPath, [program, "demo", ...args], { ...env, TMPDIR: temporary });
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(command, args, { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
  });
}
