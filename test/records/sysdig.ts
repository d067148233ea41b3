/** Events of Sysdig's rules and the audit of its platform. */
import type { SourceRecords } from "../support/record-line.ts";

export const SYSDIG: SourceRecords = {
  parser: "sysdig",
  documented: "docs.sysdig.com, Event forwarding; Platform audit",
  records: [
    {
      record: {
        id: "17dec36",
        type: "policy",
        timestamp: 1720026926000000000,
        timestampRFC3339Nano: "2024-07-03T17:15:26Z",
        originator: "policy",
        category: "remote",
        source: "aws_cloudtrail",
        name: "Describe Instances - Sysdig AWS Activity Logs",
        description: "A description",
        severity: 7,
        containerId: "",
        machineId: "",
        content: {
          ruleName: "Describe Instances",
          ruleType: "RULE_TYPE_FALCO",
          output:
            "A description of an EC2 instance has been requested by user AutoScaling on region us-east-1 (requesting user=AutoScaling, requesting IP=autoscaling.amazonaws.com)",
          fields: {
            "container.name": "",
          },
        },
        labels: {
          "cloudProvider.account.id": "4147",
        },
      },
      line: "unknown AutoScaling | threat.detect unknown | Describe Instances | autoscaling.amazonaws.com | 2024-07-03T17:15:26Z",
    },
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
