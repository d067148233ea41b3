import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { sign } from "@octokit/webhooks-methods";
import { CloudEvent, HTTP } from "cloudevents";
import { Webhook } from "standardwebhooks";
import { openTestDoor, type TestDoor } from "../support/test-door.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("webhooks", () => {
  let door: TestDoor;
  before(async () => {
    door = await openTestDoor();
  });
  after(() => door.close());
  beforeEach(async () => {
    door.secret = undefined;
    await door.sealed();
  });

  test("what octokit signs is taken as GitHub's", async () => {
    door.secret = "a secret of the repository";
    const body = '{"action":"opened","sender":{"login":"alice"}}';
    const headers = { "x-github-event": "issues", "x-hub-signature-256": await sign(door.secret, body) };
    assert.equal((await door.send("POST", "/in", { body, headers })).status, 200);
    assert.deepEqual(await door.sealedTexts(), [body]);
  });

  test("what standardwebhooks signs is taken, and what it signed ten minutes ago is not", async () => {
    door.secret = `whsec_${Buffer.from("a key of twenty-four byt").toString("base64")}`;
    const webhook = new Webhook(door.secret);
    const body = '{"type":"user.created","data":{}}';
    const send = async (id: string, at: Date) => {
      const signature = webhook.sign(id, at, body);
      const timestamp = String(Math.floor(at.getTime() / 1000));
      const headers = { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
      return (await door.send("POST", "/in", { body, headers })).status;
    };
    assert.equal(await send("msg_1", new Date()), 200);
    assert.equal(await send("msg_2", new Date(Date.now() - 600_000)), 401);
    assert.deepEqual(await door.sealedTexts(), [body]);
  });

  const event = new CloudEvent({
    id: "1",
    source: "/s",
    type: "dev.cdevents.build.started.0.2.0",
    data: { a: 1 },
  });
  for (const [mode, message] of [
    ["structured", HTTP.structured(event)],
    ["binary", HTTP.binary(event.cloneWith({ id: "2" }))],
  ] as const) {
    test(`what the CloudEvents SDK prints in ${mode} mode is sealed as it printed it`, async () => {
      const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
      const body = String(message.body);
      const answer = await door.send("POST", "/in", { body, headers: Object.fromEntries(headers) });
      assert.equal(answer.status, 204, answer.text);
      const [sealed] = await door.sealed();
      assert.equal(sealed?.bytes.toString(), body);
      assert.equal(sealed?.header.eventId, mode === "binary" ? "/s|2" : "/s|1");
      assert.equal(sealed?.header.protocol, "cloudevents");
    });
  }
});
