import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { fail } from "./errors.ts";
import { page } from "./page.ts";
import { type PageFile, type PageFiles, readPageFiles } from "./page-files.ts";

const INDEX = '<!doctype html><html><head><base href="/"><title>x</title></head><body></body></html>';
const SCRIPT = `export const x = "${"x".repeat(2000)}";`;
const files: PageFiles = new Map([
  file("index.html", "text/html; charset=utf-8", INDEX),
  file("icon.svg", "image/svg+xml", "<svg></svg>"),
  file("assets/index-B3xK9_aZ.js", "text/javascript; charset=utf-8", SCRIPT, true),
  file("assets/word.woff2", "font/woff2", "x".repeat(2000)),
]);

function file(path: string, type: string, text: string, isHashed = false): [string, PageFile] {
  return [path, { type, bytes: Buffer.from(text), isHashed }];
}

const app = page(files, { basePath: "", isKnown: (_, next) => next() });

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(path, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString("utf8") };
}

test("page serves the document, under a policy that lets nothing in from elsewhere", async () => {
  const { status, headers, text } = await get("/");
  assert.equal(status, 200);
  assert.equal(text, INDEX);
  assert.equal(headers.get("content-type"), "text/html; charset=utf-8");
  const policy = headers.get("content-security-policy") ?? "";
  for (const part of [
    "default-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ])
    assert.ok(policy.split("; ").includes(part), part);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.equal(headers.get("referrer-policy"), "no-referrer");
  assert.equal(headers.get("cache-control"), "no-cache");
});

for (const path of [
  ...["/explore", "/live", "/changes", "/entities", "/entities/actor/alice%2Fbob", "/integrity", "/sources"],
  ...["/settings", "/e/01a20636-1f8f-7e32-aa61-41e06b0cd24b", "/compare", "/welcome", "/sign-in"],
]) {
  test(`page serves the document at ${path}`, async () => assert.equal((await get(path)).text, INDEX));
}

test("page lets browsers keep a file whose name says its content, and no other", async () => {
  const kept = await get("/assets/index-B3xK9_aZ.js");
  assert.deepEqual(
    [kept.text, kept.headers.get("cache-control")],
    [SCRIPT, "public, max-age=31536000, immutable"],
  );
  assert.equal((await get("/icon.svg")).headers.get("cache-control"), "no-cache");
});

test("page compresses what gets smaller, as the browser accepts it", async () => {
  const path = "/assets/index-B3xK9_aZ.js";
  const brotli = await get(path, { "accept-encoding": "gzip, deflate, br" });
  assert.equal(brotli.headers.get("content-encoding"), "br");
  assert.equal(brotliDecompressSync(brotli.bytes).toString("utf8"), SCRIPT);
  assert.equal(brotli.headers.get("vary"), "accept-encoding");
  const gzip = await get(path, { "accept-encoding": "gzip, br;q=0" });
  assert.equal(gunzipSync(gzip.bytes).toString("utf8"), SCRIPT);
  for (const [other, accepted] of [
    [path, "identity"],
    ["/icon.svg", "br"],
    ["/assets/word.woff2", "br"],
  ] as const)
    assert.equal((await get(other, { "accept-encoding": accepted })).headers.get("content-encoding"), null);
});

test("page tells the document below which path it stands", async () => {
  for (const head of ['<head><base href="/">', "<head>"]) {
    const index: PageFiles = new Map([file("index.html", "text/html", `<html>${head}</head></html>`)]);
    const below = page(index, { basePath: "/audit", isKnown: (_, next) => next() });
    const text = await (await below.request("/explore")).text();
    assert.match(text, /^<html><head>\s*<base href="\/audit\/"><\/head><\/html>$/);
  }
});

test("page has nothing under any other name", async () => {
  for (const path of [
    "/index.html",
    "/assets/x.js",
    "/assets/..%2findex.html",
    "/constructor",
    "/explorer",
    "/__proto__",
  ])
    assert.equal((await get(path)).status, 404, path);
});

test("page lets the document say to a browser, and to no program, that there is no such page", async () => {
  const accept = "text/html,application/xhtml+xml,*/*;q=0.8";
  const found = await get("/nowhere", { accept });
  assert.deepEqual([found.status, found.text], [404, INDEX]);
  for (const [path, accepted] of [
    ["/nowhere", "*/*"],
    ["/api/v1/nothing", accept],
    ["/logs/main/nothing", accept],
    ["/assets/x.js", accept],
  ] as const) {
    const { status, text } = await get(path, { accept: accepted });
    assert.equal(status, 404, path);
    assert.notEqual(text, INDEX, path);
  }
});

test("page says how it is built where it was not", async () => {
  const bare = page(new Map(), { basePath: "", isKnown: (_, next) => next() });
  const response = await bare.request("/");
  assert.equal(response.status, 404);
  assert.match(await response.text(), /npm run setup/);
});

test("page refuses every path under a name that is not ours", async () => {
  const closed = page(files, {
    basePath: "",
    isKnown: async (context) => fail(context, "unknown-host", "no"),
  });
  for (const path of ["/", "/icon.svg", "/nothing"]) assert.equal((await closed.request(path)).status, 421);
});

test("the built document holds no script and no style of its own, and every file that it names is there", async () => {
  const built = readPageFiles();
  const text = built.get("index.html")?.bytes.toString("utf8") ?? "";
  assert.match(text, /^<!doctype html>/i);
  assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]* src=)|javascript:/i);
  const named = [...text.matchAll(/ (?:src|href)="(?!\/")\.?\/?([^"]+)"/g)].map(([, path = ""]) => path);
  assert.ok(named.length > 0);
  for (const path of named) assert.ok(built.has(path), path);
});

test("page serves the document at every address that the interface has a page for", async () => {
  const routes = readFileSync(new URL("../../../web/src/app/routes.ts", import.meta.url), "utf8");
  const paths = [...routes.matchAll(/path: "([^"]+)"/g)].map(([, path = ""]) => path);
  assert.ok(paths.length > 0);
  for (const path of paths) assert.equal((await get(path.replace(/[:*?].*$/, "x"))).text, INDEX, path);
});
