import assert from "node:assert/strict";
import { test } from "node:test";
import type { Received } from "@tallystick/event";
import { parseEntry, walFrames } from "@tallystick/tlog";
import { Completeness } from "./completeness/completeness.ts";
import { RecentTimes } from "./completeness/recent-times.ts";
import { createEventsOf, NO_EVENT_SETTINGS } from "./event-settings.ts";
import type { Followed, LogFollower } from "./followers/log-follower.ts";
import { admit } from "./intake/admit.ts";
import { createSealNotice, createSealOwn } from "./intake/seal-own.ts";
import { observedSource } from "./observed-entries.ts";
import { createRowsOf } from "./record-rows.ts";
import { createRandom } from "./system/random.ts";

const T_US = Date.UTC(2026, 10, 20, 12) * 1000;
const SECOND_US = 1_000_000;
const CLOCK = { nowUs: () => T_US, monotonicMs: () => 0 };
const parts = { log: "log.example.com/a", eventsOf: createEventsOf(NO_EVENT_SETTINGS) };

/** A record as it stands in the log, sealed at noon. */
function sealed(received: Received): Followed {
  const { frames } = admit(received, { clock: CLOCK, random: createRandom() }).sealed;
  const [frame] = walFrames(frames, 1) ?? [];
  const entry = frame && parseEntry(frame.entry);
  assert.ok(frame !== undefined && entry !== undefined);
  return { index: 7, entry, line: frame.entry, body: frame.body };
}

function received(text: string, sender: Received["sender"]): Received {
  const content = Buffer.from(text);
  return {
    ...{
      sender,
      content,
      records: [{ start: 0, end: content.length, item: 1, nativeId: undefined }],
      total: 1,
    },
    ...{ peer: "192.0.2.1:1", transport: "http", contentType: undefined, contentEncoding: undefined },
    ...{ key: undefined, sequence: 12 },
  };
}

async function observe(followed: Followed, recent = new RecentTimes()): Promise<readonly unknown[]> {
  const follower: Pick<LogFollower, "next" | "close"> = {
    next: async () => [followed],
    close: async () => undefined,
  };
  return [...(await observedSource(follower, { ...parts, recent }).next(8))];
}

const WEB = { id: "id-1", name: "web-1", type: "machine" } as const;
const LATE = '{"action":"user.login","actor":"alice","time":"2026-11-20T10:00:00Z"}';

test("observedSource gives who sent a record, its number, and the times that its events give", async () => {
  const record = { source: "web-1", src: "id-1", isPerson: false, seq: 12, bytes: LATE.length };
  const timeUs = T_US - 7200 * SECOND_US;
  const plain = { index: 7, kind: "event", t: T_US, was: undefined };
  assert.deepEqual(await observe(sealed(received(LATE, WEB))), [
    { ...plain, record: { ...record, events: [{ timeUs, skewSeconds: -7200 }] } },
  ]);
  const untimed = '{"action":"user.login","actor":"alice"}';
  assert.deepEqual(await observe(sealed(received(untimed, { id: "id-2", name: "alice", type: "human" }))), [
    {
      ...plain,
      record: {
        ...{ source: "alice", src: "id-2", isPerson: true, seq: 12, bytes: untimed.length },
        events: [{ timeUs: undefined, skewSeconds: 0 }],
      },
    },
  ]);
});

test("observedSource says of which record no parser understands anything", async () => {
  const events = [{ timeUs: undefined, skewSeconds: 0, isUnparsed: true }];
  assert.deepEqual(await observe(sealed(received("\u0001\u0002", WEB))), [
    {
      ...{ index: 7, kind: "event", t: T_US, was: undefined },
      record: { source: "web-1", src: "id-1", isPerson: false, seq: 12, bytes: 2, events },
    },
  ]);
});

test("observedSource takes the times that somebody else has parsed", async () => {
  const recent = new RecentTimes();
  recent.note(7, [{ timeUs: 1, skewSeconds: 2 }]);
  const [observed] = await observe(sealed(received(LATE, WEB)), recent);
  assert.deepEqual(observed, {
    ...{ index: 7, kind: "event", t: T_US, was: undefined },
    record: {
      ...{ source: "web-1", src: "id-1", isPerson: false, seq: 12, bytes: LATE.length },
      events: [{ timeUs: 1, skewSeconds: 2 }],
    },
  });
});

test("a notice is sealed under its id, is no record of a source, and reads as an event of ours", async () => {
  const completeness = new Completeness({ floorUs: 1, own: new Map() });
  for (const seq of [1, 4]) {
    const record = { source: "web-1", src: "id-1", isPerson: false, seq, bytes: 1, events: [] };
    completeness.take({ index: completeness.position, kind: "event", t: T_US, record });
  }
  completeness.take({ index: 2, kind: "heartbeat", t: T_US + 600 * SECOND_US });
  const [notice] = completeness.pending;
  assert.ok(notice !== undefined);
  const taken: Received[] = [];
  const seal = createSealOwn(async (one) => {
    taken.push(one);
    return { kind: "accepted", items: [], checkpoint: "", replayed: false };
  }, CLOCK);
  createSealNotice(seal, () => assert.fail("nothing goes wrong"))(notice);
  const [own] = taken;
  assert.ok(own !== undefined);
  assert.equal(own.records[0]?.nativeId, notice.id);
  const followed = sealed(own);
  const [row] = createRowsOf(parts.log)(followed, "");
  const { action, actor, category, message, severity, targets, time } =
    row?.event ?? assert.fail("it is an event");
  assert.deepEqual(
    { action, actor, category, message, severity, targets, time },
    {
      ...{ action: "source.gap", category: "audit", severity: "low", time: "2026-11-20T12:10:00.000000Z" },
      actor: { type: "system", id: "tallystick" },
      message: "2 numbered records are missing from the source web-1: 2 to 3",
      targets: [{ type: "source", id: "id-1", name: "web-1" }],
    },
  );
  const [observed] = await observe(followed);
  assert.deepEqual(observed, {
    ...{ index: 7, kind: "event", t: T_US, was: undefined },
    own: JSON.parse(Buffer.from(own.content).toString("utf8")),
  });
});
