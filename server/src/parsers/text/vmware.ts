/** vCenter's events, what vpxd and hostd write of them, and vCenter's single sign-on (techdocs.broadcom.com, "Streaming events to a remote syslog server"; "vCenter Single Sign-On audit events"). */
import type { ParsedEvent } from "@tallystick/event";
import { call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, type Parts, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";
import { HOST_EVENTS, TASKS, VMWARE_ACTIONS } from "./vmware-tables.ts";

/** Number, part, time, kind, level, user, datacenter, chain, and the sentence; a part that is cut off has no last bracket. */
const EVENT =
  /^\s?Event \[(\d{1,12})\] \[\d{1,4}-\d{1,4}\] \[([^\]]{1,64})\] \[(?:vim|com\.vmware|esx)\.([\w.]{1,128})\] \[(\w{0,16})\] \[([^\]]{0,256})\] \[([^\]]{0,256})\] \[\d{0,12}\] \[(.{0,4096})$/s;
const ORIGIN = /\[Originator@6876 ([^\]]{0,1024})\] (?:Event \d{1,12} : )?(.{0,4096})$/s;
const SSO =
  /^(?:\S{1,40} )?(?:[A-Z]{4,8} )?(\w{1,32})\[[^\]]{1,128}\] (?:\[[^\]]{1,256}\] )*\[?User \{Name: ([^,}]{1,256}), Domain: ([^}]{1,256})\} with role '([^']{1,128})'\]?(.{1,4096})$/s;
const VOB = /^\s?\[\w{1,64}\] \d{1,20}us: \[([\w.]{1,128})\] (.{1,2048})$/s;
const USER = /(?:^| )user=(\S{1,256})/;
const BY_NAME = /^(?:vim|com\.vmware)\.event\./;

export const vmware: Parser<string> = {
  name: "vmware",
  version: 1,
  signs: "[",
  actions: VMWARE_ACTIONS,
  recognises: (record) =>
    EVENT.test(record) || record.includes("[Originator@6876 ") || VOB.test(record) || isOfSso(record)
      ? SURE
      : NO,
  parse(record, how) {
    const event = EVENT.exec(record);
    if (event !== null) return [eventOf(event, how)];
    const origin = ORIGIN.exec(record);
    if (origin !== null)
      return ofSentence(origin[2] ?? "", { record, how, user: USER.exec(origin[1] ?? "")?.[1] });
    const vob = VOB.exec(record);
    if (vob !== null) return ofSentence(vob[2] ?? "", { record, how, user: undefined });
    const [, , name, domain, , rest = ""] = SSO.exec(record) ?? [];
    return ofSentence(rest.trim(), { record, how, user: `${name}@${domain}` });
  },
};

function isOfSso(record: string): boolean {
  return record.includes("User {Name: ") && SSO.test(record);
}

function eventOf(found: RegExpExecArray, how: How): ParsedEvent {
  const [, id, at, kind = "", level, user, place, cut = ""] = found;
  const told = cut.replace(/\]\s*$/, "");
  const sentence = sentenceOf(told);
  const name = kind
    .replace(BY_NAME, "")
    .replace(/^event\./, "")
    .replace(/Event$/, "");
  const isRefused = sentence?.isRefused === true || /^(?:Bad|Invalid|NoAccess)|Fail/.test(name);
  return makeEvent({
    call: callOf(name, told, sentence),
    how,
    at,
    severity: isRefused || toSeverity(level) === "info" ? undefined : toSeverity(level),
    outcome: isRefused ? "failure" : "success",
    actor: makeActor({ name: nonEmpty(user) ?? sentence?.user }),
    ...partsOf(sentence),
    service: { name: "vcenter", ...some({ namespace: nonEmpty(place) }) },
    event_id: id,
    reason: isRefused ? told : undefined,
    message: told,
  });
}

function callOf(name: string, told: string, sentence: Sentence | undefined): Parts["call"] {
  const known = VMWARE_ACTIONS.get(name.toLowerCase());
  if (known !== undefined) return call(known);
  const task = /^Task: (.{1,256})$/s.exec(told)?.[1];
  const action = task === undefined ? sentence?.action : TASKS.find(([pattern]) => pattern.test(task))?.[1];
  if (action !== undefined) return call(action);
  return called(task ?? name.replace(/^.*\./, ""), undefined, { prefix: "vmware" });
}

type Sentence = {
  readonly [K in "user" | "ip" | "target" | "second" | "group" | "role"]: string | undefined;
} & {
  readonly action: string;
  readonly isRefused: boolean;
  readonly type: string | undefined;
};

function sentenceOf(told: string): Sentence | undefined {
  for (const { action, isRefused = false, pattern, type } of HOST_EVENTS) {
    const found = pattern.exec(told);
    if (found === null) continue;
    const { group, ip, role, second, target, user } = found.groups ?? {};
    return { action, isRefused, type, group, ip, role, second, target, user };
  }
  return undefined;
}

function partsOf(sentence: Sentence | undefined): Pick<Parts, "targets" | "from"> {
  return {
    targets: [
      makeTarget(sentence?.type, sentence?.target),
      makeTarget("role", sentence?.role),
      makeTarget("group", sentence?.group),
      makeTarget(sentence?.type === "instance" ? "host" : "resource", sentence?.second),
    ],
    from: fromAddress(sentence?.ip),
  };
}

function ofSentence(
  told: string,
  of: { readonly record: string; readonly how: How; readonly user: string | undefined },
): readonly ParsedEvent[] {
  const sentence = sentenceOf(told);
  // What else these programs write is for the last parser: it is no event.
  if (sentence === undefined) return [];
  const read = leadingTime(of.record, of.how);
  return [
    makeEvent({
      call: call(sentence.action),
      read,
      outcome: sentence.isRefused ? "failure" : "success",
      actor: makeActor({ name: sentence.user ?? of.user?.replace(/^[^:\\]{1,128}:/, "") }),
      ...partsOf(sentence),
      service: some({ name: of.how.hints.program?.toLowerCase() ?? "vmware" }),
      message: told,
    }),
  ];
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === undefined || value === "" || value === "N/A" ? undefined : value;
}
