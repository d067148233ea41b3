/** How the server asks a ClickHouse, as tests over the stock client: run against our engine and against a server. */
import assert from "node:assert/strict";
import { TupleParam } from "@clickhouse/client";
import fc from "fast-check";
import { anyCharacter } from "./any-character.ts";
import { ClickHouseTools, HARD, refuses, SUITE_DATABASE, type SuiteOptions } from "./clickhouse-tools.ts";
import { until } from "./engine-process.ts";

/** Names all tests. */
export function askingSuite(options: SuiteOptions): void {
  const tools = new ClickHouseTools(options);

  tools.it("answers a ping, with and without a query", async () => {
    await tools.run(`CREATE DATABASE IF NOT EXISTS ${SUITE_DATABASE}`);
    assert.deepEqual(await tools.client.ping(), { success: true });
    assert.deepEqual(await tools.client.ping({ select: true }), { success: true });
  });

  tools.it("gives the query's id back", async () => {
    const { query_id } = await tools.client.query({ query: "SELECT 1", query_id: "the-id-of-a-test" });
    assert.equal(query_id, "the-id-of-a-test");
  });

  tools.it("answers in the format that is asked for", async () => {
    const query = "SELECT number AS n, 'a\tb' AS s FROM numbers(2)";
    const texts = new Map<"TabSeparated" | "CSV" | "JSONCompactEachRow", string>([
      ["TabSeparated", "0\ta\\tb\n1\ta\\tb\n"],
      ["CSV", '0,"a\tb"\n1,"a\tb"\n'],
      ["JSONCompactEachRow", '[0, "a\\tb"]\n[1, "a\\tb"]\n'],
    ]);
    for (const [format, text] of texts) {
      assert.equal(await (await tools.client.query({ query, format })).text(), text);
    }
    const json = await (await tools.client.query({ query, format: "JSON" })).json();
    assert.deepEqual(json.data, [
      { n: 0, s: "a\tb" },
      { n: 1, s: "a\tb" },
    ]);
  });

  tools.it("takes any string as a parameter (trap 6)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter }), async (text) => {
        assert.equal(await tools.value("{x:String}", { x: text }), text);
      }),
      {
        numRuns: 60,
        examples: [[HARD], ["\\"], ["'"], ["\\'"], ["\n\n"], ["\0"], [""], ["\\x41"], ["\ufeff"]],
      },
    );
  });

  tools.it("takes a string of a million characters as a parameter", async () => {
    const text = HARD.repeat(Math.ceil(1_000_000 / HARD.length));
    assert.equal(await tools.value("length({x:String})", { x: text }), Buffer.byteLength(text));
    assert.equal(await tools.value("{x:String}", { x: text }), text);
  });

  tools.it("takes parameters of every type that we bind", async () => {
    const cases: readonly (readonly [string, unknown, unknown])[] = [
      ["Array(String)", [HARD, "", "]"], [HARD, "", "]"]],
      ["Array(Array(UInt8))", [[1], []], [[1], []]],
      ["Map(String, String)", { [HARD]: HARD }, { [HARD]: HARD }],
      ["Tuple(String, UInt8)", new TupleParam([HARD, 1]), [HARD, 1]],
      ["Nullable(String)", null, null],
      ["UInt64", 2 ** 53 - 1, 2 ** 53 - 1],
      ["Int64", -1, -1],
      ["Float64", 0.1, 0.1],
      ["Bool", true, true],
      ["DateTime64(3, 'UTC')", new Date(1_790_822_765_332), "2026-10-01 02:46:05.332"],
      ["IPv6", "2001:db8::1", "2001:db8::1"],
      ["UUID", "0190b8a0-0000-7000-8000-000000000000", "0190b8a0-0000-7000-8000-000000000000"],
    ];
    for (const [type, given, expected] of cases) {
      const [row] = await tools.rows(`SELECT {x:${type}} AS value`, { x: given });
      assert.deepEqual(row, { value: expected }, type);
    }
  });

  tools.it("takes settings", async () => {
    const result = await tools.client.query({
      query: "SELECT getSetting('max_threads') AS threads, getSetting('log_comment') AS comment",
      clickhouse_settings: { max_threads: 3, log_comment: HARD },
      format: "JSONEachRow",
    });
    assert.deepEqual(await result.json(), [{ threads: 3, comment: HARD }]);
  });

  tools.it("answers errors with their code and name", async () => {
    await refuses("60", "UNKNOWN_TABLE", tools.rows(`SELECT 1 FROM ${SUITE_DATABASE}.nothing`));
    await refuses("62", "SYNTAX_ERROR", tools.run("SELEC 1"));
    await refuses("115", "UNKNOWN_SETTING", tools.rows("SELECT 1 SETTINGS no_such_setting = 1"));
    await refuses("46", "UNKNOWN_FUNCTION", tools.rows("SELECT no_such_function()"));
  });

  tools.it("refuses two statements in one, and runs neither", async () => {
    const name = await tools.table("a UInt64");
    await refuses(
      "62",
      "SYNTAX_ERROR",
      tools.run(`INSERT INTO ${name} VALUES (1); INSERT INTO ${name} VALUES (2)`),
    );
    assert.equal(await tools.value(`SELECT count() FROM ${name}`), 0);
  });

  tools.it("gives nothing of a query that failed midway to the next one (trap 1)", async () => {
    const failing =
      "SELECT number, throwIf(number = 400000) FROM numbers(1000000) SETTINGS max_block_size = 1000";
    for (let round = 0; round < 5; round++) {
      const asked = [0, 1, 2, 3].map((n) => tools.value(`SELECT ${n} + ${round}`));
      await assert.rejects(tools.rows(failing));
      assert.deepEqual(await tools.rows("SELECT 'mine' AS x"), [{ x: "mine" }]);
      assert.deepEqual(
        await Promise.all(asked),
        [0, 1, 2, 3].map((n) => n + round),
      );
    }
  });

  tools.it("stops a query when its client goes away, and answers the next one rightly (trap 5)", async () => {
    const isRunning = async (): Promise<boolean> =>
      (await tools.value(
        "SELECT count() FROM system.processes WHERE query LIKE '%of nobody%' AND query NOT LIKE '%system.%'",
      )) !== 0;
    for (const query of [
      "SELECT 'of nobody', sleepEachRow(1) FROM numbers(50) SETTINGS max_block_size = 1",
      "SELECT 'of nobody', count() FROM numbers(10000000000000) WHERE sipHash64(number) % 11 = number % 7",
    ]) {
      const gone = new AbortController();
      const asking = tools.client.query({ query, abort_signal: gone.signal });
      asking.catch(() => undefined);
      await until("the query runs", isRunning);
      gone.abort();
      await assert.rejects(asking);
      await until("the query is gone", async () => !(await isRunning()));
      assert.equal(await tools.value("SELECT 5"), 5);
    }
  });

  tools.it("gives a large result whole", async () => {
    const result = await tools.client.query({
      query: "SELECT number AS n, repeat('x', 1000) AS s FROM numbers(30000) ORDER BY n",
      format: "JSONCompactEachRow",
    });
    let [count, bytes] = [0, 0];
    for await (const part of result.stream()) {
      for (const { text } of part) {
        bytes += text.length;
        assert.ok(text.startsWith(`[${count},`));
        count += 1;
      }
    }
    assert.equal(count, 30_000);
    assert.ok(bytes > 30_000_000);
  });

  tools.it("answers many at once, each its own", async () => {
    const asked = Array.from({ length: 40 }, (_, n) => tools.value("{n:UInt32} + sleep(0.01)", { n }));
    assert.deepEqual(
      await Promise.all(asked),
      asked.map((_, n) => n),
    );
  });
}
