import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { seededRandom } from "../../../test/support/memory-files.ts";
import { Completeness, type CompletenessState, NEWS_US, type Observed, SOURCES_MAX } from "./completeness.ts";
import type { SilenceRules } from "./rhythm.ts";
import type { ObservedRecord } from "./source-state.ts";

const SECOND_US = 1_000_000;
const MINUTE_US = 60 * SECOND_US;
const HOUR_US = 60 * MINUTE_US;
const DAY_US = 24 * HOUR_US;
/** A Monday. */
const MONDAY_US = Date.UTC(2026, 10, 2) * 1000;
const FLOOR_US = 10 * MINUTE_US;
const RULES: SilenceRules = { floorUs: FLOOR_US, own: new Map() };

/** A log that is written entry by entry. */
class Log {
  readonly entries: Observed[] = [];
  t = MONDAY_US;

  add(changes: Partial<Observed> = {}): void {
    this.entries.push({ index: this.entries.length, kind: "heartbeat", t: this.t, ...changes });
  }

  hear(source: string, changes: Partial<ObservedRecord> = {}): void {
    const plain = { src: `id-${source}`, isPerson: false, seq: undefined, bytes: 100, events: [] };
    this.add({ kind: "event", record: { source, ...plain, ...changes } });
  }

  /** The source speaks every so often for so long. */
  rhythm(source: string, everyUs: number, lengthUs: number): void {
    for (const end = this.t + lengthUs; this.t < end; this.t += everyUs) this.hear(source);
  }

  /** Nothing comes: a heartbeat each minute. */
  quiet(lengthUs: number): void {
    for (const end = this.t + lengthUs; this.t < end; this.t += MINUTE_US) this.add();
  }
}

interface Told {
  readonly action: string;
  readonly at: number;
  readonly message: string;
  readonly severity: string;
}

/** What is told of a log, in its order, by whoever reads it at once. */
function toldOf(log: Log, floorUs = FLOOR_US, own = RULES.own): Told[] {
  const completeness = new Completeness({ floorUs, own });
  const told: Told[] = [];
  const seen = new Set<string>();
  for (const observed of log.entries) {
    completeness.take(observed);
    for (const { event, id, t } of completeness.pending) {
      if (seen.has(id)) continue;
      seen.add(id);
      told.push({ ...JSON.parse(event), at: t });
    }
  }
  return told;
}

test("Completeness tells once that a source fell silent, and once that it is back", () => {
  const log = new Log();
  log.rhythm("web", 5 * MINUTE_US, 2 * DAY_US);
  const lastUs = log.t - 5 * MINUTE_US;
  log.quiet(3 * HOUR_US);
  log.hear("web");
  log.rhythm("web", 5 * MINUTE_US, HOUR_US);
  const told = toldOf(log);
  assert.deepEqual(
    told.map(({ action, at, severity }) => [action, at - lastUs, severity]),
    [
      ["source.silent", 15 * MINUTE_US, "high"],
      ["source.resume", 3 * HOUR_US + 5 * MINUTE_US, "info"],
    ],
  );
  assert.deepEqual(
    told.map(({ message }) => message),
    [
      "the source web is silent: nothing came for 15 min, and so far it was quiet for 5 min at most",
      "the source web is back, after 3 h 5 min of silence",
    ],
  );
});

test("Completeness calls nobody silent before the floor", () => {
  const log = new Log();
  log.rhythm("web", SECOND_US * 30, 2 * DAY_US);
  log.quiet(9 * MINUTE_US);
  assert.deepEqual(toldOf(log), []);
  assert.deepEqual(
    toldOf(log, MINUTE_US).map(({ action }) => action),
    ["source.silent"],
  );
});

test("Completeness calls a source silent when somebody said so, whatever its rhythm and from its first record on", () => {
  const log = new Log();
  log.rhythm("web", 5 * MINUTE_US, 2 * DAY_US);
  log.hear("job");
  const lastUs = log.t;
  log.quiet(6 * HOUR_US);
  const own = new Map([
    ["web", 2 * HOUR_US],
    ["job", 4 * HOUR_US],
  ]);
  assert.deepEqual(
    toldOf(log, FLOOR_US, own).map(({ at, message, severity }) => [at - lastUs, severity, message]),
    [
      [
        ...[115 * MINUTE_US, "high"],
        "the source web is silent: nothing came for 2 h, and it is expected within 2 h",
      ],
      [
        ...[4 * HOUR_US, "medium"],
        "the source job is silent: nothing came for 4 h, and it is expected within 4 h",
      ],
    ],
  );
  assert.deepEqual(toldOf(log, FLOOR_US, new Map([["web", null]])), []);
});

test("Completeness takes a source for silent by new rules at once, and for silent no more without a word", () => {
  const log = new Log();
  log.hear("web");
  log.quiet(HOUR_US);
  const completeness = new Completeness(RULES);
  for (const observed of log.entries) completeness.take(observed);
  const isSilent = () => completeness.state.sources.map(({ silentUs }) => silentUs > 0);
  const allow = (us: number | null) =>
    completeness.judgeBy({ floorUs: FLOOR_US, own: new Map([["web", us]]) });
  const hear = (source: string) => {
    log.hear(source);
    completeness.take(log.entries.at(-1) ?? assert.fail());
  };
  allow(30 * MINUTE_US);
  assert.deepEqual([isSilent(), completeness.pending.length], [[false], 0]);
  hear("other");
  assert.deepEqual(isSilent(), [true, false]);
  for (const us of [2 * HOUR_US, null]) {
    allow(30 * MINUTE_US);
    hear("other");
    allow(us);
    assert.deepEqual(isSilent(), [false, false]);
  }
  hear("web");
  const actions = completeness.pending.map(({ event }): unknown => JSON.parse(event).action);
  assert.deepEqual([...new Set(actions)], ["source.silent"]);
});

test("Completeness says nothing of a source that it does not know for long enough", () => {
  const log = new Log();
  log.rhythm("web", 5 * MINUTE_US, DAY_US - HOUR_US);
  log.quiet(DAY_US);
  assert.deepEqual(toldOf(log), []);
});

test("Completeness knows that a source of office hours is quiet at night and on weekends", () => {
  const log = new Log();
  for (let day = 0; day < 28; day++) {
    const morning = MONDAY_US + day * DAY_US + 8 * HOUR_US;
    log.quiet(morning - log.t);
    if (day % 7 < 5) log.rhythm("office", 20 * MINUTE_US, 9 * HOUR_US);
  }
  assert.deepEqual(toldOf(log), []);
  // On a Tuesday it is quiet for one night at most, and not for a weekend.
  const morning = MONDAY_US + 29 * DAY_US + 8 * HOUR_US;
  log.quiet(MONDAY_US + 28 * DAY_US + 8 * HOUR_US - log.t);
  log.rhythm("office", 20 * MINUTE_US, 9 * HOUR_US);
  log.quiet(morning - log.t);
  log.rhythm("office", 20 * MINUTE_US, 4 * HOUR_US);
  log.quiet(3 * DAY_US);
  const [silent, ...more] = toldOf(log);
  assert.deepEqual([silent?.action, silent?.severity, more], ["source.silent", "medium", []]);
  assert.match(
    silent?.message ?? "",
    /nothing came for 1 d 22 h, and on Tuesdays it was quiet for 15 h 20 min at most/,
  );
});

/** Arrivals by chance, so many an hour, for eight weeks. */
function chance(perHourAt: (t: number) => number): Log {
  const random = seededRandom(1);
  const log = new Log();
  for (const end = log.t + 56 * DAY_US; log.t < end; ) {
    const perHour = perHourAt(log.t);
    // Where nothing comes it is looked again in an hour.
    if (perHour === 0) log.add();
    else log.hear("by-chance");
    log.t += perHour === 0 ? HOUR_US : Math.ceil((-Math.log(1 - random()) / perHour) * HOUR_US);
  }
  return log;
}

function isOfficeHour(t: number): boolean {
  const hour = Math.floor(t / HOUR_US) % 24;
  // 1970 began with a Thursday.
  return (Math.floor(t / DAY_US) + 3) % 7 < 5 && hour >= 8 && hour < 18;
}

for (const [what, perHourAt] of [
  ["sixty times an hour", () => 60],
  ["twice an hour", () => 2],
  ["five times a day", () => 5 / 24],
  ["ten times an hour of work", (t: number) => (isOfficeHour(t) ? 10 : 0)],
  ["once an hour of work", (t: number) => (isOfficeHour(t) ? 1 : 0)],
] as const) {
  test(`Completeness does not call a source silent that comes by chance ${what}`, () => {
    assert.deepEqual(toldOf(chance(perHourAt)), []);
  });
}

test("Completeness knows the rhythm of a source that was away for weeks when it is back", () => {
  const begin = MONDAY_US + 22 * DAY_US;
  const end = MONDAY_US + 43 * DAY_US;
  const told = toldOf(chance((t) => (isOfficeHour(t) && (t < begin || t > end) ? 10 : 0)));
  assert.deepEqual(
    told.map(({ action }) => action),
    ["source.silent", "source.resume"],
  );
});

test("Completeness holds nobody to account for the time in which the log did not run", () => {
  const log = new Log();
  log.rhythm("web", 5 * MINUTE_US, 2 * DAY_US);
  log.add({ kind: "stop" });
  log.t += 5 * HOUR_US;
  log.add({ kind: "start" });
  log.quiet(9 * MINUTE_US);
  assert.deepEqual(toldOf(log), []);
});

test("Completeness takes a stepped clock for no silence", () => {
  const log = new Log();
  log.rhythm("web", 5 * MINUTE_US, 2 * DAY_US);
  const was = log.t;
  log.t += 5 * HOUR_US;
  log.add({ kind: "clock", was });
  log.quiet(9 * MINUTE_US);
  assert.deepEqual(toldOf(log), []);
});

for (const own of [
  { action: "source.remove", source: { id: "id-web", name: "web" } },
  { action: "token.revoke", token: { id: "id-web" } },
]) {
  test(`Completeness expects nothing of a source after ${own.action}, until it speaks again`, () => {
    const log = new Log();
    log.rhythm("web", 5 * MINUTE_US, 2 * DAY_US);
    log.add({ kind: "event", own });
    log.quiet(DAY_US);
    assert.deepEqual(toldOf(log), []);
    log.rhythm("web", 5 * MINUTE_US, HOUR_US);
    log.quiet(5 * DAY_US);
    assert.deepEqual(
      toldOf(log).map(({ action }) => action),
      ["source.silent"],
    );
  });
}

test("Completeness tells of missing numbers once they are not only late, at most once an hour", () => {
  const log = new Log();
  const numbers = [1, 2, 5, 6, 10, 4, 30];
  for (const seq of numbers) log.hear("web", { seq });
  log.quiet(6 * MINUTE_US);
  for (const seq of [31, 33]) log.hear("web", { seq });
  log.quiet(2 * HOUR_US);
  assert.deepEqual(
    toldOf(log).map(({ action, message, severity }) => [action, message, severity]),
    [
      ["source.gap", "23 numbered records are missing from the source web: 3, 7 to 9, 11 to 29", "medium"],
      ["source.gap", "1 numbered record is missing from the source web: 32", "low"],
    ],
  );
});

test("Completeness forgets a notice that stands in the log, and one that is old", () => {
  const log = new Log();
  log.rhythm("web", 5 * MINUTE_US, 2 * DAY_US);
  log.quiet(HOUR_US);
  const completeness = new Completeness(RULES);
  for (const observed of log.entries) completeness.take(observed);
  const [notice] = completeness.pending;
  assert.equal(completeness.pending.length, 1);
  const state: CompletenessState = JSON.parse(JSON.stringify(completeness.state));
  const [sealed, late] = [new Completeness(RULES, state), completeness];
  const next = { index: log.entries.length, t: log.t };
  sealed.take({ ...next, kind: "event", own: { action: "source.silent", id: notice?.id } });
  assert.deepEqual(sealed.pending, []);
  late.take({ ...next, kind: "heartbeat", t: (notice?.t ?? 0) + NEWS_US });
  assert.equal(late.pending.length, 1);
  late.take({ ...next, index: next.index + 1, kind: "heartbeat", t: (notice?.t ?? 0) + NEWS_US + 1 });
  assert.deepEqual(late.pending, []);
});

test("Completeness keeps as many sources as it has room for, those that were heard last", () => {
  const log = new Log();
  for (let i = 0; i <= SOURCES_MAX; i++) log.hear(`source-${i}`);
  log.hear("source-1");
  const completeness = new Completeness(RULES);
  for (const observed of log.entries) completeness.take(observed);
  const names = completeness.state.sources.map(({ name }) => name);
  assert.deepEqual([names.length, names[0], names.at(-1)], [SOURCES_MAX, "source-2", "source-1"]);
});

const anyStep = fc.oneof(
  fc.record({
    kind: fc.constant("event"),
    source: fc.constantFrom("a", "b", "c"),
    seq: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    offset: fc.option(fc.integer({ min: -100_000, max: 100_000 }), { nil: undefined }),
    passed: fc.constantFrom(0, 1, SECOND_US, 20 * MINUTE_US, HOUR_US, 9 * HOUR_US),
  }),
  fc.record({
    kind: fc.constantFrom("heartbeat", "start", "stop", "clock"),
    passed: fc.constantFrom(MINUTE_US, HOUR_US, 7 * HOUR_US),
  }),
);

test("Completeness gives the same state and the same notices, wherever it was saved and loaded on the way", () => {
  const property = fc.property(
    fc.array(anyStep, { minLength: 100, maxLength: 300 }),
    fc.array(fc.nat(300), { maxLength: 8 }),
    (steps, cuts) => {
      const log = new Log();
      for (const step of steps) {
        const was = log.t;
        log.t += step.passed;
        if (!("source" in step)) log.add({ kind: step.kind, was });
        else {
          const timeUs = step.offset === undefined ? undefined : log.t - step.offset * SECOND_US;
          log.hear(step.source, { seq: step.seq, events: [{ timeUs, skewSeconds: step.offset ?? 0 }] });
        }
      }
      const whole = new Completeness(RULES);
      let cut = new Completeness(RULES);
      for (const observed of log.entries) {
        whole.take(observed);
        if (cuts.includes(observed.index))
          cut = new Completeness(RULES, JSON.parse(JSON.stringify(cut.state)));
        cut.take(observed);
        assert.deepEqual(cut.pending, whole.pending);
      }
      assert.deepEqual(cut.state, whole.state);
    },
  );
  fc.assert(property, { numRuns: 50 });
});
