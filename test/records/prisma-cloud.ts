/** Audit and alerts of Prisma Cloud. */
import type { SourceRecords } from "../support/record-line.ts";

export const PRISMA_CLOUD: SourceRecords = {
  parser: "prisma-cloud",
  documented: "pan.dev, Prisma Cloud API",
  records: [
    {
      record: {
        timestamp: 1795406706000,
        user: "alice@shop.example",
        actionType: "LOGIN",
        resourceName: "alice@shop.example",
        action: "'alice@shop.example' logged in via password",
        resourceType: "Login",
        result: "Successful",
        ipAddress: "198.51.100.7",
      },
      line: "human alice@shop.example | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        timestamp: 1795406706000,
        user: "alice@shop.example",
        actionType: "DELETE",
        resourceName: "public buckets",
        action: "deleted policy public buckets",
        resourceType: "Policy",
        result: "Failed",
        ipAddress: "198.51.100.7",
      },
      line: "human alice@shop.example | policy.delete failure | public buckets | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        alertId: "P-1",
        alertStatus: "open",
        alertTs: 1795406706000,
        policyId: "p-1",
        policyName: "Public bucket",
        severity: "high",
        resourceId: "b-1",
        resourceName: "invoices",
        resourceType: "bucket",
        accountId: "1",
      },
      line: "- | policy.violate unknown | Public bucket, invoices | - | 2026-11-23T04:05:06Z",
    },
  ],
};
