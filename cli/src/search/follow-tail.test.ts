import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { jsonAnswer, type RanCommand, runCommand, type Script } from "../../../test/support/run-command.ts";
import type { ExchangeAnswer } from "../exchange.ts";
import type { Io } from "../io.ts";

/** A stream of these pieces, which breaks behind them when it is told to. */
function stream(pieces: readonly string[], error?: Error): ExchangeAnswer {
  async function* body(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) yield Buffer.from(piece);
    if (error !== undefined) throw error;
  }
  const headers = new Headers({ "content-type": "text/event-stream" });
  return { status: 200, headers, body: body() };
}

/** Runs `tally tail` until the script is over; the request behind its last answer ends it, as Ctrl-C does. */
async function tail(args: readonly string[], script: Script, parts: Partial<Io> = {}): Promise<RanCommand> {
  let interrupt: () => void = () => undefined;
  const onSignal: Io["onSignal"] = (listener) => {
    interrupt = () => listener("SIGINT");
    return () => undefined;
  };
  const last = (): ExchangeAnswer => {
    interrupt();
    return stream([]);
  };
  return await runCommand(["tail", ...args], [...script, last], { onSignal, ...parts });
}

const message = (index: number, changed = {}): string =>
  `id: ${index}.0\nevent: event\ndata: ${JSON.stringify(eventAt(index, changed))}\n\n`;
const refusal = (status: number, headers = {}): ExchangeAnswer =>
  jsonAnswer({ error: { code: "c", message: "why", hint: "what to do" } }, status, headers);

test("tally tail prints a row for each event, in one piece or cut, and ends with 0 at Ctrl-C", async () => {
  const text = message(1) + message(2, { outcome: "denied" });
  const { code, out, requests } = await tail(
    ["actor:alice", "-o", "text"],
    [stream([": hi\n\n", text.slice(0, 100), text.slice(100)])],
  );
  assert.equal(code, 0);
  assert.equal(
    out,
    `2026-11-22T10:00:00.123Z  success  role.grant        alice granted role admin to bob
2026-11-22T10:00:00.123Z  denied   role.grant        alice granted role admin to bob
`,
  );
  assert.equal(requests[0]?.url.pathname, "/api/v1/events/tail");
  assert.equal(requests[0]?.url.searchParams.get("q"), "actor:alice");
  assert.equal(requests[0]?.url.searchParams.has("after"), false);
});

test("tally tail --tz shows times by a zone's clock, and not in data", async () => {
  const { out, requests } = await tail(["--tz", "Asia/Kolkata"], [stream([message(1)])]);
  assert.match(out, /^2026-11-22T15:30:00\.123\+05:30 {2}success /);
  assert.equal(requests[0]?.url.searchParams.has("tz"), false);
  const data = await tail(["--tz", "Asia/Kolkata", "-o", "ndjson"], [stream([message(1)])]);
  assert.match(data.out, /"time":"2026-11-22T10:00:00\.123456Z"/);
});

test("tally tail -o ndjson prints each event whole, escaped", async () => {
  const { out } = await tail(["-o", "ndjson"], [stream([message(1, { message: "\u009b" })])]);
  assert.equal(out, `${JSON.stringify(eventAt(1)).replace("alice granted role admin to bob", "\\u009b")}\n`);
});

test("tally tail goes on behind the last event that it saw, and asks for --after only before", async () => {
  const { err, requests, pauses } = await tail(
    ["--after", "0", "x"],
    [stream([message(1), message(2)], new Error("ECONNRESET")), stream([message(3)]), stream([": hi\n\n"])],
  );
  assert.deepEqual(
    requests.map(({ url, headers }) => [url.searchParams.get("after"), headers["last-event-id"]]),
    [
      ["0", undefined],
      [null, "2.0"],
      [null, "3.0"],
      [null, "3.0"],
    ],
  );
  assert.ok(requests.every(({ url }) => url.searchParams.get("q") === "x"));
  assert.deepEqual(pauses, [125, 125, 125]);
  assert.match(
    err,
    /the connection broke: ECONNRESET; trying again in 0\.1 s\ntally: connected again, behind 2\.0\n/,
  );
  assert.match(err, /the server ended the connection; trying/);
});

test("tally tail takes the place of a message without data, so that nothing is missed before the first event", async () => {
  const { requests } = await tail([], [stream(["id: 41.0\n\n"])]);
  assert.equal(requests[1]?.headers["last-event-id"], "41.0");
});

test("tally tail without a place begins again with what comes then", async () => {
  const { requests, err } = await tail([], [stream([": hi\n\n"]), stream([])]);
  assert.equal(requests[1]?.headers["last-event-id"], undefined);
  assert.match(err, /tally: connected again\n/);
});

test("tally tail gives up after --retries when it never was connected", async () => {
  const away = new Error("ECONNREFUSED");
  const { code, err, requests } = await tail(["--retries", "2"], [away, refusal(503), away]);
  assert.equal(code, 6);
  assert.equal(requests.length, 3);
  assert.match(err, /couldn't reach http:\/\/127\.0\.0\.1:8080: ECONNREFUSED\n {2}is it running/);
});

test("tally tail never gives up once it was connected, waits longer each time, and as long as it is told", async () => {
  const away = new Error("ECONNREFUSED");
  const script = [stream([": hi\n\n"]), away, away, away, refusal(503, { "retry-after": "7" })];
  const { code, pauses } = await tail(["--retries", "0"], script);
  assert.equal(code, 0);
  assert.deepEqual(pauses, [125, 250, 500, 1000, 7000]);
});

for (const [status, exitCode] of [
  [400, 1],
  [401, 5],
  [404, 1],
  [500, 1],
] as const) {
  test(`tally tail ends with ${exitCode} at a ${status}, also when it was connected`, async () => {
    const { code, err } = await tail([], [stream([message(1)]), refusal(status)]);
    assert.equal(code, exitCode);
    assert.match(err, /tally: why\n {2}what to do\n$/);
  });
}

test("tally tail shows where in the query the error is", async () => {
  const error = { code: "query-syntax", message: "no value", offset: 6, hint: "give one" };
  const { code, err } = await tail(["actor:"], [jsonAnswer({ error }, 400)]);
  assert.equal(code, 2);
  assert.equal(err, "tally: no value\n  actor:\n        ^\n  give one\n");
});

const notEvents: readonly (readonly [string, ExchangeAnswer])[] = [
  ["an event that is none", stream(["id: 1.0\nevent: event\ndata: {}\n\n"])],
  ["an event that is no JSON", stream(["id: 1.0\nevent: event\ndata: x\n\n"])],
  ["an event without a place", stream([message(1).replace("1.0", "1.0\u007f")])],
  ["JSON in place of a stream", jsonAnswer({ events: [] })],
];
for (const [name, answer] of notEvents) {
  test(`tally tail believes nothing of a server that sends ${name}`, async () => {
    const { code, out } = await tail([], [answer]);
    assert.deepEqual([code, out], [1, ""]);
  });
}

test("tally tail passes over kinds of messages that it does not know", async () => {
  const { code, out } = await tail(["-o", "ndjson"], [stream(["event: news\ndata: x\n\n", message(2)])]);
  assert.equal(code, 0);
  assert.equal(JSON.parse(out).log.index, 2);
});

test("tally tail refuses an --after that is no index", async () => {
  for (const after of ["-1", "01", "x", "2026-01-01"]) {
    const { code, requests } = await tail([`--after=${after}`], []);
    assert.deepEqual([code, requests.length], [2, 0]);
  }
});
