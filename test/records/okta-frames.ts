/** Events of Okta as collectors hand them on: what they put around a record says nothing of it. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const EVENT = {
  ...{ eventType: "user.lifecycle.suspend", published: AT, uuid: "u-1", severity: "INFO", version: "0" },
  actor: { id: "00u7", type: "User", alternateId: "alice@example.com", displayName: "Alice" },
  ...{ client: { ipAddress: "198.51.100.7" }, outcome: { result: "SUCCESS" } },
  target: [{ id: "00u9", type: "User", alternateId: "bob@example.com", displayName: "Bob" }],
};
const JSON_TEXT = JSON.stringify(EVENT);
const LINE = `human Alice | user.disable success | Bob | 198.51.100.7 | ${AT}`;

export const OKTA_FRAMES: SourceRecords = {
  parser: "okta",
  documented:
    "docs.splunk.com, Format events for HTTP Event Collector; elastic.co, Filebeat, httpjson input; docs.fluentbit.io, JSON parser; vector.dev, parse_json",
  records: [
    {
      record: { time: 1_795_406_709, host: "fwd", sourcetype: "okta:system", index: "idp", event: EVENT },
      line: LINE,
    },
    { record: { date: 1_795_406_709.5, log: EVENT, stream: "stdout", tag: "okta" }, line: LINE },
    {
      record: {
        ...{ "@timestamp": AT, message: "User suspended", tags: ["forwarded"], input: { type: "httpjson" } },
        ...{ event: { original: JSON_TEXT }, agent: { type: "filebeat" } },
      },
      line: LINE,
    },
    { record: { body: JSON_TEXT, partition_id: "0", enqueued_time: AT }, line: LINE },
    { record: { message: JSON.stringify([EVENT, EVENT]), timestamp: AT }, line: [LINE, LINE] },
    { record: `${JSON_TEXT}\n${JSON_TEXT}\n`, line: [LINE, LINE] },
    { record: `<134>1 ${AT} fwd okta - - - ${JSON_TEXT}`, line: LINE },
    {
      record: {
        ...{ version: "0", id: "e-1", "detail-type": "SystemLog", account: "111122223333", time: AT },
        ...{ source: "aws.partner/okta.com/shop/log", region: "eu-west-1", resources: [], detail: EVENT },
      },
      line: LINE,
    },
  ],
};
