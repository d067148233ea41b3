/** How much a browser loads before it shows the first page, measured on what was built. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { REPOSITORY } from "./support/source-files.ts";

/** On a slow line this is the second that people wait without a thought. */
const FIRST_LOAD_BYTES_MAX = 200_000;

const dist = join(REPOSITORY, "web/dist");
const html = readFileSync(join(dist, "index.html"), "utf8");

test("the first load has 200 kB of JavaScript at most, compressed, the page of events included", () => {
  const files = loadedWith(entryOf(html), pageOf("explore"));
  assert.ok(files.length >= 2, "the entry and its page were found");
  const bytes = files.map((name) => gzipSync(readFileSync(join(dist, "assets", name))).length);
  const sum = bytes.reduce((a, b) => a + b, 0);
  assert.ok(
    sum <= FIRST_LOAD_BYTES_MAX,
    `${sum} bytes: ${files.map((name, i) => `${name} ${bytes[i]}`).join(", ")}`,
  );
});

test("a page that nobody opened is not loaded with the first one", () => {
  const files = loadedWith(entryOf(html), pageOf("explore"));
  for (const page of ["settings", "welcome", "entities", "palette", "key-sheet"])
    assert.deepEqual(
      files.filter((name) => name.startsWith(`${page}-`)),
      [],
    );
});

function entryOf(text: string): string {
  return /<script [^>]*src="(?:\.\/)?assets\/([^"]+\.js)"/.exec(text)?.[1] ?? "";
}

function pageOf(name: string): string {
  return (
    readdirSync(join(dist, "assets")).find((file) => new RegExp(`^${name}-[\\w-]+\\.js$`).test(file)) ?? ""
  );
}

/** The files and everything that they import without being asked to. */
function loadedWith(...names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (name === "" || found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(dist, "assets", name), "utf8");
    for (const [, other = ""] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) add(other);
  };
  for (const name of names) add(name);
  return [...found];
}
