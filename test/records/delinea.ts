/** Events of Delinea's platform. */
import type { SourceRecords } from "../support/record-line.ts";

export const DELINEA: SourceRecords = {
  parser: "delinea",
  documented: "docs.delinea.com, Audit events",
  records: [
    {
      record: {
        eventMessageId: "m-1",
        tenantId: "t-1",
        displayMessage: "A secret was viewed by alice.",
        eventDateTime: "2026-11-23T04:05:06.603+00:00",
        isSystem: false,
        service: {
          type: "Secret Server",
        },
        source: {
          host: {
            network: {
              ipAddress: "198.51.100.7",
            },
          },
        },
        actor: {
          displayName: "Alice",
          email: "alice@shop.example",
          id: "a-1",
          name: "alice@shop.example",
        },
        target: {
          id: "5",
          type: "SECRET",
          name: "db-1",
        },
        eventType: {
          name: "Delinea.Vault.Secret.Viewed",
        },
      },
      line: "human alice@shop.example | secret.read unknown | db-1 | 198.51.100.7 | 2026-11-23T04:05:06.603Z",
    },
    {
      record: {
        eventMessageId: "m-2",
        tenantId: "t-1",
        displayMessage: "A secret was launched by bob.",
        eventDateTime: "2026-11-23T04:05:06.603+00:00",
        service: {
          type: "Secret Server",
        },
        source: {
          host: {
            machineName: "pc-8",
          },
        },
        actor: {
          id: "b-1",
          name: "bob@shop.example",
        },
        target: {
          id: "6",
          type: "SECRET",
          name: "db-2",
          host: {
            machineName: "db-2.shop.example",
          },
        },
        eventType: {
          name: "Delinea.Vault.Secret.RemoteSession.Launched",
        },
      },
      line: "human bob@shop.example | session.start unknown | db-2, db-2.shop.example | pc-8 | 2026-11-23T04:05:06.603Z",
    },
  ],
};
