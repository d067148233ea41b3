/** Threats that ePolicy Orchestrator forwards. */
import type { SourceRecords } from "../support/record-line.ts";

export const TRELLIX_EPO: SourceRecords = {
  parser: "trellix-epo",
  documented: "docs.trellix.com, ePolicy Orchestrator, Forward events to syslog",
  records: [
    {
      record:
        '<29>1 2026-11-23T04:05:08.0Z epo-1 EPOEvents - EventFwd [agentInfo@3401 tenantId="1"] <?xml version="1.0" encoding="UTF-8"?><EPOEvent><MachineInfo><MachineName>PC-7</MachineName><IPAddress>10.0.0.7</IPAddress><UserName>bob</UserName></MachineInfo><SoftwareInfo ProductName="Endpoint Security"><Event><EventID>1027</EventID><Severity>3</Severity><CommonFields><ThreatCategory>av.detect</ThreatCategory><ThreatName>Test file</ThreatName><DetectedUTC>2026-11-23T04:05:06Z</DetectedUTC><ThreatActionTaken>IDS_ALERT_ACT_TAK_DEL</ThreatActionTaken><TargetHostName>PC-7</TargetHostName><TargetUserName>SHOP\\bob</TargetUserName><TargetFileName>/tmp/test.com</TargetFileName></CommonFields></Event></SoftwareInfo></EPOEvent>',
      line: "unknown SHOP\\bob | malware.detect denied | Test file, /tmp/test.com, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<?xml version="1.0" encoding="UTF-8"?><EPOevent><MachineInfo><MachineName>PC-7</MachineName><IPAddress>10.0.0.7</IPAddress></MachineInfo><SoftwareInfo ProductName="Host Intrusion Prevention"><Event><GMTTime>2026-11-23T04:05:06</GMTTime><ThreatCategory>hip.bo</ThreatCategory><ThreatName>Overflow</ThreatName><ThreatActionTaken>would block</ThreatActionTaken><SourceIPV4>198.51.100.7</SourceIPV4></Event></SoftwareInfo></EPOevent>',
      line: "- | threat.detect unknown | Overflow, PC-7 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
