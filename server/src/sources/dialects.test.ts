import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { DOOR_FORMS, type DoorForm } from "../../../test/support/door-forms.ts";
import { openTestDoor, type TestDoor } from "../../../test/support/test-door.ts";
import { PROTOCOLS } from "./dialects.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("dialects", () => {
  const EVENTS_MAX = 8;
  const EVENT_BYTES_MAX = 2000;

  let door: TestDoor;
  before(async () => {
    door = await openTestDoor({ limits: { eventBytesMax: EVENT_BYTES_MAX, eventsMax: EVENTS_MAX } });
  });
  after(() => door.close());

  function eventOf(bytes: number): string {
    return `{"a":"${"x".repeat(bytes - 8)}"}`;
  }

  /** The largest event whose record still has as many bytes as a record may have. */
  function largestOf({ record }: DoorForm): string {
    let event = eventOf(EVENT_BYTES_MAX);
    while (Buffer.byteLength(record(event, 0)) > EVENT_BYTES_MAX) event = eventOf(event.length - 1);
    return event;
  }

  async function send(form: DoorForm, events: readonly string[], headers: Record<string, string> = {}) {
    const request = form.request(events);
    return await door.send("POST", request.path, { ...request, headers: { ...request.headers, ...headers } });
  }

  for (const [name, form] of Object.entries(DOOR_FORMS)) {
    test(`${name}: what is sealed is byte for byte what was sent, under the protocol's name`, async () => {
      await door.sealed();
      const events = [`{"a": "${name}", "b":[1.0]}`, `{ "ü" : null, "c": "${name}"}`];
      const answer = await send(form, events);
      assert.equal(answer.status, form.taken, answer.text);
      const sealed = await door.sealed();
      assert.deepEqual(
        sealed.map(({ bytes }) => bytes.toString()),
        events.map(form.record),
      );
      assert.equal(sealed[0]?.header.protocol ?? "native", form.protocol);
    });

    test(`${name}: a request without a token, and one with a wrong one, is denied, and nothing is sealed`, async () => {
      const [missing, wrong] = form.denied ?? [401, 401];
      const { path, ...request } = form.request(['{"a":1}']);
      const bare = await fetch(door.url + path, {
        ...{ method: "POST", headers: request.headers, body: Buffer.from(request.body) },
      });
      await bare.arrayBuffer();
      assert.equal(bare.status, missing);
      assert.equal((await send(form, ['{"a":1}'], { authorization: "Bearer tlyi_wrong" })).status, wrong);
      assert.deepEqual(await door.sealedTexts(), []);
    });

    test(`${name}: the token may stand in the path`, async () => {
      const request = form.request([`{"in the path of":"${name}"}`]);
      const path = request.path === "/in" ? `/in/${door.token}` : `/in/${door.token}${request.path}`;
      const answer = await door.send("POST", path, {
        ...request,
        headers: { ...request.headers, authorization: "" },
      });
      assert.equal(answer.status, form.taken, answer.text);
      assert.equal((await door.sealed()).length, 1);
    });

    test(`${name}: a full disk is a status that is sent again, with the time to wait, and nothing is sealed`, async () => {
      door.freeBytes(0);
      const answer = await send(form, ['{"a":1}']);
      door.freeBytes(1000);
      assert.deepEqual([answer.status, answer.headers.get("retry-after")], [503, "1"]);
      assert.deepEqual(await door.sealedTexts(), []);
    });

    test(`${name}: a record of the largest size is taken, and one of a byte more is not`, async () => {
      await door.sealed();
      const largest = largestOf(form);
      assert.equal((await send(form, [largest])).status, form.taken);
      assert.equal((await door.sealed()).length, 1);
      await send(form, [eventOf(EVENT_BYTES_MAX + 20)]);
      assert.deepEqual(await door.sealedTexts(), []);
      assert.equal(door.refusals()[0]?.code, "event-too-large");
    });

    test(`${name}: so many records as may be are taken, and one more is refused whole`, async () => {
      const events = (count: number): readonly string[] =>
        Array.from({ length: count }, (_, n) => `{"${name}":${n}.${count}}`);
      assert.equal((await send(form, events(EVENTS_MAX))).status, form.taken);
      assert.equal((await door.sealed()).length, EVENTS_MAX);
      assert.equal((await send(form, events(EVENTS_MAX + 1))).status, 413);
      assert.deepEqual(await door.sealedTexts(), []);
    });

    test(`${name}: a body that was cut short or altered is answered, never by an error of ours`, async () => {
      const { body, headers, path } = form.request(['{"a":1}', '{"b":2}']);
      await fc.assert(
        fc.asyncProperty(fc.nat(body.length), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
          const bent = Buffer.from(isCut ? body.subarray(0, at) : body);
          if (!isCut && at < bent.length) bent[at] = byte;
          const { status } = await door.send("POST", path, { body: bent, headers });
          assert.ok(status < 500, `status ${status}`);
        }),
        { numRuns: 15 },
      );
      await door.sealed();
    });
  }

  test("every protocol of a form is one that a source can be made for", () => {
    for (const { protocol } of Object.values(DOOR_FORMS)) assert.ok(PROTOCOLS.includes(protocol), protocol);
  });
});
