import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import {
  encodeWalFrame,
  encodeWalRecordHeader,
  parseWalRecord,
  WAL_SEGMENT_HEADER_BYTES,
  walFrames,
} from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import fc from "fast-check";
import { sealEvents } from "../../../test/faults/ledger.ts";
import { plainCodec, World } from "../../../test/faults/world.ts";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import type { OpenLog } from "../sequencer/open.ts";
import { StoredGroups } from "../sequencer/stored-groups.ts";
import { type Files, readWhole } from "../system/files.ts";
import { type Followed, LogFollower } from "./log-follower.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("log follower", () => {
  /** Commits of many sizes: some fill groups, some segments, and some span the end of a group. */
  const COMMITS = [1, 7, 30, 2, 180, 40, 1, 3, 60, 9, 90, 1, 1, 25, 120, 5];

  let world: World;
  let files: MemoryFiles;
  let log: OpenLog;
  let size = 0;
  before(async () => {
    ({ files, log, world } = await openLog());
    for (const count of COMMITS) await world.send(log, [count]);
    await world.tick(log, files);
    ({ size } = log.writer.head);
  });

  test("the log of these tests has dropped segments, has stored groups, and goes over several segments", async () => {
    const segments = (await files.list("wal")).filter((name) => /^\d+$/.test(name));
    assert.ok(segments.length >= 2, "one segment only");
    assert.notEqual(segments[0], "0000000000", "no segment was dropped");
    assert.ok(size > 512, "fewer than two groups");
  });

  test("LogFollower gives every entry with its body, in order", async () => {
    const followed = await follow(files, 0, [size]);
    assert.deepEqual(
      followed.map(({ index }) => index),
      Array.from({ length: size }, (_, index) => index),
    );
    for (const { body, entry, index, line } of followed) {
      const stored = await log.reader.entry(index);
      assert.deepEqual([line, entry, body], [stored.bytes, stored.entry, await log.reader.body(index)]);
    }
  });

  test("LogFollower begins anywhere, and never goes beyond the size that it is given, wherever that cuts", async () => {
    const whole = await follow(files, 0, [size]);
    const cuts = fc.array(fc.nat(size), { maxLength: 8 }).map((sizes) => sizes.sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(fc.nat(size), cuts, async (from, sizes) => {
        const end = Math.max(from, ...sizes);
        assert.deepEqual(await follow(files, from, sizes), whole.slice(from, end));
      }),
      { numRuns: 30 },
    );
  });

  test("LogFollower gives nothing at the end of the log, and nothing when it is asked for less than it has given", async () => {
    const follower = followerOf(files, size);
    assert.deepEqual(await follower.next(size), []);
    assert.equal(follower.position, size);
    const other = followerOf(files, 10);
    await other.next(20);
    assert.deepEqual(await other.next(5), []);
    assert.ok(other.position > 10 && other.position <= 20);
  });

  test("LogFollower goes on while the log grows, over new segments, and over those that are dropped under it", async () => {
    const grown = await openLog();
    const [close, slow] = [followerOf(grown.files, 0), followerOf(grown.files, 0)];
    // The slow one has one entry of the first segment, and comes back when that is gone.
    const closeSeen: Followed[] = [];
    const slowSeen = [...(await slow.next(1))];
    for (const count of COMMITS) {
      await grown.world.send(grown.log, [count]);
      const head = grown.log.writer.head.size;
      while (close.position < head) closeSeen.push(...(await close.next(head)));
    }
    await grown.world.tick(grown.log, grown.files);
    const head = grown.log.writer.head.size;
    assert.equal((await grown.files.list("wal")).includes("0000000000"), false);
    while (slow.position < head) slowSeen.push(...(await slow.next(head)));
    const whole = await follow(grown.files, 0, [head]);
    while (close.position < head) closeSeen.push(...(await close.next(head)));
    assert.deepEqual(closeSeen, whole);
    assert.deepEqual(slowSeen, whole);
  });

  test("LogFollower reads records that are larger than what is read at once", async () => {
    const large = await openLog();
    for (const bodyBytes of [40, 100_000, 40, 4_300_000, 40])
      await large.world.ledger.send(
        large.log,
        sealEvents({ count: 2, t: large.world.clock.nowUs(), bodyBytes }, large.world.random),
      );
    const head = large.log.writer.head.size;
    const followed = await follow(large.files, 0, [head]);
    assert.deepEqual(
      followed.map(({ entry }) => entry.n).slice(-10),
      [40, 40, 100_000, 100_000, 40, 40, 4_300_000, 4_300_000, 40, 40].map((bytes) => bytes - 2),
    );
  });

  test("LogFollower refuses a body in a stored group that is not the one that was sealed", async () => {
    const changed = files.copy();
    await flip(changed, "body/000", await log.reader.body(100));
    const follower = followerOf(changed, 90);
    await assert.rejects(
      follower.next(size),
      /the body of entry 100 is not the one that was sealed; run tally verify/,
    );
    // Whoever asks again is not given what comes behind it.
    await assert.rejects(follower.next(size), /the body of entry 100/);
    assert.equal(follower.position, 90);
  });

  test("LogFollower refuses a body in the write-ahead log that was changed together with its sum", async () => {
    const changed = files.copy();
    const path = await lastSegment(changed);
    const segment = (await readWhole(changed, path)) ?? new Uint8Array(0);
    const record = parseWalRecord(segment, WAL_SEGMENT_HEADER_BYTES, crc32);
    assert.ok(record);
    const frames = walFrames(record.payload, record.count) ?? [];
    const payload = frames.map(({ body, entry }) => encodeWalFrame(entry, body && spoilt(body)));
    const file = await changed.openWrite(path);
    await file.write(WAL_SEGMENT_HEADER_BYTES, [
      encodeWalRecordHeader({ ...record, payload }, crc32),
      ...payload,
    ]);
    await assert.rejects(
      follow(changed, size - 1, [size]),
      /the body of entry \d+ is not the one that was sealed/,
    );
  });

  test("LogFollower throws where a record is damaged, and where a segment or a group is missing", async () => {
    const path = await lastSegment(files);
    const damaged = files.copy();
    await flip(damaged, path, await log.reader.body(size - 1));
    await assert.rejects(follow(damaged, size - 1, [size]), /couldn't go on from size \d+ after segment \d+/);
    const headless = files.copy();
    await (await headless.openWrite(path)).write(0, [new Uint8Array(WAL_SEGMENT_HEADER_BYTES)]);
    await assert.rejects(follow(headless, size - 1, [size]), /couldn't read the header of segment/);
    const missing = files.copy();
    await missing.remove("body/000");
    await assert.rejects(follow(missing, 0, [size]), /couldn't read body\/000/);
  });

  test("LogFollower closes the segment that it reads", async () => {
    let open = 0;
    const counting: Files = {
      ...withoutChanges(files),
      async openRead(path) {
        const file = await files.openRead(path);
        if (file === undefined) return undefined;
        open += 1;
        const close = async (): Promise<void> => {
          open -= 1;
        };
        return { ...file, close };
      },
    };
    const follower = followerOf(counting, 0);
    while (follower.position < size) await follower.next(size);
    assert.equal(open, 1);
    await follower.close();
    assert.equal(open, 0);
  });

  /** The same disk for those who only read. */
  function withoutChanges(on: Files): Files {
    const never = async (): Promise<never> => assert.fail("a follower changes nothing");
    return {
      openRead: (path) => on.openRead(path),
      list: (folder) => on.list(folder),
      freeBytes: () => on.freeBytes(),
      ...{
        openWrite: never,
        rename: never,
        remove: never,
        makeFolder: never,
        removeFolder: never,
        syncFolder: never,
      },
    };
  }

  async function openLog(): Promise<{ world: World; files: MemoryFiles; log: OpenLog }> {
    const made = { world: new World(), files: new MemoryFiles() };
    return { ...made, log: await made.world.open(made.files) };
  }

  function followerOf(on: Files, from: number): LogFollower {
    return new LogFollower(on, new StoredGroups(on, plainCodec), from);
  }

  /** Everything that a follower gives for these sizes, one after the other; checks what it may give. */
  async function follow(on: Files, from: number, sizes: readonly number[]): Promise<readonly Followed[]> {
    const follower = followerOf(on, from);
    const all: Followed[] = [];
    for (const given of sizes) {
      while (follower.position < given) {
        const some = await follower.next(given);
        assert.ok(some.length > 0, "nothing, though there is more");
        assert.ok(some.every(({ index }, i) => index === from + all.length + i && index < given));
        all.push(...some);
      }
    }
    await follower.close();
    return all;
  }

  async function lastSegment(on: Files): Promise<string> {
    const names = (await on.list("wal")).filter((name) => /^\d+$/.test(name));
    return `wal/${names.at(-1)}`;
  }

  /** Changes one byte of what was received, where a body stands in a file. */
  async function flip(on: Files, path: string, body: Uint8Array | undefined): Promise<void> {
    const content = await readWhole(on, path);
    const at = content && body && Buffer.from(content).indexOf(body);
    if (body === undefined || at === undefined || at === -1) assert.fail("the body does not stand there");
    await (await on.openWrite(path)).write(at, [spoilt(body)]);
  }

  function spoilt(body: Uint8Array): Uint8Array {
    const copy = new Uint8Array(body);
    copy[copy.length - 1] = (copy[copy.length - 1] ?? 0) ^ 1;
    return copy;
  }
});
