/** Lines of PingFederate's audit.log and admin.log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23 04:05:06,123";
const audit = (event: string, subject: string, status: string, description = ""): string =>
  `${AT}| tid:aB3| ${event}| ${subject}| 198.51.100.7 | | sp:shop| SAML20| sso.shop.example| IdP| ${status}| Form| ${description}| 12`;
const admin = (component: string, event: string, said: string): string =>
  `${AT} | alice | UserAdmin,Admin | 198.51.100.7 | A-x1y2z3 | ${component} | ${event} | - ${said}`;

export const PING_FEDERATE: SourceRecords = {
  parser: "ping-federate",
  documented: "docs.pingidentity.com/pingfederate, Security audit logging; Administrator audit logging",
  records: [
    {
      record: audit("SSO", "bob", "success"),
      line: "unknown bob | user.login success | sp:shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: audit("AUTHN_ATTEMPT", "eve", "failure", "wrong password"),
      line: "unknown eve | user.login failure | sp:shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: audit("AUTHN_ATTEMPT", "", "inprogress"),
      line: "- | user.login unknown | sp:shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: audit("SLO", "bob", "success"),
      line: "unknown bob | user.logout success | sp:shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: audit("AUTHN_SESSION_CREATED", "bob", "success"),
      line: "unknown bob | session.start success | sp:shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: audit("OAuth", "shop-client", "success"),
      line: "unknown shop-client | token.exchange success | sp:shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: audit("PWD_CHANGE", "bob", "success"),
      line: "unknown bob | password.change success | sp:shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: admin("USER", "LOGIN_ATTEMPT", "Login was successful"),
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: admin("USER", "LOGIN_ATTEMPT", "Login failed"),
      line: "unknown alice | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: admin("SP_CONNECTION", "CREATE", "sp:shop"),
      line: "unknown alice | config.create success | SP_CONNECTION | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: admin("LICENSE", "ROTATE", "new license"),
      line: "unknown alice | config.update success | LICENSE | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: admin("ADMINISTRATIVE_ACCOUNT", "DELETE", "bob"),
      line: "unknown alice | user.delete success | ADMINISTRATIVE_ACCOUNT | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
