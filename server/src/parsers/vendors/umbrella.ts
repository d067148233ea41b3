/** Cisco Umbrella's DNS logs (docs.umbrella.com, "DNS log formats"). */
import { mapped } from "../mapping.ts";

export const umbrella = mapped({
  name: "cisco-umbrella",
  match: { "externalIp | externalIP": null, "internalIp | internalIP": null, domain: null, action: null },
  time: "timestamp",
  action: "=dns.query",
  actor: { name: "identity | mostGranularIdentity | identities.0" },
  targets: [{ type: "=domain", id: "domain" }],
  from: { ip: "internalIp | internalIP | externalIp" },
  outcome: "action",
  service: { name: "=cisco-umbrella" },
});
