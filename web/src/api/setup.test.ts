import assert from "node:assert/strict";
import { test } from "node:test";
import { readSetup } from "./setup.ts";

test("readSetup tells whether anybody has sent anything, and where events go", () => {
  const ingest = { url: "http://127.0.0.1:8080/api/v1/events" };
  assert.deepEqual(readSetup({ has_events: false, ingest }), { hasEvents: false, ingestUrl: ingest.url });
  assert.equal(readSetup({ has_events: null, ingest })?.hasEvents, undefined);
  assert.equal(readSetup({ has_events: true }), undefined);
});
