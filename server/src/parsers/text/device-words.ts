/** What devices and their consoles call what they report in CEF and LEEF, and what their names of events say of how it ended. */
import type { Outcome } from "@tallystick/event";
import { type ActionTable, actionTable } from "../action-table.ts";

export const DEVICE_ACTIONS: ActionTable = actionTable(`
  user.login login,logon,user login,user logged in,user signed in,authentication,login succeeded,login failed,authentication failed,successful login,failed login,user - login,user - loginfailure,admin login,authenticate,userauthenticate,twofactorauthenticate,crowdstrike authentication,eca_metadata_login,audit (connection to the administration server),klaud_ev_serverconnect
  user.logout logout,logoff,user logout,user signed out,user - logout,eca_metadata_logout
  password.change password change,password changed,user password changed
  user.create user added
  user.update user modified,user changed,user edited,account modified
  user.delete user removed
  group.create group added
  group.update group modified,group changed,group edited
  group.delete group removed
  role.create role added
  role.update role modified,role changed,role edited
  role.delete role removed
  policy.create policy added
  policy.update policy modified,policy changed,policy edited
  policy.delete policy removed
  secret.read retrieve password,secret - view
  secret.create secret - create
  secret.update store password,set password,secret - edit
  secret.rotate cpm change password,cpm reconcile password
  secret.delete secret - delete
  session.start psm connect,psm secure connect session start
  session.end psm disconnect
  network.flow traffic,accept,allow,permit,session,connection,connection_allowed,connection_closed,connection_terminated
  network.block deny,drop,block,reject,connection_discarded,connection_refused,connection_blocked
  malware.detect virus,malware,spyware/grayware detected,spyware detected,virus found,virus detected,malicious object detected,gnrl_ev_virus_found,gnrl_ev_virus_found_by_ksn,gnrl_ev_virus_found_and_blocked,gnrl_ev_object_cured,gnrl_ev_object_deleted,gnrl_ev_object_quarantined,gnrl_ev_object_notcured,gnrl_ev_object_blocked,gnrl_ev_suspicious_object_found,gnrl_ev_password_archive_found
  threat.detect ips,attack,intrusion,threat,behavior monitoring,predictive machine learning,predictive machine learning detection,cnc callback,attack discovery detections,sandbox detection,suspicious files,network content inspection,intrusion prevention,gnrl_ev_attack_detected,network attack detected,detection summary event,detectionsummaryevent,epp detection summary event,malop created,newmalop,behavioral threat,threat detected
  policy.violate device access control,endpoint application control,data loss prevention,dlp syslog,gnrl_ev_application_launch_denied,gnrl_ev_device_blocked,application control,device control,policy violation,dlp
  http.request web security,web reputation,gnrl_ev_web_url_blocked
  alert.raise alert,alert started
  alert.resolve alert ended
  detection.update pattern update status,engine update status
  config.update configuration change,config,configuration changed,klaud_ev_objectmodify
`);

/** What was decided, which is no name of what it was decided about. */
const VERDICT = /^(?:accept|allow|block|den(?:y|ied)|drop|permit|reject|pass)(?:p?ed|ted)?$/i;
const DENIED =
  /\b(?:denied|block(?:ed)?|reject(?:ed)?|refused?|dropped|discarded|not allowed|disallowed|quarantined|cleaned|terminated?|prevent(?:ed)?)\b/i;
const FAILURE = /\b(?:fail(?:ed|ure|s)?|loginfailure|unsuccessful|invalid)\b/i;
const SUCCESS =
  /\b(?:success(?:ful(?:ly)?)?|succeeded|allow(?:ed)?|permit(?:ted)?|passed|(?:signed|logged) (?:in|on|out|off))\b/i;
/** What is told as done was done; and where a failure has a name of its own. */
const DONE =
  /^(?:user|secret|role|group|folder) {1,3}(?!\w{0,32}fail)\w{1,32}$|^(?:\w{1,32} ){1,3}(?:has been |was )?(?:created|added|deleted|removed|changed|modified|updated|edited|assigned|granted|revoked|enabled|disabled|unlocked|reset|downloaded|uploaded|viewed)$|^(?:created|added|deleted|removed|changed|modified|updated|edited|assigned|granted|revoked|enabled|disabled)\b/i;

export function isVerdict(word: string | undefined): boolean {
  return VERDICT.test(word ?? "");
}

/** Whether a word of the table says what it was about, and not only that something passed or did not. */
export function isMatter(word: string | undefined): boolean {
  const action = DEVICE_ACTIONS.get(word?.toLowerCase() ?? "") ?? "network.flow";
  return !isVerdict(word) && !action.startsWith("network.");
}

/** `deleted user` is `user deleted`. */
export function nounFirst(name: string | undefined): string | undefined {
  return name?.replace(
    /^(created|added|deleted|removed|modified|updated|changed|edited) (user|group|role|policy|account|rule)$/i,
    "$2 $1",
  );
}

/** How it ended, by what a device did about it. */
export function outcomeOfAct(act: string | undefined): Outcome | undefined {
  const words = (act ?? "").replace(/[_:/.-]+/g, " ");
  if (DENIED.test(words) || /\breset\b/i.test(words)) return "denied";
  return SUCCESS.test(words) ? "success" : undefined;
}

/** How it ended, by the name that an event has. */
export function outcomeInName(name: string | undefined): Outcome | undefined {
  const words = (name ?? "").replace(/[_:/.-]+/g, " ");
  if (DENIED.test(words)) return "denied";
  if (FAILURE.test(words)) return "failure";
  return SUCCESS.test(words) || DONE.test(words) ? "success" : undefined;
}
