/** Findings of Google's Security Command Center, as its notifications have them (cloud.google.com/security-command-center/docs, "NotificationMessage", "Finding"). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const table = mapped({
  name: "gcp-finding",
  version: 3,
  match: { "finding.category": null, "finding.name": null, "finding.state | finding.severity": null },
  time: "finding.eventTime | finding.createTime",
  action: "told",
  actions: `
  finding.create active
  threat.detect threat
  finding.resolve inactive
  finding.update muted`,
  targets: [
    {
      type: "resource.type | =resource",
      id: "finding.resourceName | resource.name",
      name: "resource.displayName",
    },
    { type: "=principal", id: "finding.access.principalEmail" },
    { type: "=finding", id: "finding.name", name: "finding.category" },
  ],
  from: { ip: "finding.access.callerIp" },
  severity: "finding.severity",
  reason: "finding.description",
  message: "title",
  service: {
    name: "=security-command-center",
    account: "resource.gcpMetadata.project | resource.projectDisplayName | resource.project",
  },
});

export const gcpFinding: Parser = {
  ...table,
  parse: (record, how) => table.parse({ told: wordOf(record), title: titleOf(record), ...record }, how),
};

/** `PUBLIC_IP_ADDRESS` of what it was found at. */
function titleOf(record: Fields): string | undefined {
  const [finding, resource] = [object(record, "finding"), object(record, "resource")];
  const category = text(finding, "category")?.replaceAll("_", " ");
  const place = text(resource, "displayName") ?? text(finding, "resourceName");
  return place === undefined ? category : `${category}: ${place}`;
}

/** What was seen happening is another thing than what is set up badly. */
function wordOf(record: Fields): string {
  const finding = object(record, "finding");
  const state = text(finding, "state")?.toLowerCase() ?? "active";
  if (state === "inactive") return state;
  if (text(finding, "mute") === "MUTED") return "muted";
  return text(finding, "findingClass") === "THREAT" ? "threat" : "active";
}
