/** QNAP's and Synology's network storage. */
import type { SourceRecords } from "../support/record-line.ts";

export const NAS: SourceRecords = {
  parser: "nas",
  documented: "docs.qnap.com, QuLog Center; kb.synology.com, Log Center",
  records: [
    {
      record:
        "<30>Nov 23 04:05:06 nas1 qulogd[42]: conn log: Users: alice, Source IP: 198.51.100.7, Computer name: laptop-7, Connection type: Samba, Accessed resources: ---, Action: Login Success",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<30>Nov 23 04:05:06 nas1 qulogd[42]: conn log: Users: bob, Source IP: 203.0.113.9, Computer name: ---, Connection type: HTTPS, Accessed resources: Administration, Action: Login Fail",
      line: "unknown bob | user.login failure | Administration | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<30>Nov 23 04:05:06 nas1 qulogd[42]: conn log: Users: alice, Source IP: 198.51.100.7, Computer name: laptop-7, Connection type: Samba, Accessed resources: plans/a.txt -> plans/b.txt, Action: Rename",
      line: "unknown alice | object.move success | plans/a.txt | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<30>Nov 23 04:05:06 nas1 qulogd[42]: conn log: Users: alice, Source IP: 198.51.100.7, Computer name: laptop-7, Connection type: Samba, Accessed resources: plans/b.txt, Action: Delete",
      line: "unknown alice | object.delete success | plans/b.txt | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>Nov 23 04:05:06 nas1 qulogd[42]: event log: Users: alice, Source IP: 198.51.100.7, Computer name: ---, Application: Users, Category: General, Content: [Users] Created user "carol".',
      line: "unknown alice | user.create success | carol | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>Nov 23 04:05:06 nas1 qulogd[42]: event log: Users: alice, Source IP: 198.51.100.7, Computer name: ---, Application: Users, Category: General, Content: [Users] Changed the password of user "carol".',
      line: "unknown alice | password.reset success | carol | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>Nov 23 04:05:06 nas1 qulogd[42]: event log: Users: ---, Source IP: ---, Computer name: ---, Application: General Settings, Category: Date & Time, Content: [General Settings] Failed to synchronize time with the NTP server "ntp.example.com".',
      line: "- | log.write failure | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>Nov 23 04:05:06 nas1 qulogd[42]: event log: Users: alice, Source IP: 198.51.100.7, Computer name: ---, Application: User Groups, Category: General, Content: [User Groups] Deleted user group "interns".',
      line: "unknown alice | group.delete success | interns | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 nas2 Connection: User [alice] from [198.51.100.7] signed in to [DSM] successfully via [password].",
      line: "unknown alice | user.login success | DSM | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 nas2 Connection: User [bob] from [203.0.113.9] failed to sign in to [DSM] via [password] due to authorization failure.",
      line: "unknown bob | user.login failure | DSM | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "<14>Nov 23 04:05:06 nas2 System: Host [203.0.113.9] was blocked via [SSH].",
      line: "- | network.block denied | SSH | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 nas2 WinFileService Event: delete, Path: /plans/c.txt, File/Folder: File, Size: 1.00 KB, User: alice, IP: 198.51.100.7",
      line: "unknown alice | object.delete success | /plans/c.txt | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
