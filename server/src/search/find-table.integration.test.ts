import assert from "node:assert/strict";
import { test } from "node:test";
import { freshEngine } from "../../../test/support/engine.ts";
import { rowAt } from "../../../test/support/row-at.ts";
import { compile } from "../query/compile.ts";
import { readQuery } from "../query/read-query.ts";
import type { Row } from "./event-columns.ts";
import { EventRows } from "./event-rows.ts";
import { findTable } from "./find-table.ts";
import { EVENTS_TABLE, migrate } from "./schema.ts";
import type { Search } from "./search-client.ts";

const DAY_US = Date.UTC(2026, 10, 20) * 1000;
const HOUR_US = 3_600_000_000;
const NOW = { nowUs: DAY_US + 24 * HOUR_US, zone: "UTC" };
let search: Search;

/** Who, what, when after midnight, how it ended, on what, and from where. */
const EVENTS = [
  ["alice", "user.login", 1, "success", [], "10.0.0.1", 120],
  ["alice", "role.grant", 1.5, "success", ["payments", "orders"], "10.0.0.1", 80],
  ["bob", "user.login", 2, "failure", [], "192.0.2.7", 300],
  ["bob", "user.login", 2.25, "failure", [], "192.0.2.7", 310],
  ["bob", "user.login", 26, "success", [], "2001:db8::1", undefined],
  ["", "backup.run", 5, "success", ["payments"], undefined, 5000],
] as const;

const tables: readonly (readonly [
  query: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
])[] = [
  ["| stats count()", ["count()"], [[6]]],
  ["nobody | stats count()", ["count()"], [[0]]],
  [
    "| stats count() by actor",
    ["actor", "count()"],
    [
      ["bob", 3],
      ["alice", 2],
      [null, 1],
    ],
  ],
  [
    "is:failed | stats count() as failures, distinct(from) as addresses by who",
    ["actor", "failures", "addresses"],
    [["bob", 2, 1]],
  ],
  [
    "| stats count() by target",
    ["target", "count()"],
    [
      [null, 4],
      ["payments", 2],
      ["orders", 1],
    ],
  ],
  [
    "| sort action | where severity:info | limit 1 | fields action, severity",
    ["action", "severity"],
    [["backup.run", "info"]],
  ],
  ["| sort action | where severity>low | fields action, severity", ["action", "severity"], []],
  ["| top 1 actor", ["actor", "count"], [["bob", 3]]],
  ["| stats distinct(who), values(who)", ["distinct(who)", "values(who)"], [[2, ["alice", "bob"]]]],
  [
    "| rare 2 action",
    ["action", "count"],
    [
      ["backup.run", 1],
      ["role.grant", 1],
    ],
  ],
  [
    "| bin 1d",
    ["time", "count"],
    [
      ["2026-11-20T00:00:00Z", 5],
      ["2026-11-21T00:00:00Z", 1],
    ],
  ],
  [
    "action:user.login | stats count() by bin(1h), outcome",
    ["time", "outcome", "count()"],
    [
      ["2026-11-20T01:00:00Z", "success", 1],
      ["2026-11-20T02:00:00Z", "failure", 2],
      ["2026-11-21T02:00:00Z", "success", 1],
    ],
  ],
  [
    "| stats sum(raw.took_ms), avg(took_ms), min(took_ms), max(took_ms), p50(took_ms) by actor | sort actor",
    ["actor", "sum(raw.took_ms)", "avg(took_ms)", "min(took_ms)", "max(took_ms)", "p50(took_ms)"],
    [
      [null, 5000, 5000, 5000, 5000, 5000],
      ["alice", 200, 100, 80, 120, 120],
      ["bob", 610, 305, 300, 310, 310],
    ],
  ],
  [
    "| stats min(time), max(time), values(from), max(severity) by actor | sort -actor | limit 1",
    ["actor", "min(time)", "max(time)", "values(from)", "max(severity)"],
    [["bob", "2026-11-20T02:00:00Z", "2026-11-21T02:00:00Z", ["192.0.2.7", "2001:db8::1"], "info"]],
  ],
  [
    "| stats count() by actor | where count>1 | sort count",
    ["actor", "count()"],
    [
      ["alice", 2],
      ["bob", 3],
    ],
  ],
  [
    "| stats count() by actor | limit 2 | sort count | where actor:(alice OR bob) | fields count",
    ["count()"],
    [[2], [3]],
  ],
  [
    "| stats max(time) as last by actor | where last>2026-11-20T03:00:00Z | sort last",
    ["actor", "last"],
    [
      [null, "2026-11-20T05:00:00Z"],
      ["bob", "2026-11-21T02:00:00Z"],
    ],
  ],
  [
    "actor:alice | where action:role.* | fields action, target, took_ms",
    ["action", "target", "took_ms"],
    [["role.grant", ["payments", "orders"], ["80"]]],
  ],
  [
    "| sort -from.ip | limit 3 | fields time, from",
    ["time", "from"],
    [
      ["2026-11-21T02:00:00Z", "2001:db8::1"],
      ["2026-11-20T02:15:00Z", "192.0.2.7"],
      ["2026-11-20T02:00:00Z", "192.0.2.7"],
    ],
  ],
  ["| limit 2 | sort time | fields action", ["action"], [["backup.run"], ["user.login"]]],
];
test("pipes make tables of the events that a condition finds", async (t) => {
  ({ search } = await freshEngine());
  await migrate(search);
  const block = new EventRows();
  for (const [index, event] of EVENTS.entries()) block.add(rowOf(event, index));
  await search.insertBlock(EVENTS_TABLE, block.encode(), "a");

  for (const [query, columns, rows] of tables) {
    await t.test(`${query} gives ${rows.length} rows of ${columns.join(", ")}`, async () => {
      const table = await ask(query);
      assert.deepEqual(
        table.columns.map(({ name }) => name),
        columns,
      );
      assert.deepEqual(table.rows, rows);
    });
  }

  await t.test("bin counts weeks by the clock of the time zone", async () => {
    const read = readQuery("| bin 1w", { ...NOW, zone: "Europe/Berlin" });
    assert.ok(read.kind === "query" && read.table !== undefined);
    const { rows } = await findTable(search, read.table, scopeOf(read));
    assert.deepEqual(rows, [["2026-11-15T23:00:00Z", 6]]);
  });

  await t.test("a table says that there are more rows than it shows", async () => {
    assert.equal((await ask("| stats count() by id")).is_cut, false);
    const read = readQuery("| stats count() by id", NOW);
    assert.ok(read.kind === "query" && read.table !== undefined);
    const table = await findTable(search, { ...read.table, rowsMax: 2 }, scopeOf(read));
    assert.equal(table.rows.length, 2);
    assert.equal(table.is_cut, true);
  });
});

async function ask(text: string): ReturnType<typeof findTable> {
  const read = readQuery(text, NOW);
  assert.ok(read.kind === "query", JSON.stringify(read));
  assert.ok(read.table);
  return await findTable(search, read.table, scopeOf(read));
}

function scopeOf({
  filter,
}: Extract<ReturnType<typeof readQuery>, { kind: "query" }>): Parameters<typeof findTable>[2] {
  return { condition: compile(filter), sinceUs: undefined, untilUs: undefined };
}

function rowOf(
  [name, action, hours, outcome, targets, ip, took]: (typeof EVENTS)[number],
  index: number,
): Row {
  const row = rowAt({ timeUs: DAY_US + hours * HOUR_US, log: "a", index, ord: 0 });
  return {
    ...row,
    event: {
      ...{ ...row.event, action, outcome },
      ...(name === ""
        ? {}
        : { actor: { type: "human", name, email: `${name}@example.com`, id: `u-${name}` } }),
      targets: targets.map((target) => ({ name: target })),
      ...(ip === undefined ? {} : { from: { ip } }),
    },
    paths: { ...row.paths, nums: took === undefined ? [] : [["took_ms", took]] },
  };
}
