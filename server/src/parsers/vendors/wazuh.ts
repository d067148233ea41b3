/** Wazuh's and OSSEC's alerts as JSON (documentation.wazuh.com, "Alert management"; ossec.net, "JSON output"). What happened is told by the groups of the rule. */
import type { Target } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, list, member, object, some, text, toNumber, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { textAt } from "../paths.ts";

/** The groups of rules (documentation.wazuh.com, "Rules classification"). */
const ACTIONS = actionTable(`
  user.login authentication_success authentication_failed authentication_failures win_authentication_failed invalid_login login_denied login_time
  account.lock account_lockout
  user.create adduser
  user.update account_changed
  group.grant group_changed
  sudo.run sudo
  object.create syscheck_entry_added
  object.update syscheck_entry_modified
  object.delete syscheck_entry_deleted
  finding.create rootcheck sca vulnerability-detector
  malware.detect virus virustotal
  threat.detect attack exploit_attempt attacks automatic_attack ids recon web_scan sql_injection honeypot
  policy.violate policy_violation policy_changed
  network.block firewall_drop multiple_drops
  audit.clear log_clearing_auditlog logs_cleared
  service.start service_start service_availability
  config.update config_changed`);
const GROUPS: readonly string[] = [...ACTIONS.keys()];
/** A rule's level, 0 to 16 (documentation.wazuh.com, "Rules classification"). */
const LEVELS = [
  [15, "critical"],
  [12, "high"],
  [7, "medium"],
  [4, "low"],
] as const;
const of = {
  who: textAt(
    "data.srcuser",
    "syscheck.audit.login_user.name",
    "syscheck.audit.user.name",
    "data.audit.auid",
    "data.user",
  ),
  whom: textAt("data.dstuser"),
  ip: textAt("data.srcip", "data.src_ip", "srcip", "data.hostname"),
  object: textAt(
    "syscheck.path",
    "data.file",
    "data.title",
    "data.sca.check.title",
    "data.vulnerability.cve",
  ),
  url: textAt("data.url"),
  to: textAt("data.dstip", "data.dest_ip"),
  command: textAt("data.command"),
  host: textAt("agent.name", "predecoder.hostname", "hostname"),
};

export const wazuh: Parser = {
  name: "wazuh",
  version: 1,
  actions: ACTIONS,
  keys: ["rule"],
  recognises(record) {
    const rule = object(record, "rule");
    return text(rule, "level") !== undefined &&
      (text(rule, "id") ?? text(rule, "sidid")) !== undefined &&
      (object(record, "agent") ??
        object(record, "manager") ??
        object(record, "decoder") ??
        text(record, "location")) !== undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    const rule = object(record, "rule");
    const groups = list(rule, "groups").flatMap((group) => toText(group) ?? []);
    const group = GROUPS.find((one) => groups.includes(one));
    const about = group === undefined ? undefined : called(group, ACTIONS);
    const isLogin = about?.category === "authentication" || about?.action === "sudo.run";
    // Who signs in is named as whom the message is about.
    const who = isLogin && about.action !== "sudo.run" ? (of.whom(record) ?? of.who(record)) : of.who(record);
    const level = toNumber(member(rule, "level"));
    const ip = of.ip(record);
    return [
      makeEvent({
        call: about ?? call("alert.raise"),
        how,
        at: member(record, "timestamp") ?? member(record, "@timestamp"),
        outcome: outcomeOf(record, group),
        severity: LEVELS.find(([from]) => level >= from)?.[1] ?? "info",
        actor: makeActor({ name: who }),
        targets: targetsOf(record, { isLogin, who }),
        from: fromAddress(ip, { port: toNumber(member(object(record, "data"), "srcport")) }),
        service: some({ name: text(object(record, "decoder"), "name") ?? "wazuh", host: of.host(record) }),
        event_id: text(record, "id"),
        labels: some({ rule: text(rule, "id") }),
        message: text(rule, "description") ?? text(rule, "comment"),
      }),
    ];
  },
};

function targetsOf(
  record: Fields,
  by: { readonly isLogin: boolean; readonly who: string | undefined },
): readonly (Target | undefined)[] {
  const whom = of.whom(record);
  const said = [
    whom === by.who ? undefined : makeTarget("user", whom),
    makeTarget("command", of.command(record)),
    makeTarget("object", of.object(record)),
    makeTarget("url", of.url(record)),
    makeTarget("address", of.to(record)),
  ].filter((target) => target !== undefined);
  // What is left is where it happened.
  const agent = object(record, "agent");
  return said.length > 0 ? said : [makeTarget("host", text(agent, "id") ?? of.host(record), of.host(record))];
}

function outcomeOf(record: Fields, group: string | undefined): ReturnType<typeof toOutcome> {
  const data = object(record, "data");
  const said = toOutcome(text(data, "action")) ?? toOutcome(text(data, "status"));
  if (said !== undefined) return said;
  if (group === undefined) return undefined;
  if (/drop/.test(group)) return "denied";
  if (/fail|invalid|denied/.test(group)) return "failure";
  return /^(?:authentication_success|adduser|account_changed|sudo|syscheck)/.test(group)
    ? "success"
    : undefined;
}
