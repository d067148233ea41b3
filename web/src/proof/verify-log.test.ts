/** Tests of the walk over a published log: what holds, the first bad index, the remembered checkpoint, and what was not checked. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { PreviousRun } from "@tallystick/tlog";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import type { ReadLogFile } from "./check-head.ts";
import type { PinnedKey } from "./pinned-key.ts";
import { type LogCheckParts, verifyLog } from "./verify-log.ts";

const NOW = new Date("2026-11-30T12:00:00Z");

test("verifyLog leads every entry to the signed root, and says what it could not check", async () => {
  const log = await MemoryLog.sample(600);
  const told: number[] = [];
  const notes: number[] = [];
  const ways = {
    onProgress: (done: number) => told.push(done),
    onNotes: (count: number) => notes.push(count),
  };
  const report = await verifyLog(browser(log, ways));
  assert.deepEqual([report.verdict, report.size, report.firstBadIndex], ["ok", 600, undefined]);
  assert.deepEqual([told.at(-1), notes], [600, [2]]);
  assert.ok(report.unchecked.some((line) => line.startsWith("The bodies, ")));
  assert.match(
    report.unchecked[0] ?? "",
    /^Whether the key is the right one: it is the first that this browser/,
  );
});

test("verifyLog has no doubt about a key that was entered", async () => {
  const log = await MemoryLog.sample(3);
  const { unchecked } = await verifyLog(browser(log, { how: "entered" }));
  assert.ok(unchecked.every((line) => !line.startsWith("Whether the key")));
});

test("verifyLog names the first entry that was changed", async () => {
  const log = await MemoryLog.sample(600);
  const path = "tile/entries/001";
  const bundle = log.files.get(path) ?? assert.fail("a bundle is there");
  // A digit of the time of the eleventh entry.
  const text = new TextDecoder("latin1").decode(bundle);
  let at = 0;
  for (let i = 0; i < 10; i++) at += 2 + (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
  const changed = new Uint8Array(bundle);
  const digit = text.indexOf('"t":', at) + 6;
  changed[digit] = (changed[digit] ?? 0) ^ 1;
  log.files.set(path, changed);
  const report = await verifyLog(browser(log));
  assert.deepEqual([report.verdict, report.firstBadIndex], ["failed", 266]);
});

test("verifyLog sees that the log went back behind what this browser remembers", async () => {
  const previous = (await MemoryLog.sample(40)).previousRun();
  const report = await verifyLog(browser(await MemoryLog.sample(30), { previous }));
  assert.equal(report.verdict, "failed");
  assert.ok(report.findings.some(({ check, level }) => check === "previous run" && level === "failure"));
});

test("verifyLog rejects when the log can't be read", async () => {
  const read: ReadLogFile = async () => {
    throw new Error("gone");
  };
  await assert.rejects(verifyLog({ ...browser(new MemoryLog()), read }), /gone/);
});

interface Options {
  readonly previous?: PreviousRun;
  readonly how?: PinnedKey["how"];
  readonly onProgress?: LogCheckParts["onProgress"];
  readonly onNotes?: LogCheckParts["onNotes"];
}

/** A browser that has met the log. */
function browser(log: MemoryLog, { how = "first use", previous, ...told }: Options = {}): LogCheckParts {
  return {
    ...{ onProgress: () => undefined, onNotes: () => undefined, ...told, previous },
    ...{ pin: { vkey: log.vkey, since: NOW.toISOString(), how }, subtle: crypto.subtle },
    read: async (path) => log.files.get(path),
    nowMs: () => log.tLast / 1000,
    wait: async () => undefined,
  };
}
