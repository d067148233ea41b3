/** Findings of AWS Security Hub, in its finding format (Security Hub User Guide, "AWS Security Finding Format"). */
import { mapped } from "../mapping.ts";

export const securityHub = mapped({
  name: "security-hub",
  match: { "ProductArn | GeneratorId": null, Title: null },
  time: "UpdatedAt | CreatedAt | FirstObservedAt",
  action: "Workflow.Status",
  prefix: "security_hub",
  actions: `
  finding.create new
  finding.update notified
  finding.resolve resolved
  alert.dismiss suppressed`,
  actor: {
    id: "Resources.0.Details.AwsIamAccessKey.PrincipalId",
    name: "Resources.0.Details.AwsIamAccessKey.PrincipalName",
  },
  targets: [{ type: "Resources.0.Type", id: "Resources.0.Id" }],
  from: { ip: "Action.AwsApiCallAction.RemoteIpDetails.IpAddressV4 | Network.SourceIpV4" },
  outcome: "Compliance.Status",
  outcomes: { passed: "success", failed: "failure", warning: "unknown", not_available: "unknown" },
  severity: "Severity.Label | FindingProviderFields.Severity.Label",
  service: { name: "ProductName", account: "AwsAccountId", region: "Region" },
  message: "Title",
  eventId: "Id",
});
