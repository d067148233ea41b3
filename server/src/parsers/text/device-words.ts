/** What devices and their consoles call what they report in CEF and LEEF, and what their names of events say of how it ended. */
import type { Outcome } from "@tallystick/event";
import { type ActionTable, actionTable } from "../action-table.ts";

export const DEVICE_ACTIONS: ActionTable = actionTable(`
  user.login login,logon,user login,user logged in,user signed in,authentication,login succeeded,login failed,authentication failed,successful login,failed login,user - login,user - loginfailure,admin login
  user.logout logout,logoff,user logout,user signed out,user - logout
  password.change password change,password changed
  secret.read retrieve password,secret - view
  secret.create secret - create
  secret.update store password,set password,secret - edit
  secret.rotate cpm change password,cpm reconcile password
  secret.delete secret - delete
  session.start psm connect,psm secure connect session start
  session.end psm disconnect
  network.flow traffic,accept,allow,permit,session,connection
  network.block deny,drop,block,reject
  malware.detect virus,malware
  threat.detect ips,attack,intrusion,threat
  config.update configuration change,config,configuration changed
`);

/** What was decided, which is no name of what it was decided about. */
const VERDICT = /^(?:accept|allow|block|den(?:y|ied)|drop|permit|reject|pass)(?:p?ed|ted)?$/i;
const DENIED = /\b(?:denied|block(?:ed)?|reject(?:ed)?|refused|dropped|not allowed|disallowed)\b/i;
const FAILURE = /\b(?:fail(?:ed|ure|s)?|loginfailure|unsuccessful|invalid)\b/i;
const SUCCESS = /\b(?:success(?:ful(?:ly)?)?|succeeded|(?:signed|logged) (?:in|on|out|off))\b/i;

export function isVerdict(word: string | undefined): boolean {
  return VERDICT.test(word ?? "");
}

/** How it ended, by the name that an event has. */
export function outcomeInName(name: string | undefined): Outcome | undefined {
  const words = (name ?? "").replace(/[_:/.-]+/g, " ");
  if (DENIED.test(words)) return "denied";
  if (FAILURE.test(words)) return "failure";
  return SUCCESS.test(words) ? "success" : undefined;
}
