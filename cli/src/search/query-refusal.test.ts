import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonAnswer, runCommand } from "../../../test/support/run-command.ts";
import type { ExchangeAnswer } from "../exchange.ts";

function refused(error: object): readonly ExchangeAnswer[] {
  return [jsonAnswer({ error }, 400)];
}
const NO_VALUE = { message: "actor: has no value", offset: 0, length: 6, hint: "write it behind the colon" };
const NOT_CLOSED = { message: "a parenthesis is not closed", offset: 13, length: 1, hint: "put a ) there" };
const SYNTAX = { code: "query-syntax", message: NO_VALUE.message, hint: NO_VALUE.hint, offset: 0 };

for (const command of ["search", "tail", "stats", "compare"]) {
  test(`tally ${command} shows each mistake in its place, what to do, and the query as it may be meant`, async () => {
    const problems = [{ ...NO_VALUE, fix: "actor:alice (b OR c" }, NOT_CLOSED];
    const { code, err } = await runCommand(
      [command, "actor: alice (b OR c"],
      refused({ ...SYNTAX, problems }),
    );
    const query = command === "stats" ? "actor: alice (b OR c | stats count()" : "actor: alice (b OR c";
    assert.equal(code, 2);
    assert.equal(
      err.replace(`tally: ${query}\n`, ""),
      `tally: actor: has no value
  ${query}
  ^^^^^^
  write it behind the colon
  try: actor:alice (b OR c
tally: a parenthesis is not closed
  ${query}
               ^
  put a ) there
`,
    );
  });
}

test("a mistake is marked as wide as it is shown, and nothing in it acts on a terminal", async () => {
  const problem = { message: "m\u001b[2J", offset: 3, length: 3, hint: "h\u202e", fix: "f\u0007" };
  const { err } = await runCommand(["search", "日本 \u0007本x"], refused({ ...SYNTAX, problems: [problem] }));
  assert.equal(
    err,
    `tally: m\\u001b[2J\n  日本 \\u0007本x\n  ${" ".repeat(5)}${"^".repeat(9)}\n  h\\u202e\n  try: f\\u0007\n`,
  );
});

test("a mistake outside of the query has no mark", async () => {
  const { err } = await runCommand(
    ["search", "abc"],
    refused({ ...SYNTAX, problems: [{ ...NOT_CLOSED, offset: 4 }] }),
  );
  assert.equal(err, "tally: a parenthesis is not closed\n  put a ) there\n");
});

test("problems of another form are not believed, and the first place is shown as ever", async () => {
  const { code, err } = await runCommand(
    ["search", "actor:"],
    refused({ ...SYNTAX, problems: [{ offset: 1 }] }),
  );
  assert.deepEqual(
    [code, err],
    [2, "tally: actor: has no value\n  actor:\n  ^\n  write it behind the colon\n"],
  );
});

test("tally tail ends with 2 when it is given pipes", async () => {
  const error = { code: "bad-request", message: "a tail has no pipes", hint: "leave them out" };
  const { code, err } = await runCommand(["tail", "| top actor"], refused(error));
  assert.deepEqual([code, err], [2, "tally: a tail has no pipes\n  leave them out\n"]);
});
