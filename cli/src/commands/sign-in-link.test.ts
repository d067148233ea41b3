import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonAnswer, runCommand } from "../../../test/support/run-command.ts";

const link = "Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFy";
const expires = "2026-11-30T12:15:00.000Z";

test("tally sign-in-link prints the address that signs in, on the server that was asked", async () => {
  const args = ["sign-in-link", "--url", "https://log.example.com/audit/", "--token", "tlya_x"];
  const { code, err, out, requests } = await runCommand(args, [() => jsonAnswer({ link, expires }, 201)]);
  assert.deepEqual([code, out], [0, `https://log.example.com/audit/sign-in#${link}\n`]);
  assert.equal(err, `tally: it signs in once, until ${expires}\n`);
  assert.deepEqual(
    requests.map(({ method, url }) => `${method} ${url.pathname}`),
    ["POST /audit/api/v1/session/link"],
  );
});

for (const [what, answer, exit] of [
  ["a server that says no", jsonAnswer({ error: { code: "token-not-allowed", message: "no" } }, 403), 5],
  ["a code that is none", jsonAnswer({ link: "/../x#", expires }, 201), 1],
  ["an answer that is none", jsonAnswer([], 201), 1],
] as const) {
  test(`tally sign-in-link prints no link after ${what}`, async () => {
    const { code, out } = await runCommand(["sign-in-link", "--token", "tlya_x"], [() => answer]);
    assert.deepEqual([code, out], [exit, ""]);
  });
}
