import assert from "node:assert/strict";
import { test } from "node:test";
import { type ExportRecord, formatExportRecord, parseExportRecord } from "./export-record.ts";

const running: ExportRecord = {
  ...{ id: "1", state: "running", format: "csv", by: { id: "t", name: "alice" }, createdUs: 5 },
  ...{ query: { q: "is:failed", since: "7d", until: "", tz: "UTC" }, events: 0, bytes: 0 },
  ...{ total: undefined, sha256: undefined, expiresUs: undefined, error: undefined },
};
const done: ExportRecord = {
  ...running,
  state: "done",
  events: 2,
  bytes: 9,
  total: 2,
  sha256: "ab",
  expiresUs: 6,
};

for (const record of [running, done, { ...running, state: "failed", error: "no" } as const]) {
  test(`parseExportRecord reads a ${record.state} export as it was`, () => {
    assert.deepEqual(parseExportRecord(formatExportRecord(record)), record);
  });
}

const others: readonly unknown[] = [
  ...["", 1, null, [], {}],
  ...[
    { ...done, state: "gone" },
    { ...done, format: "xlsx" },
    { ...done, id: 1 },
    { ...done, by: {} },
  ],
  ...[
    { ...done, query: "q" },
    { ...done, query: { q: "" } },
    { ...done, createdUs: "1" },
    { ...done, bytes: null },
  ],
];
for (const value of others) {
  test(`parseExportRecord refuses ${JSON.stringify(value)}`, () => {
    assert.equal(parseExportRecord(Buffer.from(JSON.stringify(value))), undefined);
  });
}

test("parseExportRecord refuses what is no JSON", () => {
  assert.equal(parseExportRecord(Buffer.from("{")), undefined);
});
