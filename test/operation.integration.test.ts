import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { startEngineProcess } from "../server/src/engine-process.ts";
import { processesBelow } from "./support/processes.ts";
import { searchable } from "./support/searchable.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tally-operation-"));
  folders.push(folder);
  return folder;
}

async function send({ tokens, url }: StartedServer, ...events: object[]): Promise<void> {
  const response = await fetch(`${url}/api/v1/events`, {
    method: "POST",
    headers: { authorization: `Bearer ${tokens.ingest}` },
    body: JSON.stringify(events),
  });
  assert.equal(response.status, 202);
}

async function found({ tokens, url }: StartedServer, query: string): Promise<{ message: string }[]> {
  const headers = { authorization: `Bearer ${tokens.read}` };
  const response = await fetch(`${url}/api/v1/events?q=${encodeURIComponent(query)}`, { headers });
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return JSON.parse(text).events;
}

async function metric({ url }: StartedServer, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (.*)$`, "m").exec(text)?.[1]);
}

/** Asks again until it holds; a machine that runs other tests beside may take its time. */
async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end; await delay(50))
    if (await holds()) return;
  throw new Error(`${what}: it did not come to that in time`);
}

test("with search.url the copy is in that ClickHouse, and no engine is started", async () => {
  const [dataFolder, engineFolder] = [await newFolder(), await newFolder()];
  const { address, stop } = await startEngineProcess(join(engineFolder, "search"), () => undefined);
  const url = new URL(address.url);
  url.username = address.username;
  url.password = address.password;
  try {
    const server = await startServerProcess({ dataFolder, args: ["--search-url", url.href] });
    await send(server, { actor: "alice", action: "role.grant", target: "bob" });
    await searchable(server);
    assert.equal((await found(server, "actor:alice")).length, 1);
    const children = (await processesBelow(server.pid)).map(({ command }) => command);
    assert.ok(children.every((command) => !command.includes("main-engine")));
    assert.equal((await server.stop()).code, 0);
    assert.ok(
      server.lines.every((line) => !line.includes(address.password)),
      "no diagnostic shows the password",
    );
  } finally {
    await stop();
  }
});

test("an engine and a follow that end are started again, and readiness says so without refusing events", async () => {
  const server = await startServerProcess({ dataFolder: await newFolder() });
  await searchable(server);
  for (const name of ["engine", "follow"]) {
    const [child] = (await processesBelow(server.pid)).filter(({ command }) =>
      command.includes(`main-${name}`),
    );
    assert.ok(child !== undefined);
    process.kill(child.pid, "SIGKILL");
    await until(
      async () => (await metric(server, `tally_${name}_restarts`)) === 1,
      `${name} is started again`,
    );
    await send(server, { actor: "alice", action: `${name}.kill` });
    await searchable(server);
    assert.equal((await found(server, `action:${name}.kill`)).length, 1);
  }
  const response = await fetch(`${server.url}/readyz?verbose`);
  assert.equal(response.status, 200);
  assert.match(await response.text(), /\[\+\]search following; .* engine restarted 1×; follow restarted 1×/);
  assert.equal((await server.stop()).code, 0);
});

test("SIGHUP takes over what may change, says what may not, and seals what it did", async () => {
  const [dataFolder, configFolder] = [await newFolder(), await newFolder()];
  const config = join(configFolder, "tally.yaml");
  await writeFile(config, "disk-reserve: 1\n");
  const server = await startServerProcess({ dataFolder, args: ["--config", config] });
  const reload = async (text: string, message: string): Promise<void> => {
    await writeFile(config, text);
    process.kill(server.pid, "SIGHUP");
    await until(async () => server.lines.some((line) => line.includes(message)), message);
  };

  await reload("disk-reserve: lots\n", "the configuration was not reloaded");
  assert.equal(await metric(server, "tally_config_last_reload_successful"), 0);
  await reload("segment-mib: 8\nsearch:\n  keep: 30d\n", "reloaded the configuration");
  assert.equal(await metric(server, "tally_config_last_reload_successful"), 1);
  assert.ok(server.lines.some((line) => line.includes("next start") && line.includes("segment-mib")));

  await searchable(server);
  const [reloaded] = await found(server, "action:config.reload change:search.keep");
  assert.ok(reloaded !== undefined, "the reload is an event that says what changed");
  // A reserve that no disk has: intake closes within a tick, and not before.
  await reload("disk-reserve: 1048576\n", "reloaded the configuration");
  await until(async () => (await fetch(`${server.url}/readyz`)).status === 503, "intake waits");
  assert.equal((await server.stop()).code, 0);
});

test("a server that is told to stop ends live tails and does not wait for their readers", async () => {
  const server = await startServerProcess({ dataFolder: await newFolder() });
  await searchable(server);
  const headers = { authorization: `Bearer ${server.tokens.read}` };
  const tail = await fetch(`${server.url}/api/v1/events/tail`, { headers });
  assert.equal(tail.status, 200);
  const text = tail.text().catch(() => "");
  const startMs = performance.now();
  assert.equal((await server.stop()).code, 0);
  assert.ok(performance.now() - startMs < 10_000);
  assert.ok(typeof (await text) === "string");
});

test("an event that comes years late is found, by its own time", async () => {
  const server = await startServerProcess({ dataFolder: await newFolder() });
  await send(
    server,
    { actor: "alice", action: "role.grant", time: "2031-01-01T00:00:00Z" },
    { actor: "alice", action: "role.revoke", time: "2019-01-01T00:00:00Z" },
  );
  await searchable(server);
  const headers = { authorization: `Bearer ${server.tokens.read}` };
  const url = `${server.url}/api/v1/events?q=actor:alice&since=2018-12-31&until=2019-01-02`;
  const { events } = JSON.parse(await (await fetch(url, { headers })).text());
  assert.deepEqual(
    events.map(({ action }: { action: string }) => action),
    ["role.revoke"],
  );
  assert.equal((await server.stop()).code, 0);
});
