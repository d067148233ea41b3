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
]);
const CATEGORIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Passed_Authentications|Failed_Attempts|RADIUS_Diagnostics)/, "user.login"],
  [/^TACACS_Accounting/, "command.run"],
  [/^RADIUS_Accounting/, "session.start"],
];
const PAIRS_MAX = 256;

export const ciscoIse: Parser<string> = {
  name: "cisco-ise",
  version: 1,
  recognises: (record) => (record.startsWith("CISE_") && lineOf(record) !== null ? SURE : NO),
  parse(record, how) {
    const [, category = "", at, code = "", , name = "", message = "", rest = ""] = lineOf(record) ?? [];
    const pairs = pairsOf(rest);
    const of = readerOf(pairs);
    const who = of("AdminName", "UserName", "User-Name", "User");
    const [, command] = /CmdAV=(.{1,512}?)\s*\]?$/.exec(of("CmdSet") ?? "") ?? [];
    const station = of("AdminIPAddress", "Remote-Address", "Framed-IP-Address", "Calling-Station-ID");
    const action = callOf(category, { code, message });
    return [
      makeEvent({
        call: action,
        how,
        at,
        outcome:
          /fail|reject|denied/i.test(`${name} ${message}`) || category === "Failed_Attempts"
            ? "failure"
            : "success",
        reason: of("FailureReason"),
        actor: makeActor({ name: who }),
        targets: [
          makeTarget("command", command?.replace(/ CmdArgAV=/g, " ").replace(/ ?<cr>/, "")),
          makeTarget(of("ObjectType"), of("ObjectName")),
          makeTarget("network-device", of("NetworkDeviceName") ?? of("Device IP Address")),
        ],
        from: station === undefined || isIP(station) !== 0 ? fromAddress(station) : { host: station },
        service: some({ name: "cisco-ise", host: how.hints.host }),
        context: some({ session: of("AcsSessionID", "cisco-av-pair=audit-session-id") }),
        labels: { code },
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
