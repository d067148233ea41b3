import assert from "node:assert/strict";
import { test } from "node:test";
import type { Received } from "@tallystick/event";
import {
  createTreeHasher,
  decodeUtf8,
  encodeBase64,
  parseBody,
  parseBodyHeader,
  parseEntry,
  walFrames,
} from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { createRandom } from "../system/random.ts";
import { admit } from "./admit.ts";

const T = 1_795_400_540_047_053;
const hasher = createTreeHasher(sha256);
const clock = { nowUs: () => T, monotonicMs: () => 0 };

function received(texts: readonly string[], more: Partial<Received> = {}): Received {
  const records = [];
  let at = 0;
  for (const [i, text] of texts.entries()) {
    const length = Buffer.byteLength(text);
    records.push({ start: at, end: at + length, item: i + 1, nativeId: undefined });
    at += length + 1;
  }
  return {
    sender: { id: "web1", name: "Größe 🐈", type: "machine" },
    content: Buffer.from(texts.join("\n")),
    records,
    total: records.length,
    peer: "192.0.2.1:4711",
    transport: "http",
    contentType: "application/x-ndjson",
    contentEncoding: "gzip",
    key: undefined,
    sequence: undefined,
    ...more,
  };
}

test("admit seals exactly the received bytes, whatever they are", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: anyCharacter, maxLength: 200 }), { minLength: 1, maxLength: 20 }),
      (texts) => {
        const request = received(texts);
        const { sealed, ids } = admit(request, { clock, random: createRandom() });
        const frames = walFrames(sealed.frames, texts.length);
        assert.equal(sealed.count, texts.length);
        assert.equal(new Set(ids).size, texts.length);
        for (const [i, frame] of (frames ?? assert.fail("the frames don't add up")).entries()) {
          const entry = parseEntry(frame.entry);
          const body = frame.body && parseBody(frame.body);
          assert.equal(entry?.id, ids[i]);
          assert.equal(entry?.t, T);
          assert.equal(entry?.src, "web1");
          assert.equal(entry?.b, encodeBase64(sha256(frame.body ?? assert.fail("no body"))));
          assert.deepEqual(Buffer.from(body?.bytes ?? []), Buffer.from(texts[i] ?? ""));
          assert.equal(entry?.n, body?.bytes.length);
          assert.deepEqual(
            sealed.leafHashes.subarray(i * 32, i * 32 + 32),
            Buffer.from(hasher.leaf(frame.entry)),
          );
        }
      },
    ),
    { numRuns: 25 },
  );
});

test("admit writes into each header how the record came", () => {
  const request = received(['{"a":1}', '{"b":2}'], { key: 'quote " and \\', total: 3 });
  const { sealed } = admit(request, { clock, random: createRandom() });
  const second = walFrames(sealed.frames, 2)?.[1]?.body;
  const header = parseBodyHeader((second && parseBody(second))?.header ?? new Uint8Array(0));
  assert.deepEqual(header, {
    source: "web1",
    sender: { id: "web1", name: "Größe 🐈", type: "machine" },
    peer: "192.0.2.1:4711",
    transport: "http",
    contentType: "application/x-ndjson",
    contentEncoding: "gzip",
    request: encodeBase64(sha256(request.content)),
    key: 'quote " and \\',
    offset: 8,
    length: 7,
    record: 2,
    records: 3,
  });
});

test("admit counts the sender's numbers on from the first record", () => {
  const request = received(["{}", "{}", "{}"], { sequence: 41 });
  const skipped = { ...request, records: request.records.filter(({ item }) => item !== 2) };
  const { sealed } = admit(skipped, { clock, random: createRandom() });
  const numbers = walFrames(sealed.frames, 2)?.map(({ entry }) => parseEntry(entry)?.seq);
  assert.deepEqual(numbers, [41, 43]);
});

test("admit has room for the longest ids that escaping can make", () => {
  const nativeId = "\u0001".repeat(256);
  const request = received(["{}"]);
  const [record] = request.records;
  const { sealed } = admit(
    { ...request, records: record === undefined ? [] : [{ ...record, nativeId }] },
    { clock, random: createRandom() },
  );
  const body = walFrames(sealed.frames, 1)?.[0]?.body;
  const header = (body && parseBody(body))?.header ?? new Uint8Array(0);
  assert.equal(parseBodyHeader(header)?.eventId, nativeId);
  assert.ok(decodeUtf8(header));
});
