/** Events of Sophos Central. */
import type { SourceRecords } from "../support/record-line.ts";

export const SOPHOS_CENTRAL: SourceRecords = {
  parser: "sophos-central",
  documented: "developer.sophos.com, SIEM API",
  records: [
    {
      record: {
        severity: "low",
        type: "Event::Endpoint::CorePuaDetection",
        endpoint_type: "computer",
        endpoint_id: "e-7",
        source_info: {
          ip: "10.0.0.7",
        },
        customer_id: "c-1",
        name: "PUA detected: 'Generic PUA' at '\\\\pc-7\\tool.exe'",
        id: "i-1",
        group: "PUA",
        end: "2026-11-23T04:05:05.000Z",
        suser: "n/a",
        rt: "2026-11-23T04:05:06.000Z",
        dhost: "PC-7",
      },
      line: "- | malware.detect unknown | Generic PUA, \\\\pc-7\\tool.exe, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        severity: "low",
        type: "Event::Endpoint::WebFilteringBlocked",
        endpoint_type: "computer",
        endpoint_id: "e-7",
        source_info: {
          ip: "10.0.0.7",
        },
        customer_id: "c-1",
        name: 'Access was blocked to "bad.example" because of "Rule".',
        id: "i-2",
        group: "WEB",
        suser: "SHOP\\bob",
        rt: "2026-11-23T04:05:06.000Z",
        duid: "u-7",
        dhost: "PC-7",
      },
      line: "unknown SHOP\\bob | http.request denied | bad.example, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        severity: "high",
        type: "Event::Endpoint::CoreCleanFailed",
        endpoint_type: "server",
        endpoint_id: "e-7",
        source_info: {
          ip: "10.0.0.7",
        },
        customer_id: "c-1",
        threat: "Mal/Test",
        name: "Clean up failed",
        id: "i-3",
        group: "MALWARE",
        suser: "SHOP\\bob",
        rt: "2026-11-23T04:05:06.000Z",
        dhost: "PC-7",
      },
      line: "unknown SHOP\\bob | malware.detect failure | Mal/Test, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        severity: "none",
        type: "Event::Endpoint::UpdateSuccess",
        endpoint_type: "computer",
        endpoint_id: "e-7",
        source_info: {
          ip: "10.0.0.7",
        },
        customer_id: "c-1",
        name: "Update succeeded",
        id: "i-4",
        group: "UPDATING",
        suser: "n/a",
        rt: "2026-11-23T04:05:06.000Z",
        dhost: "PC-7",
      },
      line: "- | package.update success | PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
  ],
};
