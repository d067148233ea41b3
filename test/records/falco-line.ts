/** Falco's alerts as lines. */
import type { SourceRecords } from "../support/record-line.ts";

export const FALCO_LINE: SourceRecords = {
  parser: "falco",
  documented: "Falco, Output formatting; falcosecurity/rules (from memory)",
  records: [
    {
      record:
        "04:05:06.123456789: Notice A shell was spawned in a container with an attached terminal (user=root user_loginuid=-1 k8s.ns=prod k8s.pod=web-1 container=abc shell=bash parent=runc cmdline=bash terminal=34816 container_id=abc image=nginx)",
      line: "unknown root | threat.detect unknown | bash, abc, web-1 | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123456789+0000: Warning Sensitive file opened for reading by non-trusted program (file=/etc/shadow gparent=sudo ggparent=bash evt_type=openat user=alice user_uid=1000 process=cat command=cat /etc/shadow container_id=host)",
      line: "unknown alice | threat.detect unknown | cat /etc/shadow, /etc/shadow | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "Nov 23 04:05:06 node1 falco[42]: 04:05:06.123456789: Error File below /etc opened for writing (file=/etc/crontab user=root command=vi /etc/crontab)",
      line: "unknown root | threat.detect unknown | vi /etc/crontab, /etc/crontab | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123456789Z: Critical Executing binary not part of base image (proc_exe=/tmp/x evt_type=execve user=www-data user_uid=33 user_loginuid=-1 process=x proc_exepath=/tmp/x parent=sh command=x --mine terminal=0 exe_flags=EXE_WRITABLE container_id=abc container_name=web k8s_ns_name=prod k8s_pod_name=web-1)",
      line: "unknown www-data | threat.detect unknown | x --mine, web, web-1 | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123456789Z: Notice Unexpected connection to K8s API Server from container (connection=10.0.0.5:50022->10.96.0.1:443 user=root user_uid=0 process=curl command=curl -k https://10.96.0.1 container_id=abc)",
      line: "unknown root | threat.detect unknown | curl -k https://10.96.0.1, 10.0.0.5:50022->10.96.0.1:443, abc | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123456789Z: Warning Log files were tampered (file=/var/log/auth.log user=bob command=truncate -s 0 /var/log/auth.log container_id=host)",
      line: "unknown bob | threat.detect unknown | truncate -s 0 /var/log/auth.log, /var/log/auth.log | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123456789Z: Warning Disallowed SSH Connection (connection=198.51.100.1:22->203.0.113.9:40122 user=<NA> command=<NA> container_id=<NA>)",
      line: "- | threat.detect unknown | 198.51.100.1:22->203.0.113.9:40122 | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: "2026-11-23T04:05:06.123456789Z: Debug Falco is alive",
      line: "- | threat.detect unknown | - | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "23:05:06.123456789: Warning Read sensitive file untrusted (file=/etc/shadow user=carol command=less /etc/shadow container_id=host)",
      line: "unknown carol | threat.detect unknown | less /etc/shadow, /etc/shadow | - | 2026-11-22T23:05:06.123456789Z",
    },
    {
      record:
        "<131>1 2026-11-23T04:05:06.5Z node1 falco 42 - - 04:05:06.123456789: Error Package management process launched in container (user=root command=apt-get install nc container_id=abc container_name=web)",
      line: "unknown root | threat.detect unknown | apt-get install nc, web | - | 2026-11-23T04:05:06.5Z",
    },
  ],
};
