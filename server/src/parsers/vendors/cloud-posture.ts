/** Lacework's alerts and Orca's: what is wrong with clouds, as each pushes it (docs.fortinet.com, "Lacework FortiCNAPP, Webhook"; docs.orcasecurity.io, "Alerts"). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const LACEWORK = ["", "critical", "high", "medium", "low", "info"];
/** Orca's words, and others'. */
const ORCA: ReadonlyMap<string, string> = new Map([
  ["compromised", "critical"],
  ["imminent compromise", "high"],
  ["hazardous", "medium"],
  ["informational", "info"],
]);

export const lacework: Parser = prepared(
  mapped({
    name: "lacework",
    version: 1,
    match: { event_severity: null, event_name: null, "event_link | event_source | event_id": null },
    time: "start_time",
    action: "=alert.raise",
    targets: [{ type: "=alert", id: "event_id | alert_id", name: "event_name" }],
    severity: "madeSeverity",
    service: { name: "=lacework" },
    eventId: "event_id",
    message: "event_description | event_name",
  }),
  (record) => ({ madeSeverity: LACEWORK[Number(text(record, "event_severity") ?? Number.NaN)] }),
);

export const orca: Parser = prepared(
  mapped({
    name: "orca",
    version: 1,
    match: { "state.alert_id": null, "state.severity | state.score | state.orca_score": null },
    time: "state.last_updated | state.created_at | state.last_seen",
    action: "state.status",
    category: "security",
    actions: `
    finding.create open
    finding.update in_progress,snoozed
    finding.resolve closed,resolved
    alert.dismiss dismissed`,
    targets: [
      { type: "=alert", id: "state.alert_id", name: "type_string | title | type" },
      { type: "=asset", id: "asset_unique_id", name: "asset_name" },
    ],
    severity: "madeSeverity",
    service: { name: "=orca", account: "cloud_account_id | account_name | organization_name" },
    eventId: "state.alert_id",
    message: "description",
  }),
  (record) => {
    const state = record["state"];
    const word =
      typeof state === "object" && state !== null && "severity" in state ? state.severity : undefined;
    return { madeSeverity: typeof word === "string" ? (ORCA.get(word) ?? word) : undefined };
  },
);
