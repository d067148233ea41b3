/** Juniper's Junos: `UI_COMMIT: User 'alice' requested …`, and the same with its values in syslog's structured data (juniper.net, System Log Explorer). */
import type { Outcome } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { pairsIn, readerOf } from "./pairs.ts";

const TAG =
  /^((?:UI|RT|IDP|WEBFILTER|AV|LOGIN|SSHD|AAMW|APPTRACK|KMD|CHASSISD|SNMPD|SNMP|DOT1XD|ANTISPAM|CONTENT)_[A-Z0-9_]{2,60})(?::\s*|$)/;
const TAGGED =
  /^(?:UI|RT|IDP|WEBFILTER|AV|LOGIN|SSHD|AAMW|APPTRACK|KMD|SNMPD|SNMP|DOT1XD|RPD|PFE|ANTISPAM|CONTENT)_[A-Z0-9_]{2,60}$/;
const ACTIONS = actionTable(`
  user.login dot1xd_usr_authenticated dot1xd_usr_auth_failed snmpd_auth_failure ui_login_event ui_auth_event login_information login_root login_failed sshd_login_failed login_pam_authentication_error
  user.logout ui_logout_event login_abort
  config.update ui_commit ui_commit_completed ui_commit_confirmed ui_cfg_audit_set ui_cfg_audit_other ui_cfg_audit_set_secret ui_load_event ui_load_junos_default_file_event
  config.read ui_dbase_login_event
  command.run ui_cmdline_read_line ui_netconf_cmd ui_junoscript_cmd
  host.shutdown ui_reboot_event ui_halt_event ui_poweroff_event
  network.flow rt_flow_session_create rt_flow_session_close rt_flow_session_create_ls rt_flow_session_close_ls apptrack_session_create apptrack_session_close
  network.block rt_flow_session_deny rt_flow_session_deny_ls webfilter_url_blocked
  http.request webfilter_url_permitted
  threat.detect idp_attack_log_event idp_attack_log_event_ls rt_screen_tcp rt_screen_udp rt_screen_icmp rt_screen_ip aamw_action_log
  malware.detect av_virus_detected_mt aamw_malware_event_log
  vpn.connect kmd_pm_sa_established kmd_vpn_up_alarm_user
  vpn.disconnect kmd_pm_sa_deleted kmd_vpn_down_alarm_user
  network.update snmp_trap_link_up snmp_trap_link_down
`);

/** `198.51.100.7/50022->203.0.113.9/443` */
const FLOW = /([0-9A-Fa-f.:]{2,45})\/(\d{1,5})->([0-9A-Fa-f.:]{2,45})\/\d{1,5}/;

export const junos: Parser<string> = {
  name: "junos",
  version: 2,
  actions: ACTIONS,
  recognises: (record, how) => (tagOf(record, how) === undefined ? NO : SURE),
  parse(record, how) {
    const tag = tagOf(record, how) ?? "";
    const message = record.replace(TAG, "");
    // Where nothing stands behind the data, it is the message.
    const told = message.startsWith("[") ? pairsIn(message) : new Map(Object.entries(how.hints.labels ?? {}));
    const of = readerOf(told, (value) => value === "" || value === "N/A" || value === "none");
    const [, user] = /\b[Uu]ser '?([\w.@\\-]{1,128})'?/.exec(message) ?? [];
    const [, command] = /command '(.{1,512}?)\s*'/.exec(message) ?? [];
    const [, source, sourcePort, target] = (message.includes("->") ? FLOW.exec(message) : undefined) ?? [];
    const client =
      of("source-address", "remote-address", "source-host") ?? of("ssh-connection")?.split(" ")[0] ?? source;
    const [, place] = /(?:ssh-connection '|from (?:host )?'?)([0-9A-Fa-f.:]{2,45})\b/.exec(message) ?? [];
    const port = Number(of("source-port") ?? sourcePort ?? Number.NaN);
    const known = ACTIONS.has(tag.toLowerCase());
    return [
      makeEvent({
        call: known ? called(tag, ACTIONS) : call("log.write"),
        how,
        outcome: outcomeOf(tag, { action: of("action"), message }),
        reason: of("reason", "error-message"),
        actor: makeActor({ name: of("username") ?? user }),
        targets: [
          makeTarget("command", of("command") ?? command),
          makeTarget(
            "setting",
            of("pathname") ?? /\b(?:set|delete|deactivate): \[([^\]]{1,512})\]/.exec(message)?.[1],
          ),
          makeTarget("interface", of("interface-name")),
          makeTarget("attack", of("attack-name")),
          makeTarget("malware", of("name")),
          makeTarget("url", of("url")),
          makeTarget("address", of("destination-address") ?? target),
        ],
        from: fromAddress(client ?? place, { port }),
        service: some({ name: "junos", host: how.hints.host }),
        message:
          /^(?:RT_FLOW|APPTRACK)/.test(tag) || message === "" || message.startsWith("[")
            ? undefined
            : message,
      }),
    ];
  },
};

/** In RFC 5424's form it is the id of the message. What no program of Junos says has to be a tag that is known. */
function tagOf(record: string, how: How): string | undefined {
  const tag = taggedBy(record, how);
  const isOurs = PROGRAMS.test(how.hints.program ?? "") || ACTIONS.has(tag?.toLowerCase() ?? "");
  return isOurs ? tag : undefined;
}

const PROGRAMS = /^(?:mgd|rpd|kmd|login|sshd|eventd|mib2d|snmpd|dot1xd|RT_\w{1,16})$/;

function taggedBy(record: string, { hints }: How): string | undefined {
  const id = hints.labels?.["msgid"];
  if (id !== undefined && TAGGED.test(id)) return id;
  return TAG.exec(record)?.[1] ?? (TAGGED.test(hints.program ?? "") ? hints.program : undefined);
}

function outcomeOf(
  tag: string,
  { action, message }: { readonly action: string | undefined; readonly message: string },
): Outcome | undefined {
  if (/DENY|BLOCKED/.test(tag) || /^(?:drop|close|block|deny)/i.test(action ?? "")) return "denied";
  if (/FAIL|ERROR/.test(tag)) return "failure";
  if (/^(?:IDP|AV|AAMW|RT_SCREEN)/.test(tag)) return undefined;
  return /\b(?:failed|error)\b/i.test(message) ? "failure" : "success";
}
