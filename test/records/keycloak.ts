/** Keycloak's user events and admin events. */
import type { SourceRecords } from "../support/record-line.ts";

const MS = Date.UTC(2026, 10, 23, 4, 5, 6, 123);
const AT = "2026-11-23T04:05:06.123Z";
const user = (type: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", time: MS, type, realmId: "r-1", realmName: "shop", clientId: "account" },
  ...{ userId: "u-7", sessionId: "s-1", ipAddress: "198.51.100.7", details: { username: "alice" }, ...more },
});
const admin = (
  operationType: string,
  resourceType: string,
  resourcePath: string,
): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-2", time: MS, realmId: "r-1", operationType, resourceType, resourcePath },
  authDetails: { realmId: "master", clientId: "admin-ui", userId: "u-1", ipAddress: "198.51.100.7" },
});

export const KEYCLOAK: SourceRecords = {
  parser: "keycloak",
  documented: "keycloak.org/docs, Server Administration Guide, Configuring auditing to track events",
  records: [
    { record: user("LOGIN"), line: `unknown alice | user.login success | account | 198.51.100.7 | ${AT}` },
    {
      record: user("LOGIN_ERROR", { error: "invalid_user_credentials" }),
      line: `unknown alice | user.login failure | account | 198.51.100.7 | ${AT}`,
    },
    { record: user("LOGOUT"), line: `unknown alice | user.logout success | account | 198.51.100.7 | ${AT}` },
    {
      record: user("REGISTER"),
      line: `unknown alice | user.signup success | account | 198.51.100.7 | ${AT}`,
    },
    {
      record: user("UPDATE_PASSWORD"),
      line: `unknown alice | password.change success | account | 198.51.100.7 | ${AT}`,
    },
    {
      record: user("REMOVE_TOTP"),
      line: `unknown alice | mfa.remove success | account | 198.51.100.7 | ${AT}`,
    },
    {
      record: admin("CREATE", "USER", "users/u-9"),
      line: `unknown u-1 | user.create success | users/u-9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: admin("CREATE", "REALM_ROLE_MAPPING", "users/u-9/role-mappings/realm"),
      line: `unknown u-1 | role.grant success | u-9, users/u-9/role-mappings/realm | 198.51.100.7 | ${AT}`,
    },
    {
      record: admin("CREATE", "GROUP_MEMBERSHIP", "users/u-9/groups/g-1"),
      line: `unknown u-1 | group.grant success | u-9, g-1, users/u-9/groups/g-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: admin("DELETE", "CLIENT", "clients/c-1"),
      line: `unknown u-1 | application.delete success | clients/c-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...admin("CREATE", "REALM_ROLE_MAPPING", "users/u-9/role-mappings/realm"),
        representation: '[{"id":"r-1","name":"admin","composite":false}]',
      },
      line: `unknown u-1 | role.grant! success | u-9, admin, users/u-9/role-mappings/realm | 198.51.100.7 | ${AT}`,
    },
    {
      record: user("IMPERSONATE", { userId: "u-9", details: { username: "bob", impersonator: "alice" } }),
      line: `unknown alice | user.impersonate success | bob, account | 198.51.100.7 | ${AT}`,
    },
  ],
};
