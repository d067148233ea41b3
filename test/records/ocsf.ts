/** The Open Cybersecurity Schema Framework: ten classes, as lakes and products hold them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const of = (class_uid: number, activity_id: number, more: object): Readonly<Record<string, unknown>> => ({
  ...{
    class_uid,
    activity_id,
    category_uid: Math.floor(class_uid / 1000),
    type_uid: class_uid * 100 + activity_id,
  },
  ...{ time: Date.parse(AT), severity_id: 1, status_id: 1 },
  metadata: { version: "1.3.0", uid: "e-1", product: { name: "Shop", vendor_name: "Example" } },
  ...more,
});
const ALICE = { name: "alice", uid: "u-1" };
const BOB = { name: "bob", uid: "u-2" };
const SOURCE = { src_endpoint: { ip: "198.51.100.7", port: 50022 } };

export const OCSF: SourceRecords = {
  parser: "ocsf",
  documented: "schema.ocsf.io, classes 1.0 to 1.8; docs.aws.amazon.com, Security Lake, OCSF",
  records: [
    {
      record: of(3002, 1, {
        ...{
          ...SOURCE,
          user: ALICE,
          actor: { process: { name: "sshd" } },
          service: { name: "sshd" },
          is_mfa: true,
        },
      }),
      line: `unknown alice | user.login success | sshd | 198.51.100.7 | ${AT}`,
    },
    {
      record: of(3002, 1, {
        ...{
          ...SOURCE,
          user: { ...BOB, email_addr: "bob@example.com" },
          status_id: 2,
          status_detail: "bad password",
        },
      }),
      line: `human bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: of(3001, 6, { ...SOURCE, actor: { user: ALICE }, user: BOB }),
      line: `unknown alice | user.delete success | bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: of(3006, 3, {
        ...{ actor: { user: { ...ALICE, type: "System", type_id: 3 } }, user: BOB },
        group: { name: "Domain Admins", uid: "g-1" },
      }),
      line: `system alice | group.grant! success | bob, Domain Admins | - | ${AT}`,
    },
    {
      record: of(3005, 1, {
        actor: { user: ALICE },
        user: BOB,
        privileges: ["AdministratorAccess"],
        resource: { name: "prod", type: "account" },
      }),
      line: `unknown alice | role.grant! success | bob, AdministratorAccess, prod | - | ${AT}`,
    },
    {
      record: of(6003, 1, {
        ...{
          ...SOURCE,
          status: "Success",
          cloud: { provider: "AWS", region: "eu-central-1", account: { uid: "111122223333" } },
        },
        actor: {
          user: { type: "AssumedRole", name: "deploy", uid: "AROA1:deploy", credential_uid: "ASIA1" },
        },
        api: { operation: "RunInstances", service: { name: "ec2.amazonaws.com" }, request: { uid: "r-1" } },
        resources: [{ uid: "i-1", type: "AWS::EC2::Instance" }],
      }),
      line: `machine deploy | ec2.run_instances? success | i-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: of(4001, 6, {
        ...{
          ...SOURCE,
          dst_endpoint: { ip: "203.0.113.9", port: 22 },
          action_id: 2,
          action: "Denied",
          disposition_id: 2,
        },
        ...{ status_id: 0, connection_info: { protocol_num: 6 } },
      }),
      line: `- | network.block denied | 203.0.113.9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: of(1007, 1, {
        ...{ actor: { user: ALICE, process: { name: "sh" } }, device: { hostname: "web-1" } },
        process: { name: "curl", pid: 7, cmd_line: "curl x", file: { path: "/usr/bin/curl" } },
      }),
      line: `unknown alice | process.start success | curl | - | ${AT}`,
    },
    {
      record: of(1001, 4, {
        actor: { user: ALICE },
        device: { hostname: "web-1" },
        file: { path: "/srv/pay.csv", name: "pay.csv" },
      }),
      line: `unknown alice | object.delete success | pay.csv | - | ${AT}`,
    },
    {
      record: of(4002, 6, {
        ...{
          ...SOURCE,
          http_request: {
            http_method: "POST",
            user_agent: "curl/8.0",
            url: { path: "/login", url_string: "https://shop.example.com/login" },
          },
        },
        ...{ http_response: { code: 403 }, status_id: 2 },
      }),
      line: `- | http.request denied | https://shop.example.com/login | 198.51.100.7 | ${AT}`,
    },
    {
      record: of(2004, 1, {
        ...{
          severity_id: 4,
          status_id: 1,
          status: "New",
          finding_info: { uid: "f-1", title: "Key used from a new place" },
        },
        resources: [{ uid: "arn:aws:iam::111122223333:user/bob", type: "AwsIamUser" }],
      }),
      line: `- | alert.raise unknown | Key used from a new place, arn:aws:iam::111122223333:user/bob | - | ${AT}`,
    },
    {
      record: of(1008, 1, { actor: { user: ALICE }, log_name: "Security", device: { hostname: "dc-1" } }),
      line: `unknown alice | audit.clear success | Security | - | ${AT}`,
    },
    {
      record: {
        class_uid: 6002,
        class_name: "Application Lifecycle",
        activity_id: 99,
        activity_name: "Canary",
        category_uid: 6,
        type_uid: 600299,
        time: Date.parse(AT),
        app: { name: "checkout" },
      },
      line: `- | application_lifecycle.canary? unknown | checkout | - | ${AT}`,
    },
  ],
};
