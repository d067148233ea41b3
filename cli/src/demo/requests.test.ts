import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { generateDay } from "./generate.ts";
import { packDay } from "./requests.ts";

const DAY = { seed: 1, day: "2026-01-02", count: 2400 };

test("packDay sends every event of the day once, in the form that its request says", () => {
  const hashes = packDay(generateDay(DAY)).flatMap((request) => {
    const text = (
      request.contentEncoding === "gzip" ? gunzipSync(request.body) : Buffer.from(request.body)
    ).toString();
    if (request.contentType === "application/x-ndjson") {
      const lines = text
        .trimEnd()
        .split("\n")
        .map((line) => createHash("sha256").update(line).digest("base64"));
      assert.deepEqual(lines, request.hashes);
    } else {
      const parsed = JSON.parse(text);
      assert.equal((Array.isArray(parsed) ? parsed : parsed.Records).length, request.hashes.length);
    }
    return request.hashes;
  });
  const wanted = [...generateDay(DAY)].map(({ json }) => createHash("sha256").update(json).digest("base64"));
  assert.deepEqual(hashes.toSorted(), wanted.toSorted());
});

test("packDay uses every form, and gives each request a key of its own", () => {
  const requests = packDay(generateDay(DAY));
  const forms = requests.map(
    ({ contentType, contentEncoding }) => `${contentType} ${contentEncoding ?? "plain"}`,
  );
  assert.deepEqual([...new Set(forms)].sort(), [
    "application/json gzip",
    "application/json plain",
    "application/x-ndjson plain",
  ]);
  assert.equal(new Set(requests.map(({ key }) => key)).size, requests.length);
});
