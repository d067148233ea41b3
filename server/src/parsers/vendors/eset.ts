/** What ESET PROTECT exports to syslog as JSON (help.eset.com, "Events exported to JSON format"). An action of the audit stands beside the kind of the event. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "eset",
  version: 1,
  match: { event_type: null, occured: null, "source_uuid | hostname | ipv4": null },
  time: "occured",
  action: "madeAction",
  category: "security",
  actions: `
  malware.detect threat_event,threat
  network.block firewallaggregated_event,firewall
  threat.detect hipsaggregated_event,hips,enterpriseinspectoralert_event,enterpriseinspectoralert,inspectalert_event,eset inspect alert
  http.request filteredwebsites_event,filteredwebsites
  policy.violate blockedfiles_event
  user.login login attempt,login
  user.logout logout
  password.change change password,password change
  user.create create native user,create user
  user.delete delete user,remove user
  policy.create create policy,assign policy
  policy.update modify policy,edit policy
  policy.delete remove policy,delete policy,unassign policy
  device.add add computer,create computer
  device.remove remove computer`,
  actor: { name: "madeWho" },
  targets: [
    { type: "=threat", id: "threat_name | event" },
    { type: "=object", id: "object_uri | madeObject" },
    { type: "=rule", id: "rule_name | rulename" },
    { type: "=address", id: "target_address" },
    { type: "=process", id: "processname | process_name" },
    { type: "=host", id: "madeHost" },
  ],
  from: { ip: "madeFrom" },
  outcome: "madeOutcome",
  reason: "madeReason",
  severity: "severity",
  service: { name: "=eset", host: "hostname" },
  message: "detail",
});

export const eset = prepared(table, (record) => {
  const kind = text(record, "event_type") ?? "";
  const isAudit = /^audit/i.test(kind);
  const action = text(record, "action");
  const did = text(record, "action_taken") ?? text(record, "action");
  const isSeen = /^firewall/i.test(kind) && did === undefined && text(record, "threat_name") !== undefined;
  const isLogin = isAudit && /^log(?:in|out)/i.test(action ?? "");
  const who = text(record, "user") ?? text(record, "username") ?? text(record, "account");
  return {
    // What a firewall saw and let pass is no more than seen.
    madeAction: isAudit ? action : isSeen ? "hips" : kind,
    // Whoever signs in is named as what it was done to.
    madeWho: who ?? (isLogin ? text(record, "target") : undefined),
    madeObject: isAudit && !isLogin ? text(record, "target") : undefined,
    madeHost: isAudit ? undefined : text(record, "hostname"),
    madeFrom: text(record, "source_address") ?? (isAudit ? undefined : text(record, "ipv4")),
    madeOutcome: isAudit ? text(record, "result") : outcomeOf(did),
    madeReason: isAudit ? undefined : did,
  };
});

/** What was done to the threat: cleaned, deleted or blocked it does no more. */
function outcomeOf(did: string | undefined): string | undefined {
  if (did === undefined) return undefined;
  return /block|clean|delet|terminat|quarantin|denied/i.test(did) ? "denied" : undefined;
}
