import assert from "node:assert/strict";
import { test } from "node:test";
import { GO_ON_MS_MAX, TailPlace } from "./tail-place.ts";

const [OLD, NEW] = [{ kind: "read" }, { kind: "read" }];

for (const [what, now, lastId] of [
  ["goes on in another session", { query: "x", session: NEW, atMs: 1000 }, "7.0"],
  ["begins now in the same session", { query: "x", session: OLD, atMs: 1000 }, ""],
  ["begins now for another query", { query: "y", session: NEW, atMs: 1000 }, ""],
  ["goes on at the last moment", { query: "x", session: NEW, atMs: GO_ON_MS_MAX }, "7.0"],
  ["begins now when it is too long ago", { query: "x", session: NEW, atMs: GO_ON_MS_MAX + 1 }, ""],
] as const) {
  test(`TailPlace ${what}`, () => {
    const place = new TailPlace();
    place.keep({ query: "x", lastId: "7.0", session: OLD, atMs: 0 });
    assert.equal(place.goOn(now), lastId);
  });
}

test("TailPlace begins now where nothing was followed", () => {
  assert.equal(new TailPlace().goOn({ query: "", session: NEW, atMs: 0 }), "");
});
