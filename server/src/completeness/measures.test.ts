import assert from "node:assert/strict";
import { test } from "node:test";
import { countOffset, createOffsets, OFFSET_BOUNDS, offsetQuantile } from "./offsets.ts";
import { countEvents, createRates, ratesAt } from "./rates.ts";
import { type Day, learnSpell, rhythmOf } from "./rhythm.ts";

const SECOND_US = 1_000_000;
const MINUTE_US = 60 * SECOND_US;
const HOUR_US = 60 * MINUTE_US;
const DAY_US = 24 * HOUR_US;

test("ratesAt comes to the rate at which events come, and falls when they end", () => {
  const rates = createRates();
  for (let second = 0; second < 600; second++) countEvents(rates, second * SECOND_US, 5);
  const now = ratesAt(rates, 600 * SECOND_US);
  assert.ok(Math.abs(now.minute - 5) < 0.1, `${now.minute} events a second`);
  assert.ok(now.hour > 0.7 && now.hour < 0.8, "ten minutes of an hour");
  const later = ratesAt(rates, 660 * SECOND_US);
  assert.ok(Math.abs(later.minute - 5 / Math.E) < 0.1, "a minute later it is 1/e of that");
});

test("countEvents takes a clock that was set back for no time at all", () => {
  const rates = createRates();
  countEvents(rates, HOUR_US, 1);
  countEvents(rates, 0, 1);
  assert.equal(rates.minute, 2);
});

test("offsetQuantile is the bound that so many are below, between bounds in proportion", () => {
  const counts = createOffsets();
  assert.equal(offsetQuantile(counts, 0.5), undefined);
  for (let i = 0; i < 90; i++) countOffset(counts, 4);
  for (let i = 0; i < 10; i++) countOffset(counts, 700);
  assert.equal(offsetQuantile(counts, 0.9), 5);
  assert.equal(offsetQuantile(counts, 0.45), 3.75);
  assert.equal(offsetQuantile(counts, 0.95), 750);
});

test("offsetQuantile stays at the ends for times that are further off than the bounds", () => {
  const [early, late] = [createOffsets(), createOffsets()];
  countOffset(early, -1e12);
  countOffset(late, 1e12);
  assert.deepEqual(
    [offsetQuantile(early, 0.5), offsetQuantile(late, 0.5)],
    [OFFSET_BOUNDS.at(0), OFFSET_BOUNDS.at(-1)],
  );
});

test("countOffset forgets: a source whose clock was mended shows it within a few thousand events", () => {
  const counts = createOffsets();
  for (let i = 0; i < 100_000; i++) countOffset(counts, -600);
  for (let i = 0; i < 4000; i++) countOffset(counts, 0.2);
  const median = offsetQuantile(counts, 0.5) ?? 0;
  assert.ok(median > 0 && median < 1, `the median is ${median}`);
});

function daysOf(spells: readonly (readonly [beganUs: number, lengthUs: number])[]): Day[] {
  const days: Day[] = [];
  for (const [began, length] of spells) learnSpell(days, began, length);
  return days;
}

test("learnSpell keeps the longest of each day of four weeks", () => {
  const days = daysOf([
    [0, 5],
    [1, 9],
    [2, 0],
    [3, 7],
    [DAY_US, 4],
    [0, 100],
  ]);
  assert.deepEqual(days, [
    { day: 0, longestUs: 9, spells: 3 },
    { day: 1, longestUs: 4, spells: 1 },
  ]);
  learnSpell(days, 28 * DAY_US, 1);
  assert.deepEqual(
    days.map(({ day }) => day),
    [1, 28],
  );
});

const many = (lengthUs: number, count: number): (readonly [number, number])[] =>
  Array.from({ length: count }, () => [0, lengthUs] as const);
const rhythms: readonly (readonly [
  what: string,
  spells: readonly (readonly [number, number])[],
  knownUs: number,
  allowedUs: number | undefined,
])[] = [
  ["of nothing", [], 30 * DAY_US, undefined],
  ["of too few spells", many(MINUTE_US, 9), 30 * DAY_US, undefined],
  ["of a steady source before a day", many(MINUTE_US, 1000), DAY_US - 1, undefined],
  ["of a steady source after a day", many(5 * MINUTE_US, 1000), DAY_US, 15 * MINUTE_US],
  ["of a very steady source: the floor", many(1, 1000), DAY_US, 10 * MINUTE_US],
  ["of a source with long spells before eight days", many(2 * HOUR_US, 10), 8 * DAY_US - 1, undefined],
  ["of a source with long spells after eight days", many(2 * HOUR_US, 10), 8 * DAY_US, 6 * HOUR_US],
];
for (const [what, spells, knownUs, allowedUs] of rhythms) {
  test(`rhythmOf is three times the longest spell: ${what}`, () => {
    const rhythm = rhythmOf(daysOf(spells), { floorUs: 10 * MINUTE_US, lastUs: 0, knownUs });
    assert.equal(rhythm?.allowedUs, allowedUs);
  });
}

test("rhythmOf does not take the morning of today for all days of its name", () => {
  const days = daysOf([
    [0, 14 * HOUR_US],
    ...many(MINUTE_US, 30).map(([, length]) => [8 * DAY_US, length] as const),
  ]);
  const rhythm = rhythmOf(days, { floorUs: 1, lastUs: 8 * DAY_US, knownUs: 8 * DAY_US });
  assert.deepEqual([rhythm?.isOfWeekday, rhythm?.allowedUs], [false, 42 * HOUR_US]);
});

test("rhythmOf looks at the same day of the week, where that has enough spells", () => {
  const days = daysOf([
    ...many(HOUR_US, 20),
    ...many(60 * HOUR_US, 20).map(([, length]) => [DAY_US, length] as const),
  ]);
  const on = (day: number): number | undefined =>
    rhythmOf(days, { floorUs: 1, lastUs: day * DAY_US, knownUs: 8 * DAY_US })?.allowedUs;
  assert.deepEqual([7, 8, 9].map(on), [3 * HOUR_US, 180 * HOUR_US, 180 * HOUR_US]);
});
