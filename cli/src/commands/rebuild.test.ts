import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonAnswer, type RanCommand, runCommand, type Script } from "../../../test/support/run-command.ts";
import type { ExchangeAnswer } from "../exchange.ts";
import type { Io } from "../io.ts";

async function rebuild(
  args: readonly string[],
  script: Script,
  parts: Partial<Io> = {},
): Promise<RanCommand> {
  return await runCommand(["rebuild", ...args], script, parts);
}

const begun = (): ExchangeAnswer => jsonAnswer({ state: "rebuilding" }, 202);
const state = (value: object): ExchangeAnswer => jsonAnswer({ position: 130, size: 130, ...value });
const running = (): ExchangeAnswer => state({ state: "rebuilding", rebuild: { position: 65, of: 130 } });
const following = (): ExchangeAnswer => state({ state: "following" });
const refusal = (status: number, code: string): ExchangeAnswer =>
  jsonAnswer({ error: { code, message: "why", hint: "what to do" } }, status);

test("tally rebuild asks for a rebuild of all, waits until the copy follows again, and says how long it took", async () => {
  let ms = 0;
  const now = (): number => {
    ms += 1000;
    return ms;
  };
  const { code, out, err, requests, pauses } = await rebuild([], [begun, running, running, following], {
    now,
  });
  assert.deepEqual([code, out], [0, ""]);
  assert.match(err, /^tally: the search copy is made again, 130 entries, in \d\.\d s\n$/);
  assert.deepEqual(
    requests.map(({ method, url }) => `${method} ${url.pathname}`),
    ["POST /api/v1/search/rebuild", ...Array(3).fill("GET /api/v1/search")],
  );
  assert.equal(Buffer.from(requests[0]?.body ?? []).toString(), "{}");
  assert.deepEqual(pauses, [500, 500]);
});

test("tally rebuild shows a person how far it is", async () => {
  const err: string[] = [];
  const stderr = { isTty: true, write: (data: string | Uint8Array) => void err.push(String(data)) };
  let ms = 0;
  const now = (): number => {
    ms += 1000;
    return ms;
  };
  await rebuild([], [begun, running, following], { stderr, now });
  const [bar = "", cleared = ""] = err;
  assert.ok(bar.startsWith("\r[############............] 65 of 130 entries, "), bar);
  assert.equal(cleared, "\r\u001b[K");
});

test("tally rebuild does not take a copy that still follows while it is rebuilt for done", async () => {
  const both = state({ state: "following", rebuild: { position: 1, of: 130 } });
  const { code, requests } = await rebuild([], [begun, both, following]);
  assert.deepEqual([code, requests.length], [0, 3]);
});

test("tally rebuild takes a copy for done only after a sign of the rebuild, or after six answers without one", async () => {
  const late = await rebuild([], [begun, following, following, running, following]);
  assert.deepEqual([late.code, late.requests.length], [0, 5]);
  const unseen = await rebuild([], [begun, ...Array(7).fill(following)]);
  assert.deepEqual([unseen.code, unseen.requests.length], [0, 7]);
});

test("tally rebuild --from begins at an index or a time", async () => {
  for (const from of ["12", "2026-01-01T00:00:00Z"]) {
    const { requests } = await rebuild(["--from", from, "--no-wait"], [begun]);
    assert.deepEqual(JSON.parse(Buffer.from(requests[0]?.body ?? []).toString()), { from });
  }
});

test("tally rebuild --no-wait ends as soon as it has begun", async () => {
  const { code, err, requests } = await rebuild(["--no-wait"], [begun]);
  assert.deepEqual([code, err, requests.length], [0, "tally: the rebuild has begun\n", 1]);
});

for (const [status, code, exitCode] of [
  [409, "rebuild-running", 1],
  [400, "bad-request", 2],
  [403, "token-not-allowed", 5],
  [503, "log-stopped", 1],
] as const) {
  test(`tally rebuild ends with ${exitCode} at ${code}, and asks once only`, async () => {
    const ran = await rebuild([], [refusal(status, code)]);
    assert.deepEqual([ran.code, ran.err, ran.requests.length], [exitCode, "tally: why\n  what to do\n", 1]);
  });
}

for (const [signal, exitCode] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  test(`tally rebuild leaves the rebuild running at ${signal}, says so, and ends with ${exitCode}`, async () => {
    let interrupt: () => void = () => undefined;
    const onSignal: Io["onSignal"] = (listener) => {
      interrupt = () => listener(signal);
      return () => undefined;
    };
    const sleep = async (): Promise<void> => interrupt();
    const { code, err, requests } = await rebuild([], [begun, running], { onSignal, sleep });
    assert.deepEqual([code, requests.length], [exitCode, 2]);
    assert.equal(err, "tally: the rebuild goes on in the server; only the waiting has ended\n");
  });
}

test("tally rebuild waits for an engine that is down, says why once, and goes on through a restart", async () => {
  const down = (): ExchangeAnswer => state({ state: "down", detail: "it ended\u0007" });
  const starting = (): ExchangeAnswer => state({ state: "starting" });
  const script = [begun, down, down, starting, new Error("ECONNREFUSED"), running, following];
  const { code, err } = await rebuild([], script);
  assert.equal(code, 0);
  assert.equal(err.split("down and will be started again: it ended\\u0007\n").length, 2);
  assert.match(err, /ECONNREFUSED; trying again/);
});

test("tally rebuild ends with 1 when the copy is refused, or when the answer is none", async () => {
  const refused = await rebuild([], [begun, state({ state: "refused", detail: "too new" })]);
  assert.deepEqual([refused.code, refused.err], [1, "tally: the search copy was refused: too new\n"]);
  assert.equal((await rebuild([], [begun, jsonAnswer({ state: "x" })])).code, 1);
});
