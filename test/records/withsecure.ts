/** Security events of WithSecure Elements. */
import type { SourceRecords } from "../support/record-line.ts";

export const WITHSECURE: SourceRecords = {
  parser: "withsecure",
  documented: "connect.withsecure.com, Security events",
  records: [
    {
      record: {
        severity: "info",
        serverTimestamp: "2026-11-23T04:05:08.718Z",
        persistenceTimestamp: "2026-11-23T04:05:08.184Z",
        userName: "SHOP\\bob",
        message: "An account failed to log on.",
        clientTimestamp: "2026-11-23T04:05:06.708Z",
        engine: "systemEventsLog",
        organization: {
          name: "SHOP",
        },
        action: "reported",
        details: {
          systemDataEventId: "4625",
          hostIpAddress: "10.0.0.7/24",
        },
        id: "e-1",
        device: {
          name: "pc-7",
          id: "d-7",
        },
      },
      line: "unknown SHOP\\bob | user.login failure | pc-7 | 10.0.0.7 | 2026-11-23T04:05:06.708Z",
    },
    {
      record: {
        severity: "warning",
        serverTimestamp: 1795406708208,
        persistenceTimestamp: 1795406708703,
        engine: "deepGuard",
        action: "blocked",
        details: {
          clientTimestamp: "1795406706000",
          filePath: "\\\\pc-7\\x.exe",
          hostIpAddress: "10.0.0.7/24",
          name: "DeepGuard blocks a rare application",
          userName: "SHOP\\bob",
        },
        id: "e-2",
        device: {
          id: 7,
          name: "pc-7",
        },
        account: {
          name: "shop",
        },
      },
      line: "unknown SHOP\\bob | threat.detect denied | DeepGuard blocks a rare application, \\\\pc-7\\x.exe, pc-7 | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        severity: "critical",
        serverTimestamp: "2026-11-23T04:05:06Z",
        persistenceTimestamp: "2026-11-23T04:05:08Z",
        engine: "fileScanning",
        action: "quarantined",
        details: {
          infectionName: "Trojan.Test",
          path: "\\\\pc-7\\y.exe",
          hostIpAddress: "10.0.0.7/24",
          userName: "SHOP\\bob",
        },
        id: "e-3",
        device: {
          id: 7,
          name: "pc-7",
        },
      },
      line: "unknown SHOP\\bob | malware.detect denied | Trojan.Test, \\\\pc-7\\y.exe, pc-7 | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
