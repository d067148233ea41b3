import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { searchable } from "./support/searchable.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("changes", () => {
  const EVENTS = [
    {
      actor: "alice",
      action: "config.update",
      target: "pool",
      before: { size: 5 },
      after: { size: 50 },
      time: "2026-11-23T10:00:00Z",
    },
    {
      actor: "ci",
      action: "deployment.start",
      target: "web",
      service: { name: "shop" },
      time: "2026-11-23T10:01:00Z",
    },
    { actor: "alice", action: "role.grant", target: "bob", time: "2026-11-23T10:02:00Z" },
    { actor: "dba", action: "table.alter", target: "orders", category: "data", time: "2026-11-23T10:03:00Z" },
    { actor: "app", action: "row.update", target: "orders", category: "data", time: "2026-11-23T10:04:00Z" },
    { actor: "alice", action: "user.login", time: "2026-11-23T10:05:00Z" },
    {
      actor: "root",
      action: "process.execute",
      target: "sudo",
      category: "process",
      time: "2026-11-23T10:06:00Z",
    },
  ];
  const DAY = "since=2026-11-23&until=2026-11-24";
  let folder = "";
  let server: StartedServer;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tally-changes-"));
    server = await startServerProcess({ dataFolder: folder });
    const sent = await fetch(`${server.url}/api/v1/events`, {
      ...{
        method: "POST",
        headers: { authorization: `Bearer ${server.tokens.ingest}` },
        body: JSON.stringify(EVENTS),
      },
    });
    assert.equal(sent.status, 202);
    await searchable(server);
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  interface Changes {
    readonly changes: readonly {
      readonly action: string;
      readonly lane: string | null;
      readonly changes: unknown;
    }[];
    readonly cursor?: string;
  }

  async function ask(query: string, status = 200): Promise<Changes> {
    const headers = { authorization: `Bearer ${server.tokens.read}` };
    const answer = await fetch(`${server.url}/api/v1/changes?${query}`, { headers });
    const text = await answer.text();
    assert.equal(answer.status, status, text);
    return JSON.parse(text);
  }

  test("changes are told in the order of time, with their lanes and with what they were before and after", async () => {
    const { changes } = await ask(`${DAY}&order=asc`);
    assert.deepEqual(
      changes.map(({ action, lane }) => [action, lane]),
      [
        ["config.update", "pool"],
        ["deployment.start", "shop"],
        ["role.grant", "bob"],
        ["table.alter", "orders"],
      ],
    );
    assert.deepEqual(changes[0]?.changes, [{ path: "size", before: 5, after: 50 }]);
    assert.deepEqual(changes[1]?.changes, []);
  });

  test("changes are found by a query, and walked page by page without one missed", async () => {
    const { changes } = await ask(`${DAY}&q=actor:alice`);
    assert.deepEqual(
      changes.map(({ action }) => action),
      ["role.grant", "config.update"],
    );
    const seen: string[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined; ) {
      const page: Changes = await ask(
        `${DAY}&limit=1${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      seen.push(...page.changes.map(({ action }) => action));
      cursor = page.cursor;
    }
    assert.deepEqual(seen, ["table.alter", "role.grant", "deployment.start", "config.update"]);
  });

  test("changes refuses what events refuse", async () => {
    for (const query of ["q=actor:", "limit=201", "order=up", "cursor=AAAA", "since=soon"])
      await ask(query, 400);
    assert.equal((await fetch(`${server.url}/api/v1/changes`)).status, 401);
  });
});
