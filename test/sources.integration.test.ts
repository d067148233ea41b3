import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createSourceToken } from "../server/src/intake/sources.ts";
import { installed } from "./support/installed.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

const TALLY = join(import.meta.dirname, "..", "cli", "bin", "tally.js");
const WITH_CURL = {
  skip: installed("curl") && installed("openssl") ? false : "curl or openssl is not installed",
};

let dataFolder: string;
let server: StartedServer;
const inFile = createSourceToken().secret;
before(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), "tally-sources-"));
  const config = join(dataFolder, "tally.yaml");
  writeFileSync(join(dataFolder, "token"), inFile);
  const file = `sources: [{name: from-file, type: native, token-file: ${dataFolder}/token}]\n`;
  writeFileSync(config, `${file}silences: { from-file: 3d }\n`);
  server = await startServerProcess({ dataFolder, args: ["--config", config] });
});
after(async () => {
  await server.stop();
  rmSync(dataFolder, { recursive: true });
});

function start(args: readonly string[]) {
  const connection = ["--url", server.url, "--token", server.tokens.admin];
  const child = spawn(process.execPath, [TALLY, ...args, ...connection], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { child, out: textOf(child.stdout), err: textOf(child.stderr), exit: once(child, "exit") };
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  let text = "";
  for await (const piece of stream) text += String(piece);
  return text;
}

async function tally(...args: readonly string[]) {
  const { err, exit, out } = start(args);
  const [code] = await exit;
  return { code, out: await out, err: await err };
}

async function send(token: string, path: string, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(server.url + path, {
    ...{ method: "POST", body, headers: { authorization: `Bearer ${token}`, ...headers } },
  });
  await response.arrayBuffer();
  return response.status;
}

test("a source is added, sends, is listed with what it sent, gets a new token, and is removed", async () => {
  const added = await tally("sources", "add", "ci", "--type", "splunk-hec", "--rate", "100");
  assert.equal(added.code, 0, added.err);
  const token = added.out.trim();
  assert.equal(await send(token, "/services/collector", '{"event":"a"}'), 200);
  assert.equal(await send(token, "/api/v1/events", '{"a":1}'), 403);
  const list = await tally("sources", "list");
  assert.match(list.out, /^ci +splunk-hec +splunk-hec +1 +\d+ s ago +1 +100\/s +– +no/m);
  assert.equal((await tally("sources", "silence", "ci", "2h")).code, 0);
  assert.match((await tally("sources", "list")).out, /^ci .* 100\/s +2h +no/m);
  const rotated = await tally("sources", "rotate", "ci");
  assert.equal(await send(token, "/services/collector", '{"event":"b"}'), 403);
  assert.equal(await send(rotated.out.trim(), "/services/collector", '{"event":"b"}'), 200);
  assert.equal((await tally("sources", "remove", "ci")).code, 0);
  assert.equal(await send(rotated.out.trim(), "/services/collector", '{"event":"c"}'), 403);
});

test("what was refused is shown with its reason and its byte", async () => {
  assert.equal(await send(server.tokens.ingest, "/api/v1/events", '[{"a":1},'), 400);
  const refused = await tally("sources", "refused");
  assert.match(refused.out, /400 invalid-json: native from 127\.0\.0\.1:\d+, \S+: .*\(byte \d+\)/);
  assert.match(refused.out, /403 wrong-protocol/);
});

test("a source of the configuration file sends with the token of its file, and is changed there alone", async () => {
  assert.equal(await send(inFile, "/api/v1/events", '{"action":"a"}'), 202);
  const removed = await tally("sources", "remove", "from-file");
  assert.equal(removed.code, 1);
  assert.match(removed.err, /stands in the configuration file/);
  assert.match(
    (await tally("sources", "silence", "from-file", "1h")).err,
    /stands in the configuration file/,
  );
  assert.match((await tally("sources", "list")).out, /^from-file .* 3d +no/m);
});

test("tally connect prints a snippet that works, tells of refusals meanwhile, and of the first event", async () => {
  const { child, err, exit, out } = start(["connect", "github"]);
  let shown = "";
  child.stdout.on("data", (piece) => {
    shown += piece;
  });
  while (!/Secret: +\S+/.test(shown)) await new Promise((resolve) => setTimeout(resolve, 20));
  const token = /\/in\/(tlyi_\w+)/.exec(shown)?.[1] ?? "";
  const secret = /Secret: +(\S+)/.exec(shown)?.[1] ?? "";
  const headers = { "x-github-event": "push" };
  assert.equal(await send(token, "/in", "{}", { ...headers, "x-hub-signature-256": "sha256=00" }), 401);
  const { sign } = await import("@octokit/webhooks-methods");
  const body = '{"ref":"main"}';
  const signed = { ...headers, "x-hub-signature-256": await sign(secret, body) };
  assert.equal(await send(token, "/in", body, signed), 200);
  const [code] = await exit;
  assert.equal(code, 0);
  await out;
  assert.match(
    await err,
    /refused .*bad-signature[\s\S]*github sent its first event, by github; it is sealed/,
  );
  const again = await tally("connect", "github", "--no-wait");
  assert.equal(again.code, 2);
  assert.match(again.err, /add --rotate/);
});

for (const name of ["signed-webhook", "cloudevents"]) {
  test(`the snippet of ${name} is a command that sends`, WITH_CURL, async () => {
    const { out } = await tally("connect", name, "--no-wait");
    const shell = spawn("sh", ["-c", out.replaceAll("curl ", "curl -sS --fail ")], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const problems = textOf(shell.stderr);
    const [code] = await once(shell, "exit");
    assert.equal(code, 0, await problems);
    const list = await tally("sources", "list");
    assert.match(list.out, new RegExp(`^${name} +any +(webhook|cloudevents) +1 `, "m"));
  });
}
