/** Tetragon's events. */
import type { SourceRecords } from "../support/record-line.ts";

const PROCESS = {
  exec_id: "a1",
  pid: 42,
  uid: 1000,
  cwd: "/srv",
  pod: {
    namespace: "shop",
    name: "shop-1",
    container: { id: "containerd://c1", name: "shop", image: { name: "docker.io/library/nginx:1.25" } },
  },
} as const;
const AT = { node_name: "node1", time: "2026-11-23T04:05:06.123456789Z" } as const;
const PARENT = { exec_id: "a0", pid: 41, uid: 0, binary: "/bin/sh" } as const;
const SOCKET = {
  family: "AF_INET",
  type: "SOCK_STREAM",
  saddr: "198.51.100.7",
  daddr: "203.0.113.9",
  sport: 50022,
  dport: 443,
} as const;

export const TETRAGON: SourceRecords = {
  parser: "tetragon",
  documented: "tetragon.io/docs/reference/grpc-api and tetragon.io/docs/concepts/events",
  records: [
    {
      record: {
        process_exec: {
          process: { ...PROCESS, binary: "/usr/bin/curl", arguments: "-o /tmp/a https://example.com" },
          parent: PARENT,
        },
        ...AT,
      },
      line: "unknown 1000 | process.start success | /usr/bin/curl -o /tmp/a https://example.com, shop-1, shop | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: { process_exit: { process: { ...PROCESS, binary: "/usr/bin/id" }, parent: PARENT }, ...AT },
      line: "unknown 1000 | process.end success | /usr/bin/id, shop-1, shop | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        process_exit: { process: { ...PROCESS, binary: "/usr/bin/id" }, parent: PARENT, status: 1 },
        ...AT,
      },
      line: "unknown 1000 | process.end failure | /usr/bin/id, shop-1, shop | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        process_exit: { process: { ...PROCESS, binary: "/usr/bin/id" }, parent: PARENT, signal: "SIGKILL" },
        ...AT,
      },
      line: "unknown 1000 | process.end failure | /usr/bin/id, shop-1, shop | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        process_kprobe: {
          process: { ...PROCESS, binary: "/usr/bin/cat", arguments: "/etc/shadow" },
          parent: PARENT,
          function_name: "security_file_permission",
          args: [{ file_arg: { path: "/etc/shadow" } }, { int_arg: 4 }],
          action: "KPROBE_ACTION_POST",
          policy_name: "files",
        },
        ...AT,
      },
      line: "unknown 1000 | object.read unknown | /etc/shadow, /usr/bin/cat /etc/shadow, shop-1, shop | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        process_kprobe: {
          process: { ...PROCESS, binary: "/usr/bin/vi" },
          parent: PARENT,
          function_name: "security_file_permission",
          args: [{ file_arg: { path: "/etc/passwd" } }, { int_arg: 2 }],
          action: "KPROBE_ACTION_SIGKILL",
          policy_name: "files",
        },
        ...AT,
      },
      line: "unknown 1000 | object.update denied | /etc/passwd, /usr/bin/vi, shop-1, shop | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        process_kprobe: {
          process: { ...PROCESS, binary: "/usr/bin/curl" },
          parent: PARENT,
          function_name: "tcp_connect",
          args: [{ sock_arg: SOCKET }],
          action: "KPROBE_ACTION_POST",
          policy_name: "connect",
        },
        ...AT,
      },
      line: "unknown 1000 | network.flow unknown | 203.0.113.9, /usr/bin/curl, shop-1, shop | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        process_kprobe: {
          process: { ...PROCESS, binary: "/usr/sbin/insmod" },
          parent: PARENT,
          function_name: "__x64_sys_finit_module",
          action: "KPROBE_ACTION_OVERRIDE",
          policy_name: "modules",
        },
        ...AT,
      },
      line: "unknown 1000 | kernel_module.load denied | /usr/sbin/insmod, shop-1, shop | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        process_lsm: {
          process: { ...PROCESS, binary: "/usr/bin/vi" },
          parent: PARENT,
          function_name: "file_open",
          args: [{ file_arg: { path: "/etc/hosts" } }],
          action: "KPROBE_ACTION_POST",
          policy_name: "files",
        },
        ...AT,
      },
      line: "unknown 1000 | object.read unknown | /etc/hosts, /usr/bin/vi, shop-1, shop | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        process_tracepoint: {
          process: { ...PROCESS, binary: "/usr/bin/strace" },
          parent: PARENT,
          subsys: "syscalls",
          event: "sys_enter_ptrace",
          action: "KPROBE_ACTION_POST",
          policy_name: "trace",
        },
        ...AT,
      },
      line: "unknown 1000 | policy.violate unknown | /usr/bin/strace, shop-1, shop | - | 2026-11-23T04:05:06.123456789Z",
    },
  ],
};
