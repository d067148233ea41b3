import assert from "node:assert/strict";
import { test } from "node:test";
import type { Accepted, Received } from "@tallystick/event";
import { createTreeHasher, parseEntry, type Sealed, walFrames } from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import { createRandom } from "../system/random.ts";
import { accept, type LogDoor, type Placed } from "./accept.ts";
import { Duplicates } from "./duplicates.ts";

const T = 1_795_400_540_000_000;
const hasher = createTreeHasher(sha256);

/** A log in memory that can be told to hold its acknowledgements back, to be full, or to stop. */
function memoryLog() {
  const entries: Uint8Array[] = [];
  const held: (() => void)[] = [];
  const state = { hold: false, full: false, failures: 0 };
  const place = async (sealed: Sealed): Promise<Placed> => {
    const index = entries.length;
    for (const { entry } of walFrames(sealed.frames, sealed.count) ?? []) entries.push(entry);
    if (state.hold) await new Promise<void>((resolve) => held.push(resolve));
    if (state.failures-- > 0) throw new Error("the log has stopped");
    return { index, checkpoint: "note" };
  };
  const door: LogDoor = {
    append: (sealed) => (state.full ? "full" : place(sealed)),
    current: () => ({ checkpoint: "note" }),
    leafHash: hasher.leaf,
    async entry(index) {
      const bytes = entries[index] ?? assert.fail(`no entry ${index}`);
      return { bytes, entry: parseEntry(bytes) ?? assert.fail("not an entry") };
    },
  };
  const release = (): void => {
    state.hold = false;
    for (const resolve of held.splice(0)) resolve();
  };
  return { door, entries, state, release };
}

function parts(log: LogDoor, duplicates = new Duplicates()) {
  return { log, duplicates, clock: { nowUs: () => T, monotonicMs: () => 0 }, random: createRandom() };
}

function request(records: readonly { text: string; id?: string }[], key?: string, source = "web1"): Received {
  const places = [];
  let at = 0;
  for (const [i, { text, id }] of records.entries()) {
    places.push({ start: at, end: at + text.length, item: i + 1, nativeId: id });
    at += text.length;
  }
  return {
    sender: { id: source, name: source, type: "machine" },
    content: Buffer.from(records.map(({ text }) => text).join("")),
    records: places,
    total: places.length,
    peer: "",
    transport: "http",
    contentType: undefined,
    contentEncoding: undefined,
    key,
    sequence: undefined,
  };
}

function indexes(accepted: Accepted): (number | string)[] {
  if (accepted.kind !== "accepted") return [accepted.kind];
  return accepted.items.map((item) => (item.kind === "accepted" ? item.index : item.kind));
}

test("accept gives records consecutive places, and the leaf hashes of their entries", async () => {
  const log = memoryLog();
  const accepted = await accept(request([{ text: "a" }, { text: "b" }]), parts(log.door));
  assert.deepEqual(indexes(accepted), [0, 1]);
  if (accepted.kind !== "accepted") return;
  for (const [i, item] of accepted.items.entries()) {
    const hash = Buffer.from(hasher.leaf(log.entries[i] ?? assert.fail())).toString("base64");
    assert.equal(item.kind === "accepted" && item.leafHash, hash);
  }
});

test("accept answers the same request under the same key as before, and seals nothing", async () => {
  const log = memoryLog();
  const shared = parts(log.door);
  await accept(request([{ text: "other" }]), shared);
  const first = await accept(request([{ text: "a" }, { text: "b", id: "1" }], "k"), shared);
  const again = await accept(request([{ text: "a" }, { text: "b", id: "1" }], "k"), shared);
  assert.equal(again.kind === "accepted" && again.replayed, true);
  assert.deepEqual(again.kind === "accepted" && again.items, first.kind === "accepted" && first.items);
  assert.equal(log.entries.length, 3);
});

test("accept refuses another body under a key that was used", async () => {
  const log = memoryLog();
  const shared = parts(log.door);
  await accept(request([{ text: "a" }], "k"), shared);
  assert.deepEqual(await accept(request([{ text: "b" }], "k"), shared), { kind: "key-reused" });
  assert.equal(
    (await accept(request([{ text: "b" }], "k", "web2"), shared)).kind,
    "accepted",
    "keys are per source",
  );
  assert.equal(log.entries.length, 2);
});

test("accept lets a repeat wait for the request that is being sealed, and seals it once", async () => {
  const log = memoryLog();
  const shared = parts(log.door);
  log.state.hold = true;
  const both = [accept(request([{ text: "a" }], "k"), shared), accept(request([{ text: "a" }], "k"), shared)];
  log.release();
  const [first, second] = await Promise.all(both);
  assert.deepEqual(first && indexes(first), [0]);
  assert.deepEqual(second && indexes(second), [0]);
  assert.equal(log.entries.length, 1);
});

test("accept lets a repeat try by itself when the first one failed", async () => {
  const log = memoryLog();
  const shared = parts(log.door);
  log.state.hold = true;
  log.state.failures = 1;
  const first = accept(request([{ text: "a" }], "k"), shared);
  const second = accept(request([{ text: "a" }], "k"), shared);
  log.release();
  await assert.rejects(first, /stopped/);
  assert.equal((await second).kind, "accepted");
});

test("accept seals an id once, in one request or in several", async () => {
  const log = memoryLog();
  const shared = parts(log.door);
  const one = { text: "a", id: "1" };
  assert.deepEqual(indexes(await accept(request([one, { text: "b" }, one]), shared)), [0, 1, 0]);
  assert.deepEqual(indexes(await accept(request([{ text: "c" }, one]), shared)), [2, 0]);
  assert.equal(log.entries.length, 3);
});

test("accept refuses other bytes under an id that was used, and takes the rest", async () => {
  const log = memoryLog();
  const shared = parts(log.door);
  const clash = [{ text: "a", id: "1" }, { text: "b", id: "1" }, { text: "c" }];
  assert.deepEqual(indexes(await accept(request(clash), shared)), [0, "id-reused", 1]);
  assert.deepEqual(indexes(await accept(request([{ text: "d", id: "1" }]), shared)), ["id-reused"]);
});

test("accept replays a keyed request whose records had been sealed in part before", async () => {
  const log = memoryLog();
  const shared = parts(log.door);
  await accept(request([{ text: "b", id: "1" }]), shared);
  const mixed = [{ text: "a" }, { text: "b", id: "1" }, { text: "c" }, { text: "x", id: "1" }];
  const first = await accept(request(mixed, "k"), shared);
  const again = await accept(request(mixed, "k"), shared);
  assert.deepEqual(indexes(first), [1, 0, 2, "id-reused"]);
  assert.deepEqual(indexes(again), [1, 0, 2, "id-reused"]);
});

test("accept forgets keys of a request that found the queue full", async () => {
  const log = memoryLog();
  const shared = parts(log.door);
  log.state.full = true;
  assert.deepEqual(await accept(request([{ text: "a" }], "k"), shared), { kind: "full" });
  log.state.full = false;
  assert.deepEqual(indexes(await accept(request([{ text: "a" }], "k"), shared)), [0]);
});
