import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "./page.ts";

const app = page();

async function get(path: string): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await app.request(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test("page serves the page, under a policy that lets nothing in from elsewhere", async () => {
  const { status, headers, text } = await get("/");
  assert.equal(status, 200);
  assert.match(text, /^<!doctype html>/);
  assert.equal(headers.get("content-type"), "text/html; charset=utf-8");
  const policy = headers.get("content-security-policy") ?? "";
  for (const part of [
    "default-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
    assert.ok(policy.split("; ").includes(part), part);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.equal(headers.get("referrer-policy"), "no-referrer");
  assert.equal(headers.get("cache-control"), "no-cache");
});

test("page serves everything that the page, its modules and its styles name", async () => {
  const wanted = ["/assets/main.js", "/assets/page.css", "/assets/icon.svg"];
  const { text: html } = await get("/");
  for (const path of wanted) assert.ok(html.includes(`"${path}"`), path);
  for (const path of wanted) {
    const { status, headers, text } = await get(path);
    assert.equal(status, 200, path);
    assert.ok(headers.has("content-security-policy"), path);
    for (const [, name = ""] of text.matchAll(/^(?:import|export) .*from "(.*)";$/gm)) {
      assert.match(name, /^\.\/[a-z-]+\.js$/, "a browser finds modules only by paths");
      const other = `/assets/${name.slice(2)}`;
      if (!wanted.includes(other)) wanted.push(other);
    }
  }
  assert.ok(wanted.length > 10);
});

test("page holds no script and no style of its own, which the policy would stop", async () => {
  const { text } = await get("/");
  assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]* src=)|javascript:/i);
});

test("page has nothing under any other name", async () => {
  const names = [
    "x.js",
    "page.test.js",
    "main.d.ts",
    "package.json",
    "..%2fpackage.json",

    "constructor",
  ];
  for (const name of names) assert.equal((await get(`/assets/${name}`)).status, 404, name);
});
