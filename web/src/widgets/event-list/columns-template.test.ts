import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsTemplate } from "./columns-template.ts";

test("columnsTemplate gives a sentence more room than a value", () => {
  assert.equal(columnsTemplate(["actor", "message"]), "minmax(0, 1fr) minmax(0, 3fr)");
});
