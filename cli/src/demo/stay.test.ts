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

test("invitation names the address, the tokens and three commands", () => {
  const text = invitation({ url: "http://127.0.0.1:1", folder: "/d e", example: "ID", invocation: "tally" });
  assert.match(text, /served at http:\/\/127\.0\.0\.1:1 .* \/d e\/tokens\.env$/m);
  const commands = text.split("\n").filter((line) => line.startsWith("  tally "));
  assert.deepEqual(
    commands.map((line) => line.trim().split(" ")[1]),
    ["send", "get", "verify"],
  );
  assert.equal(commands[1], "  tally get --url http://127.0.0.1:1 --data '/d e' ID");
});
