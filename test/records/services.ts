/** What services for people send: 1Password, Atlassian, Notion, Tailscale, PagerDuty, LaunchDarkly, Datadog, Grafana. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const MS = Date.UTC(2026, 10, 23, 4, 5, 6, 123);

const launchdarkly: SourceRecords = {
  parser: "launchdarkly",
  documented: "launchdarkly.com/docs, Audit log; Webhooks",
  records: [
    {
      record: {
        ...{
          _id: "e-1",
          date: MS,
          kind: "flag",
          name: "checkout",
          title: "Alice turned on the flag",
          titleVerb: "turned on",
        },
        ...{
          accesses: [{ action: "updateOn", resource: "proj/shop" }],
          member: { _id: "m-7", email: "alice@example.com" },
        },
      },
      line: `human alice@example.com | feature_flag.update success | checkout | - | ${AT}`,
    },
  ],
};

export const SERVICES: readonly SourceRecords[] = [...[launchdarkly]];
