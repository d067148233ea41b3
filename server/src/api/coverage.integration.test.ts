import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "@tallystick/event";
import { freshEngine } from "../../../test/support/engine.ts";
import { rowAt } from "../../../test/support/row-at.ts";
import { reportOf, type SourceReport } from "../completeness/report.ts";
import { createSource, takeRecord } from "../completeness/source-state.ts";
import { EventRows } from "../search/event-rows.ts";
import { timeOf } from "../search/found-event.ts";
import { EVENTS_TABLE, migrate } from "../search/schema.ts";
import { coverage } from "./coverage.ts";

const LOG = "log.example.com/coverage";
const DAY_US = Date.UTC(2026, 10, 20) * 1000;
const HOUR_US = 3_600_000_000;
const SECOND_US = 1_000_000;

type Different = Partial<Event> & { readonly afterSeconds?: number };

/** What is different about each event from one of which nothing is known; it was sealed after so many seconds. */
const EVENTS: readonly Different[] = [
  {
    ...{ actor: { type: "human", id: "u1", identity: { id: "alice" } }, outcome: "success", afterSeconds: 2 },
    ...{ targets: [{ type: "zone", name: "example.com" }], from: { ip: "192.0.2.7" }, action: "zone.update" },
  },
  {
    actor: { type: "human", email: "bob@example.com" },
    targets: [{ type: "zone" }],
    from: { host: "web-3" },
  },
  { action: "zone.frobnicate", marks: ["guessed_verb", "no_zone"], skew: -7200, afterSeconds: 7200 },
  { action: "zone.frobnicate", marks: ["guessed_type", "guessed_verb"], skew: 90 },
  { marks: ["no_time"] },
  {
    ...{ actor: { type: "human", id: "u1" }, action: "user.login" },
    source: { name: "dns", type: "okta", parser: "okta/0" },
  },
  {
    ...{ action: "unparsed", marks: ["no_time"] },
    source: { name: "dns", type: "unparsed", parser: "unparsed/1" },
  },
];

test("coverage tells what is filled and what was guessed in each kind of record, and of sources that sent nothing", async () => {
  const { search } = await freshEngine();
  await migrate(search);
  const rows = new EventRows();
  for (const [index, { afterSeconds = 0, ...event }] of EVENTS.entries()) {
    const row = rowAt({ index, log: LOG, ord: 0, timeUs: DAY_US + index });
    const received = timeOf(DAY_US + index + afterSeconds * SECOND_US);
    const source = { name: "dns", type: "cloudflare", parser: "cloudflare/1" };
    const plain = { ...row.event, action: "zone.read", outcome: "unknown", source } as const;
    rows.add({ ...row, event: { ...plain, ...event, received } });
  }
  await search.insertBlock(EVENTS_TABLE, rows.encode(), "t");
  const app = coverage(
    {
      ...{ search, log: LOG, size: () => 7, rebuild: () => undefined, indexAt: async () => 0 },
      nowUs: () => DAY_US + HOUR_US,
      status: () => assert.fail("nobody asks how the copy is"),
    },
    () => [silentReport()],
  );
  const get = async (query: string): Promise<Readonly<Record<string, unknown>>> =>
    JSON.parse(await (await app.request(`/?${query}`)).text());
  const answer = await get("since=2h");
  assert.deepEqual(
    { ...answer, sources: undefined },
    {
      ...{ since: "2026-11-19T23:00:00Z", until: null, sources: undefined, is_cut: false },
      unknown_actions: [{ action: "zone.frobnicate", type: "cloudflare", verb: "other", events: 2 }],
      without_actor: [
        { action: "zone.frobnicate", type: "cloudflare", verb: "other", events: 2 },
        { action: "zone.read", type: "cloudflare", verb: "other", events: 1 },
      ],
    },
  );
  assert.ok(Array.isArray(answer["sources"]));
  const [dns, web] = answer["sources"];
  const { lag } = dns.types[0];
  assert.deepEqual(dns, {
    ...{ name: "dns", arrival: null },
    types: [
      {
        ...{ type: "cloudflare", events: 5, unparsed: 0, outdated: 0, last: "2026-11-20T02:00:00.000002Z" },
        filled: { actor: 2, identity: 1, action: 3, target: 1, from: 2, outcome: 1, time: 4 },
        marks: { guessed_verb: 2, guessed_type: 1, no_time: 1, no_zone: 1 },
        skew: { events: 2, largest: -7200, median: 0 },
        lag,
      },
      {
        ...{ type: "okta", events: 1, unparsed: 0, outdated: 1, last: "2026-11-20T00:00:00.000005Z" },
        filled: { actor: 1, identity: 0, action: 1, target: 0, from: 0, outcome: 0, time: 1 },
        marks: { guessed_verb: 0, guessed_type: 0, no_time: 0, no_zone: 0 },
        skew: { events: 0, largest: 0, median: 0 },
        lag: { median: 0, p95: 0 },
      },
      {
        ...{ type: "unparsed", events: 1, unparsed: 1, outdated: 0, last: "2026-11-20T00:00:00.000006Z" },
        filled: { actor: 0, identity: 0, action: 0, target: 0, from: 0, outcome: 0, time: 0 },
        marks: { guessed_verb: 0, guessed_type: 0, no_time: 1, no_zone: 0 },
        skew: { events: 0, largest: 0, median: 0 },
        lag: null,
      },
    ],
  });
  assert.ok(lag.median >= 0 && lag.median <= 2, `${lag.median} s are the median of 0, 0, 2 and 7200`);
  assert.ok(lag.p95 > 1000 && lag.p95 <= 7200, `${lag.p95} s are most of the largest`);
  assert.deepEqual([web.name, web.types], ["web", []]);
  assert.deepEqual(web.arrival.silence, {
    ...{
      is_ended: false,
      is_set: true,
      is_silent: false,
      since: null,
      quiet_seconds: 3600,
      usual_seconds: null,
      allowed_seconds: 10_800,
    },
  });
  assert.deepEqual(web.arrival.sequence, {
    ...{ gaps: 0, missing: 2, repeats: 0, holes: [{ from: 2, to: 3, seen: "2026-11-20T00:00:00Z" }] },
  });
  assert.deepEqual(web.arrival.lag, { median: 1.75, p95: 2.425 });
  const none = await get("q=source.type:unparsed");
  assert.deepEqual(none["unknown_actions"], []);
  const namesOf = async (query: string) => {
    const { sources } = await get(`q=${encodeURIComponent(query)}`);
    return Array.isArray(sources) ? sources.map(({ name }): unknown => name) : sources;
  };
  assert.deepEqual(await namesOf("source:web"), ["web"]);
  assert.deepEqual(await namesOf("-source:web"), ["dns"]);
  assert.deepEqual(await namesOf("action:zone.read time>2026-11-01"), ["dns"]);
  assert.equal((await app.request("/?since=never")).status, 400);
});

/** A source that was heard an hour ago, twice. */
function silentReport(): SourceReport {
  const moment = { index: 0, t: DAY_US, awakeUs: 0 };
  const source = createSource("web", moment);
  const events = [{ timeUs: DAY_US - 2 * SECOND_US, skewSeconds: 0 }];
  for (const seq of [1, 4])
    takeRecord(source, { source: "web", src: "1", isPerson: false, seq, bytes: 10, events }, moment);
  const rules = { floorUs: 1, own: new Map([["web", 3 * HOUR_US]]) };
  return reportOf(source, { awakeUs: HOUR_US, t: DAY_US + HOUR_US, rules });
}
