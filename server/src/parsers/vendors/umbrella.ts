/** Cisco Umbrella's DNS logs as JSON: of those who turn its files into it, and of its reporting API (docs.umbrella.com, "DNS log formats"; developer.cisco.com, "Umbrella Reporting"). */
import { isFields, list, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { textAt } from "../paths.ts";
import { prepared } from "../prepared.ts";

export const umbrella = prepared(
  mapped({
    name: "cisco-umbrella",
    version: 2,
    match: {
      "externalIp | externalIP | externalip": null,
      "internalIp | internalIP | internalip": null,
      domain: null,
      "action | verdict": null,
    },
    time: "timestamp",
    action: "=dns.query",
    actor: { id: "madeIdentity", name: "madeIdentity", type: "madeKind" },
    actorTypes: {
      "ad users": "human",
      directory_user: "human",
      "roaming computers": "machine",
      roaming: "machine",
      "anyconnect roaming client": "machine",
      "ad computers": "machine",
      networks: "machine",
      network: "machine",
      "internal networks": "machine",
      sites: "machine",
      site: "machine",
      "network devices": "machine",
    },
    targets: [{ type: "=domain", id: "madeDomain" }],
    from: { ip: "internalIp | internalIP | internalip | externalIp | externalIP | externalip" },
    outcome: "action | verdict",
    outcomes: { proxied: "success" },
    reason: "blockedCategories.0 | blockedCategories",
    service: { name: "=cisco-umbrella" },
  }),
  (record) => {
    const first = list(record, "identities").find(isFields);
    return {
      // A name is asked for with the dot of the root behind it.
      madeDomain: text(record, "domain")?.replace(/(?<=.)\.$/, ""),
      madeIdentity: NAME(record) ?? text(first, "label") ?? text(record, "identities"),
      madeKind: KIND(record) ?? (first === undefined ? undefined : TYPE(first)),
    };
  },
);

const NAME = textAt("identity", "mostGranularIdentity", "policyIdentity", "identities.0");
const KIND = textAt("mostGranularIdentityType", "policyIdentityType", "identityTypes.0", "identityType");
const TYPE = textAt("type.type", "type");
