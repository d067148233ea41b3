/** What firewalls and networks say: Cisco's ASA and PIX, and the flow logs of AWS' VPCs. */
import { isIP } from "node:net";
import type { Outcome, ParsedEvent } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, some, text, toNumber } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";

const CISCO = /%(?:ASA|PIX|FWSM|FTD)-(?:\w+-)?([0-7])-(\d{6}):?\s+(.*)$/s;
/** `2 123456789012 eni-… 10.0.0.1 10.0.0.2 443 49152 6 10 840 1700000000 1700000060 ACCEPT OK` (Amazon VPC User Guide, "Flow log records"). */
const FLOW =
  /^(\d) (\S+) (eni-\S+|-) (\S+) (\S+) (\d+|-) (\d+|-) (\d+|-) (\d+|-) (\d+|-) (\d{9,10}) (\d{9,10}) (ACCEPT|REJECT|-) (OK|NODATA|SKIPDATA)/;
/** A transit gateway's: what came from where stands behind attachments, networks and interfaces of both sides. */
const GATEWAY_FLOW =
  /^\d (?:TransitGateway|-) (\S+) (tgw-\S+) \S+ (?:\S+ ){11}(\S+) (\S+) (\d+|-) (?:(?:\d+|-) ){4}(\d{9,10}) \d{9,10} (OK|NODATA|SKIPDATA)/;
// Cisco ASA Series Syslog Messages: the numbers of the messages.
const CISCO_ACTIONS = actionTable(`
  user.login 113004 113005 113012 113015 605004 605005 611101 611102 109005 109006 716038 716039 713198 308001
  user.logout 502112 611103
  vpn.connect 113039 716001 722022 722051 734001 713049 713119 713120 113009 722055
  vpn.disconnect 113019 722023 722037 713050 713259 716002 746013
  command.run 111008 111009 111010
  config.update 111001 111002 111003 111004 111005 111007 112001 208005
  sudo.session 502103 502111
  user.create 502101
  user.delete 502102
  network.block 106001 106002 106006 106007 106010 106011 106012 106013 106014 106015 106016 106017 106018 106020 106021 106022 106023 106027 106100 710003 710006 313001 313004 313005 313008 338004 338008 304002 106101 407002 500004
  network.flow 302013 302014 302015 302016 302020 302021 302303 302304 303002 305011 305012 609001 609002 106102 710001 710002 710005 304001 305009 305010
  threat.detect 733100 733101 733102 733103 733104 733105 400000 400001 400002 400003 400004 400007 400008 400010 400011 400023 400024 400026 400027 400028 400032 401004 420002 106017
  host.boot 199001 199002 199003 199005
  audit.stop 414003
`);
const SIDES =
  /(?:from|src|source|for|faddr|peer|IP =|client|inside:|user .{0,64}? from)\s+(?:[\w-]{1,64}:)?((?:\d{1,3}\.){3}\d{1,3})(?:[/(](\d{1,5}))?|\((?:type|code)/i;
const TO = /(?:\bto|\bdst|destination|laddr)\s+(?:[\w-]{1,64}:)?((?:\d{1,3}\.){3}\d{1,3})(?:[/(](\d{1,5}))?/i;
/** `user = alice`, `User <alice>`, `Uname: alice`; and without anything between. */
const NAME = /\b(?:user(?:name)?|uname) ?(?:[=:] ?|(?=[<'"]))[<'"]?([\w.@\\-]{1,128})/i;
const BARE_NAME =
  /\b[Uu]ser (?!(?:was|is|from|at|the|has|logged|authentication|authorization|added|deleted|priv|IP)\b)([\w.@\\-]{1,128})/;
/** `User IP <198.51.100.7>`, `from IP 198.51.100.7`. */
const USER_ADDRESS = /\bIP (?:address )?[=<]? ?((?:\d{1,3}\.){3}\d{1,3})/;
/** These say what became of an account, not what somebody did by it. */
const ABOUT_ACCOUNT: ReadonlySet<string> = new Set(["502101", "502102"]);

export const cisco: Parser<string> = {
  name: "cisco-asa",
  version: 2,
  actions: CISCO_ACTIONS,
  signs: "%",
  recognises: (record) => (CISCO.test(record.slice(0, 512)) ? SURE : NO),
  parse(record, how) {
    const [whole, level = "6", number = "", message = ""] = CISCO.exec(record) ?? [];
    const before = whole === undefined ? "" : record.slice(0, record.indexOf(whole));
    const stamp = /([A-Z][a-z]{2} [ \d]?\d (?:\d{4} )?\d\d:\d\d:\d\d)/.exec(before)?.[1];
    const [, address, port] = SIDES.exec(message) ?? [];
    const [, to] = TO.exec(message) ?? [];
    const name = NAME.exec(message)?.[1] ?? BARE_NAME.exec(message)?.[1];
    const isAbout = ABOUT_ACCOUNT.has(number);
    const [, command] = /executed (?:the |cmd: )?'?(.{1,512}?)'?(?: command)?\.?$/.exec(message) ?? [];
    const action = CISCO_ACTIONS.has(number) ? called(number, CISCO_ACTIONS) : call("log.write");
    return [
      makeEvent({
        call: action,
        how,
        at: stamp,
        // That something attacks says nothing of how it ended.
        outcome: action.action === "threat.detect" ? undefined : ciscoOutcome(message),
        severity: toSeverity(level),
        actor: isAbout ? undefined : makeActor({ name }),
        targets: [
          makeTarget("user", isAbout ? name : undefined),
          makeTarget("command", command),
          makeTarget("address", to),
        ],
        from: fromAddress(address ?? USER_ADDRESS.exec(message)?.[1], { port: toNumber(port) }),
        service: { name: "cisco-asa" },
        labels: { message_id: number },
        message: message.trim(),
      }),
    ];
  },
};

function ciscoOutcome(message: string): Outcome | undefined {
  if (
    /\b(?:[Dd]en(?:y|ied)|blocked|rejected|refused|[Dd]rop(?:ped|ping)?|not permitted|disallowed)\b/.test(
      message,
    )
  )
    return "denied";
  if (/\b(?:[Ff]ail(?:ed|ure)?|[Ii]nvalid|[Uu]nable|[Ee]rror|bad)\b/.test(message)) return "failure";
  return /\b(?:[Ss]uccess(?:ful(?:ly)?)?|succeeded|permitted|Built|started|executed|[Aa]ccepted)\b/.test(
    message,
  )
    ? "success"
    : undefined;
}

export const vpcFlow: Parser<string> = {
  name: "vpc-flow",
  version: 3,
  recognises: (record) =>
    FLOW.test(record) || GATEWAY_FLOW.test(record) || isHeaded(record)
      ? SURE
      : chosen(record) === undefined
        ? NO
        : LIKELY,
  parse(record, how) {
    const gateway = GATEWAY_FLOW.exec(record);
    if (gateway !== null) {
      const [, account, face, source, target, sourcePort, start, status] = gateway;
      return [
        flowOf({
          account,
          face,
          source,
          target,
          sourcePort,
          start: Number(start),
          action: undefined,
          status,
        }),
      ];
    }
    if (FLOW.test(record)) {
      const [, , account, face, source, target, sourcePort, , , , , start, , action, status] =
        FLOW.exec(record) ?? [];
      return [flowOf({ account, face, source, target, sourcePort, start: Number(start), action, status })];
    }
    if (isHeaded(record)) return headed(record).flatMap((row) => vpcFlowJson.parse(row, how));
    const flow = chosen(record);
    return flow === undefined ? [] : [flowOf(flow)];
  },
};

/** What every line of a form of one's own has that keeps what the standard one says: a verdict, an interface or network, two addresses. */
const VERDICT = / (ACCEPT|REJECT)(?: |$)/;
const PLACE = /(?:^| )(?:eni|vpc|subnet|i)-[0-9a-z]{4,32}(?: |$)/;
const WORDS_MAX = 48;

/** A line whose fields somebody chose and whose heading is not at hand: who sent stands before who received, wherever both stand. */
function chosen(record: string): Flow | undefined {
  if (!record.includes(" ACCEPT") && !record.includes(" REJECT")) return undefined;
  const [, action] = VERDICT.exec(record) ?? [];
  if (action === undefined || !PLACE.test(record)) return undefined;
  const words = record.split(" ", WORDS_MAX);
  const at = words.findIndex((word) => isIP(word) !== 0);
  const next = words.findIndex((word, i) => i > at && isIP(word) !== 0);
  if (at === -1 || next === -1) return undefined;
  return {
    account: words.find((word) => /^\d{12}$/.test(word)),
    face: words.find((word) => word.startsWith("eni-")),
    source: words[at],
    target: words[next],
    sourcePort: next === at + 1 && /^\d{1,5}$/.test(words[next + 1] ?? "") ? words[next + 1] : undefined,
    start: Number(words.find((word) => /^1\d{9}$/.test(word))),
    action,
    status: words.find((word) => word === "NODATA" || word === "SKIPDATA"),
  };
}

/** A file of flows begins with the names of its fields, which are whatever somebody has chosen. */
function isHeaded(record: string): boolean {
  const end = record.indexOf("\n");
  const head = record.slice(0, Math.min(end === -1 ? 0 : end, HEADER_CHARACTERS_MAX));
  return (
    head.includes("srcaddr") &&
    head.includes("dstaddr") &&
    /^[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)+\r?$/.test(head)
  );
}

const HEADER_CHARACTERS_MAX = 1024;
const ROWS_MAX = 4096;

function headed(record: string): readonly Fields[] {
  const [head = "", ...rows] = record.split(/\r?\n/, ROWS_MAX);
  const names = head.split(" ");
  return rows
    .filter((row) => row !== "")
    .map((row) => {
      const values = row.split(" ");
      return Object.fromEntries(names.map((name, i) => [name, values[i] ?? "-"]));
    });
}

/** The same as members, in the names that collectors give them. */
export const vpcFlowJson: Parser = {
  name: "vpc-flow",
  version: 1,
  keys: ["srcAddr", "srcaddr"],
  recognises(record) {
    const [source, target] = [
      text(record, "srcAddr") ?? text(record, "srcaddr"),
      text(record, "dstAddr") ?? text(record, "dstaddr"),
    ];
    return source !== undefined && target !== undefined ? LIKELY : NO;
  },
  parse(record) {
    const of = (...names: readonly string[]): string | undefined =>
      names.map((name) => text(record, name)).find((value) => value !== undefined);
    return [
      flowOf({
        account: of("accountId", "account_id", "account-id", "account"),
        face: of("interfaceId", "interface_id", "interface-id"),
        source: of("srcAddr", "srcaddr"),
        target: of("dstAddr", "dstaddr"),
        sourcePort: of("srcPort", "srcport"),
        start: of("start", "startTime"),
        action: of("action"),
        status: of("status", "logStatus", "log_status", "log-status"),
      }),
    ];
  },
};

interface Flow {
  readonly account: string | undefined;
  readonly face: string | undefined;
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly sourcePort: string | undefined;
  readonly start: unknown;
  readonly action: string | undefined;
  readonly status: string | undefined;
}

function flowOf({ account, action, face, source, sourcePort, start, status, target }: Flow): ParsedEvent {
  const said = (value: string | undefined): string | undefined => (value === "-" ? undefined : value);
  const port = Number(said(sourcePort) ?? Number.NaN);
  return makeEvent({
    call: call(action === "REJECT" ? "network.block" : "network.flow"),
    at: start,
    outcome: action === "REJECT" ? "denied" : action === "ACCEPT" ? "success" : undefined,
    targets: [makeTarget("address", said(target)), makeTarget("network-interface", said(face))],
    from: fromAddress(said(source), { port }),
    service: some({ name: "vpc", account: said(account) }),
    labels: status === undefined || status === "OK" ? undefined : { status },
  });
}
