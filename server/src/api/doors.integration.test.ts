import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "@tallystick/event";
import fc from "fast-check";
import { Hono } from "hono";
import { anyQueryTree } from "../../../test/support/any-query.ts";
import { freshEngine } from "../../../test/support/engine.ts";
import { rowAt } from "../../../test/support/row-at.ts";
import type { OwnEvent } from "../intake/seal-own.ts";
import { printQuery } from "../query/print.ts";
import type { Row } from "../search/event-columns.ts";
import { EventRows } from "../search/event-rows.ts";
import { timeOf } from "../search/found-event.ts";
import { EVENTS_TABLE, migrate, REBUILD_TABLE } from "../search/schema.ts";
import type { Search } from "../search/search-client.ts";
import { actors } from "./actors.ts";
import { comparing } from "./comparing.ts";
import { exploring } from "./exploring.ts";
import { NotSealed } from "./reading.ts";
import { searchEvents } from "./search.ts";

const LOG = "log.example.com/doors";
const DAY_US = Date.UTC(2026, 10, 20) * 1000;
const HOUR_US = 3_600_000_000;
let search: Search;
let api: Hono;
let sealed: OwnEvent[] = [];
let isSealing = true;
let next = 0;

/** The doors over an empty copy. */
async function open(): Promise<void> {
  ({ search } = await freshEngine());
  await migrate(search);
  const door = {
    ...{ search, log: LOG, size: () => next, rebuild: () => undefined, indexAt: async () => 0 },
    nowUs: () => DAY_US + 24 * HOUR_US,
    status: () => ({
      ...{
        state: "following" as const,
        detail: "",
        position: next,
        lagSeconds: 0,
        rebuild: undefined,
        generation: undefined,
      },
      restarts: {},
    }),
  };
  api = new Hono()
    .route(
      "/",
      searchEvents(
        door,
        async (_, event) => {
          if (!isSealing) throw new NotSealed("no");
          sealed.push(event);
        },
        async (events) => events,
      ),
    )
    .route("/", exploring(door))
    .route("/compare", comparing(door))
    .route(
      "/actors",
      actors(door, async (_, event) => void sealed.push(event)),
    );
}

test("unknown actors are told with how often they acted and where, sessions of a role as one", async () => {
  await begin(0);
  const role = "arn:aws:sts::1:assumed-role/Deploy";
  const sso = "arn:aws:sts::1:assumed-role/AWSReservedSSO_Dev_1/carol";
  const acted = (hours: number, actor: Actor | undefined, type = "cloudtrail"): Row => {
    const row = eventAt(hours);
    const { actor: _, ...event } = { ...row.event, source: { ...row.event.source, type } };
    return { ...row, event: actor === undefined ? event : { ...event, actor } };
  };
  await insert([
    acted(1, { type: "human", name: "alice", identity: { id: "alice" } }),
    acted(2, undefined),
    acted(3, { type: "unknown" }),
    acted(3, { type: "system", name: "kernel" }),
    acted(4, { type: "unknown", id: `${role}/i-1`, name: "i-1" }),
    acted(5, { type: "machine", id: `${role}/i-2`, name: "i-2" }),
    acted(6, { type: "unknown", id: `${role}/i-3`, name: "i-3" }),
    acted(7, { type: "human", id: sso, name: "carol" }),
    acted(8, { type: "unknown", name: "bob" }, "linux-auth"),
    acted(9, { type: "unknown", name: "bob" }, "github-audit"),
  ]);
  const at = (hours: number): string =>
    new Date(DAY_US / 1000 + hours * 3_600_000).toISOString().replace(".000", "");
  assert.deepEqual(await get("/actors/unknown", { limit: 2 }), {
    actors: [
      {
        ...{
          id: `${role}/*`,
          name: null,
          email: null,
          types: ["machine", "unknown"],
          source_types: ["cloudtrail"],
        },
        ...{ events: 3, first: at(4), last: at(6) },
      },
      {
        ...{
          id: null,
          name: "bob",
          email: null,
          types: ["unknown"],
          source_types: ["github-audit", "linux-auth"],
        },
        ...{ events: 2, first: at(8), last: at(9) },
      },
    ],
    ...{ total: 3, events: 6 },
  });
  const some = await get("/actors/unknown", { q: "source.type:cloudtrail", since: at(7), until: at(9) });
  assert.deepEqual(some["total"], 1);
  assert.deepEqual(sealed.at(-1)?.["target"], { type: "query", id: "unknown actors" });
  await get("/actors/unknown", { limit: 1001 }, 400);
});

test("events are walked on and back without one missed or repeated, while others come in, late ones among them", async () => {
  await begin(500);
  const pages: string[][] = [];
  const cursors: unknown[] = [];
  let total: unknown;
  for (let cursor: unknown, more = true; more; more = cursor !== undefined) {
    const page = await get("/", { limit: 33, total: true, cursor });
    pages.push(idsOf(page));
    cursors.push(page["previous"]);
    assert.equal(page["total"], total ?? page["total"]);
    total = page["total"];
    cursor = page["cursor"];
    // Some happened now, some between the others, and some long ago.
    await insert([0, 5, -48].map((hours) => eventAt(hours)));
  }
  assert.equal(total, 500);
  assert.equal(new Set(pages.flat()).size, 500);
  assert.equal(pages.flat().length, 500);
  for (let at = pages.length - 1; at > 0; at--) {
    const page = await get("/", { limit: 33, cursor: cursors[at] });
    assert.deepEqual(idsOf(page), pages[at - 1]);
  }
});

test("events are walked as they were received, and a cursor is of one order alone", async () => {
  await begin(0);
  // The later it was sealed, the longer ago it was.
  const received = (row: Row, i: number): Row => ({
    ...row,
    event: { ...row.event, received: timeOf(DAY_US + i * 1_000_000) },
  });
  await insert(Array.from({ length: 25 }, (_, i) => received(eventAt(-i), i)));
  const walked: number[] = [];
  const previous: unknown[] = [];
  for (let cursor: unknown, more = true; more; more = cursor !== undefined) {
    const page = await get("/", { sort: "received", limit: 10, cursor });
    walked.push(...indexesOf(page));
    previous.push(page["previous"]);
    cursor = page["cursor"];
  }
  assert.deepEqual(
    walked,
    Array.from({ length: 25 }, (_, i) => 24 - i),
  );
  const back = { sort: "received", limit: 10, cursor: previous[2] };
  assert.deepEqual(indexesOf(await get("/", back)), walked.slice(10, 20));
  assert.deepEqual(indexesOf(await get("/", { limit: 1 })), [0]);
  assert.deepEqual(indexesOf(await get("/", { sort: "received", order: "asc", limit: 2 })), [0, 1]);
  assert.equal(codeOf(await get("/", { cursor: previous[2] }, 400)), "bad-cursor");
});

test("100,000 matches are walked without one missed or repeated, while others come in, late ones among them", async () => {
  await begin(0);
  for (let at = 0; at < 100_000; at += 20_000)
    await insert(Array.from({ length: 20_000 }, (_, i) => eventAt((((at + i) * 7919) % 24_000) / 1000)));
  const seen = new Set<string>();
  let walked = 0;
  for (let cursor: unknown, more = true; more; more = cursor !== undefined) {
    const page = await get("/", { q: "action:test.*", limit: 1000, cursor });
    for (const id of idsOf(page)) seen.add(id);
    walked += idsOf(page).length;
    cursor = page["cursor"];
    await insert([30, 12, -48].map((hours) => eventAt(hours)));
  }
  assert.equal(walked, 100_000);
  assert.equal(seen.size, 100_000);
});

test("whatever is typed is answered or refused, and the engine lives", async () => {
  await begin(50);
  const typed = fc.oneof(
    { weight: 3, arbitrary: anyQueryTree.map(printQuery) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  );
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      typed,
      fc.constantFrom("/", "/histogram", "/facets", "/compare", "/suggest"),
      async (q, door) => {
        const answer = await api.request(`${door}?${new URLSearchParams({ q, limit: "3" })}`);
        assert.ok(answer.status === 200 || answer.status === 400, `${answer.status} ${await answer.text()}`);
        if (answer.status === 200) answered += 1;
      },
    ),
    { numRuns: 300, endOnFailure: true },
  );
  assert.ok(answered > 100, `only ${answered} were answered`);
  assert.equal(idsOf(await get("/", {})).length, 50);
});

test("a regular expression that would take others for ever is answered like any other", async () => {
  await begin(10);
  const [row] = [eventAt(1)];
  assert.ok(row);
  await insert([{ ...row, paths: { ...row.paths, attrs: [["pad", "a".repeat(250)]] } }]);
  assert.deepEqual(idsOf(await get("/", { q: "raw.pad:/(a+)+$/" })).length, 1);
  assert.deepEqual(idsOf(await get("/", { q: "raw.pad:/(a|a|aa)+b$/" })).length, 0);
  assert.equal(codeOf(await get("/", { q: "raw.pad:/(a)\\1/" }, 400)), "query-syntax");
});

test("a walk that began before the copy was built again has to begin again, and says so", async () => {
  await begin(20);
  const { cursor } = await get("/", { limit: 5 });
  await search.run(`CREATE TABLE ${REBUILD_TABLE} AS ${EVENTS_TABLE}`);
  await search.run(`EXCHANGE TABLES ${EVENTS_TABLE} AND ${REBUILD_TABLE}`);
  const answer = await get("/", { limit: 5, cursor }, 410);
  assert.deepEqual(codeOf(answer), "copy-replaced");
  await search.run(`DROP TABLE ${REBUILD_TABLE} SYNC`);
});

test("a search is sealed once, with its words, before it is answered; turning pages and looking around is not", async () => {
  await begin(10);
  sealed = [];
  const { cursor } = await get("/", { q: "actor:alice", since: "30d", limit: 2 });
  await get("/", { q: "actor:alice", since: "30d", limit: 2, cursor });
  await get("/histogram", { q: "actor:alice" });
  await get("/facets", { q: "actor:alice" });
  assert.deepEqual(sealed, [
    {
      action: "events.search",
      target: { type: "query", id: "actor:alice" },
      query: {
        q: "actor:alice",
        since: "30d",
        until: undefined,
        tz: undefined,
        order: undefined,
        sort: undefined,
      },
    },
  ]);
});

test("nothing is shown of a search that can't be sealed", async () => {
  await begin(10);
  isSealing = false;
  const answer = await get("/", {}, 503);
  isSealing = true;
  assert.equal(codeOf(answer), "not-sealed");
  assert.equal(answer["events"], undefined);
});

test("pipes give a table, and a word nobody knows a notice with the nearest field", async () => {
  await begin(10);
  const { notices, table } = await get("/", { q: "acter:nobody | stats count() by actor" });
  assert.deepEqual(table, {
    columns: [
      { name: "actor", kind: "text", field: "actor" },
      { name: "count()", kind: "number" },
    ],
    ...{ rows: [], is_cut: false },
  });
  assert.match(JSON.stringify(notices), /did you mean actor\?/);
});

test("near: finds what happened around an event, and same: what has something in common with it", async () => {
  await begin(48);
  const [middle] = idsOf(await get("/", { q: "log.index:24" }));
  const near = await get("/", { q: `near:${middle}±60m`, order: "asc" });
  assert.deepEqual(indexesOf(near), [22, 23, 24, 25, 26]);
  const same = await get("/", { q: `near:${middle}~60m same:(actor raw.team)`, order: "asc" });
  assert.deepEqual(indexesOf(same), [22, 24, 26]);
  assert.deepEqual(indexesOf(await get("/", { q: `near:${middle} -same:actor` })), []);
  for (const q of ["same:actor", "near:nothing", `near:${crypto.randomUUID()}`, `near:${middle} same:reason`])
    assert.equal(codeOf(await get("/", { q }, 400)), "query-syntax");
});

test("a histogram counts each event once, over whole intervals of the zone, by the values of a field", async () => {
  await begin(48);
  const all = await get("/histogram", {
    since: "2026-11-20",
    until: "2026-11-21",
    intervals: 24,
    tz: "Asia/Kolkata",
  });
  assert.deepEqual(all["interval"], { unit: "hour", count: 1 });
  assert.equal(lengthOf(all["starts"]), 24);
  const by = await get("/histogram", { by: "actor", intervals: 10 });
  assert.equal(by["total"], 48);
  const counted = JSON.stringify(by["series"]);
  assert.match(counted, /"value":"alice"/);
  assert.match(counted, /"value":"bob"/);
  const none = await get("/histogram", { q: "actor:nobody" });
  assert.deepEqual(none, { interval: null, starts: [], series: [], total: 0 });
});

test("facets count the values of any field, also of lists and of members of the record", async () => {
  await begin(10);
  const { facets } = await get("/facets", { fields: "actor,target,raw.team,outcome", limit: 2 });
  assert.deepEqual(facets, [
    {
      field: "actor",
      distinct: 2,
      values: [
        { value: "alice", count: 5 },
        { value: "bob", count: 5 },
      ],
    },
    {
      field: "target",
      distinct: 2,
      values: [
        { value: "payments", count: 10 },
        { value: "orders", count: 5 },
      ],
    },
    {
      field: "raw.team",
      distinct: 2,
      values: [
        { value: "blue", count: 5 },
        { value: "red", count: 5 },
      ],
    },
    { field: "outcome", distinct: 1, values: [{ value: "success", count: 10 }] },
  ]);
  assert.equal(codeOf(await get("/facets", { fields: "time" }, 400)), "bad-request");
});

test("fields tells what can be asked, and what the records hold", async () => {
  await begin(10);
  const { fields, macros, paths } = await get("/fields", {});
  assert.match(JSON.stringify(fields), /"name":"actor"/);
  assert.match(JSON.stringify(macros), /"is:failed"/);
  assert.deepEqual(paths, [
    { name: "raw.team", kind: "text", count: 10 },
    { name: "raw.took_ms", kind: "number", count: 10 },
  ]);
});

const typed: readonly (readonly [q: string, first: object])[] = [
  ["act", { text: "actor:", kind: "field", about: "who did it: id, name or email" }],
  ["whe", { text: "time:", kind: "field", about: "when it happened, by the source's clock" }],
  ["actor:al", { text: "actor:alice", kind: "value", about: "actor", count: 5 }],
  ["-actor:b", { text: "-actor:bob", kind: "value", about: "actor", count: 5 }],
  ["ali", { text: "actor:alice", kind: "value", about: "actor", count: 5 }],
  ["raw.team:r", { text: "raw.team:red", kind: "value", about: "raw.team", count: 5 }],
  ["is:fa", { text: "is:failed", kind: "macro", about: "what did not work, or was denied" }],
  [
    "actor:alice | st",
    { text: "stats ", kind: "pipe", about: "compute: stats count(), distinct(actor) by action" },
  ],
  ["severity", { text: "severity:", kind: "field", about: "how much it matters" }],
  ["-raw.team!=r", { text: "-raw.team!=red", kind: "value", about: "raw.team", count: 5 }],
  ["actor:bob took_ms>2 target:o", { text: "target:orders", kind: "value", about: "target", count: 4 }],
  ["actor:( target:o", { text: "target:orders", kind: "value", about: "target", count: 5 }],
];
for (const [q, first] of typed) {
  test(`who types ${q} is offered ${JSON.stringify(first)}`, async () => {
    await begin(10);
    const { suggestions } = await get("/suggest", { q });
    assert.deepEqual(Array.isArray(suggestions) && suggestions[0], first);
  });
}

test("compare says what is different about some events, with reasons, and what was never seen before", async () => {
  await begin(400);
  await insert(
    Array.from({ length: 40 }, (_, i) => {
      const row = eventAt(23 + i / 60);
      const event = {
        ...row.event,
        actor: { type: "machine" as const, name: "mallory" },
        action: "secret.read",
      };
      return { ...row, event, paths: { ...row.paths, attrs: [["tool", "curl"]] } };
    }),
  );
  const { against, baseline, differences, selected } = await get("/compare", {
    ...{ q: "actor:mallory", since: "2026-11-20T20:00:00Z", until: "2026-11-21" },
  });
  assert.equal(selected, 40);
  assert.ok(Number(baseline) > 0);
  assert.equal(against, "all other events of the same time");
  const found = JSON.stringify(differences);
  assert.match(
    found,
    /"field":"action","value":"secret.read"[^}]*"is_new":true,"reason":"in 100 % of these events, and never seen before"/,
  );
  assert.match(found, /"field":"raw.tool","value":"curl"/);
  assert.doesNotMatch(found, /"field":"actor","value":"mallory"/);
  const before = await get("/compare", {
    baseline: "before",
    since: "2026-11-20T20:00:00Z",
    until: "2026-11-21",
  });
  assert.match(JSON.stringify(before["differences"]), /mallory/);
  assert.equal(codeOf(await get("/compare", { baseline: "before" }, 400)), "bad-time");
  const refused = await get("/compare", { q: "alice", baseline_q: "actor:" }, 400);
  assert.match(JSON.stringify(refused), /"code":"query-syntax".*"parameter":"baseline_q"/);
});

async function begin(count: number): Promise<void> {
  await open();
  next = 0;
  if (count > 0) await insert(Array.from({ length: count }, (_, i) => eventAt((i * 24) / count)));
}

/** Every other is alice's, on two targets; the others are bob's. */
function eventAt(hours: number): Row {
  const index = next;
  next += 1;
  const row = rowAt({ timeUs: DAY_US + Math.round(hours * HOUR_US), log: LOG, index, ord: 0 });
  const isAlice = index % 2 === 0;
  return {
    ...row,
    event: {
      ...row.event,
      actor: { type: "human", name: isAlice ? "alice" : "bob" },
      targets: [{ name: "payments" }, ...(isAlice ? [] : [{ name: "orders" }])],
    },
    paths: { ...row.paths, attrs: [["team", isAlice ? "blue" : "red"]], nums: [["took_ms", index]] },
  };
}

async function insert(rows: readonly Row[]): Promise<void> {
  const block = new EventRows();
  for (const row of rows) block.add(row);
  await search.insertBlock(EVENTS_TABLE, block.encode(), crypto.randomUUID());
}

async function get(path: string, query: object, status = 200): Promise<Record<string, unknown>> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) parameters.set(name, String(value));
  const answer = await api.request(`${path}?${parameters}`);
  const text = await answer.text();
  assert.equal(answer.status, status, text);
  return JSON.parse(text);
}

function idsOf({ events }: Record<string, unknown>): string[] {
  return Array.isArray(events) ? events.map(({ id }) => String(id)) : [];
}

function indexesOf({ events }: Record<string, unknown>): number[] {
  return Array.isArray(events) ? events.map(({ log }) => Number(log.index)) : [];
}

function codeOf({ error }: Record<string, unknown>): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : -1;
}
