/** The audit of Aqua's console. */
import type { SourceRecords } from "../support/record-line.ts";

export const AQUA: SourceRecords = {
  parser: "aqua",
  documented: "docs.aquasec.com, Audit log",
  records: [
    {
      record: {
        action: "login",
        adjective: "alice",
        category: "user",
        date: 1795406706000,
        id: 0,
        result: 2,
        source_ip: "198.51.100.7",
        time: 1795406706,
        type: "Administration",
        user: "alice",
      },
      line: "unknown alice | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        action: "delete",
        adjective: "Default",
        category: "policy",
        date: 1795406706000,
        id: 1,
        result: 1,
        source_ip: "198.51.100.7",
        time: 1795406706,
        type: "Administration",
        user: "alice",
      },
      line: "unknown alice | policy.delete success | Default | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
