/** Cisco's IOS, IOS-XE and NX-OS: `%SEC_LOGIN-5-LOGIN_SUCCESS: …` (Cisco IOS System Message Guide; NX-OS System Messages Reference). */
import type { Outcome } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { onceInARow } from "../remembered.ts";
import { OFFSETS } from "../zone-names.ts";

/** ASA's messages have a number for a name: they are another parser's. */
const MESSAGE = /%([A-Z][A-Z0-9_]{1,40}(?:-[A-Z0-9_]{1,40})?)-([0-7])-([A-Z][A-Z0-9_]{1,64}) ?: ?(.*)$/s;
/** Where the message begins at the latest: behind numbers, hosts and times. */
const HEAD_CHARACTERS = 192;
/** `*` and `.` before it say that the clock is not set by another. */
const STAMP =
  /((?:\d{4} )?[A-Z][a-z]{2} +\d{1,2} (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,6})?)(?: ([A-Z]{2,5}))?: *(?:[\w.-]{1,32}\[\d{1,8}\]: *)?$/;
const ACTIONS = actionTable(`
  user.login login_success login_failed ssh2_userauth ssh_userauth dot1x.success dot1x.fail authmgr.success authmgr.fail mab.success mab.fail login_local_auth session_mgr.success session_mgr.fail authentication_failed login_authentication_failed webserver.login_passed login_passed auth_passed auth_failed authen_success authen_failed sshd.info_success sshd.info_failure security-sshd.info_success security-sshd.info_failure
  account.lock user_locked user_lockout local_user_blocked
  account.unlock user_unlocked
  user.create user_created useradd
  user.delete user_deleted
  user.logout logout logout_c6k tty_expire_timer
  connection.open ssh2_session
  connection.close ssh2_close
  config.update config_i config_p config_nv_i vshd_syslog_config_i config db_commit cfgwrite_started cfgwrite_done aaa_config
  command.run cfglog_loggedcmd cmd_exec
  sudo.session priv_auth_pass priv_auth_fail
  network.block ipaccesslogp ipaccesslogdp ipaccesslognp ipaccesslogrp ipaccesslogs accesslogp accesslogdp accesslognp ipaccesslogsp accesslogsp
  network.update updown changed bounce if_up if_down_admin_down if_admin_up if_down_link_failure if_down_none if_down_cfg_change speed if_duplex
  policy.violate psecure_violation
  threat.detect quiet_mode_on
  log_stream.update logginghost_startstop
  log_stream.delete logginghost_fail
  host.boot restart
  host.shutdown reload
`);
const ACCESS =
  /(permitted|denied) (\w{1,16}) (?:[0-9A-Fa-f-]{17} |[0-9A-Fa-f.]{14} |[A-Za-z][\w/.-]{1,64} )?([0-9A-Fa-f.:]{2,45})(?:\((\d{1,5})\))? ?(?:\([^)]{1,64}\) ?|[A-Za-z][\w/.-]{1,64} ?)?-> ([0-9A-Fa-f.:]{2,45})/;
/** Typed, done through sudo, or told of by an accounting of what was typed. */
const COMMAND =
  /(?:logged command: ?|; COMMAND=|^update:[0-9A-Fa-f.:]{2,45}@\S{1,64}:[\w.@\\-]{1,128}:)(.{1,512}?)(?: - sudo| \((?:SUCCESS|FAILURE)\))?$/s;
const BY = /\bby '?([\w.@\\-]{1,128})/;
/** NX-OS hands on what Unix says, whatever that is about. */
const HANDED_ON = /^(?:AUTHPRIV|DAEMON|USER|KERN)\.SYSTEM_MSG$|\.AAA_ACCOUNTING_MESSAGE$/;
const NAMES: readonly RegExp[] = [
  /\[user: ([^\]\s]{1,128})\]/i,
  // What Unix says, in the words of its modules.
  /\buser=([\w.@\\-]{1,128})/,
  /\bPAM: Authentication failure for (?:illegal user )?([\w.@\\-]{1,128})/i,
  /^\s*([\w.@\\-]{1,128}) : TTY=/,
  /^\w{1,16}:[0-9A-Fa-f.:]{2,45}@\S{1,64}:([\w.@\\-]{1,128}):/,
  /\b[Uu]ser '?([\w.@\\-]{1,128})'? (?:is |was |has been )?(?:locked|unlocked|blocked)/,
  /\b[Uu]ser '([^'\s]{1,128})'/,
  /\bUser[: ]'?([\w.@\\-]{1,128})'?\s{1,2}(?:logged command|has exited|authentication|has)/,
  /\bby '?([\w.@\\-]{1,128})'? on /,
  /\bfor user '?([\w.@\\-]{1,128})/,
];
const PLACES: readonly RegExp[] = [
  /\[Source: ([0-9A-Fa-f.:]{2,45})\]/,
  /\bfrom '?([0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{2,40})\b/,
  /\bon ([0-9]{1,3}(?:\.[0-9]{1,3}){3})@/,
  /^\w{1,16}:([0-9A-Fa-f.:]{2,45})@/,
  /\(([0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{2,40})\)/,
];

export const ciscoIos: Parser<string> = {
  name: "cisco-ios",
  version: 2,
  actions: ACTIONS,
  signs: "%",
  recognises: (record) =>
    record.slice(0, HEAD_CHARACTERS).includes("%") && messageOf(record) !== null ? SURE : NO,
  parse(record, how) {
    const found = messageOf(record);
    if (found === null) return [];
    const [, facility = "", level, mnemonic = "", message = ""] = found;
    const [, stamp, zone] = STAMP.exec(record.slice(0, found.index)) ?? [];
    const access = ACCESS.exec(message);
    const port = Number(access?.[4] ?? Number.NaN);
    const [, command] = COMMAND.exec(message) ?? [];
    const [, face] = /\bInterface ([\w./:-]{1,64}?),? /.exec(message) ?? [];
    const user = firstOf(NAMES, message);
    const isAbout = /(?:LOCK|BLOCK)ED|LOCKOUT/.test(mnemonic);
    const action = callOf(facility, { mnemonic, message, isAllowed: access?.[1] === "permitted" });
    return [
      makeEvent({
        call: action,
        how,
        at:
          stamp === undefined
            ? undefined
            : `${stamp}${zone !== undefined && OFFSETS.has(zone) ? ` ${zone}` : ""}`,
        outcome:
          isAbout || action.action === "session.end" || action.action === "session.start"
            ? "success"
            : (outcomeOf(message, access?.[1]) ?? (action.action === "sudo.run" ? "success" : undefined)),
        reason: /\[Reason: ([^\]]{1,128})\]/.exec(message)?.[1],
        severity: toSeverity(level),
        actor: makeActor({ name: isAbout ? BY.exec(message)?.[1] : user }),
        targets: [
          makeTarget("user", isAbout ? user : undefined),
          makeTarget("command", command),
          makeTarget("interface", face),
          makeTarget("address", access?.[5]),
        ],
        from: fromAddress(access?.[3] ?? firstOf(PLACES, message), { port }),
        service: { name: "cisco-ios" },
        labels: { message_id: `${facility}-${level}-${mnemonic}` },
        message: message.trim(),
      }),
    ];
  },
};

const messageOf = onceInARow((record: string) => MESSAGE.exec(record));

function callOf(
  facility: string,
  of: { readonly mnemonic: string; readonly message: string; readonly isAllowed: boolean },
): Called {
  if (HANDED_ON.test(`${facility}.${of.mnemonic}`)) return handedOn(of.message);
  if (of.isAllowed) return call("network.flow");
  return called(wordOf(facility, of.mnemonic), ACTIONS, { prefix: "cisco_ios" });
}

/** By facility and mnemonic where both are known together; which switch of a stack it was says nothing. */
function wordOf(facility: string, mnemonic: string): string {
  const own = facility.replace(/-S(?:W|TBY|P)\d{0,2}(?:_\w{1,16})?$/, "");
  const named = `${own}.${mnemonic}`;
  return !ACTIONS.has(named.toLowerCase()) && ACTIONS.has(mnemonic.toLowerCase()) ? mnemonic : named;
}

function handedOn(message: string): Called {
  if (message.includes("; COMMAND=")) return call("sudo.run");
  if (/^(?:start|stop|update):[0-9A-Fa-f.:]{2,45}@/.test(message))
    return call(
      message.startsWith("update:")
        ? "command.run"
        : message.startsWith("start:")
          ? "session.start"
          : "session.end",
    );
  return call(/\b(?:authenticat|login|logged in|password)/i.test(message) ? "user.login" : "log.write");
}

function firstOf(patterns: readonly RegExp[], message: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(message)?.[1];
    if (found !== undefined && found !== "" && found !== "unknown") return found;
  }
  return undefined;
}

function outcomeOf(message: string, access: string | undefined): Outcome | undefined {
  if (access !== undefined) return access === "denied" ? "denied" : "success";
  if (/\b(?:denied|violation|not permitted|rejected)\b/i.test(message)) return "denied";
  if (/\bfail(?:ed|ure)?\b|'Failed'/i.test(message)) return "failure";
  return /\b(?:success(?:ful(?:ly)?)?|succeeded|passed|committed|configured|logged command|privilege level set|has exited|started)\b|'Succeeded'/i.test(
    message,
  )
    ? "success"
    : undefined;
}
