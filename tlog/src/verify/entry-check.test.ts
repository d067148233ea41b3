/** Tests of the entries' order: what is in time, what is silence, and what explains it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeUtf8 } from "../bytes.ts";
import { type Entry, formatEntry } from "../entry.ts";
import { EntryCheck, SILENCE_US_MAX, STEP_BACK_US_MAX, timeOf } from "./entry-check.ts";
import { Findings } from "./findings.ts";

const T = 1_750_000_000_000_000;

type Draft = readonly [kind: Entry["kind"], t: number, was?: number];

const logs: readonly (readonly [string, readonly Draft[], readonly string[]])[] = [
  [
    "a step back of five seconds",
    [
      ["start", T],
      ["heartbeat", T - STEP_BACK_US_MAX],
    ],
    [],
  ],
  [
    "a step back of more",
    [
      ["start", T],
      ["heartbeat", T - STEP_BACK_US_MAX - 1],
    ],
    ["failure time-order 1"],
  ],
  [
    "steps back that add up to more",
    [
      ["start", T],
      ["heartbeat", T - STEP_BACK_US_MAX],
      ["heartbeat", T - STEP_BACK_US_MAX - 1],
    ],
    ["failure time-order 2"],
  ],
  [
    "a step back behind a clock entry",
    [
      ["start", T],
      ["clock", T - 60_000_000, T + 1],
      ["heartbeat", T - 60_000_000],
    ],
    [],
  ],
  [
    "ninety seconds of silence",
    [
      ["start", T],
      ["heartbeat", T + SILENCE_US_MAX],
    ],
    [],
  ],
  [
    "more silence",
    [
      ["start", T],
      ["heartbeat", T + SILENCE_US_MAX + 1],
    ],
    ["incomplete silence 1"],
  ],
  [
    "a clock that was set forward",
    [
      ["start", T],
      ["clock", T + 2 * SILENCE_US_MAX, T + 1000],
    ],
    [],
  ],
  [
    "silence before the clock was set",
    [
      ["start", T],
      ["clock", T, T + SILENCE_US_MAX + 1],
    ],
    ["incomplete silence 1"],
  ],
  [
    "a planned stop",
    [
      ["start", T],
      ["stop", T + 1],
      ["start", T + 9 * SILENCE_US_MAX],
    ],
    [],
  ],
  [
    "an unplanned stop",
    [
      ["start", T],
      ["start", T + 9 * SILENCE_US_MAX],
    ],
    ["note unplanned-stop 1"],
  ],
  ["another beginning than a start", [["heartbeat", T]], ["failure first-not-start 0"]],
];
for (const [name, drafts, expected] of logs) {
  test(`EntryCheck judges ${name}: ${expected.join() || "nothing to say"}`, () => {
    assert.deepEqual(judge(drafts).found, expected);
  });
}

test("EntryCheck refuses a line that is no entry, and goes on behind it", () => {
  const findings = new Findings();
  const check = new EntryCheck(findings);
  assert.equal(check.take(0, line(["start", T]))?.kind, "start");
  assert.equal(check.take(1, encodeUtf8("{}")), undefined);
  assert.equal(check.take(2, line(["stop", T]))?.kind, "stop");
  assert.deepEqual(codesOf(findings), ["failure entry-malformed 1"]);
  assert.equal(check.last?.kind, "stop");
});

test("EntryCheck counts kinds, and planned and unplanned stops", () => {
  const { check, findings } = judge([
    ["start", T],
    ["heartbeat", T],
    ["stop", T],
    ["start", T],
    ["start", T],
  ]);
  assert.deepEqual([check.kinds.get("start"), check.kinds.get("heartbeat")], [3, 1]);
  const detail = findings.checks().find(({ name }) => name === "entries")?.detail;
  assert.equal(detail, "in order of time, 1 heartbeats, 1 planned and 1 unplanned stops");
});

test("timeOf prints every time that an entry can have", () => {
  assert.equal(timeOf(T), "2025-06-15T15:06:40.000Z");
  assert.equal(timeOf(Number.MAX_SAFE_INTEGER), "2255-06-05T23:47:34.740Z");
});

function judge(drafts: readonly Draft[]): { check: EntryCheck; findings: Findings; found: string[] } {
  const findings = new Findings();
  const check = new EntryCheck(findings);
  for (const [index, draft] of drafts.entries()) check.take(index, line(draft));
  check.finish();
  return { check, findings, found: codesOf(findings) };
}

function line([kind, t, was]: Draft): Uint8Array {
  const id = "01939f1c-7d00-7000-8000-000000000000";
  return encodeUtf8(formatEntry({ kind, id, t, src: "tallystick", ...(was === undefined ? {} : { was }) }));
}

function codesOf(findings: Findings): string[] {
  return findings.list().map(({ level, code, index }) => `${level} ${code} ${index}`);
}
