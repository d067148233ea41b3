import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { sealEvents } from "../../../test/faults/ledger.ts";
import { seededRandom } from "../../../test/support/memory-files.ts";
import { createTempLog } from "../../../test/support/temp-log.ts";
import { blockCodec } from "../block-codec.ts";
import { StoredGroups } from "../sequencer/stored-groups.ts";
import { Milestone } from "../system/milestone.ts";
import { type Followed, LogFollower } from "./log-follower.ts";

const ENTRIES = 4000;
const SENDERS = 4;

test("LogFollower reads a log on a disk while it is written, rotated and dropped, at whatever pace", async (t) => {
  const seed = Date.now() % 1_000_000;
  const random = seededRandom(seed);
  const head = new Milestone(0);
  let announce = (): void => undefined;
  const temp = await createTempLog({ segmentBytes: 65_536, onCommit: () => announce() });
  const log = await temp.open();
  announce = () => head.reach(log.writer.head.size);
  t.after(async () => {
    await log.close();
    await temp.remove();
  });
  const { files } = temp.options;

  const follow = async (from: number, pauseMs: number): Promise<readonly Followed[]> => {
    const follower = new LogFollower(files, new StoredGroups(files, blockCodec), from);
    const followed: Followed[] = [];
    while (follower.position < ENTRIES) {
      await head.wait(follower.position + 1);
      followed.push(...(await follower.next(head.value)));
      if (pauseMs > 0) await delay(random() * pauseMs);
    }
    await follower.close();
    return followed;
  };
  const send = async (): Promise<void> => {
    while (log.writer.head.size < ENTRIES) {
      const count = 1 + Math.floor(random() ** 3 * 100);
      const answer = await log.writer.append(
        sealEvents({ count, t: Date.now() * 1000 }, temp.options.random),
      );
      if (answer === "full") await delay(1);
    }
  };
  const [close, slow, late] = await Promise.all([
    follow(0, 0),
    follow(0, 40),
    delay(50).then(() => follow(300, 5)),
    ...Array.from({ length: SENDERS }, send),
  ]);
  assert.equal((await files.list("wal")).includes("0000000000"), false, "no segment was dropped");
  const lines = async (from: number, followed: readonly Followed[]): Promise<void> => {
    for (const [i, { body, index, line }] of followed.entries()) {
      assert.equal(index, from + i, `seed ${seed}`);
      if (index % 97 !== 0) continue;
      assert.deepEqual([line, body], [(await log.reader.entry(index)).bytes, await log.reader.body(index)]);
    }
  };
  await lines(0, close);
  await lines(0, slow);
  await lines(300, late);
});
