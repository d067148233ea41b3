/** Events of CyberArk's Endpoint Privilege Manager. */
import type { SourceRecords } from "../support/record-line.ts";

export const CYBERARK_EPM: SourceRecords = {
  parser: "cyberark-epm",
  documented: "docs.cyberark.com, EPM REST APIs",
  records: [
    {
      record: {
        eventTypeId: "x",
        EventType: "CyberArkEPM",
        aggregatedBy: "abc",
        agentEventCount: 1,
        arrivalTime: "2024-06-21T10:11:12.000Z",
        userName: "CORP\\bob",
        computerName: "pc-1",
        eventType: "ElevationRequest",
        fileName: "setup.exe",
        filePath: "/opt/setup.exe",
        publisher: "Acme",
        policyName: "Elevate",
        justification: "install",
        firstEventDate: "2024-06-21T10:11:12.000Z",
        lastEventDate: "2024-06-21T10:11:12.000Z",
        affectedComputers: 1,
      },
      line: "unknown CORP\\bob | access.request unknown | setup.exe, Elevate, pc-1 | - | 2024-06-21T10:11:12.000Z",
    },
  ],
};
