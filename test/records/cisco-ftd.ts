/** Security events of Cisco's Firepower Threat Defense. */
import type { SourceRecords } from "../support/record-line.ts";

export const CISCO_FTD: SourceRecords = {
  parser: "cisco-ftd",
  documented:
    "cisco.com, Cisco Secure Firewall Threat Defense Syslog Messages, Security event syslog messages",
  records: [
    {
      record:
        "2026-11-23T04:05:06Z ftd-1 : %FTD-1-430003: EventPriority: Low, DeviceUUID: u-1, InstanceID: 2, FirstPacketSecond: 2026-11-23T04:05:06Z, ConnectionID: 4, AccessControlRuleAction: Block, SrcIP: 10.0.0.5, DstIP: 203.0.113.80, SrcPort: 50022, DstPort: 80, Protocol: tcp, ACPolicy: default, AccessControlRuleName: no-web, User: alice, UserAgent: curl/8, Client: cURL, URL: http://bad.example.com/, URLCategory: Games, Chat and Ads, InitiatorPackets: 4",
      line: "unknown alice | network.block denied | http://bad.example.com/, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<113>2026-11-23T04:05:06Z ftd-1 : %FTD-6-430002: AccessControlRuleAction: Allow, SrcIP: 10.0.0.5, DstIP: 203.0.113.80, SrcPort: 50022, DstPort: 443, Protocol: tcp, ACPolicy: default, User: No Authentication Required",
      line: "- | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<113>2026-11-23T04:05:06Z ftd-1 : %FTD-6-430002: AccessControlRuleAction: Trust, SrcIP: 2001:db8::5, DstIP: 2001:db8::80, Protocol: ipv6-icmp, User: Unknown",
      line: "- | network.flow success | 2001:db8::80 | 2001:db8::5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'Nov 23 04:05:06 ftd-1 : %FTD-5-430001: Protocol: tcp, SrcIP: 203.0.113.9, DstIP: 10.0.0.80, SrcPort: 40122, DstPort: 80, Priority: 1, GID: 1, SID: 1729, Message: "SERVER-WEBAPP traversal attempt", Classification: Web Application Attack, InlineResult: Dropped',
      line: "- | threat.detect denied | SERVER-WEBAPP traversal attempt, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'Nov 23 04:05:06 ftd-1 : %FTD-5-430001: Protocol: tcp, SrcIP: 203.0.113.9, DstIP: 10.0.0.80, SrcPort: 40122, DstPort: 80, Priority: 2, GID: 1, SID: 1730, Message: "SERVER-WEBAPP scan", Classification: Misc Activity',
      line: "- | threat.detect unknown | SERVER-WEBAPP scan, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<113>2026-11-23T04:05:06Z ftd-1 : %FTD-1-430005: SrcIP: 203.0.113.80, DstIP: 10.0.0.5, SrcPort: 80, DstPort: 50022, Protocol: tcp, FileDirection: Download, FileAction: Malware Block, FileSHA256: 9f86d081, SHA_Disposition: Malware, ThreatName: Eicar-Test, FileName: eicar.zip, User: alice",
      line: "unknown alice | malware.detect denied | Eicar-Test, eicar.zip, 10.0.0.5 | 203.0.113.80 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<113>2026-11-23T04:05:06Z ftd-1 : %FTD-1-430005: SrcIP: 203.0.113.80, DstIP: 10.0.0.5, FileDirection: Download, FileAction: Malware Cloud Lookup, SHA_Disposition: Malware, ThreatName: Eicar-Test, FileName: eicar.zip",
      line: "- | malware.detect unknown | Eicar-Test, eicar.zip, 10.0.0.5 | 203.0.113.80 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<113>2026-11-23T04:05:06Z ftd-1 : %FTD-1-430004: SrcIP: 203.0.113.80, DstIP: 10.0.0.5, Protocol: tcp, FileDirection: Download, FileAction: Detect, FileType: PDF, FileName: price.pdf, User: alice",
      line: "unknown alice | object.download success | price.pdf, 10.0.0.5 | 203.0.113.80 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<113>2026-11-23T04:05:06Z ftd-1 : %FTD-1-430004: SrcIP: 10.0.0.5, DstIP: 203.0.113.80, Protocol: tcp, FileDirection: Upload, FileAction: Block, FileType: PDF, FileName: plan.pdf, User: alice",
      line: "unknown alice | object.upload denied | plan.pdf, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<113>2026-11-23T04:05:06Z ftd-1 : %NGIPS-1-430003: EventPriority: High, AccessControlRuleAction: Block with reset, SrcIP: 203.0.113.9, DstIP: 10.0.0.80, SrcPort: 40122, DstPort: 22, Protocol: tcp",
      line: "- | network.block denied | 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
  ],
};
