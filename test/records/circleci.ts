/** CircleCI's webhooks, and its audit log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.317Z";
const PUSHED = {
  ...{ id: "1285fe1d-1", number: 130, created_at: "2026-11-23T04:04:03.544Z", trigger: { type: "webhook" } },
  vcs: {
    ...{ provider_name: "github", origin_repository_url: "https://git.example.com/shop/web" },
    ...{ revision: "2f1c", branch: "main" },
    commit: {
      ...{ subject: "Faster", authored_at: "2026-11-23T04:03:53Z" },
      author: { name: "Alice", email: "alice@example.com" },
      committer: { name: "Git Host", email: "noreply@example.com" },
    },
  },
};
/** Of GitLab's, the GitHub App's and Bitbucket Data Center's projects. */
const BY_APP = {
  ...{ id: "37c74cb7-1", number: 1, created_at: "2026-11-23T04:04:03.544Z", trigger: { type: "gitlab" } },
  trigger_parameters: {
    gitlab: { user_id: "953", user_name: "Bob Example", user_username: "bob", branch: "main", type: "push" },
    git: { checkout_sha: "3a0d", ref: "refs/heads/main", branch: "main", tag: "" },
    circleci: { actor_id: "6a19122c-1", event_type: "push", trigger_type: "gitlab" },
  },
};
const webhook = (type: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ id: "3888f21b-1", type, happened_at: AT, webhook: { id: "cf8c4fdd-1", name: "audit" } },
  project: { id: "84996744-1", name: "web", slug: "github/shop/web" },
  organization: { id: "f22b6566-1", name: "shop" },
  pipeline: PUSHED,
  ...more,
});
const workflow = (status?: string): object => ({
  workflow: {
    ...{ id: "fda08377-1", name: "build-deploy", created_at: "2026-11-23T04:04:03.616Z" },
    ...{ stopped_at: "2026-11-23T04:05:06.170Z", url: "https://app.example.com/fda08377-1" },
    ...(status === undefined ? {} : { status }),
  },
});
const job = (status: string): object => ({
  ...workflow(),
  job: { id: "8b91f9a8-1", name: "deploy", number: 136, status, started_at: "2026-11-23T04:04:28.841Z" },
});

const WEBHOOKS: SourceRecords = {
  parser: "circleci",
  documented: "circleci.com/docs, Outbound webhooks reference",
  records: [
    {
      record: webhook("workflow-completed", workflow("success")),
      line: `human Alice | pipeline.finish success | build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: webhook("workflow-completed", workflow("failed")),
      line: `human Alice | pipeline.finish failure | build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: webhook("workflow-completed", workflow("canceled")),
      line: `human Alice | pipeline.finish failure | build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: webhook("workflow-completed", workflow("unauthorized")),
      line: `human Alice | pipeline.finish denied | build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: webhook("workflow-completed", { ...workflow("error"), pipeline: BY_APP }),
      line: `unknown bob | pipeline.finish failure | build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: webhook("workflow-completed", {
        ...workflow("success"),
        pipeline: { ...PUSHED, trigger: { type: "schedule" } },
      }),
      line: `- | pipeline.finish success | build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: webhook("job-completed", job("success")),
      line: `human Alice | job.finish success | deploy, build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: webhook("job-completed", { ...job("failed"), pipeline: BY_APP }),
      line: `unknown bob | job.finish failure | deploy, build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: webhook("job-completed", job("infrastructure_fail")),
      line: `human Alice | job.finish failure | deploy, build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: webhook("workflow-started", workflow("running")),
      line: `human Alice | circleci.workflow_started? unknown | build-deploy, github/shop/web | - | ${AT}`,
    },
    {
      record: {
        ...{ id: "3888f21b-2", type: "job-completed", happened_at: AT, webhook: { id: "cf8c4fdd-1" } },
        job: { id: "8b91f9a8-1" },
      },
      line: `- | job.finish unknown | 8b91f9a8-1 | - | ${AT}`,
    },
  ],
};

const USER = { id: "3d3c3bf0-1", type: "user", name: "github: alice" };
const audit = (
  action: string,
  target: readonly [string, string],
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ id: "e4a1-1", version: 1, action, success: true, occurred_at: AT, actor: USER },
  target: { id: "t-1", type: target[0], name: target[1] },
  scope: { id: "f22b6566-1", type: "account", name: "shop" },
  request: { id: "r-1", ip_address: "198.51.100.7" },
  ...{ payload: {}, metadata: {} },
  ...more,
});
const BY_ALICE = "human github: alice";
const FROM = `198.51.100.7 | ${AT}`;

const AUDIT: SourceRecords = {
  parser: "circleci-audit",
  documented: "circleci.com/docs, Audit logs: Audit log events, Audit log fields",
  records: [
    {
      record: audit("user.logged_in", ["user", "github: alice"]),
      line: `${BY_ALICE} | user.login success | github: alice | ${FROM}`,
    },
    {
      record: audit("context.env_var.store", ["context", "prod"], {
        payload: { context_name: "prod", environment_variable_titles: ["DB_PASSWORD"] },
      }),
      line: `${BY_ALICE} | secret.create success | prod | ${FROM}`,
    },
    {
      record: audit("context.secrets.accessed", ["context", "prod"], {
        actor: { id: "system", type: "system" },
        request: { id: "r-1" },
      }),
      line: `system system | secret.read success | prod | - | ${AT}`,
    },
    {
      record: audit("context.delete", ["context", "prod"], { success: false }),
      line: `${BY_ALICE} | config.delete failure | prod | ${FROM}`,
    },
    {
      record: audit("project.ssh_key.create", ["project", "github/shop/web"]),
      line: `${BY_ALICE} | access_key.create success | github/shop/web | ${FROM}`,
    },
    {
      record: audit("project.api_token.create", ["project", "github/shop/web"]),
      line: `${BY_ALICE} | token.create success | github/shop/web | ${FROM}`,
    },
    {
      record: audit("project.settings.update", ["project", "github/shop/web"]),
      line: `${BY_ALICE} | project.update success | github/shop/web | ${FROM}`,
    },
    {
      record: audit("org_member.remove", ["org", "shop"]),
      line: `${BY_ALICE} | member.remove success | shop | ${FROM}`,
    },
    {
      record: audit("role_grant-delete", ["project", "github/shop/web"]),
      line: `${BY_ALICE} | role.revoke success | github/shop/web | ${FROM}`,
    },
    {
      record: audit("workflow.job.approve", ["workflow", "build-deploy"]),
      line: `${BY_ALICE} | deployment.approve success | build-deploy | ${FROM}`,
    },
    {
      record: audit("trigger_event.create", ["pipeline", "130"], {
        actor: { id: "te-1", type: "trigger_event", name: "nightly" },
      }),
      line: `machine nightly | pipeline.start success | 130 | ${FROM}`,
    },
    {
      record: audit("audit_log.requested", ["org", "shop"]),
      line: `${BY_ALICE} | audit.export success | shop | ${FROM}`,
    },
    {
      record: audit("context.secrets.create", ["context", "prod"]),
      line: `${BY_ALICE} | circleci.context.secrets.create? success | prod | ${FROM}`,
    },
    {
      record: {
        ...{ id: "e4a1-2", version: 1, action: "workflow.job.start", occurred_at: AT },
        ...{ actor: { id: "3d3c3bf0-1", type: "user" }, scope: { id: "f22b6566-1", type: "account" } },
      },
      line: `human 3d3c3bf0-1 | job.start unknown | - | - | ${AT}`,
    },
  ],
};

export const CIRCLECI: readonly SourceRecords[] = [WEBHOOKS, AUDIT];
