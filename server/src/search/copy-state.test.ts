import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { readWhole } from "../system/files.ts";
import { CopyState } from "./copy-state.ts";

const SENT = { "tally.events": { first: 0, end: 10, number: 1 } };
const EVERYTHING = { sent: SENT, rebuildFrom: 0, swapping: "uuid", restored: { from: 1, t: 2 } };

test("CopyState begins with nothing, and remembers what was saved", async () => {
  const files = new MemoryFiles();
  const state = await CopyState.load(files);
  assert.deepEqual(state.saved, { sent: {} });
  await state.save(EVERYTHING);
  assert.deepEqual((await CopyState.load(files.kill())).saved, EVERYTHING);
});

test("CopyState leaves alone what a change does not name, and removes what it names as undefined", async () => {
  const state = await CopyState.load(new MemoryFiles());
  await state.save(EVERYTHING);
  await state.save({ rebuildFrom: undefined });
  assert.deepEqual(state.saved, { sent: SENT, swapping: "uuid", restored: { from: 1, t: 2 } });
  await state.save({ sent: {}, swapping: undefined, restored: undefined });
  assert.deepEqual(state.saved, { sent: {} });
});

test("CopyState is the old one or the new one after a crash at any call", async () => {
  for (let at = 1; ; at++) {
    const files = new MemoryFiles();
    const state = await CopyState.load(files);
    await state.save({ sent: SENT });
    const before = files.count;
    files.decide = (_operation, _path, count) =>
      count === before + at ? { done: "part", end: "crash" } : undefined;
    const failed = await state.save(EVERYTHING).then(
      () => false,
      () => true,
    );
    const { saved } = await CopyState.load(files.kill());
    assert.ok(
      [{ sent: SENT }, EVERYTHING].some((one) => JSON.stringify(one) === JSON.stringify(saved)),
      `call ${at}`,
    );
    if (!failed) return assert.ok(at > 3);
  }
});

test("CopyState saves one change after the other, whoever asks at once", async () => {
  const files = new MemoryFiles();
  const state = await CopyState.load(files);
  await Promise.all([
    state.save({ rebuildFrom: 5 }),
    state.save({ sent: SENT }),
    state.save({ swapping: "uuid" }),
  ]);
  const wanted = { sent: SENT, rebuildFrom: 5, swapping: "uuid" };
  assert.deepEqual(state.saved, wanted);
  assert.deepEqual((await CopyState.load(files.kill())).saved, wanted);
});

test("CopyState goes on saving after a change that couldn't be saved", async () => {
  const files = new MemoryFiles();
  const state = await CopyState.load(files);
  files.decide = () => ({ done: "nothing", end: "fail" });
  await assert.rejects(state.save({ rebuildFrom: 5 }), /EIO/);
  files.decide = undefined;
  await state.save({ sent: SENT });
  assert.deepEqual((await CopyState.load(files.kill())).saved.sent, SENT);
});

const unreadable: readonly (readonly [what: string, text: string])[] = [
  ["nothing", ""],
  ["half of it", '{"sent":{"tally.eve'],
  ["a list", "[]"],
  ["null", "null"],
  ["a text", '"x"'],
  ["no batches", "{}"],
  ["batches that are none", '{"sent":null}'],
  ["a batch without an end", '{"sent":{"a":{"first":1,"number":1}}}'],
  ["a batch without a number", '{"sent":{"a":{"first":1,"end":2}}}'],
  ["a batch below 0", '{"sent":{"a":{"first":-1,"end":2,"number":1}}}'],
  ["a batch that is no count", '{"sent":{"a":{"first":1.5,"end":2,"number":1}}}'],
  ["a batch beyond 2^53", '{"sent":{"a":{"first":1,"end":9007199254740992,"number":1}}}'],
  ["a rebuild from a text", '{"sent":{},"rebuildFrom":"0"}'],
  ["a table that is a number", '{"sent":{},"swapping":1}'],
  ["what was restored without its time", '{"sent":{},"restored":{"from":1}}'],
];
for (const [what, text] of unreadable) {
  test(`CopyState takes a file that holds ${what} for none`, async () => {
    const files = new MemoryFiles();
    const file = await files.openWrite("search.json");
    await file.write(0, [Buffer.from(text)]);
    assert.deepEqual((await CopyState.load(files)).saved, { sent: {} });
  });
}

test("CopyState writes one file, for its owner alone", async () => {
  const files = new MemoryFiles();
  await (await CopyState.load(files)).save({ sent: {} });
  assert.deepEqual(await files.list("."), ["search.json"]);
  assert.equal(Buffer.from((await readWhole(files, "search.json")) ?? []).toString(), '{"sent":{}}');
});
