/** Messages in Gmail: the Reports API's activities and rows of BigQuery. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const USEC = "1795406706123456";
type Plain = Readonly<Record<string, unknown>>;
const message = (more: Plain = {}): Plain => ({
  ...{ subject: "Minutes", rfc2822_message_id: "<m-1@example.com>" },
  ...{ source: { address: "alice@example.com" }, destination: [{ address: "bob@example.org" }] },
  connection_info: { client_ip: "198.51.100.7" },
  ...more,
});
const row = (type: number, more: Plain = {}, told: Plain = {}): Plain => ({
  event_info: { mail_event_type: type, success: true, timestamp_usec: USEC, ...more },
  message_info: message(told),
});
const BY_BOB = { email: "bob@example.org", record_type: "gmail", event_name: "delivery", time_usec: USEC };
const parameter = (name: string, value: object): object => ({ name, messageValue: { parameter: value } });
const ACTIVITY = {
  kind: "admin#reports#activity",
  id: { time: AT, uniqueQualifier: "-7", applicationName: "gmail", customerId: "C01" },
  actor: { email: "alice@example.com", profileId: "107" },
  events: [
    {
      ...{ type: "delivery_type", name: "delivery" },
      parameters: [
        parameter("event_info", [
          { name: "mail_event_type", intValue: "1" },
          { name: "timestamp_usec", intValue: USEC },
          { name: "success", boolValue: true },
        ]),
        parameter("message_info", [
          { name: "subject", value: "Minutes" },
          parameter("source", [{ name: "address", value: "alice@example.com" }]),
          {
            name: "destination",
            multiMessageValue: [{ parameter: [{ name: "address", value: "bob@example.org" }] }],
          },
        ]),
      ],
    },
  ],
};

export const GOOGLE_GMAIL: SourceRecords = {
  parser: "google-gmail",
  documented: "developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail",
  records: [
    {
      record: ACTIVITY,
      line: `human alice@example.com | message.send success | bob@example.org, Minutes | - | ${AT}`,
    },
    {
      record: row(1),
      line: `human alice@example.com | message.send success | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: row(2, { success: false }, { description: "Message rejected by a policy" }),
      line: `human alice@example.com | message.send denied | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...BY_BOB, gmail: row(7) },
      line: `human bob@example.org | document.read success | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...BY_BOB, gmail: row(13) },
      line: `human bob@example.org | message.delete success | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...BY_BOB, gmail: row(5) },
      line: `- | quarantine.add success | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...BY_BOB, gmail: row(6) },
      line: `human bob@example.org | quarantine.remove success | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...BY_BOB, gmail: row(4) },
      line: `- | threat.detect success | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...BY_BOB, gmail: row(11, {}, { destination: [{ address: "bob@example.net" }] }) },
      line: `human alice@example.com | message.send success | bob@example.net, Minutes, bob@example.org | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        row: {
          f: [
            ...[{ v: "bob@example.org" }, { v: "MTk4LjUxLjEwMC45" }, { v: "gmail" }, { v: USEC }],
            { v: { f: [{ v: USEC }, { v: "true" }, { v: "12" }] } },
          ],
        },
        schema: {
          fields: [
            { name: "email", type: "STRING" },
            ...[
              { name: "ip_address", type: "BYTES" },
              { name: "record_type", type: "STRING" },
            ],
            { name: "time_usec", type: "INTEGER" },
            {
              ...{ name: "event_info", type: "RECORD" },
              fields: ["timestamp_usec", "success", "mail_event_type"].map((name) => ({ name, type: "X" })),
            },
          ],
        },
      },
      line: `human bob@example.org | object.move success | - | 198.51.100.9 | ${AT}`,
    },
  ],
};
