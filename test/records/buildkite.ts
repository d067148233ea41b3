/** Buildkite's webhooks, and what it sends by EventBridge. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const SENT_AT = "2026-11-23T04:05:07Z";
const PIPELINE = { id: "849411f9-1", graphql_id: "UGlwZ", slug: "web", name: "Web", default_branch: "main" };
/** Who set the webhook up; it did nothing of what the webhook tells. */
const SENDER = { sender: { id: "8a7693f8-1", name: "Webhook Owner" } };
const BUILD = {
  ...{ id: "f62a1b4d-1", graphql_id: "QnVpb", number: 12, branch: "main", commit: "2f1c", source: "ui" },
  ...{ web_url: "https://buildkite.com/shop/web/builds/12", message: "Faster", blocked: false },
  creator: { id: "3d3c3bf0-1", graphql_id: "VXNlc", name: "Alice", email: "alice@example.com" },
  created_at: "2026-11-23T04:04:00.000Z",
  scheduled_at: "2026-11-23T04:04:01.000Z",
  started_at: "2026-11-23T04:04:05.000Z",
};
const build = (event: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ event, build: { ...BUILD, ...more }, pipeline: PIPELINE, ...SENDER },
});
const job = (event: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ event, build: { ...BUILD, state: "running" }, pipeline: PIPELINE, ...SENDER },
  job: { id: "b63254c0-1", type: "script", name: "Apply", step_key: "apply", ...more },
});
const AGENT = {
  ...{ id: "288139c5-1", graphql_id: "QWdlb", name: "runner-1", connection_state: "connected" },
  ...{ ip_address: "198.51.100.7", hostname: "runner-1.example.com", created_at: "2026-11-23T04:05:06.000Z" },
};
const ORGANIZATION = { uuid: "a98961b7-1", graphql_id: "T3JnY", slug: "shop" };
const bus = (type: string, detail: object): Readonly<Record<string, unknown>> => ({
  ...{ version: "0", id: "e-1", "detail-type": type, account: "123456789012", region: "us-east-1" },
  ...{ source: "aws.partner/buildkite.com/shop/1", time: SENT_AT, resources: [] },
  detail: { version: 1, organization: ORGANIZATION, ...detail },
});
const audit = (type: string, subject: readonly [string, string], more: object = {}): object => ({
  event: {
    ...{ uuid: "0187-1", occurred_at: "2026-11-23 04:05:06 UTC", type, data: {} },
    ...{ subject_type: subject[0], subject_uuid: "s-1", subject_name: subject[1] },
    context: JSON.stringify({
      ...{
        request_id: "r-1",
        request_ip: "198.51.100.7",
        session_key: "k-1",
        session_user_uuid: "3d3c3bf0-1",
      },
      request_user_agent: "Mozilla/5.0",
    }),
    ...more,
  },
  actor: { name: "Alice", type: null, uuid: "3d3c3bf0-1" },
});

export const BUILDKITE: SourceRecords = {
  parser: "buildkite",
  documented:
    "buildkite.com/docs: Webhooks (build, job, agent, agent token events), Amazon EventBridge, Audit log",
  records: [
    {
      record: build("build.scheduled", { state: "scheduled", started_at: null }),
      line: "human Alice | pipeline.start unknown | Web, 12 | - | 2026-11-23T04:04:01.000Z",
    },
    {
      record: build("build.finished", { state: "failed", finished_at: "2026-11-23T04:05:06.000Z" }),
      line: "human Alice | pipeline.finish failure | Web, 12 | - | 2026-11-23T04:05:06.000Z",
    },
    {
      record: build("build.failing", { state: "failing" }),
      line: "human Alice | buildkite.build.failing? failure | Web, 12 | - | -",
    },
    {
      record: job("job.finished", {
        ...{ state: "passed", exit_status: 0, agent: { id: "288139c5-1", name: "runner-1" } },
        ...{ started_at: "2026-11-23T04:04:30.000Z", finished_at: "2026-11-23T04:05:06.000Z" },
      }),
      line: "human Alice < runner-1 | job.finish success | Apply, Web, 12 | - | 2026-11-23T04:05:06.000Z",
    },
    {
      record: job("job.activated", {
        ...{ type: "manual", name: undefined, label: "Deploy to production", state: "unblocked" },
        unblocked_by: { id: "77aa-1", name: "Bob", email: "bob@example.com" },
        unblocked_at: "2026-11-23T04:05:06.000Z",
      }),
      line: "human Bob | deployment.approve success | Deploy to production, Web, 12 | - | 2026-11-23T04:05:06.000Z",
    },
    {
      record: { event: "agent.connected", agent: AGENT, ...SENDER },
      line: "machine runner-1 | device.add unknown | runner-1 | 198.51.100.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        ...{ event: "ping", service: { id: "c9f8-1", provider: "webhook", settings: {} }, ...SENDER },
        organization: { id: "a98961b7-1", slug: "shop", name: "Shop" },
      },
      line: "- | buildkite.ping? unknown | - | - | -",
    },
    {
      record: {
        ...{ event: "cluster_token.registration_blocked", blocked_ip: "203.0.113.9", ...SENDER },
        cluster_token: { id: "b001-1", graphql_id: "Q2x1c", description: "prod runners" },
      },
      line: "- | device.add denied | prod runners | 203.0.113.9 | -",
    },
    {
      record: bus("Job Finished", {
        job: {
          ...{ uuid: "9e6c-1", graphql_id: "Sm9iL", type: "script", label: "Test", step_key: "test" },
          ...{ exit_status: 1, passed: false, soft_failed: false, state: "finished", unblocked_by: null },
          ...{ started_at: "2026-11-23 04:04:30 UTC", finished_at: "2026-11-23 04:05:06 UTC" },
        },
        build: { uuid: "8fca-1", graphql_id: "QnVpb", number: 12, state: "started", source: "webhook" },
        pipeline: { uuid: "88d7-1", graphql_id: "UGlwZ", slug: "web", repo: "git@git.example.com:shop/web" },
      }),
      line: `- | job.finish failure | Test, web, 12 | - | ${AT}`,
    },
    {
      record: bus("Build Finished", {
        build: {
          ...{ uuid: "8fca-1", graphql_id: "QnVpb", number: 12, state: "blocked", source: "ui" },
          ...{ started_at: "2026-11-23 04:04:30 UTC", finished_at: "2026-11-23 04:05:06 UTC" },
        },
        pipeline: { uuid: "88d7-1", graphql_id: "UGlwZ", slug: "web" },
      }),
      line: `- | pipeline.finish unknown | web, 12 | - | ${AT}`,
    },
    {
      record: bus("Agent Stopping", {
        agent: {
          ...{ uuid: "2881-1", graphql_id: "QWdlb", name: "runner-1", ip_address: "198.51.100.7" },
          ...{ connection_state: "stopping", connected_at: "2026-11-23 01:00:00 UTC", lost_at: null },
        },
      }),
      line: `- | device.remove unknown | runner-1 | 198.51.100.7 | ${SENT_AT}`,
    },
    {
      record: bus("Audit Event Logged", audit("CLUSTER_TOKEN_CREATED", ["ClusterToken", "prod runners"])),
      line: `human Alice | token.create success | prod runners | 198.51.100.7 | ${AT}`,
    },
    {
      record: bus("Audit Event Logged", audit("ORGANIZATION_MEMBER_DELETED", ["OrganizationMember", "Bob"])),
      line: `human Alice | member.remove success | Bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: bus("Audit Event Logged", audit("SECRET_READ", ["Secret", "DB_PASSWORD"])),
      line: `human Alice | secret.read success | DB_PASSWORD | 198.51.100.7 | ${AT}`,
    },
    {
      record: bus("Audit Event Logged", audit("CLUSTER_QUEUE_CREATED", ["ClusterQueue", "default"])),
      line: `human Alice | buildkite.cluster_queue.created? success | default | 198.51.100.7 | ${AT}`,
    },
    {
      record: bus("Audit Event Logged", {
        ...audit("ORGANIZATION_UPDATED", ["Organization", "Shop"], { context: null, data: { name: "Shop" } }),
        actor: null,
      }),
      line: `- | config.update success | Shop | - | ${AT}`,
    },
  ],
};
