import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyText, exampleFor } from "./empty.ts";

test("emptyText says what was not found, and in which time", () => {
  assert.equal(emptyText("actor:x", "all"), "Nothing matches actor:x.");
  assert.equal(emptyText("a\u202e", "24h"), "Nothing matches a\\u202e in the last 24 hours.");
  assert.equal(emptyText("", "15m"), "Nothing happened in the last 15 minutes.");
});

test("exampleFor sends valid JSON to this server", () => {
  const example = exampleFor("http://127.0.0.1:8080");
  assert.match(example, /curl http:\/\/127\.0\.0\.1:8080\/api\/v1\/events /);
  assert.equal(JSON.parse(/-d '(.*)'$/.exec(example)?.[1] ?? "").actor, "alice");
});
