import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { field, varint } from "../../../test/support/door-forms.ts";
import { openTestDoor, type TestDoor } from "../../../test/support/test-door.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("otlp", () => {
  const PROTOBUF = { "content-type": "application/x-protobuf" };
  const JSON_TYPE = { "content-type": "application/json" };

  let door: TestDoor;
  before(async () => {
    door = await openTestDoor({ limits: { eventBytesMax: 1000 } });
  });
  after(() => door.close());
  beforeEach(async () => {
    await door.sealed();
  });

  function message(...fields: readonly (readonly [number, Uint8Array | string])[]): Buffer {
    return Buffer.concat(fields.map(([number, bytes]) => field(number, Buffer.from(bytes))));
  }

  test("an OTLP record's resource and scope stand beside it, whatever the order that they came in", async () => {
    const [resource, scope, record] = [message([1, "r"]), message([1, "s"]), message([5, "log"])];
    const body = message([
      1,
      message([2, message([2, record], [1, scope], [3, "scope-url"])], [1, resource]),
    ]);
    assert.equal((await door.send("POST", "/v1/logs", { body, headers: PROTOBUF })).status, 200);
    const [sealed] = await door.sealed();
    assert.deepEqual(sealed?.bytes, record);
    assert.deepEqual(sealed?.header.context, {
      resource: resource.toString("base64"),
      scope: scope.toString("base64"),
      "scope.schemaUrl": "scope-url",
    });
  });

  test("OTLP as JSON keeps each record as it is written, under its own resource and scope", async () => {
    const body =
      '{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body" : {"stringValue":"a"}}],"scope":{"name":"s1"}},{"logRecords":[{"body":{}}]}],"resource":{"attributes":[ ]},"schemaUrl":"u","unknown":[1]},{"scopeLogs":[{"logRecords":[{"c":1}]}]}]}';
    const answer = await door.send("POST", "/v1/logs", { body, headers: JSON_TYPE });
    assert.deepEqual([answer.status, answer.json], [200, {}]);
    const sealed = await door.sealed();
    assert.deepEqual(
      sealed.map(({ bytes }) => bytes.toString()),
      ['{"body" : {"stringValue":"a"}}', '{"body":{}}', '{"c":1}'],
    );
    assert.deepEqual(sealed[0]?.header.context, {
      ...{ resource: '{"attributes":[ ]}', "resource.schemaUrl": '"u"', scope: '{"name":"s1"}' },
    });
    assert.equal(sealed[2]?.header.context, undefined);
  });

  test("an empty OTLP request is a success in the form that it came in", async () => {
    const protobuf = await door.send("POST", "/v1/logs", { body: "", headers: PROTOBUF });
    assert.deepEqual([protobuf.status, protobuf.text], [200, ""]);
    assert.equal(protobuf.headers.get("content-type"), "application/x-protobuf");
    const json = await door.send("POST", "/v1/logs", { body: "{}", headers: JSON_TYPE });
    assert.deepEqual([json.status, json.text], [200, "{}"]);
  });

  test("OTLP's partial success counts what was refused, and the rest is sealed", async () => {
    const record = (size: number): string => `{"body":{"stringValue":"${"x".repeat(size)}"}}`;
    const json = `{"resourceLogs":[{"scopeLogs":[{"logRecords":[${record(10)},${record(2000)}]}]}]}`;
    const answer = await door.send("POST", "/v1/logs", { body: json, headers: JSON_TYPE });
    assert.equal(answer.status, 200);
    assert.match(
      answer.text,
      /^\{"partialSuccess":\{"rejectedLogRecords":"1","errorMessage":"event-too-large: /,
    );
    const large = message([1, message([2, message([2, "x".repeat(2000)], [2, "small"])])]);
    const binary = await door.send("POST", "/v1/logs", { body: large, headers: PROTOBUF });
    assert.equal(binary.status, 200);
    assert.ok(binary.text.includes("event-too-large"));
    assert.deepEqual(await door.sealedTexts(), [record(10), "small"]);
  });

  test("an OTLP error is a status in the form of the request", async () => {
    const json = await door.send("POST", "/v1/logs", { body: "{", headers: JSON_TYPE });
    assert.equal(json.status, 400);
    assert.match(json.text, /^\{"code":3,"message":"invalid-json: /);
    const binary = await door.send("POST", "/v1/logs", { body: Buffer.from([0x0a, 50]), headers: PROTOBUF });
    assert.equal(binary.status, 400);
    assert.equal(binary.headers.get("content-type"), "application/x-protobuf");
    assert.ok(Buffer.from(binary.text).includes(Buffer.concat([Buffer.from([0x08]), varint(3)])));
  });

  for (const path of ["/v1/traces", "/v1/metrics"]) {
    test(`${path} is told that nothing of it is kept, by a status that is not sent again`, async () => {
      const answer = await door.send("POST", path, { body: "{}", headers: JSON_TYPE });
      assert.equal(answer.status, 404);
      assert.match(answer.text, /takes logs at \/v1\/logs.*nothing was kept/);
    });
  }

  test("Loki's entries keep their stream's labels, and its tenant", async () => {
    const body =
      '{"streams":[{"values":[["1","a"],["2","b",{"trace":"t"}]],"stream":{"job":"x"}},{"stream":{"job":"y"},"values":[["3","c"]]}]}';
    const headers = { ...JSON_TYPE, "x-scope-orgid": "team-1" };
    assert.equal((await door.send("POST", "/loki/api/v1/push", { body, headers })).status, 204);
    const sealed = await door.sealed();
    assert.deepEqual(
      sealed.map(({ bytes, header }) => [bytes.toString(), header.context?.["stream"]]),
      [
        ['["1","a"]', '{"job":"x"}'],
        ['["2","b",{"trace":"t"}]', '{"job":"x"}'],
        ['["3","c"]', '{"job":"y"}'],
      ],
    );
    assert.equal(sealed[0]?.header.headers?.["x-scope-orgid"], "team-1");
  });

  test("Loki's push of which a part is bad is a 400 that counts, and the rest is sealed", async () => {
    const body = '{"streams":[{"stream":{},"values":[["1","a"],"no entry"]}]}';
    const answer = await door.send("POST", "/loki/api/v1/push", { body, headers: JSON_TYPE });
    assert.equal(answer.status, 400);
    assert.match(answer.text, /^1 of 2 entries were refused/);
    assert.deepEqual(await door.sealedTexts(), ['["1","a"]']);
  });

  test("Loki's push of bytes that are no snappy, or no request, is a 400", async () => {
    for (const body of [Buffer.from("not snappy"), Buffer.from([2, 4, 0x0a, 50])]) {
      const answer = await door.send("POST", "/loki/api/v1/push", { body, headers: PROTOBUF });
      assert.equal(answer.status, 400, answer.text);
    }
    assert.deepEqual(await door.sealedTexts(), []);
  });

  test("Loki's looks whether the server lives are answered to everybody", async () => {
    assert.equal((await fetch(`${door.url}/ready`)).status, 200);
    assert.equal((await fetch(`${door.url}/loki/api/v1/status/buildinfo`)).status, 200);
  });
});
