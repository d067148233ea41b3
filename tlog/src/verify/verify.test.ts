/** Tests of `verify` as a whole: each attack of the threat model with the evidence that shows it, and without. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotli } from "../../../test/support/body-codec.ts";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import { encodeUtf8 } from "../bytes.ts";
import { createCosigner } from "../cosignature.ts";
import { createVerifierKey, formatVerifierKey } from "../key.ts";
import { ed25519PublicKey, sha256, signEd25519 } from "../node.ts";
import { SIGNATURE_COSIGNATURE } from "../note.ts";
import { parsePolicy } from "../policy.ts";
import { bundlePath, encodeBundle } from "../tile.ts";
import type { Evidence } from "./input.ts";
import type { Report } from "./report.ts";
import { verify } from "./verify.ts";

const SIZE = 300;
const log = await MemoryLog.sample(SIZE);
const guard = log.files.get("state/guard") ?? new Uint8Array(0);
const receipt = { name: "kept", receipt: await log.receipt(270) };

test("verify accepts a log as a folder and as a URL, and says what it could not check", async () => {
  for (const url of [false, true]) {
    const report = await verify(log.input({}, { url }));
    assert.equal(report.verdict, "ok", sentencesOf(report));
    assert.deepEqual([report.exitCode, report.size, report.findings.length], [0, SIZE, 0]);
    assert.deepEqual([report.entries.event, report.entries.start], [SIZE - 1, 1]);
    assert.match(report.unchecked.join("\n"), /swapped key[\s\S]*cut off[\s\S]*rewrote/);
  }
});

test("verify says less of what it could not check, the more evidence it is given", async () => {
  const evidence = {
    vkey: log.vkey,
    guard,
    receipts: [receipt],
    previous: log.previousRun(),
    maxAgeSeconds: 60,
  };
  const report = await verify(log.input(evidence));
  assert.equal(report.verdict, "ok", sentencesOf(report));
  assert.equal(report.unchecked.length, 1);
  assert.deepEqual(report.next, log.previousRun());
});

test("verify accepts every size around the edges of tiles", async () => {
  for (const size of [1, 2, 255, 256, 257, 511, 512, 513]) {
    const small = await MemoryLog.sample(size, { codec: brotli });
    for (const url of [false, true]) {
      const report = await verify(small.input({}, { url }));
      assert.equal(report.verdict, "ok", `${size}: ${sentencesOf(report)}`);
    }
  }
});

// Somebody who can write the disk, but has no key: tiles are made again, signatures stay.
const edits: readonly (readonly [string, number, (log: MemoryLog) => void])[] = [
  ["an edited entry", 200, (l) => edit(l, 200, (text) => text.replace('"src":"source"', '"src":"sourcf"'))],
  ["a deleted entry", 160, (l) => void l.kept.splice(160, 1)],
  // The edge's bundle has another name then, so all of it is missing.
  ["a deleted last entry", 256, (l) => void l.kept.splice(299, 1)],
  ["entries that changed places", 200, (l) => l.kept.splice(200, 2, ...l.kept.slice(200, 202).reverse())],
  ["an inserted entry", 250, (l) => void l.kept.splice(250, 0, ...l.kept.slice(10, 11))],
  ["a backdated entry", 200, (l) => edit(l, 200, (text) => text.replace(/"t":\d+/, '"t":1768478400000001'))],
  [
    "an edited entry near the start",
    3,
    (l) => edit(l, 3, (text) => text.replace('"src":"source"', '"src":"sourcf"')),
  ],
];
for (const [name, index, spoil] of edits) {
  test(`verify shows ${name} by the folder alone, with made-up tiles and with the true ones`, async () => {
    const spoiled = log.fork();
    spoil(spoiled);
    const trueTiles = new Map(spoiled.files);
    await spoiled.writeTiles();
    const report = await verify(spoiled.input());
    assert.equal(report.exitCode, 3);
    // The last root that holds is the one in the middle of the log, or none.
    const firstBad = report.firstBadIndex ?? -1;
    assert.ok(
      firstBad <= index && firstBad >= (index < SIZE / 2 ? 0 : SIZE / 2),
      `${firstBad}: ${sentencesOf(report)}`,
    );

    // Whoever forgets the tiles is found exactly.
    for (const [path, bytes] of trueTiles) if (/^tile\/\d/.test(path)) spoiled.files.set(path, bytes);
    const exact = await verify(spoiled.input());
    assert.deepEqual([exact.exitCode, exact.firstBadIndex], [3, index], sentencesOf(exact));
  });
}

test("verify shows a body that was edited, dropped, or added", async () => {
  for (const body of [encodeUtf8("another"), undefined]) {
    const spoiled = log.fork();
    spoiled.kept[77] = { entry: spoiled.kept[77]?.entry ?? new Uint8Array(0), body };
    await spoiled.writeTiles();
    const report = await verify(spoiled.input());
    assert.deepEqual([report.exitCode, report.firstBadIndex], [3, 77], sentencesOf(report));
    assert.equal((await verify(spoiled.input({}, { url: true }))).verdict, "ok");
  }
  const added = log.fork();
  added.kept[0] = { entry: added.kept[0]?.entry ?? new Uint8Array(0), body: encodeUtf8("x") };
  await added.writeTiles();
  const report = await verify(added.input());
  assert.deepEqual([report.exitCode, report.firstBadIndex], [3, 0]);
});

const rollbackEvidence: readonly (readonly [string, Evidence])[] = [
  ["a guard kept elsewhere", { guard }],
  ["a receipt", { receipts: [receipt] }],
  ["the previous run", { previous: log.previousRun() }],
];
for (const [name, evidence] of rollbackEvidence) {
  test(`verify shows an older copy that was put back by ${name}, and not without`, async () => {
    const older = await MemoryLog.sample(200);
    for (const url of [false, true]) {
      const report = await verify(older.input(evidence, { url }));
      assert.deepEqual([report.exitCode, report.firstBadIndex], [3, 200], sentencesOf(report));
      assert.match(sentencesOf(report), /only 200 (entries )?are there/);
    }
    const alone = await verify(older.input());
    assert.equal(alone.verdict, "ok");
    assert.match(alone.unchecked.join("\n"), /Whether the end was cut off/);
  });
}

test("verify shows by the folder alone that its end was cut off, when its guard or its history was left", async () => {
  const older = await MemoryLog.sample(200);
  for (const path of ["state/guard", "checkpoints/2026-01-15"]) {
    const cut = older.fork();
    cut.files.set(path, log.files.get(path) ?? new Uint8Array(0));
    const report = await verify(cut.input());
    assert.deepEqual([report.exitCode, report.firstBadIndex], [3, 200], path + sentencesOf(report));
  }
});

const forked = log.fork();
edit(forked, 260, (text) => text.replace('"src":"source"', '"src":"sourcf"'));
forked.files.clear();
forked.files.set("vkey", encodeUtf8(`${log.vkey}\n`));
await forked.publish();
const forkEvidence: readonly (readonly [string, Evidence, number])[] = [
  ["a receipt", { receipts: [receipt] }, 150],
  ["a receipt of the entry itself", { receipts: [{ name: "kept", receipt: await log.receipt(260) }] }, 260],
  ["the previous run", { previous: log.previousRun() }, 0],
];
for (const [name, evidence] of forkEvidence) {
  test(`verify shows a log that was rewritten with its key by ${name}, with both notes, and not without`, async () => {
    const report = await verify(forked.input(evidence));
    assert.equal(report.exitCode, 3);
    assert.ok(report.firstBadIndex !== undefined && report.firstBadIndex <= 260, sentencesOf(report));
    assert.ok(report.evidenceFile?.includes(log.note()) && report.evidenceFile.includes(forked.note()));
    const alone = await verify(forked.input());
    assert.equal(alone.verdict, "ok", sentencesOf(alone));
    assert.match(alone.unchecked.join("\n"), /rewrote it/);
  });
}

test("verify shows a log that was rewritten with its key by the quorum of witnesses that is missing", async () => {
  const seed = new Uint8Array(32).fill(9);
  const key = createVerifierKey("witness.example", SIGNATURE_COSIGNATURE, ed25519PublicKey(seed), sha256);
  const signer = createCosigner(key, {
    sign: signEd25519(seed),
    now: () => Math.floor(log.tLast / 1_000_000),
  });
  const text = `log ${log.vkey}\nwitness w ${formatVerifierKey(key)}\nquorum w\n`;
  const policy = parsePolicy(text, sha256);
  assert.equal(policy.kind, "policy");
  if (policy.kind !== "policy") return;
  const witnessed = log.fork();
  witnessed.append({});
  await witnessed.publish([signer]);
  const report = await verify(witnessed.input({ policy, maxAgeSeconds: 10 }));
  assert.equal(report.verdict, "ok", sentencesOf(report));
  assert.equal((await verify(forked.input({ policy }))).exitCode, 3);
  const other = await MemoryLog.sample(10, { seed: 5 });
  assert.equal((await verify(other.input({ policy }))).exitCode, 3, "the policy names another key");
});

test("verify shows a swapped key by a key from elsewhere or the previous run, and not without", async () => {
  const swapped = await MemoryLog.sample(SIZE, { seed: 5 });
  for (const evidence of [{ vkey: log.vkey }, { previous: log.previousRun() }, { receipts: [receipt] }]) {
    assert.equal((await verify(swapped.input(evidence))).exitCode, 3);
  }
  const alone = await verify(swapped.input());
  assert.equal(alone.verdict, "ok");
  assert.match(alone.unchecked.join("\n"), /swapped key/);
});

test("verify never accepts a log of which any file is missing but those that a copy may lack", async () => {
  const mayLack = ["vkey", "state/guard"];
  for (const path of log.files.keys()) {
    const read = async (wanted: string) => (wanted === path ? undefined : log.files.get(wanted));
    const { verdict } = await verify({ ...log.input({ vkey: log.vkey }), read });
    assert.equal(verdict === "ok", mayLack.includes(path), path);
  }
});

test("verify counts acknowledged entries in the write-ahead log, which the guard may speak of", async () => {
  const running = log.fork();
  running.append({});
  running.append({});
  running.writeGuard();
  const behind = await verify(running.input());
  assert.deepEqual([behind.exitCode, behind.firstBadIndex], [3, SIZE], sentencesOf(behind));
  running.writeWal(290, 1000);
  const report = await verify(
    running.input({ receipts: [{ name: "new", receipt: await running.receipt(301) }] }),
  );
  assert.equal(report.verdict, "ok", sentencesOf(report));
  assert.deepEqual([report.size, report.entries.event], [SIZE, SIZE + 1]);
  assert.match(sentencesOf(report), /2 entries are acknowledged/);
});

test("verify refuses a write-ahead log that was put back to an older one, or holds another body or entry", async () => {
  const running = log.fork();
  running.append({});
  running.writeGuard();
  const older = log.fork();
  older.kept.length = 290;
  older.writeWal(280);
  running.files.set("wal/0000000000", older.files.get("wal/0000000000") ?? new Uint8Array(0));
  assert.equal((await verify(running.input())).exitCode, 3);
  const kept = running.kept[SIZE];
  assert.ok(kept);
  running.kept[SIZE] = { entry: kept.entry, body: encodeUtf8("another") };
  running.writeWal(290);
  const report = await verify(running.input());
  assert.deepEqual([report.exitCode, report.firstBadIndex], [3, SIZE], sentencesOf(report));
});

test("verify notes an unfinished record at the end of the write-ahead log", async () => {
  const running = log.fork();
  running.writeWal(290);
  const wal = running.files.get("wal/0000000000") ?? new Uint8Array(0);
  running.files.set("wal/0000000000", new Uint8Array([...wal, 0x54, 0x52, 0x45, 0x43, 1]));
  const report = await verify(running.input());
  assert.equal(report.verdict, "ok");
  assert.match(sentencesOf(report), /unfinished record/);
});

test("verify accepts full groups beyond the published checkpoint whose segments have been dropped", async () => {
  const running = log.fork();
  while (running.size < 1030) running.append({});
  running.writeGuard();
  const published = new Map(running.files);
  await running.writeTiles();
  // Full bundles and bodies of the longer log, the edge and the notes of the shorter one.
  for (const [path, bytes] of published) running.files.set(path, bytes);
  for (const path of running.files.keys())
    if (/\.p\//.test(path) && !published.has(path)) running.files.delete(path);
  running.writeWal(1024);
  const report = await verify(running.input());
  assert.equal(report.verdict, "ok", sentencesOf(report));
  assert.deepEqual([report.size, report.entries.event], [SIZE, 1029]);
});

test("verify waits for a log that is served to publish what the evidence speaks of", async () => {
  const older = await MemoryLog.sample(200);
  let files = older.files;
  const input = older.input({ guard }, { url: true });
  const report = await verify({
    ...input,
    read: async (path) => files.get(path),
    wait: async () => {
      files = log.files;
    },
  });
  assert.equal(report.verdict, "ok", sentencesOf(report));
  assert.equal(report.size, SIZE);
});

test("verify reads the edge anew when the log published meanwhile", async () => {
  const grown = log.fork();
  grown.append({});
  await grown.publish();
  let reads = 0;
  const input = grown.input();
  const read = async (path: string) => {
    if (path !== "checkpoint") return input.read(path);
    reads += 1;
    return (reads === 1 ? log : grown).files.get(path);
  };
  const report = await verify({ ...input, read });
  assert.deepEqual([report.verdict, report.size], ["ok", SIZE + 1], sentencesOf(report));
});

test("verify takes the prefix of a full file where the partial one is gone", async () => {
  const grown = log.fork();
  while (grown.size < 512) grown.append({});
  await grown.writeTiles();
  for (const [path, bytes] of log.files) if (!/\.p\//.test(path)) grown.files.set(path, bytes);
  grown.files.set("tile/1/000.p/1", log.files.get("tile/1/000.p/1") ?? new Uint8Array(0));
  const report = await verify(grown.input());
  assert.deepEqual([report.verdict, report.size], ["ok", SIZE], sentencesOf(report));
});

test("verify refuses a bundle with entries beyond the size, and bytes behind them", async () => {
  for (const extra of [encodeBundle([encodeUtf8("{}")]), new Uint8Array(1)]) {
    const spoiled = log.fork();
    const path = bundlePath(1, SIZE - 256);
    spoiled.files.set(path, Buffer.concat([log.files.get(path) ?? new Uint8Array(0), extra]));
    const report = await verify(spoiled.input());
    assert.deepEqual([report.exitCode, report.firstBadIndex], [3, 256], sentencesOf(report));
  }
});

test("verify accepts bodies that an entry says were removed, and no others", async () => {
  const erased = log.fork();
  erased.erase(10, 20);
  erased.append({ kind: "erase", of: [10, 20], bytes: encodeUtf8("{}") });
  await erased.publish();
  assert.equal((await verify(erased.input())).verdict, "ok");
  erased.erase(30, 33);
  await erased.publish();
  const report = await verify(erased.input());
  assert.deepEqual([report.exitCode, report.firstBadIndex], [3, 30], sentencesOf(report));
});

test("verify reports an old checkpoint as incomplete, by the last entry", async () => {
  const input = log.input({ maxAgeSeconds: 60 });
  assert.equal((await verify({ ...input, now: log.tLast + 60_000_000 })).exitCode, 0);
  const report = await verify({ ...input, now: log.tLast + 61_000_000 });
  assert.deepEqual([report.exitCode, report.verdict], [7, "incomplete"]);
});

test("verify refuses a checkpoint with another origin, with extension lines, and none at all", async () => {
  for (const bytes of [
    undefined,
    encodeUtf8("nonsense"),
    encodeUtf8(log.note().replace("\n300\n", "\n301\n")),
  ]) {
    const read = async (path: string) => (path === "checkpoint" ? bytes : log.files.get(path));
    const report = await verify({ ...log.input(), read });
    assert.deepEqual([report.exitCode, report.size, report.next], [3, undefined, undefined]);
  }
});

test("verify throws for a given key that is none: it is the caller's mistake", async () => {
  await assert.rejects(verify(log.input({ vkey: "nonsense" })), TypeError);
});

test("verify refuses a damaged guard and a receipt that is none", async () => {
  assert.equal((await verify(log.input({ guard: new Uint8Array(128) }))).exitCode, 3);
  assert.equal((await verify(log.input({ receipts: [{ name: "x", receipt: undefined }] }))).exitCode, 3);
});

function edit(log: MemoryLog, index: number, change: (text: string) => string): void {
  const kept = log.kept[index];
  assert.ok(kept);
  log.kept[index] = { entry: encodeUtf8(change(new TextDecoder().decode(kept.entry))), body: kept.body };
}

function sentencesOf({ findings }: Report): string {
  return findings.map(({ code, message }) => `${code}: ${message}`).join("\n");
}
