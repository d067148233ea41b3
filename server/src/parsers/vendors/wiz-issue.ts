/** Wiz' issues (docs.wiz.io, "Issues"). */
import { mapped } from "../mapping.ts";

export const wizIssue = mapped({
  name: "wiz-issue",
  match: { entitySnapshot: null, severity: null, "createdAt | created": null },
  time: "updatedAt | createdAt | created",
  action: "status",
  prefix: "wiz.issue",
  category: "security",
  actions: `
  finding.create open
  finding.update in_progress
  finding.resolve resolved
  alert.dismiss rejected`,
  targets: [{ type: "entitySnapshot.type", id: "entitySnapshot.id", name: "entitySnapshot.name" }],
  severity: "severity",
  service: { name: "=wiz", account: "entitySnapshot.subscriptionExternalId" },
  message: "sourceRule.name",
  eventId: "id",
});
