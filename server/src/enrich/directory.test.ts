import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createDirectory } from "./directory.ts";
import type { Entry } from "./entries.ts";

const ANY = { source: "main", type: "native" };
const find = createDirectory([
  entry("alice", "alice@example.com", "arn:aws:iam::1:user/alice", "arn:aws:sts::*:assumed-role/SSO_*/alice"),
  entry("admins", "arn:aws:sts::*:assumed-role/*", "arn:aws:iam::1:role/path/to/Admin"),
  { id: "bob", names: [{ text: "bob", of: "github" }, { text: "root", of: "db-1" }, { text: "al" }] },
  entry("carol", "AL", "both"),
  entry("dave", "both"),
  entry("erin", "both"),
  entry("deployer", "arn:aws:iam::*:role/x/Deploy*"),
]);

const CASES: readonly (readonly [text: string, seen: Parameters<typeof find>[1], id: string | undefined])[] =
  [
    ["alice@example.com", ANY, "alice"],
    ["ALICE@Example.com", ANY, "alice"],
    ["arn:aws:iam::1:user/alice", ANY, "alice"],
    ["arn:aws:iam::2:user/alice", ANY, undefined],
    ["arn:aws:sts::9:assumed-role/SSO_Dev/alice", ANY, "alice"],
    ["arn:aws:sts::9:assumed-role/SSO_Dev/alice2", ANY, "admins"],
    ["arn:aws:sts::9:assumed-role/SSO_/alice", ANY, "alice"],
    ["arn:aws:iam::1:role/path/to/Admin", ANY, "admins"],
    ["arn:aws:iam::1:role/Admin", ANY, "admins"],
    ["arn:aws:iam::7:role/Deploy-web", ANY, "deployer"],
    ["bob", ANY, undefined],
    ["bob", { source: "main", type: "github" }, "bob"],
    ["Bob", { source: "main", type: "github-audit" }, "bob"],
    ["bob", { source: "main", type: "githubber" }, undefined],
    ["root", { source: "db-1", type: "linux-auth" }, "bob"],
    ["root", { source: "db-2", type: "linux-auth" }, undefined],
    ["al", ANY, undefined],
    ["both", ANY, undefined],
    ["", ANY, undefined],
    ["x".repeat(2049), ANY, undefined],
  ];
for (const [text, seen, id] of CASES) {
  test(`createDirectory finds ${id ?? "nobody"} as ${text.slice(0, 60)} of ${seen.source}, ${seen.type}`, () => {
    for (const _ of [1, 2]) assert.equal(find(text, seen)?.id, id);
  });
}

test("a name with stars is one that begins, goes on and ends so, as a regular expression would have it", () => {
  const pattern = fc.array(fc.constantFrom("a", "b", "*"), { minLength: 1, maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
  fc.assert(
    fc.property(pattern, text, (letters, given) => {
      const isFound = createDirectory([entry("x", `${letters.join("")}*`)])(given, ANY) !== undefined;
      const expected = new RegExp(`^${letters.join("").replaceAll("*", ".*")}.*$`);
      assert.equal(isFound, expected.test(given));
    }),
  );
});

function entry(id: string, ...names: readonly string[]): Entry {
  return { id, names: names.map((text) => ({ text })) };
}
