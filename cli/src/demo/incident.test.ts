import assert from "node:assert/strict";
import { test } from "node:test";
import { generateDay, INCIDENT_EVENTS_MIN } from "./generate.ts";
import { INCIDENT_SEARCHES, incident } from "./incident.ts";
import { createRandom } from "./random.ts";
import type { DemoEvent } from "./scene.ts";

const midnightMs = Date.parse("2026-11-22T00:00:00Z");
const planted = incident({ midnightMs, random: createRandom(1) });

test("the incident is told in the order of its time, by night and in the morning", () => {
  for (let seed = 0; seed < 20; seed++) {
    const times = incident({ midnightMs, random: createRandom(seed) }).map(({ time }) => time);
    assert.deepEqual(times, times.toSorted());
    assert.equal(times[0], "2026-11-22T03:12:00.000Z");
    assert.match(times.at(-1) ?? "", /T08:/);
  }
});

test("the incident is whole in the smallest day that has one, which has no event more than was asked", () => {
  const made = () => [...generateDay({ seed: 1, day: "2026-11-22", count: INCIDENT_EVENTS_MIN })];
  const small = made();
  assert.equal(small.length, INCIDENT_EVENTS_MIN);
  assert.deepEqual(small, made());
  const times = small.map(({ time }) => time);
  assert.deepEqual(times, times.toSorted());
  const told = (events: readonly DemoEvent[]): number =>
    events.filter(({ json }) => INCIDENT_SEARCHES.some(({ isAnswer }) => isAnswer(json))).length;
  assert.equal(told(small), told(planted));
});

const day = [...generateDay({ seed: 7, day: "2026-11-22", count: 2000 })];

for (const { isAnswer, query, question } of INCIDENT_SEARCHES) {
  test(`${question} (${query}) has answers in the incident, and all of them are in it`, () => {
    const answers = day.filter(({ json }) => isAnswer(json)).length;
    assert.ok(answers > 1);
    assert.equal(answers, planted.filter(({ json }) => isAnswer(json)).length);
  });
}

test("a day with too few events is a quiet one", () => {
  const count = (n: number): number =>
    [...generateDay({ seed: 1, day: "2026-11-22", count: n })].filter(({ json }) =>
      INCIDENT_SEARCHES.some(({ isAnswer }) => isAnswer(json)),
    ).length;
  assert.equal(count(INCIDENT_EVENTS_MIN - 1), 0);
  assert.ok(count(INCIDENT_EVENTS_MIN) > 0);
});
