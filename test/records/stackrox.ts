/** Violations and audit of StackRox. */
import type { SourceRecords } from "../support/record-line.ts";

export const STACKROX: SourceRecords = {
  parser: "stackrox",
  documented: "docs.openshift.com, Integrating with generic webhooks; Audit logging",
  records: [
    {
      record: {
        alert: {
          id: "a-1",
          policy: {
            id: "p-1",
            name: "Privileged Container",
            severity: "MEDIUM_SEVERITY",
          },
          deployment: {
            id: "d-1",
            name: "web",
            namespace: "shop",
            clusterName: "prod",
          },
          violations: [
            {
              message: "Container 'web' is privileged",
            },
          ],
          time: "2026-11-23T04:05:06.123Z",
        },
      },
      line: "- | policy.violate unknown | Privileged Container, web | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        audit: {
          time: "2026-11-23T04:05:06.123Z",
          status: "AUTH_FAILED",
          user: {
            username: "bob",
          },
          request: {
            endpoint: "/v1/policies/5",
            method: "PUT",
          },
          method: "API",
          interaction: "UPDATE",
        },
      },
      line: "unknown bob | resource.update denied | /v1/policies/5 | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
