import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { actorTypeOf, cellsOf, isSevere, rawOf, skewOf, valuesOf } from "./event-values.ts";

test("valuesOf gives what a line says, by the names of the query language", () => {
  assert.deepEqual(
    valuesOf(eventAt(1)).map(({ field, value }) => `${field}:${value}`),
    [
      ...["outcome:success", "severity:high", "actor:alice", "action:role.grant", "target:bob"],
      ...["from:192.0.2.1", "service:iam", "source:first-ingest"],
    ],
  );
});

test("valuesOf takes an email or an id where there is no name, and a host where there is no address", () => {
  const event = eventAt(1, {
    actor: { email: "a@b.example", id: "7" },
    targets: [{ id: "r1" }],
    from: { host: "web-1" },
  });
  const values = new Map(valuesOf(event).map(({ field, value }) => [field, value]));
  assert.deepEqual(
    ["actor", "target", "from"].map((field) => values.get(field)),
    ["a@b.example", "r1", "web-1"],
  );
});

test("valuesOf leaves out what is absent, empty, or of another form", () => {
  assert.deepEqual(valuesOf({}), []);
  assert.deepEqual(valuesOf({ actor: "alice", targets: [], from: [], action: "", severity: 3 }), []);
});

test("rawOf tells an event apart from others with its first words, and leaves nothing out", () => {
  assert.equal(
    rawOf({ id: "1", time: "t", received: "r", action: "user.login" }),
    '{"action":"user.login","id":"1","time":"t","received":"r"}',
  );
});

test("cellsOf gives a sentence, chips and raw text their values, and severity only where it matters", () => {
  const fieldsOf = (mode: "sentence" | "chips" | "raw", severity: string): string =>
    cellsOf(eventAt(1, { severity }), mode, [])
      .map(({ field }) => field)
      .join(" ");
  assert.equal(fieldsOf("sentence", "high"), "outcome severity action");
  assert.equal(fieldsOf("sentence", "low"), "outcome action");
  assert.equal(fieldsOf("chips", "info"), "outcome actor action target from service source");
  assert.equal(fieldsOf("raw", "critical"), "");
});

test("cellsOf gives columns the values under their heads, in their order, behind how it ended", () => {
  const fieldsOf = (event: object, columns: readonly string[]): readonly string[] =>
    cellsOf({ ...event }, "columns", columns).map(({ field }) => field);
  assert.deepEqual(fieldsOf(eventAt(1), ["target", "severity", "actor"]), [
    ...["outcome", "target", "severity", "actor"],
  ]);
  assert.deepEqual(fieldsOf(eventAt(1), ["message", "outcome"]), ["outcome"]);
  assert.deepEqual(fieldsOf({ action: "x" }, ["actor", "action"]), ["action"]);
});

test("actorTypeOf and isSevere read what is there", () => {
  assert.equal(actorTypeOf(eventAt(1)), "human");
  assert.equal(actorTypeOf({}), "unknown");
  assert.deepEqual(
    ["info", "low", "medium", "high", "critical"].filter((severity) => isSevere({ severity })),
    ["high", "critical"],
  );
});

test("skewOf gives more than five minutes, either way, and nothing for five", () => {
  const at = (received: string): number | undefined => skewOf({ time: "2026-11-22T10:00:00Z", received });
  assert.equal(at("2026-11-22T10:05:00Z"), undefined);
  assert.equal(at("2026-11-22T10:05:00.001Z"), 300_001);
  assert.equal(at("2026-11-22T09:00:00Z"), -3_600_000);
  assert.equal(skewOf({}), undefined);
});
