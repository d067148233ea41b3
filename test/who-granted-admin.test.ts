/** One question is asked of all sources alike: who gave whom all rights. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "@tallystick/event";
import { parseRecord } from "../server/src/parsers/parse.ts";
import type { Candidate } from "../server/src/query/columns.ts";
import { createMatcher } from "../server/src/query/match.ts";
import { readQuery } from "../server/src/query/read-query.ts";
import { ALL_RECORDS } from "./records/index.ts";
import { lineOf } from "./support/record-line.ts";
import { sealedRecord } from "./support/sealed-record.ts";

/** Sources in which somebody becomes an administrator. */
const SOURCES = [
  ...["cloudtrail", "kubernetes-audit", "github-audit", "gitlab", "okta", "entra-id", "azure-activity"],
  ...["gcp-audit", "google-workspace", "microsoft-365", "linux-auth", "auditd", "postgresql", "mysql"],
];

const EVENTS: readonly Event[] = ALL_RECORDS.flatMap(({ records }) =>
  records.flatMap(({ record, ...how }) => parseRecord(sealedRecord(record, how))),
);

test("is:privileged finds exactly the events by which somebody got all rights, in all sources", () => {
  const expected = ALL_RECORDS.flatMap(({ records }) => records.flatMap(({ line }) => line)).filter((line) =>
    /\.\w+!\?? /.test(line),
  );
  const found = ask("is:privileged");
  assert.deepEqual(found.map(lineOf), expected);
  const sources = new Set(found.map(({ source }) => source.type));
  assert.deepEqual(
    SOURCES.filter((source) => !sources.has(source)),
    [],
  );
});

test("is:privileged names first who got all rights, wherever the record does", () => {
  const others = ask("is:privileged -target:(*bob* mallory u-9 9 S-1-5-21-* alice@example.com)");
  assert.deepEqual(others.map(lineOf), []);
});

test("verb:grant -is:privileged finds the grants of less", () => {
  const found = ask("verb:grant -is:privileged").map(lineOf);
  assert.ok(found.length > SOURCES.length);
  assert.deepEqual(
    found.filter((line) => /root|wheel|sudo|\bowner|superuser/i.test(line)),
    [],
  );
});

function ask(text: string): readonly Event[] {
  const query = readQuery(text, { nowUs: Date.UTC(2026, 10, 23, 12) * 1000, zone: "UTC" });
  if (query.kind === "refused") throw new Error(`the query ${text} was refused`);
  const matches = createMatcher(query.filter);
  return EVENTS.filter((event) => matches(candidateOf(event)));
}

function candidateOf(event: Event): Candidate {
  return { event, paths: { ids: [], attrs: [], nums: [], texts: [] }, words: "" };
}
