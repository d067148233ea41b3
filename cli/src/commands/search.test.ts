import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { jsonAnswer, type RanCommand, runCommand, type Script } from "../../../test/support/run-command.ts";
import type { ExchangeAnswer } from "../exchange.ts";
import type { Io } from "../io.ts";

interface PageParts {
  readonly cursor?: string;
  readonly size?: number;
  readonly of?: number;
}

function page(indexes: readonly number[], { cursor, size = 9, of = 9 }: PageParts = {}): ExchangeAnswer {
  const events = indexes.map((index) => eventAt(index, { message: `m${index}` }));
  return jsonAnswer({ events, cursor, searchable: { size, of } });
}

/** So many indexes, from `first` on. */
function count(length: number, first = 0): number[] {
  return Array.from({ length }, (_, i) => first + i);
}

async function search(args: readonly string[], script: Script, parts: Partial<Io> = {}): Promise<RanCommand> {
  return await runCommand(["search", ...args], script, parts);
}

test("tally search joins its words, asks for 50 of the newest, and prints a table with a count", async () => {
  const { code, out, err, requests } = await search(["actor:alice", "role"], [page([2, 1])]);
  assert.equal(code, 0);
  assert.equal(
    out,
    `TIME                      OUTCOME  ACTION            SENTENCE
2026-11-22T10:00:00.123Z  success  role.grant        m2
2026-11-22T10:00:00.123Z  success  role.grant        m1
`,
  );
  assert.equal(err, "tally: 2 events\n");
  const [request] = requests;
  assert.equal(request?.url.pathname, "/api/v1/events");
  assert.equal(String(request?.url.searchParams), "q=actor%3Aalice+role&order=desc&limit=50");
  assert.equal(request?.headers["authorization"], "Bearer tly_test");
});

test("tally search sends its times and order, and no query when there is none", async () => {
  const { requests } = await search(
    ["--since", "7d", "--until", "2026-01-01T00:00:00Z", "--order", "asc"],
    [page([])],
  );
  assert.equal(
    String(requests[0]?.url.searchParams),
    "since=7d&until=2026-01-01T00%3A00%3A00Z&order=asc&limit=50",
  );
});

test("tally search says that there is more, that nothing matches, and how far the copy is behind", async () => {
  const more = await search(["--limit", "1"], [page([1], { cursor: "c" })]);
  assert.equal(more.err, "tally: 1 event, and there are more: --limit 2 or --all shows them\n");
  const none = await search(["x"], [page([])]);
  assert.deepEqual([none.code, none.out, none.err], [0, "", "tally: nothing matches\n"]);
  const behind = await search(["-o", "ndjson"], [page([1], { size: 7, of: 9 })]);
  assert.match(behind.err, /^tally: what can be searched is 2 entries behind the log; .*\n$/);
});

test("tally search --exit-status ends with 4 when nothing matches, and with 0 when something does", async () => {
  assert.equal((await search(["--exit-status"], [page([])])).code, 4);
  assert.equal((await search(["--exit-status"], [page([1])])).code, 0);
});

test("tally search goes through pages of 1000 up to its limit", async () => {
  const { out, requests } = await search(
    ["--limit", "1500", "-o", "ndjson"],
    [page(count(1000), { cursor: "a b" }), page(count(500, 1000), { cursor: "more" })],
  );
  assert.deepEqual(
    requests.map(({ url }) => [url.searchParams.get("limit"), url.searchParams.get("cursor")]),
    [
      ["1000", null],
      ["500", "a b"],
    ],
  );
  const indexes = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).log.index);
  assert.deepEqual(indexes, count(1500));
});

test("tally search --all goes on until there is no cursor, also over an empty page", async () => {
  const script = [page([1], { cursor: "a" }), page([], { cursor: "b" }), page([2])];
  const { err, requests } = await search(["--all"], script);
  assert.deepEqual(
    requests.map(({ url }) => url.searchParams.get("limit")),
    ["1000", "1000", "1000"],
  );
  assert.equal(err, "tally: 2 events\n");
});

test("tally search -o json prints one array of whole events over all pages", async () => {
  const { out, err } = await search(["--all", "-o", "json"], [page([1], { cursor: "a" }), page([2])]);
  assert.deepEqual(JSON.parse(out), [eventAt(1, { message: "m1" }), eventAt(2, { message: "m2" })]);
  assert.equal(err, "");
  assert.equal((await search(["-o", "json"], [page([])])).out, "[]\n");
});

test("tally search -o json leaves the array open when a later page fails", async () => {
  const broken = jsonAnswer({ error: { code: "internal", message: "no" } }, 500);
  const { code, out } = await search(["--all", "-o", "json"], [page([1], { cursor: "a" }), broken]);
  assert.equal(code, 1);
  assert.throws(() => JSON.parse(out));
});

test("tally search -o csv prints one heading over all pages, also when nothing matches", async () => {
  const { out } = await search(["--all", "-o", "csv"], [page([1], { cursor: "a" }), page([2])]);
  assert.deepEqual(
    out.split("\r\n").map((line) => line.split(",").at(-1)),
    ["log_index", "1", "2", ""],
  );
  assert.match((await search(["-o", "csv"], [page([])])).out, /^time,.*,log_index\r\n$/);
});

test("tally search tells the count of data only to a person", async () => {
  const err: string[] = [];
  const stderr = { isTty: true, write: (data: string | Uint8Array) => void err.push(String(data)) };
  await search(["-o", "ndjson"], [page([1])], { stderr });
  assert.deepEqual(err, ["tally: 1 event\n"]);
});

test("tally search cuts rows to a terminal, and colours them there", async () => {
  const written: string[] = [];
  const write = (data: string | Uint8Array): void => void written.push(String(data));
  await search([], [page([1])], { stdout: { isTty: true, columns: 40, write } });
  assert.equal(
    written.join(""),
    `TIME                      OUTCOME  ACTI…
\u001b[2m2026-11-22T10:00:00.123Z\u001b[0m  \u001b[32msuccess\u001b[0m  role…
`,
  );
});

test("tally search shows the place of an error under the query, as wide as it is shown, and ends with 2", async () => {
  const error = { code: "query-syntax", message: "this has no end", offset: 8, hint: "close it" };
  const { code, err } = await search(["日本\u0007", 'x: "a'], [jsonAnswer({ error }, 400)]);
  assert.equal(code, 2);
  assert.equal(err, `tally: this has no end\n  日本\\u0007 x: "a\n  ${" ".repeat(15)}^\n  close it\n`);
});

for (const [code, exitCode] of [
  ["bad-time", 2],
  ["bad-limit", 2],
  ["bad-cursor", 1],
] as const) {
  test(`tally search ends with ${exitCode} at ${code}`, async () => {
    const answer = jsonAnswer({ error: { code, message: "why", offset: 3 } }, 400);
    const ran = await search(["abc"], [answer]);
    assert.deepEqual([ran.code, ran.err], [exitCode, "tally: why\n"]);
  });
}

test("tally search shows no mark when its place is outside of the query", async () => {
  const error = { code: "query-syntax", message: "why", offset: 4 };
  const { code, err } = await search(["abc"], [jsonAnswer({ error }, 400)]);
  assert.deepEqual([code, err], [2, "tally: why\n"]);
});

test("tally search tries again while search is unavailable", async () => {
  const error = { code: "search-unavailable", message: "the engine starts" };
  const busy = (): ExchangeAnswer => jsonAnswer({ error }, 503, { "retry-after": "2" });
  const { code, pauses, err } = await search([], [busy, busy, page([1])]);
  assert.deepEqual([code, pauses], [0, [2000, 2000]]);
  assert.match(err, /the engine starts; trying again in 2\.0 s \(1 of 5\)/);
  const given = await search(["--retries", "0"], [busy]);
  assert.deepEqual([given.code, given.pauses], [1, []]);
});

test("tally search does not take a server without search for one where nothing matches", async () => {
  const answer = jsonAnswer({ error: { code: "not-found", message: "there is nothing here" } }, 404);
  assert.equal((await search(["--exit-status"], [answer])).code, 1);
});

const notPages: readonly (readonly [string, Script])[] = [
  ["something else", [jsonAnswer({ events: "x" })]],
  ["more than it was asked for", [page([1, 2])]],
  ["the same place for ever", [page([], { cursor: "a" }), page([], { cursor: "a" })]],
];
for (const [name, script] of notPages) {
  test(`tally search believes nothing of a server that gives ${name}`, async () => {
    const { code, out, err } = await search(["--limit", "1", "-o", "ndjson"], script);
    assert.deepEqual([code, out], [1, ""]);
    assert.match(err, /not one to a search/);
  });
}

const refused: readonly (readonly string[])[] = [
  ["--limit", "0"],
  ["--limit", "1e3"],
  ["--limit", "1000000000"],
  ["--limit", "5", "--all"],
  ["--order", "up"],
  ["-o", "xml"],
];
for (const args of refused) {
  test(`tally search refuses ${args.join(" ")} before it asks anybody`, async () => {
    const { code, requests } = await search(args, []);
    assert.deepEqual([code, requests.length], [2, 0]);
  });
}
