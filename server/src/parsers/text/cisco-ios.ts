/** Cisco's IOS, IOS-XE and NX-OS: `%SEC_LOGIN-5-LOGIN_SUCCESS: …` (Cisco IOS System Message Guide; NX-OS System Messages Reference). */
import type { Outcome } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { onceInARow } from "../remembered.ts";

/** ASA's messages have a number for a name: they are another parser's. */
const MESSAGE = /%([A-Z][A-Z0-9_]{1,40}(?:-[A-Z0-9_]{1,40})?)-([0-7])-([A-Z][A-Z0-9_]{1,64}): ?(.*)$/s;
/** Where the message begins at the latest: behind numbers, hosts and times. */
const HEAD_CHARACTERS = 192;
/** `*` and `.` before it say that the clock is not set by another. */
const STAMP =
  /((?:\d{4} )?[A-Z][a-z]{2} +\d{1,2} (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,6})?)(?: (UTC|GMT)| [A-Z]{2,5})?: *$/;
const ACTIONS = actionTable(`
  user.login login_success login_failed ssh2_userauth ssh_userauth dot1x.success dot1x.fail authmgr.success authmgr.fail mab.success mab.fail login_local_auth authpriv.system_msg daemon.system_msg
  user.logout logout tty_expire_timer
  connection.open ssh2_session
  connection.close ssh2_close
  config.update config_i config_p config_nv_i vshd_syslog_config_i config
  command.run cfglog_loggedcmd
  sudo.session priv_auth_pass priv_auth_fail
  network.block ipaccesslogp ipaccesslogdp ipaccesslognp ipaccesslogrp ipaccesslogs accesslogp accesslogdp accesslognp
  network.update updown changed bounce
  policy.violate psecure_violation
  threat.detect quiet_mode_on
  log_stream.update logginghost_startstop
  log_stream.delete logginghost_fail
  host.boot restart
  host.shutdown reload
`);
const ACCESS =
  /(permitted|denied) (\w{1,16}) (?:\S{1,64} )?([0-9A-Fa-f.:]{2,45})(?:\((\d{1,5})\))? (?:\([^)]{1,64}\) ?)?-> ([0-9A-Fa-f.:]{2,45})/;
const NAMES: readonly RegExp[] = [
  /\[user: ([^\]\s]{1,128})\]/i,
  /\bUser[: ]'?([\w.@\\-]{1,128})'?\s{1,2}(?:logged command|has exited|authentication|has)/,
  /\bby '?([\w.@\\-]{1,128})'? on /,
  /\bfor user '?([\w.@\\-]{1,128})/,
];
const PLACES: readonly RegExp[] = [
  /\[Source: ([0-9A-Fa-f.:]{2,45})\]/,
  /\bfrom ([0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{2,40})\b/,
  /\bon ([0-9]{1,3}(?:\.[0-9]{1,3}){3})@/,
  /\(([0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{2,40})\)/,
];

export const ciscoIos: Parser<string> = {
  name: "cisco-ios",
  version: 1,
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
    const named = `${facility}.${mnemonic}`;
    const port = Number(access?.[4] ?? Number.NaN);
    const [, command] = /logged command: ?(.{1,512})$/s.exec(message) ?? [];
    const [, face] = /\bInterface ([\w./:-]{1,64}?),? /.exec(message) ?? [];
    const outcome = outcomeOf(message, access?.[1]);
    const isAllowed = access?.[1] === "permitted";
    return [
      makeEvent({
        call: called(
          isAllowed
            ? "network.flow"
            : ACTIONS.has(named.toLowerCase())
              ? named
              : ACTIONS.has(mnemonic.toLowerCase())
                ? mnemonic
                : named,
          ACTIONS,
          { prefix: "cisco_ios" },
        ),
        how,
        at: stamp === undefined ? undefined : `${stamp}${zone === undefined ? "" : ` ${zone}`}`,
        outcome,
        reason: /\[Reason: ([^\]]{1,128})\]/.exec(message)?.[1],
        severity: toSeverity(level),
        actor: makeActor({ name: firstOf(NAMES, message) }),
        targets: [
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
  return /\b(?:success(?:ful(?:ly)?)?|succeeded|configured|logged command|privilege level set|has exited|started)\b|'Succeeded'/i.test(
    message,
  )
    ? "success"
    : undefined;
}
