/** Wiz' issues, as its API has them and as its automation rules send them (docs.wiz.io, "Issues"; "Automation rules"). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const TABLE = mapped({
  name: "wiz-issue",
  version: 2,
  match: {
    "entitySnapshot | trigger.ruleId | trigger.ruleName": null,
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
  targets: [
    {
      type: "entitySnapshot.type | resource.type",
      id: "entitySnapshot.id | resource.id",
      name: "entitySnapshot.name | resource.name",
    },
    {
      type: "=rule",
      id: "sourceRule.id | sourceRules.0.id | control.id",
      name: "sourceRule.name | sourceRules.0.name | control.name",
    },
  ],
  reason: "resolutionReason",
  severity: "severity | issue.severity",
  service: {
    name: "=wiz",
    account: "entitySnapshot.subscriptionExternalId | resource.subscriptionId",
    region: "entitySnapshot.region | resource.region",
  },
  message: "sourceRule.name | sourceRules.0.name | control.name",
  eventId: "id | issue.id",
});

export const wizIssue: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ told: { status: statusOf(record) }, ...record }, how),
};

/** What became of it; one of which nothing is said is open, and an open one may be an attack that was seen. */
function statusOf(record: Fields): string {
  const status = text(record, "status") ?? text(object(record, "issue"), "status") ?? "OPEN";
  return status === "OPEN" && text(record, "type") === "THREAT_DETECTION" ? "threat" : status;
}
