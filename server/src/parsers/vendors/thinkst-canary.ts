/** Incidents of Thinkst's canaries (help.canary.tools, "Webhooks"). */
import { mapped } from "../mapping.ts";

export const thinkstCanary = mapped({
  name: "thinkst-canary",
  match: { AlertType: null, "IncidentKey | IncidentHash": null },
  time: "Timestamp",
  action: "=threat.detect",
  targets: [{ type: "=canary", id: "CanaryID | Token", name: "CanaryName | Reminder" }],
  from: { ip: "SourceIP" },
  severity: "=high",
  service: { name: "=thinkst-canary" },
  message: "Description | Intro",
  eventId: "IncidentKey",
});
