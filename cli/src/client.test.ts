import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestIo } from "../../test/support/cli-io.ts";
import {
  ANSWER_BYTES_MAX,
  ask,
  backoffMs,
  type Call,
  openStream,
  PAUSE_MS_MAX,
  parseRetryAfter,
  RETRY_AFTER_MS_MAX,
  STREAM_IDLE_MS,
} from "./client.ts";
import type { Exchange, ExchangeRequest } from "./exchange.ts";

const TARGET = { url: "http://127.0.0.1:8080", token: "tlyi_x" };
const CALL: Call = { method: "POST", path: "/x", body: Buffer.from("{}"), retries: 3 };

/** An exchange that gives these answers in turn and keeps what it was asked. */
function script(...answers: (Response | Error)[]) {
  const requests: { url: string; init: ExchangeRequest }[] = [];
  const exchange: Exchange = async (url, init) => {
    requests.push({ url, init });
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error("no answer is left");
  };
  return { exchange, requests };
}

function refusal(status: number, headers: Record<string, string> = {}): Response {
  const error = { code: "c", message: "why \u001b[31m", hint: "what to do" };
  return new Response(JSON.stringify({ error }), { status, headers });
}

const away = (): Error => new Error("connect ECONNREFUSED");

test("ask shows the token and gives the answer's bytes", async () => {
  const { exchange, requests } = script(new Response("hello", { status: 202 }));
  const answer = await ask(TARGET, CALL, createTestIo({ exchange }).io);
  assert.equal(answer.kind, "answer");
  assert.equal(answer.kind === "answer" && Buffer.from(answer.bytes).toString(), "hello");
  assert.equal(requests[0]?.url, "http://127.0.0.1:8080/x");
  assert.deepEqual(requests[0]?.init.headers, { authorization: "Bearer tlyi_x" });
});

test("ask tries again while the server is busy or away, waits as Retry-After says, and sends the same request", async () => {
  const { exchange, requests } = script(
    refusal(503, { "retry-after": "7" }),
    away(),
    refusal(429),
    new Response("", { status: 200 }),
  );
  const { io, pauses, err } = createTestIo({ exchange });
  const answer = await ask(TARGET, { ...CALL, headers: { "idempotency-key": "k" } }, io);
  assert.equal(answer.kind === "answer" && answer.status, 200);
  assert.deepEqual(pauses, [7000, 250, 500]);
  const keys = requests.map(({ init }) => new Headers(init.headers).get("idempotency-key"));
  assert.deepEqual(keys, ["k", "k", "k", "k"]);
  assert.match(err(), /why \\u001b\[31m; trying again in 7\.0 s \(1 of 3\)/);
});

test("ask gives up after the retries, with exit code 6 when nobody answers", async () => {
  const { exchange, requests } = script(away(), away(), away(), away(), away());
  const outcome = await ask(TARGET, CALL, createTestIo({ exchange }).io);
  assert.equal(requests.length, 4);
  assert.deepEqual(outcome, {
    kind: "failed",
    exitCode: 6,
    message: "couldn't reach http://127.0.0.1:8080: connect ECONNREFUSED",
    hint: "is it running? start it with: tally serve",
  });
});

test("ask gives the last answer of a server that stays busy", async () => {
  const { exchange } = script(refusal(503), refusal(503), refusal(503), refusal(503));
  const outcome = await ask(TARGET, CALL, createTestIo({ exchange }).io);
  assert.equal(outcome.kind === "answer" && outcome.status, 503);
});

for (const status of [401, 403]) {
  test(`ask makes a ${status} a failure with exit code 5, escaped, and does not try again`, async () => {
    const { exchange, requests } = script(refusal(status));
    const outcome = await ask(TARGET, CALL, createTestIo({ exchange }).io);
    assert.deepEqual(outcome, {
      kind: "failed",
      exitCode: 5,
      message: "why \\u001b[31m",
      hint: "what to do",
    });
    assert.equal(requests.length, 1);
  });
}

for (const status of [400, 404, 413, 422, 500]) {
  test(`ask does not try again after a ${status}`, async () => {
    const { exchange, requests } = script(refusal(status));
    const outcome = await ask(TARGET, CALL, createTestIo({ exchange }).io);
    assert.equal(outcome.kind === "answer" && outcome.status, status);
    assert.equal(requests.length, 1);
  });
}

test("ask takes an answer of the largest size and no byte more", async () => {
  for (const [extra, kind] of [
    [0, "answer"],
    [1, "failed"],
  ] as const) {
    const mebibyte = new Uint8Array(1_048_576);
    let left = ANSWER_BYTES_MAX + extra;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = mebibyte.subarray(0, Math.min(left, mebibyte.length));
        left -= piece.length;
        if (piece.length === 0) controller.close();
        else controller.enqueue(piece);
      },
    });
    const { exchange } = script(new Response(body));
    assert.equal((await ask(TARGET, { method: "GET", path: "/" }, createTestIo({ exchange }).io)).kind, kind);
  }
});

test("ask stops trying again when it is told to end", async () => {
  const ending = new AbortController();
  const { exchange, requests } = script(away(), away());
  const sleep = async (): Promise<void> => ending.abort();
  const call = { ...CALL, signal: ending.signal };
  assert.equal((await ask(TARGET, call, createTestIo({ exchange, sleep }).io)).kind, "failed");
  assert.equal(requests.length, 2);
  assert.equal(requests[0]?.init.signal.aborted, true);
});

test("openStream gives a stream of events unread, and bounds its silence", async () => {
  const headers = { "content-type": "text/event-stream; charset=utf-8" };
  const { exchange, requests } = script(new Response("data: a\n\n", { headers }));
  const call = { method: "GET", path: "/tail", headers: { "last-event-id": "1.0" } } as const;
  const opened = await openStream(TARGET, call, createTestIo({ exchange }).io);
  assert.ok(opened.kind === "stream");
  const pieces: Uint8Array[] = [];
  for await (const piece of opened.body) pieces.push(piece);
  assert.equal(Buffer.concat(pieces).toString(), "data: a\n\n");
  assert.equal(requests[0]?.init.idleMs, STREAM_IDLE_MS);
  assert.deepEqual(requests[0]?.init.headers, {
    ...{ "last-event-id": "1.0", accept: "text/event-stream", authorization: "Bearer tlyi_x" },
  });
});

test("openStream reads any other answer, makes a denial a failure, and says when nobody answers", async () => {
  const { exchange } = script(new Response("{}"), refusal(503), refusal(401), away());
  const open = async () => await openStream(TARGET, CALL, createTestIo({ exchange }).io);
  const [plain, busy] = [await open(), await open()];
  assert.equal(plain.kind === "answer" && Buffer.from(plain.bytes).toString(), "{}");
  assert.equal(busy.kind === "answer" && busy.status, 503);
  for (const exitCode of [5, 6]) {
    const refused = await open();
    assert.equal(refused.kind === "failed" && refused.exitCode, exitCode);
  }
});

const retryAfter: readonly [string | null, number | undefined][] = [
  [null, undefined],
  ["0", 0],
  ["1", 1000],
  ["60", RETRY_AFTER_MS_MAX],
  ["61", RETRY_AFTER_MS_MAX],
  ["soon", undefined],
  ["Sun, 15 Jun 2025 15:06:50 GMT", 10_000],
  ["Sun, 15 Jun 2025 15:00:00 GMT", 0],
];
for (const [value, ms] of retryAfter) {
  test(`parseRetryAfter reads ${value} as ${ms} ms`, () => {
    assert.equal(parseRetryAfter(value, Date.parse("2025-06-15T15:06:40Z")), ms);
  });
}

test("backoffMs doubles up to its bound, and chance takes at most half of it away", () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((attempt) => backoffMs(attempt, 1)),
    [250, 500, 1000, 2000],
  );
  assert.equal(backoffMs(0, 0), 125);
  assert.equal(backoffMs(1000, 1), PAUSE_MS_MAX);
});
