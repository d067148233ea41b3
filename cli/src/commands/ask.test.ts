import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonAnswer, runCommand } from "../../../test/support/run-command.ts";

const ENGLISH = {
  query: "is:failed is:login actor:alice",
  since: "2026-11-19T14:00:00Z",
  understood: [
    { words: "failed", offset: 0, length: 6, as: "is:failed" },
    { words: "by alice", offset: 14, length: 8, as: "actor:alice" },
  ],
  ...{ ignored: [], assumed: ["quickly"] },
};

test("tally ask prints the command that asks what was understood, and asks nothing else", async () => {
  const said = ["ask", "failed", "logins", "by", "alice", "--tz", "Europe/Berlin"];
  const { code, err, out, requests } = await runCommand(said, [jsonAnswer({ query: "x", english: ENGLISH })]);
  assert.equal(code, 0);
  assert.deepEqual(
    requests.map(({ url }) => [url.pathname, url.searchParams.get("q"), url.searchParams.get("tz")]),
    [["/api/v1/query", "failed logins by alice", "Europe/Berlin"]],
  );
  assert.equal(
    out,
    "tally search --since 2026-11-19T14:00:00Z --tz Europe/Berlin 'is:failed is:login actor:alice'\n",
  );
  assert.equal(
    err,
    "tally: failed → is:failed\ntally: by alice → actor:alice\ntally: looked for as words: quickly\n",
  );
});

const commands: readonly (readonly [query: string, command: string])[] = [
  ["", "tally search"],
  ["-actor:alice", "tally search -- -actor:alice"],
  [`"it's"`, `tally search '"it'\\''s"'`],
];
for (const [query, command] of commands) {
  test(`tally ask prints ${command} for ${query || "everything"}`, async () => {
    const { out } = await runCommand(["ask", "x"], [jsonAnswer({ english: { query } })]);
    assert.equal(out, `${command}\n`);
  });
}

test("tally ask says so when nothing was understood", async () => {
  const { code, err, out } = await runCommand(
    ["ask", "xyzzy"],
    [jsonAnswer({ query: "xyzzy", english: null })],
  );
  assert.deepEqual([code, out], [4, ""]);
  assert.match(err, /nothing of this is English/);
});
