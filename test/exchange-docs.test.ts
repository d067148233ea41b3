/** The tables of docs/exchange.md say what the views do: each of their rows is made again here, over every action of the catalogue. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CATALOGUE, CATEGORIES, OUTCOMES, toEcs, toOcsf } from "@tallystick/event";
import { REPOSITORY } from "./support/source-files.ts";

const page = readFileSync(join(REPOSITORY, "docs", "exchange.md"), "utf8");
const TIME = "2026-11-22T10:00:00Z";
const TYPES = [undefined, "user", "group", "role", "policy", "secret", "bucket", "table", "host", "trail"];
/** Each outcome and each type of target. No view asks for both at once. */
const PAIRS = [
  ...OUTCOMES.map((outcome) => ({ outcome, type: undefined })),
  ...TYPES.map((type) => ({ outcome: "success", type })),
];

for (const category of CATEGORIES) {
  test(`docs/exchange.md says which classes and categories the events of ${category} get`, () => {
    const [classes, categories] = [new Set<number>(), new Set<string>()];
    for (const { action, verb } of CATALOGUE.filter((line) => line.category === category))
      for (const { outcome, type } of PAIRS) {
        const event = { time: TIME, category, action, verb, outcome, targets: type ? [{ type }] : [] };
        classes.add(Number(toOcsf(event)["class_uid"]));
        for (const one of toEcs(event).event.category ?? ["none"]) categories.add(one);
      }
    const row = `| \`${category}\` | ${[...classes].sort().join(" ")} | ${[...categories].sort().join(" ")} |`;
    assert.ok(page.split("\n").includes(row), row);
  });
}
