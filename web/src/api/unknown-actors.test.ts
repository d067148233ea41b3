import assert from "node:assert/strict";
import { test } from "node:test";
import { readUnknownActors } from "./unknown-actors.ts";

const ONE = { id: "u-1", name: "deploy bot", email: null, source_types: ["okta", 5], events: 7 };

test("readUnknownActors names an actor as a person would, and asks for all of its names", () => {
  assert.deepEqual(readUnknownActors({ actors: [ONE], total: 12 }), {
    actors: [
      {
        ...{ name: "deploy bot", sourceTypes: ["okta"], events: 7 },
        query: '-identity:* actor.id:u-1 actor.name:"deploy bot"',
      },
    ],
    total: 12,
  });
});

test("readUnknownActors asks for all sessions of a role at once, and for no other name with an asterisk", () => {
  const arn = "arn:aws:sts::123456789012:assumed-role/Deploy/*";
  const queryOf = (id: string): string | undefined =>
    readUnknownActors({ actors: [{ ...ONE, id, name: null }] })?.actors[0]?.query;
  assert.equal(queryOf(arn), `-identity:* actor.id:${arn}`);
  assert.equal(queryOf("a/*"), '-identity:* actor.id:"a/*"');
  assert.equal(queryOf(`${arn} OR actor:x/*`), `-identity:* actor.id:"${arn} OR actor:x/*"`);
});

test("readUnknownActors survives parts of another form", () => {
  assert.deepEqual(readUnknownActors({ actors: [5, {}, { id: 7 }] }), { actors: [], total: 0 });
  assert.equal(readUnknownActors({}), undefined);
});
