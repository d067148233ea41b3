import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { jsonAnswer, type RanCommand, runCommand } from "../../../test/support/run-command.ts";
import type { ExchangeAnswer } from "../exchange.ts";
import type { Io } from "../io.ts";

const COLUMNS = [
  { name: "actor", kind: "text", field: "actor" },
  { name: "count()", kind: "number" },
  { name: "first", kind: "time" },
  { name: "values(from)", kind: "list" },
];
const ROWS: readonly (readonly unknown[])[] = [
  ["=alice\u001b", 1200, "2026-11-22T10:00:00Z", ["10.0.0.1", "10.0.0.2"]],
  [null, -3, null, []],
];
const NOTICE = {
  ...{ message: 'there is no field "acto"', offset: 0, length: 4, hint: "did you mean actor?" },
};

function table(rows = ROWS, changed: object = {}): ExchangeAnswer {
  return jsonAnswer({
    table: { columns: COLUMNS, rows, is_cut: false },
    searchable: { size: 9, of: 9 },
    ...changed,
  });
}

async function search(
  args: readonly string[],
  answer: ExchangeAnswer,
  parts: Partial<Io> = {},
): Promise<RanCommand> {
  return await runCommand(["search", ...args], [answer], parts);
}

test("tally search prints the table of a query with pipes, and how many rows it has", async () => {
  const { code, err, out } = await search(["| stats count() by actor"], table());
  assert.equal(code, 0);
  assert.equal(
    out,
    `actor         count()  first                 values(from)
=alice\\u001b     1200  2026-11-22T10:00:00Z  10.0.0.1, 10.0.0.2
–                  -3  –                     –
`,
  );
  assert.equal(err, "tally: 2 rows\n");
});

test("tally search -o ndjson prints an object for each row, and -o json one array of them", async () => {
  const objects = [
    { actor: "=alice\u001b", "count()": 1200, first: ROWS[0]?.[2], "values(from)": ["10.0.0.1", "10.0.0.2"] },
    { actor: null, "count()": -3, first: null, "values(from)": [] },
  ];
  const { err, out } = await search(["-o", "ndjson"], table());
  assert.deepEqual(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
    objects,
  );
  assert.ok(!out.includes("\u001b"));
  assert.equal(err, "");
  assert.deepEqual(JSON.parse((await search(["-o", "json"], table())).out), objects);
  assert.equal((await search(["-o", "json"], table([]))).out, "[]\n");
});

test("tally search -o csv prints the columns' names, numbers as they are, and no formula", async () => {
  const { out } = await search(["-o", "csv"], table());
  assert.deepEqual(out.split("\r\n"), [
    "actor,count(),first,values(from)",
    `'=alice\\u001b,1200,2026-11-22T10:00:00Z,"10.0.0.1, 10.0.0.2"`,
    ",-3,,",
    "",
  ]);
  assert.equal((await search(["-o", "csv"], table([]))).out, "actor,count(),first,values(from)\r\n");
});

test("tally search says when a table is cut, and when it is empty", async () => {
  const cut = await search([], table(ROWS, { table: { columns: COLUMNS, rows: ROWS, is_cut: true } }));
  assert.match(cut.err, /^tally: 2 rows, and there are more: \| limit /);
  const none = await search([], table([]));
  assert.deepEqual([none.code, none.out, none.err], [0, "", "tally: nothing matches\n"]);
  assert.equal((await search(["--exit-status"], table([]))).code, 4);
  assert.equal((await search(["--exit-status"], table())).code, 0);
});

test("tally search cuts a table to a terminal and paints its heading, but not where NO_COLOR says so", async () => {
  const written: string[] = [];
  const stdout = {
    isTty: true,
    columns: 30,
    write: (data: string | Uint8Array) => void written.push(String(data)),
  };
  await search([], table(), { stdout });
  assert.ok(written[0]?.startsWith("\u001b[1mactor") && written[0].endsWith("\u001b[0m\n"));
  written.length = 0;
  await search([], table(), { stdout, env: { NO_COLOR: "1" } });
  assert.ok(!written.join("").includes("\u001b"));
});

test("tally search --tz asks by a zone's clock and shows its times", async () => {
  const { out, requests } = await search(["--tz", "Europe/Berlin"], table());
  assert.equal(requests[0]?.url.searchParams.get("tz"), "Europe/Berlin");
  assert.match(out, / 2026-11-22T11:00:00\+01:00 /);
  const events = jsonAnswer({ events: [eventAt(1)], searchable: { size: 9, of: 9 } });
  const listed = await search(["--tz", "Europe/Berlin"], events);
  assert.match(listed.out, /^TIME {27}OUTCOME .*\n2026-11-22T11:00:00\.123\+01:00 {2}success /);
  assert.deepEqual((await search(["--tz", "Berlin"], table())).requests, []);
});

test("tally search --total says how many events there are in all, and asks for that once", async () => {
  const page = (cursor?: string): ExchangeAnswer =>
    jsonAnswer({ events: [eventAt(1)], cursor, total: 1234, searchable: { size: 9, of: 9 } });
  const { err, requests } = await runCommand(["search", "--total", "--limit", "2"], [page("a"), page("b")]);
  assert.equal(err, "tally: 2 of 1,234 events: --limit 4 or --all shows more\n");
  assert.deepEqual(
    requests.map(({ url }) => url.searchParams.get("total")),
    ["true", null],
  );
  const data = await runCommand(["search", "--total", "--limit", "1", "-o", "ndjson"], [page("a")]);
  assert.equal(data.err, "tally: 1 of 1,234 events: --limit 2 or --all shows more\n");
});

test("tally search tells the notices about a query once, on standard error", async () => {
  const page = (cursor?: string): ExchangeAnswer =>
    jsonAnswer({ events: [eventAt(1)], cursor, notices: [NOTICE], searchable: { size: 9, of: 9 } });
  const { err } = await runCommand(["search", "--all", "-o", "ndjson", "acto:x"], [page("a"), page()]);
  assert.equal(err, 'tally: there is no field "acto"\n  acto:x\n  ^^^^\n  did you mean actor?\n');
  const told = await search(["acto:x | stats count()"], table(ROWS, { notices: [NOTICE] }));
  assert.match(told.err, /^tally: there is no field "acto"\n/);
});
