import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Hono } from "hono";
import { freshEngine } from "../../../test/support/engine.ts";
import { rowAt } from "../../../test/support/row-at.ts";
import type { OwnEvent } from "../intake/seal-own.ts";
import type { Row } from "../search/event-columns.ts";
import { EventRows } from "../search/event-rows.ts";
import { EVENTS_TABLE, migrate } from "../search/schema.ts";
import { entities } from "./entities.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("entities", () => {
  const MONDAY_US = Date.UTC(2026, 10, 23) * 1000;
  const HOUR_US = 3_600_000_000;
  const sealed: OwnEvent[] = [];
  let api: Hono;

  /** alice works from nine to five and changes something at noon; bob, whose name is a strange one, once at night; ci has a name in no event. */
  before(async () => {
    const { search } = await freshEngine();
    await migrate(search);
    const rows: Row[] = [];
    const add = (hours: number, event: Partial<Row["event"]>): void => {
      const row = rowAt({
        timeUs: MONDAY_US + hours * HOUR_US,
        log: "log.example.com/x",
        index: rows.length,
        ord: 0,
      });
      rows.push({ ...row, event: { ...row.event, ...event } });
    };
    const alice = { type: "human", id: "u1", name: "alice", session: "s1" } as const;
    for (const hour of [9, 10, 11, 13, 14, 15, 16])
      add(hour, {
        actor: alice,
        action: "row.read",
        category: "data",
        verb: "read",
        targets: [{ name: "payments" }],
        from: { ip: "192.0.2.1" },
      });
    add(12, {
      ...{
        actor: alice,
        action: "config.update",
        category: "configuration",
        verb: "update",
        outcome: "success",
      },
      ...{ targets: [{ name: "payments" }, { name: "orders/100%" }], service: { name: "shop" } },
    });
    add(26, {
      actor: { type: "human", name: "b/ö* (x)?", identity: { id: "bo", name: "Bo Berg" } },
      action: "user.login",
      category: "authentication",
      verb: "login",
      targets: [],
    });
    const block = new EventRows();
    for (const row of rows) block.add(row);
    await search.insertBlock(EVENTS_TABLE, block.encode(), "entities");
    api = new Hono().route(
      "/",
      entities({
        door: { search, nowUs: () => MONDAY_US + 48 * HOUR_US },
        seal: async (_, event) => void sealed.push(event),
        // There is no log behind these rows.
        valuesOf: async ({ log }) => [{ path: `entry ${log["index"]}`, before: 5, after: 50 }],
      }),
    );
  });

  async function get(path: string, status = 200): Promise<Record<string, unknown>> {
    const answer = await api.request(path);
    const text = await answer.text();
    assert.equal(answer.status, status, text);
    return JSON.parse(text);
  }

  test("entities lists names with how often, and when first and last", async () => {
    const { entities: found, total } = await get("/?kind=actor");
    assert.deepEqual(found, [
      { name: "alice", count: 8, first: "2026-11-23T09:00:00Z", last: "2026-11-23T16:00:00Z" },
      { name: "b/ö* (x)?", count: 1, first: "2026-11-24T02:00:00Z", last: "2026-11-24T02:00:00Z" },
    ]);
    assert.equal(total, 2);
    const latest = await get("/?kind=actor&sort=last&limit=1");
    assert.match(JSON.stringify(latest), /^\{"entities":\[\{"name":"b.*"total":2\}$/);
  });

  test("entities lists what a query finds and what has a part in its name", async () => {
    const names = async (query: string): Promise<unknown> =>
      JSON.stringify((await get(`/?${query}`))["entities"]).match(/"name":"[^"]*"/g);
    assert.deepEqual(await names("kind=target"), ['"name":"payments"', '"name":"orders/100%"']);
    assert.deepEqual(await names("kind=target&name=ORD"), ['"name":"orders/100%"']);
    assert.deepEqual(await names("kind=target&name=100%25"), ['"name":"orders/100%"']);
    assert.deepEqual(await names("kind=target&q=verb:read"), ['"name":"payments"']);
    assert.deepEqual(await names("kind=address"), ['"name":"192.0.2.1"']);
    assert.deepEqual(await names("kind=service"), ['"name":"shop"']);
    assert.deepEqual(await names("kind=actor&since=2026-11-24"), ['"name":"b/ö* (x)?"']);
    assert.deepEqual(await names("kind=identity"), ['"name":"bo"']);
  });

  test("an entity is told in one answer: its life, its week, its habits, its peers and what it changed", async () => {
    const told = await get("/actor/alice?tz=Europe/Berlin&since=2026-11-23T10:00:00Z");
    assert.deepEqual([told["first"], told["last"]], ["2026-11-23T09:00:00Z", "2026-11-23T16:00:00Z"]);
    assert.deepEqual([told["total"], told["count"], told["query"]], [8, 7, "actor:alice"]);
    const { counts, tz } = fieldsOf(told["hours"]);
    assert.equal(tz, "Europe/Berlin");
    assert.deepEqual(counts, [
      [...Array(11).fill(0), ...Array(7).fill(1), ...Array(6).fill(0)],
      ...Array(6).fill(Array(24).fill(0)),
    ]);
    const facets = JSON.stringify(told["facets"]);
    for (const part of [
      '{"field":"action","values":[{"value":"row.read","count":6},{"value":"config.update","count":1}],"distinct":2}',
      '{"field":"target","values":[{"value":"payments","count":7},{"value":"orders/100%","count":1}],"distinct":2}',
      '{"field":"actor.session","values":[{"value":"s1","count":7}],"distinct":1}',
      '{"field":"from","values":[{"value":"192.0.2.1","count":6},{"value":null,"count":1}],"distinct":2}',
    ])
      assert.ok(facets.includes(part), `${part} in ${facets}`);
    assert.match(
      JSON.stringify(told["changes"]),
      /^\[\{"id":"[^"]+","time":"2026-11-23T12:00:00Z","message":"[^"]+","changes":\[\{"path":"entry 7","before":5,"after":50\}\]\}\]$/,
    );
    assert.deepEqual(sealed.at(-1), { action: "entity.open", target: { type: "actor", id: "alice" } });
  });

  test("an entity is told part by part to who asks so, the figures first, and it is the same", async () => {
    const path = "/actor/alice?tz=Europe/Berlin&since=2026-11-23T10:00:00Z";
    const answer = await api.request(path, { headers: { accept: "application/x-ndjson" } });
    assert.equal(answer.headers.get("content-type"), "application/x-ndjson");
    const times = sealed.length;
    const parts = (await answer.text())
      .trimEnd()
      .split("\n")
      .map((line) => fieldsOf(JSON.parse(line)));
    assert.deepEqual(Object.keys(parts[0] ?? {}).sort(), [
      ...["count", "first", "kind", "last", "name", "query", "total"],
    ]);
    assert.deepEqual(Object.assign({}, ...parts), await get(path));
    assert.equal(sealed.length, times + 1, "who reads part by part is told once");
  });

  test("an entity is found by its whole name, whatever is in it, and by its id", async () => {
    assert.equal((await get(`/actor/${encodeURIComponent("b/ö* (x)?")}`))["total"], 1);
    assert.equal((await get(`/target/${encodeURIComponent("orders/100%")}`))["total"], 1);
    assert.equal((await get("/actor/u1"))["total"], 8);
    assert.equal((await get("/address/192.0.2.1"))["total"], 7);
    assert.equal((await get("/service/shop"))["total"], 1);
    const { facets, total } = await get("/identity/Bo%20Berg");
    assert.equal(total, 1);
    assert.match(
      JSON.stringify(facets),
      /^\[\{"field":"actor","values":\[\{"value":"b\/ö\* \(x\)\?","count":1\}\]/,
    );
  });

  for (const [path, status] of [
    ["/actor/ali", 404],
    ["/actor/a*", 404],
    ["/actor/%27%20OR%201=1%20--", 404],
    ["/planet/mars", 400],
    ["/__proto__/x", 400],
    ["/?kind=planet", 400],
    ["/?limit=0", 400],
    ["/?limit=1001", 400],
    ["/?sort=sideways", 400],
    ["/?q=actor:", 400],
  ] as const) {
    test(`entities answers ${status} to ${path}`, async () => void (await get(path, status)));
  }

  function fieldsOf(value: unknown): Record<string, unknown> {
    return typeof value === "object" && value !== null ? { ...value } : assert.fail("no object");
  }
});
