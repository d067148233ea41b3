/** Tenable's audit log. */
import type { SourceRecords } from "../support/record-line.ts";

export const TENABLE: SourceRecords = {
  parser: "tenable",
  documented: "developer.tenable.com, Audit log",
  records: [
    {
      record: {
        id: "f-1",
        action: "user.authenticate.password",
        crud: "c",
        is_failure: true,
        received: "2026-11-23T04:05:06Z",
        description: null,
        actor: {
          id: "u-1",
          name: "alice@shop.example",
        },
        target: {
          id: "u-1",
          name: "alice@shop.example",
          type: "User",
        },
        fields: [
          {
            key: "X-Access-Type",
            value: "ui",
          },
          {
            key: "X-Forwarded-For",
            value: "198.51.100.7, 10.0.0.1",
          },
          {
            key: "X-Request-Uuid",
            value: "r-1",
          },
        ],
      },
      line: "human alice@shop.example | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        id: "f-2",
        action: "user.create",
        crud: "c",
        is_failure: false,
        received: "2026-11-23T04:05:06Z",
        actor: {
          id: "u-1",
          name: "alice@shop.example",
        },
        target: {
          id: "u-2",
          name: "bob@shop.example",
          type: "User",
        },
        fields: [
          {
            key: "X-Forwarded-For",
            value: "198.51.100.7",
          },
        ],
      },
      line: "human alice@shop.example | user.create success | bob@shop.example | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        id: "f-3",
        action: "session.impersonation.start",
        crud: "u",
        is_failure: false,
        received: "2026-11-23T04:05:06Z",
        actor: {
          id: "u-1",
          name: "alice@shop.example",
        },
        target: {
          id: "u-2",
          name: "bob@shop.example",
          type: "User",
        },
        fields: [],
      },
      line: "human alice@shop.example | user.impersonate success | bob@shop.example | - | 2026-11-23T04:05:06Z",
    },
  ],
};
