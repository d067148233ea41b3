/** Alerts of Wazuh's rules. */
import type { SourceRecords } from "../support/record-line.ts";

export const WAZUH: SourceRecords = {
  parser: "wazuh",
  documented: "documentation.wazuh.com, Alert management",
  records: [
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123+0000",
        rule: {
          level: 5,
          description: "sshd: authentication failed.",
          id: "5716",
          groups: ["syslog", "sshd", "authentication_failed"],
        },
        agent: {
          id: "001",
          name: "web-1",
          ip: "10.0.0.5",
        },
        manager: {
          name: "m",
        },
        id: "1.2",
        full_log: "x",
        decoder: {
          name: "sshd",
        },
        data: {
          srcip: "198.51.100.7",
          srcport: "40000",
          dstuser: "bob",
        },
        location: "/var/log/auth.log",
      },
      line: "unknown bob | user.login failure | web-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        timestamp: "2026-11-23T05:05:06.123+0100",
        rule: {
          level: 3,
          description: "PAM: Login session opened.",
          id: "5501",
          groups: ["pam", "syslog", "authentication_success"],
        },
        agent: {
          id: "000",
          name: "m",
        },
        manager: {
          name: "m",
        },
        id: "1.3",
        decoder: {
          name: "pam",
        },
        data: {
          dstuser: "alice",
          uid: "0",
        },
        location: "/var/log/auth.log",
      },
      line: "unknown alice | user.login success | m | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123+0000",
        rule: {
          level: 7,
          description: "Integrity checksum changed.",
          id: "550",
          groups: ["ossec", "syscheck", "syscheck_entry_modified", "syscheck_file"],
        },
        agent: {
          id: "001",
          name: "web-1",
        },
        manager: {
          name: "m",
        },
        id: "1.4",
        syscheck: {
          path: "/etc/hosts",
          event: "modified",
          audit: {
            user: {
              name: "root",
            },
            login_user: {
              name: "alice",
            },
          },
        },
        decoder: {
          name: "syscheck_integrity_changed",
        },
        location: "syscheck",
      },
      line: "unknown alice | object.update success | /etc/hosts | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123+0000",
        rule: {
          level: 3,
          description: "Successful sudo to ROOT executed.",
          id: "5402",
          groups: ["syslog", "sudo"],
        },
        agent: {
          id: "001",
          name: "web-1",
        },
        manager: {
          name: "m",
        },
        id: "1.5",
        decoder: {
          name: "sudo",
        },
        data: {
          srcuser: "alice",
          dstuser: "root",
          command: "/bin/ls",
        },
        location: "/var/log/auth.log",
      },
      line: "unknown alice | sudo.run success | root, /bin/ls | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123+0000",
        rule: {
          level: 12,
          description: "Something odd.",
          id: "100200",
          groups: ["local"],
        },
        agent: {
          id: "001",
          name: "web-1",
        },
        manager: {
          name: "m",
        },
        id: "1.6",
        decoder: {
          name: "x",
        },
        location: "/var/log/x.log",
      },
      line: "- | alert.raise unknown | web-1 | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
