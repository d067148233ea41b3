import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { encodeBase64, encodeBody, encodeUtf8, formatEntry, type Receipt } from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import { findSealedBytes, formatReceiptFile, writeWhole } from "./receipt-file.ts";

const SALT = new Uint8Array(16).fill(7);

/** A receipt without a proof, as the server makes it for the bytes from `offset` on in `content`. */
function receiptOf(content: string, bytes: string, offset: number): Receipt {
  const request = encodeBase64(sha256(encodeUtf8(content)));
  const length = encodeUtf8(bytes).length;
  const header = JSON.stringify({ source: "s", request, offset, length });
  const body = encodeBody({ salt: SALT, header: encodeUtf8(header), bytes: encodeUtf8(bytes) });
  const id = "01939f1c-7d00-7000-8000-000000000000";
  const entry = formatEntry({ kind: "event", id, t: 1, src: "s", b: encodeBase64(sha256(body)), n: length });
  return { entry, salt: encodeBase64(SALT), header, proof: "" };
}

function found(content: string, receipt: Receipt): string {
  const sealed = findSealedBytes(encodeUtf8(content), receipt);
  return sealed.kind === "found" ? Buffer.from(sealed.bytes).toString() : sealed.kind;
}

test("findSealedBytes finds the bytes where the receipt says they stand", () => {
  const content = '[{"a":1}, {"zoë":2}]';
  assert.equal(found(content, receiptOf(content, '{"a":1}', 1)), '{"a":1}');
  assert.equal(found(content, receiptOf(content, '{"zoë":2}', 10)), '{"zoë":2}');
});

test("findSealedBytes says when the receipt commits to other bytes than those at their place", () => {
  const content = '[{"a":1}, {"b":2}]';
  assert.equal(found(content, receiptOf(content, '{"a":2}', 1)), "altered");
  const { salt, ...unsalted } = receiptOf(content, '{"a":1}', 1);
  assert.equal(found(content, unsalted), "altered");
});

test("findSealedBytes looks through the lines for an event that an earlier request had sealed", () => {
  const earlier = receiptOf('{"id":"1"}', '{"id":"1"}', 0);
  assert.equal(found('{"id":"0"}\n  {"id":"1"}\t\r\n', earlier), '{"id":"1"}');
  assert.equal(found('{"id":"0"}\n{"id":"2"}', earlier), "elsewhere");
  assert.equal(found("", { entry: "{}", proof: "" }), "elsewhere");
});

test("formatReceiptFile adds the bytes in base64", () => {
  assert.deepEqual(JSON.parse(formatReceiptFile({ entry: "e", proof: "p" }, encodeUtf8("hi"))), {
    entry: "e",
    proof: "p",
    bytes: "aGk=",
  });
  assert.deepEqual(JSON.parse(formatReceiptFile({ entry: "e", proof: "p" }, undefined)), {
    entry: "e",
    proof: "p",
  });
});

test("writeWhole writes a file for its owner alone, in place of an older one, and leaves nothing else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-receipt-"));
  try {
    const path = join(folder, "x.receipt.json");
    await writeWhole(path, "old and longer");
    await writeWhole(path, "new");
    assert.equal(await readFile(path, "utf8"), "new");
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(folder), ["x.receipt.json"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
