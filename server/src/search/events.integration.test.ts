import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "@tallystick/event";
import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { anyRows } from "../../../test/support/any-event.ts";
import { anyQuery } from "../../../test/support/any-query.ts";
import { briefReport } from "../../../test/support/brief-report.ts";
import { freshEngine } from "../../../test/support/engine.ts";
import { rowAt } from "../../../test/support/row-at.ts";
import { compile } from "../query/compile.ts";
import type { Filter } from "../query/filter.ts";
import { createMatcher } from "../query/match.ts";
import { readQuery } from "../query/read-query.ts";
import { EVENT_COLUMNS, type Row } from "./event-columns.ts";
import { EventRows } from "./event-rows.ts";
import { findEvents, type PageRequest, type Place, SORTS } from "./find-events.ts";
import { type FoundEvent, timeOf } from "./found-event.ts";
import { EVENTS_TABLE, migrate, PARTITION_ENTRIES } from "./schema.ts";
import type { Search } from "./search-client.ts";

const EVERYTHING: PageRequest = {
  condition: { sql: "1", parameters: {} },
  ...{ sinceUs: undefined, untilUs: undefined, order: "asc", limit: 1000, after: undefined },
};

const NOW_US = Date.UTC(2026, 10, 22, 10) * 1000;
let search: Search;

test("findEvents gives back any event that was inserted, but for what is in the log only", async () => {
  await begin();
  await fc.assert(
    fc.asyncProperty(anyRows({ minLength: 300, maxLength: 400 }), async (rows) => {
      await fill(rows);
      const found = new Map((await allPages({ limit: 150 })).map((event) => [event.id, comparable(event)]));
      assert.equal(found.size, rows.length);
      for (const { event } of rows) assert.deepEqual(found.get(event.id), comparable(asFound(event)));
    }),
    { numRuns: 1, endOnFailure: true, reporter: briefReport },
  );
});

test("findEvents gives back words that differ in nothing but halves of surrogate pairs", async () => {
  await begin();
  const names = ["a\ud800", "a\ud801", "a\ufffd", "a", "\ud800", "\udc00a"];
  await fill(
    names.map((name, index) => {
      const row = rowAt({ timeUs: index, log: "a", index, ord: 0 });
      return { ...row, event: { ...row.event, action: name } };
    }),
  );
  const found = (await allPages()).map(({ action }) => action);
  assert.deepEqual(found, ["a\ufffd", "a\ufffd", "a\ufffd", "a", "\ufffd", "\ufffda"]);
});

test("findEvents gives exactly the events for which matches says yes", async () => {
  await begin();
  await fc.assert(
    fc.asyncProperty(
      anyRows({ minLength: 150, maxLength: 200 }),
      fc.array(anyQuery, { minLength: 150, maxLength: 150 }),
      async (rows, texts) => {
        await fill(rows);
        const queries = texts.flatMap(readable);
        assert.ok(queries.length > 80, "too few of the queries can be read");
        let hits = 0;
        for (const { filter, text } of queries) {
          const { events } = await findEvents(search, { ...EVERYTHING, condition: compile(filter) });
          const matches = createMatcher(filter);
          const found = new Set(events.map(({ id }) => id));
          const wrong = rows.find((row) => matches(row) !== found.has(row.event.id));
          assert.equal(wrong, undefined, `${text} in ${JSON.stringify(wrong)}`);
          if (found.size > 0 && found.size < rows.length) hits += 1;
        }
        assert.ok(hits > 20, `only ${hits} queries found some and not all`);
      },
    ),
    { numRuns: 1, endOnFailure: true, reporter: briefReport },
  );
});

test("findEvents gives every row once and in order, page after page, both ways", async () => {
  await begin();
  const place = fc.record({
    timeUs: fc.constantFrom(-1, 0, 1, 1_000_000, 1_790_000_000_000_000),
    log: fc.constantFrom("a", "b"),
    index: fc.constantFrom(0, 1, 2, 255, PARTITION_ENTRIES, 2 ** 53 - 1),
    ord: fc.constantFrom(0, 1, 9, 10, 65_535),
    receivedUs: fc.constantFrom(0, 1, 2, 1_790_000_000_000_000),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(place, {
        minLength: 20,
        maxLength: 40,
        selector: ({ index, log, ord }) => `${log} ${index} ${ord}`,
      }),
      fc.integer({ min: 3, max: 15 }),
      async (places, limit) => {
        await fill(places.map((one) => receivedAt(rowAt(one), one.receivedUs)));
        for (const sort of SORTS) {
          const wanted = places
            .map((one) => (sort === "time" ? one : { ...one, timeUs: one.receivedUs }))
            .sort(byPlace)
            .map(({ index, log, ord }) => `${log} ${index} ${ord}`);
          for (const order of ["asc", "desc"] as const) {
            const found = (await allPages({ order, sort, limit })).map(
              ({ log: { index, name, ord } }) => `${name} ${index} ${ord}`,
            );
            assert.deepEqual(order === "asc" ? found : found.reverse(), wanted);
          }
        }
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
});

test("findEvents takes since as the first moment and until as the one behind the last", async () => {
  await begin();
  await fill([-1, 0, 1, 2].map((timeUs, index) => rowAt({ timeUs, log: "a", index, ord: 0 })));
  const found = async (sinceUs: number | undefined, untilUs: number | undefined): Promise<unknown[]> =>
    (await findEvents(search, { ...EVERYTHING, sinceUs, untilUs })).events.map(({ log }) => log["index"]);
  assert.deepEqual(await found(0, 2), [1, 2]);
  assert.deepEqual(await found(undefined, 0), [0]);
  assert.deepEqual(await found(1, undefined), [2, 3]);
  assert.deepEqual(await found(2, 1), []);
  // As far as RFC 3339 goes, which is farther than the column does.
  assert.deepEqual(await found(-62_167_219_200_000_000, 253_402_300_800_000_000), [0, 1, 2, 3]);
  assert.deepEqual(await found(253_402_300_800_000_000, undefined), []);
});

test("migrate does nothing the second time, and refuses tables of a newer program", async () => {
  await begin();
  const version = await migrate(search);
  assert.equal(await migrate(search), version);
  const rows = await search.rows("SELECT version FROM tally.migrations ORDER BY version");
  assert.deepEqual(
    rows,
    Array.from({ length: version }, (_, i) => ({ version: i + 1 })),
  );
  await search.run("INSERT INTO tally.migrations SELECT {next:UInt32}, now64(3)", {
    next: version + 1,
  });
  await assert.rejects(migrate(search), /has version \d+ and this program knows \d+; run the newer program/);
  await search.run("DELETE FROM tally.migrations WHERE version > {version:UInt32}", { version });
});

test("migrate gives a table of the program before the columns that were added since", async () => {
  await begin();
  for (const column of ["utc_offset", "skew", "actor_behind", "actor_identity_team"])
    await search.run(`ALTER TABLE ${EVENTS_TABLE} DROP COLUMN ${column}`);
  await search.run("DELETE FROM tally.migrations WHERE version > 2");
  await migrate(search);
  const there = await search.rows<{ name: string; type: string }>(
    "SELECT name, type FROM system.columns WHERE database = 'tally' AND table = 'events' ORDER BY name",
  );
  const wanted = EVENT_COLUMNS.map(({ name, open }) => ({ name, type: open().column.type }));
  assert.deepEqual(
    there,
    wanted.sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

test("insertBlock counts a block once under the same token, and again under another", async () => {
  await begin();
  const rows = [0, 1, 2].map((index) => rowAt({ timeUs: 0, log: "a", index, ord: 0 }));
  await fill([]);
  for (const token of ["a:0-3", "a:0-3", "a:0-3"]) await insert(rows, token);
  assert.equal(await countRows(), 3);
  await insert(rows, "a:0-4");
  assert.equal(await countRows(), 6);
});

test("insertBlock makes one part in each partition, however many rows there are", async () => {
  await begin();
  await fill([]);
  await insert(
    Array.from({ length: 20_000 }, (_, index) =>
      rowAt({ timeUs: index * 86_400_000_000, log: "a", index, ord: 0 }),
    ),
    "a",
  );
  await insert([rowAt({ timeUs: 0, log: "a", index: PARTITION_ENTRIES - 1, ord: 0 })], "b");
  await insert([rowAt({ timeUs: 0, log: "a", index: PARTITION_ENTRIES, ord: 0 })], "c");
  await insert([rowAt({ timeUs: 0, log: "b", index: 0, ord: 0 })], "d");
  const parts = await search.rows<{ rows: number }>(
    "SELECT partition, sum(rows) AS rows, count() AS parts FROM system.parts WHERE database = 'tally' AND table = 'events' AND active GROUP BY partition ORDER BY partition",
  );
  assert.deepEqual(parts, [
    { partition: "('a',0)", rows: 20_001, parts: 2 },
    { partition: "('a',1)", rows: 1, parts: 1 },
    { partition: "('b',0)", rows: 1, parts: 1 },
  ]);
});

/** Makes the tables anew. */
async function begin(): Promise<void> {
  ({ search } = await freshEngine());
  await migrate(search);
}

async function fill(rows: readonly Row[]): Promise<void> {
  await search.run(`TRUNCATE TABLE ${EVENTS_TABLE}`);
  if (rows.length > 0) await insert(rows, crypto.randomUUID());
}

async function insert(rows: readonly Row[], token: string): Promise<void> {
  const block = new EventRows();
  for (const row of rows) block.add(row);
  await search.insertBlock(EVENTS_TABLE, block.encode(), token);
}

async function countRows(): Promise<number> {
  const [row] = await search.rows<{ rows: number }>(`SELECT count() AS rows FROM ${EVENTS_TABLE}`);
  return row?.rows ?? 0;
}

async function allPages(request: Partial<PageRequest> = {}): Promise<readonly FoundEvent[]> {
  const events: FoundEvent[] = [];
  for (let after: PageRequest["after"], more = true; more; more = after !== undefined) {
    const page = await findEvents(search, { ...EVERYTHING, ...request, after });
    events.push(...page.events);
    after = page.next;
  }
  return events;
}

function receivedAt(row: Row, receivedUs: number): Row {
  return { ...row, event: { ...row.event, received: timeOf(receivedUs) } };
}

function byPlace(a: Place, b: Place): number {
  return (
    a.timeUs - b.timeUs || (a.log < b.log ? -1 : a.log > b.log ? 1 : 0) || a.index - b.index || a.ord - b.ord
  );
}

function readable(text: string): { text: string; filter: Filter }[] {
  const query = readQuery(text, { nowUs: NOW_US, zone: "Europe/Berlin" });
  return query.kind === "refused" ? [] : [{ text, filter: query.filter }];
}

/** What a search says of an event: times with 0, 3 or 6 digits, what is empty absent. */
function asFound({ changes, context, labels, log, received, service, source, time, ...rest }: Event): object {
  const { leaf_hash, ...place } = log;
  const filled = { context, labels, service };
  return {
    ...{ ...rest, received: shown(received), time: shown(time), source, log: place },
    ...Object.fromEntries(Object.entries(filled).filter(([, of]) => of && Object.keys(of).length > 0)),
  };
}

function shown(time: string): string {
  const [, seconds = "", digits = ""] = /^(.{19})(?:\.(\d+))?Z$/.exec(time) ?? [];
  const micros = digits.padEnd(6, "0").slice(0, 6);
  const fraction = micros === "000000" ? "" : `.${micros.replace(/000$/, "")}`;
  return `${seconds}${fraction}Z`;
}

/** As JSON, with addresses in one form and without halves of surrogate pairs. */
function comparable(event: object): unknown {
  const text = JSON.stringify(event, (key, value: unknown) => {
    return key === "ip" && typeof value === "string" ? ipaddr.process(value).toString() : value;
  });
  return JSON.parse(text.replace(/\\ud[89a-f][0-9a-f]{2}/g, "\ufffd"));
}
