/** Entries of GitHub's audit log, as it is streamed and exported. */
import type { SourceRecords } from "../support/record-line.ts";

const MS = Date.UTC(2026, 10, 23, 4, 5, 6, 123);
const AT = "2026-11-23T04:05:06.123Z";
const ENTRY = {
  ...{ "@timestamp": MS, created_at: MS, _document_id: "d-1", actor: "alice", actor_id: 7, org: "shop" },
  ...{ org_id: 1, actor_ip: "198.51.100.7", user_agent: "Mozilla/5.0", operation_type: "modify" },
};

export const GITHUB_AUDIT: SourceRecords = {
  parser: "github-audit",
  documented: "docs.github.com, Audit log events for your organization",
  records: [
    {
      record: {
        ...ENTRY,
        action: "org.update_member",
        user: "bob",
        permission: "admin",
        old_permission: "read",
      },
      line: `unknown alice | role.grant! success | bob, admin, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...ENTRY,
        action: "org.update_member",
        user: "bob",
        permission: "read",
        old_permission: "admin",
      },
      line: `unknown alice | member.update success | bob, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...ENTRY,
        action: "org.add_member",
        user: "bob",
        permission: "read",
        operation_type: "create",
      },
      line: `unknown alice | member.add success | bob, read, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, action: "repo.add_member", repo: "shop/web", user: "bob", permission: "admin" },
        operation_type: "create",
      },
      line: `unknown alice | member.add! success | bob, admin, shop/web, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...ENTRY,
        action: "protected_branch.policy_override",
        repo: "shop/web",
        branch: "refs/heads/main",
      },
      line: `unknown alice | branch_protection.override success | shop/web, refs/heads/main, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, action: "git.push", repo: "shop/web", actor: "dependabot[bot]", actor_is_bot: true },
        ...{ transport_protocol_name: "http", programmatic_access_type: "GitHub App server-to-server token" },
      },
      line: `machine dependabot[bot] | code.push success | shop/web, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          ...ENTRY,
          action: "repo.access",
          repo: "shop/web",
          visibility: "public",
          previous_visibility: "private",
        },
      },
      line: `unknown alice | visibility.update success | shop/web, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, action: "personal_access_token.access_granted", operation_type: "create" },
        user_programmatic_access_name: "ci",
      },
      line: `unknown alice | application.grant success | ci, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, action: "workflows.completed_workflow_run", repo: "shop/web", conclusion: "failure" },
        ...{ actor: "github-actions[bot]", name: "deploy", workflow_run_id: 5, head_branch: "main" },
      },
      line: `machine github-actions[bot] | pipeline.finish failure | shop/web, deploy, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, action: "org.sso_response", external_identity_nameid: "alice@example.com" },
        external_identity_username: "alice",
      },
      line: `human alice | user.login success | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...ENTRY, action: "copilot.cfb_seat_assignment_created", user: "bob" },
      line: `unknown alice | copilot.cfb_seat_assignment_created? success | bob, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, action: "api.request", request_method: "GET", url_path: "/repos/shop/web" },
        ...{ status_code: 403, route: "/repositories/:repository_id", operation_type: "access" },
      },
      line: `unknown alice | http.request denied | /repos/shop/web, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...ENTRY, action: "external_identity.provision", user: "bob" },
      line: `unknown alice | user.create success | bob, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, action: "integration_installation.create", name: "deploy-bot" },
        integration: "deploy-bot",
      },
      line: `unknown alice | application.grant success | deploy-bot, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ actor: "alice", org: "shop", repo: "shop/web", created_at: 1795406706123 },
        action: "protected_branch.rejected_ref_update",
      },
      line: "unknown alice | code.push denied | shop/web, shop | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ actor: "alice", org: "shop", user: "bob", created_at: 1795406706123 },
        ...{ action: "team.add_member", data: { team: "shop/payroll" } },
      },
      line: "unknown alice | member.add success | bob, shop/payroll, shop | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
