/** CEF of products whose names for events are their own. */
import type { SourceRecords } from "../support/record-line.ts";

export const CEF_DEVICES: SourceRecords = {
  parser: "cef",
  documented: "ArcSight Common Event Format; CyberArk, Imperva and Okta in it",
  records: [
    {
      record:
        'CEF:0|CyberArk|Vault|12.6|88|Set Password|5|act=Set Password suser=PasswordManager fname=Root\\\\db-prod src=198.51.100.1 duser=root cs2Label="Safe Name" cs2=Prod',
      line: "unknown PasswordManager | secret.update unknown | root, Root\\db-prod | 198.51.100.1 | -",
    },
    {
      record:
        "<14>1 2026-11-23T04:05:06Z host1 app - - - CEF:0|Imperva Inc.|SecureSphere|14|Firewall|SQL injection|High|act=Block dst=10.0.0.5 dpt=443 duser=n/a src=203.0.113.9 spt=40122 proto=TCP rt=Nov 23 2026 04:05:06 cat=Alert",
      line: "- | network.block denied | 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Okta|SystemLog|1|user.session.start|User login to Okta|3|suser=alice@example.com src=198.51.100.7 outcome=SUCCESS rt=1795406706000",
      line: "human alice@example.com | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
