/** Tests of the history: every note counts, whatever day it is in, and however often the clock was set. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FIRST_T, MemoryLog } from "../../../test/support/memory-log.ts";
import { encodeUtf8 } from "../bytes.ts";
import { daysBetween, HISTORY_DAYS_MAX } from "./history-pass.ts";
import type { Report } from "./report.ts";
import { verify } from "./verify.ts";

const DAY_US = 86_400_000_000;
const log = await MemoryLog.sample(300);
const notes = (sizes: readonly number[]) => sizes.map((size) => `${log.note(size)}\n`).join("");

/** Files of a history by day, and what is found. */
const histories: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ["notes of one day", { "2026-01-15": notes([1, 10, 10, 256, 257, 300]) }, []],
  [
    "notes of days with one between that has none",
    { "2026-01-13": notes([5]), "2026-01-15": notes([300]) },
    [],
  ],
  [
    "days in another order, as after a clock was set back over midnight",
    { "2026-01-14": notes([20, 290]), "2026-01-15": notes([1, 255, 256, 280, 300]) },
    [],
  ],
  ["a log that shrank within a day", { "2026-01-15": notes([20, 10, 300]) }, ["failure history-shrinks"]],
  ["no history", {}, ["incomplete history-incomplete"]],
  ["a history without the published note", { "2026-01-15": notes([10]) }, ["incomplete history-incomplete"]],
  [
    "a note that is cut off at the end",
    { "2026-01-15": `${notes([300])}log.example` },
    ["note history-unfinished"],
  ],
  [
    "a note that is cut off in an earlier file",
    { "2026-01-14": `${notes([10])}log.example`, "2026-01-15": notes([300]) },
    ["incomplete history-unfinished"],
  ],
  ["what is no note", { "2026-01-15": `x\n\ny\n\n${notes([300])}` }, ["failure history-note"]],
  [
    "a note over more entries than there are",
    { "2026-01-15": notes([300]) + (await longerNote(301)) },
    ["failure truncated"],
  ],
];
for (const [name, files, expected] of histories) {
  test(`verify judges a history with ${name}: ${expected.join() || "nothing to say"}`, async () => {
    const copy = log.fork();
    copy.files.delete("checkpoints/2026-01-15");
    for (const [day, text] of Object.entries(files)) copy.files.set(`checkpoints/${day}`, encodeUtf8(text));
    assert.deepEqual(codesOf(await verify(copy.input())), expected);
  });
}

test("verify finds a note of another history, on a day before the others too", async () => {
  const other = new MemoryLog();
  for (let i = 0; i < 300; i++) other.append({ kind: i === 0 ? "start" : "event", src: "other" });
  for (const [first, second] of [
    [notes([290]), `${other.note(100)}\n${notes([300])}`],
    [`${other.note(100)}\n`, notes([300])],
  ]) {
    const copy = log.fork();
    copy.files.set("checkpoints/2026-01-14", encodeUtf8(first ?? ""));
    copy.files.set("checkpoints/2026-01-15", encodeUtf8(second ?? ""));
    const report = await verify(copy.input());
    assert.deepEqual(codesOf(report), ["failure history-root"]);
    assert.ok(report.evidenceFile?.includes(other.note(100)) && report.evidenceFile.includes(log.note(300)));
  }
});

test("verify takes a history that grew while a URL was read for what it is", async () => {
  const grown = log.fork();
  grown.append({});
  await grown.publish();
  const input = log.input({}, { url: true });
  let reads = 0;
  const read = async (path: string) => {
    if (path === "checkpoint") reads += 1;
    const isGrown = path.startsWith("checkpoints/") || (path === "checkpoint" && reads > 1);
    return (isGrown ? grown : log).files.get(path);
  };
  assert.deepEqual(codesOf(await verify({ ...input, read })), []);
});

test("daysBetween names the days around all times, and a bounded number of them", () => {
  assert.deepEqual(daysBetween(FIRST_T, FIRST_T), ["2026-01-14", "2026-01-15", "2026-01-16"]);
  assert.equal(daysBetween(FIRST_T + DAY_US, FIRST_T).length, 4);
  assert.deepEqual(daysBetween(0, 0), ["1970-01-01", "1970-01-02"]);
  assert.equal(daysBetween(0, (HISTORY_DAYS_MAX - 2) * DAY_US).length, HISTORY_DAYS_MAX);
  assert.equal(daysBetween(0, (HISTORY_DAYS_MAX - 1) * DAY_US).length, HISTORY_DAYS_MAX);
  assert.equal(daysBetween(0, Number.MAX_SAFE_INTEGER).at(-1), "2255-06-06");
});

async function longerNote(size: number): Promise<string> {
  const longer = log.fork();
  while (longer.size < size) longer.append({});
  return `${longer.note()}\n`;
}

function codesOf({ findings }: Report): string[] {
  return findings.map(({ level, code }) => `${level} ${code}`);
}
