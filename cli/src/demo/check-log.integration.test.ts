import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import {
  bundlePath,
  createSigner,
  createSignerKey,
  createTreeHasher,
  type Entry,
  encodeBase64,
  encodeBody,
  encodeBodyGroup,
  encodeBundle,
  encodeUtf8,
  formatCheckpoint,
  formatEntry,
  planBodyBlocks,
  signNote,
} from "@tallystick/tlog";
import { ed25519PublicKey, sha256, signEd25519 } from "@tallystick/tlog/node";
import { checkLog, hashOf, type LogCheck } from "./check-log.ts";
import type { Acknowledged } from "./send-day.ts";

const SIZE = 300;
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const hasher = createTreeHasher(sha256);

interface Sealed {
  readonly line: Uint8Array;
  readonly body: Uint8Array | undefined;
}

function idOf(index: number): string {
  return `01939f1c-7d00-7000-8000-${String(index).padStart(12, "0")}`;
}

/** The first entry is the log's own; the others hold `event <index>`. */
function seal(index: number, { id = idOf(index), text = `event ${index}` } = {}): Sealed {
  if (index === 0)
    return { line: encodeUtf8(formatEntry({ kind: "start", id, t: 1, src: "tallystick" })), body: undefined };
  const bytes = encodeUtf8(text);
  const body = encodeBody({ salt: new Uint8Array(16), header: encodeUtf8("{}"), bytes });
  const entry: Entry = {
    kind: "event",
    id,
    t: index,
    src: "demo",
    b: encodeBase64(sha256(body)),
    n: bytes.length,
  };
  return { line: encodeUtf8(formatEntry(entry)), body };
}

function acknowledge(index: number): Acknowledged {
  const leafHash = encodeBase64(hasher.leaf(seal(index).line));
  return {
    bytesHash: hashOf(encodeUtf8(`event ${index}`)),
    place: { id: idOf(index), index, leafHash },
  };
}

/** What checkLog says of a log of 300 entries, some of which are replaced, for acknowledgements of all but the first. */
async function check(
  replaced: ReadonlyMap<number, Sealed>,
  change: (acknowledged: Acknowledged[]) => Acknowledged[] = (all) => all,
): Promise<LogCheck> {
  const folder = await mkdtemp(join(tmpdir(), "tally-check-log-"));
  try {
    const sealed = Array.from({ length: SIZE }, (_, index) => replaced.get(index) ?? seal(index));
    for (let first = 0; first < SIZE; first += 256) {
      const group = sealed.slice(first, first + 256);
      const path = bundlePath(first / 256, group.length === 256 ? undefined : group.length);
      await write(folder, path, encodeBundle(group.map(({ line }) => line)));
      await write(folder, path.replace("tile/entries/", "body/"), bodiesOf(group));
    }
    const seed = new Uint8Array(32);
    const key = createSignerKey("log.example.com/main", seed, { sha256, ed25519PublicKey });
    const text = formatCheckpoint({ origin: key.name, size: SIZE, root: new Uint8Array(32) });
    await write(folder, "checkpoint", signNote(text, [createSigner(key, signEd25519(seed))]));
    return await checkLog(folder, change(Array.from({ length: SIZE - 1 }, (_, i) => acknowledge(i + 1))));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function bodiesOf(group: readonly Sealed[]): Uint8Array {
  const bodies = group.map(({ body }) => body);
  const blocks = planBodyBlocks(bodies).map(({ first, end, raw }) => {
    return { first, end, rawBytes: raw.length, compressed: brotliCompressSync(raw, FAST) };
  });
  return encodeBodyGroup({ lengths: bodies.map((body) => body?.length ?? 0), blocks });
}

async function write(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
}

test("checkLog finds every acknowledged event of a log in which nothing is wrong", async () => {
  assert.deepEqual(await check(new Map()), { size: SIZE, kept: SIZE - 1, problems: [] });
});

const replacements: readonly [string, number, Sealed, RegExp][] = [
  ["other bytes, sealed as if they were ours", 5, seal(5, { text: "event X" }), /5 has another leaf hash/],
  ["another event in its place", 5, seal(5, { id: idOf(1005) }), /entry 5 has the id/],
  ["the same event once more", 290, seal(290, { id: idOf(7) }), /the id .*7 is in the log twice/],
  ["an entry without its body", 257, { ...seal(257), body: undefined }, /entry 257 has no body/],
  ["a body of other bytes", 299, { ...seal(299), body: seal(298).body }, /entry 299 has other bytes/],
  ["an entry that can't be read", 3, { ...seal(3), line: encodeUtf8("{}") }, /entry 3 can't be read/],
];
for (const [what, index, sealed, problem] of replacements) {
  test(`checkLog sees ${what}`, async () => {
    const { kept, problems } = await check(new Map([[index, sealed]]));
    assert.equal(kept, SIZE - 2);
    assert.match(problems.join("\n"), problem);
  });
}

test("checkLog sees an event that was sealed for us although nobody told us", async () => {
  const { kept, problems } = await check(new Map(), (all) => all.filter(({ place }) => place?.index !== 260));
  assert.equal(kept, SIZE - 2);
  assert.match(problems.join("\n"), /entry 260 was sealed for us/);
});

test("checkLog counts no event as kept that is beyond the log's end, or that was given another's index", async () => {
  const beyond = await check(new Map(), (all) => [...all, acknowledge(SIZE)]);
  assert.equal(beyond.kept, SIZE - 1);
  const twice = await check(new Map(), (all) => [...all, misplaced(9)]);
  assert.equal(twice.kept, SIZE - 2);
  assert.match(twice.problems.join("\n"), /the same index/);
});

/** Said to be at another event's index. */
function misplaced(index: number): Acknowledged {
  const { bytesHash, place } = acknowledge(index);
  return { bytesHash, place: place && { ...place, id: idOf(9999) } };
}

/** As a door tells it whose senders look at the status alone. */
function withoutPlace(index: number): Acknowledged {
  return { ...acknowledge(index), place: undefined };
}

test("checkLog finds by its bytes what was acknowledged without a place", async () => {
  const { kept, problems } = await check(new Map(), (all) => all.map((_, i) => withoutPlace(i + 1)));
  assert.deepEqual({ kept, problems }, { kept: SIZE - 1, problems: [] });
});

test("checkLog sees what was acknowledged without a place and is nowhere", async () => {
  const { kept, problems } = await check(new Map(), (all) => [...all, withoutPlace(SIZE)]);
  assert.equal(kept, SIZE - 1);
  assert.deepEqual(problems, ["1 events that were acknowledged are nowhere in the log"]);
});

test("checkLog sees what was acknowledged without a place, once, and is there twice", async () => {
  const twice = new Map([[290, seal(290, { text: "event 7" })]]);
  const { kept, problems } = await check(twice, (all) =>
    all.filter(({ place }) => place?.index !== 290 && place?.index !== 7).concat(withoutPlace(7)),
  );
  assert.equal(kept, SIZE - 2);
  assert.deepEqual(problems, ["entry 290 was sealed for us a second time"]);
});
