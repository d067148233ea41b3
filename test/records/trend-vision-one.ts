/** Audit, alerts and techniques of Trend Vision One. */
import type { SourceRecords } from "../support/record-line.ts";

export const TREND_VISION_ONE: SourceRecords = {
  parser: "trend-vision-one",
  documented: "automation.trendmicro.com, Trend Vision One Public API v3.0",
  records: [
    {
      record: {
        loggedDateTime: "2026-11-23T04:05:06Z",
        loggedUser: "alice@shop.example",
        loggedRole: "Master Administrator",
        accessType: "Console",
        category: "Logon and Logoff",
        activity: "Log on",
        result: "Unsuccessful",
        details: {},
      },
      line: "human alice@shop.example | user.login failure | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        loggedDateTime: "2026-11-23T04:05:06Z",
        loggedUser: "alice@shop.example",
        loggedRole: "Master Administrator",
        accessType: "API",
        category: "Product Connector",
        activity: "Unregister product",
        result: "Successful",
        details: {
          product: "p-1",
        },
      },
      line: "human alice@shop.example | integration.delete success | p-1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        schemaVersion: "1.11",
        id: "WB-1",
        investigationStatus: "New",
        workbenchLink: "https://portal.example",
        alertProvider: "SAE",
        model: "Credential Dumping",
        score: 64,
        severity: "high",
        createdDateTime: "2026-11-23T04:05:06Z",
        impactScope: {
          entities: [
            {
              entityType: "account",
              entityValue: "SHOP\\bob",
            },
            {
              entityType: "host",
              entityValue: {
                guid: "h-7",
                name: "pc-7",
                ips: ["10.0.0.7"],
              },
            },
          ],
        },
        description: "Somebody read what he should not.",
      },
      line: "unknown SHOP\\bob | alert.raise unknown | Credential Dumping, pc-7 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        source: "endpointActivityData",
        uuid: "o-1",
        detectedDateTime: "2026-11-23T04:05:06Z",
        filters: [
          {
            id: "F1",
            name: "System Discovery",
            riskLevel: "low",
          },
        ],
        detail: {
          endpointGuid: "h-7",
          endpointHostName: "pc-7",
          endpointIp: ["10.0.0.7"],
          eventTime: "1795406706571",
          logonUser: ["bob"],
          objectCmd: "klist.exe",
          processUser: "bob",
          uuid: "x",
        },
        entityType: "endpoint",
        endpoint: {
          agentGuid: "a-7",
          endpointName: "pc-7",
        },
      },
      line: "unknown bob | threat.detect unknown | System Discovery, klist.exe, pc-7 | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
