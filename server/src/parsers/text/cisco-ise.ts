/** Cisco's Identity Services Engine: `CISE_Passed_Authentications … 5200 NOTICE …: …, UserName=alice, …` (Cisco ISE Syslogs). */
import { isIP } from "node:net";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { onceInARow } from "../remembered.ts";
import { readerOf } from "./pairs.ts";

/** Category, number and parts of the message, time with its zone, sequence, code, how bad, name: text, and pairs. */
const LINE =
  /^CISE_(\w{1,64}) \d{1,12} \d{1,3} \d{1,3} (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [+-]\d\d:\d\d) \d{1,12} (\d{4,5}) (\w{1,16}) ([^:]{1,128}): ([^,]{0,512}),?(.*)$/s;
/** By the codes of the administrators' audit; what else there is, its category says. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["51000", "user.login"],
  ["51001", "user.login"],
  ["51002", "user.logout"],
  ["51003", "session.end"],
  ["51020", "user.login"],
  ["52000", "config.create"],
  ["52001", "config.update"],
  ["52002", "config.delete"],
  ["51101", "password.change"],
  ["60077", "user.login"],
  ["60078", "user.login"],
  ["60080", "user.login"],
  ["60081", "user.login"],
  ["60115", "user.login"],
  ["60116", "user.logout"],
  ["60188", "user.login"],
  ["61077", "user.logout"],
  ["60084", "config.update"],
  ["60456", "scan.start"],
  ["60461", "user.disable"],
  ["60460", "user.disable"],
  ["60462", "user.disable"],
  ["3300", "command.run"],
  ["3301", "session.start"],
  ["3302", "session.end"],
]);
const CATEGORIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Passed_Authentications|Failed_Attempts|RADIUS_Diagnostics|Guest)/, "user.login"],
  [/^TACACS_Accounting/, "command.run"],
  [/^RADIUS_Accounting/, "session.start"],
];
/** The later part of a message that was cut: no code, no time, pairs at once. */
const REST = /^CISE_(\w{1,64}) \d{1,12} \d{1,3} \d{1,3}\s{1,2}(?=[\w /-]{1,64}=)(.*)$/s;
const PAIRS_MAX = 256;
/** sshd's own words, where a line hands them on. */
const HANDED_ON = /\b(?:Accepted|Failed) \w{1,32} for (?:invalid user )?(\S{1,128}) from (\S{2,45})/;
const ABOUT = /\b(?:[Aa]ccount|[Uu]ser) ([\w.@\\-]{1,128}) (?:is |with )/;

export const ciscoIse: Parser<string> = {
  name: "cisco-ise",
  version: 2,
  begins: "a",
  recognises: (record) =>
    record.startsWith("CISE_") && (lineOf(record) !== null || REST.test(record)) ? SURE : NO,
  parse(record, how) {
    const [, part, more = ""] = lineOf(record) === null ? (REST.exec(record) ?? []) : [];
    const [, category = part ?? "", at, code = "", , name = "", message = "", rest = more] =
      lineOf(record) ?? [];
    const pairs = pairsOf(rest);
    const of = readerOf(pairs);
    const said = of("OperationMessageText") ?? "";
    const [, person, place] = HANDED_ON.exec(said) ?? [];
    const who = of("AdminName", "UserName", "User-Name", "User") ?? person;
    const [, command] = /CmdAV=(.{1,512}?)\s*\]?$/.exec(of("CmdSet") ?? "") ?? [];
    const station =
      of("AdminIPAddress", "IpAddress", "Remote-Address", "Framed-IP-Address", "Calling-Station-ID") ?? place;
    const action = callOf(category, { code, message: message === "" ? said : message });
    const about =
      action.action.startsWith("user.") && action.category === "permission"
        ? ABOUT.exec(said)?.[1]
        : undefined;
    return [
      makeEvent({
        call: action,
        how,
        at,
        outcome:
          /fail|reject|denied|unsuccessful/i.test(`${name} ${message === "" ? said : message}`) ||
          category === "Failed_Attempts"
            ? "failure"
            : "success",
        reason: of("FailureReason"),
        actor: makeActor({ name: who }),
        targets: [
          makeTarget("user", about),
          makeTarget("command", command?.replace(/ CmdArgAV=/g, " ").replace(/ ?<cr>/, "")),
          makeTarget(of("ObjectType"), of("ObjectName")),
          makeTarget("network-device", of("NetworkDeviceName") ?? of("Device IP Address")),
        ],
        from: station === undefined || isIP(station) !== 0 ? fromAddress(station) : { host: station },
        service: some({ name: "cisco-ise", host: how.hints.host }),
        context: some({ session: of("AcsSessionID", "cisco-av-pair=audit-session-id") }),
        labels: some({ code: code === "" ? undefined : code }),
      }),
    ];
  },
};

const lineOf = onceInARow((record: string) => LINE.exec(record));

function callOf(
  category: string,
  { code, message }: { readonly code: string; readonly message: string },
): Called {
  const known = CODES.get(code) ?? CATEGORIES.find(([pattern]) => pattern.test(category))?.[1];
  if (known === "session.start" && /\bstop\b/i.test(message)) return call("session.end");
  if (known === undefined && /\blog(?:ged)? ?(?:out|off)\b/i.test(message)) return call("user.logout");
  if (known === undefined && /\bauthentication (?:succe|fail)|\blogged in\b/i.test(message))
    return call("user.login");
  return call(known ?? "log.write");
}

/** A comma in a value stands behind a backslash. */
function pairsOf(rest: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const part of rest.split(/(?<!\\),/, PAIRS_MAX)) {
    const at = part.indexOf("=");
    const name = part.slice(0, Math.max(at, 0)).trim();
    if (at > 0 && !pairs.has(name))
      pairs.set(
        name,
        part
          .slice(at + 1)
          .replace(/\\,/g, ",")
          .trim(),
      );
  }
  return pairs;
}
