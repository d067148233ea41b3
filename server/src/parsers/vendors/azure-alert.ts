/** Azure Monitor's alerts as its action groups send them (learn.microsoft.com, "Common alert schema"). */
import { type Fields, isFields, object, text, toText } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "azure-alert",
  match: { schemaId: ["azureMonitorCommonAlertSchema"], "data.essentials.alertRule": null },
  time: "told.at",
  action: "data.essentials.monitorCondition",
  prefix: "azure_alert",
  category: "security",
  actions: `
  alert.raise fired
  alert.resolve resolved`,
  targets: [
    { type: "=alert", id: "data.essentials.alertRule" },
    { type: "=resource", id: "told.resource", name: "told.name" },
  ],
  severity: "told.severity",
  reason: "data.essentials.description",
  service: { name: "=azure-monitor", account: "told.account" },
  // What is raised and resolved has one name.
  context: { incident: "data.essentials.alertId" },
});

export const azureAlert: Parser = prepared(TABLE, (record) => ({ told: toldOf(record) }));

/** From the worst to what is only verbose. */
const SEVERITIES: ReadonlyMap<string, string> = new Map([
  ["Sev0", "critical"],
  ["Sev1", "high"],
  ["Sev2", "medium"],
  ["Sev3", "low"],
  ["Sev4", "info"],
]);

function toldOf(record: Fields): Fields {
  const essentials = object(object(record, "data"), "essentials");
  const isOver = text(essentials, "monitorCondition") === "Resolved";
  const resource = firstOf(essentials, "alertTargetIDs");
  return {
    at: text(essentials, isOver ? "resolvedDateTime" : "firedDateTime") ?? text(essentials, "firedDateTime"),
    resource,
    name: firstOf(essentials, "configurationItems") ?? resource?.split("/").pop(),
    account: /^\/subscriptions\/([^/]{1,64})/i.exec(resource ?? "")?.[1],
    severity: SEVERITIES.get(text(essentials, "severity") ?? ""),
  };
}

function firstOf(fields: Fields | undefined, name: string): string | undefined {
  const value = fields?.[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isFields(first) ? undefined : toText(first);
}
