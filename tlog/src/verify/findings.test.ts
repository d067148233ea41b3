/** Tests of the findings: bounded, counted, and turned into the results of the checks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeUtf8 } from "../bytes.ts";
import { FINDINGS_PER_CODE_MAX, Findings, type Level } from "./findings.ts";
import { parsePreviousRun } from "./previous-run.ts";
import { makeReport } from "./report.ts";

test("Findings keeps as many of a code as its limit, and counts those above", () => {
  const findings = new Findings();
  const add = () => findings.add({ level: "note", check: "tree", code: "x", message: "m" });
  for (let i = 0; i < FINDINGS_PER_CODE_MAX; i++) add();
  assert.equal(findings.list().length, FINDINGS_PER_CODE_MAX);
  add();
  add();
  assert.equal(findings.list().length, FINDINGS_PER_CODE_MAX + 1);
  assert.equal(findings.list().at(-1)?.message, "and 2 more of this kind");
});

test("Findings knows the smallest index of a failure, also of one that it didn't keep", () => {
  const findings = new Findings();
  findings.add({ level: "note", check: "tree", code: "n", message: "m", index: 1 });
  for (let index = 100; index >= 50; index--)
    findings.add({ level: "failure", check: "tree", code: "f", message: "m", index });
  assert.equal(findings.firstBadIndex, 50);
});

const verdicts: readonly (readonly [readonly Level[], string, number, string])[] = [
  [[], "ok", 0, "passed"],
  [["note"], "ok", 0, "passed"],
  [["note", "incomplete"], "incomplete", 7, "incomplete"],
  [["incomplete", "failure"], "failed", 3, "failed"],
];
for (const [levels, verdict, exitCode, result] of verdicts) {
  test(`makeReport gives the verdict ${verdict} for ${levels.join(" and ") || "nothing"}`, () => {
    const findings = new Findings();
    findings.cover("tree", "it was read");
    for (const level of levels) findings.add({ level, check: "tree", code: level, message: "m" });
    const report = makeReport(findings, { unchecked: [] });
    assert.deepEqual([report.verdict, report.exitCode], [verdict, exitCode]);
    assert.equal(report.checks.find(({ name }) => name === "tree")?.result, result);
    assert.equal(report.checks.find(({ name }) => name === "bodies")?.result, "skipped");
  });
}

test("parsePreviousRun reads what a report gives for the next run, and nothing else", () => {
  const run = {
    origin: "o",
    vkey: "v",
    size: 1,
    root: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    note: "n",
  };
  assert.deepEqual(parsePreviousRun(encodeUtf8(JSON.stringify(run))), run);
  const bad = [
    "",
    "null",
    "[]",
    "{}",
    { ...run, size: -1 },
    { ...run, size: 1.5 },
    { ...run, size: 2 ** 53 },
  ];
  for (const value of [
    ...bad,
    { ...run, root: "AA==" },
    { ...run, note: 1 },
    { ...run, origin: undefined },
  ]) {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    assert.equal(parsePreviousRun(encodeUtf8(text)), undefined, text);
  }
  assert.equal(parsePreviousRun(Uint8Array.of(0xff)), undefined);
});
