/** What the demo's vendors send is read by their parsers: each form by its own, each event with somebody who did it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { generateDay } from "../cli/src/demo/generate.ts";
import { INCIDENT_SEARCHES } from "../cli/src/demo/incident.ts";
import { FORMS } from "../cli/src/demo/scene.ts";
import { parseRecord } from "../server/src/parsers/parse.ts";

const SEALED = {
  ...{ log: "log.example.com/demo", index: 7, id: "01a20647-ccc3-71a8-9b02-4b26fa46ddb5", leafHash: "" },
  ...{ t: Date.UTC(2026, 10, 23) * 1000, sequence: undefined },
  header: { source: "s", sender: { id: "s", name: "demo", type: "machine" }, transport: "http" },
} as const;
/** Where the parser has another name than the form. */
const PARSERS: Readonly<Record<string, string>> = { cloudflare: "cloudflare-audit" };
const day = [...generateDay({ seed: 1, day: "2026-11-22", count: 2500 })];

for (const form of FORMS) {
  test(`each of the day's events of ${form} is one event, read by the parser of its vendor`, () => {
    const records = day.filter((event) => event.form === form);
    assert.ok(records.length > 0);
    for (const { json, time } of records) {
      const [event, ...others] = parseRecord({ ...SEALED, bytes: Buffer.from(json) });
      assert.equal(others.length, 0, json);
      assert.equal(event?.source.type, PARSERS[form] ?? form, json);
      assert.equal(event?.time.slice(0, 19), time.slice(0, 19), json);
      assert.notEqual(event?.action, "unparsed", json);
    }
  });
}

test("the README says of how many formats the day is", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  assert.ok(readme.includes(`a day of one company's events in ${FORMS.length} formats`));
});

test("the address of the incident stands in the events of twelve formats", () => {
  const [fromThere] = INCIDENT_SEARCHES;
  const forms = day.filter(({ json }) => fromThere?.isAnswer(json) === true).map(({ form }) => form);
  assert.equal(new Set(forms).size, 12);
});
