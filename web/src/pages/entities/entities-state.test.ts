import assert from "node:assert/strict";
import { test } from "node:test";
import {
  entityPath,
  formatEntitiesState,
  kindOfField,
  nameInPath,
  parseEntitiesState,
  parseSince,
} from "./entities-state.ts";

test("what entities are looked at is read from the address that says it", () => {
  for (const state of [
    { kind: "actor", name: "", since: "30d", sort: "count" },
    { kind: "address", name: "192.0", since: "", sort: "last" },
  ] as const)
    assert.deepEqual(parseEntitiesState(formatEntitiesState(state)), state);
  assert.equal(formatEntitiesState({ kind: "actor", name: "", since: "30d", sort: "count" }), "");
});

test("parseSince takes the choices and nothing else", () => {
  assert.equal(parseSince("?since=all"), "");
  assert.equal(parseSince("?since=7d"), "7d");
  assert.equal(parseSince("?since=8d"), "30d");
});

test("entityPath keeps any name whole", () => {
  assert.equal(entityPath("target", "a/b?c#d%", "30d"), "/entities/target/a%2Fb%3Fc%23d%25");
  assert.equal(entityPath("actor", "alice", ""), "/entities/actor/alice?since=all");
});

test("nameInPath reads any name that entityPath wrote", () => {
  for (const name of ["alice", "a/b?c#d%", "%2F", '<img src=x onerror="y">', "é 👩", ""])
    assert.equal(nameInPath(entityPath("actor", name, "30d")), name);
  assert.equal(nameInPath("/entities/actor/%"), "%");
});

test("kindOfField leads from a field's values to entities", () => {
  assert.deepEqual(["actor", "from", "action"].map(kindOfField), ["actor", "address", undefined]);
});
