/** Events of TEHTRIS' sensors. */
import type { SourceRecords } from "../support/record-line.ts";

export const TEHTRIS: SourceRecords = {
  parser: "tehtris",
  documented: "tehtris.com, TEHTRIS EDR",
  records: [
    {
      record: {
        time: "2026-11-23T04:05:06.377350+00:00",
        lvl: 5,
        module: "das",
        eventName: "HeuristicAlert",
        ipSrc: "10.0.0.7",
        ipDst: "198.51.100.9",
        description: "Suspect spawn tree detected",
        path: "\\\\pc-7\\cmd.exe",
        os__: "windows",
        uuid__: "a-7",
        username: "SHOP\\bob",
        cmdline: "cmd.exe /c x",
        hostname__: "PC-7",
        pid: 7,
        id: 8,
      },
      line: "unknown SHOP\\bob | threat.detect unknown | \\\\pc-7\\cmd.exe, 198.51.100.9, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.377350Z",
    },
    {
      record: {
        id: "9",
        uuid__: "a-7",
        time: "2026-11-23T04:05:06.000Z",
        description: "Application policy: test",
      },
      line: "- | threat.detect unknown | a-7 | - | 2026-11-23T04:05:06.000Z",
    },
  ],
};
