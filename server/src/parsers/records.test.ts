import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL_RECORDS } from "../../../test/records/index.ts";
import { lineOf } from "../../../test/support/record-line.ts";
import { sealedRecord } from "../../../test/support/sealed-record.ts";
import { parseRecord } from "./parse.ts";

for (const { parser, records } of ALL_RECORDS) {
  // One test for all of a parser's: the difference shows each that is read otherwise.
  test(`${parser} reads its ${records.length} records as somebody did by hand`, () => {
    const read = records.map(({ line: _, record, ...how }) => parseRecord(sealedRecord(record, how)));
    assert.deepEqual(
      read.map((events) => events.map(lineOf)),
      records.map(({ line }) => [line].flat()),
    );
    for (const { source } of read.flat()) assert.equal(source.type, parser);
  });
}
