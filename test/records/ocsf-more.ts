/** More classes of OCSF, and what is left out of them. */
import type { SourceRecords } from "../support/record-line.ts";

export const OCSF_MORE: SourceRecords = {
  parser: "ocsf",
  documented: "schema.ocsf.io",
  records: [
    {
      record: {
        class_uid: 3002,
        activity_id: 1,
        category_uid: 3,
        actor: {
          user: {
            name: "-",
            uid: "NULL SID",
          },
        },
        dst_endpoint: {
          hostname: "pc-7",
        },
        message: "An account failed to log on.",
        metadata: {
          product: {
            name: "Windows",
          },
          uid: "m-1",
          version: "1.1.0",
        },
        severity_id: 1,
        src_endpoint: {
          ip: "-",
          name: "pc-8",
        },
        status_detail: "bad password",
        status_id: 2,
        time: 1795406706000,
        user: {
          name: "bob",
          uid: "NULL SID",
        },
      },
      line: "unknown bob | user.login failure | pc-7 | pc-8 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        class_uid: 3001,
        activity_id: 1,
        category_uid: 3,
        actor: {
          user: {
            uid: "A1:alice",
          },
        },
        api: {
          operation: "CreateUser",
          service: {
            name: "iam.amazonaws.com",
          },
          request: {
            uid: "r-1",
          },
        },
        metadata: {
          product: {
            name: "CloudTrail",
          },
          version: "1.1.0",
        },
        severity_id: 1,
        src_endpoint: {
          ip: "198.51.100.7",
        },
        status_id: 1,
        time: 1795406706000,
        user: {
          name: "bob",
        },
      },
      line: "unknown A1:alice | user.create success | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        class_uid: 4009,
        activity_id: 1,
        category_uid: 4,
        email: {
          smtp_from: "alice@shop.example",
          smtp_to: ["bob@shop.example"],
          subject: "minutes",
        },
        metadata: {
          product: {
            name: "O365",
          },
          version: "1.1.0",
        },
        severity_id: 1,
        src_endpoint: {
          ip: "198.51.100.7",
        },
        status_id: 2,
        time: 1795406706000,
      },
      line: "human alice@shop.example | message.send failure | bob@shop.example | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        class_uid: 6003,
        activity_id: 1,
        category_uid: 6,
        actor: {
          user: {
            name: "alice",
          },
        },
        api: {
          operation: "create",
          response: {
            code: 403,
          },
        },
        metadata: {
          product: {
            name: "Amazon EKS",
          },
          version: "1.2.0",
        },
        resources: [
          {
            name: "web",
            type: "deployments",
          },
        ],
        severity_id: 1,
        src_endpoint: {
          ip: "198.51.100.7",
        },
        time: 1795406706000,
      },
      line: "unknown alice | deployments.create? denied | web | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        class_uid: 2004,
        activity_id: 1,
        category_uid: 2,
        severity_id: 4,
        status_id: 1,
        time: 1795406706000,
        metadata: {
          version: "1.1.0",
          product: {
            name: "GuardDuty",
          },
        },
        finding_info: {
          uid: "f-1",
          title: "Unusual call",
        },
        evidences: [
          {
            actor: {
              user: {
                name: "bob",
              },
            },
            src_endpoint: {
              ip: "198.51.100.7",
            },
          },
        ],
      },
      line: "unknown bob | alert.raise unknown | Unusual call | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        class_uid: 6006,
        activity_id: 2,
        category_uid: 6,
        severity_id: 1,
        status_id: 1,
        time: 1795406706000,
        metadata: {
          version: "1.3.0",
          product: {
            name: "Drive",
          },
        },
        actor: {
          user: {
            email_addr: "alice@shop.example",
          },
        },
        file: {
          name: "pay.xlsx",
          path: "/hr/pay.xlsx",
        },
        src_endpoint: {
          ip: "198.51.100.7",
        },
      },
      line: "human alice@shop.example | object.download success | pay.xlsx | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        class_uid: 201001,
        activity_id: 3,
        category_uid: 1,
        severity_id: 1,
        status_id: 1,
        time: 1795406706000,
        metadata: {
          version: "1.3.0",
          product: {
            name: "Windows",
          },
        },
        actor: {
          user: {
            name: "bob",
          },
        },
        reg_key: {
          path: "HKLM\\Run",
        },
      },
      line: "unknown bob | config.update success | HKLM\\Run | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        class_uid: 6005,
        activity_id: 1,
        category_uid: 6,
        severity_id: 1,
        status_id: 1,
        time: 1795406706000,
        metadata: {
          version: "1.3.0",
          product: {
            name: "pg",
          },
        },
        actor: {
          user: {
            name: "alice",
          },
        },
        database: {
          name: "orders",
        },
        table: {
          name: "customers",
        },
        src_endpoint: {
          ip: "10.0.0.7",
        },
      },
      line: "unknown alice | row.read success | orders, customers | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        class_uid: 3008,
        activity_name: "Assign",
        activity_id: 7,
        category_uid: 3,
        severity_id: 1,
        status_id: 1,
        time: 1795406706000,
        metadata: {
          version: "1.9.0",
          product: {
            name: "x",
          },
        },
        actor: {
          user: {
            name: "alice",
          },
        },
        user: {
          name: "bob",
        },
      },
      line: "unknown alice | role.assign? success | bob | - | 2026-11-23T04:05:06Z",
    },
  ],
};
