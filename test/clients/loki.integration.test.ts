import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { pino } from "pino";
import { pinoLoki } from "pino-loki";
import { createLogger } from "winston";
import LokiTransport from "winston-loki";
import { openTestDoor, type TestDoor } from "../support/test-door.ts";

let door: TestDoor;
before(async () => {
  door = await openTestDoor();
});
after(() => door.close());

for (const [form, json] of [
  ["JSON", true],
  ["snappy protobuf", false],
] as const) {
  test(`winston-loki sends ${form}, and each line is sealed with its labels`, async () => {
    await door.sealed();
    const transport = new LokiTransport({
      ...{ host: door.url, basicAuth: `any:${door.token}`, json, labels: { job: "audit" } },
      ...{ batching: true, interval: 0.02, replaceTimestamp: false, clearOnError: false },
      // Otherwise it ends the process when nothing is left to do, which is when node:test closes its run.
      gracefulShutdown: false,
    });
    const logger = createLogger({ transports: [transport] });
    logger.info("first line");
    logger.warn("second line");
    await transport.close();
    const sealed = await door.sealed();
    assert.equal(sealed.length, 2);
    assert.ok(sealed.some(({ bytes }) => bytes.includes("first line")));
    assert.match(JSON.stringify(sealed[0]?.header.context), /audit/);
    assert.equal(sealed[0]?.header.protocol, "loki");
  });
}

test("pino-loki sends batches, and each line is sealed with its labels", async () => {
  await door.sealed();
  const stream = pinoLoki({
    ...{ host: door.url, basicAuth: { username: "any", password: door.token } },
    ...{ labels: { application: "pay" }, batching: { interval: 60 } },
  });
  const logger = pino({ level: "info" }, stream);
  logger.info({ user: "alice" }, "logged in");
  stream.end();
  await once(stream, "close");
  const sealed = await door.sealed();
  assert.equal(sealed.length, 1);
  assert.ok(sealed[0]?.bytes.includes("logged in"));
  assert.match(sealed[0]?.header.context?.["stream"] ?? "", /"application":"pay"/);
});
