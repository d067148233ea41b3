import assert from "node:assert/strict";
import { test } from "node:test";
import { quote } from "../output.ts";
import { invitation } from "./stay.ts";

const words: readonly [string, string][] = [
  ["/var/tally-demo.x1", "/var/tally-demo.x1"],
  ["a b", "'a b'"],
  ["", "''"],
  ["it's", "'it'\\''s'"],
  ["$(x)", "'$(x)'"],
];
for (const [word, quoted] of words) {
  test(`quote prints ${JSON.stringify(word)} as ${quoted}`, () => assert.equal(quote(word), quoted));
}

test("invitation names the page, the tokens and commands that can be pasted", () => {
  const at = { url: "http://127.0.0.1:1", folder: "/d e", example: "ID", invocation: "tally" };
  const text = invitation({ ...at, readToken: "tlyr_x", searches: ["from:2001:db8::1", "two words"] });
  assert.match(text, /^ {2}http:\/\/127\.0\.0\.1:1\/\?q=from%3A2001%3Adb8%3A%3A1&since=7d#token=tlyr_x$/m);
  assert.match(text, /tokens are in \/d e\/tokens\.env$/m);
  const commands = text.split("\n").filter((line) => line.startsWith("  tally "));
  assert.deepEqual(
    commands.map((line) => line.trim().split(" ")[1]),
    ["search", "search", "search", "stats", "coverage", "tail", "send", "get", "verify", "sign-in-link"],
  );
  assert.equal(commands[1], "  tally search --url http://127.0.0.1:1 --data '/d e' 'two words'");
  assert.equal(commands[7], "  tally get --url http://127.0.0.1:1 --data '/d e' ID");
});
