/** sudo's events as JSON. */
import type { SourceRecords } from "../support/record-line.ts";

export const SUDO: SourceRecords = {
  parser: "sudo",
  documented: "sudo.ws, sudoers: log_format",
  records: [
    {
      record: {
        sudo: {
          accept: {
            uuid: "u",
            server_time: { seconds: 1795406706, nanoseconds: 123000000, iso8601: "20261123040506Z" },
            submit_time: { seconds: 1795406706, nanoseconds: 1, iso8601: "20261123040506Z" },
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
      line: "unknown alice | sudo.run failure | /usr/bin/false, root | - | 2026-11-23T04:05:06Z",
    },
  ],
};
