import assert from "node:assert/strict";
import { createServer, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { after, before, describe, test } from "node:test";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { parseBody } from "@tallystick/tlog";
import { createTempLog, type TempLog } from "../../../test/support/temp-log.ts";
import { createDoor } from "../door.ts";
import { accept } from "../intake/accept.ts";
import { Duplicates } from "../intake/duplicates.ts";
import { Sources } from "../intake/sources.ts";
import { createToken, Tokens } from "../intake/tokens.ts";
import type { OpenLog } from "../sequencer/open.ts";
import { Budget } from "../system/budget.ts";
import { systemClock } from "../system/clock.ts";
import { DiskGate } from "../system/disk-gate.ts";
import { Metrics } from "../system/metrics.ts";
import { createRandom } from "../system/random.ts";
import { openDoor } from "./dialects.ts";
import type { Door } from "./door.ts";
import { Refusals } from "./refusals.ts";
import { Traffic } from "./traffic.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("native", () => {
  /** Small limits, so that each can be met exactly and passed by one. */
  const LIMITS = {
    bodyBytesMax: 4000,
    decodedBytesMax: 5000,
    eventBytesMax: 1000,
    depthMax: 5,
    eventsMax: 20,
  };
  const ingest = createToken("ingest", "web-1", "machine");
  const reader = createToken("read", "alice", "human");

  let temp: TempLog;
  let log: OpenLog;
  let door: Door;
  let url = "";
  const disk = new DiskGate(100);
  const metrics = new Metrics({ version: "0.0.0" });
  const state = { draining: false };
  const server = createServer({ requestTimeout: 300, headersTimeout: 300, connectionsCheckingInterval: 50 });

  before(async () => {
    temp = await createTempLog();
    log = await temp.open();
    const parts = {
      log: {
        append: log.writer.append.bind(log.writer),
        current: () => ({ checkpoint: log.writer.checkpoint }),
        leafHash: log.leafHash,
        entry: (index: number) => log.reader.entry(index),
      },
      duplicates: new Duplicates(),
      clock: systemClock,
      random: createRandom(),
    };
    const tokens = new Tokens([ingest.token, reader.token]);
    disk.observe(1000);
    const real = createDoor({
      log,
      tokens,
      take: (received) => accept(received, parts),
      disk,
      isDraining: () => state.draining,
      metrics,
      refusals: new Refusals(),
      traffic: new Traffic(),
      sources: new Sources(),
      secrets: { get: () => undefined },
      clock: systemClock,
    });
    door = { ...real, limits: LIMITS, budget: new Budget(20_000) };
    server.on("request", (request, response) => openDoor(request, response, door));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/api/v1/events`;
  });

  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await log.close();
    await temp.remove();
  });

  interface Answer {
    status: number;
    headers: Headers;
    accepted?: number;
    rejected?: number;
    events?: { id: string; index: number; leafHash: string }[];
    errors?: { line: number; item: number; code: string; message: string; offset?: number }[];
    error?: { code: string; message: string; line?: number; offset?: number };
  }

  async function post(
    body: string | Uint8Array,
    headers: Record<string, string> = {},
    query = "",
  ): Promise<Answer> {
    const authorization = `Bearer ${ingest.secret}`;
    const response = await fetch(url + query, {
      method: "POST",
      body: Buffer.from(body),
      headers: { authorization, ...headers },
    });
    const answer: object = JSON.parse(await response.text());
    return { ...answer, status: response.status, headers: response.headers };
  }

  async function rawOf(answer: Answer, i = 0): Promise<Buffer> {
    const body = await log.reader.body(answer.events?.[i]?.index ?? assert.fail("nothing was accepted"));
    return Buffer.from((body && parseBody(body))?.bytes ?? []);
  }

  const forms: [string, string, string[]][] = [
    ["one object", '{"actor":"alice"}', ['{"actor":"alice"}']],
    ["one object over several lines", '{\n  "actor": "alice"\n}\n', ['{\n  "actor": "alice"\n}']],
    ["an array", ' [ {"a":1} , {"b":[2]} ] ', ['{"a":1}', '{"b":[2]}']],
    ["NDJSON", '{"a":1}\n\n{"b":2}\r\n', ['{"a":1}', '{"b":2}']],
    ["objects back to back", '{"a":1}{"b":2} {"c":3}', ['{"a":1}', '{"b":2}', '{"c":3}']],
    [
      "a CloudTrail file",
      '{"Records":[{"eventID":"1"},{"eventID":"2"}]}',
      ['{"eventID":"1"}', '{"eventID":"2"}'],
    ],
    [
      "repeated keys, large numbers and __proto__",
      '{"a":1,"a":12345678901234567890,"__proto__":{"x":1}}',
      ['{"a":1,"a":12345678901234567890,"__proto__":{"x":1}}'],
    ],
    ["an escaped NUL", '{"a":"\\u0000"}', ['{"a":"\\u0000"}']],
  ];
  for (const [what, body, records] of forms) {
    test(`the native door seals ${what} byte for byte`, async () => {
      const answer = await post(body);
      assert.equal(answer.status, 202);
      assert.equal(answer.accepted, records.length);
      assert.deepEqual(answer.errors, []);
      for (const [i, record] of records.entries()) assert.equal((await rawOf(answer, i)).toString(), record);
    });
  }

  const encodings = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const;
  for (const [encoding, compress] of Object.entries(encodings)) {
    test(`the native door takes Content-Encoding ${encoding}`, async () => {
      const answer = await post(compress('{"a":"x"}\n{"a":"y"}'), { "content-encoding": encoding });
      assert.equal(answer.accepted, 2);
      assert.equal((await rawOf(answer, 1)).toString(), '{"a":"y"}');
    });
  }

  test("the native door refuses a bad line with its number, byte and reason, and takes the others", async () => {
    const answer = await post('{"a":1}\n{"a" 2}\n{"a":"\u0000"}\n{"a":3}');
    assert.equal(answer.status, 202);
    assert.deepEqual([answer.accepted, answer.rejected], [2, 2]);
    assert.deepEqual(
      answer.errors?.map(({ line, item, code, offset }) => [line, item, code, offset]),
      [
        [2, 2, "invalid-json", 13],
        [3, 3, "invalid-json", 22],
      ],
    );
    assert.match(answer.errors?.[0]?.message ?? "", /line 2.*byte 13/);
  });

  test("the native door refuses a line that is not UTF-8, and takes the others", async () => {
    const bad = Buffer.concat([
      Buffer.from('{"a":1}\n{"a":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}\n{"a":2}\n'),
    ]);
    const answer = await post(bad);
    assert.deepEqual(
      [answer.accepted, answer.errors?.[0]?.code, answer.errors?.[0]?.line],
      [2, "not-utf8", 2],
    );
  });

  const refused: [string, string | Uint8Array, number, string][] = [
    ["a document that is not JSON", '{"a":', 400, "invalid-json"],
    ["an array that breaks off", '[{"a":1},', 400, "invalid-json"],
    ["an empty body", "", 400, "empty-body"],
    ["an empty array", "[]", 400, "no-events"],
    ["a number", "7", 400, "not-an-object"],
    ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x00]), 400, "not-utf8"],
  ];
  for (const [what, body, status, code] of refused) {
    test(`the native door refuses ${what} and seals nothing`, async () => {
      const before = log.writer.head.size;
      const answer = await post(body);
      assert.deepEqual([answer.status, answer.error?.code], [status, code]);
      assert.ok(answer.error?.message);
      assert.equal(log.writer.head.size, before);
    });
  }

  test("the native door says at which byte a document stops being JSON", async () => {
    const answer = await post('{"actor":"alice","action" "x"}');
    assert.equal(answer.error?.offset, 26);
    assert.match(answer.error?.message ?? "", /byte 26/);
  });

  const object = (bytes: number): string => `{"a":"${"x".repeat(bytes - 8)}"}`;
  const nested = (depth: number): string => `${'{"a":'.repeat(depth - 1)}{}${"}".repeat(depth - 1)}`;

  test("the native door takes an event of exactly the limit and refuses one byte more", async () => {
    assert.equal((await post(object(LIMITS.eventBytesMax))).accepted, 1);
    const over = await post(object(LIMITS.eventBytesMax + 1));
    assert.deepEqual([over.status, over.error?.code], [413, "event-too-large"]);
    const both = await post(`[{"a":1},${object(LIMITS.eventBytesMax + 1)},{"b":1}]`);
    assert.deepEqual(
      [both.status, both.accepted, both.errors?.[0]?.item, both.errors?.[0]?.code],
      [202, 2, 2, "event-too-large"],
    );
  });

  test("the native door takes the deepest event allowed and refuses one level more, before it parses anything", async () => {
    assert.equal((await post(nested(LIMITS.depthMax))).accepted, 1);
    assert.equal((await post(nested(LIMITS.depthMax + 1))).error?.code, "too-deep");
    assert.equal((await post("[".repeat(3999))).error?.code, "too-deep");
  });

  test("the native door takes exactly as many events as allowed and refuses a request with one more", async () => {
    const lines = (count: number): string => '{"a":1}\n'.repeat(count);
    assert.equal((await post(lines(LIMITS.eventsMax))).accepted, LIMITS.eventsMax);
    const over = await post(lines(LIMITS.eventsMax + 1));
    assert.deepEqual([over.status, over.error?.code], [413, "too-many-events"]);
  });

  test("the native door takes a body of exactly the limit and refuses one byte more, claimed or not", async () => {
    const body = (bytes: number): string => `${object(900)}${" ".repeat(bytes - 900)}`;
    assert.equal((await post(body(LIMITS.bodyBytesMax))).accepted, 1);
    const over = await post(body(LIMITS.bodyBytesMax + 1));
    assert.deepEqual([over.status, over.error?.code], [413, "body-too-large"]);
    assert.equal(await postChunked(body(LIMITS.bodyBytesMax + 1)), 413);
    assert.equal(await postChunked(body(LIMITS.bodyBytesMax)), 202);
  });

  test("the native door takes a body that decodes to exactly the limit and refuses one byte more, and bombs", async () => {
    const packed = (bytes: number): Buffer => gzipSync(`${object(900)}${" ".repeat(bytes - 900)}`);
    const headers = { "content-encoding": "gzip" };
    assert.equal((await post(packed(LIMITS.decodedBytesMax), headers)).accepted, 1);
    const over = await post(packed(LIMITS.decodedBytesMax + 1), headers);
    assert.deepEqual([over.status, over.error?.code], [413, "decoded-too-large"]);
    const bomb = gzipSync(Buffer.alloc(3_000_000, 0x20));
    assert.ok(bomb.length <= LIMITS.bodyBytesMax);
    assert.equal((await post(bomb, headers)).error?.code, "decoded-too-large");
    const members = Buffer.concat([gzipSync(" ".repeat(3000)), gzipSync(" ".repeat(3000))]);
    assert.equal((await post(members, headers)).error?.code, "decoded-too-large", "members add up");
  });

  test("the native door refuses bytes that are not what Content-Encoding says, and encodings it does not know", async () => {
    assert.equal((await post("{}", { "content-encoding": "gzip" })).error?.code, "bad-encoding");
    const unknown = await post("{}", { "content-encoding": "rot13" });
    assert.deepEqual([unknown.status, unknown.error?.code], [415, "unknown-encoding"]);
  });

  test("the native door asks for an ingest token and says what is wrong with another", async () => {
    const attempts: [string, number, string][] = [
      ["", 401, "no-token"],
      ["Bearer tlyi_000", 401, "bad-token"],
      [`Bearer ${ingest.secret.slice(0, -1)}`, 401, "bad-token"],
      [`Bearer ${createToken("ingest", "x", "machine").secret}`, 401, "bad-token"],
      [`Bearer ${reader.secret}`, 403, "token-not-allowed"],
    ];
    for (const [authorization, status, code] of attempts) {
      const answer = await post("{}", { authorization });
      assert.deepEqual([answer.status, answer.error?.code], [status, code], authorization);
      assert.ok(!JSON.stringify(answer).includes(ingest.secret));
    }
    assert.match((await post("{}", { authorization: "" })).headers.get("www-authenticate") ?? "", /Bearer/);
  });

  test("the native door takes the token as a password and as X-Api-Key too", async () => {
    const basic = `Basic ${Buffer.from(`anyone:${ingest.secret}`).toString("base64")}`;
    assert.equal((await post("{}", { authorization: basic })).status, 202);
    const response = await fetch(url, {
      method: "POST",
      body: "{}",
      headers: { "x-api-key": ingest.secret },
    });
    assert.equal(response.status, 202);
  });

  test("the native door answers a repeated key as before, and another body under it with 422", async () => {
    const headers = { "idempotency-key": "order-1" };
    const first = await post('{"a":1}\n{"a":2}', headers);
    const again = await post('{"a":1}\n{"a":2}', headers);
    assert.deepEqual(again.events, first.events);
    assert.equal(again.headers.get("idempotency-replayed"), "true");
    const other = await post('{"a":3}', headers);
    assert.deepEqual([other.status, other.error?.code], [422, "idempotency-key-reused"]);
  });

  test("the native door takes a key of 256 characters and refuses one of 257", async () => {
    assert.equal((await post("{}", { "idempotency-key": "k".repeat(256) })).status, 202);
    assert.equal(
      (await post("{}", { "idempotency-key": "k".repeat(257) })).error?.code,
      "bad-idempotency-key",
    );
  });

  test("the native door refuses other bytes under an id that was used, line by line", async () => {
    const answer = await post('{"id":"e1","a":1}\n{"id":"e1","a":2}\n{"id":"e2"}');
    assert.deepEqual(
      [answer.accepted, answer.rejected, answer.errors?.[0]?.code, answer.errors?.[0]?.line],
      [2, 1, "id-reused", 2],
    );
  });

  test("the native door seals the sender's numbers and refuses what is none", async () => {
    const answer = await post("{}\n{}", { "tally-sequence": "41" });
    const entry = await log.reader.entry(answer.events?.[1]?.index ?? -1);
    assert.equal(entry.entry.seq, 42);
    assert.equal((await post("{}", { "tally-sequence": "4x" })).error?.code, "bad-sequence");
  });

  test("the native door answers 503 with Retry-After while the disk is full or the server stops, and goes on after", async () => {
    disk.observe(99);
    const full = await post("{}");
    assert.deepEqual(
      [full.status, full.error?.code, full.headers.get("retry-after")],
      [503, "disk-full", "1"],
    );
    disk.observe(1000);
    state.draining = true;
    assert.equal((await post("{}")).error?.code, "stopping");
    state.draining = false;
    assert.equal((await post("{}")).status, 202);
  });

  test("the native door answers 503 when too much is being received, and gives the memory back", async () => {
    assert.ok(door.budget.take(19_000));
    const busy = await post(object(1000).repeat(3));
    assert.deepEqual([busy.status, busy.error?.code], [503, "busy"]);
    door.budget.give(19_000);
    assert.equal((await post("{}")).status, 202);
    assert.equal(door.budget.used, 0);
  });

  test("the native door gives up on senders that dribble or stop, and loses nothing", async () => {
    const before = log.writer.head.size;
    const answers = await Promise.all([stalled('{"a":'), stalled("")]);
    for (const answer of answers) assert.match(answer, /^(HTTP\/1\.1 408|$)/);
    assert.equal(log.writer.head.size, before);
    assert.equal(door.budget.used, 0);
  });

  test("the native door gives memory back when a sender goes away in the middle", async () => {
    const address = new URL(url);
    const socket = connect(Number(address.port), address.hostname);
    socket.write(head(1000));
    socket.write("x".repeat(100));
    await new Promise((resolve) => setImmediate(resolve));
    socket.destroy();
    await new Promise((resolve) => socket.once("close", resolve));
    assert.equal((await post("{}")).status, 202);
    assert.equal(door.budget.used, 0);
  });

  function head(length: number): string {
    const lines = [
      "POST /api/v1/events HTTP/1.1",
      "host: localhost",
      `authorization: Bearer ${ingest.secret}`,
    ];
    return `${[...lines, `content-length: ${length}`].join("\r\n")}\r\n\r\n`;
  }

  /** Sends a part of a request and then nothing: resolves to what the server says when it closes the connection. */
  function stalled(part: string): Promise<string> {
    return new Promise((resolve) => {
      const address = new URL(url);
      const socket = connect(Number(address.port), address.hostname);
      let answer = "";
      socket.on("data", (data) => {
        answer += data.toString();
      });
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(answer));
      socket.write(head(1000) + part);
    });
  }

  function postChunked(body: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${ingest.secret}`, "transfer-encoding": "chunked" };
      const request = httpRequest(url, { method: "POST", headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on("error", reject);
      for (let at = 0; at < body.length; at += 1000) request.write(body.slice(at, at + 1000));
      request.end();
    });
  }

  test("the native door counts what it takes, refuses and has taken before, by our own codes alone", async () => {
    const before = await counts();
    const headers = { "idempotency-key": "counted" };
    await post('{"n":1}\n{bad\n{"n":2}', headers);
    await post('{"n":1}\n{bad\n{"n":2}', headers);
    await post('{"n":1}', { authorization: "Bearer nobody" });
    const after = await counts();
    const grown = Object.entries(after).flatMap(([name, value]) => {
      const by = value - (before[name] ?? 0);
      return by === 0 ? [] : [[name, by]];
    });
    assert.deepEqual(Object.fromEntries(grown), {
      'tally_events_ingested_total{protocol="native"}': 2,
      'tally_events_rejected_total{protocol="native",reason="invalid-json"}': 2,
      'tally_requests_replayed_total{protocol="native"}': 1,
      'tally_requests_refused_total{protocol="native",reason="bad-token"}': 1,
      'tally_ingest_bytes_total{protocol="native"}': 40,
    });
  });

  async function counts(): Promise<Record<string, number>> {
    const { body } = await metrics.text();
    const lines = body.split("\n").filter((line) => /^tally_.*_total/.test(line));
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.split(" ").at(-1))]),
    );
  }
});
