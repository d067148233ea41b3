/** Jenkins' notification plugin. */
import type { SourceRecords } from "../support/record-line.ts";

/** As the plugin writes it; some of its versions write the milliseconds alone. */
const AT = "2026-11-23T04:05:06.123+00:00";
const READ_AT = "2026-11-23T04:05:06.123Z";
const job = (phase: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ name: "deploy", display_name: "deploy", url: "job/shop/job/deploy/" },
  build: {
    ...{ full_url: "https://ci.example.com/job/shop/job/deploy/5/", number: 5, queue_id: 41, phase },
    ...{ timestamp: AT, duration: 0, url: "job/shop/job/deploy/5/", log: "", notes: "" },
    scm: {
      ...{ url: "https://git.example.com/shop/web.git", branch: "origin/main", commit: "2f1c" },
      ...{ changes: ["deploy.yaml"], culprits: ["carol", "dave"] },
    },
    artifacts: {},
    ...more,
  },
});
const BY_ALICE = {
  parameters: { TARGET: "prod", BUILD_USER_ID: "alice", BUILD_USER_EMAIL: "alice@example.com" },
};

export const JENKINS: SourceRecords = {
  parser: "jenkins",
  documented: "plugins.jenkins.io/notification; github.com/jenkinsci/notification-plugin, model",
  records: [
    { record: job("QUEUED"), line: `- | pipeline.start unknown | deploy, 5 | - | ${READ_AT}` },
    {
      record: job("STARTED", BY_ALICE),
      line: `human alice | pipeline.start unknown | deploy, 5 | - | ${READ_AT}`,
    },
    {
      record: job("COMPLETED", { ...BY_ALICE, status: "SUCCESS", duration: 81_000 }),
      line: `human alice | pipeline.finish success | deploy, 5 | - | ${READ_AT}`,
    },
    {
      record: job("FINALIZED", { status: "SUCCESS" }),
      line: `- | pipeline.finish success | deploy, 5 | - | ${READ_AT}`,
    },
    {
      record: job("FINALIZED", { status: "FAILURE" }),
      line: `- | pipeline.finish failure | deploy, 5 | - | ${READ_AT}`,
    },
    {
      record: job("FINALIZED", {
        status: "UNSTABLE",
        test_summary: { total: 40, failed: 1, passed: 39, skipped: 0, failed_tests: ["checkout.pays"] },
      }),
      line: `- | pipeline.finish failure | deploy, 5 | - | ${READ_AT}`,
    },
    {
      record: job("COMPLETED", { status: "ABORTED", parameters: { BUILD_USER_ID: "svc-release" } }),
      line: `machine svc-release | pipeline.finish failure | deploy, 5 | - | ${READ_AT}`,
    },
    {
      record: job("FINALIZED", { status: "NOT_BUILT" }),
      line: `- | pipeline.finish unknown | deploy, 5 | - | ${READ_AT}`,
    },
    {
      record: job("COMPLETED", { status: "SUCCESS", timestamp: Date.UTC(2026, 10, 23, 4, 5, 6, 123) }),
      line: `- | pipeline.finish success | deploy, 5 | - | ${READ_AT}`,
    },
    { record: job("NONE"), line: `- | jenkins.none? unknown | deploy, 5 | - | ${READ_AT}` },
    {
      record: { name: "deploy", build: { url: "job/deploy/5/", number: 5, phase: "STARTED" } },
      line: "- | pipeline.start unknown | deploy, 5 | - | -",
    },
  ],
};
