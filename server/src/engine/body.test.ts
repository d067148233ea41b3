import assert from "node:assert/strict";
import type { IncomingHttpHeaders } from "node:http";
import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { type BodyRequest, bodyOf, collect, TooLarge } from "./body.ts";

const limit = { what: "a body", bytesMax: 10 };

function request(pieces: readonly (string | Buffer)[], headers: IncomingHttpHeaders = {}): BodyRequest {
  return Object.assign(Readable.from(pieces.map((piece) => Buffer.from(piece))), { headers });
}

async function read(from: BodyRequest): Promise<string> {
  const body = bodyOf(from, limit);
  assert.ok(body instanceof Readable);
  return (await collect(body)).toString();
}

test("bodyOf gives a body of exactly as many bytes as it may have", async () => {
  assert.equal(await read(request(["12345", "67890"])), "1234567890");
});

test("bodyOf refuses one byte more, and says what has at most how many", async () => {
  await assert.rejects(read(request(["12345", "678901"])), (error) => {
    assert.ok(error instanceof TooLarge);
    assert.equal(error.message, "a body has at most 10 bytes");
    return true;
  });
});

test("bodyOf reads on to the end of what it refused, so that the sender sees the answer", async () => {
  const from = request(["12345678901", "x", "y"]);
  await assert.rejects(read(from), TooLarge);
  await finished(from);
  assert.ok(from.readableEnded);
});

test("bodyOf unpacks gzip and counts what comes out", async () => {
  const packed = { "content-encoding": "gzip" };
  assert.equal(await read(request([gzipSync("1234567890")], packed)), "1234567890");
  await assert.rejects(read(request([gzipSync("1".repeat(1_000_000))], packed)), TooLarge);
});

test("bodyOf fails on gzip that is damaged or cut short", async () => {
  const packed = { "content-encoding": "gzip" };
  const bytes = gzipSync("1234567890");
  await assert.rejects(read(request(["not gzip at all"], packed)), { code: "Z_DATA_ERROR" });
  await assert.rejects(read(request([bytes.subarray(0, bytes.length - 3)], packed)), { code: "Z_BUF_ERROR" });
});

test("bodyOf refuses other encodings", () => {
  const refusal = bodyOf(request([], { "content-encoding": "br" }), limit);
  assert.ok("kind" in refusal);
  assert.match(refusal.text, /^Code: 89\./);
});

for (const encoding of ["identity", "gzip"]) {
  test(`bodyOf fails when the sender breaks off (${encoding})`, async () => {
    const from = Object.assign(new PassThrough(), { headers: { "content-encoding": encoding } });
    const reading = read(from);
    from.write(encoding === "gzip" ? gzipSync("12345").subarray(0, 12) : "12345");
    from.destroy();
    await assert.rejects(reading, /broke off/);
  });
}
