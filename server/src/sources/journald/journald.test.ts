import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, beforeEach, describe, test } from "node:test";
import fc from "fast-check";
import { openTestDoor, type TestDoor } from "../../../../test/support/test-door.ts";
import { JournalEntries } from "./entries.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("journald", () => {
  const BINARY = Buffer.concat([
    Buffer.from("__CURSOR=s=1;i=2\n_PID=5\nMESSAGE\n"),
    Buffer.from([5, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from("a\n\nb=\nPRIORITY=6\n\n"),
  ]);
  const PLAIN = Buffer.from("__CURSOR=s=1;i=1\nMESSAGE=a=b\n\n");

  let door: TestDoor;
  before(async () => {
    door = await openTestDoor({ limits: { eventBytesMax: 1000 } });
  });
  after(() => door.close());
  beforeEach(async () => {
    await door.sealed();
  });

  const headers = { "content-type": "application/vnd.fdo.journal" };

  test("a journal's entries are sealed byte for byte, binary fields included, and known by their cursors", async () => {
    for (let i = 0; i < 2; i += 1) {
      const answer = await door.send("POST", "/upload", { body: Buffer.concat([PLAIN, BINARY]), headers });
      assert.deepEqual([answer.status, answer.text], [200, "OK.\n"]);
    }
    const sealed = await door.sealed();
    assert.deepEqual(
      sealed.map(({ bytes, header }) => [bytes, header.eventId]),
      [
        [PLAIN, "s=1;i=1"],
        [BINARY, "s=1;i=2"],
      ],
    );
    assert.equal(sealed[0]?.header.protocol, "journald");
  });

  test("a journal is sealed while it streams in, before its request has an end", async () => {
    const streaming = request(`${door.url}/upload`, {
      ...{ method: "POST", headers: { ...headers, authorization: `Bearer ${door.token}` } },
    });
    const answered = new Promise<number | undefined>((resolve) =>
      streaming.on("response", (response) => resolve(response.resume().statusCode)),
    );
    streaming.write("__CURSOR=stream\nMESSAGE=first\n\n");
    let sealed = await door.sealed();
    while (sealed.length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      sealed = await door.sealed();
    }
    assert.ok(sealed[0]?.bytes.includes("first"));
    streaming.end();
    assert.equal(await answered, 200);
  });

  const refused: readonly (readonly [string, string | Uint8Array, Record<string, string>, number])[] = [
    ["no token", PLAIN, { authorization: "" }, 401],
    ["a wrong token", PLAIN, { authorization: "Bearer tlyi_x" }, 401],
    ["an encoding", PLAIN, { "content-encoding": "zstd" }, 415],
    ["a field without a name", "=x\n\n", {}, 400],
    ["a line that is no field", `${"x".repeat(65)}\n\n`, {}, 400],
    ["an entry that breaks off", "MESSAGE=a\n", {}, 400],
    ["an entry of more bytes than a record may have", `MESSAGE=${"x".repeat(992)}\n\n`, {}, 400],
  ];
  for (const [what, body, more, status] of refused) {
    test(`a journal with ${what} is refused by ${status}, and the feed has it`, async () => {
      const answer = await door.send("POST", "/upload", { body, headers: { ...headers, ...more } });
      assert.equal(answer.status, status, answer.text);
      assert.equal(door.refusals()[0]?.protocol, "journald");
      assert.deepEqual(await door.sealedTexts(), []);
    });
  }

  test("a journal is not taken while the disk is full, and may be sent again", async () => {
    door.freeBytes(0);
    const answer = await door.send("POST", "/upload", { body: PLAIN, headers });
    door.freeBytes(1000);
    assert.deepEqual([answer.status, answer.headers.get("retry-after")], [503, "1"]);
  });

  test("entries come out the same however the stream is cut", () => {
    const stream = Buffer.concat([PLAIN, BINARY, Buffer.from("\n\n"), PLAIN, BINARY]);
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length)), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const journal = new JournalEntries(1000);
        const found = places
          .slice(1)
          .flatMap((end, i) => journal.push(stream.subarray(places[i], end)).entries);
        assert.deepEqual(
          found.map(({ bytes }) => bytes.toString()),
          [PLAIN, BINARY, PLAIN, BINARY].map(String),
        );
      }),
    );
  });

  test("no stream of bytes makes the reading throw", () => {
    const piece = fc.oneof(
      fc.uint8Array(),
      fc.constantFrom(PLAIN, BINARY, Buffer.from("A\n"), Buffer.alloc(8, 255)),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const journal = new JournalEntries(1000);
        for (const one of pieces) if (journal.push(one).broken !== undefined) return;
      }),
    );
  });
});
