import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { redactArguments } from "../cli/src/exec/redact.ts";
import { openTestDoor, type TestDoor } from "./support/test-door.ts";

const TALLY = join(import.meta.dirname, "..", "cli", "bin", "tally.js");

let door: TestDoor;
let folder: string;
before(async () => {
  door = await openTestDoor();
  folder = mkdtempSync(join(tmpdir(), "tally-exec-"));
});
after(async () => {
  await door.close();
  rmSync(folder, { recursive: true });
});

async function exec(
  words: readonly string[],
  { url = door.url, options = ["--reason", "a test"], input = "" } = {},
) {
  const spool = ["--spool", join(folder, "spool")];
  const args = [TALLY, "exec", "--url", url, "--token", door.token, ...spool, ...options, "--", ...words];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "pipe"] });
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
  child.stdin.end(input);
  const [code] = await once(child, "exit");
  return { code, out: await out, err: await err };
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  let text = "";
  for await (const piece of stream) text += String(piece);
  return text;
}

async function events() {
  return (await door.sealedTexts())
    .map((text) => JSON.parse(text))
    .filter(({ action }) => /^command\./.test(action));
}

test("tally exec seals who ran what, why, and how it ended, and is the command to everybody else", async () => {
  const ran = await exec(["sh", "-c", "cat; echo error >&2; exit 3", "sh", "--password", "hunter2"], {
    input: "in",
  });
  assert.deepEqual([ran.code, ran.out, ran.err], [3, "in", "error\n"]);
  const [start, end] = await events();
  assert.deepEqual(
    [start.action, start.reason, end.action, end.outcome],
    [...["command.start", "a test", "command.end", "failure"]],
  );
  assert.equal(end.result.exitCode, 3);
  assert.equal(start.session.id, end.session.id);
  assert.ok(start.actor.name !== "" && !JSON.stringify([start, end]).includes("hunter2"));
});

test("tally exec says what a shell says of a signal, and of a command that there is not", async () => {
  assert.equal((await exec(["sh", "-c", "kill -TERM $$"])).code, 143);
  const missing = await exec(["no-such-command-here"]);
  assert.equal(missing.code, 127);
  assert.match(missing.err, /couldn't run no-such-command-here/);
  assert.deepEqual(
    (await events()).map(({ outcome }) => outcome),
    ["unknown", "failure", "unknown", "failure"],
  );
});

test("tally exec runs without a server, and the next one sends what was kept", async () => {
  const away = await exec(["true"], { url: "http://127.0.0.1:9" });
  assert.equal(away.code, 0);
  assert.match(away.err, /not sealed yet/);
  assert.deepEqual(await events(), []);
  assert.equal((await exec(["true"])).code, 0);
  assert.equal((await events()).length, 4);
  assert.equal(
    readdirSync(join(folder, "spool")).flatMap((name) => readdirSync(join(folder, "spool", name))).length,
    0,
  );
});

test("tally exec --require runs nothing whose start can't be sealed", async () => {
  const options = ["--require"];
  const away = await exec(["echo", "ran"], { url: "http://127.0.0.1:9", options });
  assert.deepEqual([away.code, away.out], [6, ""]);
  assert.match(away.err, /was not run: its start could not be sealed/);
  assert.equal((await exec(["echo", "ran"], { options })).out, "ran\n");
});

const redacted: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["curl", "-H", "Authorization: Bearer x"],
    ["curl", "-H", "Authorization: ***"],
  ],
  [
    ["mysql", "--password=x", "-u", "root"],
    ["mysql", "--password=***", "-u", "root"],
  ],
  [
    ["deploy", "--api-key", "x", "--token", "-v"],
    ["deploy", "--api-key", "***", "--token", "-v"],
  ],
  [
    ["env", "DB_PASSWORD=x", "A=b"],
    ["env", "DB_PASSWORD=***", "A=b"],
  ],
  [
    ["psql", "postgres://me:x@db/a"],
    ["psql", "postgres://me:***@db/a"],
  ],
  [
    ["kubectl", "delete", "secret", "web"],
    ["kubectl", "delete", "secret", "web"],
  ],
];
for (const [words, shown] of redacted) {
  test(`the command line ${words.join(" ")} is sealed as ${shown.join(" ")}`, () => {
    assert.deepEqual(redactArguments(words), shown);
  });
}
