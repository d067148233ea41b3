/** Results of osquery: single rows, batches, snapshots, and its own status. */
import type { SourceRecords } from "../support/record-line.ts";

const SECONDS = Date.UTC(2026, 10, 23, 4, 5, 6) / 1000;
const AT = "2026-11-23T04:05:06Z";
const EARLIER = String(SECONDS - 6);
const THEN = "2026-11-23T04:05:00Z";
const FRAME = {
  ...{ hostIdentifier: "web-1", calendarTime: "Mon Nov 23 04:05:06 2026 UTC", unixTime: SECONDS, epoch: 0 },
  ...{ counter: 7, numerics: false, decorations: { host_uuid: "h-1", username: "root" } },
};
const row = (
  name: string,
  action: "added" | "removed",
  columns: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> => ({ name, ...FRAME, columns, action });
const BOB = {
  uid: "1002",
  gid: "1002",
  username: "bob",
  description: "",
  directory: "/srv/bob",
  shell: "/bin/bash",
};
const LOGIN = { type: "user", user: "alice", tty: "pts/0", host: "198.51.100.7", time: EARLIER, pid: "42" };

export const OSQUERY: SourceRecords = {
  parser: "osquery",
  documented: "osquery.readthedocs.io/en/stable/deployment/logging; osquery.io/schema",
  records: [
    {
      record: row("pack_it_logged_in_users", "added", LOGIN),
      line: `unknown alice | session.start unknown | pts/0, pack_it_logged_in_users | 198.51.100.7 | ${THEN}`,
    },
    {
      record: row("pack_it_logged_in_users", "removed", LOGIN),
      line: `unknown alice | session.end unknown | pts/0, pack_it_logged_in_users | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("pack_hids_process_events", "added", {
        ...{ auid: "1000", uid: "0", euid: "0", gid: "0", pid: "99", parent: "42", eid: "7", time: EARLIER },
        ...{ path: "/usr/bin/cat", cmdline: "cat /etc/shadow", cwd: "/", status: "", syscall: "execve" },
      }),
      line: `unknown 1000 < 0 | process.start unknown | cat /etc/shadow, /usr/bin/cat, pack_hids_process_events | - | ${THEN}`,
    },
    {
      record: row("sockets", "added", {
        ...{ action: "connect", pid: "99", path: "/usr/bin/curl", fd: "3", auid: "4294967295", uid: "33" },
        ...{ status: "succeeded", family: "2", local_address: "10.0.0.5", local_port: "50022", eid: "8" },
        ...{ remote_address: "203.0.113.80", remote_port: "443", time: EARLIER, socket: "" },
      }),
      line: `unknown 33 | network.flow success | /usr/bin/curl, 203.0.113.80, sockets | 10.0.0.5 | ${THEN}`,
    },
    {
      record: row("fim", "added", {
        ...{
          target_path: "/etc/passwd",
          category: "etc",
          action: "UPDATED",
          time: EARLIER,
          eid: "9",
          uid: "0",
        },
        ...{ md5: "", sha256: "00", size: "2048", mode: "0644", transaction_id: "0" },
      }),
      line: `unknown 0 | object.update unknown | /etc/passwd, fim | - | ${THEN}`,
    },
    {
      record: row("accounts", "added", BOB),
      line: `- | user.create unknown | bob, accounts | - | ${AT}`,
    },
    {
      record: row("accounts", "removed", BOB),
      line: `- | user.delete unknown | bob, accounts | - | ${AT}`,
    },
    {
      record: row("keys", "added", {
        uid: "1002",
        username: "bob",
        key: "AAAA",
        key_file: "/srv/bob/.ssh/authorized_keys",
        algorithm: "ssh-ed25519",
      }),
      line: `- | access_key.create unknown | bob, /srv/bob/.ssh/authorized_keys, keys | - | ${AT}`,
    },
    {
      record: row("cron", "added", {
        command: "/opt/x.sh",
        path: "/etc/crontab",
        minute: "*",
        hour: "*",
        event: "",
      }),
      line: `- | schedule.create unknown | /opt/x.sh, /etc/crontab, cron | - | ${AT}`,
    },
    {
      // Several rows in one record.
      record: {
        ...{ name: "accounts", ...FRAME },
        diffResults: { added: [BOB], removed: [{ ...BOB, username: "mallory", uid: "1003" }] },
      },
      line: [
        `- | user.delete unknown | mallory, accounts | - | ${AT}`,
        `- | user.create unknown | bob, accounts | - | ${AT}`,
      ],
    },
    {
      record: { name: "ports", ...FRAME, action: "snapshot", snapshot: [{ port: "22", protocol: "6" }] },
      line: `- | osquery.snapshot? unknown | ports | - | ${AT}`,
    },
    {
      // A query of somebody's own: what is known is that a row is new.
      record: row("extensions", "added", { name: "Helper", identifier: "abc", version: "1.0" }),
      line: `- | osquery.added? unknown | Helper, extensions | - | ${AT}`,
    },
    {
      record: {
        ...{
          hostIdentifier: "web-1",
          calendarTime: "Mon Nov 23 04:05:06 2026 UTC",
          severity: "2",
          line: "7",
        },
        ...{
          filename: "scheduler.cpp",
          message: "The query was stopped",
          version: "5.12.1",
          log_type: "status",
        },
      },
      line: `- | log.write unknown | scheduler.cpp | - | ${AT}`,
    },
    {
      record: { name: "processes", action: "removed", columns: { pid: "7" } },
      line: "- | osquery.removed? unknown | 7, processes | - | -",
    },
    {
      record: {
        name: "pack_sudoers",
        hostIdentifier: "web1",
        calendarTime: "Mon Nov 23 04:05:06 2026 UTC",
        unixTime: 1795406706,
        epoch: 0,
        counter: 1,
        columns: { source: "/etc/sudoers.d/bob", header: "bob", rule_details: "ALL=(ALL) NOPASSWD: ALL" },
        action: "added",
      },
      line: "- | permission.grant! unknown | bob, ALL=(ALL) NOPASSWD: ALL, pack_sudoers | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        name: "pack_users",
        hostIdentifier: "h1",
        calendarTime: "Mon Nov 23 04:05:06 2026 UTC",
        unixTime: 1795406706,
        columns: { username: "carol", uid: "1003", description: "" },
        action: "added",
      },
      line: "- | user.create unknown | carol, pack_users | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        name: "pack_groups",
        hostIdentifier: "h1",
        unixTime: 1795406706,
        columns: { groupname: "staff", gid: "50" },
        action: "removed",
      },
      line: "- | group.delete unknown | staff, pack_groups | - | 2026-11-23T04:05:06Z",
    },
  ],
};
