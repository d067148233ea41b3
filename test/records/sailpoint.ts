/** Audit events of SailPoint. */
import type { SourceRecords } from "../support/record-line.ts";

export const SAILPOINT: SourceRecords = {
  parser: "sailpoint",
  documented: "developer.sailpoint.com, Search",
  records: [
    {
      record: {
        id: "e-1",
        action: "AUTHENTICATION-103",
        actor: {
          name: "alice",
        },
        target: {
          name: "alice",
        },
        stack: "oathkeeper",
        trackingNumber: "t-1",
        attributes: {
          hostName: "198.51.100.7",
          sourceName: "SailPoint",
        },
        objects: ["AUTHENTICATION"],
        operation: "REQUEST",
        status: "PASSED",
        technicalName: "AUTHENTICATION_REQUEST_PASSED",
        name: "Request Authentication Passed",
        created: "2026-11-23T04:05:06.123Z",
        type: "AUTH",
        org: "shop",
      },
      line: "unknown alice | user.login success | SailPoint | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        id: "e-2",
        action: "ENTITLEMENT_ADD",
        actor: {
          name: "alice",
        },
        target: {
          name: "bob",
        },
        stack: "sds",
        attributes: {
          sourceName: "AD",
        },
        objects: ["ENTITLEMENT"],
        operation: "ADD",
        status: "FAILED",
        technicalName: "ENTITLEMENT_ADD_FAILED",
        name: "Add Entitlement Failed",
        created: "2026-11-23T04:05:06.123Z",
        type: "PROVISIONING",
        org: "shop",
      },
      line: "unknown alice | role.grant failure | bob, AD | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
