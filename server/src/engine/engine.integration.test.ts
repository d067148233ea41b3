import assert from "node:assert/strict";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { type ClickHouseClient, ClickHouseError } from "@clickhouse/client";
import { askingSuite } from "../../../test/support/clickhouse-asking.ts";
import { insertingSuite } from "../../../test/support/clickhouse-inserting.ts";
import {
  clientOf,
  type EngineProcess,
  engineFolder,
  spawnEngine,
  until,
  urlOf,
} from "../../../test/support/engine-process.ts";
import { WAITING_MAX } from "./sessions.ts";

const READERS = 8;
const OTHER_URL = process.env["TALLY_TEST_CLICKHOUSE_URL"];

const place = await engineFolder();
let engine: EngineProcess;
/** Wants the folder of the one above all the while. */
let rival: EngineProcess;
let url = "";
let client: ClickHouseClient;

before(async () => {
  engine = spawnEngine(place.folder);
  url = await urlOf(engine);
  client = clientOf(url, engine.password);
  rival = spawnEngine(place.folder);
});
after(async () => {
  await client.close();
  engine.child.kill("SIGTERM");
  await Promise.all([engine.exit, rival.exit]);
  await place.remove();
});

const other = OTHER_URL === undefined ? undefined : clientOf(OTHER_URL);
after(() => other?.close());
for (const suite of [askingSuite, insertingSuite]) {
  suite({ name: "the engine", client: () => client, skip: false });
  suite({
    name: "the ClickHouse of TALLY_TEST_CLICKHOUSE_URL",
    client: () => other ?? client,
    skip: OTHER_URL === undefined && "TALLY_TEST_CLICKHOUSE_URL is not set: http://user:password@host:port",
  });
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  /** The parameters of the address. */
  readonly search?: Readonly<Record<string, string>>;
}

/** One request as it is, which the stock client would not send. */
function ask({ body = "", headers, method = "POST", path = "/", search = {} }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}${path}?${new URLSearchParams(search)}`,
      { method, headers: headers ?? known() },
      (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: Buffer.concat(pieces).toString(),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function known(): OutgoingHttpHeaders {
  return { "x-clickhouse-user": "tally", "x-clickhouse-key": engine.password };
}

async function value(query: string, settings: Record<string, string | number> = {}): Promise<unknown> {
  const result = await client.query({
    query: `SELECT (${query}) AS value`,
    clickhouse_settings: settings,
    format: "JSONEachRow",
  });
  const [row] = await result.json<{ value: unknown }>();
  return row?.value;
}

async function count(table: string): Promise<unknown> {
  return await value(`SELECT count() FROM ${table}`);
}

/** How many statements with this word run. */
async function running(word: string): Promise<unknown> {
  return await value(
    `SELECT count() FROM system.processes WHERE query LIKE '%${word}%' AND query NOT LIKE '%system.%'`,
  );
}

const run = async (query: string): Promise<void> => void (await client.command({ query }));
const fails = async (doing: Promise<unknown>, type: string): Promise<void> => {
  await assert.rejects(doing, (error) => error instanceof ClickHouseError && error.type === type);
};

test("the engine refuses a wrong password and none, but answers a ping", async () => {
  const basic = (text: string): OutgoingHttpHeaders => ({
    authorization: `Basic ${Buffer.from(text).toString("base64")}`,
  });
  for (const headers of [{}, basic("tally:wrong"), basic(`default:${engine.password}`), basic("tally:")]) {
    const answer = await ask({ headers, body: "SELECT 1" });
    assert.equal(answer.status, 403);
    assert.equal(answer.headers["x-clickhouse-exception-code"], "516");
    assert.match(answer.text, /^Code: 516\. DB::Exception: .*\(AUTHENTICATION_FAILED\)/);
  }
  const inAddress = await ask({
    headers: {},
    search: { user: "tally", password: engine.password, query: "SELECT 1" },
  });
  assert.equal(inAddress.status, 403);
  assert.equal((await ask({ headers: basic(`tally:${engine.password}`), body: "SELECT 1" })).text, "1\n");
  assert.deepEqual((await ask({ headers: {}, path: "/ping", method: "GET" })).text, "Ok.\n");
  await fails(clientOf(url, "wrong").query({ query: "SELECT 1" }), "AUTHENTICATION_FAILED");
});

test("the engine refuses pages and foreign names, a ping included", async () => {
  for (const path of ["/", "/ping"]) {
    for (const headers of [{ host: "attacker.example" }, { origin: "http://127.0.0.1" }]) {
      const answer = await ask({ path, headers: { ...known(), ...headers }, body: "SELECT 1" });
      assert.equal(answer.status, 403);
      assert.equal(answer.headers["x-clickhouse-exception-code"], "497");
    }
  }
});

test("the engine has nothing at other addresses and for other methods", async () => {
  assert.equal((await ask({ path: "/play", method: "GET" })).status, 404);
  assert.equal((await ask({ method: "PUT", body: "SELECT 1" })).status, 405);
});

test("the engine answers with ClickHouse's headers", async () => {
  const { headers, status } = await ask({ search: { query: "SELECT 1 FORMAT JSON", query_id: "an-id" } });
  assert.equal(status, 200);
  assert.equal(headers["x-clickhouse-query-id"], "an-id");
  assert.equal(headers["x-clickhouse-format"], "JSON");
  assert.equal(headers["x-clickhouse-timezone"], "UTC");
  assert.match(headers["content-type"] ?? "", /^application\/json/);
  assert.match(String(headers["x-clickhouse-summary"]), /^\{"result_rows":"1",/);
  const text = await ask({ body: "SELECT 1", search: { default_format: "CSV" } });
  assert.match(text.headers["content-type"] ?? "", /^text\/plain/);
  assert.equal(text.headers["x-clickhouse-format"], "CSV");
});

test("the engine lets GET read, and nothing else", async () => {
  assert.equal((await ask({ method: "GET", search: { query: "SELECT 1" } })).text, "1\n");
  const answer = await ask({ method: "GET", search: { query: "CREATE TABLE t (a Int8) ENGINE = Memory" } });
  assert.deepEqual([answer.status, answer.headers["x-clickhouse-exception-code"]], [403, "164"]);
});

test("the engine refuses sessions to come back to, and says why", async () => {
  const answer = await ask({ body: "SELECT 1", search: { session_id: "s" } });
  assert.match(answer.text, /each request has one of its own/);
});

test("the engine keeps nothing of one request for the next", async () => {
  await client.query({
    query: "SELECT {x:String}",
    query_params: { x: "1" },
    clickhouse_settings: { max_threads: 3 },
  });
  assert.notEqual(await value("getSetting('max_threads')"), 3);
  await fails(client.query({ query: "SELECT {x:String}" }), "UNKNOWN_QUERY_PARAMETER");
  await run("CREATE TEMPORARY TABLE of_one (a Int8)");
  await fails(client.query({ query: "SELECT * FROM of_one" }), "UNKNOWN_TABLE");
  await run("USE system");
  assert.equal(await value("currentDatabase()"), "default");
});

test("the engine goes to the database that is asked for", async () => {
  assert.equal(
    (await ask({ body: "SELECT currentDatabase()", search: { database: "system" } })).text,
    "system\n",
  );
  const missing = await ask({ body: "SELECT 1", search: { database: "nothing" } });
  assert.deepEqual([missing.status, missing.headers["x-clickhouse-exception-code"]], [404, "81"]);
});

test("the engine inserts at once and skips no field that it does not know (trap 4)", async () => {
  assert.equal(await value("getSetting('async_insert')", { async_insert: 1 }), false);
  assert.equal(await value("getSetting('input_format_skip_unknown_fields')"), false);
  await run("CREATE TABLE strict (a UInt8) ENGINE = Memory");
  const values = [{ a: 1, b: 2 }];
  await fails(client.insert({ table: "strict", values, format: "JSONEachRow" }), "INCORRECT_DATA");
  assert.equal(await count("strict"), 0);
});

test("the engine refuses a time as a number with a fraction (trap 3)", async () => {
  await run("CREATE TABLE times (t DateTime64(3, 'UTC')) ENGINE = Memory");
  const inserting = client.insert({
    table: "times",
    values: [{ t: 1_790_822_765.332 }],
    format: "JSONEachRow",
  });
  await fails(inserting, "CANNOT_PARSE_INPUT_ASSERTION_FAILED");
});

test("the engine takes data behind an insert in one text as data, blank lines and all (trap 2)", async () => {
  await run("CREATE TABLE inline (s String) ENGINE = Memory");
  await run('INSERT INTO inline FORMAT JSONEachRow {"s":"1"}\n\n\n{"s":"2\\n\\n"}\n\n');
  await assert.rejects(run('INSERT INTO inline FORMAT JSONEachRow {"s":"1"}\n\nDROP TABLE inline'));
  assert.equal(await count("inline"), 2);
});

test("the engine takes no body beside a statement that has no use for one", async () => {
  await run("CREATE TABLE whole (a UInt8) ENGINE = Memory");
  for (const query of [
    "SELECT 1",
    "INSERT INTO whole SELECT",
    'INSERT INTO whole FORMAT JSONEachRow {"a":1}',
  ]) {
    const answer = await ask({ search: { query }, body: " 2" });
    assert.equal(answer.status, 413, query);
  }
  assert.equal(await count("whole"), 0);
});

test("the engine unpacks bodies, and refuses those that are damaged", async () => {
  await run("CREATE TABLE packed (a UInt8) ENGINE = Memory");
  const search = { query: "INSERT INTO packed FORMAT TabSeparated" };
  const headers = { ...known(), "content-encoding": "gzip" };
  const body = gzipSync("1\n2\n");
  assert.equal((await ask({ search, headers, body })).status, 200);
  const cut = await ask({ search, headers, body: body.subarray(0, body.length - 4) });
  assert.deepEqual([cut.status, cut.headers["x-clickhouse-exception-code"]], [400, "354"]);
  assert.equal((await ask({ headers: { ...known(), "content-encoding": "br" }, body: "x" })).status, 400);
  assert.equal(await count("packed"), 2);
});

test("the engine inserts nothing of a body that broke off", async () => {
  await run("CREATE TABLE broken (a UInt8) ENGINE = Memory");
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const heads = Object.entries({ ...known(), host: "127.0.0.1", "content-length": 100 });
  socket.write(`POST /?query=INSERT+INTO+broken+FORMAT+TSV HTTP/1.1\r\n`);
  const head = heads.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  await new Promise((resolve) => socket.write(`${head}\r\n1\n2\n`, resolve));
  await new Promise<void>((resolve) => socket.once("close", () => resolve()).destroy());
  // What was sent later is answered later, and by then nothing was inserted.
  await run("INSERT INTO broken VALUES (7)");
  assert.equal(await count("broken"), 1);
});

test("the engine refuses a statement of more than a megabyte, and takes one of exactly that", async () => {
  const statement = (bytes: number): string => "SELECT 1 --".padEnd(bytes, "x");
  assert.equal((await ask({ body: statement(1_048_576) })).text, "1\n");
  const answer = await ask({ body: statement(1_048_577) });
  assert.deepEqual([answer.status, answer.headers["x-clickhouse-exception-code"]], [413, "307"]);
});

test("the engine refuses an address that is longer than it may be, and takes a long one", async () => {
  const search = { query: "SELECT length({x:String})", param_x: "a".repeat(900_000) };
  assert.equal((await ask({ search })).text, "900000\n");
  const longer = ask({ search: { ...search, param_x: "a".repeat(1_100_000) } });
  const end = await longer.then(
    ({ status }) => status,
    (error: NodeJS.ErrnoException) => error.code,
  );
  // The rest of an address is not read, and what is not read may take the answer with it.
  assert.ok([431, "ECONNRESET", "EPIPE"].includes(end ?? ""), String(end));
});

test("the engine ends a query that takes longer than it may", async () => {
  const query = "SELECT sleepEachRow(0.1) FROM numbers(600) SETTINGS max_block_size = 1";
  await fails(client.query({ query, clickhouse_settings: { max_execution_time: 1 } }), "TIMEOUT_EXCEEDED");
  assert.equal(await value("getSetting('max_execution_time')"), 60);
  assert.equal(await value("getSetting('max_execution_time')", { max_execution_time: 0 }), 60);
});

test("the engine gives no result that is larger than it may be, nor a part of it", async () => {
  const query = "SELECT repeat(toString(number), 100) FROM numbers(10000)";
  const settings = { max_result_bytes: "100000", result_overflow_mode: "break" } as const;
  await fails(client.query({ query, clickhouse_settings: settings }), "TOO_MANY_ROWS_OR_BYTES");
  assert.equal(
    await value("toString(getSetting('max_result_bytes'))", { max_result_bytes: "0" }),
    "268435456",
  );
});

test("the engine lets so many wait and tells the next at once; who has gone is not run", async () => {
  const query = "SELECT 'in the queue', sleepEachRow(3) FROM numbers(15) SETTINGS max_block_size = 1";
  const leaving: AbortController[] = [];
  const askAndLeave = async (): Promise<string | undefined> => {
    const gone = new AbortController();
    leaving.push(gone);
    try {
      await client.query({ query, abort_signal: gone.signal });
      return "answered";
    } catch (error) {
      return error instanceof ClickHouseError ? error.type : "gone";
    }
  };
  const asked = Array.from({ length: READERS + WAITING_MAX }, askAndLeave);
  // Of as many as there may be, none is refused; the next is, whichever it is.
  assert.equal(await Promise.race([...asked, askAndLeave()]), "TOO_MANY_SIMULTANEOUS_QUERIES");
  for (const gone of leaving) gone.abort();
  const ends = await Promise.all(asked);
  assert.ok(!ends.includes("answered"));
  await until("the engine is free again", async () => {
    try {
      return (await running("in the queue")) === 0;
    } catch (error) {
      // That they have gone takes the engine a moment to notice.
      if (error instanceof ClickHouseError && error.type === "TOO_MANY_SIMULTANEOUS_QUERIES") return false;
      throw error;
    }
  });
  assert.equal(await value("1 + 1"), 2);
});

test("the engine never ends an insert that runs, though its client has gone (trap 5)", async () => {
  await run("CREATE TABLE kept (a UInt64) ENGINE = MergeTree ORDER BY a");
  const gone = new AbortController();
  const query =
    "INSERT INTO kept SELECT number + sleepEachRow(0.1) FROM numbers(10) SETTINGS max_block_size = 1";
  const inserting = client.command({ query, abort_signal: gone.signal });
  inserting.catch(() => undefined);
  await until("the insert runs", async () => (await running("INTO kept")) === 1);
  gone.abort();
  await assert.rejects(inserting);
  await until("the insert is done", async () => (await running("INTO kept")) === 0);
  assert.equal(await count("kept"), 10);
});

test("the engine writes one after the other, and reads meanwhile", async () => {
  await run("CREATE TABLE turns (a UInt64) ENGINE = MergeTree ORDER BY a");
  const query =
    "INSERT INTO turns SELECT number + sleepEachRow(0.1) FROM numbers(5) SETTINGS max_block_size = 1";
  const inserting = [client.command({ query }), client.command({ query }), client.command({ query })];
  let isDone = false;
  const all = Promise.all(inserting).then(() => {
    isDone = true;
  });
  let most = 0;
  while (!isDone) most = Math.max(most, Number(await running("INTO turns")));
  await all;
  assert.equal(most, 1);
  assert.equal(await count("turns"), 15);
});

test("the engine refuses statements that name a file to read or to write (trap 7)", async () => {
  await fails(client.command({ query: "SELECT 1 INTO OUTFILE 'a'" }), "NOT_IMPLEMENTED");
  await fails(client.command({ query: "INSERT INTO strict FROM INFILE 'a' FORMAT TSV" }), "NOT_IMPLEMENTED");
});

test("a second engine on one folder waits for a while, ends with 1 and says why", async () => {
  assert.deepEqual(await rival.exit, { code: 1, signal: null });
  assert.ok(rival.lines.some((line) => /"level":"error".*another process holds the folder/.test(line)));
  assert.equal(await value("1"), 1);
});
