import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonAnswer, runCommand, type Script } from "../../../test/support/run-command.ts";

const TABLE = {
  table: {
    columns: [
      { name: "actor", kind: "text", field: "actor" },
      { name: "count", kind: "number" },
    ],
    rows: [["alice", 12]],
    is_cut: false,
  },
  searchable: { size: 9, of: 9 },
};

const queries: readonly (readonly [args: readonly string[], query: string])[] = [
  [[], "| stats count()"],
  [["is:failed"], "is:failed | stats count()"],
  [["a", "OR", "b", "--by", "actor"], "a OR b | stats count() by actor"],
  [["--by", "actor, action", "--by", "raw.x"], "| stats count() by actor, action, raw.x"],
  [["is:failed", "--by", "actor", "--top", "10"], "is:failed | top 10 actor"],
  [["is:failed", "--every", "1h"], "is:failed | bin 1h"],
  [["--every", "15m", "--by", "actor"], "| stats count() by bin(15m), actor"],
  [["--every", "1h", "--top", "3"], "| bin 1h | sort -count | limit 3"],
  [
    ["is:failed", "--by", "actor", "--every", "1h", "--top", "10"],
    "is:failed | stats count() by bin(1h), actor | sort -count | limit 10",
  ],
];
for (const [args, query] of queries) {
  test(`tally stats ${args.join(" ")} asks for ${query}, and shows that it does`, async () => {
    const { code, err, out, requests } = await runCommand(["stats", ...args], [jsonAnswer(TABLE)]);
    assert.equal(code, 0);
    assert.equal(requests[0]?.url.pathname, "/api/v1/events");
    assert.equal(requests[0]?.url.searchParams.get("q"), query);
    assert.equal(err, `tally: ${query}\ntally: 1 row\n`);
    assert.equal(out, "actor  count\nalice     12\n");
  });
}

test("tally stats sends its times and zone, and prints data without a word", async () => {
  const args = ["stats", "--since", "7d", "--until", "1d", "--tz", "Europe/Berlin", "-o", "ndjson"];
  const { err, out, requests } = await runCommand(args, [jsonAnswer(TABLE)]);
  const of = (name: string): string | null | undefined => requests[0]?.url.searchParams.get(name);
  assert.deepEqual([of("since"), of("until"), of("tz")], ["7d", "1d", "Europe/Berlin"]);
  assert.deepEqual([out, err], ['{"actor":"alice","count":12}\n', ""]);
});

test("tally stats --exit-status ends with 4 when there are no rows", async () => {
  const none: Script = [jsonAnswer({ ...TABLE, table: { ...TABLE.table, rows: [] } })];
  assert.equal((await runCommand(["stats", "--by", "actor", "--exit-status"], none)).code, 4);
});

const refused: readonly (readonly string[])[] = [
  ["--top", "10"],
  ["--top", "0", "--by", "actor"],
  ["--top", "10001", "--by", "actor"],
  ["--every", "1h) | top actor"],
  ["--every", "hour"],
  ["--by", "actor | top"],
  ["--by", "actor,"],
];
for (const args of refused) {
  test(`tally stats refuses ${args.join(" ")} before it asks anybody`, async () => {
    const { code, requests } = await runCommand(["stats", ...args], []);
    assert.deepEqual([code, requests.length], [2, 0]);
  });
}
