import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { Event, Received } from "@tallystick/event";
import {
  createTreeHasher,
  createVerifier,
  encodeBase64,
  parseReceipt,
  parseVerifierKey,
  verifyReceipt,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";
import { searchEvents } from "../server/src/api/search.ts";
import { createViewed } from "../server/src/api/viewing.ts";
import { blockCodec } from "../server/src/block-codec.ts";
import { createDoor } from "../server/src/door.ts";
import { type Engine, startEngine } from "../server/src/engine/start-engine.ts";
import { type Followed, LogFollower } from "../server/src/followers/log-follower.ts";
import { accept } from "../server/src/intake/accept.ts";
import { admit } from "../server/src/intake/admit.ts";
import { Duplicates } from "../server/src/intake/duplicates.ts";
import { Sources } from "../server/src/intake/sources.ts";
import { createToken, Tokens } from "../server/src/intake/tokens.ts";
import { createMatcher } from "../server/src/query/match.ts";
import { readQuery } from "../server/src/query/read-query.ts";
import { createRowsOf, entrySource } from "../server/src/record-rows.ts";
import { CopyState } from "../server/src/search/copy-state.ts";
import { EVENTS_TABLE, migrate } from "../server/src/search/schema.ts";
import { Search } from "../server/src/search/search-client.ts";
import { TableCopy } from "../server/src/search/table-copy.ts";
import type { OpenLog } from "../server/src/sequencer/open.ts";
import { StoredGroups } from "../server/src/sequencer/stored-groups.ts";
import { openDoor } from "../server/src/sources/dialects.ts";
import { Refusals } from "../server/src/sources/refusals.ts";
import { Traffic } from "../server/src/sources/traffic.ts";
import { systemClock } from "../server/src/system/clock.ts";
import { DiskGate } from "../server/src/system/disk-gate.ts";
import { Metrics } from "../server/src/system/metrics.ts";
import { createNodeFiles } from "../server/src/system/node-files.ts";
import { createRandom } from "../server/src/system/random.ts";
import { createTempLog, type TempLog } from "./support/temp-log.ts";

/** As a person would type it. What it becomes on its way is what this file is about. */
const SENT =
  '{"time":"2026-11-01T03:12:44.250Z","actor":{"type":"human","name":"mallory"},"action":"role.grant","targets":[{"id":"bob"},{"type":"role","name":"admin"}],"from":"203.0.113.9","outcome":"denied","ticket":"INC-20261101"}';
const QUERY = "actor:mallory from:203.0.113.0/24 INC-20261101";

const ingest = createToken("ingest", "web-1", "machine");
const tokens = new Tokens([ingest.token]);
const clock = systemClock;
const random = createRandom();

let temp: TempLog;
let log: OpenLog;
let door: Server;
let engine: Engine;
const search = new Search();
const received: Received[] = [];
let answer: Awaited<ReturnType<typeof send>>;
let followed: Followed;
let event: Event;

async function setUp(): Promise<void> {
  temp = await createTempLog();
  log = await temp.open();
  const parts = {
    log: {
      append: log.writer.append.bind(log.writer),
      current: () => ({ checkpoint: log.writer.checkpoint }),
      leafHash: log.leafHash,
      entry: (index: number) => log.reader.entry(index),
    },
    ...{ duplicates: new Duplicates(), clock, random },
  };
  const doors = createDoor({
    ...{ log, tokens, clock, disk: new DiskGate(0), isDraining: () => false },
    ...{ metrics: new Metrics({}), refusals: new Refusals(), traffic: new Traffic() },
    ...{ sources: new Sources(), secrets: { get: () => undefined } },
    take(request) {
      received.push(request);
      return accept(request, parts);
    },
  });
  door = createServer((request, response) => openDoor(request, response, doors));
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  engine = await startEngine({
    ...{ folder: join(temp.folder, "search"), password: "journey", readers: 2, newId: randomUUID },
    ...{ scratch: { preferred: tmpdir(), fallback: tmpdir() }, diagnose: () => undefined },
  });
  search.move({ url: engine.url, username: "tally", password: "journey" });
  answer = await send();
}

async function tearDown(): Promise<void> {
  door.closeAllConnections();
  door.close();
  await search.close();
  await engine.stop();
  await log.close();
  await temp.remove();
  await rm(join(temp.folder, "search"), { recursive: true, force: true });
}

async function send(): Promise<{
  events: { id: string; index: number; leafHash: string; receipt: unknown }[];
  checkpoint: string;
}> {
  const address = door.address();
  const port = typeof address === "object" ? address?.port : 0;
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/events?receipt=proof`, {
    method: "POST",
    headers: { authorization: `Bearer ${ingest.secret}`, "content-type": "application/json" },
    body: SENT,
  });
  assert.equal(response.status, 202);
  return JSON.parse(await response.text());
}

test("one event goes through every part of the house", async (t: TestContext) => {
  // Not as hooks of this file: those would run around the tests of all others, too.
  t.after(tearDown);
  await setUp();
  await t.test("sources cut the request into the exact bytes of its records, and say how they came", () => {
    const [request] = received;
    assert.ok(request !== undefined && received.length === 1);
    const [record] = request.records;
    assert.equal(Buffer.from(request.content.subarray(record?.start, record?.end)).toString(), SENT);
    assert.deepEqual(request.sender, { id: ingest.token.id, name: "web-1", type: "machine" });
  });

  await t.test("intake seals these bytes behind a salted commitment", () => {
    const [request] = received;
    assert.ok(request !== undefined);
    const { ids, sealed } = admit(request, { clock, random });
    assert.equal(ids.length, 1);
    assert.equal(sealed.leafHashes.length, 32);
    assert.ok(Buffer.from(sealed.frames).includes(SENT));
  });

  await t.test("the sequencer's acknowledgement is a receipt that anybody can check", () => {
    const [event] = answer.events;
    const key = parseVerifierKey(log.vkey, sha256);
    const receipt = parseReceipt(Buffer.from(JSON.stringify(event?.receipt)));
    assert.ok(event !== undefined && key !== undefined && receipt !== undefined);
    const hasher = createTreeHasher(sha256);
    const verifiers = [createVerifier(key, { sha256, verifyEd25519 })];
    const verdict = verifyReceipt(receipt, Buffer.from(SENT), {
      hasher,
      sha256,
      verifiers,
      origin: log.origin,
    });
    assert.equal(verdict.kind, "verified", JSON.stringify(verdict));
  });

  await t.test("a follower reads the same bytes from the files of the log", async () => {
    const [promised] = answer.events;
    const files = await createNodeFiles(temp.folder);
    const follower = new LogFollower(files, new StoredGroups(files, blockCodec), 0);
    const entries: Followed[] = [];
    while (follower.position < log.writer.head.size)
      entries.push(...(await follower.next(log.writer.head.size)));
    await follower.close();
    const found = entries.find(({ index }) => index === promised?.index);
    assert.ok(found !== undefined);
    followed = found;
    assert.equal(followed.entry.id, promised?.id);
    assert.equal(encodeBase64(log.leafHash(followed.line)), promised?.leafHash);
    assert.ok(Buffer.from(followed.body ?? []).includes(SENT));
  });

  await t.test("a parser makes the event of it, and the sentence", () => {
    const [row] = createRowsOf(log.origin)(followed, "");
    assert.ok(row !== undefined);
    event = row.event;
    assert.equal(event.message, "mallory granted role admin to bob from 203.0.113.9: denied");
    assert.equal(event.category, "permission");
    assert.equal(event.source.type, "native");
  });

  await t.test("the search copy takes its row, and finds it by who, from where and a pasted id", async () => {
    await migrate(search);
    const files = await createNodeFiles(temp.folder);
    const copy = await TableCopy.open(
      {
        ...{ search, table: EVENTS_TABLE, log: log.origin, state: await CopyState.load(files) },
        open: (from) =>
          entrySource(
            new LogFollower(files, new StoredGroups(files, blockCodec), from),
            createRowsOf(log.origin),
          ),
      },
      0,
    );
    while (await copy.step(log.writer.head.size));
    await copy.close();
    assert.equal(copy.position, log.writer.head.size);

    const app = searchEvents(
      {
        ...{ search, size: () => log.writer.head.size, nowUs: clock.nowUs, rebuild: () => undefined },
        log: log.origin,
        indexAt: async () => 0,
        status: () => ({
          ...{
            state: "following",
            detail: "",
            position: copy.position,
            lagSeconds: 0,
            rebuild: undefined,
            generation: undefined,
          },
          restarts: {},
        }),
      },
      async () => undefined,
      createViewed(log),
    );
    const response = await app.request(`/?q=${encodeURIComponent(QUERY)}`);
    const { events } = JSON.parse(await response.text());
    assert.equal(events.length, 1);
    assert.deepEqual(events[0].message, event.message);
    assert.equal(events[0].id, answer.events[0]?.id);
    assert.equal(events[0].time, "2026-11-01T03:12:44.250Z");
    assert.deepEqual(events[0].log, { name: log.origin, index: followed.index, ord: 0 });
    const viewed = JSON.parse(await (await app.request(`/?view=ecs&q=${encodeURIComponent(QUERY)}`)).text());
    const leafHash = Buffer.from(log.leafHash(followed.line)).toString("hex");
    assert.equal(viewed.events[0].event.hash, leafHash);
  });

  await t.test("live tail, which asks in memory, gives the same answer as the copy", () => {
    const query = readQuery(QUERY, { nowUs: 0, zone: "UTC" });
    assert.ok(query.kind === "query");
    const [row] = createRowsOf(log.origin)(followed, "");
    assert.ok(row !== undefined && createMatcher(query.filter)(row));
  });
});
