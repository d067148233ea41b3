/** What an operator sets about sources and people, as every reader meets it: the same event everywhere, and a change that is told. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { exchange } from "../cli/src/exchange.ts";
import { runProgram } from "../cli/src/program.ts";
import { createTestIo } from "./support/cli-io.ts";
import { searchable } from "./support/searchable.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("event settings", () => {
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
    assert.equal(
      (await tally(["export", "source.type:acme-door", "--format", "ndjson", "-o", path])).code,
      0,
    );
    assert.deepEqual(partsOf(JSON.parse(await readFile(path, "utf8"))), wanted);
    assert.equal((await verify()).code, 0);
  });

  test("after SIGHUP another zone holds for new records, and for those before once the copy is made again", async () => {
    await configure("America/New_York", `silences: { ${JSON.stringify(hostname())}: 1d }\n`);
    await reload("reloaded the configuration");
    await send(RECORD);
    await searchable(server);
    const times = async (): Promise<unknown[]> =>
      (await search("source.type:acme-door")).map((event) => field(event, "time")).sort();
    assert.deepEqual(await times(), ["2026-11-23T06:58:12Z", "2026-11-23T12:58:12Z"]);
    assert.match((await verify()).out, /the row is not what the log's record says\n.*tally rebuild/);
    const [reloaded] = await search("action:config.reload change:zones.*");
    assert.ok(reloaded !== undefined, "the reload is an event that says what changed");
    assert.equal((await search("action:config.reload change:silences.*")).length, 1);
    await until(async () => {
      const sources = field(await get("/api/v1/coverage"), "sources");
      const own = Array.isArray(sources)
        ? sources.find((one) => field(one, "name") === hostname())
        : undefined;
      return field(field(field(own, "arrival"), "silence"), "allowed_seconds") === 86_400;
    }, "the silence that the file allows holds");

    assert.equal((await tally(["rebuild"], server.tokens.admin)).code, 0);
    assert.deepEqual(await times(), ["2026-11-23T12:58:12Z", "2026-11-23T12:58:12Z"]);
    assert.equal((await verify()).code, 0);
  });

  /** What five systems say that she did, each by its own name for her. */
  const ALICES: readonly object[] = [
    {
      ...{ eventVersion: "1.08", eventID: "e1", eventTime: "2026-11-23T10:00:00Z", awsRegion: "us-east-1" },
      ...{ eventSource: "iam.amazonaws.com", eventName: "CreateUser" },
      userIdentity: { type: "IAMUser", arn: "arn:aws:iam::123456789012:user/ada", userName: "ada" },
    },
    {
      ...{ kind: "Event", apiVersion: "audit.k8s.io/v1", level: "Metadata", auditID: "a1", verb: "delete" },
      ...{
        stage: "ResponseComplete",
        stageTimestamp: "2026-11-23T10:00:01Z",
        user: { username: "oidc:alice" },
      },
      objectRef: { resource: "pods", namespace: "payments", name: "web-1" },
    },
    {
      ...{ action: "repo.destroy", actor: "alice-dev", actor_id: 4711, org: "acme", repo: "acme/web" },
      ...{ "@timestamp": 1_795_428_002_000, _document_id: "d1" },
    },
    {
      message:
        "Nov 23 10:00:03 bastion sshd[77]: Accepted publickey for aadams from 192.0.2.7 port 50022 ssh2: ED25519",
    },
    { actor: "alice@example.com", action: "feature.update", target: "checkout" },
  ];
  const DIRECTORY = `- id: alice
  name: Alice Adams
  type: human
  team: payments
  email: alice@example.com
  login.github: alice-dev
  login.kubernetes: oidc:alice
  arn: arn:aws:iam::123456789012:user/ada
`;

  test("identity:alice finds what she did by five names, from the reload that names her on", async () => {
    await writeFile(join(folder, "identities.yaml"), `${DIRECTORY}  login.linux-auth: aadams\n`);
    await configure("UTC", `identities: ${join(folder, "identities.yaml")}\n`);
    await reload("reloaded the configuration");
    await send(...ALICES);
    await searchable(server);
    const found = await search("identity:alice");
    assert.deepEqual(found.map((event) => field(field(event, "source"), "type")).sort(), [
      ...["cloudtrail", "github-audit", "kubernetes-audit", "linux-auth", "native"],
    ]);
    const alice = { id: "alice", name: "Alice Adams", team: "payments" };
    for (const event of found) {
      assert.deepEqual(field(field(event, "actor"), "identity"), alice);
      assert.equal(field(field(event, "actor"), "type"), "human");
      const opened = await get(`/api/v1/events/${String(field(event, "id"))}`);
      const events = field(opened, "events");
      const [same] = Array.isArray(events) ? events : [];
      assert.deepEqual(field(field(same, "actor"), "identity"), alice);
    }
    assert.equal((await search('person:"Alice Adams" team:payments')).length, 5);
    const path = join(folder, "export.csv");
    assert.equal((await tally(["export", "identity:alice", "--format", "csv", "-o", path])).code, 0);
    assert.match(await readFile(path, "utf8"), /,alice,Alice Adams,payments,/);
  });

  test("a change of the directory holds for history once the copy is made again, and then all agree", async () => {
    const machine = "- id: bastion\n  type: machine\n  owner: alice\n  login.linux-auth: aadams\n";
    await writeFile(join(folder, "identities.yaml"), DIRECTORY + machine);
    await reload("reloaded the configuration");
    await searchable(server);
    assert.equal((await search("identity:alice")).length, 5);
    assert.equal((await search("action:config.reload change:identities")).length, 2);
    assert.equal((await tally(["rebuild"], server.tokens.admin)).code, 0);
    assert.equal((await search("identity:alice")).length, 4);
    const [login] = await search("behind:alice");
    assert.equal(field(field(login, "source"), "type"), "linux-auth");
    assert.equal((await verify()).code, 0);

    const unknown = await get("/api/v1/actors/unknown?q=source.type:acme-door");
    const actors = field(unknown, "actors");
    assert.equal(field(Array.isArray(actors) ? actors[0] : undefined, "name"), "alice");
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
  async function configure(zone: string, more = ""): Promise<void> {
    const zones = `zones: { ${JSON.stringify(hostname())}: ${zone} }\n`;
    await writeFile(join(folder, "tally.yaml"), `mappings: ${join(folder, "mappings")}\n${zones}${more}`);
  }

  /** Has the configuration read again, and waits for what is said about it. */
  async function reload(message: string): Promise<void> {
    const before = server.lines.length;
    process.kill(server.pid, "SIGHUP");
    for (const end = performance.now() + 30_000; performance.now() < end; await delay(50))
      if (server.lines.slice(before).some((line) => line.includes(message))) return;
    throw new Error(`nobody said: ${message}`);
  }

  async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
    for (const end = performance.now() + 30_000; performance.now() < end; await delay(50))
      if (await holds()) return;
    throw new Error(`not within 30 s: ${what}`);
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
    return typeof value === "object" && value !== null && name in value
      ? Reflect.get(value, name)
      : undefined;
  }
});
