/** GitHub's webhooks. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const REPOSITORY = { id: 3, name: "web", full_name: "shop/web", private: true, owner: { login: "shop" } };
const SENDER = { sender: { login: "alice", id: 7, type: "User" }, repository: REPOSITORY };
const of = (
  event: string,
): { readonly headers: Readonly<Record<string, string>>; readonly protocol: string } => ({
  ...{ headers: { "x-github-event": event, "x-github-delivery": "d-1" }, protocol: "github" },
});

export const GITHUB_WEBHOOK: SourceRecords = {
  parser: "github-webhook",
  documented: "docs.github.com, Webhook events and payloads",
  records: [
    {
      ...of("push"),
      record: {
        ...{ ...SENDER, ref: "refs/heads/main", before: "1", after: "2", pusher: { name: "alice" } },
        head_commit: { id: "2", timestamp: "2026-11-23T05:05:06+01:00" },
        commits: [{ id: "2", timestamp: "2026-11-23T05:05:06+01:00" }],
      },
      line: `human alice | code.push success | shop/web, refs/heads/main | - | ${AT}`,
    },
    {
      ...of("pull_request"),
      record: {
        ...{ ...SENDER, action: "closed", number: 5 },
        pull_request: {
          id: 50,
          number: 5,
          title: "Faster",
          merged: true,
          merged_at: AT,
          updated_at: AT,
          closed_at: AT,
        },
      },
      line: `human alice | pull_request.merge success | shop/web, Faster | - | ${AT}`,
    },
    {
      ...of("deployment_status"),
      record: {
        ...{ ...SENDER, action: "created" },
        deployment: { id: 8, environment: "prod", ref: "main", sha: "2" },
        deployment_status: { id: 9, state: "success", environment: "prod", updated_at: AT, created_at: AT },
      },
      line: `human alice | deployment.finish success | shop/web, prod | - | ${AT}`,
    },
    {
      ...of("workflow_run"),
      record: {
        ...{ ...SENDER, action: "completed" },
        workflow_run: {
          id: 11,
          name: "deploy",
          conclusion: "failure",
          status: "completed",
          updated_at: AT,
          head_sha: "2",
        },
      },
      line: `human alice | pipeline.finish failure | shop/web, deploy | - | ${AT}`,
    },
    {
      ...of("member"),
      record: {
        ...{ ...SENDER, action: "added", member: { login: "bob", id: 9, type: "User" } },
        changes: { permission: { to: "admin" } },
      },
      line: "human alice | member.add! success | bob, admin, shop/web | - | -",
    },
    {
      ...of("repository"),
      record: {
        ...SENDER,
        action: "publicized",
        repository: { ...REPOSITORY, private: false, updated_at: AT },
      },
      line: `human alice | visibility.update success | shop/web, web | - | ${AT}`,
    },
    {
      ...of("release"),
      record: {
        ...SENDER,
        action: "published",
        release: { id: 1, tag_name: "v1", name: "One", published_at: AT },
      },
      line: `human alice | release.publish success | shop/web, One | - | ${AT}`,
    },
    {
      ...of("branch_protection_rule"),
      record: { ...SENDER, action: "deleted", rule: { id: 2, name: "main", updated_at: AT } },
      line: `human alice | branch_protection.delete success | shop/web, main | - | ${AT}`,
    },
    {
      ...of("deploy_key"),
      record: { ...SENDER, action: "created", key: { id: 4, title: "ci", read_only: false, created_at: AT } },
      line: `human alice | access_key.create success | shop/web, ci | - | ${AT}`,
    },
    {
      ...of("issues"),
      record: {
        ...SENDER,
        action: "opened",
        issue: { id: 6, number: 1, title: "Slow", created_at: AT, updated_at: AT },
      },
      line: `human alice | ticket.create success | shop/web, Slow | - | ${AT}`,
    },
  ],
};
