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
    "base-uri 'self'",
    "form-action 'none'",
  ])
    assert.ok(policy.split("; ").includes(part), part);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.equal(headers.get("referrer-policy"), "no-referrer");
  assert.equal(headers.get("cache-control"), "no-cache");
});

test("page serves every file that the page names, from where it stands", async () => {
  const { text: html } = await get("/");
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css|svg))"/g)].map(([, path]) => path);
  assert.ok(named.length >= 3, html);
  for (const path of named) {
    const { status, headers } = await get(`/${path}`);
    assert.equal(status, 200, path);
    assert.ok(headers.has("content-security-policy"), path);
  }
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
