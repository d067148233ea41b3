/** Jenkins' notification plugin, and its Audit Trail plugin. */
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

const NOTIFICATION: SourceRecords = {
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

const STAMP = "Nov 23, 2026 4:05:06,123 AM";
const syslog = (said: string): string => `<110>Nov 23 04:05:06 ci.example.com jenkins: ${said}`;

const AUDIT: SourceRecords = {
  parser: "jenkins-audit",
  documented:
    "plugins.jenkins.io/audit-trail; github.com/jenkinsci/audit-trail-plugin, listeners and loggers",
  records: [
    {
      record: `${STAMP} Successful login for user 'alice'`,
      line: `unknown alice | user.login success | - | - | ${READ_AT}`,
    },
    {
      record: `${STAMP} Failed login attempt for user 'bob'`,
      line: `unknown bob | user.login failure | - | - | ${READ_AT}`,
    },
    {
      record: `${STAMP} Logout for user 'alice'`,
      line: `unknown alice | user.logout success | - | - | ${READ_AT}`,
    },
    {
      record: `${STAMP} /job/shop/job/deploy/configSubmit by alice from 198.51.100.7`,
      line: `unknown alice | pipeline.update unknown | /job/shop/job/deploy/configSubmit | 198.51.100.7 | ${READ_AT}`,
    },
    {
      record: `${STAMP} /job/deploy/doDelete by alice`,
      line: `unknown alice | pipeline.delete unknown | /job/deploy/doDelete | - | ${READ_AT}`,
    },
    {
      record: syslog("/configSubmit by alice from 2001:db8::7"),
      line: "unknown alice | config.update unknown | /configSubmit | 2001:db8::7 | 2026-11-23T04:05:06Z",
    },
    {
      record: `${STAMP} /securityRealm/createAccountByAdmin by alice from 198.51.100.7`,
      line: `unknown alice | user.create unknown | /securityRealm/createAccountByAdmin | 198.51.100.7 | ${READ_AT}`,
    },
    {
      record: `${STAMP} /user/alice/descriptorByName/jenkins.security.ApiTokenProperty/generateNewToken by alice`,
      line: `unknown alice | token.create unknown | /user/alice/descriptorByName/jenkins.security.ApiTokenProperty/generateNewToken | - | ${READ_AT}`,
    },
    {
      record: `${STAMP} /scriptText by svc-release from 198.51.100.7`,
      line: `machine svc-release | command.run unknown | /scriptText | 198.51.100.7 | ${READ_AT}`,
    },
    {
      record: `${STAMP} /queue/item/41/cancelQueue (job/deploy/) by NA from 203.0.113.9`,
      line: `- | pipeline.cancel unknown | /queue/item/41/cancelQueue, job/deploy/ | 203.0.113.9 | ${READ_AT}`,
    },
    {
      record: `${STAMP} job/deploy/ #5 Started by user Alice Example, Parameters:[TARGET: {prod}, KEY: {****}]`,
      line: `unknown Alice Example | pipeline.start unknown | job/deploy/, 5 | - | ${READ_AT}`,
    },
    {
      record: `${STAMP} deploy #5 Started by timer, Parameters:[] on node built-in started at 2026-11-23T04:01:00Z completed in 246123ms completed: FAILURE`,
      line: `machine jenkins | pipeline.finish failure | deploy, 5 | - | ${READ_AT}`,
    },
    {
      record: `${STAMP} 'deploy#5' (class hudson.model.FreeStyleBuild) used credentials 'prod-key' (class com.example.Key).`,
      line: `machine deploy#5 | secret.read success | prod-key | - | ${READ_AT}`,
    },
    {
      record: `${STAMP} /view/all/createView by alice`,
      line: `unknown alice | jenkins.create_view? unknown | /view/all/createView | - | ${READ_AT}`,
    },
  ],
};

export const JENKINS: readonly SourceRecords[] = [NOTIFICATION, AUDIT];
