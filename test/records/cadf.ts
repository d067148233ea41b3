/** DMTF's Cloud Auditing Data Federation: OpenStack's services, and IBM Cloud's. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const WRITTEN = "2026-11-23T04:05:06.123456+0000";
const ALICE = {
  ...{
    typeURI: "service/security/account/user",
    id: "i-1",
    user_id: "u-1",
    project_id: "p-1",
    name: "alice",
  },
  host: { address: "198.51.100.7", agent: "python-keystoneclient" },
};
const cadf = (action: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ typeURI: "http://schemas.dmtf.org/cloud/audit/1.0/event", eventType: "activity", id: "e-1" },
  ...{ eventTime: WRITTEN, outcome: "success", action, initiator: ALICE },
  ...{ observer: { typeURI: "service/security", id: "o-1" }, ...more },
});
/** As services put it on their bus. */
const sent = (event_type: string, payload: object): Readonly<Record<string, unknown>> => ({
  ...{ event_type, message_id: "m-1", priority: "INFO", publisher_id: "identity.host-1" },
  ...{ timestamp: "2026-11-23 04:05:07.000000", payload },
});
const ibm = (action: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ eventTime: "2026-11-23T04:05:06.12+0000", action, outcome: "success", severity: "normal", id: "e-1" },
  ...{
    observer: { name: "ActivityTracker" },
    reason: { reasonCode: 200, reasonType: "OK" },
    dataEvent: false,
  },
  initiator: {
    ...{ id: "IBMid-1", name: "alice@example.com", typeURI: "service/security/account/user" },
    ...{ credential: { type: "user" }, host: { address: "198.51.100.7", agent: "curl/8.0" } },
  },
  ...more,
});

export const CADF: SourceRecords = {
  parser: "cadf",
  documented:
    "DMTF DSP0262; docs.openstack.org, keystone, event notifications; docs.openstack.org, keystonemiddleware audit; cloud.ibm.com/docs, Activity Tracker event fields",
  records: [
    {
      record: sent(
        "identity.authenticate",
        cadf("authenticate", { target: { typeURI: "service/security/account/user", id: "t-1" } }),
      ),
      line: `unknown alice | user.login success | t-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: cadf("authenticate", {
        ...{ outcome: "failure", target: { typeURI: "service/security/account/user", id: "t-1" } },
        reason: { reasonCode: "401", reasonType: "The account is locked for user: u-1" },
      }),
      line: `unknown alice | user.login failure | t-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: sent(
        "identity.user.created",
        cadf("created.user", {
          target: { typeURI: "data/security/account/user", id: "t-2" },
          resource_info: "t-2",
        }),
      ),
      line: `unknown alice | user.create success | t-2 | 198.51.100.7 | ${AT}`,
    },
    {
      record: sent(
        "identity.role_assignment.created",
        cadf("created.role_assignment", {
          ...{ target: { typeURI: "service/security/account/user", id: "t-3" }, role: "admin", user: "u-9" },
          ...{ project: "p-1", inherited_to_projects: false },
        }),
      ),
      line: `unknown alice | role.grant! success | u-9, admin, p-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: sent(
        "identity.role_assignment.deleted",
        cadf("deleted.role_assignment", {
          ...{
            target: { typeURI: "service/security/account/user", id: "t-3" },
            role: "member",
            group: "g-1",
          },
          project: "p-1",
        }),
      ),
      line: `unknown alice | role.revoke success | g-1, member, p-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: sent(
        "audit.http.response",
        cadf("create", {
          ...{
            target: { typeURI: "service/compute/servers", id: "nova", name: "nova" },
            requestPath: "/v2.1/servers",
          },
          ...{ outcome: "failure", reason: { reasonCode: "403", reasonType: "HTTP" } },
        }),
      ),
      line: `unknown alice | servers.create? denied | nova | 198.51.100.7 | ${AT}`,
    },
    {
      record: sent(
        "audit.http.request",
        cadf("read/list", {
          ...{
            target: { typeURI: "service/storage/block/volumes", id: "v-1", name: "cinder" },
            outcome: "pending",
          },
          requestPath: "/v3/p-1/volumes",
        }),
      ),
      line: `unknown alice | volumes.list? unknown | cinder | 198.51.100.7 | ${AT}`,
    },
    {
      record: ibm("iam-identity.user-apikey.login", {
        target: {
          id: "crn:v1:bluemix:public:iam-identity::a/1::apikey:k-1",
          name: "ci-key",
          typeURI: "iam-identity/user-apikey",
        },
      }),
      line: "human alice@example.com | user.login success | ci-key | 198.51.100.7 | 2026-11-23T04:05:06.12Z",
    },
    {
      record: ibm("kms.secrets.delete", {
        ...{ outcome: "failure", reason: { reasonCode: 403, reasonType: "Forbidden" }, severity: "critical" },
        target: {
          id: "crn:v1:bluemix:public:kms:eu-de:a/1:i-1:key:k-2",
          name: "pay-key",
          typeURI: "kms/secrets",
        },
      }),
      line: "human alice@example.com | key.delete denied | pay-key | 198.51.100.7 | 2026-11-23T04:05:06.12Z",
    },
    {
      record: ibm("containers-kubernetes.cluster.create", {
        initiator: {
          id: "ServiceId-1",
          name: "ci-deployer",
          typeURI: "service/security/account/serviceid",
          credential: { type: "apikey" },
        },
        target: {
          id: "crn:v1:bluemix:public:containers-kubernetes:eu-de:a/1:c-1::",
          name: "shop",
          typeURI: "containers-kubernetes/cluster",
        },
      }),
      line: "machine ci-deployer | containers_kubernetes.cluster.create? success | shop | - | 2026-11-23T04:05:06.12Z",
    },
    {
      record: {
        typeURI: "http://schemas.dmtf.org/cloud/audit/1.0/event",
        action: "enable/widget",
        outcome: "unknown",
        id: "e-1",
      },
      line: "- | widget.enable? unknown | - | - | -",
    },
    {
      // Older services leave out whose form it is.
      record: {
        ...{ action: "is.instance.instance.create", eventTime: "2026-11-23T04:05:06.12+0000" },
        ...{ outcome: "failure", logSourceCRN: "crn:v1:bluemix:public:is:eu-de:a/1:::", severity: "warning" },
        initiator: { id: "IBMid-1", name: "alice@example.com", host: { address: "198.51.100.7" } },
        target: { id: "crn:v1:i", name: "web-1", typeURI: "is.instance/instance" },
        reason: { reasonCode: 403, reasonType: "Forbidden" },
      },
      line: "human alice@example.com | instance.create denied | web-1 | 198.51.100.7 | 2026-11-23T04:05:06.12Z",
    },
  ],
};
