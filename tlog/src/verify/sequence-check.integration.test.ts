import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "../entry.ts";
import { Findings } from "./findings.ts";
import { SequenceCheck, SOURCES_MAX } from "./sequence-check.ts";

test("SequenceCheck follows a number of sources, and says when there are more", () => {
  assert.deepEqual(codesOf(SOURCES_MAX), []);
  assert.deepEqual(codesOf(SOURCES_MAX + 1), ["sequence-sources"]);
});

/** What is said of so many sources that send one record each. */
function codesOf(sources: number): string[] {
  const findings = new Findings();
  const check = new SequenceCheck(findings);
  const event: Entry = { kind: "event", id: "", t: 0, src: "", seq: 1 };
  for (let i = 0; i < sources; i++) check.take({ ...event, src: `s${i}` });
  check.finish();
  assert.ok(!findings.has("failure"));
  return findings.list().map(({ code }) => code);
}
