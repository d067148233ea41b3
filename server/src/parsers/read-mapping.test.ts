import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { HOW } from "../../../test/support/how.ts";
import { mapped } from "./mapping.ts";
import { readMapping } from "./read-mapping.ts";

const TAKEN = new Set(["okta"]);
const SMALLEST = { name: "door", match: { kind: "door" }, action: "what" };

test("readMapping reads the smallest mapping, and members in the form that a parser has them in", () => {
  assert.deepEqual(readMapping(SMALLEST, TAKEN), { kind: "mapping", mapping: SMALLEST });
  const told = {
    event_id: "no",
    actor_types: { Badge: "human" },
    from: { user_agent: "ua" },
    certainty: "maybe",
  };
  const read = readMapping({ ...SMALLEST, ...told }, TAKEN);
  assert.deepEqual(read.kind === "mapping" && read.mapping, {
    ...SMALLEST,
    ...{ eventId: "no", actorTypes: { badge: "human" }, from: { userAgent: "ua" }, certainty: 0.3 },
  });
});

const WRONG: readonly (readonly [
  what: string,
  change: object | undefined,
  place: string,
  message: RegExp,
])[] = [
  ["what is no mapping", undefined, "", /must be a mapping with: name/],
  ["no name", { name: undefined }, "name", /small letters/],
  ["a name that is a path", { name: "../door" }, "name", /small letters/],
  ["a name of ours", { name: "okta" }, "name", /there is a parser named okta/],
  ["an unknown member", { acton: "x" }, "acton", /"acton" is none of name, version/],
  ["a version that is none", { version: 0 }, "version", /from 1 to/],
  ["no action", { action: undefined }, "action", /needs action/],
  ["an action that is no path", { action: 7 }, "action", /must be a text/],
  ["nothing to match", { match: {} }, "match", /needs match/],
  ["a match that is no value", { match: { kind: { a: 1 } } }, "match.kind", /a plain value, a list of texts/],
  [
    "an action that the catalogue has not",
    { actions: "door.fly flown" },
    "actions",
    /no action door\.fly; docs\/events\.md/,
  ],
  ["a certainty that is none", { certainty: 1 }, "certainty", /sure, likely or maybe/],
  ["an unknown member of a group", { actor: { mail: "x" } }, "actor.mail", /none of id, name, email/],
  ["targets that are no list", { targets: { id: "x" } }, "targets", /a list of at most 16/],
  ["an unknown member of a target", { targets: [{ id: "a" }, { of: "x" }] }, "targets.1.of", /none of type/],
  [
    "a type that is none",
    { actor_types: { a: "people" } },
    "actor_types.a",
    /must mean one of human, machine/,
  ],
  ["an outcome that is none", { outcomes: { a: "good" } }, "outcomes.a", /a must mean one of success/],
  [
    "words that stand the wrong way round",
    { outcomes: { denied: "refused" } },
    "outcomes.denied",
    /each of your words means, such as denied: success/,
  ],
  [
    "too many tests",
    { match: Object.fromEntries(Array.from({ length: 33 }, (_, i) => [`a${i}`, 1])) },
    "match",
    /more than 32 members/,
  ],
  ["too many targets", { targets: Array.from({ length: 17 }, () => ({ id: "a" })) }, "targets", /at most 16/],
  ["paths that are too long", { time: "a".repeat(1025) }, "time", /at most 1024/],
];
for (const [what, change, place, message] of WRONG) {
  test(`readMapping refuses ${what}, and tells where it stands`, () => {
    const read = readMapping(change === undefined ? "door" : { ...SMALLEST, ...change }, TAKEN);
    assert.ok(read.kind === "wrong");
    assert.equal(read.wrong.place.join("."), place);
    assert.match(read.wrong.message, message);
  });
}

test("readMapping takes as many tests, targets and letters as there may be", () => {
  const match = Object.fromEntries(Array.from({ length: 32 }, (_, i) => [`a${i}`, 1]));
  const targets = Array.from({ length: 16 }, () => ({ id: "a" }));
  const read = readMapping({ ...SMALLEST, match, targets, time: "a".repeat(1024) }, TAKEN);
  assert.equal(read.kind, "mapping");
});

test("readMapping never throws, and what it takes makes a parser that never throws", () => {
  const members = [
    "name",
    "match",
    "action",
    "actions",
    "actor",
    "targets",
    "outcomes",
    "from",
    "kind",
    "__proto__",
  ];
  const { any } = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom("door", "what", "=x", "a | b", "a + b", "sure", "human", "success", null, 1, true),
      fc.array(tie("any"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...members), tie("any"), { maxKeys: 8, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(any, any, fc.boolean(), (value, record, isNearlyRight) => {
      const given = isNearlyRight && typeof value === "object" ? { ...value, ...SMALLEST } : value;
      const read = readMapping(given, TAKEN);
      if (read.kind === "wrong" || typeof record !== "object" || record === null) return;
      mapped(read.mapping).parse({ ...record }, HOW);
    }),
    { numRuns: 500 },
  );
});
