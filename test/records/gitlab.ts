/** GitLab's audit events, as they are streamed and stand in its files, and its hooks. */
import type { SourceRecords } from "../support/record-line.ts";

const STREAMED = {
  ...{ id: "e-1", author_id: 7, author_name: "Alice", entity_id: 3, entity_type: "Group" },
  ...{ entity_path: "shop", ip_address: "198.51.100.7", created_at: "2026-11-23T04:05:06.123Z" },
};
const AT = "2026-11-23T04:05:06.123Z";
const details = (more: object): object => ({
  ...{ author_name: "Alice", author_email: "alice@example.com", author_class: "User" },
  ...{ ip_address: "198.51.100.7", entity_path: "shop", ...more },
});

export const GITLAB: SourceRecords = {
  parser: "gitlab",
  documented: "docs.gitlab.com, Audit event schema; System hooks; Webhook events",
  records: [
    {
      record: {
        ...{
          ...STREAMED,
          target_type: "User",
          target_details: "bob",
          target_id: 9,
          event_type: "member_updated",
        },
        details: details({ change: "access_level", from: "Developer", to: "Owner", target_details: "bob" }),
      },
      line: `human Alice | role.grant! success | bob, Owner, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          ...STREAMED,
          target_type: "User",
          target_details: "bob",
          target_id: 9,
          event_type: "member_created",
        },
        details: details({ add: "user_access", as: "Developer", target_details: "bob" }),
      },
      line: `human Alice | member.add success | bob, Developer, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          ...STREAMED,
          target_type: "User",
          target_details: "bob",
          target_id: 9,
          event_type: "member_created",
        },
        details: details({ add: "user_access", as: "Maintainer", target_details: "bob" }),
      },
      line: `human Alice | member.add success | bob, Maintainer, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          ...STREAMED,
          target_type: "User",
          target_details: "bob",
          target_id: 9,
          event_type: "member_destroyed",
        },
        details: details({ remove: "user_access", target_details: "bob" }),
      },
      line: `human Alice | member.remove success | bob, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...STREAMED, event_type: "ci_variable_created", target_type: "Ci::Variable", target_id: 4 },
        ...{ target_details: "DEPLOY_TOKEN", entity_type: "Project", entity_path: "shop/web" },
        details: details({ custom_message: "Added ci variable", target_details: "DEPLOY_TOKEN" }),
      },
      line: `human Alice | secret.create success | DEPLOY_TOKEN, shop/web | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ severity: "INFO", time: "2026-11-23T04:05:06.123Z", author_id: 7, author_name: "Alice" },
        ...{ entity_id: 7, entity_type: "User", change: "email", from: "a@example.com", to: "b@example.com" },
        ...{ target_id: 7, target_type: "User", target_details: "alice", correlation_id: "c-1" },
      },
      line: `unknown Alice | gitlab.email.update? success | alice, 7 | - | ${AT}`,
    },
    {
      record: {
        ...{ ...STREAMED, event_type: "login_failed_with_standard_authentication", author_id: -1 },
        ...{
          author_name: "bob",
          target_type: "User",
          target_id: 9,
          target_details: "bob",
          entity_type: "User",
        },
        details: {
          ...{
            failed_login: "STANDARD",
            author_name: "bob",
            target_details: "bob",
            ip_address: "198.51.100.7",
          },
          author_class: "Gitlab::Audit::UnauthenticatedAuthor",
        },
      },
      line: `unknown bob | user.login failure | bob, shop | 198.51.100.7 | ${AT}`,
    },
    {
      headers: { "x-gitlab-event": "Push Hook" },
      record: {
        ...{ object_kind: "push", event_name: "push", before: "1", after: "2", ref: "refs/heads/main" },
        ...{ checkout_sha: "2", user_id: 7, user_username: "alice", user_name: "Alice", project_id: 3 },
        project: { id: 3, name: "web", path_with_namespace: "shop/web" },
        commits: [{ id: "2", timestamp: "2026-11-23T05:05:06+01:00", author: { name: "Alice" } }],
      },
      line: "unknown alice | code.push success | shop/web, refs/heads/main | - | 2026-11-23T04:05:06Z",
    },
    {
      headers: { "x-gitlab-event": "Deployment Hook" },
      record: {
        ...{ object_kind: "deployment", status: "failed", status_changed_at: "2026-11-23 05:05:06 +0100" },
        ...{
          deployment_id: 15,
          environment: "prod",
          user: { id: 7, username: "alice", email: "[REDACTED]" },
        },
        project: { id: 3, path_with_namespace: "shop/web" },
      },
      line: "unknown alice | deployment.update failure | shop/web, prod | - | 2026-11-23T04:05:06Z",
    },
    {
      headers: { "x-gitlab-event": "System Hook" },
      record: {
        ...{
          event_name: "user_add_to_team",
          created_at: "2026-11-23T04:05:06Z",
          project_access: "Maintainer",
        },
        ...{ project_id: 3, project_name: "web", project_path_with_namespace: "shop/web" },
        ...{ user_email: "bob@example.com", user_name: "Bob", user_username: "bob", user_id: 9 },
      },
      line: "- | member.add success | bob@example.com, Maintainer, shop/web | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ method: "POST", path: "/api/v4/projects/3/variables", format: "json", controller: "Api" },
        ...{ action: "create", status: 403, time: "2026-11-23T04:05:06.123Z", remote_ip: "198.51.100.7" },
        ...{ user_id: 7, username: "alice", ua: "curl/8", correlation_id: "c-1", params: [] },
      },
      line: `unknown alice | http.request denied | /api/v4/projects/3/variables | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ severity: "INFO", time: "2026-11-23T04:05:06.123Z", "meta.feature_category": "system_access" },
        ...{ "meta.remote_ip": "198.51.100.7", message: "Failed Login: username=bob ip=198.51.100.7" },
      },
      line: "unknown bob | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ severity: "INFO", time: "2026-11-23T04:05:06.123Z", "meta.feature_category": "user_management" },
        ...{ "meta.remote_ip": "198.51.100.7", "meta.user": "alice", "meta.user_id": 7 },
        message: 'User "bob" (bob@example.com) was created',
      },
      line: "unknown alice | user.create success | bob | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{
          severity: "ERROR",
          time: "2026-11-23T04:05:06.123Z",
          correlation_id: "c-1",
          message: "Rack_Attack",
        },
        ...{
          env: "throttle",
          remote_ip: "198.51.100.9",
          request_method: "GET",
          path: "/shop/web.git/info/refs",
        },
      },
      line: "- | http.request denied | /shop/web.git/info/refs | 198.51.100.9 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
