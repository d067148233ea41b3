/** ExtraHop Reveal(x)'s detections (docs.extrahop.com, "REST API", "Detections"; "Notification rules", webhooks). Who attacks and who is attacked are participants. */
import { type Fields, isFields, list, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "extrahop",
  version: 1,
  match: { participants: null, "risk_score | categories | appliance_id": null, "title | type": null },
  time: "start_time | create_time | mod_time",
  action: "=threat.detect",
  actor: { name: "madeWho" },
  targets: [
    { type: "=detection", id: "id", name: "title | type" },
    { type: "=host", id: "madeTarget" },
  ],
  from: { ip: "madeFrom" },
  severity: "madeSeverity",
  service: { name: "=extrahop" },
  eventId: "id",
  message: "title",
});

export const extraHop = prepared(table, (record) => {
  const all = list(record, "participants").filter(isFields);
  const of = (role: string): Fields | undefined => all.find((one) => text(one, "role") === role);
  const [offender, victim] = [of("offender"), of("victim")];
  const risk = Number(text(record, "risk_score") ?? Number.NaN);
  return {
    madeWho: text(offender, "username"),
    madeFrom: text(offender, "object_value") ?? text(offender, "ipaddr") ?? text(offender, "hostname"),
    madeTarget: text(victim, "hostname") ?? text(victim, "object_value"),
    madeSeverity: Number.isNaN(risk) ? undefined : risk >= 80 ? "high" : risk >= 31 ? "medium" : "low",
  };
});
