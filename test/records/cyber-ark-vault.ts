/** Events of CyberArk's vault as its translator writes them, bare and in syslog's frame. */
import type { SourceRecords } from "../support/record-line.ts";

const event = (Action: string, more: object = {}) => ({
  ...{ format: "elastic", version: "1.0" },
  syslog: {
    audit_record: {
      ...{ Rfc5424: "yes", IsoTimestamp: "2026-11-23T04:05:06Z", Hostname: "VAULT", Vendor: "Cyber-Ark" },
      ...{ Product: "Vault", Version: "12.1.0000", MessageID: "7", Desc: Action, Severity: "Info", Action },
      ...{ Issuer: "alice", SourceUser: "", TargetUser: "", Safe: "", File: "", Station: "198.51.100.7" },
      ...{ RequestId: "", Reason: "", ExtraDetails: "", Message: Action, GatewayStation: "", ...more },
    },
  },
});
const ACCOUNT = { Safe: "Production", File: "Root\\ssh-db1-root", CAProperties: { CAProperty: [] } };

export const CYBER_ARK_VAULT: SourceRecords = {
  parser: "cyberark-vault",
  documented:
    "docs.cyberark.com, Vault audit action codes; github.com/elastic/integrations, packages/cyberarkpas",
  records: [
    {
      record: event("Logon"),
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("User Authentication", { Severity: "Error" }),
      line: "unknown alice | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Logoff"),
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Add User", { TargetUser: "bob" }),
      line: "unknown alice | user.create success | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Add Owner", { SourceUser: "bob", Safe: "Production" }),
      line: "unknown alice | permission.grant success | bob, Production | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Add Group Member", { SourceUser: "Auditors", TargetUser: "bob" }),
      line: "unknown alice | group.grant success | bob, Auditors | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Retrieve Password", ACCOUNT),
      line: "unknown alice | secret.read success | ssh-db1-root, Production | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("CPM Verify Password Failed", { ...ACCOUNT, Severity: "Error" }),
      line: "unknown alice | secret.rotate failure | ssh-db1-root, Production | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("PSM Connect", {
        ...ACCOUNT,
        ExtraDetails:
          "DstHost=db1.shop.example;ManagedAccount=Yes;SessionID=s-1;SrcHost=198.51.100.9;User=root;",
      }),
      line: "unknown alice | session.start success | root, db1.shop.example, Production | 198.51.100.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Delete File", { Safe: "Config", File: "Root\\settings.xml" }),
      line: "unknown alice | secret.delete success | settings.xml, Config | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: `<5>1 2026-11-23T04:05:06Z VAULT ${JSON.stringify(event("Add Safe", { Safe: "Production" }))}`,
      line: "unknown alice | project.create success | Production | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
