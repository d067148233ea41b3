import assert from "node:assert/strict";
import { test } from "node:test";
import { ANTHROPIC } from "../../../../test/records/anthropic.ts";
import { ATLASSIAN } from "../../../../test/records/atlassian.ts";
import { DATADOG_AUDIT } from "../../../../test/records/datadog-audit.ts";
import { DROPBOX } from "../../../../test/records/dropbox.ts";
import { DUO } from "../../../../test/records/duo.ts";
import { OPENAI } from "../../../../test/records/openai.ts";
import { TINES } from "../../../../test/records/tines.ts";
import { ZENDESK } from "../../../../test/records/zendesk.ts";
import { sealedRecord } from "../../../../test/support/sealed-record.ts";
import { parseRecord } from "../parse.ts";

/** How each vendor's interface hands out a page. */
const PAGES = [
  [OPENAI, (data: object[]) => ({ object: "list", data, first_id: "a", last_id: "b", has_more: true })],
  [ANTHROPIC, (data: object[]) => ({ data, has_more: false, first_id: "a", last_id: "b" })],
  [ATLASSIAN, (data: object[]) => ({ data, meta: { next: "n" }, links: { self: "s" } })],
  [DATADOG_AUDIT, (data: object[]) => ({ data, links: {}, meta: { page: {} } })],
  [DROPBOX, (events: object[]) => ({ events, cursor: "c", has_more: false })],
  [DUO[1], (authlogs: object[]) => ({ stat: "OK", response: { authlogs, metadata: {} } })],
  [TINES, (audit_logs: object[]) => ({ audit_logs, meta: { next_page: null } })],
  [ZENDESK, (audit_logs: object[]) => ({ audit_logs, count: 2, next_page: null, previous_page: null })],
] as const;

for (const [source, pageOf] of PAGES) {
  const { parser, records } = source ?? { parser: "", records: [] };
  test(`a page of ${parser}'s interface is read record by record`, () => {
    const objects = records.flatMap(({ record }) => (typeof record === "string" ? [] : [record])).slice(0, 3);
    const events = parseRecord(sealedRecord(pageOf(objects)));
    assert.equal(events.length, objects.length);
    for (const { source } of events) assert.equal(source.type, parser);
  });
}

test("a record whose own list stands beside what it says is no page", () => {
  const [event, ...others] = parseRecord(
    sealedRecord({ data: [{ a: 1 }], actor: "alice", action: "config.update" }),
  );
  assert.deepEqual([event?.action, others], ["config.update", []]);
});
