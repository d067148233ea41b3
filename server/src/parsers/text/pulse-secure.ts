/** Pulse and Ivanti Connect Secure: `2026-11-23 04:05:06 - ive-1 - [198.51.100.7] alice(Users)[Staff] - Login succeeded …` (help.ivanti.com, "Log messages"), and the same in WELF. */
import type { Outcome } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn } from "./pairs.ts";

const LINE =
  /(?:^|\s)(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) - (\S{1,255}) - \[([0-9A-Fa-f.:]{2,45})\] (?:[^:()[\]]{1,64}::)?([^()]{0,256})\(([^)]{0,256})\)(?:\[[^\]]{0,512}\]){1,3} - (.*)$/s;
/** The frame before it says in which zone that was. */
const ZONED = /(?:^|\s)1 (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)) /;
const HEAD_CHARACTERS = 512;
/** In this order. */
const ACTIONS: readonly (readonly [pattern: RegExp, action: string])[] = [
  [/^VPN Tunneling: (?:Session started|User with IP)|^Network Connect: Session started/, "vpn.connect"],
  [/^VPN Tunneling: Session ended|^Network Connect: Session ended/, "vpn.disconnect"],
  [
    /^Logout|\blogged out\b|^Session timed out|^Max session timeout|^Session:\[.{1,64}?\] for user:.{1,600} deleted/,
    "user.logout",
  ],
  [/^(?:WebRequest|Request) /, "http.request"],
  [
    /\b(?:[Ll]ogin (?:failed|succeeded|denied)|authentication (?:failed|successful)|logged in)\b|^Session (?:created|resumed)/,
    "user.login",
  ],
  [/^Closed connection|^Connection (?:from|to)/, "network.flow"],
  [/^User Accounts modified\. Added/, "user.create"],
  [/^User Accounts modified\. Removed/, "user.delete"],
  [/^User Accounts modified/, "user.update"],
  [
    /\b(?:Key|Value) .{1,256} (?:added|changed|modified|deleted)|\b(?:configuration|settings?|policy|role|realm)\b.{0,256}\b(?:changed|modified|created|deleted|saved)\b/i,
    "config.update",
  ],
];
const ACCOUNT = /\b(?:Added|Removed|Modified) username (\S{1,256})/;

export const pulseSecure: Parser<string> = {
  name: "pulse-secure",
  version: 1,
  recognises(record) {
    if (record.includes(" vpn=") && record.includes(" fw=")) return SURE;
    return record.includes(") - ") || record.includes("] - ") ? (LINE.test(record) ? SURE : NO) : NO;
  },
  parse(record, how) {
    const told = record.includes(" vpn=") ? welfOf(record) : lineOf(record);
    const { message } = told;
    const action = callOf(message);
    const user = told.user === "System" || told.user === "" ? undefined : told.user;
    return [
      makeEvent({
        call: action,
        how,
        // Of two, the one that says its zone.
        at:
          told.zoned ??
          (how.hints.time !== undefined && how.hints.noZone !== true ? how.hints.time : told.at),
        outcome: outcomeOf(action, message),
        reason: /\bReason: (.{1,256}?)\.?$/.exec(message)?.[1],
        actor: makeActor({
          name: user,
          groups: told.realm === undefined || user === undefined ? undefined : [told.realm],
        }),
        targets: [
          makeTarget("user", ACCOUNT.exec(message)?.[1]),
          makeTarget(
            "url",
            action.action === "http.request" ? /\bto (\S{1,2048})/.exec(message)?.[1] : undefined,
          ),
          makeTarget(
            "address",
            action.action.startsWith("vpn.")
              ? / (?:address|with IP) ([0-9A-Fa-f.:]{2,45}?)(?=[,\s]|$)/.exec(message)?.[1]
              : undefined,
          ),
        ],
        from: fromAddress(told.address, {
          user_agent: / with (\S{1,64}\/\S{1,64} \([^)]{1,64}\))/.exec(message)?.[1],
        }),
        service: some({ name: "pulse-secure", host: told.host }),
        context: some({ session: /\bsession: ?(sid\w{1,128})/.exec(message)?.[1] }),
        message,
      }),
    ];
  },
};

interface Told {
  readonly at: string | undefined;
  readonly zoned?: string | undefined;
  readonly host: string | undefined;
  readonly address: string | undefined;
  readonly user: string | undefined;
  readonly realm: string | undefined;
  readonly message: string;
}

function lineOf(record: string): Told {
  const [, at, host, address, user, realm, message = ""] = LINE.exec(record) ?? [];
  return {
    at,
    zoned: ZONED.exec(record.slice(0, HEAD_CHARACTERS))?.[1],
    host,
    address,
    user: user?.trim(),
    realm: realm === "" ? undefined : realm,
    message: message.trim(),
  };
}

function welfOf(record: string): Told {
  const pairs = pairsIn(record);
  // A pair before it without a value would take it for its own.
  const said = /\bmsg="([^"]{0,4096})"/.exec(record)?.[1] ?? "";
  return {
    at: pairs.get("time"),
    host: pairs.get("vpn"),
    address: pairs.get("src"),
    user: pairs.get("user"),
    realm: pairs.get("realm"),
    // `AUT22670: ` before the sentence is its number.
    message: said.replace(/^[A-Z]{3}\d{4,6}: /, ""),
  };
}

function callOf(message: string): Called {
  return call(ACTIONS.find(([pattern]) => pattern.test(message))?.[1] ?? "log.write");
}

function outcomeOf({ action }: Called, message: string): Outcome | undefined {
  if (action === "http.request") return outcomeOfStatus(/\bresult=(\d{3})\b/.exec(message)?.[1]) ?? "success";
  if (/\bdenied\b|\bnot allowed\b|\bblocked\b/i.test(message)) return "denied";
  if (/\bfail(?:ed|ure)?\b/i.test(message)) return "failure";
  return action === "log.write" ? (/\bsuccess/i.test(message) ? "success" : undefined) : "success";
}
