import assert from "node:assert/strict";
import { test } from "node:test";
import { fillSnippet } from "@tallystick/event";
import { listSnippets, readSnippet } from "./snippets.ts";

const filling = { token: "tlyi_x", signingSecret: "abc" };

test("a sender's name that is none of ours is no path", async () => {
  for (const name of ["../formats", "no-such-sender", "", "A"])
    assert.equal(await readSnippet(name), undefined);
});

test("every page of docs/sources has a title, and its snippet can be filled", async () => {
  for (const name of await listSnippets()) {
    const snippet = (await readSnippet(name)) ?? assert.fail(`${name}.md has no snippet`);
    const filled = fillSnippet(snippet, { ...filling, url: new URL("https://audit.example.com") });
    assert.doesNotMatch(filled, /\$\{(?:URL|HOST|PORT|TLS|TOKEN|SIGNING_SECRET)\}/);
  }
});
