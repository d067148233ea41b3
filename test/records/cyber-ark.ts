/** Events of the audit of CyberArk's shared services. */
import type { SourceRecords } from "../support/record-line.ts";

const event = (applicationCode: string, action: string, more: object = {}) => ({
  ...{ uuid: "a-1", tenantId: "t-1", timestamp: 1795406706123, username: "alice@shop.example" },
  ...{ applicationCode, auditCode: `${applicationCode}0001`, auditType: "Info", action, userId: "u-7" },
  ...{ source: "198.51.100.7", actionType: "Execute", component: "Identity", serviceName: "Identity" },
  ...{ accessMethod: null, accountId: null, target: null, command: null, sessionId: null, message: action },
  ...{ customData: {}, safe: null, accountName: null, targetPlatform: null, targetAccount: null },
  identityType: "HUMAN",
  ...more,
});
const PAM = {
  source: "PVWA",
  component: "Vault",
  serviceName: "Privilege Cloud",
  message: "",
  identityType: null,
};

export const CYBER_ARK: SourceRecords = {
  parser: "cyberark",
  documented: "docs.cyberark.com/audit; github.com/SEKOIA-IO/intake-formats, CyberArk/cyberark-audit-logs",
  records: [
    {
      record: event("IDP", "cloud.core.login"),
      line: "human alice@shop.example | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("IDP", "cloud.core.loginfail", { auditType: "Error", message: "wrong password" }),
      line: "human alice@shop.example | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("IDP", "add-user", { customData: { user_id: "u-8", user_name: "bob@shop.example" } }),
      line: "human alice@shop.example | user.create success | bob@shop.example | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("IDP", "cloud.saas.application.appmodify", {
        customData: { id: "app-1", app_display_name: "Payroll", name: "payroll" },
      }),
      line: "human alice@shop.example | application.update success | Payroll | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("PAM", "Retrieve password", {
        ...{ ...PAM, target: "db1.shop.example", accountName: "ssh-db1-root", targetAccount: "root" },
        ...{ safe: "Production", message: "(Action: Show Password)" },
      }),
      line: "human alice@shop.example | secret.read success | root, db1.shop.example, Production | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("PAM", "Add Safe", { ...PAM, safe: "Production" }),
      line: "human alice@shop.example | project.create success | Production | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("PAM", "CPM Change Password Failed", {
        ...PAM,
        safe: "Production",
        accountName: "ssh-db1-root",
      }),
      line: "human alice@shop.example | secret.rotate failure | ssh-db1-root, Production | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("PAM", "Window Title", {
        ...{
          ...PAM,
          source: "PSMApp",
          target: "db1.shop.example",
          targetAccount: "root",
          safe: "Production",
        },
        customData: { target: "Root\\root", new_target: "Command=bash;SrcHost=198.51.100.9;User=root;" },
      }),
      line: "human alice@shop.example | session.command success | root, db1.shop.example, Production | 198.51.100.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("PAM", "Open File", {
        ...PAM,
        safe: "Config",
        customData: { PAM: { target: "Root\\settings.xml" } },
      }),
      line: "human alice@shop.example | object.read success | settings.xml, Config | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("ITDR", "New alert created", {
        ...{ component: "Unusual access", target: "db1.shop.example", customData: { Severity: "High" } },
        message: "Alert Unusual access was reported.",
      }),
      line: "human alice@shop.example | threat.detect unknown | db1.shop.example | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("IDP", "cloud.core.something.new"),
      line: "human alice@shop.example | cyberark.cloud.core.something.new? success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
