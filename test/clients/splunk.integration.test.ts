import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { Logger } from "splunk-logging";
import { openTestDoor, type TestDoor } from "../support/test-door.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("splunk", () => {
  let door: TestDoor;
  before(async () => {
    door = await openTestDoor();
  });
  after(() => door.close());
  beforeEach(async () => {
    await door.sealed();
  });

  interface Sent {
    readonly error: unknown;
    readonly status: number | undefined;
    readonly body: unknown;
  }

  function send(settings: object, events: readonly object[]): Promise<Sent> {
    const logger = new Logger({ token: door.token, url: door.url, maxBatchCount: 0, ...settings });
    return new Promise((resolve) => {
      logger.error = (error: unknown) => resolve({ error, status: undefined, body: undefined });
      for (const message of events) logger.send({ message, metadata: { sourcetype: "audit" } });
      logger.flush((error: unknown, response: { statusCode?: number } | undefined, body: unknown) =>
        resolve({ error, status: response?.statusCode, body }),
      );
    });
  }

  test("splunk-logging sends a batch, and each event is sealed", async () => {
    const sent = await send({}, [{ a: 1 }, { b: "ü" }]);
    assert.deepEqual([sent.status, sent.body], [200, { text: "Success", code: 0 }]);
    const sealed = await door.sealed();
    assert.equal(sealed.length, 2);
    assert.ok(sealed[1]?.bytes.includes('"b":"ü"'));
    assert.equal(sealed[0]?.header.protocol, "splunk-hec");
  });

  test("splunk-logging tells its caller of a wrong token", async () => {
    const sent = await send({ token: "00000000-0000-0000-0000-000000000000" }, [{ a: 1 }]);
    assert.match(JSON.stringify([sent.error, sent.body, String(sent.error)]), /Invalid token/);
    assert.deepEqual(await door.sealedTexts(), []);
  });

  test("splunk-logging tries again while the disk is full, and the event is sealed once", async () => {
    const refused = door.refusals().length;
    door.fullFor(1);
    const sent = await send({ maxRetries: 20 }, [{ kept: true }]);
    door.freeBytes(1000);
    assert.ok(door.refusals().length > refused);
    // Whether it tries again is its own choice; what it was told is true either way.
    assert.equal((await door.sealed()).length, sent.status === 200 ? 1 : 0);
  });
});
