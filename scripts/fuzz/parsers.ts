/** Fuzzes the parsers of vendors' records: whatever was sealed is at least one event, in our words, with a sentence. */
import assert from "node:assert/strict";
import { CATEGORIES, OUTCOMES, SEVERITIES, VERBS } from "@tallystick/event";
import { encodeUtf8 } from "@tallystick/tlog";
import { parseRecord } from "../../server/src/parsers/parse.ts";

const seeds = [
  '{"actor":"alice","action":"role.grant","target":"bob","before":{"on":false},"after":{"on":true}}',
  '{"time":"2026-11-23T04:00:00.12+01:00","action":"constructor","from":"[::1]:80","labels":{"a":1}}',
  '{"eventVersion":"1.11","eventSource":"iam.amazonaws.com","eventName":"CreateUser","userIdentity":{"type":"Root"}}',
].map(encodeUtf8);
const sealed = {
  ...{ log: "log.example.com/fuzz", index: 1, id: "01a20647-ccc3-71a8-9b02-4b26fa46ddb5", leafHash: "" },
  ...{ t: 1_795_401_698_499_833, sequence: undefined },
  header: { source: "s", sender: { id: "s", name: "s", type: "machine" }, transport: "http" },
} as const;

export default { name: "parsers", run, seeds };

function run(bytes: Uint8Array): void {
  const events = parseRecord({ ...sealed, bytes });
  assert.ok(events.length > 0);
  for (const { category, message, outcome, severity, time, verb } of events) {
    assert.ok(CATEGORIES.includes(category) && VERBS.includes(verb), `${category}, ${verb}`);
    assert.ok(OUTCOMES.includes(outcome) && SEVERITIES.includes(severity), `${outcome}, ${severity}`);
    assert.ok(message !== "" && !Number.isNaN(Date.parse(time)), `${time}: ${message}`);
  }
}
