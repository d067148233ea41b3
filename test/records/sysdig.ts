/** Events of Sysdig's rules and the audit of its platform. */
import type { SourceRecords } from "../support/record-line.ts";

export const SYSDIG: SourceRecords = {
  parser: "sysdig",
  documented: "docs.sysdig.com, Event forwarding; Platform audit",
  records: [
    {
      record: {
        id: "s-1",
        timestamp: 1795406706000000000,
        category: "runtime",
        source: "syscall",
        severity: 2,
        name: "Terminal shell in container",
        originator: "policy",
        content: {
          ruleName: "Terminal shell in container",
          output: "A shell was spawned",
          fields: {
            "proc.name": "bash",
            "user.name": "root",
            "container.name": "web",
          },
        },
        containerId: "c-1",
        machineId: "m-1",
      },
      line: "unknown root | threat.detect unknown | Terminal shell in container, bash, web, m-1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        id: "s-2",
        timestamp: "2026-11-23T04:05:06Z",
        category: "platformAudit",
        source: "auditTrail",
        name: "UpdatePolicy",
        content: {
          entityId: "5",
          entityType: "policy",
          requestMethod: "PUT",
          requestUri: "/api/v2/policies/5",
          responseStatusCode: 403,
          userId: 7,
          username: "bob@shop.example",
          userOriginIP: "198.51.100.7",
        },
      },
      line: "human bob@shop.example | policy.update denied | 5, /api/v2/policies/5 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
