import assert from "node:assert/strict";
import { test } from "node:test";
import { readExport, readExports } from "./exports.ts";

const JOB = {
  id: "i",
  state: "running",
  format: "csv",
  created: "2026-11-20T10:00:00Z",
  events: 3,
  bytes: 40,
};

test("readExports gives the exports of an answer, and what one holds at most", () => {
  const answer = { exports: [JOB, { id: "x" }], limits: { events: 10, bytes: 20 }, formats: ["csv", 1] };
  const { bytesMax, eventsMax, exports, formats } = readExports(answer) ?? assert.fail();
  assert.deepEqual([eventsMax, bytesMax, formats, exports.length], [10, 20, ["csv"], 1]);
  for (const value of [undefined, {}, { exports: {} }]) assert.equal(readExports(value), undefined);
});

test("readExport gives what is known of an export, and leaves the rest open", () => {
  const begun = readExport({ ...JOB, query: { q: "is:failed", since: "7d" }, by: { name: "alice" } });
  assert.deepEqual(begun, {
    ...{ ...JOB, query: "is:failed", since: "7d", until: "", by: "alice" },
    ...{ total: undefined, sha256: undefined, expires: undefined, error: undefined },
  });
  const done = readExport({ ...JOB, state: "done", total: 3, sha256: "ab", expires: "e" });
  assert.deepEqual([done?.total, done?.sha256, done?.expires], [3, "ab", "e"]);
  assert.equal(readExport({ ...JOB, state: "asleep" }), undefined);
});
