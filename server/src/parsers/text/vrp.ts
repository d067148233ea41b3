/** Huawei's VRP and the Comware of H3C and HPE: `%%01SHELL/4/LOGIN(l)[3]:User alice login from 198.51.100.7.` (support.huawei.com, "Log Reference"; h3c.com, "System Log Messages Reference"). */
import type { Outcome } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";

/** Version, module, level, name; what kind of line it is and its number may follow. */
const HEAD =
  /%%\d\d([A-Z][A-Z0-9_-]{1,31})\/(\d)\/([A-Z][A-Za-z0-9_]{1,63})(?:\(\w{1,2}\))?(?:\[\d{1,12}\])?: ?/;
const HEAD_CHARACTERS = 256;
const ACTIONS = actionTable(`
  user.login login login_fail login_failed ssh_fail ssh_success shell_login telnet_login_fail sshs_auth_fail sshs_auth_success sshs_connect aaa_success aaa_failure user_login_success user_login_fail weblogin web_login_succ web_login_fail
  user.logout logout shell_logout user_logout sshs_disconnect web_logout
  account.lock localaccount_lock useraccount_locked account_locked localadminuser_lock
  account.unlock localaccount_unlock useraccount_unlocked
  user.create user_add localuser_add
  user.delete user_delete localuser_delete
  password.change pwdchg user_pwd_changed
  command.run cmdrecord cmdrecordfailed shell_cmd shell_cmd_failed shell_cmd_matchfail cmd_record
  config.update cfgman_cfgchanged save saved hwcm_config_changed cfg_save config_changed
  network.update linkupdown link_updown phy_updown line_updown if_linkupdown ifnet_link
  network.block acl_deny aclpermit_deny pktfilter_deny
  host.boot restart reboot
`);
/** In parentheses, or parted by hyphens. */
const PERSON = /(?:\b(?:UserName|User|Username)=|-User=)"?([^,;)"\s]{1,128}?)"?(?=[,;)\s]|-[A-Z]\w{1,32}=|$)/;
const PLACE =
  /(?:\b(?:IP|Ip|IPAddr|IPAddress|UserIP|IpAddress|RemoteIp)=|-IPAddr=|\bfrom )"?([0-9A-Fa-f.:]{2,45}?)"?(?=[,;)\s-]|\.?$|\. )/;
const SPOKEN =
  /^(?:SSH user |User |Local user )?([^\s,]{1,128}) (?:login|log(?:ged)? (?:in|out)|logout|failed to log|from [0-9A-Fa-f.:]{2,45} port)/;
const COMMAND = /\bCommand="([^"]{1,1024})"|\bCommand is (.{1,1024}?)\.?$/;
const FACE = /\b(?:Interface|IfName|PortName|interface)[= ]([\w/.:-]{1,64}?)[,. ]/;

export const vrp: Parser<string> = {
  name: "vrp",
  version: 1,
  actions: ACTIONS,
  signs: "%",
  recognises: (record) =>
    record.slice(0, HEAD_CHARACTERS).includes("%%") && HEAD.test(record.slice(0, HEAD_CHARACTERS))
      ? SURE
      : NO,
  parse(record, how) {
    const found = HEAD.exec(record);
    if (found === null) return [];
    const [head, module = "", level, name = ""] = found;
    const message = record.slice(found.index + head.length).trim();
    const action = called(ACTIONS.has(name.toLowerCase()) ? name : `${module}.${name}`, ACTIONS, {
      prefix: "vrp",
    });
    const person = PERSON.exec(message)?.[1] ?? SPOKEN.exec(message)?.[1];
    const isAbout = /^(?:account|user)\.(?:lock|unlock|create|delete)$/.test(action.action);
    const [, typed, told] = COMMAND.exec(message) ?? [];
    return [
      makeEvent({
        call: action,
        how,
        // The year may stand behind the clock, which no frame expects.
        read: how.hints.time === undefined ? leadingTime(record, how) : undefined,
        outcome: outcomeOf(action.action, `${name} ${message}`),
        reason: /\b(?:FailedReason|Reason)=([^,)]{1,128})/.exec(message)?.[1],
        severity: toSeverity(level),
        actor: makeActor({ name: isAbout ? undefined : person }),
        targets: [
          makeTarget("user", isAbout ? person : undefined),
          makeTarget("command", typed ?? told),
          makeTarget("interface", FACE.exec(message)?.[1]),
        ],
        from: fromAddress(PLACE.exec(message)?.[1]),
        service: some({ name: "vrp", host: how.hints.host }),
        labels: { message_id: `${module}/${name}` },
        message,
      }),
    ];
  },
};

function outcomeOf(action: string, said: string): Outcome | undefined {
  if (/^(?:account|user)\.(?:lock|unlock|create|delete)$/.test(action)) return "success";
  if (/\bdenied\b|\brejected\b|_DENY\b/i.test(said)) return "denied";
  if (/fail(?:ed|ure)?\b|FAIL\b|invalid|MATCHFAIL/i.test(said)) return "failure";
  return /^(?:user|command|config|password)\./.test(action) ? "success" : undefined;
}
