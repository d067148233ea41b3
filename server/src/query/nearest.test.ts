import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestField } from "./fields.ts";
import { nearestOf } from "./nearest.ts";
import { PIPE_NAMES } from "./parse-pipe.ts";

const FIELDS: readonly (readonly [written: string, nearest: string | undefined])[] = [
  ["actr", "actor"],
  ["acotr", "actor"],
  ["actorr", "actor"],
  ["ACTR", "actor"],
  ["sevrity", "severity"],
  ["outcom", "outcome"],
  ["serverity", "severity"],
  ["sever", "severity"],
  ["credentials", "credential"],
  ["user_agnt", "user_agent"],
  ["actor.nam", "actor.name"],
  ["namspace", "namespace"],
  ["cl", "client"],
  ["bucketName", undefined],
  ["", undefined],
  ["zzzzzz", undefined],
  [`actor${"r".repeat(60)}`, undefined],
];
for (const [written, nearest] of FIELDS) {
  test(`nearestField finds ${String(nearest)} for ${JSON.stringify(written)}`, () => {
    assert.equal(nearestField(written), nearest);
  });
}

test("nearestOf finds the end of a path before the beginning of a word", () => {
  assert.equal(nearestOf("region", ["region-code", "service.region"]), "service.region");
  assert.equal(nearestOf("region", ["region-code"]), "region-code");
});

test("nearestOf finds what was typed with one wrong letter, and nothing for another word", () => {
  assert.equal(nearestOf("limt", PIPE_NAMES), "limit");
  assert.equal(nearestOf("wehre", PIPE_NAMES), "where");
  assert.equal(nearestOf("join", PIPE_NAMES), undefined);
});

test("nearestOf takes words of 64 characters and none that are longer", () => {
  const word = "a".repeat(64);
  assert.equal(nearestOf(word, [`${word}b`]), `${word}b`);
  assert.equal(nearestOf(`${word}a`, [`${word}b`]), undefined);
});
