/** Imports the test files of the asked kind into this one process; node:test runs them in the order of their paths. `1/2` takes those before a place, `2/2` the rest. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const [kind = "unit", filter = "", part = "1/1"] = process.argv.slice(2);
/** Halves that take the same time, measured. Neighbours share what they import: every other file would load nearly all of it twice. */
const SECOND_HALF = "server/src/sequencer/";
const suffixes = { unit: ".test.ts", integration: ".integration.test.ts", long: ".long.test.ts" } as const;

// A file that is being loaded does not keep the event loop busy. Were it empty for a moment, node:test would take all
// tests for done and end what those of the next files have yet to use.
const busy = setInterval(() => undefined, 60_000);
for (const file of testFiles()) {
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    // A test like any other, or the others would be waited for in vain.
    test(`${relative(root, file)} is loaded`, () => {
      throw error;
    });
  }
}
clearInterval(busy);

function testFiles(): string[] {
  const folders = [
    "tlog/src",
    "event/src",
    "web/src",
    "sdk/src",
    "server/src",
    "cli/src",
    "bench",
    "scripts",
    "test",
  ];
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && kindOf(entry.name) === kind)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(filter))
    .sort()
    .filter((path) => part === "1/1" || relative(root, path) < SECOND_HALF === (part === "1/2"));
}

function kindOf(name: string): string | undefined {
  if (name.endsWith(suffixes.integration)) return "integration";
  if (name.endsWith(suffixes.long)) return "long";
  return name.endsWith(suffixes.unit) ? "unit" : undefined;
}
