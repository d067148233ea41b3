import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openTestDoor, type TestDoor } from "../../test/support/test-door.ts";
import { createSourceToken, type Source, Sources } from "./intake/sources.ts";
import { systemClock } from "./system/clock.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("door", () => {
  const [open, typed, limited, signed] = [1, 2, 3, 4].map(() => createSourceToken());
  let aheadMs = 0;
  const clock = { ...systemClock, nowUs: () => 1_800_000_000_000_000 + aheadMs * 1000 };
  const signingSecrets = new Map<string, string>();
  let door: TestDoor;

  function source(made: ReturnType<typeof createSourceToken> | undefined, more: Partial<Source>): Source {
    const { hash, hint, id } = made ?? assert.fail("no token");
    return { id, hash, hint, name: "open", type: "any", rate: null, isSigned: false, from: "api", ...more };
  }

  before(async () => {
    door = await openTestDoor({
      clock,
      secrets: signingSecrets,
      sources: new Sources([
        source(open, {}),
        source(typed, { name: "typed", type: "splunk-hec" }),
        source(limited, { name: "limited", rate: 1 }),
        source(signed, { name: "signed", isSigned: true }),
      ]),
    });
  });
  after(() => door.close());

  async function send(made: { readonly secret: string } | undefined, events = 1) {
    return await door.send("POST", "/api/v1/events", {
      body: JSON.stringify(Array.from({ length: events }, (_, n) => ({ action: "a", n }))),
      headers: { authorization: `Bearer ${made?.secret}` },
    });
  }

  test("what is sent with a source's token is sealed under its id and its name", async () => {
    await door.sealed();
    assert.equal((await send(open)).status, 202);
    const [sealed] = await door.sealed();
    assert.deepEqual(sealed?.header.sender, { id: open?.id, name: "open", type: "machine" });
  });

  test("a source with a type takes that protocol alone", async () => {
    const answer = await send(typed);
    assert.equal(answer.status, 403);
    assert.match(answer.text, /wrong-protocol.*typed takes splunk-hec, and this request is native/);
    assert.deepEqual(await door.sealed(), []);
    const taken = await door.send("POST", "/services/collector", {
      ...{ body: '{"event":"a"}', headers: { authorization: `Splunk ${typed?.secret}` } },
    });
    assert.equal(taken.status, 200);
  });

  test("a source that sends more than it may is told when to come again", async () => {
    await door.sealed();
    assert.equal((await send(limited, 12)).status, 202);
    const answer = await send(limited);
    assert.equal(answer.status, 429);
    assert.equal(answer.headers.get("retry-after"), "3");
    assert.match(answer.text, /source-limit.*may send 1 events a second/);
    aheadMs = 3000;
    assert.equal((await send(limited)).status, 202);
    assert.equal((await door.sealed()).length, 13);
  });

  test("a source that signs takes nothing while its signing secret is lost, or without a signature", async () => {
    const lost = await send(signed);
    assert.equal(lost.status, 503);
    assert.match(lost.text, /signing-secret-lost/);
    signingSecrets.set(signed?.id ?? "", "a signing secret");
    const unsigned = await send(signed);
    assert.equal(unsigned.status, 401);
    assert.match(unsigned.text, /not-signed/);
  });

  test("a refusal is noted with the name of its source", () => {
    assert.deepEqual(
      door.refusals().map((refusal) => [refusal.source?.name, refusal.code]),
      [
        ["signed", "not-signed"],
        [undefined, "signing-secret-lost"],
        ["limited", "source-limit"],
        ["typed", "wrong-protocol"],
      ],
    );
  });
});
