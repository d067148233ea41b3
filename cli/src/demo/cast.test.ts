/** The demo's cast: as large as the company is said to be, at work by day, and nobody real. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { environments, people, person, presence, services } from "./cast.ts";
import { createRandom } from "./random.ts";

test("the cast is thirty people, twelve services and three environments, none named twice", () => {
  for (const [items, count] of [
    [people, 30],
    [services, 12],
    [environments, 3],
  ] as const) {
    assert.equal(new Set(items.map(({ name }) => name)).size, count);
  }
  assert.equal(new Set(people.map(({ address }) => address)).size, 30);
});

test("everybody has an address at example.com and in a range kept for documentation", () => {
  for (const { email, address } of people) {
    assert.match(email, /^[a-z]+@example\.com$/);
    assert.match(address, /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/);
  }
});

test("presence is high in the morning of the person's own office and low in its night", () => {
  for (const each of people) {
    const at = (localHour: number) =>
      presence(each, Date.parse("2026-11-22T00:00:00Z") + (localHour - each.utcOffsetHours) * 3_600_000);
    assert.ok(at(10) > 0.9);
    assert.ok(at(3) < 0.05);
  }
});

test("person picks from the named teams only", () => {
  for (let stream = 0; stream < 50; stream += 1) {
    const scene = { random: createRandom(1, stream), startMs: 0 };
    assert.ok(["security", "data"].includes(person(scene, "security", "data").team));
  }
});
