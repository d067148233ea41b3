/** Webhooks of Jira and of Bitbucket. */
import type { SourceRecords } from "../support/record-line.ts";

const MS = Date.UTC(2026, 10, 23, 4, 5, 6, 123);
const AT = "2026-11-23T04:05:06.123Z";
const jira = (webhookEvent: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ timestamp: MS, webhookEvent },
  user: { accountId: "5b-7", displayName: "Alice", emailAddress: "alice@example.com" },
  ...more,
});
const ISSUE = { issue: { id: "1", key: "OPS-1", fields: { summary: "Slow" } } };
const bitbucket = (more: object): Readonly<Record<string, unknown>> => ({
  actor: { type: "user", display_name: "Alice", account_id: "5b-7", nickname: "alice" },
  repository: { type: "repository", full_name: "shop/web", name: "web" },
  ...more,
});
const request = (state: string): object => ({
  pullrequest: { id: 7, title: "Faster", state, updated_on: AT },
});
const byKey = (key: string): { readonly headers: Readonly<Record<string, string>> } => ({
  headers: { "x-event-key": key },
});

export const ATLASSIAN_WEBHOOK: SourceRecords = {
  parser: "atlassian-webhook",
  documented:
    "developer.atlassian.com, Jira: webhooks; support.atlassian.com, Bitbucket Cloud: event payloads (from memory)",
  records: [
    {
      record: jira("jira:issue_created", ISSUE),
      line: `human Alice | ticket.create success | OPS-1 | - | ${AT}`,
    },
    {
      record: jira("jira:issue_updated", {
        ...ISSUE,
        changelog: { items: [{ field: "status", fromString: "Open", toString: "Done" }] },
      }),
      line: `human Alice | ticket.update success | OPS-1 | - | ${AT}`,
    },
    {
      record: jira("jira:issue_deleted", ISSUE),
      line: `human Alice | ticket.delete success | OPS-1 | - | ${AT}`,
    },
    {
      record: jira("project_created", {
        user: undefined,
        project: { id: 1, key: "OPS", name: "Operations" },
      }),
      line: `- | project.create success | Operations | - | ${AT}`,
    },
    {
      record: jira("board_configuration_changed", {}),
      line: `human Alice | atlassian.board_configuration_changed? success | - | - | ${AT}`,
    },
    {
      record: bitbucket({
        push: { changes: [{ new: { type: "branch", name: "main", target: { date: AT } }, old: null }] },
      }),
      line: `unknown Alice | code.push success | shop/web, main | - | ${AT}`,
    },
    {
      record: bitbucket(request("OPEN")),
      ...byKey("pullrequest:created"),
      line: `unknown Alice | pull_request.open success | shop/web, Faster | - | ${AT}`,
    },
    {
      record: bitbucket(request("MERGED")),
      line: `unknown Alice | pull_request.merge success | shop/web, Faster | - | ${AT}`,
    },
    {
      record: bitbucket({ commit_status: { name: "test", state: "FAILED", updated_on: AT } }),
      ...byKey("repo:commit_status_updated"),
      line: `unknown Alice | pipeline.finish failure | shop/web, test | - | ${AT}`,
    },
    {
      record: bitbucket({}),
      ...byKey("repo:deleted"),
      line: "unknown Alice | repository.delete success | shop/web | - | -",
    },
    {
      record: {
        ...{ eventKey: "repo:refs_changed", date: "2026-11-23T05:05:06+0100" },
        actor: {
          name: "alice",
          emailAddress: "alice@example.com",
          id: 7,
          displayName: "Alice",
          type: "NORMAL",
        },
        repository: { slug: "web", id: 3, project: { key: "SHOP" } },
        changes: [{ ref: { id: "refs/heads/main", displayId: "main", type: "BRANCH" }, type: "UPDATE" }],
      },
      line: "human Alice | code.push success | SHOP/web, main | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{
          eventKey: "pr:merged",
          date: "2026-11-23T05:05:06+0100",
          actor: { name: "alice", displayName: "Alice" },
        },
        pullRequest: {
          ...{ id: 9, title: "Faster" },
          toRef: { repository: { slug: "web", project: { key: "SHOP" } } },
        },
      },
      line: "unknown Alice | pull_request.merge success | SHOP/web, Faster | - | 2026-11-23T04:05:06Z",
    },
  ],
};
