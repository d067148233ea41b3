import assert from "node:assert/strict";
import { test } from "node:test";
import http from "./fuzz/http.ts";
import { runTarget } from "./fuzz-run.ts";

const EXECUTIONS = 300;

test(`a server lives through ${EXECUTIONS} malformed requests`, async () => {
  const { executions } = await runTarget(http, { seed: 1, executionsMax: EXECUTIONS });
  assert.equal(executions, EXECUTIONS);
});
