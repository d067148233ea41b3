/** How the server inserts into a ClickHouse, as tests over the stock client: run against our engine and against a server. */
import assert from "node:assert/strict";
import { ClickHouseError } from "@clickhouse/client";
import { ClickHouseTools, HARD, SUITE_DATABASE, type SuiteOptions } from "./clickhouse-tools.ts";

const ROWS = 50_000;

/** Names all tests. They run in their order, and remove what they made. */
export function insertingSuite(options: SuiteOptions): void {
  const tools = new ClickHouseTools(options);

  tools.it("inserts objects, with defaults for what they leave out", async () => {
    const name = await tools.table("a UInt64, s String, d UInt8 DEFAULT 7");
    const summary = await tools.client.insert({
      ...{ table: name, format: "JSONEachRow" },
      values: [
        { a: 1, s: HARD },
        { s: "x\n\n", a: 2, d: 9 },
      ],
    });
    assert.equal(summary.executed, true);
    assert.deepEqual(await tools.rows(`SELECT * FROM ${name} ORDER BY a`), [
      { a: 1, s: HARD, d: 7 },
      { a: 2, s: "x\n\n", d: 9 },
    ]);
  });

  tools.it("inserts into the columns that are named, and into all but some", async () => {
    const name = await tools.table("a UInt64, b UInt64 DEFAULT 5, c UInt64 DEFAULT a + b");
    await tools.client.insert({
      table: name,
      values: [[1, 2]],
      columns: ["b", "a"],
      format: "JSONCompactEachRow",
    });
    await tools.client.insert({
      table: name,
      values: [{ a: 3 }],
      columns: { except: ["c"] },
      format: "JSONEachRow",
    });
    assert.deepEqual(await tools.rows(`SELECT * FROM ${name} ORDER BY a`), [
      { a: 2, b: 1, c: 3 },
      { a: 3, b: 5, c: 8 },
    ]);
  });

  tools.it("takes blank lines in a body as data (trap 2)", async () => {
    const name = await tools.table("s String");
    const drop = `\n\n; DROP TABLE ${name}\n\n`;
    await tools.send(`INSERT INTO ${name} FORMAT JSONEachRow`, `{"s":"1"}\n\n\n{"s":"2"}\n\n`);
    await tools.send(`INSERT INTO ${name} FORMAT TabSeparated`, "3\\n\\n\n\n4\n");
    await tools.send(`INSERT INTO ${name} FORMAT RawBLOB`, drop);
    const found = await tools.rows(`SELECT s FROM ${name} ORDER BY s`);
    assert.deepEqual(
      found,
      ["", drop, "1", "2", "3\n\n", "4"].map((s) => ({ s })),
    );
  });

  tools.it("never runs what stands in a body (trap 2)", async () => {
    const name = await tools.table("a UInt64");
    const bodies = [
      `{"a":1}\n\nDROP TABLE ${name}`,
      `{"a":1}\n\n; DROP TABLE ${name}`,
      `; DROP TABLE ${name}`,
    ];
    for (const body of bodies) {
      await assert.rejects(tools.send(`INSERT INTO ${name} FORMAT JSONEachRow`, body), ClickHouseError);
    }
    assert.equal(await tools.value(`SELECT count() FROM ${name}`), 0);
  });

  tools.it("inserts values of a statement that hold blank lines", async () => {
    const name = await tools.table("s String");
    await tools.run(`INSERT INTO ${name} VALUES ('a\n\nb'), ('c;''\n\n')`);
    assert.deepEqual(await tools.rows(`SELECT s FROM ${name} ORDER BY s`), [
      { s: "a\n\nb" },
      { s: "c;'\n\n" },
    ]);
  });

  tools.it("takes times as milliseconds and microseconds since 1970 (trap 3)", async () => {
    const name = await tools.table("ms DateTime64(3, 'UTC'), us DateTime64(6, 'UTC')");
    const values = [{ ms: 1_790_822_765_332, us: 1_790_822_765_332_001 }];
    await tools.client.insert({ table: name, values, format: "JSONEachRow" });
    assert.deepEqual(await tools.rows(`SELECT * FROM ${name}`), [
      { ms: "2026-10-01 02:46:05.332", us: "2026-10-01 02:46:05.332001" },
    ]);
  });

  tools.it("takes binary formats as bodies, byte for byte (trap 9)", async () => {
    const columns =
      "n UInt64, s String, f Float64, l LowCardinality(String), m Map(LowCardinality(String), String)";
    const made = `SELECT number AS n, concat(char(number % 256), {hard:String}) AS s, number / 7 AS f,
      toString(number % 10)::LowCardinality(String) AS l, map('k', s)::Map(LowCardinality(String), String) AS m
      FROM numbers(1000)`;
    const sum = "sum(cityHash64(n, s, f, l, toString(m)))";
    const expected = await tools.value(`SELECT ${sum} FROM (${made})`, { hard: HARD });
    for (const format of [
      "Native",
      "RowBinary",
      "MsgPack",
      "Parquet",
      "TabSeparated",
      "CSV",
      "JSONEachRow",
    ]) {
      const name = await tools.table(columns);
      const block = await tools.bytes(`${made} FORMAT ${format}`, { hard: HARD });
      await tools.send(`INSERT INTO ${name} FORMAT ${format}`, block);
      assert.equal(await tools.value(`SELECT ${sum} FROM ${name}`), expected, format);
    }
  });

  tools.it("finds the columns of a Native block by their names", async () => {
    const name = await tools.table("a UInt64, l LowCardinality(String), d UInt8 DEFAULT 7");
    const block = await tools.bytes("SELECT 'x'::LowCardinality(String) AS l, 5::UInt64 AS a FORMAT Native");
    await tools.send(`INSERT INTO ${name} FORMAT Native`, block);
    assert.deepEqual(await tools.rows(`SELECT * FROM ${name}`), [{ a: 5, l: "x", d: 7 }]);
  });

  tools.it("makes one part of one block, and counts a token once", async () => {
    const unmerged = "max_bytes_to_merge_at_max_space_in_pool = 1";
    const name = await tools.table(
      "n UInt64",
      `SETTINGS non_replicated_deduplication_window = 10, ${unmerged}`,
    );
    const block = await tools.bytes(`SELECT number AS n FROM numbers(${ROWS}) FORMAT Native`);
    for (const token of ["a", "a", "b"]) {
      await tools.send(`INSERT INTO ${name} FORMAT Native`, block, {
        max_insert_block_size: "1000000",
        min_insert_block_size_rows: "0",
        min_insert_block_size_bytes: "0",
        max_insert_threads: "1",
        insert_deduplication_token: token,
      });
    }
    assert.equal(await tools.value(`SELECT count() FROM ${name}`), 2 * ROWS);
    assert.equal(await tools.value(`SELECT uniqExact(_part) FROM ${name}`), 2);
  });

  tools.it("swaps two tables in one step", async () => {
    const name = await tools.table("a UInt64");
    await tools.run(`DROP TABLE IF EXISTS ${SUITE_DATABASE}.other SYNC`);
    await tools.run(`CREATE TABLE ${SUITE_DATABASE}.other (a UInt64) ENGINE = MergeTree ORDER BY a`);
    await tools.run(`INSERT INTO ${SUITE_DATABASE}.other VALUES (5)`);
    await tools.run(`EXCHANGE TABLES ${name} AND ${SUITE_DATABASE}.other`);
    assert.equal(await tools.value(`SELECT max(a) FROM ${name}`), 5);
    await tools.run(`DROP DATABASE ${SUITE_DATABASE} SYNC`);
  });
}
