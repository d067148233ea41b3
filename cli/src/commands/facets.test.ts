import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonAnswer, runCommand } from "../../../test/support/run-command.ts";

const FACETS = [
  {
    field: "actor",
    values: [
      { value: "alice\u001b", count: 1200 },
      { value: null, count: 3 },
    ],
    distinct: 40,
  },
  { field: "outcome", values: [{ value: "success", count: 1203 }], distinct: 1 },
];

test("tally facets prints the most frequent values of each field, and how many there are", async () => {
  const { code, err, out, requests } = await runCommand(
    ["facets", "is:failed"],
    [jsonAnswer({ facets: FACETS })],
  );
  assert.equal(code, 0);
  assert.equal(
    out,
    `field    value        count  distinct
actor    alice\\u001b   1200        40
actor    –                3        40
outcome  success       1203         1
`,
  );
  assert.equal(err, "");
  assert.equal(requests[0]?.url.pathname, "/api/v1/events/facets");
  assert.equal(String(requests[0]?.url.searchParams), "q=is%3Afailed&limit=5");
});

test("tally facets asks for the fields and the time that it is given, and prints data", async () => {
  const args = ["facets", "--fields", "actor,raw.x", "--limit", "100", "--since", "7d", "-o", "ndjson"];
  const { out, requests } = await runCommand(args, [jsonAnswer({ facets: FACETS })]);
  assert.equal(String(requests[0]?.url.searchParams), "since=7d&fields=actor%2Craw.x&limit=100");
  assert.equal(out.split("\n")[1], '{"field":"actor","value":null,"count":3,"distinct":40}');
});

test("tally facets says that nothing matches, and with --exit-status ends with 4", async () => {
  const none = jsonAnswer({ facets: [{ field: "actor", values: [], distinct: 0 }] });
  const { code, err, out } = await runCommand(["facets", "x", "--exit-status"], [none]);
  assert.deepEqual([code, err, out], [4, "tally: nothing matches\n", ""]);
});

test("tally facets ends with 2 at fields that the server does not take", async () => {
  const error = { code: "bad-request", message: "facets are of 1 to 32 fields", hint: "write fields=actor" };
  const { code, err } = await runCommand(["facets", "--fields", ","], [jsonAnswer({ error }, 400)]);
  assert.deepEqual([code, err], [2, "tally: facets are of 1 to 32 fields\n  write fields=actor\n"]);
});

const notFacets: readonly (readonly [string, unknown])[] = [
  ["no facets", {}],
  ["a facet without a field", [{ values: [], distinct: 0 }]],
  ["a facet without a number of values", [{ field: "a", values: [] }]],
  ["a value that is a number", [{ field: "a", values: [{ value: 1, count: 1 }], distinct: 1 }]],
  ["a count that is none", [{ field: "a", values: [{ value: "x", count: -1 }], distinct: 1 }]],
];
for (const [name, facets] of notFacets) {
  test(`tally facets believes nothing of a server that gives ${name}`, async () => {
    const { code, out } = await runCommand(["facets"], [jsonAnswer({ facets })]);
    assert.deepEqual([code, out], [1, ""]);
  });
}
