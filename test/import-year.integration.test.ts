import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { seededRandom } from "./support/memory-files.ts";
import { searchable } from "./support/searchable.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

const PROGRAM = join(import.meta.dirname, "..", "cli", "bin", "tally.js");
const DAY_MS = 86_400_000;
const START_MS = Date.parse("2025-01-01T00:00:00Z");
const DAYS = 400;
const LINES = 3000;
/** More than one request may hold. */
const RECORDS = 12_000;

test("an import of more than a year in one go, in any order of time, is sealed and searchable, each event once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-year-"));
  const random = seededRandom(11);
  const time = (): string => new Date(START_MS + Math.floor(random() * DAYS * DAY_MS)).toISOString();
  const lines = Array.from({ length: LINES }, (_, i) =>
    JSON.stringify({
      id: `line-${i}`,
      time: time(),
      actor: "alice",
      action: "file.read",
      target: `file-${i}`,
    }),
  );
  const records = Array.from({ length: RECORDS }, (_, i) => ({
    ...{ eventVersion: "1.11", eventID: `record-${i}`, eventTime: `${time().slice(0, 19)}Z` },
    ...{
      eventSource: "s3.amazonaws.com",
      eventName: "GetObject",
      userIdentity: { type: "IAMUser", userName: "bob" },
    },
  }));
  const files = [join(folder, "lines.ndjson.gz"), join(folder, "trail.json")] as const;
  await writeFile(files[0], gzipSync(lines.join("\n")));
  await writeFile(files[1], JSON.stringify({ Records: records }));
  try {
    const server = await startServerProcess({ dataFolder: join(folder, "data") });
    const first = runImport(server, files, folder);
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, new RegExp(`trail\\.json: ${RECORDS} events accepted, 0 refused`));
    const again = runImport(server, files, folder);
    assert.match(again.stdout, /trail\.json: 0 events accepted/, "what was sealed is not sent again");

    await searchable(server);
    const ids = await idsOf(server);
    assert.equal(ids.length, LINES + RECORDS);
    assert.equal(new Set(ids).size, LINES + RECORDS, "none stands there twice");
    assert.equal((await server.stop()).code, 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function runImport({ tokens, url }: StartedServer, files: readonly string[], folder: string) {
  return spawnSync(process.execPath, [PROGRAM, "import", "--url", url, "--token", tokens.ingest, ...files], {
    encoding: "utf8",
    env: { ...process.env, XDG_STATE_HOME: join(folder, "state") },
  });
}

/** The sources' own ids of everything that was imported, page after page, oldest first. */
async function idsOf({ tokens, url }: StartedServer): Promise<string[]> {
  const headers = { authorization: `Bearer ${tokens.read}` };
  const ids: string[] = [];
  let last = "";
  for (let cursor: string | undefined = ""; cursor !== undefined; ) {
    const q = "source.event_id:*-*";
    const page = new URLSearchParams({
      q,
      limit: "1000",
      order: "asc",
      ...(cursor === "" ? {} : { cursor }),
    });
    const response = await fetch(`${url}/api/v1/events?${page}`, { headers });
    const answer = JSON.parse(await response.text());
    assert.equal(response.status, 200, JSON.stringify(answer));
    for (const { source, time } of answer.events) {
      assert.ok(Date.parse(time) >= Date.parse(last || time), "in the order of their own time");
      last = time;
      ids.push(source.event_id);
    }
    cursor = answer.cursor;
  }
  return ids;
}
