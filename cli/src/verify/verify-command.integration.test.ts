/** Tests of `tally verify` as it is called: targets, evidence, exit codes, what it remembers and what it prints. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { brotli } from "../../../test/support/body-codec.ts";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import { runVerify, type VerifyIo, type VerifyOptions } from "./verify-command.ts";

const SIZE = 260;
const root = await mkdtemp(join(tmpdir(), "tally-verify-"));
after(() => rm(root, { recursive: true }));
const log = await MemoryLog.sample(SIZE, { codec: brotli });
const older = await MemoryLog.sample(100, { codec: brotli });
const data = join(root, "data");
const folder = join(data, "logs", "main");
await writeLog(log, folder);
const sent = Buffer.from('{"action":"test.250"}');
const receipt = await log.receipt(250);

test("tally verify accepts a data directory and the log's folder, with the verdict on the first line", async () => {
  for (const target of [data, folder]) {
    const { code, out, err } = await run(target);
    assert.deepEqual([code, err], [0, ""]);
    assert.match(
      out,
      /^OK: .*\n {2}log {6}log\.example\.com\/memory\n {2}entries {2}260 \(event 259, start 1\)\n/,
    );
    assert.match(out, /✓ tree[\s\S]*– receipts[\s\S]*Not checked[\s\S]*fsck[\s\S]*openssl pkeyutl/);
  }
});

test("tally verify prints the report as one JSON object, and nothing when it is to be quiet", async () => {
  const { code, out } = await run(data, { output: "json" });
  const report = JSON.parse(out);
  assert.deepEqual([code, report.verdict, report.size, report.exitCode], [0, "ok", SIZE, 0]);
  assert.equal((await run(data, { quiet: true })).out, "");
});

test("tally verify exits with 3 for a changed file, and says where", async () => {
  const spoiled = await copyOf(log, "spoiled");
  await writeFile(join(spoiled, "tile/entries/000"), Buffer.from("nonsense"));
  const { code, out } = await run(spoiled, { quiet: true });
  assert.equal(code, 3);
  assert.match(out, /^FAILED: .*\n {2}first bad index {2}0\n[\s\S]*✗ tree[\s\S]*bundle|tile\/entries\/000/);
});

test("tally verify never reads more of a file than it may have", async () => {
  const spoiled = await copyOf(log, "long");
  await writeFile(join(spoiled, "tile/0/000"), Buffer.alloc(1_000_000));
  assert.equal((await run(spoiled)).code, 3);
});

const misuses: readonly (readonly [string, string, VerifyOptions])[] = [
  ["a target that is not there", join(root, "nowhere"), {}],
  ["a folder without a log", root, {}],
  ["a URL that is none", "http://", {}],
  ["a URL with a query", "http://127.0.0.1/?x", {}],
  ["a key that is none", data, { vkey: "nonsense" }],
  ["two keys", data, { vkey: log.vkey, vkeyFile: join(folder, "vkey") }],
  ["a key file that is not there", data, { vkeyFile: join(root, "nowhere") }],
  ["a policy that is not there", data, { policy: join(root, "nowhere") }],
  ["a policy that is none", data, { policy: join(folder, "vkey") }],
  ["a guard that is not there", data, { guard: join(root, "nowhere") }],
  ["receipts that are not there", data, { receipts: join(root, "nowhere") }],
  ["a folder without receipts", data, { receipts: folder }],
  ["a receipt without a key", join(folder, "checkpoint"), {}],
];
for (const [name, target, options] of misuses) {
  test(`tally verify exits with 2 for ${name}`, async () => {
    const { code, out, err } = await run(target, options);
    assert.deepEqual([code, out], [2, ""], err);
    assert.match(err, /^tally: /);
  });
}

test("tally verify shows an older copy by a guard, by receipts and by the previous run", async () => {
  const old = await copyOf(older, "old");
  const kept = join(root, "kept");
  await mkdir(kept);
  await writeFile(join(kept, "main.guard"), log.files.get("state/guard") ?? "");
  await writeFile(
    join(kept, "a.receipt.json"),
    JSON.stringify({ ...receipt, bytes: sent.toString("base64") }),
  );
  for (const options of [{ guard: kept }, { guard: join(kept, "main.guard") }, { receipts: kept }]) {
    assert.equal((await run(data, options)).code, 0);
    const { code, out } = await run(old, options);
    assert.equal(code, 3);
    assert.match(out, /first bad index {2}100\n/);
  }
  const state = join(root, "state-old");
  assert.equal((await run(data, { state })).code, 0);
  const before = await readFile(state, "utf8");
  assert.equal((await run(old, { state })).code, 3);
  assert.equal(await readFile(state, "utf8"), before, "a run that failed is not remembered");
});

test("tally verify remembers runs in the user's own place, one file for each log", async () => {
  const env = { XDG_STATE_HOME: join(root, "xdg") };
  assert.equal((await run(data, { state: true }, { env })).code, 0);
  assert.deepEqual(await run(data, {}, { env }).then(({ code }) => code), 0);
  const names = await readdir(join(root, "xdg", "tally", "verify"));
  assert.match(names.join(), /^[0-9a-f]{64}\.json$/);
  assert.equal((await run(data, { state: false }, { env: { HOME: join(root, "home") } })).code, 0);
  assert.ok(!existsSync(join(root, "home")));
  const home = await run(data, { state: true }, { env: { HOME: join(root, "home") } });
  assert.equal(home.code, 0);
  assert.deepEqual(await readdir(join(root, "home", ".local", "state", "tally", "verify")), names);
});

test("tally verify does not go on without a previous run that it can't read", async () => {
  const state = join(root, "damaged-state");
  await writeFile(state, "{}");
  assert.equal((await run(data, { state })).code, 1);
});

test("tally verify writes the two notes that contradict each other to a file", async () => {
  const rewritten = new MemoryLog({ codec: brotli });
  rewritten.append({ kind: "start" });
  while (rewritten.size < SIZE) rewritten.append({ src: "another" });
  await rewritten.publish();
  const other = await copyOf(rewritten, "rewritten");
  const kept = join(root, "kept-of-before");
  await mkdir(kept);
  await writeFile(join(kept, "a.receipt.json"), JSON.stringify(receipt));
  const evidence = join(root, "evidence.txt");
  const { code, err } = await run(other, { receipts: kept, evidence });
  assert.equal(code, 3);
  assert.match(err, /evidence\.txt/);
  const text = await readFile(evidence, "utf8");
  assert.ok(text.includes(log.note()) && text.includes(rewritten.note()));
});

test("tally verify reads a log at its URL, and a server's root as its log main", async () => {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const path = /^http:\/\/127\.0\.0\.1:8080\/logs\/main\/(.+)$/.exec(String(input))?.[1] ?? "";
    asked.push(path);
    const bytes = log.files.get(path);
    return bytes === undefined ? new Response(null, { status: 404 }) : new Response(Buffer.from(bytes));
  };
  for (const url of ["http://127.0.0.1:8080", "http://127.0.0.1:8080/", "http://127.0.0.1:8080/logs/main/"]) {
    const { code, out, err } = await run(url, {}, { fetch });
    assert.equal(code, 0, err + out);
    assert.match(out, /– bodies/);
  }
  assert.ok(!asked.some((path) => /^(?:body|wal|state)/.test(path)), "it asks for what is served only");
});

test("tally verify exits with 6 when the server can't be reached, and with 1 when it answers nonsense", async () => {
  const down = await run(
    "http://127.0.0.1:8080",
    {},
    { fetch: () => Promise.reject(new TypeError("fetch failed")) },
  );
  assert.deepEqual([down.code, down.out], [6, ""]);
  const broken = await run(
    "http://127.0.0.1:8080",
    {},
    { fetch: async () => new Response("x", { status: 500 }) },
  );
  assert.equal(broken.code, 1);
});

test("tally verify checks a receipt with the bytes in it or beside it, and says when they are missing", async () => {
  const path = join(root, "one.receipt.json");
  const bytes = join(root, "bytes");
  const { vkey } = log;
  await writeFile(bytes, sent);
  await writeFile(path, JSON.stringify({ ...receipt, bytes: sent.toString("base64") }));
  assert.equal((await run(path, { vkey })).code, 0);
  assert.equal((await run(path, { vkeyFile: join(folder, "vkey") })).code, 0);
  await writeFile(path, JSON.stringify(receipt));
  assert.equal((await run(path, { vkey, bytes })).code, 0);
  assert.equal((await run(path, { vkey })).code, 7);
  await writeFile(bytes, "other bytes");
  const refused = await run(path, { vkey, bytes, output: "json" });
  assert.deepEqual([refused.code, JSON.parse(refused.out).verdict], [3, "failed"]);
  await writeFile(path, "{}");
  assert.equal((await run(path, { vkey })).code, 3);
  const other = new MemoryLog({ seed: 7 });
  await writeFile(path, JSON.stringify(receipt));
  assert.equal((await run(path, { vkey: other.vkey })).code, 3);
});

test("tally verify checks a .tlog-proof with its entry, and not with another", async () => {
  const path = join(root, "one.tlog-proof");
  const entry = join(root, "entry");
  await writeFile(path, receipt.proof);
  await writeFile(entry, `${receipt.entry}\n`);
  assert.equal((await run(path, { vkey: log.vkey, entry })).code, 0);
  assert.equal((await run(path, { vkey: log.vkey })).code, 2);
  await writeFile(entry, (await log.receipt(10)).entry);
  assert.equal((await run(path, { vkey: log.vkey, entry })).code, 3);
});

test("tally verify escapes what a terminal would obey", async () => {
  const hostile = new MemoryLog({ origin: "log\u202e\u009b31m.example", codec: brotli });
  hostile.append({ kind: "start" });
  await hostile.publish();
  const target = await copyOf(hostile, "hostile");
  for (const output of ["text", "json"] as const) {
    const { code, out } = await run(target, { output });
    assert.equal(code, 0);
    assert.ok(!/[\u0080-\u009f\u202e]/.test(out) && out.includes("log\\u202e\\u009b31m.example"), out);
  }
});

/** Runs `tally verify`, without a memory unless the options say so. */
async function run(
  target: string,
  options: VerifyOptions = {},
  parts: Partial<VerifyIo> = {},
): Promise<{ code: number; out: string; err: string }> {
  const written = { out: "", err: "" };
  const io: VerifyIo = {
    stdout: {
      write: (text) => {
        written.out += text;
      },
    },
    stderr: {
      write: (text) => {
        written.err += text;
      },
    },
    isTty: false,
    now: log.tLast / 1000,
    env: {},
    sleep: async () => undefined,
    ...parts,
  };
  const state = options.state ?? parts.env !== undefined;
  return { code: await runVerify(target, { ...options, state }, io), ...written };
}

async function copyOf(from: MemoryLog, name: string): Promise<string> {
  const target = join(root, name);
  await writeLog(from, target);
  return target;
}

async function writeLog({ files }: MemoryLog, target: string): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), bytes);
  }
}
