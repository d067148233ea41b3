import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { createEventRows } from "./event-rows.ts";
import { type FoundEvent, readFoundEvent } from "./found-event.ts";

const PLAIN = { color: false, columns: () => undefined };

function event(changed: Readonly<Record<string, unknown>> = {}): FoundEvent {
  const found = readFoundEvent(eventAt(1, changed));
  assert.ok(found !== undefined);
  return found;
}

test("createEventRows stands times, outcomes, actions and sentences under each other", () => {
  const events = [
    event(),
    event({
      time: "2026-11-22T10:00:01Z",
      outcome: "denied",
      action: "ec2.terminate_instances",
      message: "m",
    }),
  ];
  const rows = createEventRows(PLAIN);
  assert.deepEqual(
    [rows.heading(events), ...rows.rows(events)],
    [
      "TIME                      OUTCOME  ACTION                   SENTENCE",
      "2026-11-22T10:00:00.123Z  success  role.grant               alice granted role admin to bob",
      "2026-11-22T10:00:01Z      denied   ec2.terminate_instances  m",
    ],
  );
});

test("createEventRows lets an action of more than 36 cells move its own row only", () => {
  const [long = "", short = ""] = createEventRows(PLAIN).rows([
    event({ action: "a".repeat(37), message: "m" }),
    event({ action: "b", message: "m" }),
  ]);
  assert.match(long, / a{37} {2}m$/);
  assert.match(short, / b {17}m$/);
  const [fits = "", padded = ""] = createEventRows(PLAIN).rows([
    event({ action: "a".repeat(36), message: "m" }),
    event({ action: "b", message: "m" }),
  ]);
  assert.equal(fits.length, padded.length);
});

test("createEventRows cuts rows to the terminal's width, which may change between them", () => {
  let columns = 60;
  const rows = createEventRows({ color: false, columns: () => columns });
  const [row = ""] = rows.rows([event()]);
  assert.equal(row, "2026-11-22T10:00:00.123Z  success  role.grant        alice …");
  assert.equal(row.length, columns);
  columns = 70;
  assert.equal(rows.rows([event()])[0]?.length, columns);
  columns = 10;
  assert.deepEqual(rows.rows([event()]), ["2026-11-22T10:00:00.123Z  success"]);
});

const colors: readonly (readonly [string, number])[] = [
  ["success", 32],
  ["failure", 31],
  ["denied", 33],
  ["unknown", 2],
  ["constructor", 2],
];
for (const [outcome, code] of colors) {
  test(`createEventRows paints ${outcome} in ${code}, and still says it`, () => {
    const [row = ""] = createEventRows({ ...PLAIN, color: true }).rows([event({ outcome })]);
    assert.ok(row.includes(`\u001b[${code}m${outcome.padEnd(7)}\u001b[0m`), row);
  });
}

test("createEventRows escapes what a terminal would obey", () => {
  const hostile = "\u001b[2J\u202e\n";
  const [row = ""] = createEventRows(PLAIN).rows([
    event({ time: hostile, outcome: hostile, action: hostile, message: hostile }),
  ]);
  assert.equal(row.split("\\u001b[2J\\u202e\\u000a").length, 5);
  assert.doesNotMatch(row, /\p{Cc}/u);
});
