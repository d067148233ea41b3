import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client, errors } from "@elastic/elasticsearch";
import { openTestDoor, type TestDoor } from "../support/test-door.ts";

let door: TestDoor;
let client: Client;
before(async () => {
  door = await openTestDoor({ limits: { eventBytesMax: 10_000 } });
  client = new Client({ node: `${door.url}/ingest/es`, auth: { apiKey: door.token }, maxRetries: 1 });
});
after(async () => {
  await client.close();
  await door.close();
});

test("elasticsearch-js finds a server that it speaks with", async () => {
  const info = await client.info();
  assert.equal(info.tagline, "You Know, for Search");
  assert.equal(await client.ping(), true);
});

test("elasticsearch-js sends a bulk request, and every document is sealed as it printed it", async () => {
  const answer = await client.bulk({
    operations: [
      { create: { _index: "audit" } },
      { a: 1 },
      { index: { _index: "audit", _id: "x" } },
      { b: "ü" },
    ],
  });
  assert.equal(answer.errors, false);
  assert.deepEqual(
    answer.items.map((item) => (item.create ?? item.index)?.status),
    [201, 201],
  );
  assert.deepEqual(await door.sealedTexts(), ['{"a":1}', '{"b":"ü"}']);
});

test("elasticsearch-js's helper sends thousands in batches, and drops what can't be taken", async () => {
  const documents = Array.from({ length: 3000 }, (_, n) => ({ n, text: n === 7 ? "x".repeat(10_001) : "x" }));
  const dropped: unknown[] = [];
  const result = await client.helpers.bulk({
    datasource: documents,
    onDocument: () => ({ create: { _index: "audit" } }),
    onDrop: ({ document }) => void dropped.push(document.n),
    flushBytes: 20_000,
  });
  assert.deepEqual([result.successful, result.failed, dropped], [2999, 1, [7]]);
  assert.equal((await door.sealed()).length, 2999);
});

test("elasticsearch-js tries again while the disk is full, and gives its caller the rest", async () => {
  door.freeBytes(0);
  const send = () => client.bulk({ operations: [{ create: { _index: "audit" } }, { a: 1 }] });
  await assert.rejects(send(), (error) => error instanceof errors.ResponseError && error.statusCode === 503);
  assert.equal(door.refusals().filter(({ code }) => code === "disk-full").length, 2);
  door.fullFor(2);
  const patient = client.child({ maxRetries: 20 });
  await patient.bulk({ operations: [{ create: { _index: "audit" } }, { a: 2 }] });
  assert.deepEqual(await door.sealedTexts(), ['{"a":2}']);
});

test("elasticsearch-js tells its caller of a wrong token, and does not try again", async () => {
  const wrong = new Client({ node: `${door.url}/ingest/es`, auth: { apiKey: "wrong" } });
  const before = door.refusals().length;
  await assert.rejects(
    wrong.bulk({ operations: [{ create: { _index: "audit" } }, { a: 1 }] }),
    (error) => error instanceof errors.ResponseError && error.statusCode === 401,
  );
  assert.equal(door.refusals().length, before + 1);
  await wrong.close();
});
