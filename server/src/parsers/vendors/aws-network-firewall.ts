/** Logs of AWS Network Firewall: what its engine wrote of a flow, of TLS, or by a rule, with the firewall's name around it (AWS Network Firewall Developer Guide, "Contents of a firewall log"). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "aws-network-firewall",
  match: { firewall_name: null, "event.event_type": null },
  time: "event.timestamp | event_timestamp",
  action: "told.action",
  actions: `
  network.block alert.blocked alert.drop alert.reject drop tls.blocked
  alert.raise alert.allowed alert
  network.flow netflow flow tls http dns`,
  prefix: "firewall",
  category: "network",
  targets: [
    { type: "=domain", id: "event.tls.sni | event.http.hostname" },
    { type: "=address", id: "event.dest_ip" },
    { type: "=rule", id: "event.alert.signature_id", name: "event.alert.signature" },
  ],
  from: { ip: "event.src_ip" },
  outcome: "told.outcome",
  reason: "event.alert.category",
  service: { name: "firewall_name", region: "availability_zone" },
});

export const awsNetworkFirewall: Parser = prepared(TABLE, (record) => toldOf(object(record, "event")));

/** What a rule found it has let through or not; a flow alone does not say. */
function toldOf(event: Fields | undefined): Readonly<Record<string, unknown>> {
  const type = text(event, "event_type") ?? "";
  const verdict = text(object(event, "alert"), "action");
  const isRefused = verdict === "blocked" || type === "drop";
  return {
    told: {
      action: verdict === undefined ? type : `${type}.${verdict}`,
      outcome: isRefused ? "denied" : verdict === "allowed" ? "success" : undefined,
    },
  };
}
