/** Palo Alto Networks' firewalls and Prisma Access as JSON. */
import type { SourceRecords } from "../support/record-line.ts";

export const PAN_OS_JSON: SourceRecords = {
  parser: "pan-os",
  documented: "docs.paloaltonetworks.com, Strata Logging Service log reference",
  records: [
    {
      record:
        '{"TimeReceived":"2026-11-23T04:05:10.000000Z","DeviceSN":"1","LogType":"GLOBALPROTECT","Subtype":"globalprotect","TimeGenerated":"2026-11-23T04:05:06.000000Z","EventIDValue":"gateway-auth","Stage":"login","SourceUserName":"alice@example.com","EndpointDeviceName":"laptop-7","PublicIPv4":"198.51.100.7","EventStatus":"success","Portal":"gw-1"}',
      line: "human alice@example.com | user.login success | gw-1 | 198.51.100.7 | 2026-11-23T04:05:06.000000Z",
    },
    {
      record:
        '{"TimeReceived":"2026-11-23T04:05:10.000000Z","LogType":"GLOBALPROTECT","TimeGenerated":"2026-11-23T04:05:06.000000Z","EventIDValue":"gateway-logout","SourceUserName":"alice@example.com","PublicIPv4":"198.51.100.7","EventStatus":"success","Gateway":"gw-1"}',
      line: "human alice@example.com | vpn.disconnect success | gw-1 | 198.51.100.7 | 2026-11-23T04:05:06.000000Z",
    },
    {
      record:
        '{"LogTime":"2026-11-23T04:05:10.000000Z","LogType":"SYSTEM","Subtype":"auth","EventTime":"2026-11-23T04:05:06.000000Z","EventName":"auth-fail","VendorSeverity":"Medium","EventDescription":"failed authentication for user \'bob.smith\'. Reason: Invalid username/password. auth profile \'AD\', From: 203.0.113.9.","LogSourceName":"fw-1"}',
      line: "unknown bob.smith | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.000000Z",
    },
    {
      record:
        '{"LogTime":"2026-11-23T04:05:10.000000Z","LogType":"SYSTEM","Subtype":"general","EventTime":"2026-11-23T04:05:06.000000Z","EventName":"general","VendorSeverity":"Informational","EventDescription":"Connection to Update server closed","LogSourceName":"fw-1"}',
      line: "- | log.write unknown | - | - | 2026-11-23T04:05:06.000000Z",
    },
    {
      record:
        '{"TimeReceived":"2026-11-23T04:05:10.000000Z","LogType":"TRAFFIC","Subtype":"end","TimeGenerated":"2026-11-23T04:05:06.000000Z","SourceAddress":"10.0.0.5","DestinationAddress":"203.0.113.80","SourceUser":"corp\\\\alice","Action":"allow","SourcePort":50022,"DestinationPort":443,"Rule":"out"}',
      line: "unknown corp\\alice | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06.000000Z",
    },
    {
      record:
        '{"TimeReceived":"2026-11-23T04:05:10.000000Z","LogType":"TRAFFIC","Subtype":"deny","TimeGenerated":"2026-11-23T04:05:06.000000Z","SourceAddress":"203.0.113.9","DestinationAddress":"192.0.2.1","SourceUser":null,"Action":"deny","SourcePort":40122,"DestinationPort":23,"Rule":"last"}',
      line: "- | network.block denied | 192.0.2.1 | 203.0.113.9 | 2026-11-23T04:05:06.000000Z",
    },
    {
      record:
        '{"TimeReceived":"2026-11-23T04:05:10.000000Z","LogType":"THREAT","Subtype":"vulnerability","TimeGenerated":"2026-11-23T04:05:06.000000Z","SourceAddress":"203.0.113.9","DestinationAddress":"10.0.0.80","Action":"reset-both","ThreatName":"SQL Injection Attempt","VendorSeverity":"High"}',
      line: "- | threat.detect denied | SQL Injection Attempt, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06.000000Z",
    },
    {
      record:
        '{"TimeReceived":"2026-11-23T04:05:10.000000Z","LogType":"URL","Subtype":"url","TimeGenerated":"2026-11-23T04:05:06.000000Z","SourceAddress":"10.0.0.5","DestinationAddress":"203.0.113.81","SourceUser":"corp\\\\alice","Action":"block-url","URL":"bad.example.com/"}',
      line: "unknown corp\\alice | network.block denied | bad.example.com/, 203.0.113.81 | 10.0.0.5 | 2026-11-23T04:05:06.000000Z",
    },
  ],
};
