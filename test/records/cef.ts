/** ArcSight's Common Event Format, as ten products write it. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const MS = Date.UTC(2026, 10, 23, 4, 5, 6);
const SYSLOG = "<134>Nov 23 04:05:06 fw-1";

export const CEF: SourceRecords = {
  parser: "cef",
  documented:
    "ArcSight Common Event Format Implementation Standard; docs.paloaltonetworks.com, CEF; docs.fortinet.com, CEF support; help.deepsecurity.trendmicro.com, Syslog message formats; docs.cyberark.com, Vault audit; help.zscaler.com, NSS feeds; docs.delinea.com, CEF; docs.netscaler.com, CEF",
  records: [
    {
      record: `${SYSLOG} CEF:0|Shop|Gate|1.0|100|login failed|5|src=198.51.100.7 suser=bob outcome=failure reason=bad password rt=${MS}`,
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${SYSLOG} CEF:0|Palo Alto Networks|PAN-OS|11.0.0|end|TRAFFIC|1|rt=Nov 23 2026 04:05:06 GMT deviceExternalId=0123456789 src=198.51.100.7 dst=203.0.113.9 sourceTranslatedAddress=0.0.0.0 cs1Label=Rule cs1=allow web suser=example\\\\alice duser= app=ssl spt=50022 dpt=443 proto=tcp act=allow reason=tcp-fin`,
      line: `unknown example\\alice | network.flow success | 203.0.113.9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${SYSLOG} CEF: 0|Fortinet|Fortigate|v7.4.1|32001|event:system login success|2|deviceExternalId=FGT60F0000000001 FTNTFGTlogid=0100032001 cat=event:system FTNTFGTlogdesc=Admin login successful duser=admin sproc=ssh(198.51.100.7) FTNTFGTmethod=ssh src=198.51.100.7 dst=203.0.113.1 act=login outcome=success reason=none msg=Administrator admin logged in successfully from ssh(198.51.100.7)`,
      line: `unknown admin | user.login success | 203.0.113.1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${SYSLOG} CEF:0|Check Point|VPN-1 & FireWall-1|Check Point|Drop|https|Unknown|act=Drop cp_severity=Very-High deviceDirection=0 rt=${MS} spt=50022 dpt=443 cs2Label=Rule Name cs2=Clean up src=198.51.100.7 dst=203.0.113.9 proto=6 product=VPN-1 & FireWall-1`,
      line: `- | network.block denied | 203.0.113.9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${SYSLOG} CEF:0|Trend Micro|Deep Security Manager|20.0.893|650|User Created|3|src=198.51.100.7 suser=alice target=bob msg=Description Omitted TrendMicroDsTenant=Primary`,
      line: `unknown alice | user.create success | bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${SYSLOG} CEF:0|Cyber-Ark|Vault|12.6.0000|295|Retrieve password|5|act=Retrieve password suser=alice fname=Root\\\\Database-MySQL-db-1-shop dvc= shost=198.51.100.7 dhost=db-1.example.com duser=shop externalId= app= reason=incident 12 cs1Label="Affected User Name" cs1= cs2Label="Safe Name" cs2="Databases" msg=`,
      line: `unknown alice | secret.read unknown | shop, Root\\Database-MySQL-db-1-shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${SYSLOG} CEF:0|Zscaler|NSSWeblog|5.7|Blocked|Blocked|3|act=Blocked suser=bob@example.com src=198.51.100.7 dst=203.0.113.9 spt=50022 dhost=files.example.net requestMethod=GET request=files.example.net/tool.exe requestClientApplication=curl/8.0 reason=Not allowed to download outcome=403 cat=File Host`,
      line: `human bob@example.com | http.request denied | files.example.net/tool.exe | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${SYSLOG} CEF:0|Thycotic Software|Secret Server|11.5.0|10039|SECRET - VIEW|2|msg=[[SecretServer]] Event: [Secret] Action: [View] By User: alice Item Name: db-root suid=5 suser=alice cs4=Alice cs4Label=suser Display Name src=198.51.100.7 rt=Nov 23 2026 04:05:06 fname=db-root fileType=Secret fileId=77 cs3Label=Folder cs3=Ops`,
      line: `unknown alice | secret.read success | db-root | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${SYSLOG} CEF:0|Citrix|NetScaler|NS13.1|APPFW|APPFW_STARTURL|6|src=198.51.100.7 spt=50022 method=GET request=http://shop.example.com/.env msg=Disallow Illegal URL. cn1=465 cn2=535 cs1=pr_shop cs2=PPE0 cs3=abc cs4=ALERT cs5=2026 act=blocked`,
      line: `- | cef.appfw_starturl? denied | http://shop.example.com/.env | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${SYSLOG} CEF:0|Microsoft|Azure ATP|2.200.16000.1|LdapBruteForceSecurityAlert|LDAP brute force|5|start=2026-11-23T04:05:06.0000000Z app=LDAP suser=bob shost=PC-7 msg=Attempts on 10 accounts were observed. externalId=2004 cs1Label=url cs1=https://example.com/alerts/1`,
      line: `unknown bob | cef.ldap_brute_force? unknown | - | PC-7 | 2026-11-23T04:05:06.0000000Z`,
    },
    {
      record: `CEF:1|Shop|Gate|2.0|role_granted|role granted|Low|suser=svc-deploy duser=bob`,
      line: "machine svc-deploy | role.grant success | bob | - | -",
    },
    {
      record:
        "CEF:0|Ping Identity|PingFederate|12.1|AUTHN_ATTEMPT|AUTHN_ATTEMPT|0|rt=Nov 23 2026 04:05:06.123 duid=bob src=198.51.100.7 msg=failure cs2Label=Connection ID cs2=sp:shop dvchost=sso",
      line: "unknown bob | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "CEF:0|Ping Identity|PingFederate|12.1|AUTHN_SESSION_DELETED|AUTHN_SESSION_DELETED|0|rt=Nov 23 2026 04:05:06.123 duid=bob src=198.51.100.7 msg=success dvchost=sso",
      line: "unknown bob | session.end success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
