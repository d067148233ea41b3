/** Files that programs of a host write by themselves, without syslog: dpkg's and DNF's, fail2ban's, FreeRADIUS'. */
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

/** dpkg(1), `--log`. */
const DPKG =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (install|upgrade|remove|purge) (\S{1,256}) \S{1,128} \S{1,128}$/;
const BAN =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) fail2ban\.actions\s{1,16}\[\d{1,9}\]: \w{1,16}\s{1,8}\[([^\]]{1,64})\] (Restore Ban|Ban|Unban) ([0-9A-Fa-f.:]{2,45})/;
const RADIUS =
  /^([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d \d{4}) : Auth: (?:\(\d{1,12}\) )?Login (OK|incorrect)(?: \((.{1,256}?)\))?: \[([^\]/]{1,256})[^\]]{0,256}\] \(from client (\S{1,128}) /;
const PACKAGES: ReadonlyMap<string, string> = new Map([
  ["install", "package.install"],
  ["upgrade", "package.update"],
  ["remove", "package.remove"],
  ["purge", "package.remove"],
  ["Installed", "package.install"],
  ["Upgraded", "package.update"],
  ["Erase", "package.remove"],
  ["Removed", "package.remove"],
]);

export const hostFiles: Parser<string> = {
  name: "host-files",
  version: 1,
  recognises(record, how) {
    if (isDnf(how)) return SURE;
    if (record[4] === "-") return DPKG.test(record) || BAN.test(record) ? SURE : NO;
    return record[3] === " " && RADIUS.test(record) ? SURE : NO;
  },
  parse(record, how) {
    if (isDnf(how)) return [packageEvent(how.hints.program ?? "", record.trim(), how)];
    const [, at, word = "", name = ""] = DPKG.exec(record) ?? [];
    if (at !== undefined) return [packageEvent(word, name, how, at)];
    const ban = BAN.exec(record);
    return [ban === null ? radiusEvent(record, how) : banEvent(ban, how)];
  },
};

/** `… SUBDEBUG Installed: nginx-1.24.0` looks like a line of syslog. */
function isDnf({ hints }: How): boolean {
  return hints.host === "SUBDEBUG" && PACKAGES.has(hints.program ?? "");
}

function packageEvent(word: string, name: string, how: How, at?: string): ParsedEvent {
  return makeEvent({
    call: call(PACKAGES.get(word) ?? "package.update"),
    how,
    at,
    outcome: "success",
    targets: [makeTarget("package", name)],
    service: { name: at === undefined ? "dnf" : "dpkg" },
  });
}

function banEvent([, at, jail, word, address]: RegExpExecArray, how: How): ParsedEvent {
  const isBan = word !== "Unban";
  return makeEvent({
    call: call(isBan ? "network.block" : "firewall.update"),
    how,
    at,
    outcome: isBan ? "denied" : "success",
    targets: [isBan ? makeTarget("service", jail) : makeTarget("address", address)],
    from: isBan ? fromAddress(address) : undefined,
    service: { name: "fail2ban" },
  });
}

function radiusEvent(record: string, how: How): ParsedEvent {
  const [, at, result, reason, user, client] = RADIUS.exec(record) ?? [];
  return makeEvent({
    call: call("user.login"),
    how,
    at,
    outcome: result === "OK" ? "success" : "failure",
    reason,
    actor: makeActor({ name: user }),
    targets: [makeTarget("network-device", client)],
    service: { name: "freeradius" },
  });
}
