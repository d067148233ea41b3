/** CEF of products whose names for events are their own. */
import type { SourceRecords } from "../support/record-line.ts";

export const CEF_DEVICES: SourceRecords = {
  parser: "cef",
  documented:
    "ArcSight Common Event Format; CyberArk, Imperva and Okta in it; help.deepsecurity.trendmicro.com, Syslog message formats; PAN-OS from memory",
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
    {
      record:
        "<14>Nov 23 04:05:06 fw1 CEF:0|Palo Alto Networks|PAN-OS|10.2.0|general|SYSTEM|3|rt=Nov 23 2026 04:05:06 GMT deviceExternalId=0011 cs3Label=Virtual System cs3= fname= flexString2Label=Module flexString2=general msg=User alice logged in via Web from 198.51.100.7 using https externalId=7 cat=general",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 fw1 CEF:0|Palo Alto Networks|PAN-OS|10.2.0|auth|SYSTEM|4|rt=Nov 23 2026 04:05:06 GMT deviceExternalId=0011 fname= msg=failed authentication for user 'bob'. Reason: Invalid username/password. From: 203.0.113.9. externalId=8 cat=auth-fail",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 dsm1 CEF:0|Trend Micro|Deep Security Agent|20.0.1|4000000|Eicar_test_file|6|cn1=1 cn1Label=Host ID dvchost=web1 filePath=/srv/eicar.com act=Quarantine msg=Realtime TrendMicroDsTenant=Primary",
      line: "- | malware.detect denied | Eicar_test_file, /srv/eicar.com | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 dsm1 CEF:0|Trend Micro|Deep Security Agent|20.0.1|1001111|Test Intrusion Prevention Rule|3|cn1=1 cn1Label=Host ID dvchost=web1 act=IDS:Reset src=203.0.113.9 dst=10.0.0.5 proto=TCP spt=49786 dpt=80",
      line: "- | threat.detect denied | Test Intrusion Prevention Rule, 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Palo Alto Networks|LF|2.0|GLOBALPROTECT|globalprotect|3|dtz=UTC rt=Nov 23 2026 04:05:06 PanOSDeviceSN=1 PanOSEventIDValue=gateway-auth PanOSStage=login PanOSAuthMethod=RADIUS PanOSSourceUserName=bob PanOSPublicIPv4=203.0.113.9 PanOSConnectionError=Client cert not present PanOSEventStatus=failure PanOSPortal=gw-1",
      line: "unknown bob | user.login failure | gw-1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Fortinet|Fortigate|v7.2.8|32102|event:system|7|deviceExternalId=FGT1 FTNTFGTlogid=0100032102 cat=event:system FTNTFGTsubtype=system FTNTFGTvd=root FTNTFGTeventtime=1795406706000000000 FTNTFGTtz=+0100 FTNTFGTlogdesc=Configuration changed duser= sproc=console msg=Configuration is changed in the admin session",
      line: "- | config.update success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "0|Fortinet|FortiGate-100F|7.2.8|0100032001|system event login|4|start=Nov 23 2026 05:05:06 deviceExternalId=FGT1 vd=root eventtime=1795406706000000000 tz=+0100 logid=0100032001 cat=event subtype=system logdesc=Admin login successful duser=alice sproc=ssh(198.51.100.7) src=198.51.100.7 dst=192.0.2.1 act=login status=success msg=Administrator alice logged in successfully from ssh(198.51.100.7)",
      line: "unknown alice | user.login success | 192.0.2.1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:CEF:0|F5|ASM|15.1|Successful Request|Successful Request|2|dvchost=f5.example.com act=passed src=198.51.100.7 spt=50022 dst=192.0.2.80 dpt=443 requestMethod=GET app=HTTPS rt=Nov 23 2026 04:05:06 suid=0 suser=N/A request=/shop",
      line: "- | http.request success | /shop | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Ubiquiti|UniFi Network|9.3.33|544|Admin Accessed UniFi Network|1|UNIFIcategory=System UNIFIsubCategory=Admin UNIFIhost=udm UNIFIutcTime=2026-11-23T04:05:06.123Z UNIFIaccessMethod=web UNIFIadmin=alice src=198.51.100.7 msg=alice accessed UniFi Network using the web. Source IP: 198.51.100.7",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "CEF:0|Ubiquiti|UniFi Network|9.3.33|546|Admin Made Config Changes|2|UNIFIcategory=System UNIFIhost=udm UNIFIutcTime=2026-11-23T04:05:06.123Z UNIFIadmin=alice UNIFIsettingsSection=networks src=198.51.100.7 msg=alice made changes to networks settings.",
      line: "unknown alice | config.update success | networks | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        TimeGenerated: "2026-11-23T04:05:06Z",
        Computer: "fw-1",
        DeviceVendor: "Palo Alto Networks",
        DeviceProduct: "PAN-OS",
        DeviceEventClassID: "general",
        Activity: "SYSTEM",
        LogSeverity: "3",
        Message:
          "failed authentication for user 'bob'. Reason: Invalid username/password. From: 203.0.113.9.",
        Type: "CommonSecurityLog",
      },
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        TimeGenerated: "2026-11-23T04:05:06Z",
        DeviceVendor: "Fortinet",
        DeviceProduct: "Fortigate",
        DeviceVersion: "v7",
        DeviceEventClassID: "00013",
        Activity: "traffic:forward deny",
        LogSeverity: "3",
        DeviceAction: "deny",
        SourceIP: "203.0.113.9",
        SourcePort: 40122,
        DestinationIP: "192.0.2.1",
        DestinationPort: 23,
        AdditionalExtensions: "cat=traffic:forward;FTNTFGTlogid=0000000013",
        Type: "CommonSecurityLog",
      },
      line: "- | network.block denied | 192.0.2.1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "CEF:0|Check Point|SmartConsole|Check Point|Log|Log|Unknown|act=Accept rt=1795406706000 loguid={0x1} origin=192.0.2.1 administrator=alice client_ip=198.51.100.7 operation=Log In operation_number=10 product=SmartConsole subject=Administrator Login",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
