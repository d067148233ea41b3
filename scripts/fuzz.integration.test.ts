import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { type FuzzTarget, runTarget } from "./fuzz-run.ts";

const EXECUTIONS = 300;
const folder = join(import.meta.dirname, "fuzz");

for (const file of readdirSync(folder)) {
  test(`the fuzz target ${file} takes ${EXECUTIONS} inputs`, async () => {
    const { default: target }: { default: FuzzTarget } = await import(pathToFileURL(join(folder, file)).href);
    const { executions } = await runTarget(target, { seed: 1, executionsMax: EXECUTIONS });
    assert.equal(executions, EXECUTIONS);
  });
}
