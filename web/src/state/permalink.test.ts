import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePermalink, permalinkPath } from "./permalink.ts";

const ID = "01a20647-ccc3-71a8-9b02-4b26fa46ddb5";
const LEAF = "9c1e".repeat(16);

test("parsePermalink reads what permalinkPath writes, with the first digits of the leaf hash", () => {
  const path = permalinkPath({ id: ID, ord: 2 }, LEAF);
  assert.equal(path, `/e/${ID}.2~9c1e9c1e9c1e`);
  assert.deepEqual(parsePermalink(path.slice(3)), { opened: { id: ID, ord: 2 }, leaf: "9c1e9c1e9c1e" });
  assert.deepEqual(parsePermalink(`7~${LEAF}`), { opened: { id: "7", ord: 0 }, leaf: LEAF });
  assert.deepEqual(parsePermalink(ID), { opened: { id: ID, ord: 0 }, leaf: "" });
});

// A link whose hash was cut or mistyped must not pass for one without.
for (const part of [
  "",
  "x",
  `${ID}~`,
  `${ID}~9c1e`,
  `${ID}~${LEAF}0`,
  `${ID}~9C1E9C1E9C1E`,
  `${ID}~${LEAF}~`,
]) {
  test(`parsePermalink takes no event from ${part.slice(0, 60) || "nothing"}`, () => {
    assert.equal(parsePermalink(part), undefined);
  });
}
