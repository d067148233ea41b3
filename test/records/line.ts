/** Lines of programs for people: what can be told by their words, and no more. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const AT_MS = "2026-11-23T04:05:06.123Z";

export const LINE: SourceRecords = {
  parser: "line",
  documented: "the programs' own: log4j, Python's logging, glog, Rails, Postfix, OpenVPN",
  records: [
    {
      record: `${AT} WARN AuthService - User bob failed to log in from 198.51.100.7: bad password`,
      line: `unknown bob | user.login? failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: "2026-11-23 04:05:06,123 INFO shop.auth: user alice logged in from 198.51.100.7",
      line: "unknown alice | user.login? success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: "I1123 04:05:06.123456       7 server.go:42] Serving securely on [::]:8443",
      line: "- | log.write unknown | - | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: "<29>Nov 23 04:05:06 vpn-1 pptpd[7]: CTRL: Client 198.51.100.7 control connection started",
      line: `- | pptpd.log? unknown | - | 198.51.100.7 | ${AT}`,
    },
    {
      record:
        "<22>Nov 23 04:05:06 mail-1 postfix/smtpd[7]: NOQUEUE: reject: RCPT from unknown[198.51.100.7]: 554 5.7.1 <x@example.net>: Relay access denied",
      line: `- | postfix_smtpd.log? denied | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `[${AT}] ERROR Could not connect to database at 10.0.0.5: connection refused`,
      line: `- | log.write failure | - | 10.0.0.5 | ${AT}`,
    },
    {
      record: `${AT} INFO session closed: user alice signed out`,
      line: `unknown alice | user.logout? success | - | - | ${AT}`,
    },
    {
      record: `2026-11-23T04:05:06Z [info] 198.51.100.7 "GET /health HTTP/1.1" 503`,
      line: `- | http.request failure | /health | 198.51.100.7 | ${AT}`,
    },
    {
      record: `<30>Nov 23 04:05:06 web-1 shopd[7]: login denied for bob`,
      line: `unknown bob | user.login? denied | - | - | ${AT}`,
    },
    {
      record: "Backup completed successfully",
      line: "- | log.write success | - | - | -",
    },
    {
      record: `${AT} DEBUG cache is warm`,
      line: `- | log.write unknown | - | - | ${AT}`,
    },
    {
      record:
        "23-Nov-2026 04:05:06.123 WARNING [http-1] shop.Gate: Failed login for user bob from 198.51.100.7",
      line: `unknown bob | user.login? failure | - | 198.51.100.7 | ${AT_MS}`,
    },
    {
      record: "7:M 23 Nov 2026 04:05:06.123 * Background saving terminated with success",
      line: `- | log.write success | - | - | ${AT_MS}`,
    },
    {
      record: "I, [2026-11-23T04:05:06.123000 #7]  INFO -- : cache is warm",
      line: "- | log.write unknown | - | - | 2026-11-23T04:05:06.123000Z",
    },
    {
      record: "2026.11.23 05:05:06 CET INFO shop[] cache is warm",
      line: `- | log.write unknown | - | - | ${AT}`,
    },
    {
      record: 'Started POST "/users/sign_in" for 198.51.100.7 at 2026-11-23 04:05:06 +0000',
      line: "- | http.request unknown | /users/sign_in | 198.51.100.7 | -",
    },
    {
      record: `${AT} INFO shop: Created role 'readers'`,
      line: `- | role.create success | readers | - | ${AT}`,
    },
  ],
};
