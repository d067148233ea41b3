import assert from "node:assert/strict";
import { test } from "node:test";
import { FIELD_NAMES, fieldOf } from "./fields.ts";

test("fieldOf knows every name that is offered as a hint", () => {
  for (const name of FIELD_NAMES) assert.ok(fieldOf(name), name);
});

const maps: readonly (readonly [
  name: string,
  maps: readonly string[],
  numbers: string | undefined,
  key: string,
])[] = [
  ["labels.team", ["labels"], undefined, "team"],
  ["Labels.Team.Lead", ["labels"], undefined, "Team.Lead"],
  ["raw.userIdentity.type", ["ids", "attrs"], "nums", "userIdentity.type"],
  ["RAW.x", ["ids", "attrs"], "nums", "x"],
  ["raw.__proto__", ["ids", "attrs"], "nums", "__proto__"],
  ["context.request", ["context"], undefined, "request"],
];
for (const [name, ofMaps, numbers, key] of maps) {
  test(`fieldOf finds ${name} in a map`, () => {
    assert.deepEqual(fieldOf(name), { kind: "map", maps: ofMaps, numbers, key });
  });
}

for (const name of [
  ...["", ".", "nothing", "Actor", "actor.", ".actor", "actor.id.x", "raw", "raw.", "labels", "labels."],
  ...[
    "context",
    "context.",
    "context.nothing",
    "context.constructor",
    "constructor",
    "__proto__",
    "toString",
  ],
]) {
  test(`fieldOf knows no field ${JSON.stringify(name)}`, () => assert.equal(fieldOf(name), undefined));
}
