import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { openTestDoor, type TestDoor } from "../../../test/support/test-door.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("splunk hec", () => {
  const EVENT = "/services/collector/event";
  const SUCCESS = { text: "Success", code: 0 };
  const CHANNEL = "11111111-1111-1111-1111-111111111111";

  let door: TestDoor;
  before(async () => {
    door = await openTestDoor({ limits: { eventBytesMax: 1000, eventsMax: 5, depthMax: 5 } });
  });
  after(() => door.close());

  const bodies: readonly (readonly [string, string, readonly string[]])[] = [
    ["one object", '{"event":"a","time":"1795386530.457"}', ['{"event":"a","time":"1795386530.457"}']],
    ["objects back to back", '{"event":"a"}{"event":{"b": 1}}', ['{"event":"a"}', '{"event":{"b": 1}}']],
    ["objects on lines", '{"event":"a"}\n{"event":"b"}\n', ['{"event":"a"}', '{"event":"b"}']],
    ["an array", '[{"event":"a"}, {"event":"b"}]', ['{"event":"a"}', '{"event":"b"}']],
  ];
  for (const [what, body, records] of bodies) {
    test(`HEC seals ${what} byte for byte`, async () => {
      const answer = await door.send("POST", EVENT, { body });
      assert.deepEqual([answer.status, answer.json], [200, SUCCESS]);
      assert.deepEqual(await door.sealedTexts(), records);
    });
  }

  for (const path of ["/services/collector", "/services/collector/event/1.0", "/services/collector/"]) {
    test(`HEC takes events at ${path} with Authorization Splunk, gzip, and any Content-Type`, async () => {
      const answer = await door.send("POST", path, {
        body: gzipSync('{"event":"a"}'),
        headers: {
          authorization: `Splunk ${door.token}`,
          "content-encoding": "gzip",
          "content-type": "application/x-www-form-urlencoded",
        },
      });
      assert.deepEqual(answer.json, SUCCESS);
      const [sealed] = await door.sealed();
      assert.equal(sealed?.bytes.toString(), '{"event":"a"}');
      assert.equal(sealed?.header.protocol, "splunk-hec");
    });
  }

  test("HEC takes lines as they are, with what the query says of them", async () => {
    const answer = await door.send("POST", "/services/collector/raw?sourcetype=sshd&host=web-1&token=x", {
      body: "first line\r\n\nsecond \u0000 line",
    });
    assert.deepEqual(answer.json, SUCCESS);
    const sealed = await door.sealed();
    assert.deepEqual(
      sealed.map(({ bytes }) => bytes.toString()),
      ["first line", "second \u0000 line"],
    );
    assert.deepEqual(sealed[0]?.header.context, { host: "web-1", sourcetype: "sshd" });
  });

  test("HEC's health and OPTIONS are answered without a token, and a wrong one is told", async () => {
    const health = await fetch(`${door.url}/services/collector/health`);
    assert.deepEqual(await health.json(), { text: "HEC is healthy", code: 17 });
    const options = await fetch(door.url + EVENT, { method: "OPTIONS" });
    assert.equal(options.status, 200);
    const wrong = await door.send("GET", "/services/collector/health/1.0", {
      headers: { authorization: "Splunk wrong" },
    });
    assert.equal(wrong.status, 403);
  });

  test("HEC's acknowledgements are true of what is sealed, and of nothing else", async () => {
    const headers = { "x-splunk-request-channel": CHANNEL };
    const sent = await door.send("POST", EVENT, { body: '{"event":"a"}', headers });
    const ackId =
      typeof sent.json === "object" && sent.json !== null && "ackId" in sent.json ? sent.json.ackId : -1;
    assert.ok(typeof ackId === "number" && ackId >= 0);
    const body = JSON.stringify({ acks: [ackId, ackId + 1] });
    const acks = await door.send("POST", `/services/collector/ack?channel=${CHANNEL}`, { body });
    assert.deepEqual(acks.json, { acks: { [ackId]: true, [ackId + 1]: false } });
    const without = await door.send("POST", "/services/collector/ack", { body });
    assert.deepEqual([without.status, without.json], [400, { text: "Data channel is missing", code: 10 }]);
    assert.equal((await door.sealed()).length, 1);
  });

  const refusals: readonly (readonly [string, string, number, Readonly<Record<string, unknown>>, number])[] =
    [
      ["no data", "", 400, { text: "No data", code: 5 }, 0],
      ["blanks only", " \n", 400, { text: "No data", code: 5 }, 0],
      ["no JSON", "hello", 400, { text: "Invalid data format", code: 6, "invalid-event-number": 0 }, 0],
      [
        "no JSON after an event, which is kept",
        '{"event":"a"}{"event":',
        400,
        { text: "Invalid data format", code: 6, "invalid-event-number": 1 },
        1,
      ],
      [
        "an object without event",
        '{"time":1}',
        400,
        { text: "Event field is required", code: 12, "invalid-event-number": 0 },
        0,
      ],
      [
        "a blank event between others, which are kept",
        '{"event":"a"}{"event":""}{"event":"b"}',
        400,
        { text: "Event field cannot be blank", code: 13, "invalid-event-number": 1 },
        2,
      ],
      ["too many events", '{"event":1}'.repeat(6), 413, { text: "Invalid data format", code: 6 }, 0],
      [
        "an event that is too large",
        JSON.stringify({ event: "x".repeat(1000) }),
        413,
        { text: "Invalid data format", code: 6, "invalid-event-number": 0 },
        0,
      ],
    ];
  for (const [what, body, status, expected, count] of refusals) {
    test(`HEC says what is wrong with ${what}`, async () => {
      const answer = await door.send("POST", EVENT, { body });
      assert.equal(answer.status, status);
      const shown: Readonly<Record<string, unknown>> = { ...Object(answer.json) };
      for (const [name, value] of Object.entries(expected)) assert.equal(shown[name], value);
      assert.equal((await door.sealed()).length, count);
    });
  }

  test("HEC refuses a missing and a wrong token with the codes that clients know", async () => {
    const none = await fetch(door.url + EVENT, { method: "POST", body: '{"event":1}' });
    assert.deepEqual([none.status, Object(await none.json()).code], [401, 2]);
    const wrong = await door.send("POST", EVENT, {
      body: '{"event":1}',
      headers: { authorization: "Splunk no" },
    });
    assert.deepEqual([wrong.status, Object(wrong.json).code], [403, 4]);
    assert.deepEqual(
      door
        .refusals()
        .slice(0, 2)
        .map(({ code, protocol }) => [protocol, code]),
      [
        ["splunk-hec", "bad-token"],
        ["splunk-hec", "no-token"],
      ],
    );
  });

  test("HEC is busy while the disk is full, and takes the same events afterwards", async () => {
    door.freeBytes(10);
    const full = await door.send("POST", EVENT, { body: '{"event":1}' });
    door.freeBytes(1000);
    assert.deepEqual([full.status, Object(full.json).code, full.headers.get("retry-after")], [503, 9, "1"]);
    assert.equal((await door.send("POST", EVENT, { body: '{"event":1}' })).status, 200);
    assert.equal((await door.sealed()).length, 1);
  });
});
