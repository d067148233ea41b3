/** Events of Okta's System Log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const user = (name: string): object => ({
  ...{ id: `00u${name}`, type: "User", alternateId: `${name}@example.com` },
  ...{ displayName: name.replace(/^./, (letter) => letter.toUpperCase()), detailEntry: null },
});
const EVENT = {
  ...{
    actor: user("alice"),
    published: AT,
    uuid: "u-1",
    version: "0",
    severity: "INFO",
    legacyEventType: "x",
  },
  client: {
    ipAddress: "198.51.100.7",
    userAgent: { rawUserAgent: "Mozilla/5.0", os: "Linux" },
    zone: "null",
  },
  outcome: { result: "SUCCESS", reason: null },
  authenticationContext: { externalSessionId: "s-1", authenticationStep: 0 },
  transaction: { type: "WEB", id: "t-1", detail: {} },
  debugContext: { debugData: {} },
};
const APP = { id: "0oa1", type: "AppInstance", alternateId: "Payroll", displayName: "Payroll" };

export const OKTA: SourceRecords = {
  parser: "okta",
  documented: "developer.okta.com, System Log API; Event types",
  records: [
    {
      record: {
        ...{ ...EVENT, eventType: "user.account.privilege.grant", target: [user("bob")] },
        debugContext: { debugData: { privilegeGranted: "Super administrator" } },
      },
      line: `human Alice | role.grant! success | Bob, Super administrator | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "user.account.privilege.revoke", target: [user("bob")] },
        debugContext: { debugData: { privilegeRevoked: "Super administrator" } },
      },
      line: `human Alice | role.revoke success | Bob, Super administrator | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "group.user_membership.add" },
        target: [
          user("bob"),
          { id: "00g1", type: "UserGroup", alternateId: "unknown", displayName: "Readers" },
        ],
      },
      line: `human Alice | group.grant success | Bob, Readers | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "application.user_membership.add", target: [user("bob"), APP] },
        actor: {
          id: "sys",
          type: "SystemPrincipal",
          alternateId: "system@okta.com",
          displayName: "Okta System",
        },
      },
      line: `system Okta System | application.grant success | Bob, Payroll | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "user.session.start", target: null },
        outcome: { result: "FAILURE", reason: "INVALID_CREDENTIALS" },
      },
      line: `human Alice | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "policy.evaluate_sign_on", outcome: { result: "DENY", reason: "Policy" } },
        target: [{ id: "00p1", type: "PolicyEntity", alternateId: "unknown", displayName: "Office only" }],
      },
      line: `human Alice | policy.violate denied | Office only | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "policy.evaluate_sign_on", outcome: { result: "ALLOW" } },
        target: [{ id: "00p1", type: "PolicyEntity", alternateId: "unknown", displayName: "Office only" }],
      },
      line: "human Alice | policy.evaluate_sign_on? success | Office only | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: { ...EVENT, eventType: "user.mfa.factor.reset_all", target: [user("bob")] },
      line: `human Alice | mfa.reset success | Bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "system.api_token.create" },
        target: [{ id: "00T1", type: "Token", alternateId: "unknown", displayName: "ci" }],
      },
      line: `human Alice | token.create success | ci | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "app.oauth2.token.grant.access_token", target: [APP] },
        actor: { id: "0oa2", type: "PublicClientAppEntity", alternateId: "0oa2", displayName: "Reporter" },
      },
      line: `machine Reporter | token.create success | Payroll | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "user.session.impersonation.initiate", target: [user("bob")] },
        actor: { id: "00u9", type: "User", alternateId: "support@okta.com", displayName: "Support" },
      },
      line: `human Support | user.impersonate success | Bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...EVENT, eventType: "workflows.user.flow.export", target: [] },
      line: `human Alice | workflows.user.flow.export? success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "user.session.start", target: null },
        actor: { id: "unknown", type: "User", alternateId: "eve@example.net", displayName: "unknown" },
        outcome: { result: "FAILURE", reason: "VERIFICATION_ERROR" },
        debugContext: { debugData: { risk: "{reasons=Anomalous Location, level=HIGH}" } },
      },
      line: `human eve@example.net | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "user.authentication.auth_via_mfa", target: [user("alice")] },
        outcome: { result: "FAILURE", reason: "FastPass declined phishing attempt" },
      },
      line: `human Alice | mfa.challenge failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "system.org.rate_limit.violation", outcome: { result: "DENY" } },
        target: [{ id: "/api/v1/users", type: "URL Pattern", displayName: "/api/v1/users" }],
      },
      line: `human Alice | policy.violate denied | /api/v1/users | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, eventType: "app.oauth2.client.lifecycle.create" },
        target: [{ id: "0oa3", type: "PublicClientApp", alternateId: "unknown", displayName: "cli" }],
      },
      line: `human Alice | application.create success | cli | 198.51.100.7 | ${AT}`,
    },
  ],
};
