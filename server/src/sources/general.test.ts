import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { openTestDoor, type TestDoor } from "../../../test/support/test-door.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("general", () => {
  let door: TestDoor;
  before(async () => {
    door = await openTestDoor({ limits: { eventBytesMax: 100_000 } });
  });
  after(() => door.close());
  beforeEach(async () => {
    await door.sealed();
  });

  async function send(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) {
    return await door.send("POST", "/in", { body, headers });
  }

  /** A body, the protocol that it is, its records, and the ids that a repeat is known by. */
  interface Known {
    readonly protocol: string;
    readonly body: string;
    readonly records: readonly string[];
    readonly ids: readonly (string | undefined)[];
    readonly context?: readonly string[];
    readonly status?: number;
  }

  const known: Readonly<Record<string, Known>> = {
    "Kubernetes' list of audit events": {
      protocol: "kubernetes-audit",
      body: '{"items":[{"auditID":"a","stage":"ResponseComplete"},\n {"auditID":"a","stage":"Panic"}],"kind":"EventList","apiVersion":"audit.k8s.io/v1","metadata":{}}',
      records: ['{"auditID":"a","stage":"ResponseComplete"}', '{"auditID":"a","stage":"Panic"}'],
      ids: ["a/ResponseComplete", "a/Panic"],
      context: ["kind", "apiVersion", "metadata"],
    },
    "a group of Alertmanager": {
      protocol: "alertmanager",
      body: '{"version":"4","groupKey":"{}:{}","status":"firing","alerts":[{"status":"firing","labels":{"alertname":"A"},"startsAt":"2026-11-23T10:00:00Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"f1"}],"receiver":"tally"}',
      records: [
        '{"status":"firing","labels":{"alertname":"A"},"startsAt":"2026-11-23T10:00:00Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"f1"}',
      ],
      ids: ["f1/2026-11-23T10:00:00Z/firing/0001-01-01T00:00:00Z"],
      context: ["version", "groupKey", "status", "receiver"],
    },
    "an alert of Falco": {
      protocol: "falco",
      body: '{"hostname":"n","output":"a shell","priority":"Notice","rule":"Terminal shell","time":"2026-11-23T10:00:00Z","output_fields":{}}',
      records: [
        '{"hostname":"n","output":"a shell","priority":"Notice","rule":"Terminal shell","time":"2026-11-23T10:00:00Z","output_fields":{}}',
      ],
      ids: [undefined],
    },
    "lines of Cloudflare": {
      protocol: "cloudflare-logpush",
      body: '{"ActionType":"login","ActorEmail":"a@example.com","When":"2026-11-23T10:00:00Z","ID":"1"}\n{"RayID":"2"}\n',
      records: [
        '{"ActionType":"login","ActorEmail":"a@example.com","When":"2026-11-23T10:00:00Z","ID":"1"}',
        '{"RayID":"2"}',
      ],
      ids: [undefined, undefined],
    },
    "a file of CloudTrail": {
      protocol: "cloudtrail",
      body: '{"Records":[{"eventVersion":"1.08","eventID":"e1"},{"eventID":"e2"}]}',
      records: ['{"eventVersion":"1.08","eventID":"e1"}', '{"eventID":"e2"}'],
      ids: ["e1", "e2"],
    },
    "an event of EventBridge": {
      protocol: "eventbridge",
      body: '{"version":"0","id":"i1","detail-type":"AWS API Call via CloudTrail","source":"aws.iam","account":"1","detail":{}}',
      records: [
        '{"version":"0","id":"i1","detail-type":"AWS API Call via CloudTrail","source":"aws.iam","account":"1","detail":{}}',
      ],
      ids: ["i1"],
    },
    "events of Event Grid": {
      protocol: "event-grid",
      body: '[{"id":"g1","subject":"s","eventType":"a","eventTime":"2026-11-23T10:00:00Z","data":{},"dataVersion":"1"}]',
      records: [
        '{"id":"g1","subject":"s","eventType":"a","eventTime":"2026-11-23T10:00:00Z","data":{},"dataVersion":"1"}',
      ],
      ids: ["g1"],
    },
    "a delivery of Okta": {
      protocol: "okta",
      body: '{"eventType":"com.okta.event_hook","eventId":"d","data":{"events":[{"uuid":"u1"},{"uuid":"u2"}]}}',
      records: ['{"uuid":"u1"}', '{"uuid":"u2"}'],
      ids: ["u1", "u2"],
      context: ["eventType", "eventId"],
      status: 204,
    },
    "lines of Auth0": {
      protocol: "auth0",
      body: '{"log_id":"l1","data":{"type":"s"}}\n{"log_id":"l2","data":{}}\n',
      records: ['{"log_id":"l1","data":{"type":"s"}}', '{"log_id":"l2","data":{}}'],
      ids: ["l1", "l2"],
    },
    "an array of Auth0": {
      protocol: "auth0",
      body: '[{"log_id":"l3","data":{}}]',
      records: ['{"log_id":"l3","data":{}}'],
      ids: ["l3"],
    },
    "a message of Pub/Sub": {
      protocol: "pubsub",
      body: '{"message":{"data":"eyJhIjoxfQ==","messageId":"m1"},"subscription":"s"}',
      records: ['{"message":{"data":"eyJhIjoxfQ==","messageId":"m1"},"subscription":"s"}'],
      ids: ["m1"],
      status: 204,
    },
    "a notification of SNS": {
      protocol: "sns",
      body: '{"Type":"Notification","MessageId":"n1","TopicArn":"arn:aws:sns:x","Message":"{}"}',
      records: ['{"Type":"Notification","MessageId":"n1","TopicArn":"arn:aws:sns:x","Message":"{}"}'],
      ids: ["n1"],
    },
    "an object that nobody knows": {
      protocol: "webhook",
      body: ' {"action":"deploy","id":"w1"} ',
      records: ['{"action":"deploy","id":"w1"}'],
      ids: ["w1"],
    },
    "lines of text": {
      protocol: "webhook",
      body: "first\nsecond \u0001\n",
      records: ["first", "second \u0001"],
      ids: [undefined, undefined],
    },
  };

  for (const [name, { body, context = [], ids, protocol, records, status = 200 }] of Object.entries(known)) {
    test(`${name}: is seen to be ${protocol}, and each record is sealed byte for byte, once`, async () => {
      const answer = await send(body);
      assert.equal(answer.status, status, answer.text);
      const sealed = await door.sealed();
      assert.deepEqual(
        sealed.map(({ bytes }) => bytes.toString()),
        records,
      );
      assert.deepEqual(
        sealed.map(({ header }) => [header.protocol, header.eventId]),
        ids.map((id) => [protocol, id]),
      );
      assert.deepEqual(Object.keys(sealed[0]?.header.context ?? {}), context);
      assert.equal((await send(body)).status, status);
      const again = ids.filter((id) => id === undefined).length;
      assert.equal((await door.sealed()).length, again);
    });
  }

  const answered: readonly (readonly [string, string, RegExp])[] = [
    ["Cloudflare's test of a destination", '{"content":"tests"}', /ok/],
    [
      "Event Grid's validation of a subscription",
      '[{"id":"v","subject":"","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","eventTime":"x","dataVersion":"2","data":{"validationCode":"512d38b6","validationUrl":"https://x"}}]',
      /^\{"validationResponse":"512d38b6"\}$/,
    ],
  ];
  for (const [name, body, text] of answered) {
    test(`${name} is answered, and not sealed`, async () => {
      const answer = await send(body);
      assert.equal(answer.status, 200);
      assert.match(answer.text, text);
      assert.deepEqual(await door.sealedTexts(), []);
    });
  }

  const refused: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["nothing", "", "empty-body"],
    ["JSON that breaks off", '{"a":1,', "invalid-json"],
    [
      "a list of Kubernetes that breaks off",
      '{"kind":"EventList","apiVersion":"audit.k8s.io/v1","items":[{"a":1}',
      "invalid-json",
    ],
    [
      "a list whose items are none",
      '{"kind":"EventList","apiVersion":"audit.k8s.io/v1","items":5}',
      "bad-body",
    ],
    ["a list without items", '{"kind":"EventList","apiVersion":"audit.k8s.io/v1"}', "bad-body"],
  ];
  for (const [name, body, code] of refused) {
    test(`${name} is refused, and nothing is sealed`, async () => {
      const answer = await send(body);
      assert.equal(answer.status, 400);
      assert.equal(door.refusals()[0]?.code, code);
      assert.deepEqual(await door.sealedTexts(), []);
    });
  }

  test("of a list a part of which is too large the rest is sealed, and the sender hears of it", async () => {
    const body = `{"kind":"EventList","apiVersion":"audit.k8s.io/v1","items":[{"auditID":"p","stage":"s"},{"a":"${"x".repeat(100_000)}"}]}`;
    const answer = await send(body);
    assert.equal(answer.status, 413);
    assert.match(answer.text, /"accepted":1,"rejected":1/);
    assert.deepEqual(await door.sealedTexts(), ['{"auditID":"p","stage":"s"}']);
  });

  test("what stands around the records and is too large for their header refuses them, and says so", async () => {
    const metadata = JSON.stringify({ note: "x".repeat(25_000) });
    const body = `{"kind":"EventList","apiVersion":"audit.k8s.io/v1","metadata":${metadata},"items":[{"a":1}]}`;
    assert.equal((await send(body)).status, 400);
    assert.equal(door.refusals()[0]?.code, "context-too-large");
  });

  test("CloudEvents are taken in all three modes, each known by its source and its id", async () => {
    const event =
      '{"specversion":"1.0","id":"1","source":"/s","type":"dev.cdevents.service.deployed.0.2.0","data":{}}';
    const structured = { "content-type": "application/cloudevents+json; charset=utf-8" };
    for (let i = 0; i < 2; i += 1) assert.equal((await send(event, structured)).status, 204);
    const batch = { "content-type": "application/cloudevents-batch+json" };
    assert.equal((await send(`[${event.replace('"1"', '"2"')},${event}]`, batch)).status, 204);
    const binary = {
      "ce-specversion": "1.0",
      "ce-id": "3",
      "ce-source": "/s",
      "ce-type": "t",
      "ce-team": "pay",
    };
    assert.equal((await send(Buffer.from([0, 255, 1]), binary)).status, 204);
    const sealed = await door.sealed();
    assert.deepEqual(
      sealed.map(({ header }) => header.eventId),
      ["/s|1", "/s|2", "/s|3"],
    );
    assert.deepEqual(sealed[2]?.bytes, Buffer.from([0, 255, 1]));
    assert.equal(sealed[2]?.header.headers?.["ce-team"], "pay");
  });

  test("a CloudEvent without an id, and one in a form that we do not read, are refused", async () => {
    const structured = { "content-type": "application/cloudevents+json" };
    assert.equal((await send('{"specversion":"1.0","type":"t"}', structured)).status, 400);
    assert.equal((await send("x", { "ce-specversion": "1.0" })).status, 400);
    assert.equal((await send("x", { "content-type": "application/cloudevents+protobuf" })).status, 415);
    assert.deepEqual(await door.sealedTexts(), []);
  });

  test("an empty batch of CloudEvents, and one without data, are taken", async () => {
    assert.equal((await send("[]", { "content-type": "application/cloudevents-batch+json" })).status, 204);
    const headers = { "ce-specversion": "1.0", "ce-id": "e", "ce-source": "/s", "ce-type": "t" };
    assert.equal((await send("", headers)).status, 204);
    assert.deepEqual(await door.sealedTexts(), [""]);
  });

  test("the validation of a webhook names the origin that asked, and nothing that is none", async () => {
    const ask = async (origin: string) => {
      const headers = { "webhook-request-origin": origin };
      return (await door.send("OPTIONS", "/in", { headers })).headers.get("webhook-allowed-origin");
    };
    assert.equal(await ask("eventemitter.example.com"), "eventemitter.example.com");
    assert.equal(await ask("a b"), "*");
  });

  test("Firehose is answered exactly, and a request that comes again is sealed once", async () => {
    const headers = {
      "x-amz-firehose-request-id": "r1",
      "x-amz-firehose-access-key": door.token,
      "x-amz-firehose-common-attributes": '{"commonAttributes":{"env":"prod"}}',
      authorization: "",
    };
    const body = '{"requestId":"r1","timestamp":1,"records":[{"data":"YQ=="},{"data":"Yg=="}]}';
    for (let i = 0; i < 2; i += 1) {
      const answer = await door.send("POST", "/in", { body, headers });
      assert.equal(answer.status, 200);
      assert.match(answer.text, /^\{"requestId":"r1","timestamp":\d{13}\}$/);
      assert.equal(answer.headers.get("content-type"), "application/json");
      assert.equal(answer.headers.get("content-length"), String(answer.text.length));
      assert.equal(answer.headers.get("content-encoding"), null);
    }
    const sealed = await door.sealed();
    assert.deepEqual(
      sealed.map(({ bytes, header }) => [bytes.toString(), header.eventId]),
      [
        ['{"data":"YQ=="}', "r1#0"],
        ['{"data":"Yg=="}', "r1#1"],
      ],
    );
    assert.equal(
      sealed[0]?.header.headers?.["x-amz-firehose-common-attributes"],
      '{"commonAttributes":{"env":"prod"}}',
    );
    const bad = await door.send("POST", "/in", { body: "{", headers });
    assert.match(bad.text, /^\{"requestId":"r1","timestamp":\d+,"errorMessage":"invalid-json: /);
  });

  test("Datadog's agents are told what they look for", async () => {
    assert.deepEqual((await door.send("GET", "/api/v1/validate")).json, { valid: true });
    assert.equal((await fetch(`${door.url}/api/v1/validate`)).status, 403);
    const key = { authorization: "", "dd-api-key": door.token };
    const answer = await door.send("POST", "/v1/input", { body: '{"message":"a"}', headers: key });
    assert.deepEqual([answer.status, answer.json], [202, {}]);
    const query = await door.send("POST", `/api/v2/logs?dd-api-key=${door.token}`, {
      ...{ body: '[{"message":"b"},5]', headers: { authorization: "" } },
    });
    assert.equal(query.status, 400);
    assert.deepEqual(await door.sealedTexts(), ['{"message":"a"}', '{"message":"b"}']);
  });
});
