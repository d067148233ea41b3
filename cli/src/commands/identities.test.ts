import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonAnswer, runCommand } from "../../../test/support/run-command.ts";

const TIMES = { first: "2026-11-22T10:00:00Z", last: "2026-11-23T10:00:00Z" };
const MALLORY = {
  ...{ id: null, name: "mallory\u001b", email: null, types: ["unknown"] },
  ...{ source_types: ["linux-auth", "postgres"], events: 1200, ...TIMES },
};

test("tally identities unknown prints who acted that nobody knows, how often, where and when", async () => {
  const { code, err, out, requests } = await runCommand(
    ["identities", "unknown", "verb:delete", "--since", "7d"],
    [jsonAnswer({ actors: [MALLORY], total: 3, events: 1210 })],
  );
  assert.equal(code, 0);
  assert.equal(
    out,
    `id  name           email  types    source_types          events  first                 last
–   mallory\\u001b  –      unknown  linux-auth, postgres    1200  2026-11-22T10:00:00Z  2026-11-23T10:00:00Z
`,
  );
  assert.equal(err, "tally: 3 unknown actors, with 1210 events\n");
  assert.equal(requests[0]?.url.pathname, "/api/v1/actors/unknown");
  assert.equal(String(requests[0]?.url.searchParams), "q=verb%3Adelete&since=7d&limit=50");
});

test("tally identities unknown prints data without a word besides, and says when everybody is known", async () => {
  const data = await runCommand(
    ["identities", "unknown", "-o", "ndjson"],
    [jsonAnswer({ actors: [MALLORY], total: 1, events: 1200 })],
  );
  assert.deepEqual([JSON.parse(data.out), data.err], [MALLORY, ""]);
  const none = jsonAnswer({ actors: [], total: 0, events: 0 });
  const { code, err, out } = await runCommand(["identities", "unknown", "--exit-status"], [none]);
  assert.deepEqual([code, err, out], [4, "tally: the directory knows everybody\n", ""]);
});

const notActors: readonly (readonly [string, object])[] = [
  ["no actors", {}],
  ["no total", { actors: [], events: 0 }],
  ["an actor that is none", { actors: ["mallory"], total: 1, events: 1 }],
  ["a name that is a number", { actors: [{ ...MALLORY, name: 1 }], total: 1, events: 1 }],
  ["a count that is none", { actors: [{ ...MALLORY, events: -1 }], total: 1, events: 1 }],
  ["kinds that are no list", { actors: [{ ...MALLORY, types: "x" }], total: 1, events: 1 }],
  ["no time", { actors: [{ ...MALLORY, last: null }], total: 1, events: 1 }],
];
for (const [name, answer] of notActors) {
  test(`tally identities unknown believes nothing of a server that gives ${name}`, async () => {
    const { code, out } = await runCommand(["identities", "unknown"], [jsonAnswer(answer)]);
    assert.deepEqual([code, out], [1, ""]);
  });
}

test("tally identities unknown takes from 1 to 1000 of them", async () => {
  for (const limit of ["0", "1001", "x"])
    assert.equal((await runCommand(["identities", "unknown", "--limit", limit], [])).code, 2);
  const some = jsonAnswer({ actors: [], total: 0, events: 0 });
  assert.equal((await runCommand(["identities", "unknown", "--limit", "1000"], [some])).code, 0);
});
