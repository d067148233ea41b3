import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CATALOGUE } from "@tallystick/event";
import { eventsPage } from "./events-page.ts";

test("eventsPage is what docs/events.md says: run `npm run docs:events` after a change", () => {
  const written = readFileSync(join(import.meta.dirname, "..", "..", "docs", "events.md"), "utf8");
  assert.ok(written === eventsPage(), "docs/events.md is not what npm run docs:events writes");
});

test("eventsPage has a line for each action of the catalogue, and none twice", () => {
  const [, actions = ""] = eventsPage().split(/^## (?:Actions|Words of each source)$/m);
  const lines = [...actions.matchAll(/^\| `([^`]+)` \|/gm)].map(([, action]) => action);
  assert.deepEqual(lines.toSorted(), CATALOGUE.map(({ action }) => action).toSorted());
});
