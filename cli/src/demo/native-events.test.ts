/** The native activities: each begins at its scene's start and speaks the design's vocabulary. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fromPeople from "./native-events.ts";
import * as fromMachines from "./native-machine-events.ts";
import { createRandom } from "./random.ts";
import type { DemoEvent } from "./scene.ts";

const activities = Object.entries({ ...fromPeople, ...fromMachines });
const startMs = Date.parse("2026-11-22T11:00:00Z");
const documented = /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/;
const members = new Set(
  (
    "id time category action verb outcome reason severity actor targets target from service context " +
    "changes before after labels message"
  ).split(" "),
);

for (const [name, activity] of activities) {
  const runs = Array.from({ length: 100 }, (_, stream) =>
    activity({ random: createRandom(9, stream), startMs }),
  );
  const records = runs.flat().map(read);

  test(`${name} begins at the scene's start and goes forward`, () => {
    for (const events of runs) {
      const times = events.map(({ time }) => time);
      assert.equal(times[0], new Date(startMs).toISOString());
      assert.deepEqual(times, times.toSorted());
    }
  });

  test(`${name} uses the event's own members, with an actor and a dotted action in lower case`, () => {
    for (const record of records) {
      for (const member of Object.keys(record)) assert.ok(members.has(member), member);
      assert.ok(record.actor);
      assert.match(record.action, /^[a-z_]+\.[a-z_]+$/);
      assert.ok(["success", "failure", "denied", undefined].includes(record.outcome));
      assert.ok(record.target !== undefined || record.targets?.[0]?.id !== undefined);
    }
  });

  test(`${name} names only addresses kept for documentation`, () => {
    for (const { from } of records) {
      const address = typeof from === "string" ? from : from?.ip;
      if (address !== undefined) assert.match(address, documented);
    }
  });
}

test("permissionChange is sometimes denied, and then says why", () => {
  const denied = Array.from({ length: 200 }, (_, stream) =>
    fromPeople.permissionChange({ random: createRandom(1, stream), startMs }),
  )
    .flat()
    .map(read)
    .filter(({ outcome }) => outcome === "denied");
  assert.ok(denied.length > 10);
  for (const { reason } of denied) assert.match(reason, /needs the role/);
});

test("deployment ends with a rollback only after a failure", () => {
  for (let stream = 0; stream < 200; stream += 1) {
    const records = fromPeople.deployment({ random: createRandom(2, stream), startMs }).map(read);
    const failed = records.some(({ outcome }) => outcome === "failure");
    assert.equal(records.at(-1)?.action === "deployment.rollback", failed);
  }
});

function read({ form, json }: DemoEvent) {
  assert.equal(form, "native");
  return JSON.parse(json);
}
