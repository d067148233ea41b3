/** The demo's day: the same bytes for a seed, in order, as many as asked, and of believable shares. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { DAY_EVENTS, type DemoEvent, generateDay } from "./generate.ts";
import { FORMS } from "./scene.ts";

const day = "2026-11-22";
const events = [...generateDay({ seed: 1, day, count: 6000 })];

test("generateDay gives the same first thousand events for a seed, byte for byte", () => {
  const hash = createHash("sha256");
  let taken = 0;
  for (const { form, time, json } of generateDay({ seed: 1, day, count: DAY_EVENTS })) {
    hash.update(`${form} ${time} ${json}\n`);
    taken += 1;
    if (taken === 1000) break;
  }
  assert.equal(hash.digest("hex"), "3a746873027639b175c6aaf2e6542a2a0a5d05d6f30803589121d7bd7bc3ea41");
});

test("generateDay gives another day for another seed", () => {
  const other = [...generateDay({ seed: 2, day, count: 20 })];
  assert.notDeepEqual(other, [...generateDay({ seed: 1, day, count: 20 })]);
});

test("generateDay gives exactly as many events as asked", () => {
  for (const count of [0, 1, 2, 100, 999]) {
    assert.equal([...generateDay({ seed: 3, day, count })].length, count);
  }
});

test("generateDay gives events in the order of their time, from the day's first minutes to its last", () => {
  const times = events.map(({ time }) => time);
  assert.deepEqual(times, times.toSorted());
  assert.match(times[0] ?? "", /^2026-11-22T00:0/);
  assert.match(times.at(-1) ?? "", /^2026-11-22T23:5/);
});

test("generateDay refuses what is no day of the calendar", () => {
  for (const wrong of ["", "today", "2026-02-30", "2026-13-01", "2026-11-22T00:00:00Z", "22.11.2026"]) {
    assert.throws(() => generateDay({ seed: 1, day: wrong, count: 1 }).next(), RangeError, wrong);
  }
});

test("generateDay gives every vendor's events, and of none more than half", () => {
  for (const form of FORMS) {
    const share = ofForm(form).length / events.length;
    assert.ok(share > 0.001 && share < 0.5, `${form}: ${share}`);
  }
});

test("generateDay gives events of a believable size", () => {
  const native = meanBytes(ofForm("native"));
  const cloudtrail = meanBytes(ofForm("cloudtrail"));
  assert.ok(native > 300 && native < 900, `${native}`);
  assert.ok(cloudtrail > 1000 && cloudtrail < 1350, `${cloudtrail}`);
});

test("generateDay gives an hour of the afternoon more than twice the events of the first hour", () => {
  const inHour = (hour: string) => events.filter(({ time }) => time.slice(11, 13) === hour).length;
  assert.ok(inHour("15") > 2 * inHour("00"), `${inHour("15")} and ${inHour("00")}`);
});

test("generateDay gives each event as one line of JSON that says its own time", () => {
  for (const { form, time, json } of events) {
    assert.ok(!json.includes("\n"));
    const second = Math.floor(Date.parse(time) / 1000);
    // In the form of the vendor: RFC 3339 with more or fewer digits, or a number of seconds or milliseconds.
    const said = [time.slice(0, 19), time.slice(0, 19).replace("T", " "), `${second}`];
    assert.ok(
      said.some((words) => json.includes(words)),
      `${form} ${time} ${json}`,
    );
  }
});

test("generateDay never gives one identifier to two events", () => {
  const identifiers = events.flatMap(({ json }) => {
    const { auditID, eventID, id, log_id, uid, uuid } = JSON.parse(json);
    return (typeof id === "string" ? id : undefined) ?? eventID ?? auditID ?? log_id ?? uid ?? uuid ?? [];
  });
  assert.ok(identifiers.length > 2500);
  assert.equal(new Set(identifiers).size, identifiers.length);
});

test("generateDay holds the refusals and failures that a log is searched for", () => {
  const text = events.map(({ json }) => json).join("\n");
  for (const trace of [
    '"denied"',
    '"failure"',
    '"AccessDenied"',
    '"Failed authentication"',
    "deployment.rollback",
  ]) {
    assert.ok(text.includes(trace), trace);
  }
});

function ofForm(form: DemoEvent["form"]): DemoEvent[] {
  return events.filter((event) => event.form === form);
}

function meanBytes(some: readonly DemoEvent[]): number {
  return some.reduce((sum, { json }) => sum + Buffer.byteLength(json), 0) / some.length;
}
