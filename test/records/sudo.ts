/** sudo's events as JSON. */
import type { SourceRecords } from "../support/record-line.ts";

export const SUDO: SourceRecords = {
  parser: "sudo",
  documented: "sudo's sources, lib/eventlog/eventlog.c",
  records: [
    {
      record: {
        sudo: {
          accept: {
            uuid: "u",
            server_time: { seconds: 1795406706, nanoseconds: 500000000, iso8601: "20261123040506Z" },
            submit_time: { seconds: 1795406706, nanoseconds: 123000000, iso8601: "20261123040506Z" },
            submituser: "alice",
            submithost: "web1",
            command: "/usr/bin/systemctl",
            runuser: "root",
            runargv: ["systemctl", "stop", "auditd"],
          },
        },
      },
      line: "unknown alice | sudo.run success | /usr/bin/systemctl stop auditd, root | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        'Nov 23 04:05:06 web1 sudo: @cee:{"sudo":{"reject":{"reason":"command not allowed","submit_time":{"seconds":1795406706,"nanoseconds":123456789},"submituser":"bob","submithost":"web1","command":"/usr/bin/cat","runuser":"root","runargv":["cat","/etc/shadow"]}}}',
      line: "unknown bob | sudo.run denied | /usr/bin/cat /etc/shadow, root | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        sudo: {
          alert: {
            reason: "3 incorrect password attempts",
            submit_time: { seconds: 1795406706, nanoseconds: 0 },
            submituser: "bob",
            submithost: "web1",
            command: "/bin/sh",
            runuser: "root",
          },
        },
      },
      line: "unknown bob | sudo.run denied | /bin/sh, root | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        sudo: {
          exit: {
            uuid: "u",
            server_time: { seconds: 1795406706, nanoseconds: 0 },
            exit_value: 1,
            run_time: { seconds: 3, nanoseconds: 0 },
            submituser: "alice",
            command: "/usr/bin/false",
            runuser: "root",
          },
        },
      },
      line: "unknown alice | process.end failure | /usr/bin/false, root | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        sudo: {
          exit: {
            uuid: "u",
            server_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
            exit_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
            run_time: { seconds: 3, nanoseconds: 0 },
            exit_value: 0,
          },
        },
      },
      line: "- | process.end success | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        sudo: {
          exit: {
            uuid: "u",
            server_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
            exit_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
            run_time: { seconds: 3, nanoseconds: 0 },
            signal: "KILL",
            dumped_core: false,
            exit_value: 137,
          },
        },
      },
      line: "- | process.end failure | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        sudo: {
          accept: {
            uuid: "u",
            server_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
            submit_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
            peeraddr: "198.51.100.7",
            submituser: "alice",
            command: "/usr/bin/psql",
            runuser: "postgres",
            ttyname: "/dev/pts/0",
            submithost: "web1",
            submitcwd: "/srv/alice",
            runuid: 0,
            columns: 80,
            lines: 24,
            runargv: ["psql", "-c", "select 1"],
          },
        },
      },
      line: "unknown alice | sudo.run success | /usr/bin/psql -c select 1, postgres | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        sudo: {
          reject: {
            uuid: "u",
            reason: "user NOT in sudoers",
            server_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
            submit_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
            submituser: "bob",
            command: "/bin/sh",
            runuser: "root",
            ttyname: "/dev/pts/0",
            submithost: "web1",
            submitcwd: "/srv/alice",
            runuid: 0,
            columns: 80,
            lines: 24,
            runargv: ["sh"],
          },
        },
      },
      line: "unknown bob | sudo.run denied | /bin/sh, root | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        sudo: {
          alert: {
            uuid: "u",
            reason: "unable to open audit system",
            server_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
            alert_time: {
              seconds: 1795406706,
              nanoseconds: 123000000,
              iso8601: "20261123040506Z",
              localtime: "Nov 23 05:05:06",
            },
          },
        },
      },
      line: "- | sudo.run failure | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        'Nov 23 04:05:06 web1 sudo[42]: @cee:{"sudo":{"accept":{"uuid":"u","server_time":{"seconds":1795406707,"nanoseconds":0},"submit_time":{"seconds":1795406706,"nanoseconds":123000000},"submituser":"svc-deploy","command":"/usr/bin/systemctl","runuser":"root","source":"/etc/sudoers.d/deploy:1:12","submithost":"web1","runuid":0,"runargv":["systemctl","restart","web"]}}}',
      line: "machine svc-deploy | sudo.run success | /usr/bin/systemctl restart web, root | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
