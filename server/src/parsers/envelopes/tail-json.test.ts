import assert from "node:assert/strict";
import { test } from "node:test";
import { sealedRecord } from "../../../../test/support/sealed-record.ts";
import { parseRecord } from "../parse.ts";

const OBJECT = '{"actor":"alice","action":"role.grant","target":"bob"}';

const cases: readonly (readonly [what: string, record: string, time: string | undefined])[] = [
  ["a time and a dash", `2026-11-23 04:05:06,123 - ${OBJECT}`, "2026-11-23T04:05:06.123Z"],
  ["the name of a program", `shopd[7]: ${OBJECT}`, undefined],
  ["nothing, and before a comma", `${OBJECT},`, undefined],
];
for (const [what, record, time] of cases) {
  test(`tailJson opens what stands behind ${what}`, () => {
    const [event] = parseRecord(sealedRecord(record));
    assert.equal(event?.action, "role.grant");
    assert.equal(event?.actor?.name, "alice");
    if (time !== undefined) assert.equal(event?.time, time);
  });
}

test("tailJson leaves a sentence that ends with an object to others", () => {
  const [event] = parseRecord(sealedRecord(`2026-11-23T04:05:06Z could not read ${OBJECT}`));
  assert.equal(event?.source.type, "line");
});
