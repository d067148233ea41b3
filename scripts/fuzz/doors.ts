/** Fuzzes every door's cut: whatever a body is, it is cut or refused, and what is kept lies within it. */
import assert from "node:assert/strict";
import { DIALECTS } from "../../server/src/sources/dialects.ts";
import { JournalEntries } from "../../server/src/sources/journald/entries.ts";
import { DOOR_LIMITS } from "../../server/src/sources/limits.ts";
import { SyslogFraming } from "../../server/src/sources/syslog/framing.ts";
import { DOOR_FORMS } from "../../test/support/door-forms.ts";

const EVENTS = ['{"a":"ü","id":"1"}', '{"b":[1,{"c":null}]}'];
const requests = Object.values(DOOR_FORMS).map(({ request }) => request(EVENTS));
const seeds = [
  ...requests.map(({ body }) => body),
  Buffer.from('{"eventType":"com.okta.event_hook","data":{"events":[{"uuid":"u"}]}}'),
  Buffer.from(
    '{"version":"4","groupKey":"g","alerts":[{"fingerprint":"f","startsAt":"s","status":"firing"}]}',
  ),
  Buffer.from('[{"id":"1","eventType":"a","subject":"s","eventTime":"t","dataVersion":"1"}]'),
  Buffer.from("__CURSOR=s=1\nMESSAGE\n\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000a\n\n"),
  Buffer.from("12 <34>1 - a b c<13>line\n"),
];
const TYPES = ["application/json", "application/x-protobuf", "application/cloudevents+json", "text/plain"];
const LIMITS = { ...DOOR_LIMITS, eventBytesMax: 1000, eventsMax: 50, depthMax: 20 };

export default { name: "doors", run, seeds };

function run(bytes: Uint8Array): void {
  for (const dialect of DIALECTS) {
    for (const type of TYPES) {
      const headers = { "content-type": type, "ce-id": "1", "ce-source": "s", "ce-type": "t" };
      const asked = {
        method: "POST",
        path: "/in",
        query: new URLSearchParams(),
        headers,
        pathToken: undefined,
        atMs: 0,
      };
      const cut = dialect.cut(bytes, asked, { limits: LIMITS, size: 5, wanted: undefined });
      if (cut.kind === "refused") assert.ok(cut.offset >= 0 && cut.offset <= bytes.length, dialect.protocol);
      if (cut.kind !== "cut") continue;
      assert.ok(cut.records.length + cut.errors.length <= LIMITS.eventsMax);
      for (const { end, start } of cut.records) {
        assert.ok(start >= 0 && start <= end && end <= bytes.length, dialect.protocol);
        assert.ok(end - start <= LIMITS.eventBytesMax, dialect.protocol);
      }
    }
  }
  const framing = new SyslogFraming();
  const journal = new JournalEntries(LIMITS.eventBytesMax);
  for (const half of [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)]) {
    if (framing.push(half).broken === undefined) framing.end();
    if (journal.push(half).broken !== undefined) return;
  }
}
