/** Older daemons that write of who connects to them. */
import type { SourceRecords } from "../support/record-line.ts";

export const INETD: SourceRecords = {
  parser: "linux-auth",
  documented: "wu-ftpd, krb5's klogind, vsftpd and Postfix' postscreen: the sentences of their sources",
  records: [
    {
      record: "Nov 23 04:05:06 web1 ftpd[42]: connection from 203.0.113.9 () at Mon Nov 23 04:05:06 2026",
      line: "- | connection.open success | ftpd | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 klogind[42]: Authentication failed from 203.0.113.9 (203.0.113.9): Permission denied in replay cache code",
      line: "- | user.login failure | klogind | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: 'Mon Nov 23 04:05:06 2026 [pid 2] CONNECT: Client "203.0.113.9"',
      line: "- | connection.open success | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 mail postfix/postscreen[22]: NOQUEUE: reject: RCPT from [203.0.113.9]:47407: 550 5.7.1 Service unavailable; client [203.0.113.9] blocked using bl.example.org; from=<a@example.net>, to=<b@example.com>",
      line: "human a@example.net | message.send denied | b@example.com | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
  ],
};
