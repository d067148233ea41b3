import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "@tallystick/event";
import fc from "fast-check";
import { anyRows } from "../../../test/support/any-event.ts";
import { createDirectory } from "./directory.ts";
import type { Entry } from "./entries.ts";
import { createIdentify } from "./identify.ts";

const ENTRIES: readonly Entry[] = [
  {
    ...{ id: "alice", name: "Alice Adams", type: "human", team: "payments" },
    names: [{ text: "alice" }, { text: "alice@example.com" }, { text: "arn:aws:iam::1:user/alice" }],
  },
  {
    ...{ id: "deployer", type: "machine", team: "platform", owner: "bob" },
    names: [{ text: "deploy@example.com" }, { text: "arn:aws:iam::1:role/ci/Deploy" }],
  },
  {
    ...{ id: "helper", type: "agent", owner: "alice" },
    names: [{ text: "system:serviceaccount:ai:helper" }],
  },
  { id: "somebody", names: [{ text: "somebody" }] },
];
const ALICE = { id: "alice", name: "Alice Adams", team: "payments" };
const DEPLOYER = { id: "deployer", team: "platform", owner: "bob" };
const HELPER = { id: "helper", owner: "alice" };

const identify = createIdentify(createDirectory(ENTRIES), (...names) =>
  names.some((name) => name?.includes("@")) ? "human" : "unknown",
);
const session = (role: string, name: string): string => `arn:aws:sts::1:assumed-role/${role}/${name}`;

const CASES: readonly (readonly [what: string, actor: Actor, wanted: Partial<Actor>])[] = [
  ["an e-mail address", { type: "human", email: "Alice@example.com" }, { identity: ALICE }],
  ["a login", { type: "unknown", name: "alice" }, { type: "human", identity: ALICE }],
  [
    "an ARN",
    { type: "unknown", id: "arn:aws:iam::1:user/alice", name: "x" },
    { type: "human", identity: ALICE },
  ],
  [
    "the ARN that proved it",
    { type: "unknown", id: "x", credential: { id: "arn:aws:iam::1:user/alice" } },
    { type: "human", identity: ALICE },
  ],
  ["nobody", { type: "human", name: "mallory" }, {}],
  ["an identity without a type", { type: "unknown", name: "somebody" }, { identity: { id: "somebody" } }],
  ["a type that the record tells", { type: "machine", name: "alice" }, { identity: ALICE }],
  [
    "a type that was told by a name alone",
    { type: "human", email: "deploy@example.com" },
    { type: "machine", identity: DEPLOYER, behind: "bob" },
  ],
  [
    "a session by its role, whatever its name",
    { type: "unknown", id: session("Deploy", "alice"), name: "alice" },
    { type: "machine", identity: DEPLOYER, behind: "bob" },
  ],
  [
    "a session whose name is chosen",
    { type: "unknown", id: session("Other", "alice@example.com"), email: "alice@example.com" },
    {},
  ],
  [
    "a session that IAM Identity Center named",
    { type: "unknown", id: session("AWSReservedSSO_Dev_1", "alice@example.com"), email: "alice@example.com" },
    { type: "human", identity: ALICE },
  ],
  [
    "a federated user, who chose the name",
    { type: "unknown", id: "arn:aws:sts::1:federated-user/alice", name: "alice" },
    {},
  ],
  [
    "a service account with the name of a person",
    { type: "machine", id: "system:serviceaccount:x:alice", name: "alice" },
    {},
  ],
  [
    "a person in the chain",
    {
      type: "agent",
      id: "system:serviceaccount:ai:helper",
      via: [
        { type: "machine", name: "ci" },
        { type: "unknown", name: "alice" },
      ],
    },
    {
      ...{ identity: HELPER, behind: "alice" },
      via: [
        { type: "machine", name: "ci" },
        { type: "human", name: "alice", identity: ALICE },
      ],
    },
  ],
  [
    "a person in the chain whom nobody knows",
    { type: "machine", name: "ci", via: [{ type: "human", email: "mallory@example.com", name: "Mallory" }] },
    { behind: "Mallory" },
  ],
  [
    "somebody who answers for a link of the chain",
    { type: "machine", name: "ci", via: [{ type: "unknown", id: "system:serviceaccount:ai:helper" }] },
    { behind: "alice", via: [{ type: "agent", id: "system:serviceaccount:ai:helper", identity: HELPER }] },
  ],
  [
    "a person, behind whom there is nobody else",
    { type: "human", name: "alice", via: [{ type: "human", name: "bob" }] },
    { identity: ALICE },
  ],
];
for (const [what, actor, wanted] of CASES) {
  test(`createIdentify knows ${what}`, () => {
    assert.deepEqual(identify(eventOf(actor)).actor, { ...actor, ...wanted });
  });
}

test("createIdentify needs no directory to see a person in the chain, and leaves an event alone that says no more", () => {
  const alone = createIdentify(createDirectory([]), () => "unknown");
  const via = [{ type: "human", name: "alice" }] as const;
  assert.equal(alone(eventOf({ type: "machine", name: "ci", via })).actor?.behind, "alice");
  const event = eventOf({ type: "machine", name: "ci", via: [{ type: "unknown", name: "role" }] });
  assert.equal(alone(event), event);
});

test("createIdentify never throws on any event, and changes nothing but the actor", () => {
  fc.assert(
    fc.property(anyRows({ minLength: 1, maxLength: 3 }), (rows) => {
      for (const { event } of rows) {
        const { actor, ...rest } = identify(event);
        assert.deepEqual({ ...event, actor: undefined }, { ...rest, actor: undefined });
        assert.equal(actor === undefined, event.actor === undefined);
      }
    }),
    { numRuns: 100 },
  );
});

function eventOf(actor: Actor): Parameters<typeof identify>[0] {
  return {
    ...{ id: "x", time: "2026-11-23T14:05:06Z", received: "2026-11-23T14:05:06Z", message: "x" },
    ...{ category: "other", action: "x", verb: "other", outcome: "success", severity: "info", targets: [] },
    ...{ actor, source: { name: "main", type: "native", parser: "native/1" } },
    log: { name: "log.example.com", index: 0, ord: 0, leaf_hash: "" },
  };
}
