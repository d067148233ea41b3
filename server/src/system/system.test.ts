import assert from "node:assert/strict";
import { test } from "node:test";
import { Budget } from "./budget.ts";
import { createDiagnose } from "./diagnostics.ts";
import { DiskGate } from "./disk-gate.ts";
import { Milestone } from "./milestone.ts";
import { createRandom } from "./random.ts";

test("Budget gives out its bytes once and takes them back", () => {
  const budget = new Budget(10);
  assert.ok(budget.take(10));
  assert.ok(!budget.take(1));
  budget.give(4);
  assert.ok(budget.take(4));
  assert.equal(budget.used, 10);
});

test("DiskGate has room for what leaves twice the reserve, and not for one byte more", () => {
  const gate = new DiskGate(100);
  gate.observe(1000);
  assert.deepEqual([gate.hasRoom(800), gate.hasRoom(801)], [true, false]);
});

test("DiskGate closes below the reserve and opens at twice the reserve", () => {
  const gate = new DiskGate(100);
  gate.observe(100);
  assert.ok(gate.open);
  gate.observe(99);
  assert.ok(!gate.open);
  gate.observe(199);
  assert.ok(!gate.open, "between the two it stays as it is");
  gate.observe(200);
  assert.ok(gate.open);
  gate.observe(100);
  assert.ok(gate.open);
});

test("Milestone wakes those whose value was reached, and them alone", async () => {
  const milestone = new Milestone(0);
  const woken: number[] = [];
  const waiting = [5, 10].map((value) => milestone.wait(value).then(() => woken.push(value)));
  milestone.reach(5);
  await waiting[0];
  assert.deepEqual(woken, [5]);
  milestone.reach(12);
  await waiting[1];
  assert.deepEqual(woken, [5, 10]);
  await milestone.wait(12);
});

test("Milestone tells who waits, and who comes later, that nothing will be reached any more", async () => {
  const milestone = new Milestone(3);
  const waiting = milestone.wait(4);
  milestone.fail(new Error("stopped"));
  await assert.rejects(waiting, /stopped/);
  await assert.rejects(milestone.wait(9), /stopped/);
  await milestone.wait(3);
});

test("createRandom makes UUIDv7 that hold their time and differ", () => {
  const random = createRandom();
  const t = 1_795_400_540_047_053;
  const ids = Array.from({ length: 1000 }, () => random.uuid(t));
  assert.equal(new Set(ids).size, 1000);
  for (const id of ids) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16), Math.floor(t / 1000));
  }
});

test("createRandom never hands the same bytes out twice", () => {
  let filled = 0;
  const random = createRandom((buffer) => {
    for (let i = 0; i < buffer.length; i++) buffer[i] = filled++ % 251;
  });
  const first = random.bytes(16);
  const copy = Uint8Array.from(first);
  for (let i = 0; i < 1000; i++) random.bytes(16).fill(0);
  assert.deepEqual(first, copy);
  assert.equal(random.bytes(10_000).length, 10_000);
});

test("createDiagnose writes one line of JSON with the causes of errors as text", () => {
  const lines: string[] = [];
  const diagnose = createDiagnose(
    (line) => lines.push(line),
    () => 0,
  );
  diagnose("error", "couldn't\nwrite", { cause: new Error("outer", { cause: new Error("inner") }) });
  assert.equal(lines.length, 1);
  assert.equal(lines[0]?.split("\n").length, 2);
  assert.deepEqual(JSON.parse(lines[0] ?? ""), {
    time: "1970-01-01T00:00:00.000Z",
    level: "error",
    msg: "couldn't\nwrite",
    cause: "outer: inner",
  });
});
