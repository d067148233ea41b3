/** Alerts of Varonis' SaaS (varonis.com, "Varonis SaaS API, Alerts"). Those of its appliances come in CEF. */
import { mapped } from "../mapping.ts";

export const varonis = mapped({
  name: "varonis",
  version: 1,
  match: {
    policy: null,
    "generationTime | alertTime": null,
    "dataSource | eventsCount | hasSensitiveResource": null,
  },
  time: "generationTime.dateTimeUtc | alertTime.dateTimeUtc | generationTime | alertTime",
  action: "=alert.raise",
  actor: { name: "users.0.name | user.name | users.0.displayName" },
  targets: [
    { type: "=policy", id: "policy.id", name: "policy.name" },
    { type: "dataSource.0.type", id: "dataSource.0.id", name: "dataSource.0.name" },
  ],
  from: { ip: "devices.0.ip | device.ip" },
  severity: "policy.severity | severity",
  service: { name: "=varonis" },
  eventId: "id",
  message: "policy.name",
});
