/** Malicious operations that Cybereason found. */
import type { SourceRecords } from "../support/record-line.ts";

export const CYBEREASON: SourceRecords = {
  parser: "cybereason",
  documented: "nest.cybereason.com, Malops",
  records: [
    {
      record: {
        guid: "11.-123",
        malopDetectionType: "Malicious process",
        displayName: "powershell.exe",
        malopPriority: "HIGH",
        malopStatus: "UNREAD",
        creationTime: 1714817472000,
        lastUpdateTime: 1714817472000,
        machines: [
          {
            displayName: "pc-1",
          },
        ],
        users: [
          {
            displayName: "corp\\bob",
          },
        ],
        rootCauseElementNames: ["powershell.exe"],
        isEdr: true,
        iconBase64: "",
        edr: true,
        detectionEngines: ["EDR"],
      },
      line: "unknown corp\\bob | threat.detect unknown | Malicious process, powershell.exe, pc-1 | - | 2024-05-04T10:11:12Z",
    },
  ],
};
