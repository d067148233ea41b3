/** Breaches and incidents of Darktrace. */
import type { SourceRecords } from "../support/record-line.ts";

export const DARKTRACE: SourceRecords = {
  parser: "darktrace",
  documented: "customerportal.darktrace.com, Threat Visualizer API Guide",
  records: [
    {
      record: {
        model: {
          name: "Device::Recon Tools",
          uuid: "m-1",
          priority: 4,
          category: "Suspicious",
        },
        device: {
          did: 7,
          ip: "10.0.0.7",
          hostname: "pc-7",
          credentials: ["alice"],
        },
        triggeredComponents: [],
        breachUrl: "https://dt.example/#modelbreach/6",
        pbid: 6,
        score: 0.87,
        creationTime: 1795406707000,
        time: 1795406706000,
      },
      line: "unknown alice | threat.detect unknown | Device::Recon Tools, pc-7 | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        model: {
          now: {
            name: "System::Probe error",
            uuid: "m-2",
          },
        },
        device: {
          did: -1,
        },
        pbid: 7,
        score: 0.2,
        creationTime: 1795406707000,
        time: 1795406706000,
      },
      line: "- | threat.detect unknown | System::Probe error | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        id: "i-1",
        title: "Unusual transfers",
        summary: "pc-7 sent much to a rare place.",
        aiaScore: 90,
        groupCategory: "critical",
        createdAt: 1795406706000,
        breachDevices: [
          {
            did: 7,
            ip: "10.0.0.7",
            hostname: "pc-7",
          },
        ],
      },
      line: "- | threat.detect unknown | Unusual transfers, pc-7 | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
