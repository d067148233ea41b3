import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { runVerify } from "../cli/src/verify/verify-command.ts";
import { searchable } from "./support/searchable.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("integrity", () => {
  const folders: string[] = [];
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  async function ask({ tokens, url }: StartedServer, path: string): Promise<Record<string, unknown>> {
    const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${tokens.read}` } });
    const text = await response.text();
    assert.equal(response.status, 200, text);
    return JSON.parse(text);
  }

  test("a crash and a verification are told by the integrity page, and a first visit by the setup page", async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), "tally-integrity-"));
    folders.push(dataFolder);
    const first = await startServerProcess({ dataFolder });
    await searchable(first);
    assert.deepEqual(await ask(first, "/api/v1/setup"), {
      ...{ has_events: false, first_event: null },
      ingest: { url: `${first.url}/api/v1/events`, general: `${first.url}/in/` },
      syslog: { udp: null, tcp: null, tls: null, source: "syslog" },
    });
    assert.deepEqual((await ask(first, "/api/v1/integrity"))["unplanned_stops"], { count: 0, latest: [] });
    await first.kill();

    const second = await startServerProcess({ dataFolder });
    const sent = await fetch(`${second.url}/api/v1/events`, {
      ...{ method: "POST", headers: { authorization: `Bearer ${second.tokens.ingest}` } },
      body: '{"actor":"alice","action":"role.grant"}',
    });
    assert.equal(sent.status, 202);
    await searchable(second);
    const { first_event: event, has_events: hasEvents } = await ask(second, "/api/v1/setup");
    assert.equal(hasEvents, true);
    assert.match(JSON.stringify(event), /"action":"role\.grant"/);
    const before = await ask(second, "/api/v1/integrity");
    assert.match(
      JSON.stringify(before["unplanned_stops"]),
      /^\{"count":1,"latest":\[\{"id":"[^"]+","index":\d+,/,
    );
    assert.equal(before["verified"], null);

    const io = { write: (): void => undefined };
    const exitCode = await runVerify(
      dataFolder,
      { state: join(dataFolder, "previous") },
      {
        ...{ stdout: io, stderr: io, isTty: false, now: Date.UTC(2026, 10, 30), env: { USER: "alice" } },
      },
    );
    assert.ok([0, 7].includes(exitCode), "a crash is told of");
    const { verified } = await ask(second, "/api/v1/integrity");
    assert.match(
      JSON.stringify(verified),
      /^\{"at":"2026-11-30T00:00:00\.000Z","by":"alice","verdict":"(?:ok|incomplete)","size":\d+,"root":"[^"]+","first_bad_index":null\}$/,
    );
    await second.stop();
  });
});
