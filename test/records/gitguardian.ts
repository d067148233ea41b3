/** Audit and incidents of GitGuardian. */
import type { SourceRecords } from "../support/record-line.ts";

export const GITGUARDIAN: SourceRecords = {
  parser: "gitguardian",
  documented: "docs.gitguardian.com, Audit logs; Custom webhooks",
  records: [
    {
      record: {
        event_name: "user.logged_in",
        actor_email: "alice@shop.example",
        actor_ip: "198.51.100.7",
        id: 1,
        actor_id: 5,
        target_ids: [],
        action_type: "READ",
        event_time: "2026-11-23T04:05:06Z",
        gg_created_at: "2026-11-23T04:05:08Z",
        data: {},
      },
      line: "human alice@shop.example | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        source: "GitGuardian",
        timestamp: "2026-11-23T04:05:06Z",
        action: "incident_triggered",
        message: "A new incident has been detected.",
        target_user: "GitGuardian",
        incident: {
          id: 7,
          detector: {
            display_name: "Slack Bot Token",
          },
          severity: "high",
          gitguardian_url: "https://gg.example/7",
        },
      },
      line: "unknown GitGuardian | finding.create unknown | Slack Bot Token | - | 2026-11-23T04:05:06Z",
    },
  ],
};
