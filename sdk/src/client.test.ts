import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openTestDoor, type TestDoor } from "../../test/support/test-door.ts";
import { Client, type ClientOptions } from "./client.ts";
import { change } from "./event.ts";
import { checkReceipt } from "./receipts.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("client", () => {
  let door: TestDoor;
  let folder: string;
  before(async () => {
    door = await openTestDoor({ limits: { eventBytesMax: 2000 } });
    folder = mkdtempSync(join(tmpdir(), "tally-sdk-"));
  });
  after(async () => {
    await door.close();
    rmSync(folder, { recursive: true });
  });

  let spools = 0;
  async function open(
    options: Partial<ClientOptions> = {},
  ): Promise<{ client: Client; errors: string[]; spool: string }> {
    await door.sealed();
    const errors: string[] = [];
    const spool = options.spool ?? join(folder, `spool-${spools++}`);
    const onError = (message: string) => void errors.push(message);
    return {
      client: new Client({ url: door.url, token: door.token, onError, ...options, spool }),
      errors,
      spool,
    };
  }

  /** More than a file of the spool holds. */
  const EVENTS = 1100;

  test("events are sealed in the order in which they were logged, and nothing is left on the disk", async () => {
    const { client, errors, spool } = await open();
    for (let n = 0; n < EVENTS; n += 1)
      assert.equal(client.log({ actor: "alice", action: "a", n }).kind, "kept");
    assert.equal(await client.close(), true);
    const sealed = await door.sealedTexts();
    assert.deepEqual(
      sealed.map((text) => JSON.parse(text).n),
      Array.from({ length: EVENTS }, (_, n) => n),
    );
    assert.deepEqual([errors, readdirSync(spool)], [[], []]);
  });

  test("an event has a time and an id, by which a repeat is known", async () => {
    const { client } = await open();
    const logged = client.log({ actor: "alice", action: "a" });
    await client.close();
    const [sealed] = await door.sealedTexts();
    const event = JSON.parse(sealed ?? "{}");
    assert.equal(logged.kind === "kept" && logged.id, event.id);
    assert.match(event.time, /^\d{4}-\d\d-\d\dT/);
  });

  test("while the server can't take them events wait, and are sealed once when it can", async () => {
    let tell = (_: string): void => undefined;
    const told = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const { client } = await open({ flushMs: 5, onError: (message) => tell(message) });
    door.freeBytes(0);
    client.log({ actor: "alice", action: "held back" });
    assert.match(await told, /503/);
    // It waits for the second that the server asked for.
    assert.equal(await client.flush(1), false);
    door.freeBytes(1000);
    assert.equal(await client.flush(), true);
    assert.equal((await door.sealedTexts()).length, 1);
    await client.close();
  });

  test("what another process left in the spool is sent, a line that broke off is not, and nothing is sealed twice", async () => {
    const { client, spool } = await open({ url: "http://127.0.0.1:9" });
    client.log({ actor: "alice", action: "left behind" });
    await client.close(10);
    const [name = ""] = readdirSync(spool);
    appendFileSync(join(spool, name), '{"actor":"alice","action":"brok');
    const content = readFileSync(join(spool, name));
    // The one before had sent it, and ended before it heard so.
    const whole = content.subarray(0, content.lastIndexOf(0x0a) + 1);
    const headers = { "idempotency-key": name.slice(13, -7), "content-type": "application/x-ndjson" };
    const next = await open({ spool });
    await door.send("POST", "/api/v1/events", { body: whole, headers });
    assert.equal(await next.client.close(), true);
    const sealed = await door.sealedTexts();
    assert.equal(sealed.length, 1);
    assert.match(sealed[0] ?? "", /left behind/);
  });

  test("a spool that is full refuses, and a closed client does too", async () => {
    const { client } = await open({ url: "http://127.0.0.1:9", spoolBytesMax: 400 });
    const outcomes = Array.from({ length: 10 }, () => client.log({ actor: "a", action: "b" }).kind);
    assert.ok(outcomes.includes("kept") && outcomes.includes("refused"));
    await client.close(10);
    assert.equal(client.log({ actor: "a", action: "b" }).kind, "refused");
  });

  test("an event that can't be printed, and one that is too large, is refused and throws nothing", async () => {
    const { client } = await open();
    const loop: Record<string, unknown> = {};
    loop["self"] = loop;
    assert.equal(client.log({ actor: "a", action: "b", loop }).kind, "refused");
    assert.equal(client.log({ actor: "a", action: "b", text: "x".repeat(1_048_576) }).kind, "refused");
    await client.close();
  });

  test("events that the server refuses are told, kept aside, and do not hold up others", async () => {
    const { client, errors, spool } = await open();
    client.log({ actor: "a", action: "too large", text: "x".repeat(3000) });
    client.log({ actor: "a", action: "fits" });
    assert.equal(await client.close(), true);
    assert.equal((await door.sealedTexts()).length, 1);
    assert.match(errors[0] ?? "", /event 1 of a batch was refused/);
    assert.match(readdirSync(spool)[0] ?? "", /\.refused$/);
  });

  test("receipts are kept, and each verifies with the log's key against the event that was sent, and no other", async () => {
    const receipts = join(folder, "receipts.ndjson");
    const { client } = await open({ receipts });
    for (let n = 0; n < 3; n += 1) client.log({ actor: "alice", action: "a", n });
    await client.close();
    const kept = readFileSync(receipts, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(kept.length, 3);
    for (const one of kept) {
      assert.deepEqual(checkReceipt(one, door.vkey), { kind: "verified", index: one.index });
      assert.equal(checkReceipt({ ...one, record: `${one.record} ` }, door.vkey).kind, "refused");
    }
    assert.equal(checkReceipt(kept[0], "no key").kind, "refused");
    assert.equal(checkReceipt({ ...kept[0], receipt: {} }, door.vkey).kind, "refused");
  });

  test("change tells member by member what is different", () => {
    const before = { name: "pay", replicas: 2, image: { tag: "1" }, same: [1] };
    assert.deepEqual(
      change(before, { name: "pay", replicas: 3, image: { tag: "2" }, same: [1], new: true }),
      {
        changes: [
          { path: "replicas", before: 2, after: 3 },
          { path: "image.tag", before: "1", after: "2" },
          { path: "new", after: true },
        ],
      },
    );
    assert.deepEqual(change(undefined, { a: 1 }), { changes: [{ path: "", after: { a: 1 } }] });
  });
});
