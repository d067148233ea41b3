/** Bitdefender GravityZone's events, as its push service sends them (bitdefender.com, "Event push service API", "Push event types"). The module says what happened. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "bitdefender",
  version: 1,
  match: {
    module: null,
    "companyId | product_installed | computer_name | computerName | endpointId | _testEvent_ | loginTime | userName":
      null,
    "computer_id | computer_ip | computer_name | computerName | userId | endpointId | issueType | incident_id | userName | fullName | taskId | _testEvent_":
      null,
  },
  time: "timestamp | last_blocked | loginTime | detectionTime | detection_time | lastBlocked | created | scanEngineDate | startDate | date",
  action: "module",
  category: "security",
  actions: `
  malware.detect av,hd,storage-antimalware,ransomware-mitigation,exchange-malware
  threat.detect avc,antiexploit,new-incident,new-extended-incident,network-sandboxing,hvi,aph,network-monitor,exchange-organization-info
  network.block fw
  http.request uc
  policy.violate dp,device-control,dlp
  user.login login
  device.add registration,supa-update-status-registration
  scan.finish task-status
  device.update modules,sva,sva-load,supa-update-status,uninstall,install
  finding.create partner-changed,security-container-update-available,hwid-change`,
  actor: { id: "user.id | user.sid | userId", name: "user.name | userName | username | user.userName" },
  targets: [
    {
      type: "=threat",
      id: "malware_name | exploit_type | attack_type | detection_name | aph_type | attackTypes.0",
    },
    { type: "=object", id: "file_path | exploit_path | path | application_path | url | process_path" },
    { type: "=host", id: "computer_id | computerId | endpointId", name: "computer_name | computerName" },
    { type: "=incident", id: "incident_id" },
  ],
  from: { ip: "madeFrom" },
  outcome: "madeOutcome",
  severity: "madeSeverity",
  service: { name: "=bitdefender", account: "companyId" },
});

const BLOCKED = /block|delet|quarantin|disinfect|cleaned|restored|killed|denied/i;
const SEVERITIES: ReadonlySet<string> = new Set(["low", "medium", "high", "critical"]);

export const bitdefender = prepared(table, (record) => {
  const status =
    text(record, "final_status") ??
    text(record, "status") ??
    text(record, "main_action") ??
    text(record, "action_taken");
  const severity = text(record, "severity")?.toLowerCase();
  const isLogin = text(record, "module") === "login";
  return {
    madeFrom:
      text(record, "source_ip") ??
      text(record, "attack_source") ??
      text(record, "ip") ??
      text(record, "computer_ip") ??
      text(record, "computerIp"),
    madeOutcome: isLogin ? "success" : status !== undefined && BLOCKED.test(status) ? "denied" : undefined,
    madeSeverity: severity !== undefined && SEVERITIES.has(severity) ? severity : undefined,
  };
});
