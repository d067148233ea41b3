/** Events and alerts of Sophos Central, as its SIEM interface gives them (developer.sophos.com, "SIEM API"). Their type is a path of names, the last of which says what happened. */
import { member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "sophos-central",
  version: 1,
  match: {
    type: null,
    "customer_id | customerId": null,
    "endpoint_id | endpoint_type | datastream | event_service_event_id": null,
  },
  time: "rt | when | created_at | end",
  action: "madeAction",
  prefix: "sophos",
  category: "security",
  actions: `
  user.login user_logged_in,admin_login
  user.create user_auto_created,user_created,useradded
  http.request web_filtering_blocked,web_control_violation,web_filtering_warned,web_control_blocked
  policy.violate application_blocked,application_detected,application_allowed,device_control_block,data_loss_prevention_automatically_allowed,data_loss_prevention_user_allowed,data_loss_prevention_automatically_blocked,non_compliant,peripheral_blocked,device_alerted_only,device_restricted
  malware.detect core_detection,core_pua_detection,core_clean_failed,core_cleaned,core_pua_clean,core_pua_restored,core_restored,core_reboot_required,threat_detected,threat_cleaned,detected,cleaned_up,not_cleaned_up,cleanup_failed,pua_detected,pua_cleaned_up,pua_not_cleaned_up,pua_cleanup_failed,hipsdetected,hips_detected,adware_pua_detected,cryptoguard_detected
  threat.detect exploit_prevention,command_and_control_detected,hmpa_exploit_prevented,hmpa_crypto_guard,core_hmpa_exploit_prevented,denc_exploit,core_outbreak,core_credential_guard,core_amsi_blocked,ips_blocked
  scan.finish saved_scan_complete,saved_scan_completed,custom_scan_complete
  package.update update_success,update_failure,update_reboot_required
  device.add registered,enrolled,endpoint_registered
  device.update denc_disk_not_encrypted_event,denc_encryption_suspended_event,denc_key_received_event`,
  actor: { id: "madeWho.id", name: "madeWho.name" },
  targets: [
    { type: "=threat", id: "threat | threat_name | madeThreat" },
    { type: "=object", id: "madeObject" },
    { type: "=host", id: "endpoint_id", name: "dhost | location" },
  ],
  from: { ip: "source_info.ip | ip" },
  outcome: "madeOutcome",
  severity: "severity",
  service: { name: "=sophos-central", account: "customer_id" },
  eventId: "id",
  message: "name | description",
});

export const sophosCentral = prepared(table, (record) => {
  const kind = text(record, "type")?.split("::").at(-1) ?? "";
  const word = kind.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  const name = text(record, "name") ?? "";
  const who = text(record, "suser") ?? text(record, "source");
  const [, path] = /(?: at | to )['"]([^'"]{1,512})['"]/.exec(name) ?? [];
  return {
    madeAction: word,
    madeWho: who === "n/a" ? undefined : { name: who, id: text(record, "duid") ?? text(record, "user_id") },
    madeThreat: /detected: '([^']{1,256})'/.exec(name)?.[1],
    madeObject: text(object(record, "appCerts"), "path") ?? path,
    madeOutcome: outcomeOf(word, member(record, "action")),
  };
});

function outcomeOf(word: string, action: unknown): string | undefined {
  if (/block|prevented|cleaned|_clean$|restricted|violation/.test(word)) return "denied";
  if (/fail/.test(word)) return "failure";
  if (/success|complete|registered|created|allowed/.test(word)) return "success";
  return typeof action === "string" ? action : undefined;
}
