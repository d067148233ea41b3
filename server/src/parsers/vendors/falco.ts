/** Falco's alerts (falco.org/docs/concepts/outputs/formatting). */
import { mapped } from "../mapping.ts";

export const falco = mapped({
  name: "falco",
  match: { rule: null, output: null, "output_fields | priority": null },
  time: "time | output_fields.evt.time",
  action: "=threat.detect",
  actor: {
    id: "output_fields.ka.user.name | output_fields.user.name | output_fields.user.uid",
    name: "output_fields.ka.user.name | output_fields.user.name",
  },
  targets: [{ type: "=rule", id: "rule" }],
  outcome: "=unknown",
  severity: "priority",
  service: { name: "=falco", host: "hostname" },
  message: "output",
});
