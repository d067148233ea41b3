import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { type ListedEvent, readListedEvent } from "../api/answers.ts";
import {
  IDLE_MS,
  RateMeter,
  SHOWN_MAX,
  TailBuffer,
  type TailLine,
  tailState,
  WAITING_MAX,
} from "./tail-buffer.ts";

function eventsFrom(index: number, count: number): readonly ListedEvent[] {
  return Array.from({ length: count }, (_, i) => readListedEvent(eventAt(index + i)) ?? []).flat();
}

function indexesOf(events: readonly ListedEvent[]): readonly number[] {
  return events.map(({ index }) => index);
}

test("TailBuffer shows the newest first, and no more than its limit", () => {
  const buffer = new TailBuffer();
  buffer.add(eventsFrom(0, 2));
  buffer.add(eventsFrom(2, 1));
  assert.deepEqual(indexesOf(buffer.view().shown), [2, 1, 0]);
  buffer.add(eventsFrom(3, SHOWN_MAX - 2));
  assert.equal(buffer.view().shown.length, SHOWN_MAX);
  assert.equal(buffer.view().shown.at(-1)?.index, 1);
  buffer.add(eventsFrom(5000, SHOWN_MAX + 1));
  assert.deepEqual([buffer.view().shown.at(-1)?.index, buffer.view().received], [5001, 2 * SHOWN_MAX + 2]);
});

test("TailBuffer that is held changes nothing, and shows what waited when it goes on", () => {
  const buffer = new TailBuffer();
  buffer.add(eventsFrom(0, 1));
  buffer.hold();
  const { shown } = buffer.view();
  buffer.add(eventsFrom(1, 2));
  assert.equal(buffer.view().shown, shown);
  assert.deepEqual([buffer.view().waiting, buffer.view().dropped, buffer.view().isHeld], [2, 0, true]);
  buffer.goOn();
  assert.deepEqual(indexesOf(buffer.view().shown), [2, 1, 0]);
  assert.deepEqual([buffer.view().waiting, buffer.view().isHeld], [0, false]);
});

test("TailBuffer that is held drops the oldest at its limit, and counts them", () => {
  const buffer = new TailBuffer();
  buffer.hold();
  buffer.add(eventsFrom(0, WAITING_MAX));
  assert.deepEqual([buffer.view().waiting, buffer.view().dropped], [WAITING_MAX, 0]);
  buffer.add(eventsFrom(WAITING_MAX, 1));
  assert.deepEqual([buffer.view().waiting, buffer.view().dropped], [WAITING_MAX, 1]);
  buffer.goOn();
  assert.equal(buffer.view().shown[0]?.index, WAITING_MAX);
  assert.equal(buffer.view().dropped, 0);
});

test("RateMeter counts the last five seconds", () => {
  const meter = new RateMeter();
  assert.equal(meter.rate(0), 0);
  for (let second = 0; second < 10; second++) meter.add(100, second * 1000);
  assert.equal(meter.rate(9999), 100);
  assert.equal(meter.rate(12_000), 40);
  assert.equal(meter.rate(20_000), 0);
});

const lines: readonly (readonly [TailLine["phase"], lastEventMs: number | undefined, state: string])[] = [
  ["connecting", undefined, "Connecting"],
  ["open", undefined, "Live"],
  ["open", 1000, "Live"],
  ["lost", 1000, "Stream lost"],
  ["ended", undefined, "Ended"],
];
for (const [phase, lastEventMs, state] of lines) {
  test(`tailState of a line that is ${phase} is ${state}`, () => {
    assert.equal(tailState({ phase, lastEventMs, openedMs: 1000 }, 2000), state);
  });
}

test("tailState is Idle ten seconds after the last event, and after the opening without one", () => {
  const line: TailLine = { phase: "open", lastEventMs: 5000, openedMs: 1000 };
  assert.equal(tailState(line, 5000 + IDLE_MS - 1), "Live");
  assert.equal(tailState(line, 5000 + IDLE_MS), "Idle");
  assert.equal(tailState({ ...line, lastEventMs: undefined }, 1000 + IDLE_MS), "Idle");
});
