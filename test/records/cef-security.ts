/** What security products say in CEF in ways of their own. */
import type { SourceRecords } from "../support/record-line.ts";

export const CEF_SECURITY: SourceRecords = {
  parser: "cef",
  documented: "each vendor's guide to its messages in CEF",
  records: [
    {
      record:
        "CEF:0|Imperva Inc.|SecureSphere|13|Firewall|SQL injection|High|act=block dst=10.0.0.5 dpt=443 duser=bob src=198.51.100.9 spt=5000 proto=TCP rt=May 04 2024 10:11:12 cat=Alert cs1=SQLi cs1Label=Policy cs2=g cs2Label=ServerGroup",
      line: "unknown bob | network.block denied | SQL injection, 10.0.0.5 | 198.51.100.9 | 2024-05-04T10:11:12Z",
    },
    {
      record:
        "CEF:0|Forcepoint|Forcepoint DLP|8.9|1|DLP Syslog|6|act=Block duser=bob@example.com suser=Ann fname=a.docx severityType=HIGH sourceServiceName=Email analyzedBy=x loginName=CORP\\\\ann msg=hi sourceIp=10.0.0.4",
      line: "unknown CORP\\ann | policy.violate denied | bob@example.com, a.docx | 10.0.0.4 | -",
    },
    {
      record:
        "CEF:0|CyberArk|PTA|12.6|20|Suspected credentials theft|8|suser=bob shost=pc-1 src=10.0.0.4 duser=admin dhost=srv dst=10.0.0.5 cs1Label=ExtraData cs1=None cs2Label=EventID cs2=e1 deviceCustomDate1Label=detectionDate deviceCustomDate1=1714817472000 cs3Label=PTAlink cs3=https://pta",
      line: "unknown bob | threat.detect unknown | Suspected credentials theft, admin | 10.0.0.4 | 2024-05-04T10:11:12Z",
    },
    {
      record:
        "CEF:0|ExtraHop|Reveal(x)|9.0|llmnr|LLMNR Activity|5|rt=May 04 2024 10:11:12 src=10.0.0.4 dst=10.0.0.5 cs1Label=Detection Title cs1=LLMNR",
      line: "- | threat.detect unknown | LLMNR Activity, 10.0.0.5 | 10.0.0.4 | 2024-05-04T10:11:12Z",
    },
    {
      record:
        "CEF:0|Vectra Networks|X Series|7.1|hidden_https_tunnel_cnc|Hidden HTTPS Tunnel|6|externalId=12 cat=COMMAND & CONTROL dvc=10.0.0.2 shost=pc-1 src=10.0.0.4 flexNumber1Label=threat flexNumber1=60 start=1714817472000 end=1714817472000 dst=203.0.113.7 dhost=c2.example proto=tcp dpt=443",
      line: "- | threat.detect unknown | Hidden HTTPS Tunnel, c2.example | 10.0.0.4 | 2024-05-04T10:11:12Z",
    },
    {
      record:
        "CEF:0|Darktrace|DCIP|5.0|123|Compromise / Beaconing|7|externalId=12 dhost=pc-1 src=10.0.0.4 start=1714817472000",
      line: "- | threat.detect unknown | Compromise / Beaconing, pc-1 | 10.0.0.4 | 2024-05-04T10:11:12Z",
    },
    {
      record:
        "CEF:0|SentinelOne|Mgmt|Windows 10|19|New active threat - machine pc-1|1|rt=#arcsightDate(Sat, 04 May 2024 10:11:12) fileHash=abc filePath=/opt/x cat=SystemEvent activityID=1 activityType=19 accountId=1 suser=bob",
      line: "unknown bob | threat.detect unknown | pc-1, /opt/x | - | 2024-05-04T10:11:12Z",
    },
    {
      record:
        "CEF:0|Netskope|x|1|alert|DLP|5|suser=bob@example.com src=10.0.0.4 act=block fname=a.docx app=Dropbox timestamp=1714817472",
      line: "human bob@example.com | policy.violate denied | a.docx | 10.0.0.4 | -",
    },
    {
      record:
        "CEF:1|Acme|App\\|One|2|a\\|b|Deleted user|5|suser=ann duser=bob msg=a\\=b\\nnext src=fe80::1 rt=2024-05-04 10:11:12.123 +0200",
      line: "unknown ann | user.delete success | bob | fe80::1 | 2024-05-04T08:11:12.123Z",
    },
    {
      record:
        "CEF:0|sophos|sophos central|1.0|Event::Endpoint::CorePuaDetection|PUA detected: 'X' at '/opt/x'|5|source=CORP\\\\bob rt=2024-05-04T10:11:12.000Z suser=bob dhost=PC-1 endpoint_type=computer",
      line: "unknown bob | malware.detect unknown | X, PC-1 | - | 2024-05-04T10:11:12.000Z",
    },
    {
      record:
        "CEF:0|sophos|sophos central|1.0|Event::Endpoint::UpdateSuccess|Update succeeded|1|rt=2024-05-04T10:11:12.000Z suser=bob dhost=PC-1",
      line: "unknown bob | package.update success | PC-1 | - | 2024-05-04T10:11:12.000Z",
    },
    {
      record:
        "CEF:0|Trend Micro|Deep Security Agent|20.0|4000000|Eicar_test_file|6|cn1=1 cn1Label=Host ID dvchost=web-1 TrendMicroDsTenant=Primary act=Delete msg=Realtime filePath=/home/bob/eicar.com suser=bob",
      line: "unknown bob | malware.detect denied | Eicar_test_file, /home/bob/eicar.com | - | -",
    },
    {
      record:
        "CEF:0|Bitdefender|GravityZone|6.35|350000|AntiMalware|9|BitdefenderGZModule=av dvchost=PC-1 BitdefenderGZMalwareName=EICAR act=blocked filePath=/opt/x.com suser=CORP\\\\bob start=May 04 2024 10:11:12",
      line: "unknown CORP\\bob | malware.detect denied | EICAR, /opt/x.com | - | 2024-05-04T10:11:12Z",
    },
    {
      record:
        "CEF:0|Bitdefender|GravityZone|6.35|280000|Login|3|BitdefenderGZModule=aph dvc=10.0.0.4 BitdefenderGZDetectionName=http://phish.example act=aph_blocked suser=bob",
      line: "unknown bob | threat.detect denied | http://phish.example | - | -",
    },
    {
      record:
        "CEF:0|FORCEPOINT|Firewall|6.6.1|70019|Connection_Discarded|0|dvc=10.1.1.10 dvchost=10.1.1.10 src=198.51.100.7 dst=10.0.0.5 spt=68 dpt=67 proto=17 rt=Nov 23 2026 04:05:06",
      line: "- | network.block denied | 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|FORCEPOINT|Firewall|6.6.1|72714|ECA_Metadata_login|0|dvchost=10.1.1.3 src=198.51.100.7 suser=bob rt=Nov 23 2026 04:05:06",
      line: "unknown bob | user.login unknown | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Forcepoint|Security|8.5.4|194|Transaction permitted|1| act=permitted app=https dvc=10.0.0.2 dst=198.51.100.4 dhost=shop.example src=10.0.0.7 suser=LDAP://dc OU\\=Users/Bob loginID=bob rt=1795406706000 requestMethod=GET requestClientApplication=curl request=https://shop.example/",
      line: "unknown bob | http.request success | https://shop.example/ | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Forcepoint|Forcepoint DLP|8.8.0|7|DLP Syslog|5|act=Blocked duser=mallory@bad.example fname=cards.xlsx suser=bob@shop.example loginName=bob sourceIp=10.0.0.7 timeStamp=2026-11-23 04:05:06.0",
      line: "unknown bob | policy.violate denied | mallory@bad.example, cards.xlsx | 10.0.0.7 | 2026-11-23T04:05:06.0Z",
    },
    {
      record:
        "CEF:0|Trend Micro|Apex Central|2019|700211|Managed Product Logon/Logoff Events|3|shost=mail-1 msg=A user has logged on. Detail Information :UserName:SHOP\\\\alice,IP address:198.51.100.7,EventType:Log in/out rt=Nov 23 2026 05:05:06 GMT+01:00",
      line: "unknown SHOP\\alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Trend Micro|Apex Central|2019|AV:File cleaned|Test_Virus|3|rt=Nov 23 2026 04:05:06 GMT+00:00 dvchost=pc-7 act=File cleaned duser=SHOP\\\\bob fname=test.com filePath=/tmp/test.com",
      line: "- | malware.detect denied | Test_Virus, SHOP\\bob, test.com | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|KasperskyLab|SecurityCenter|13.2|GNRL_EV_VIRUS_FOUND|Malicious object detected|4|msg=Detected rt=1795406706000 dhost=pc-7 dst=10.0.0.7 filePath=/tmp/test.com cs1=Test-File cs1Label=VirusName duser=SHOP\\\\bob",
      line: "- | malware.detect unknown | Test-File, SHOP\\bob, /tmp/test.com | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Varonis Inc.|DatAdvantage|8.6|7|Deletion: many objects|3|rt=Nov 23 2026 04:05:06 cat=Alert cs2=Deletion: many objects cs2Label=RuleName cn1=132 cn1Label=RuleID duser=SHOP\\\\bob dhost=dc-1 fname=Users act=DS object deleted outcome=Success msg=DS object deleted suser=",
      line: "unknown SHOP\\bob | alert.raise success | Deletion: many objects, Users | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Imperva Inc.|SecureSphere|13.0|Firewall|SSL Untraceable|High|act=Block dst=10.0.0.5 dpt=443 duser=\u0024{Alert.username} src=198.51.100.7 spt=4242 rt=Nov 23 2026 04:05:06 cat=Alert",
      line: "- | network.block denied | 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Incapsula|SIEMintegration|1|1|SQL Injection|0| fileid=7 sourceServiceName=shop.example siteid=7 suid=77 requestClientApplication=curl src=198.51.100.7 start=1795406706000 request=shop.example/cart requestMethod=GET act=REQ_BLOCKED_SECURITY cpt=443",
      line: "- | http.request denied | shop.example/cart | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|CrowdStrike|FalconHost|1.0|twoFactorAuthenticate|CrowdStrike Authentication|1|cat=AuthActivityAuditEvent destinationTranslatedAddress=198.51.100.7 duser=alice@shop.example outcome=true rt=1795406706000",
      line: "human alice@shop.example | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Cybereason|Cybereason|19.2|NewMalop|Malop Created|10|cs1Label=malopId cs1=11.7 dvchost=srv-1 deviceCustomDate1Label=malopCreationTime deviceCustomDate1=Nov 23 2026 04:05:06 UTC dhost=pc-7 suser=SHOP\\\\bob",
      line: "unknown SHOP\\bob | threat.detect unknown | pc-7 | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Cybereason|Cybereason|19.2|UserAction|Login|3|cs1Label=userName cs1=alice@shop.example cn1Label=actionSuccess cn1=1 deviceCustomDate1Label=userActionTime deviceCustomDate1=Nov 23 2026 04:05:06 UTC",
      line: "human alice@shop.example | user.login success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Thycotic Software|Secret Server|11|500|System Log|3|msg=Login failure - bad password rt=Nov 23 2026 04:05:06 src=198.51.100.7 suser=bob",
      line: "unknown bob | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Netwrix|Active Directory|1.0|Modified|Modified user|0|shost=dc-1 suser=SHOP\\\\alice rt=Nov 23 2026 04:05:06 filePath=\\\\shop\\\\Users\\\\Bob",
      line: "unknown SHOP\\alice | user.update success | \\shop\\Users\\Bob | dc-1 | 2026-11-23T04:05:06Z",
    },
  ],
};
