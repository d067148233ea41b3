/** Check Point's logs in syslog's own form. */
import type { SourceRecords } from "../support/record-line.ts";

export const CHECK_POINT: SourceRecords = {
  parser: "check-point",
  documented:
    "splunk.github.io/splunk-connect-for-syslog, Check Point: Log Exporter; elastic.co, Check Point module; the names from memory",
  records: [
    {
      record:
        '<134>1 2026-11-23T04:05:06Z gw1 CheckPoint 42 - [action:"Drop"; flags:"4"; ifdir:"inbound"; ifname:"eth0"; origin:"198.51.100.1"; time:"1795406706"; src:"203.0.113.9"; dst:"198.51.100.1"; s_port:"40122"; service:"22"; product:"VPN-1 & FireWall-1"; rule:"7"; rule_name:"Cleanup"]',
      line: "- | network.block denied | 198.51.100.1, Cleanup | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z gw1 CheckPoint 42 - [action:"Accept"; origin:"198.51.100.1"; time:"1795406706"; src:"10.0.0.5"; dst:"203.0.113.80"; service:"443"; product:"VPN-1 & FireWall-1"; src_user_name:"Alice Example (alice)"; rule:"3"]',
      line: "unknown Alice Example (alice) | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z mgmt CheckPoint 42 - [action:"Accept"; origin:"198.51.100.1"; time:"1795406706"; administrator:"alice"; operation:"Log In"; audit_status:"Success"; client_ip:"198.51.100.7"; machine:"pc1"; product:"SmartConsole"; subject:"Administrator Login"]',
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z mgmt CheckPoint 42 - [action:"Reject"; origin:"198.51.100.1"; time:"1795406706"; administrator:"bob"; operation:"Log In"; audit_status:"Failure"; client_ip:"203.0.113.9"; product:"SmartConsole"; subject:"Administrator Login"]',
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z mgmt CheckPoint 42 - [action:"Accept"; origin:"198.51.100.1"; time:"1795406706"; administrator:"alice"; operation:"Modify Object"; audit_status:"Success"; objectname:"Any to web"; objecttype:"Access Rule"; client_ip:"198.51.100.7"; product:"SmartConsole"]',
      line: "unknown alice | config.update success | Any to web | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z mgmt CheckPoint 42 - [action:"Accept"; origin:"198.51.100.1"; time:"1795406706"; administrator:"alice"; operation:"Install Policy"; audit_status:"Success"; objectname:"gw1"; objecttype:"Gateway"; client_ip:"198.51.100.7"; product:"SmartConsole"]',
      line: "unknown alice | firewall.update success | gw1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z gw1 CheckPoint 42 - [action:"Prevent"; origin:"198.51.100.1"; time:"1795406706"; src:"203.0.113.9"; dst:"10.0.0.80"; protection_name:"Apache Log4j Remote Code Execution"; severity:"Critical"; product:"IPS"]',
      line: "- | threat.detect denied | Apache Log4j Remote Code Execution, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z gw1 CheckPoint 42 - [action:"Detect"; origin:"198.51.100.1"; time:"1795406706"; src:"10.0.0.5"; dst:"203.0.113.80"; malware_family:"Zeus"; severity:"High"; product:"Anti-Bot"]',
      line: "- | threat.detect unknown | Zeus, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z gw1 CheckPoint 42 - [action:"Log In"; origin:"198.51.100.1"; time:"1795406706"; src:"198.51.100.7"; user:"alice"; auth_method:"Certificate"; status:"Success"; product:"Mobile Access"]',
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z gw1 CheckPoint 42 - [action:"Block"; origin:"198.51.100.1"; time:"1795406706"; src:"10.0.0.5"; user:"bob"; dst:"203.0.113.80"; resource:"https://bad.example.com/"; matched_category:"Phishing"; product:"URL Filtering"]',
      line: "unknown bob | network.block denied | https://bad.example.com/, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "time=1795406706|hostname=gw1|severity=Medium|product=VPN-1 & FireWall-1|action=Drop|ifdir=inbound|ifname=eth0|loguid={0x1,0x2,0x3,0x4}|origin=198.51.100.1|src=203.0.113.9|dst=198.51.100.1|proto=6|s_port=40122|service=22|service_id=ssh|rule_name=Cleanup",
      line: "- | network.block denied | 198.51.100.1, Cleanup | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "time=1795406706|hostname=mgmt|product=SmartConsole|action=Accept|origin=198.51.100.1|administrator=alice|operation=Log In|audit_status=Success|client_ip=198.51.100.7|subject=Administrator Login",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z mgmt CheckPoint 13885 - [action:"Accept"; loguid:"{0x1}"; origin:"192.0.2.1"; time:"1795406706"; administrator:"alice"; advanced_changes:" "; client_ip:"198.51.100.7"; objectname:"web rule"; objecttype:"Access Control Rule"; operation:"Modify Rule"; product:"SmartConsole"; subject:"Object Manipulation"]',
      line: "unknown alice | firewall.update success | web rule | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z mgmt CheckPoint 13885 - [action:"Accept"; loguid:"{0x2}"; origin:"192.0.2.1"; time:"1795406706"; additional_info:"Administrator failed to log in: Wrong Password"; administrator:"bob"; audit_status:"Failure"; client_ip:"203.0.113.9"; operation:"Log In"; product:"SmartConsole"; subject:"Administrator Login"]',
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>1 2026-11-23T04:05:06Z mgmt CheckPoint 13885 - [alert:"Expert_Alert"; loguid:"{0x3}"; origin:"192.0.2.1"; time:"1795406706"; administrator:"alice"; client_ip:"198.51.100.7"; operation:"Log In"; product:"Expert Shell"; subject:"Administrator Expert Shell login"]',
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
