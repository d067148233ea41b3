import assert from "node:assert/strict";
import { test } from "node:test";
import { generateDay, INCIDENT_EVENTS_MIN } from "./generate.ts";
import { INCIDENT_SEARCHES, incident } from "./incident.ts";
import { createRandom } from "./random.ts";

const midnightMs = Date.parse("2026-11-22T00:00:00Z");
const planted = incident({ midnightMs, random: createRandom(1) });

test("the incident is told in the order of its time, by night and in the morning", () => {
  const times = planted.map(({ time }) => time);
  assert.deepEqual(times, times.toSorted());
  assert.equal(times[0], "2026-11-22T03:12:00.000Z");
  assert.match(times.at(-1) ?? "", /T08:/);
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
