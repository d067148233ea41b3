/** Records of Grafana's audit log: an action, the resources that it was done to, and what HTTP said. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456789Z";
const OK = { statusType: "success", statusCode: 200, responseBody: "{}" };
const ALICE = { userId: 7, orgId: 1, orgRole: "Admin", name: "alice", isAnonymous: false, authTokenId: 3 };
const record = (
  action: string,
  resources: readonly (readonly [id: number, type: string])[] | null,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ timestamp: AT, user: ALICE, action, request: { body: "{}" }, result: OK },
  resources: resources?.map(([id, type]) => ({ id, type })) ?? null,
  ...{ requestUri: "/api/x", ipAddress: "198.51.100.7:50022", userAgent: "Mozilla/5.0" },
  ...{ grafanaVersion: "12.3.0", additionalData: {} },
  ...more,
});

export const GRAFANA: SourceRecords = {
  parser: "grafana",
  documented: "grafana.com/docs/grafana/latest/setup-grafana/configure-security/audit-grafana",
  records: [
    {
      record: record("login-saml", null, { requestUri: "/saml/acs" }),
      line: `human alice | user.login success | /saml/acs | 198.51.100.7 | ${AT}`,
    },
    {
      record: record("login-grafana", null, {
        ...{ user: { orgId: 0, isAnonymous: false }, requestUri: "/login" },
        additionalData: { loginUsername: "bob@example.com" },
        result: { statusType: "failure", statusCode: 401, failureMessage: "Invalid username or password" },
      }),
      line: `human bob@example.com | user.login failure | /login | 198.51.100.7 | ${AT}`,
    },
    {
      record: record("delete", [[12, "datasource"]], {
        result: { statusType: "failure", statusCode: 403, failureMessage: "Permission denied" },
      }),
      line: `human alice | integration.delete denied | 12 | 198.51.100.7 | ${AT}`,
    },
    {
      record: record("create", [[4, "api-key"]]),
      line: `human alice | token.create success | 4 | 198.51.100.7 | ${AT}`,
    },
    {
      record: record("create-update", [[31, "dashboard"]], {
        user: { orgId: 1, apiKeyId: 4, isAnonymous: false },
      }),
      line: `machine api-key:4 | document.update success | 31 | 198.51.100.7 | ${AT}`,
    },
    {
      record: record("create", [
        [9, "user"],
        [2, "team"],
      ]),
      line: `human alice | group.grant success | 9, 2 | 198.51.100.7 | ${AT}`,
    },
    {
      record: record(
        "grant-user-role",
        [
          [5, "role"],
          [9, "user"],
        ],
        { requestUri: "/api/access-control/users/9/roles" },
      ),
      line: `human alice | role.grant success | 9, 5 | 198.51.100.7 | ${AT}`,
    },
    {
      record: record("update-permissions", [[9, "user"]], { request: { body: '{"isGrafanaAdmin":true}' } }),
      line: `human alice | role.grant! success | 9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: record("create", null, { requestUri: "/api/teams" }),
      line: `human alice | group.create success | /api/teams | 198.51.100.7 | ${AT}`,
    },
    {
      record: record("query", [[12, "datasource"]], { user: { orgId: 1, isAnonymous: true } }),
      line: `unknown anonymous | query.run success | 12 | 198.51.100.7 | ${AT}`,
    },
    {
      record: record("upload", [[6, "snapshot"]]),
      line: `human alice | grafana.snapshot.upload? success | 6 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ timestamp: AT, action: "post-action", user: { username: "carol" }, result: {} },
        ...{ requestUri: "/api/short-urls" },
      },
      line: `unknown carol | http.request unknown | /api/short-urls | - | ${AT}`,
    },
  ],
};
