import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ENTRIES_MAX, NAMES_MAX, WILDCARDS_MAX } from "./entries.ts";
import { readEntries } from "./read-entries.ts";

test("readEntries reads an identity with its names, one or a list of each kind", () => {
  const alice = {
    ...{ id: "alice", name: "Alice Adams", type: "human", team: "payments", owner: "bob" },
    email: ["alice@example.com", "a.adams@example.com"],
    ...{ login: "aadams", "login.github": "alice-dev", "login.web-1": 1001 },
    arn: "arn:aws:iam::123456789012:user/alice",
    "service-account": ["payments/deployer", "system:serviceaccount:payments:other"],
    spiffe: "spiffe://example.org/alice",
  };
  assert.deepEqual(readEntries([alice]), {
    entries: [
      {
        ...{ id: "alice", name: "Alice Adams", type: "human", team: "payments", owner: "bob" },
        names: [
          { text: "alice@example.com" },
          { text: "a.adams@example.com" },
          { text: "aadams" },
          { text: "alice-dev", of: "github" },
          { text: "1001", of: "web-1" },
          { text: "arn:aws:iam::123456789012:user/alice" },
          { text: "system:serviceaccount:payments:deployer" },
          { text: "system:serviceaccount:payments:other" },
          { text: "spiffe://example.org/alice" },
        ],
      },
    ],
    ...{ problems: [], collisions: [] },
  });
});

const NAMES = Array.from({ length: NAMES_MAX }, (_, i) => `alice${i}`);
const STARS = Array.from({ length: WILDCARDS_MAX / NAMES_MAX + 1 }, (_, i) => ({
  id: `s${i}`,
  arn: NAMES.map((name) => `arn:aws:iam::${i}:user/${name}*`),
}));
const WRONG: readonly (readonly [what: string, value: unknown, place: string, message: RegExp])[] = [
  ["what is no list", { alice: {} }, "", /must be a list of identities/],
  ["an identity that is none", ["alice"], "0", /must be a mapping with: id/],
  ["an identity without an id", [{ name: "Alice" }], "0", /needs an id/],
  ["an empty id", [{ id: " " }], "0.id", /a text of 1 to 200/],
  ["a name that is too long", [{ id: "a", name: "x".repeat(201) }], "0.name", /a text of 1 to 200/],
  ["a name that is none", [{ id: "a", team: ["x"] }], "0.team", /a text of 1 to 200/],
  ["two of one id", [{ id: "alice" }, { id: "Alice" }], "1.id", /two identities with the id Alice/],
  ["an unknown member", [{ id: "a", mail: "a@b.c" }], "0.mail", /"mail" is none of id, name/],
  ["a login of nobody", [{ id: "a", "login.": "x" }], "0.login.", /is none of/],
  ["an unknown type", [{ id: "a", type: "robot" }], "0.type", /one of human, machine, agent/],
  ["an address that is none", [{ id: "a", email: ["a@b.c", "alice"] }], "0.email.1", /such as alice@/],
  ["an ARN that is none", [{ id: "a", arn: "user/alice" }], "0.arn", /such as arn:aws:iam/],
  [
    "a service account without a namespace",
    [{ id: "a", "service-account": "x" }],
    "0.service-account",
    /such/,
  ],
  ["a SPIFFE id that is none", [{ id: "a", spiffe: "https://x" }], "0.spiffe", /such as spiffe:/],
  ["a star in an address", [{ id: "a", email: "*@example.com" }], "0.email", /such as/],
  ["a star in a login", [{ id: "a", login: "al*" }], "0.login", /such as/],
  ["five stars", [{ id: "a", arn: "arn:*:*:*:*:*" }], "0.arn", /4 \* at most/],
  ["one name too many", [{ id: "a", login: [...NAMES, "bob"] }], "0", /at most 256 names/],
  ["too many names with stars", STARS, "", /at most 1000 names with \*/],
];
for (const [what, value, place, message] of WRONG) {
  test(`readEntries refuses ${what}, and tells where it stands`, () => {
    const [first, ...others] = readEntries(value).problems;
    assert.deepEqual([first?.place.join("."), others], [place, []]);
    assert.match(first?.message ?? "", message);
  });
}

test("readEntries takes as many identities as a directory may hold, and not one more", () => {
  const people = Array.from({ length: ENTRIES_MAX + 1 }, (_, i) => ({ id: i }));
  assert.deepEqual(readEntries(people.slice(1)).problems, []);
  assert.match(readEntries(people).problems[0]?.message ?? "", /at most 50000 identities/);
});

test("readEntries takes a name of 2048 characters, and not one more", () => {
  const arn = (length: number): object => ({ id: "a", arn: `arn:${"x".repeat(length - 4)}` });
  assert.deepEqual(readEntries([arn(2048)]).problems, []);
  assert.match(readEntries([arn(2049)]).problems[0]?.message ?? "", /at most 2048 characters/);
});

test("readEntries takes as many names as an identity may have, and stars where they may stand", () => {
  const arn = "arn:aws:sts::*:assumed-role/*/*@example.*";
  const read = readEntries([
    { id: "alice", login: NAMES },
    { id: "b", arn, spiffe: "spiffe://x/*" },
  ]);
  assert.deepEqual(read.problems, []);
});

test("readEntries tells of names that two identities have, in whatever case, but not of one's own twice", () => {
  const { collisions, problems } = readEntries([
    { id: "alice", email: ["alice@example.com", "ALICE@example.com"], "login.github": "al" },
    { id: "bob", email: "Alice@Example.com", login: "al" },
  ]);
  assert.deepEqual(problems, []);
  assert.deepEqual(collisions, [
    {
      place: [1, "email"],
      message: "Alice@Example.com is a name of alice, too: it will be taken for nobody's",
    },
  ]);
});

test("readEntries never throws, and tells each thing with its place", () => {
  const keys = ["id", "name", "type", "email", "login", "login.github", "arn", "spiffe", "__proto__", "x"];
  const { any } = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom("alice", "a@b.c", "arn:x", "spiffe://x", "human", null, 7, true, Number.NaN, ""),
      fc.string(),
      fc.array(tie("any"), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...keys), tie("any"), { maxKeys: 6, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(any, (value) => {
      const { collisions, entries, problems } = readEntries(value);
      assert.ok(problems.length > 0 || Array.isArray(value));
      assert.ok(entries.every(({ id }) => id.trim() !== ""));
      assert.ok(collisions.every(({ place }) => typeof place[0] === "number"));
    }),
    { numRuns: 500 },
  );
});
