import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { COLUMN_FIELDS } from "./list-columns.ts";
import { CHOICES, EMPTY_STATE, formatState, parseState } from "./page-state.ts";

const ID = "01a20647-ccc3-71a8-9b02-4b26fa46ddb5";
const PLAIN = { noNullPrototype: true };

test("parseState reads query, times and the event that is open", () => {
  assert.deepEqual(parseState(`?q=actor%3Aalice+x&since=7d&until=yesterday+2pm&event=${ID}`), {
    ...EMPTY_STATE,
    ...{ query: "actor:alice x", since: "7d", until: "yesterday 2pm", open: { id: ID, ord: 0 } },
  });
  assert.deepEqual(parseState(`?event=${ID}.2`).open, { id: ID, ord: 2 });
  assert.deepEqual(parseState("?event=12").open, { id: "12", ord: 0 });
  assert.equal(parseState("?since=all").since, "");
  assert.equal(parseState("?until=2026-11-01").since, "");
});

const ignored = [
  ...["", "?", "?since=", `?since=${"1".repeat(65)}`, "?event=../tokens", "?event=01", `?event=${ID}x`],
  ...["?by=actor", "?mode=table", "?order=up", "?sort=name", "?columns=x", "?by=", "?mode=__proto__"],
  ...[`?event=${ID}.`, "?event=%2e%2e", `?token=tlyr_x`, `?event=${"1".repeat(17)}`],
];
for (const search of ignored) {
  test(`parseState takes ${search.slice(0, 60) || "nothing"} for an empty page`, () => {
    assert.deepEqual(parseState(search), EMPTY_STATE);
  });
}

test("parseState reads how the events are shown", () => {
  const { by, mode, order, sort } = parseState("?by=severity&mode=raw&order=asc&sort=received");
  assert.deepEqual([by, mode, order, sort], ["severity", "raw", "asc", "received"]);
});

test("formatState leaves out what is as on an empty page", () => {
  assert.equal(formatState(EMPTY_STATE), "");
  assert.equal(formatState({ ...EMPTY_STATE, since: "7d" }), "?since=7d");
  assert.equal(formatState({ ...EMPTY_STATE, since: "" }), "?since=all");
  assert.equal(formatState({ ...EMPTY_STATE, open: { id: ID, ord: 1 } }), `?event=${ID}.1`);
});

test("an address that names only a view is as it was saved, until anything is altered", () => {
  const saved = parseState(`?view=${ID}`);
  assert.deepEqual([saved.view, saved.isAsSaved], [ID, true]);
  assert.equal(formatState({ ...EMPTY_STATE, view: ID }), `?q=&view=${ID}`);
  assert.equal(parseState(`?q=&view=${ID}`).isAsSaved, false);
  assert.equal(parseState("?view=../tokens").view, undefined);
});

test("parseState reads 16 conditions that are left out, and no more", () => {
  const terms = Array.from({ length: 17 }, (_, i) => `off=actor%3Aa${i}`);
  const { off } = parseState(`?${terms.join("&")}&off=`);
  assert.equal(off.length, 16);
  assert.equal(off[0], "actor:a0");
});

test("parseState reads what formatState prints", () => {
  const open = fc.option(fc.record({ id: fc.constantFrom(ID, "0", "17"), ord: fc.nat(999) }, PLAIN), {
    nil: undefined,
  });
  const moment = fc.constantFrom("", "24h", "7d", "yesterday 2pm", "2026-11-01");
  const shown = {
    by: fc.constantFrom(...CHOICES.by),
    mode: fc.constantFrom(...CHOICES.mode),
    order: fc.constantFrom(...CHOICES.order),
    sort: fc.constantFrom(...CHOICES.sort),
  };
  const asked = {
    columns: fc.shuffledSubarray([...COLUMN_FIELDS], { minLength: 1 }),
    off: fc.array(fc.string({ minLength: 1 }), { maxLength: 16 }),
    view: fc.constantFrom(undefined, ID),
    isAsSaved: fc.constant(false),
  };
  const states = fc.record(
    { query: fc.string(), since: moment, until: moment, open, ...shown, ...asked },
    PLAIN,
  );
  fc.assert(fc.property(states, (state) => assert.deepEqual(parseState(formatState(state)), state)));
});
