/** IBM's Log Event Extended Format, as different products write it. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const MS = Date.UTC(2026, 10, 23, 4, 5, 6);
const tabbed = (head: string, ...pairs: readonly string[]): string => `${head}|${pairs.join("\t")}`;

export const LEEF: SourceRecords = {
  parser: "leef",
  documented:
    "IBM QRadar, Log Event Extended Format (LEEF), Predefined LEEF event attributes; docs.paloaltonetworks.com, LEEF; help.deepsecurity.trendmicro.com, Syslog message formats; ibm.com, Guardium LEEF; support.forcepoint.com, SIEM integration",
  records: [
    {
      record: `LEEF:1.0|Shop|Gate|1.0|login|src=198.51.100.7\tusrName=bob\tdevTime=Nov 23 2026 04:05:06`,
      line: `unknown bob | user.login unknown | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: tabbed(
        "<13>Nov 23 04:05:06 mgr-1 LEEF:1.0|Shop|Gate|1.0|login_failed",
        ...[
          "cat=auth",
          "usrName=bob",
          "src=2001:db8::7",
          "dst=203.0.113.1",
          "reason=wrong password",
          "sev=5",
        ],
      ),
      line: `unknown bob | user.login failure | 203.0.113.1 | 2001:db8::7 | ${AT}`,
    },
    {
      record: `LEEF:2.0|Lancope|StealthWatch|6.10|41|^|src=198.51.100.7^dst=203.0.113.9^sev=5^srcPort=81^dstPort=21^usrName=bob^devTime=${MS}^name=Touched`,
      line: `unknown bob | leef.touched? unknown | 203.0.113.9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `LEEF:2.0|Shop|Gate|2.0|user_created|x7C|usrName=alice|src=198.51.100.7|accountName=bob|action=success|devTime=${AT}`,
      line: `unknown alice | user.create success | bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: tabbed(
        "<14>Nov 23 04:05:06 fw-1 LEEF:1.0|Palo Alto Networks|PAN-OS Syslog Integration|11.0|deny",
        ...["cat=TRAFFIC", "ReceiveTime=2026/11/23 04:05:06", "Type=TRAFFIC", "Subtype=deny"],
        ...[
          "devTime=Nov 23 2026 04:05:06 GMT",
          "src=198.51.100.7",
          "dst=203.0.113.9",
          "usrName=example\\bob",
        ],
        ...["srcPort=50022", "dstPort=22", "proto=tcp", "action=deny"],
      ),
      line: `unknown example\\bob | network.block denied | 203.0.113.9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: tabbed(
        "<14>Nov 23 04:05:06 dsm-1 LEEF:2.0|Trend Micro|Deep Security Manager|20.0.893|600",
        ...["cat=System", "name=User Signed In", "desc=User signed in from 198.51.100.7", "sev=3"],
        ...["src=198.51.100.7", "usrName=alice", "msg=User signed in", "TrendMicroDsTenant=Primary"],
      ),
      line: `unknown alice | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `<14>Nov 23 04:05:06 gdm-1 LEEF:1.0|IBM|Guardium|11.5|Unauthorized read|ruleID=20132|ruleDesc=Unauthorized read|severity=HIGH|devTime=2026-11-23 04:05:06|serverType=MYSQL|category=security|usrName=|sourceProgram=mysql|dbUser=bob|dst=203.0.113.9|dstPort=3306|src=198.51.100.7|srcPort=50022|protocol=TCP|type=SQL_LANG|sql=select * from pay`,
      line: `unknown bob | leef.unauthorized_read? unknown | 203.0.113.9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: tabbed(
        "<159>Nov 23 04:05:06 proxy-1 LEEF:1.0|Forcepoint|Security|8.5|transaction:blocked",
        ...["sev=7", "cat=64", "usrName=bob", "src=198.51.100.7", "srcPort=50022", "dst=203.0.113.9"],
        ...["dstPort=80", "proto=http", "url=http://files.example.net/tool.exe", "role=8", "policy=Default"],
      ),
      line: `unknown bob | leef.transaction_blocked? denied | http://files.example.net/tool.exe, Default | 198.51.100.7 | ${AT}`,
    },
    {
      // A relay wrote blanks for the tabs.
      record: `LEEF:1.0|Shop|Gate|1.0|config_changed|cat=config usrName=alice src=198.51.100.7 resource=rate limit devTime=${AT} action=success`,
      line: `unknown alice | config.update success | rate limit | 198.51.100.7 | ${AT}`,
    },
    {
      record: tabbed(
        "LEEF:1.0|Shop|Gate|1.0|api_key_created",
        ...["usrName=svc-deploy", "identSrc=198.51.100.7", "resource=ci-key", `devTime=${MS}`],
      ),
      line: `machine svc-deploy | token.create success | ci-key | 198.51.100.7 | ${AT}`,
    },
    {
      record: "LEEF:1.0|Shop|Gate|1.0|WidgetSpun|",
      line: "- | leef.widget_spun? unknown | - | - | -",
    },
    {
      record:
        "<13>Nov 23 04:05:06 mail1 LEEF:1.0|Microsoft|MSExchange|4.0 SP1|15345|src=203.0.113.9\tdst=10.0.0.5\tsev=5\tcat=anomaly\tsrcPort=81\tdstPort=21\tusrName=bob",
      line: "unknown bob | leef.anomaly? unknown | 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
  ],
};
