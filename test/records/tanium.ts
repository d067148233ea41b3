/** Matches of Tanium's Threat Response. */
import type { SourceRecords } from "../support/record-line.ts";

export const TANIUM: SourceRecords = {
  parser: "tanium",
  documented: "docs.tanium.com, Connect",
  records: [
    {
      record: {
        "Alert Id": "0000",
        Timestamp: "2024-12-01T14:20:00.370Z",
        "Computer Name": "hostname.example.com",
        "Computer IP": "198.51.100.35",
        "Intel Id": 715,
        "Intel Type": "openioc",
        "Intel Name": "ELK - Linux Test ALert 2",
        "Intel Labels": "",
        "Match Details": {
          match: {
            hash: "6",
            type: "file",
            source: "at_rest",
            properties: {
              md5: "02",
              size: "69",
              fullpath: "/opt/verybadvirus.vrs",
            },
          },
          finding: {
            whats: [],
          },
        },
        "MITRE Techniques": "[]",
        "Impact Score": "",
        Link: "https://tanium.example.com/",
      },
      line: "- | threat.detect unknown | ELK - Linux Test ALert 2, /opt/verybadvirus.vrs, hostname.example.com | 198.51.100.35 | 2024-12-01T14:20:00.370Z",
    },
    {
      record: {
        Issuer: "tanium",
        SourceId: 12,
        Expiration: "2022-10-04T17:38:42",
        ActionName: "DeployClientConfigurationandSupport[Mac](universal)",
        Command: "/bin/sh-c'chmodu+x'",
        Approver: "tanium",
        Status: "Closed",
        DistributeOver: "1minutes",
        PackageName: "ClientConfigurationandSupport[Mac](universal)",
        Comment: "",
        StartTime: "2022-10-04T16:38:42",
        InsertTime: "2022-10-04T16:38:48",
        ActionId: 6058,
      },
      line: "unknown tanium | command.run unknown | DeployClientConfigurationandSupport[Mac](universal), ClientConfigurationandSupport[Mac](universal), /bin/sh-c'chmodu+x' | - | 2022-10-04T16:38:42Z",
    },
    {
      record: {
        "Intel Id": 1,
        "Computer-IP": "10.0.0.7",
        "Computer-Name": "PC-7",
        "Event-Id": "e-1",
        "Event-Name": "detect.match",
        "Intel Name": "Credential tool",
        "Intel-Type": "tanium-signal",
        "Match-Details": '{"match":{"properties":{"user":"SHOP\\\\bob","fullpath":"m.exe"}}}',
        Timestamp: "2026-11-23T04:05:06.000Z",
      },
      line: "unknown SHOP\\bob | threat.detect unknown | Credential tool, m.exe, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
  ],
};
