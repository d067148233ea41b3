/** What CyberArk's Vault says of who used it. */
import type { SourceRecords } from "../support/record-line.ts";

export const CYBERARK_VAULT: SourceRecords = {
  parser: "cyberark-vault",
  documented: "docs.cyberark.com, Vault Audit Action Codes",
  records: [
    {
      record:
        '<5>1 2026-11-23T04:05:06Z VAULT {"format":"elastic","version":"1.0","syslog":{"audit_record":{"Rfc5424":"yes","Timestamp":"Nov 22 20:05:06","IsoTimestamp":"2026-11-23T04:05:06Z","Hostname":"VAULT","Vendor":"Cyber-Ark","Product":"Vault","Version":"12.0","MessageID":"7","Desc":"Logon","Severity":"Info","Issuer":"alice","Action":"Logon","SourceUser":"","TargetUser":"","Safe":"","File":"","Station":"198.51.100.7","Reason":"","ExtraDetails":"","Message":"Logon","GatewayStation":"10.0.1.20"}}}',
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        syslog: {
          audit_record: {
            IsoTimestamp: "2026-11-23T04:05:06Z",
            Hostname: "VAULT",
            Vendor: "Cyber-Ark",
            Product: "Vault",
            MessageID: "300",
            Desc: "PSM Connect",
            Severity: "Info",
            Issuer: "alice",
            Action: "PSM Connect",
            Safe: "Linux",
            File: "Root\\ssh-db-1-root",
            Station: "10.2.0.7",
            ExtraDetails:
              "ApplicationType=PSMP-SSH;DstHost=db-1;Protocol=SSH;SessionID=s-1;SrcHost=198.51.100.7;User=root;",
            Message: "PSM Connect",
          },
        },
      },
      line: "unknown alice | session.start success | root, db-1, Root\\ssh-db-1-root, Linux | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        syslog: {
          audit_record: {
            IsoTimestamp: "2026-11-23T04:05:06Z",
            Vendor: "Cyber-Ark",
            Product: "Vault",
            MessageID: "32",
            Desc: "Add Owner",
            Severity: "Info",
            Issuer: "alice",
            Action: "Add Owner",
            SourceUser: "Vault Admins",
            TargetUser: "",
            Safe: "Prod",
            Station: "198.51.100.7",
            Message: "Add Owner",
          },
        },
      },
      line: "unknown alice | permission.grant success | Vault Admins, Prod | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        syslog: {
          audit_record: {
            IsoTimestamp: "2026-11-23T04:05:06Z",
            Vendor: "Cyber-Ark",
            Product: "Vault",
            MessageID: "295",
            Desc: "Retrieve password",
            Severity: "Info",
            Issuer: "bob",
            Action: "Retrieve password",
            Safe: "Prod",
            File: "Root\\db-1",
            Station: "198.51.100.7",
            Reason: "ticket 7",
            Message: "Retrieve password",
          },
        },
      },
      line: "unknown bob | secret.read success | Root\\db-1, Prod | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        syslog: {
          audit_record: {
            IsoTimestamp: "2026-11-23T04:05:06Z",
            Vendor: "Cyber-Ark",
            Product: "Vault",
            MessageID: "309",
            Desc: "Undefined User Logon",
            Severity: "Error",
            Issuer: "mallory",
            Action: "Undefined User Logon",
            Station: "198.51.100.7",
            Message: "ITATS528E Authentication failure for user mallory.",
          },
        },
      },
      line: "unknown mallory | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        syslog: {
          audit_record: {
            IsoTimestamp: "2026-11-23T04:05:06Z",
            Vendor: "Cyber-Ark",
            Product: "Vault",
            MessageID: "57",
            Desc: "CPM Change Password Failed",
            Severity: "Error",
            Issuer: "PasswordManager",
            Action: "CPM Change Password Failed",
            Safe: "Prod",
            File: "Root\\db-1",
            Station: "10.0.1.20",
            Reason: "cannot connect",
            Message: "CPM Change Password Failed",
          },
        },
      },
      line: "unknown PasswordManager | secret.rotate failure | Root\\db-1, Prod | 10.0.1.20 | 2026-11-23T04:05:06Z",
    },
  ],
};
