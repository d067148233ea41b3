import assert from "node:assert/strict";
import { test } from "node:test";
import { readView, readViews, viewBody } from "./saved-views.ts";

const SENT = { name: "denied", q: "is:denied", since: "7d", until: "", shared: true };
const VIEW = {
  ...{ id: "i", name: "denied", query: "is:denied", since: "7d", until: "", isShared: true, isMine: true },
};

test("readViews gives the views of an answer, and leaves out what is none", () => {
  assert.deepEqual(readViews({ queries: [{ ...SENT, id: "i", mine: true }, { id: 1 }, null] }), [VIEW]);
  for (const value of [undefined, {}, { queries: {} }]) assert.equal(readViews(value), undefined);
});

test("readView reads what viewBody sends, once it has an id", () => {
  assert.deepEqual(viewBody(VIEW), SENT);
  assert.deepEqual(readView({ ...viewBody(VIEW), id: "i", mine: true }), VIEW);
  assert.equal(readView(SENT), undefined);
});
