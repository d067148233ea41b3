import assert from "node:assert/strict";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { type TestContext, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { plainCodec, World } from "../../../test/faults/world.ts";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import type { OpenLog } from "../sequencer/open.ts";
import { StoredGroups } from "../sequencer/stored-groups.ts";
import { Milestone } from "../system/milestone.ts";
import { type Followed, LogFollower } from "./log-follower.ts";
import { READERS_MAX, startTailServer, type TailMessage } from "./tail-server.ts";

const SECRET = "a secret of the tests";
/** Two messages for each entry, so large that they do not all fit into what lies between two sockets. */
const FILLER = "x".repeat(20_000);

let world: World;
let log: OpenLog;
let head: Milestone;
let server: Awaited<ReturnType<typeof startTailServer>>;

const refused: readonly (readonly [
  what: string,
  path: string,
  authorization: string | undefined,
  status: number,
])[] = [
  ["without the secret", "/tail", "", 403],
  ["with another secret", "/tail", `Bearer ${SECRET}!`, 403],
  ["with another secret of the same length", "/tail", `Bearer ${SECRET.replace("a", "b")}`, 403],
  ["whose query can't be read", "/tail?q=bad", `Bearer ${SECRET}`, 400],
];
for (const [what, path, authorization, status] of refused) {
  test(`the tail server refuses a reader ${what}`, async (t) => {
    await begin(t);
    const response = await ask(path, authorization);
    assert.equal(response.statusCode, status);
  });
}

test("the tail server survives an address that is none", async (t) => {
  await begin(t);
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.end("GET // HTTP/1.1\r\nHost: x\r\n\r\n");
  let answer = "";
  for await (const piece of socket.setEncoding("utf8")) answer += piece;
  assert.match(answer, /^HTTP\/1\.1 40[03] /);
});

test("a tail without a place begins with what comes next", async (t) => {
  await begin(t);
  const messages = read(await ask("/tail"));
  const first = log.writer.head.size;
  await grow([2]);
  assert.deepEqual(await messages(4), idsOf(first, first + 2));
});

test("a tail behind an index gives everything behind it, in order, from stored groups on to what is new", async (t) => {
  await begin(t);
  const messages = read(await ask("/tail?after=4"));
  const size = log.writer.head.size;
  assert.deepEqual(await messages((size - 5) * 2), idsOf(5, size));
  await grow([3, 1]);
  assert.deepEqual(await messages(8), idsOf(size, size + 4));
});

test("a tail behind a message gives the others of its entry first", async (t) => {
  await begin(t);
  const messages = read(await ask("/tail?after=7.0"));
  assert.deepEqual(await messages(3), ["7.1", "8.0", "8.1"]);
});

test("a tail from the beginning leaves nothing out", async (t) => {
  await begin(t);
  const messages = read(await ask("/tail?after=0.5"));
  assert.deepEqual(await messages(4), idsOf(1, 3));
});

test("a tail gives nothing that was not announced, though it is in the log", async (t) => {
  await begin(t);
  const first = log.writer.head.size;
  const messages = read(await ask("/tail"));
  await world.send(log, [5]);
  const waiting = messages(2);
  assert.equal(await Promise.race([waiting, delay(50, "nothing")]), "nothing");
  head.reach(first + 1);
  assert.deepEqual(await waiting, idsOf(first, first + 1));
});

test("a tail gives only what its query selects", async (t) => {
  await begin(t);
  const messages = read(await ask("/tail?q=even&after=9"));
  assert.deepEqual(await messages(3), ["10.0", "12.0", "14.0"]);
});

test("a reader that does not read for a while gets everything all the same, and holds up nobody", async (t) => {
  await begin(t);
  const slow = await ask("/tail?q=large&after=0");
  const quick = read(await ask("/tail?q=large&after=0"));
  const size = log.writer.head.size;
  assert.deepEqual(await quick((size - 1) * 2), idsOf(1, size));
  assert.deepEqual(await read(slow)((size - 1) * 2), idsOf(1, size));
});

test(`the tail server takes ${READERS_MAX} readers and refuses one more, until one goes`, async (t) => {
  await begin(t);
  const readers = await Promise.all(Array.from({ length: READERS_MAX }, () => ask("/tail")));
  assert.ok(readers.every(({ statusCode }) => statusCode === 200));
  assert.equal((await ask("/tail")).statusCode, 503);
  readers[0]?.destroy();
  let status: number | undefined;
  for (let tries = 0; status !== 200 && tries < 100; tries++) {
    await delay(10);
    const response = await ask("/tail");
    status = response.statusCode;
  }
  assert.equal(status, 200, "its place was not given to another");
  for (const reader of readers) reader.destroy();
});

test("stop ends the streams of all readers, also of those that don't read", async (t) => {
  await begin(t);
  const [idle, full] = [await ask("/tail"), await ask("/tail?q=large&after=0")];
  const ended = Promise.all(
    [idle, full].map((response) => new Promise((resolve) => response.once("close", resolve))),
  );
  await server.stop();
  idle.resume();
  full.resume();
  await ended;
});

/** A server over a new log that has stored groups. */
async function begin(t: TestContext): Promise<void> {
  const files = new MemoryFiles();
  world = new World();
  log = await world.open(files);
  await world.send(log, [100, 200, 30]);
  await world.tick(log, files);
  head = new Milestone(log.writer.head.size);
  const open = (from: number): LogFollower =>
    new LogFollower(files, new StoredGroups(files, plainCodec), from);
  server = await startTailServer({ head, open, select, secret: SECRET });
  t.after(() => server.stop());
}

/** `even`: one message of each even entry. `large`: long ones. Anything else but `bad`: two of each entry. */
function select(query: string): ((followed: Followed) => readonly TailMessage[]) | undefined {
  if (query === "bad") return undefined;
  const data = query === "large" ? FILLER : "{}";
  return ({ index }) => {
    if (query === "even") return index % 2 === 0 ? [{ id: `${index}.0`, data }] : [];
    return [0, 1].map((ord) => ({ id: `${index}.${ord}`, data }));
  };
}

function idsOf(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => [`${from + i}.0`, `${from + i}.1`]).flat();
}

async function grow(counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    await world.send(log, [count]);
    head.reach(log.writer.head.size);
  }
}

function ask(path: string, authorization = `Bearer ${SECRET}`): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpRequest(new URL(path, server.url), { headers: { authorization }, agent: false }, resolve)
      .once("error", reject)
      .end();
  });
}

/** Gives the function that waits for the ids of so many messages more. */
function read(response: IncomingMessage): (count: number) => Promise<readonly string[]> {
  assert.equal(response.statusCode, 200);
  const pieces: AsyncIterator<string> = response.setEncoding("utf8")[Symbol.asyncIterator]();
  let text = "";
  return async (count) => {
    const ids: string[] = [];
    while (ids.length < count) {
      const end = text.indexOf("\n\n");
      if (end === -1) {
        const { done, value } = await pieces.next();
        assert.ok(done !== true, "the stream ended");
        text += value;
        continue;
      }
      const [, id] = /^id: (.*)\nevent: event\ndata: /.exec(text.slice(0, end)) ?? [];
      if (id !== undefined) ids.push(id);
      text = text.slice(end + 2);
    }
    return ids;
  };
}
