import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { generateDay } from "./generate.ts";
import { type DemoRequest, packDay } from "./requests.ts";
import { ROUTES } from "./routes.ts";

const DAY = { seed: 1, day: "2026-01-02", count: 2500 };
const requests = packDay(generateDay(DAY));

test("packDay sends every event of the day once, byte for byte, in what its door expects", () => {
  for (const request of requests) {
    const text = textOf(request);
    for (const json of recordsOf(request)) assert.ok(text.includes(json));
    assert.deepEqual(recordsOf(request).map(hashOf), request.hashes);
  }
  const wanted = [...generateDay(DAY)].map(({ json }) => hashOf(json));
  assert.deepEqual(requests.flatMap(({ hashes }) => hashes).toSorted(), wanted.toSorted());
});

test("packDay uses every door and every form of it", () => {
  const used = new Set(requests.map(({ route }) => route));
  assert.deepEqual(used, new Set(Object.values(ROUTES)));
  const forms = requests.map(
    ({ headers }) => `${headers["content-type"]} ${headers["content-encoding"] ?? "plain"}`,
  );
  assert.deepEqual([...new Set(forms)].sort(), [
    "application/json gzip",
    "application/json plain",
    "application/x-ndjson gzip",
    "application/x-ndjson plain",
  ]);
});

test("packDay gives each request something of its own by which a repeat is known", () => {
  const names = requests.map((request) => {
    const { headers, route } = request;
    if (route.isNative) return headers["idempotency-key"];
    if (headers["x-github-event"] !== undefined) return headers["x-github-delivery"];
    if (headers["x-gitlab-audit-event-type"] !== undefined) return JSON.parse(textOf(request)).id;
    // Each event brings its own: Kubernetes, Okta and Auth0 in it, Filebeat before it.
    const ids = /"(?:auditID|uuid|log_id|_id)":"([^"]{20,})"/.exec(textOf(request));
    return ids?.[1];
  });
  assert.ok(names.every((name) => name !== undefined && name !== ""));
  assert.equal(new Set(names).size, requests.length);
});

function textOf({ body, headers }: DemoRequest): string {
  return (headers["content-encoding"] === "gzip" ? gunzipSync(body) : Buffer.from(body)).toString();
}

/** The events of a request as text, found by their lines or by the parser of JSON. */
function recordsOf(request: DemoRequest): readonly string[] {
  const text = textOf(request);
  if (request.route.path.endsWith("_bulk")) return text.split("\n").filter((_, i) => i % 2 === 1);
  if (request.headers["content-type"] === "application/x-ndjson") return text.trimEnd().split("\n");
  const parsed: unknown = JSON.parse(text);
  const list = Array.isArray(parsed) ? parsed : listIn(parsed);
  return list === undefined ? [text] : list.map((one) => JSON.stringify(one));
}

function listIn(value: unknown): readonly unknown[] | undefined {
  const { Records, data, items }: Record<string, unknown> = typeof value === "object" ? { ...value } : {};
  const { events }: Record<string, unknown> = typeof data === "object" ? { ...data } : {};
  return [Records, items, events].find(Array.isArray);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
