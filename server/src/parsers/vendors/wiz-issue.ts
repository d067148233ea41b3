/** Wiz' issues, as its API has them and as its automation rules send them (docs.wiz.io, "Issues"; "Automation rules"). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const TABLE = mapped({
  name: "wiz-issue",
  version: 3,
  match: {
    "entitySnapshot | trigger.ruleId | trigger.ruleName | tdrId": null,
    "severity | issue.severity": null,
    "createdAt | created | issue.created | issue.createdAt | issue.id": null,
  },
  time: "statusChangedAt | updatedAt | createdAt | created | issue.updatedAt | issue.created | issue.createdAt",
  action: "told.status",
  prefix: "wiz.issue",
  category: "security",
  actions: `
  finding.create open
  threat.detect threat
  finding.update in_progress
  finding.resolve resolved
  alert.dismiss rejected`,
  // A detection names who is suspected.
  actor: { id: "actors.0.externalId | actors.0.id", name: "actors.0.name", type: "actors.0.type" },
  actorTypes: { user_account: "human", service_account: "machine" },
  targets: [
    {
      type: "entitySnapshot.type | resource.type",
      id: "entitySnapshot.id | resource.id",
      name: "entitySnapshot.name | resource.name",
    },
    { type: "primaryResource.type", id: "primaryResource.externalId", name: "primaryResource.name" },
    {
      type: "=rule",
      id: "sourceRule.id | sourceRules.0.id | control.id",
      name: "sourceRule.name | sourceRules.0.name | control.name",
    },
  ],
  from: { ip: "triggeringEvents.0.actorIP" },
  reason: "resolutionReason",
  severity: "severity | issue.severity",
  service: {
    name: "=wiz",
    account: "entitySnapshot.subscriptionExternalId | resource.subscriptionId",
    region: "entitySnapshot.region | resource.region | primaryResource.region",
  },
  message: "sourceRule.name | sourceRules.0.name | control.name | title",
  eventId: "id | issue.id",
});

export const wizIssue: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ told: { status: statusOf(record) }, ...record }, how),
};

/** What became of it; one of which nothing is said is open, and an open one may be an attack that was seen. */
function statusOf(record: Fields): string {
  const status = text(record, "status") ?? text(object(record, "issue"), "status") ?? "OPEN";
  const isThreat = text(record, "type") === "THREAT_DETECTION" || text(record, "tdrId") !== undefined;
  return status === "OPEN" && isThreat ? "threat" : status;
}
