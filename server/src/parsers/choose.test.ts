import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL_RECORDS } from "../../../test/records/index.ts";
import { sealedRecord } from "../../../test/support/sealed-record.ts";
import { byKeys, bySigns } from "./choose.ts";
import { unwrap } from "./envelopes/unwrap.ts";
import { type Fields, isFields } from "./fields.ts";
import { readJson } from "./parse.ts";
import { NO, NO_HINTS } from "./parser.ts";
import { FIELDS_PARSERS, TEXT_PARSERS } from "./parsers.ts";

const contents = ALL_RECORDS.flatMap(({ records }) =>
  records.flatMap(({ line: _, record, ...how }) => {
    const { bytes, header, t } = sealedRecord(record, how);
    const { headers = {}, protocol } = header;
    return unwrap(
      bytes,
      header,
      { receivedUs: t, zone: undefined, dates: undefined, headers, protocol, hints: NO_HINTS },
      readJson(bytes),
    );
  }),
);

test("every parser that recognises a text is asked about it, whatever signs it has", () => {
  const askedOf = bySigns(TEXT_PARSERS);
  const missed = contents.flatMap(({ content, how }) => {
    if (typeof content !== "string") return [];
    const asked = askedOf(content);
    return TEXT_PARSERS.filter((one) => !asked.includes(one) && one.recognises(content, how) !== NO).map(
      ({ name }) => `${name}: ${content}`,
    );
  });
  assert.deepEqual(missed, []);
});

test("every parser that recognises an object is asked about it, whatever keys it has", () => {
  const askedOf = byKeys(FIELDS_PARSERS);
  const missed = contents.flatMap(({ content, how }) => {
    if (!isFields(content)) return [];
    const record: Fields = content;
    const asked = askedOf(record, how);
    return FIELDS_PARSERS.filter((one) => !asked.includes(one) && one.recognises(record, how) !== NO).map(
      ({ name }) => `${name}: ${JSON.stringify(record)}`,
    );
  });
  assert.deepEqual(missed, []);
});
