/** Cisco's ASA and PIX, and FTD's messages of the same numbers (Cisco Secure Firewall ASA Series Syslog Messages). */
import { isIP } from "node:net";
import type { Outcome } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const CISCO = /%(?:ASA|PIX|FWSM|FTD)-(?:\w+-)?([0-7])-(\d{6}):?\s+(.*)$/s;
// By the numbers of the messages.
const ACTIONS = actionTable(`
  user.login 113004 113005 113012 113014 113015 113016 605004 605005 611101 611102 109005 109006 109031 716038 716039 713198 308001 109033 109034 315011
  user.logout 502112 611103 315012
  account.lock 113006
  account.unlock 113007
  vpn.connect 113039 716001 722022 722051 734001 713049 713119 713120 113009 722055 602303 702307 750001 750002 750003 750006 751011
  vpn.disconnect 113019 722023 722037 713050 713259 716002 746013 602304 750007 722012
  command.run 111008 111009 111010
  config.update 111001 111002 111003 111004 111005 111007 112001 208005
  sudo.session 502103 502111
  user.create 502101
  user.delete 502102
  network.block 106001 106002 106006 106007 106010 106011 106012 106013 106014 106015 106016 106017 106018 106020 106021 106022 106023 106027 106100 106101 710003 710005 710006 313001 313004 313005 313008 338004 338008 304002 407002 500004 434002 419002 507003 106102 106103
  network.flow 302013 302014 302015 302016 302020 302021 302022 302023 302024 302025 302026 302027 302303 302304 303002 305009 305010 305011 305012 609001 609002 710001 710002 304009 805001 805002 725001 725002 725003 725007 434004 110002 110003
  http.request 304001
  threat.detect 733100 733101 733102 733103 733104 733105 400000 400001 400002 400003 400004 400007 400008 400010 400011 400023 400024 400026 400027 400028 400032 401004 420002 338001 338002 338003 338005
  host.boot 199001 199002 199003 199005
  audit.stop 414003
`);
/** These say what became of an account, not what somebody did by it. */
const ABOUT_ACCOUNT: ReadonlySet<string> = new Set(["502101", "502102", "113006", "113007"]);
const SOURCE =
  /\b(?:from|src|source|for|faddr|peer|client|Remote:|IP =|between)[ :]{0,2}(?:local-host |laddr |IP )?([^\s,;]{3,128})/gi;
const TARGET = /(?: to| dst|->|destination| and) ?([^\s,;]{3,128})/gi;
/** `access-list inside permitted tcp inside/10.0.0.5(50022) -> outside/203.0.113.80(443)`. */
const LISTED =
  /\b(permitted|denied|est-allowed) \w{1,16} ([^\s/]{1,64})\/([^\s(]{1,255})\((\d{1,5})\)[^>]{0,128}-> [^\s/]{1,64}\/([^\s(]{1,255})/;
const ICMP = /\bfaddr ([^\s/]{2,45})\/\d+(?:\([^)]{0,128}\))? gaddr \S{2,64} laddr ([^\s/]{2,45})\//;
/** `inside:198.51.100.7/50022`, `(198.51.100.7/50022)`; the name of an interface stands before. */
const SIDE =
  /^\(?<?(?:([A-Za-z][\w.&-]{0,63}):)?([0-9A-Fa-f.:]{2,45}?)(?:[/:(](\w{1,16}))?[>)\]]?(?:\(.*)?[.:]?$/;
/** `user = alice`, `User <alice>`, `Uname: alice`; and without anything between. */
const NAME = /\b(?:user(?:name)?|uname) ?(?:[=:] ?|(?=[<'"]))[<'"]?([\w.@\\-]{1,128})/i;
const BARE_NAME =
  /\b[Uu]ser (?!(?:was|is|from|at|the|has|logged|authentication|authorization|added|deleted|priv|IP)\b)([\w.@\\-]{1,128})/;
const LOCAL_NAME = /\(LOCAL\\([^)]{1,128})\)/;
/** `User IP <198.51.100.7>`, `from IP 198.51.100.7`, `IP address: 198.51.100.7`. */
const USER_ADDRESS = /\bIP (?:address)?[:=<]? ?[<=:]? ?([0-9A-Fa-f.:]{7,45}?)(?=[>,\s]|$)/;
const PAGE = /^(\S{2,45}) Accessed (?:JAVA )?URL (?:\S{1,128}@)?[^:\s]{1,64}:(\S{1,2048})/;

export const ciscoAsa: Parser<string> = {
  name: "cisco-asa",
  version: 3,
  actions: ACTIONS,
  signs: "%",
  recognises: (record) => (CISCO.test(record.slice(0, 512)) ? SURE : NO),
  parse(record, how) {
    const [whole, level = "6", number = "", message = ""] = CISCO.exec(record) ?? [];
    const before = whole === undefined ? "" : record.slice(0, record.indexOf(whole));
    const stamp = /([A-Z][a-z]{2} [ \d]?\d (?:\d{4} )?\d\d:\d\d:\d\d)/.exec(before)?.[1];
    const sides = sidesOf(message);
    const name = NAME.exec(message)?.[1] ?? BARE_NAME.exec(message)?.[1] ?? LOCAL_NAME.exec(message)?.[1];
    const isAbout = ABOUT_ACCOUNT.has(number);
    const [, command] = /executed (?:the |cmd: )?'?(.{1,512}?)'?(?: command)?\.?$/.exec(message) ?? [];
    const action = callOf(number, message);
    const [, , page] = number === "304001" ? (PAGE.exec(message) ?? []) : [];
    const threat = number.startsWith("7331") ? /^\[ *(.{1,64}?)\]/.exec(message)?.[1] : undefined;
    return [
      makeEvent({
        call: action,
        how,
        at: stamp,
        outcome: outcomeOf(action.action, message),
        severity: toSeverity(level),
        actor: makeActor({ name: isAbout ? / by (\S{1,128}?)\.?$/.exec(message)?.[1] : name }),
        targets: [
          makeTarget("user", isAbout ? name : undefined),
          makeTarget("command", command),
          makeTarget("url", page),
          makeTarget("threat", threat),
          makeTarget("address", sides.to),
        ],
        from: fromAddress(sides.from ?? (isIP(threat ?? "") === 0 ? undefined : threat), {
          port: sides.port,
        }),
        service: { name: "cisco-asa" },
        labels: { message_id: number },
        message: message.trim(),
      }),
    ];
  },
};

/** A list that lets through says so in the message. */
function callOf(number: string, message: string): Called {
  if (
    (number === "106100" || number === "106102" || number === "106103") &&
    /\b(?:permitted|est-allowed)\b/.test(message)
  )
    return call("network.flow");
  return ACTIONS.has(number) ? called(number, ACTIONS) : call("log.write");
}

interface Sides {
  readonly from: string | undefined;
  readonly port: number | undefined;
  readonly to: string | undefined;
}

/** Who sent and who was to receive: of a connection that was built outwards, the second is who asked for it. */
function sidesOf(message: string): Sides {
  const isOut = /^Built outbound /.test(message);
  const listed = LISTED.exec(message);
  if (listed !== null) return { from: listed[3], port: Number(listed[4]), to: listed[5] };
  const icmp = ICMP.exec(message);
  if (icmp !== null) return { from: icmp[isOut ? 2 : 1], port: undefined, to: icmp[isOut ? 1 : 2] };
  const page = PAGE.exec(message);
  if (page !== null) return { from: page[1], port: undefined, to: undefined };
  const named = USER_ADDRESS.exec(message)?.[1];
  const from = sideAfter(SOURCE, message);
  const to = sideAfter(TARGET, message);
  const [first, second] = isOut && to.address !== undefined ? [to, from] : [from, to];
  return { from: first.address ?? named, port: first.port, to: second.address };
}

interface Side {
  readonly address: string | undefined;
  readonly port: number | undefined;
}

const NOWHERE: Side = { address: undefined, port: undefined };
/** `for connection 7 from inside:…`: words that are no places stand before the one that is. */
const WORDS_MAX = 4;

function sideAfter(words: RegExp, message: string): Side {
  let count = 0;
  for (const [, token = ""] of message.matchAll(words)) {
    const side = sideIn(token);
    count += 1;
    if (side.address !== undefined || count >= WORDS_MAX) return side;
  }
  return NOWHERE;
}

function sideIn(token: string): Side {
  if (isIP(token) !== 0) return { address: token, port: undefined };
  const [, face, address = "", port] = SIDE.exec(token) ?? [];
  // What was taken for an interface may be the beginning of an address, and what for a port its end.
  const ends =
    face === undefined
      ? [`${address}:${port ?? ""}`, address]
      : [`${face}:${address}`, `${address}:${port ?? ""}`, address];
  const whole = ends.find((end) => isIP(end) !== 0);
  return whole === undefined
    ? NOWHERE
    : { address: whole, port: whole === address && port !== undefined ? Number(port) : undefined };
}

function outcomeOf(action: string, message: string): Outcome | undefined {
  // That something attacks says nothing of how it ended.
  if (action === "threat.detect") return undefined;
  if (action === "account.lock" || action === "account.unlock") return "success";
  if (action === "user.login" && /\b(?:rejected|wrong|invalid)\b/i.test(message)) return "failure";
  if (
    action === "network.block" ||
    /\b(?:[Dd]en(?:y|ied)|blocked|rejected|refused|[Dd]rop(?:ped|ping)?|discarded|not permitted|disallowed)\b/.test(
      message,
    )
  )
    return "denied";
  if (/\b(?:[Ff]ail(?:ed|ure)?|[Ii]nvalid|[Uu]nable|[Ee]rror|ERROR|aborted|bad)\b/.test(message))
    return "failure";
  if (/^(?:vpn|user|config|sudo|command)\./.test(action)) return "success";
  return /\b(?:[Ss]uccess(?:ful(?:ly)?)?|succeeded|permitted|Built|started|executed|[Aa]ccepted|Accessed|completed)\b/.test(
    message,
  )
    ? "success"
    : undefined;
}
