/** What FortiGate's words mean: actions of events, parts of its settings, kinds of inspection. */
import { actionTable } from "../action-table.ts";

export const FORTIGATE_ACTIONS = actionTable(`
  user.login login,authentication,auth-logon,fsso-logon,logon,login-success,login-fail
  user.logout logout,auth-logout,fsso-logoff,logoff
  vpn.connect tunnel-up,ssl-login-fail,ssl-new-con,phase2-up,install_sa
  vpn.disconnect tunnel-down,ssl-exit-fail,delete_phase1_sa,delete_ipsec_sa,phase2-down
  host.shutdown reboot,shutdown
  log.write perf-stats,tunnel-stats,ssl-alert,negotiate,dpd,ha-sync,ping
  config.read download,backup,backup-conf
  config.update restore,upload,restore-conf,update,upgrade
  audit.clear delete-log,clear-log
  account.lock auth-locked,lockout
`);

/** In this order. Where a setting is of the people who may sign in, a change of it is one of theirs. */
export const OF_PATHS: readonly (readonly [begin: string, noun: string])[] = [
  ["system.admin", "user"],
  ["user.local", "user"],
  ["user.group", "group"],
  ["system.accprofile", "role"],
  ["system.api-user", "service_account"],
  ["firewall.", "firewall"],
];

export const OF_SUBTYPES: ReadonlyMap<string, string> = new Map([
  ["ips", "threat.detect"],
  ["anomaly", "threat.detect"],
  ["waf", "threat.detect"],
  ["virus", "malware.detect"],
  ["dlp", "policy.violate"],
  ["file-filter", "policy.violate"],
  ["dns", "dns.query"],
  ["emailfilter", "message.send"],
]);
