import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatState, type PageState, parseState, RANGES } from "./page-state.ts";

const ID = "01a20647-ccc3-71a8-9b02-4b26fa46ddb5";
const PLAIN = { noNullPrototype: true };
const EMPTY: PageState = { query: "", range: "all", open: undefined };

test("parseState reads query, range and the event that is open", () => {
  assert.deepEqual(parseState(`?q=actor%3Aalice+x&range=24h&event=${ID}`), {
    ...{ query: "actor:alice x", range: "24h", open: { id: ID, ord: 0 } },
  });
  assert.deepEqual(parseState(`?event=${ID}.2`).open, { id: ID, ord: 2 });
  assert.deepEqual(parseState("?event=12").open, { id: "12", ord: 0 });
});

const ignored = [
  ...["", "?", "?range=2h", "?range=constructor", "?event=../tokens", "?event=01", `?event=${ID}x`],
  ...[`?event=${ID}.`, "?event=%2e%2e", `?token=tlyr_x`, `?event=${"1".repeat(17)}`],
];
for (const search of ignored) {
  test(`parseState takes ${search || "nothing"} for an empty page`, () => {
    assert.deepEqual(parseState(search), EMPTY);
  });
}

test("formatState leaves out what is as on an empty page", () => {
  assert.equal(formatState(EMPTY), "?");
  assert.equal(formatState({ ...EMPTY, range: "7d" }), "?range=7d");
  assert.equal(formatState({ ...EMPTY, open: { id: ID, ord: 1 } }), `?event=${ID}.1`);
});

test("parseState reads what formatState prints", () => {
  const open = fc.option(fc.record({ id: fc.constantFrom(ID, "0", "17"), ord: fc.nat(999) }, PLAIN), {
    nil: undefined,
  });
  const states = fc.record({ query: fc.string(), range: fc.constantFrom(...RANGES), open }, PLAIN);
  fc.assert(fc.property(states, (state) => assert.deepEqual(parseState(formatState(state)), state)));
});
