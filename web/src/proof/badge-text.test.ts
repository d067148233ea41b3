import assert from "node:assert/strict";
import { test } from "node:test";
import { badgeText, STALE_MS } from "./badge-text.ts";
import type { HeadCheck } from "./check-head.ts";
import type { ProofFindings } from "./proof-findings.ts";

const NOW = Date.UTC(2026, 10, 30, 12);
const RIGHT: HeadCheck = {
  kind: "right",
  head: { size: 24_030, root: new Uint8Array(32), note: "" },
  pin: { vkey: "", since: "", how: "first use" },
  before: undefined,
  followed: { size: 1, at: "" },
};

const cases: readonly (readonly [string, Partial<ProofFindings>, string, string])[] = [
  ["a head that was checked", found(RIGHT, NOW - 3000), "green", "Log checked · 3 s"],
  ["a clock that is behind the log's", found(RIGHT, NOW + 9000), "green", "Log checked · 0 s"],
  ["a head at the bound of its age", found(RIGHT, NOW - STALE_MS), "green", "Log checked · 3 min 0 s"],
  ["a head that is too old", found(RIGHT, NOW - STALE_MS - 1000), "amber", "Log: 3 min 1 s old"],
  ["a head whose age is not proven", found(RIGHT, undefined), "amber", "Log: age unknown"],
  [
    "a head that was not checked",
    found({ kind: "unchecked", reason: "x" }, NOW),
    "amber",
    "Log: not checked",
  ],
  ["no head yet", {}, "grey", "Log: checking…"],
  ["a mismatch before", { ...found(RIGHT, NOW), mismatches: ["the log shrank"] }, "red", "MISMATCH"],
];
for (const [name, findings, tone, text] of cases) {
  test(`badgeText of ${name} is ${tone}`, () => {
    const badge = badgeText({ mismatches: [], head: undefined, ...findings }, NOW);
    assert.deepEqual([badge.tone, badge.text], [tone, text]);
  });
}

function found(check: HeadCheck, newestMs: number | undefined): Partial<ProofFindings> {
  return { head: { check, newestMs, checkedAt: new Date(NOW) } };
}
