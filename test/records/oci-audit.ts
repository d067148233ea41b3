/** Audit events of Oracle Cloud Infrastructure, in its services' three forms. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const ALICE = {
  ...{
    principalName: "alice",
    principalId: "ocid1.user.oc1..a",
    authType: "natv",
    tenantId: "ocid1.tenancy.oc1..t",
  },
  ...{ ipAddress: "198.51.100.7", userAgent: "Mozilla/5.0", callerName: null, consoleSessionId: "s-1" },
};
const data = (eventName: string, resourceName: string | null, more: object = {}): object => ({
  ...{ eventName, resourceName, compartmentId: "ocid1.compartment.oc1..c", compartmentName: "shop" },
  ...{ identity: ALICE, request: { id: "r-1", action: "POST", path: "/20160918/x", parameters: {} } },
  ...{
    response: { status: "200", message: null, payload: {} },
    stateChange: { previous: null, current: null },
  },
  ...more,
});
const audit = (service: string, eventName: string, inner: object): Readonly<Record<string, unknown>> => ({
  ...{ eventType: `com.oraclecloud.${service}.${eventName}`, cloudEventsVersion: "0.1", source: service },
  ...{ eventTypeVersion: "2.0", eventId: "e-1", eventTime: AT, contentType: "application/json", data: inner },
});
const logging = (service: string, eventName: string, inner: object): Readonly<Record<string, unknown>> => ({
  ...{ specversion: "1.0", dataschema: "2.0", id: "e-1", source: service, time: AT },
  ...{ type: `com.oraclecloud.${service}.${eventName}`, data: inner },
  oracle: { loggroupid: "_Audit", tenantid: "ocid1.tenancy.oc1..t" },
});
const read = (what: string, targets: string, who = "unknown alice"): string =>
  `${who} | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const OCI_AUDIT: SourceRecords = {
  parser: "oci-audit",
  documented: "docs.oracle.com/iaas/Content/Audit/Reference/logeventreference.htm; Content/Logging/Reference",
  records: [
    {
      record: audit("identityControlPlane", "CreateUser", data("CreateUser", "bob")),
      line: read("user.create success", "bob, shop"),
    },
    {
      record: audit("computeApi", "LaunchInstance.begin", data("LaunchInstance", "web-1")),
      line: read("instance.create success", "web-1, shop"),
    },
    {
      record: audit(
        "computeApi",
        "InstanceAction.begin",
        data("InstanceAction", "web-1", {
          request: { id: "r-2", action: "POST", parameters: { action: ["STOP"] } },
        }),
      ),
      line: read("instance.stop success", "web-1, shop"),
    },
    {
      record: audit(
        "identityControlPlane",
        "UpdatePolicy",
        data("UpdatePolicy", "admins", {
          response: { status: "404", message: "Authorization failed or requested resource not found." },
        }),
      ),
      line: read("policy.update denied", "admins, shop"),
    },
    {
      record: logging("identitySignOn", "InteractiveLogin", data("InteractiveLogin", null)),
      line: read("user.login success", "shop"),
    },
    {
      record: logging(
        "identitySignOn",
        "InteractiveLogin",
        data("InteractiveLogin", null, { response: { status: "401", message: "Authentication failed" } }),
      ),
      line: read("user.login failure", "shop"),
    },
    {
      record: {
        datetime: 1_795_406_706_123,
        regionId: "eu-frankfurt-1",
        logContent: logging("objectStorage", "DeleteBucket", data("DeleteBucket", "backups")),
      },
      line: read("bucket.delete success", "backups, shop"),
    },
    {
      record: logging(
        "identityControlPlane",
        "AddUserToGroup",
        data("AddUserToGroup", "Administrators", {
          identity: { ...ALICE, principalName: "oracleidentitycloudservice/alice@example.com" },
        }),
      ),
      line: read("group.grant success", "Administrators, shop", "human alice@example.com"),
    },
    {
      record: audit(
        "objectStorage",
        "GetObject",
        data("GetObject", "a.txt", {
          identity: {
            ...ALICE,
            principalName: "web-1",
            principalId: "ocid1.instance.oc1..i",
            authType: "instance",
          },
        }),
      ),
      line: read("object.read success", "a.txt, shop", "machine web-1"),
    },
    {
      record: audit(
        "secretRetrieval",
        "GetSecretBundle",
        data("GetSecretBundle", "db", { response: { status: "403" } }),
      ),
      line: read("secret.read denied", "db, shop"),
    },
    {
      record: audit(
        "computeApi",
        "GetConsoleHistory",
        data("GetConsoleHistory", "web-1", { response: { status: "500" } }),
      ),
      line: read("compute_api.get_console_history? failure", "web-1, shop"),
    },
  ],
};
