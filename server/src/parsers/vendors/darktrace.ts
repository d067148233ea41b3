/** Darktrace's alerts: breaches of models, incidents of its analyst, and the state of its system (customerportal.darktrace.com, "Threat Visualizer API Guide"). */
import { list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

/** A breach's score, 0 to 1. */
const SCORES = [
  [0.8, "high"],
  [0.5, "medium"],
] as const;

export const darktraceBreach: Parser = prepared(
  mapped({
    name: "darktrace",
    version: 1,
    match: { "pbid | breachUrl": null, "model | score": null },
    time: "time | creationTime",
    action: "=threat.detect",
    actor: { name: "madeWho" },
    targets: [
      {
        type: "=model",
        id: "model.then.uuid | model.now.uuid | model.uuid",
        name: "model.then.name | model.now.name | model.name",
      },
      { type: "=device", id: "madeDevice.id", name: "madeDevice.name" },
    ],
    from: { ip: "device.ip | device.hostname" },
    severity: "madeSeverity",
    service: { name: "=darktrace" },
    eventId: "pbid",
    message: "madeMessage",
  }),
  (record) => {
    const [model, device] = [object(record, "model"), object(record, "device")];
    const score = Number(text(record, "score") ?? Number.NaN);
    const [credential] = list(device, "credentials");
    const known = text(device, "did") === "-1" ? undefined : text(device, "did");
    return {
      madeWho: typeof credential === "string" ? credential : undefined,
      madeDevice: { id: known, name: text(device, "hostname") ?? text(device, "ip") },
      madeSeverity: Number.isNaN(score) ? undefined : (SCORES.find(([from]) => score >= from)?.[1] ?? "low"),
      madeMessage: text(object(model, "then"), "name") ?? text(model, "name"),
    };
  },
);

export const darktraceIncident: Parser = mapped({
  name: "darktrace",
  version: 1,
  match: { "aiaScore | groupCategory": null, "summary | title": null, "createdAt | periods": null },
  time: "createdAt | periods.0.start",
  action: "=threat.detect",
  targets: [
    { type: "=incident", id: "id | currentGroup", name: "title" },
    { type: "=device", id: "breachDevices.0.did", name: "breachDevices.0.hostname | breachDevices.0.ip" },
  ],
  from: { ip: "breachDevices.0.ip" },
  severity: "=high",
  service: { name: "=darktrace" },
  eventId: "id",
  message: "summary | title",
});

export const darktraceStatus: Parser = mapped({
  name: "darktrace",
  version: 1,
  match: { alert_name: null, "last_updated_status | status | friendlyName": null, "uuid | child_id": null },
  time: "last_updated | last_updated_status",
  action: "=alert.raise",
  targets: [
    { type: "=alert", id: "uuid", name: "name | alert_name" },
    { type: "=host", id: "hostname", name: "hostname" },
  ],
  from: { ip: "ip_address" },
  severity: "madeSeverity",
  service: { name: "=darktrace", host: "hostname" },
  message: "message",
});
