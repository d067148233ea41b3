/** What an operator sets about sources and people, as every reader meets it: the same event everywhere, and a change that is told. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { exchange } from "../cli/src/exchange.ts";
import { runProgram } from "../cli/src/program.ts";
import { createTestIo } from "./support/cli-io.ts";
import { searchable } from "./support/searchable.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

let folder = "";
let server: StartedServer;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tally-event-settings-"));
  await mkdir(join(folder, "mappings"));
  await writeFile(
    join(folder, "mappings", "door.yaml"),
    "name: acme-door\nmatch: { kind: door }\ntime: at\naction: what\nprefix: door\nactor: { name: who }\n",
  );
  await configure("Europe/Berlin");
  server = await startServerProcess({
    dataFolder: join(folder, "data"),
    args: ["--config", join(folder, "tally.yaml")],
  });
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const RECORD = { kind: "door", at: "2026-11-23 07:58:12", what: "pushed", who: "alice" };

test("a search, an opened event, the tail, an export and a verification make the same of a record", async () => {
  await send(RECORD);
  await searchable(server);
  const wanted = { time: "2026-11-23T06:58:12Z", action: "door.pushed", type: "acme-door" };

  const [found] = await search("source.type:acme-door");
  assert.deepEqual(partsOf(found), wanted);
  const opened = await get(`/api/v1/events/${String(field(found, "id"))}`);
  const events = field(opened, "events");
  assert.deepEqual(partsOf(Array.isArray(events) ? events[0] : undefined), wanted);
  assert.deepEqual(partsOf(await tailed(Number(field(field(found, "log"), "index")))), wanted);
  const path = join(folder, "export.ndjson");
  assert.equal((await tally(["export", "source.type:acme-door", "--format", "ndjson", "-o", path])).code, 0);
  assert.deepEqual(partsOf(JSON.parse(await readFile(path, "utf8"))), wanted);
  assert.equal((await verify()).code, 0);
});

test("after SIGHUP another zone holds for new records, and for those before once the copy is made again", async () => {
  await configure("America/New_York");
  await reload("reloaded the configuration");
  await send(RECORD);
  await searchable(server);
  const times = async (): Promise<unknown[]> =>
    (await search("source.type:acme-door")).map((event) => field(event, "time")).sort();
  assert.deepEqual(await times(), ["2026-11-23T06:58:12Z", "2026-11-23T12:58:12Z"]);
  assert.match((await verify()).out, /the row is not what the log's record says\n.*tally rebuild/);
  const [reloaded] = await search("action:config.reload change:zones.*");
  assert.ok(reloaded !== undefined, "the reload is an event that says what changed");

  assert.equal((await tally(["rebuild"], server.tokens.admin)).code, 0);
  assert.deepEqual(await times(), ["2026-11-23T12:58:12Z", "2026-11-23T12:58:12Z"]);
  assert.equal((await verify()).code, 0);
});

test("what can't be read changes nothing and is told with its place", async () => {
  const path = join(folder, "mappings", "window.yaml");
  await writeFile(path, "name: window\nmatch: { kind: window }\naction: what\ntimes: at\n");
  await reload("the configuration was not reloaded");
  assert.ok(server.lines.some((line) => line.includes(`${path}:4:1: \\"times\\" is none of`)));
  await rm(path);
  await send(RECORD);
  await searchable(server);
  assert.equal((await search("source.type:acme-door")).length, 3);
});

/** The token of the first run has the name of this machine. */
async function configure(zone: string): Promise<void> {
  const text = `mappings: ${join(folder, "mappings")}\nzones: { ${JSON.stringify(hostname())}: ${zone} }\n`;
  await writeFile(join(folder, "tally.yaml"), text);
}

/** Has the configuration read again, and waits for what is said about it. */
async function reload(message: string): Promise<void> {
  const before = server.lines.length;
  process.kill(server.pid, "SIGHUP");
  for (const end = performance.now() + 30_000; performance.now() < end; await delay(50))
    if (server.lines.slice(before).some((line) => line.includes(message))) return;
  throw new Error(`nobody said: ${message}`);
}

async function send(...records: readonly object[]): Promise<void> {
  const response = await fetch(`${server.url}/api/v1/events`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.tokens.ingest}` },
    body: JSON.stringify(records),
  });
  assert.equal(response.status, 202);
}

async function get(path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${server.tokens.read}` };
  const response = await fetch(`${server.url}${path}`, { headers });
  assert.equal(response.status, 200, path);
  return await response.json();
}

async function search(query: string): Promise<readonly unknown[]> {
  const events = field(await get(`/api/v1/events?q=${encodeURIComponent(query)}`), "events");
  return Array.isArray(events) ? events : [];
}

/** What the tail says of an entry. */
async function tailed(index: number): Promise<unknown> {
  const response = await fetch(
    `${server.url}/api/v1/events/tail?q=source.type:acme-door&after=${index - 1}`,
    {
      headers: { authorization: `Bearer ${server.tokens.read}` },
    },
  );
  let text = "";
  for await (const piece of response.body ?? []) {
    text += Buffer.from(piece).toString("utf8");
    const data = /^data: (.*)\n/m.exec(text)?.[1];
    // Leaving the loop ends the request.
    if (data !== undefined) return JSON.parse(data);
  }
  return undefined;
}

async function verify(): Promise<{ readonly code: number | undefined; readonly out: string }> {
  const config = ["--config", join(folder, "tally.yaml")];
  return await tally(["verify", join(folder, "data"), "--no-state", "--search", ...config], undefined);
}

async function tally(
  args: readonly string[],
  token: string | undefined = server.tokens.read,
): Promise<{ readonly code: number | undefined; readonly out: string }> {
  let code: number | undefined;
  const setExitCode = (value: number): void => {
    code = value;
  };
  const sleep = async (milliseconds: number): Promise<void> => void (await delay(milliseconds));
  const { io, out } = createTestIo({ exchange, setExitCode, sleep });
  const target = args[0] === "verify" ? [] : ["--url", server.url, "--token", token];
  await runProgram([...args, ...target], io);
  return { code, out: out() };
}

function partsOf(event: unknown): object {
  return {
    time: field(event, "time"),
    action: field(event, "action"),
    type: field(field(event, "source"), "type"),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
