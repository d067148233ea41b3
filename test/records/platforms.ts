/** Platforms of deployment and configuration management. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const SECONDS = "2026-11-23T04:05:06Z";
const from = (ip = "198.51.100.7"): string => `${ip} | ${AT}`;

const octopus = (Category: string, more: object = {}): object => ({
  ...{ Id: "Events-7", RelatedDocumentIds: ["Projects-7"], Category, UserId: "Users-7", Username: "alice" },
  ...{ Occurred: "2026-11-23T04:05:06.123+00:00", Message: "what was done", IpAddress: "198.51.100.7" },
  ...more,
});
const OCTOPUS: SourceRecords = {
  parser: "octopus",
  documented: "octopus.com/docs, Auditing; Subscriptions",
  records: [
    {
      record: { ...octopus("DeploymentStarted") },
      line: `unknown alice | deployment.start success | Projects-7 | ${from()}`,
    },
    {
      record: { ...octopus("DeploymentFailed") },
      line: `unknown alice | deployment.finish failure | Projects-7 | ${from()}`,
    },
    {
      record: { ...octopus("LoginFailed", { RelatedDocumentIds: [] }) },
      line: `unknown alice | user.login failure | - | ${from()}`,
    },
    {
      record: { Timestamp: AT, EventType: "SubscriptionPayload", Payload: { Event: octopus("Deleted") } },
      line: `unknown alice | resource.delete success | Projects-7 | ${from()}`,
    },
  ],
};

const harness = (type: string, action: string, principal = "USER"): object => ({
  ...{ auditId: "a-7", timestamp: 1795406706123, module: "CD", action, environment: null },
  ...{ requestMetadata: { clientIP: "198.51.100.7" }, httpRequestInfo: { requestMethod: "PUT" } },
  authenticationInfo: { principal: { type: principal, identifier: "alice@example.com" } },
  resource: { type, identifier: "shop", labels: { resourceName: "Shop" } },
  resourceScope: { accountIdentifier: "acc-7", projectIdentifier: "shop" },
});
const HARNESS: SourceRecords = {
  parser: "harness",
  documented: "apidocs.harness.io, Audit",
  records: [
    {
      record: { ...harness("PIPELINE", "UPDATE") },
      line: `human alice@example.com | pipeline.update success | Shop | ${from()}`,
    },
    {
      record: { ...harness("ROLE_ASSIGNMENT", "CREATE", "API_KEY") },
      line: `machine alice@example.com | role.grant success | Shop | ${from()}`,
    },
    {
      record: { ...harness("USER", "UNSUCCESSFUL_LOGIN") },
      line: `human alice@example.com | user.login failure | Shop | ${from()}`,
    },
  ],
};

const AWX: SourceRecords = {
  parser: "awx",
  documented: "docs.ansible.com, Activity Stream; Logging and Aggregation",
  records: [
    {
      record: {
        ...{ id: 7, type: "activity_stream", timestamp: AT, operation: "update", object1: "job_template" },
        ...{ changes: { limit: ["", "web"] }, object2: "", action_node: "awx-1" },
        summary_fields: {
          actor: { id: 3, username: "alice" },
          job_template: [{ id: 7, name: "Deploy shop" }],
        },
      },
      line: `unknown alice | pipeline.update success | Deploy shop | - | ${AT}`,
    },
    {
      record: {
        ...{ "@timestamp": AT, logger_name: "awx.analytics.activity_stream", level: "INFO" },
        ...{ actor: "alice", operation: "create", object1: "credential", object2: "" },
        ...{ changes: { name: "vault", id: 7 }, cluster_host_id: "awx-1" },
      },
      line: `unknown alice | secret.create success | vault | - | ${AT}`,
    },
    {
      record: {
        ...{ "@timestamp": AT, logger_name: "awx.analytics.activity_stream", actor: "alice" },
        ...{ operation: "associate", object1: "role", object2: "user" },
        changes: { object1: "admin_role", object2: "bob" },
      },
      line: `unknown alice | role.grant success | admin_role, bob | - | ${AT}`,
    },
  ],
};

const CHEF: SourceRecords = {
  parser: "chef",
  documented: "docs.chef.io, Chef Infra Server actions",
  records: [
    {
      record: {
        ...{ organization_name: "shop", entity_type: "cookbook", entity_name: "web", task: "update" },
        ...{ requestor_name: "alice", requestor_type: "user", request_id: "r-7", recorded_at: SECONDS },
        ...{ message_type: "action", message_version: "0.1.1", remote_hostname: "198.51.100.7" },
      },
      line: `human alice | config.update success | web | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: {
        ...{ entity_type: "client", entity_name: "web-1", task: "delete", requestor_name: "web-1" },
        ...{ requestor_type: "client", recorded_at: SECONDS, message_type: "action" },
      },
      line: `machine web-1 | access_key.delete success | web-1 | - | ${SECONDS}`,
    },
  ],
};

const SALT: SourceRecords = {
  parser: "salt",
  documented: "docs.saltproject.io, Salt Master Events",
  records: [
    {
      record: {
        tag: "salt/job/7/new",
        data: {
          ...{ _stamp: "2026-11-23T04:05:06.123456", fun: "cmd.run", user: "sudo_alice", jid: "7" },
          ...{ minions: ["web-1"], tgt: "web-1", arg: ["id"] },
        },
      },
      line: "unknown sudo_alice | command.run unknown | web-1 | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        tag: "salt/job/7/ret/web-1",
        data: { _stamp: "2026-11-23T04:05:06.123456", fun: "state.apply", id: "web-1", success: false },
      },
      line: "- | config.update failure | web-1 | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        tag: "salt/auth",
        data: { _stamp: "2026-11-23T04:05:06.123456", act: "accept", id: "web-1", result: true },
      },
      line: "- | device.add success | web-1 | - | 2026-11-23T04:05:06.123456Z",
    },
  ],
};

const SAP_AUDIT: SourceRecords = {
  parser: "sap-audit",
  documented: "learn.microsoft.com, Microsoft Sentinel solution for SAP applications: data reference",
  records: [
    {
      record: {
        ...{ MessageClass: "AU", MessageID: "AU2", MessageText: "Logon failed", User: "BOB", Host: "sap-1" },
        ...{ ClientID: "100", SystemID: "SHP", TerminalIPv6: "198.51.100.7", TransactionCode: "S000" },
        ...{ ABAPProgramName: "SAPMSYST", AlertSeverityText: "High", UpdatedOn: SECONDS },
      },
      line: `unknown BOB | user.login failure | S000, SAPMSYST, 100 | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: {
        ...{ MessageID: "AU7", MessageText: "User CAROL created", User: "ALICE", ClientID: "100" },
        ...{ TransactionCode: "SU01", UpdatedOn: SECONDS, TerminalIPv6: "198.51.100.7" },
      },
      line: `unknown ALICE | user.create success | SU01, 100 | 198.51.100.7 | ${SECONDS}`,
    },
  ],
};

const TEAMCITY: SourceRecords = {
  parser: "teamcity",
  documented: "jetbrains.com/help/teamcity/rest, AuditEvent",
  records: [
    {
      record: {
        ...{ id: "7", comment: "steps were updated", timestamp: "20261123T050506+0100" },
        action: { id: "54", name: "build_type_edit_settings", pattern: "#{0} was edited" },
        relatedEntities: { count: 1, entity: [{ type: "buildType", buildType: { name: "Deploy shop" } }] },
        user: { id: 3, username: "alice", email: "alice@example.com" },
      },
      line: `human alice | pipeline.update success | Deploy shop | - | ${SECONDS}`,
    },
  ],
};

const TRAVIS: SourceRecords = {
  parser: "travis",
  documented: "docs.travis-ci.com, Configuring webhook notifications",
  records: [
    {
      record: {
        ...{ id: 7, number: "12", type: "push", state: "failed", status_message: "Broken", branch: "main" },
        ...{ build_url: "https://travis.example.com/7", started_at: SECONDS, finished_at: SECONDS },
        ...{ author_name: "alice", commit: "c7", repository: { id: 9, name: "web", owner_name: "shop" } },
      },
      line: `unknown alice | pipeline.finish failure | web, main, 12 | - | ${SECONDS}`,
    },
  ],
};

export const PLATFORMS: readonly SourceRecords[] = [
  ...[OCTOPUS, HARNESS, AWX, CHEF, SALT, SAP_AUDIT, TEAMCITY, TRAVIS],
];
