import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL_RECORDS } from "../../../test/records/index.ts";
import { lineOf } from "../../../test/support/record-line.ts";
import { sealedRecord } from "../../../test/support/sealed-record.ts";
import { parseRecord } from "./parse.ts";

for (const { parser, records } of ALL_RECORDS) {
  for (const { line, record, ...how } of records) {
    test(`${parser} reads ${[line].flat()[0]}`, () => {
      const events = parseRecord(sealedRecord(record, how));
      assert.deepEqual(events.map(lineOf), [line].flat());
      for (const { source } of events) assert.equal(source.type, parser);
    });
  }
}
