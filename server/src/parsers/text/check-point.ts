/** Check Point's logs as its exporter writes them into syslog: `[action:"Drop"; src:"198.51.100.7"; …]` (sc1.checkpoint.com, "Log Exporter"; splunk.github.io/splunk-connect-for-syslog, "Check Point"). */
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { compact, some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { readerOf } from "./pairs.ts";

const PAIR = /([\w$ .-]{1,64}):"([^"\\]*(?:\\.[^"\\]*)*)"/g;
const BEGIN = /^\[[\w$.-]{1,64}:"/;
/** As it stands in files, without syslog's priority before it. */
/** Of the exporter's format for Splunk: `time=…|hostname=…|product=…`, on one line. */
const BARS = /^(?:\[)?time=\d{10}\|(?:[\w.]{1,64}=[^|]{0,256}\|){1,8}?(?:product|origin)=/;
const FRAMED = /^1 (\d{4}-\d\d-\d\dT\S{1,32}) (\S{1,255}) CheckPoint \S{1,32} - (?=\[)/;
const PAIRS_MAX = 128;
const FAILED = /failed to log in: (.{1,256})/;
const ACTIONS = actionTable(`
  user.login log in,login,failed log in,failed login,authentication
  user.logout log out,logout
  config.create create object,create
  config.update modify object,modify,publish,set object,ips update,database revision,application control & url filtering update
  config.delete delete object,delete
  firewall.create create rule,add rule
  firewall.update install policy,policy installation,modify rule,move rule,install policy on gateway
  firewall.delete delete rule
  command.run run one time script,run repository script,run script
  session.start connect,session start
  session.end disconnect,session end,discard session,discard
  user.create create administrator
  user.delete delete administrator
  user.update modify administrator
  network.flow accept,allow,encrypt,decrypt,key install,bypass,inform
  network.block drop,reject,block,prevent
  threat.detect detect
`);

export const checkPoint: Parser<string> = {
  name: "check-point",
  version: 3,
  actions: ACTIONS,
  begins: "0a[",
  recognises: (received) => {
    const record = received.startsWith("1 ") ? received.replace(FRAMED, "") : received;
    if (record.startsWith("time=") || record.startsWith("[time=")) return BARS.test(record) ? SURE : NO;
    return record.startsWith("[") && BEGIN.test(record) && /; ?(?:product|origin):"/.test(record) ? SURE : NO;
  },
  parse(received, how) {
    const [frame = "", sent, gateway] = FRAMED.exec(received) ?? [];
    const record = received.slice(frame.length);
    const pairs = new Map<string, string>();
    const isBarred = record.startsWith("time=") || record.startsWith("[time=");
    for (const [, name = "", value = ""] of isBarred ? barred(record) : record.matchAll(PAIR)) {
      if (pairs.size >= PAIRS_MAX) break;
      if (value.trim() !== "" && !pairs.has(name.trim()))
        pairs.set(name.trim(), value.replace(/\\(.)/g, "$1").trim());
    }
    const of = readerOf(pairs);
    // Of an administrator, the operation says what was done; `Accept` is only that it was.
    const operation = of("operation");
    const verdict = of("action") ?? "";
    const threat = of("protection_name", "malware_family", "attack");
    const port = Number(of("s_port") ?? Number.NaN);
    const isRefused = /^(?:drop|reject|block|prevent)/i.test(verdict);
    return [
      makeEvent({
        call:
          operation === undefined && threat !== undefined
            ? call("threat.detect")
            : called(operation ?? verdict, ACTIONS, { prefix: "check_point" }),
        how,
        at: of("time") ?? sent,
        outcome:
          operation === undefined && isRefused
            ? "denied"
            : (toOutcome(of("audit_status", "status", "auth_status")) ??
              (/^failed\b/i.test(verdict)
                ? "failure"
                : /^(?:accept|allow|encrypt|decrypt|log ?(?:in|out)|bypass)/i.test(verdict) ||
                    /^log (?:in|out)/i.test(operation ?? "")
                  ? "success"
                  : undefined)),
        reason:
          of("reason", "reject_category", "matched_category", "action_reason") ??
          FAILED.exec(of("additional_info") ?? "")?.[1],
        severity: toSeverity(of("severity")),
        actor: makeActor({ name: of("administrator", "user", "src_user_name") }),
        targets: [
          makeTarget("threat", threat),
          makeTarget("url", of("resource")),
          makeTarget("address", of("dst")),
          makeTarget(
            operation === undefined ? "rule" : of("objecttype"),
            operation === undefined ? of("rule_name") : of("objectname"),
          ),
        ],
        from: fromAddress(of("client_ip", "src"), { port }),
        service: compact({
          name: "check-point",
          host: gateway ?? of("hostname") ?? how.hints.host,
        }),
        event_id: of("loguid"),
        labels: some({ product: of("product"), rule: of("rule") }),
        message: of("session_description", "description"),
      }),
    ];
  },
};

/** What an administrator's operation means. */
export function checkPointCall(operation: string): Called {
  return called(operation, ACTIONS, { prefix: "check_point" });
}

function barred(record: string): readonly (readonly [string, string, string])[] {
  const inner = record.replace(/^\[/, "").trimEnd().replace(/\]$/, "");
  return inner.split("|", PAIRS_MAX).map((pair) => {
    const at = pair.indexOf("=");
    return [pair, pair.slice(0, Math.max(at, 0)), pair.slice(at + 1)] as const;
  });
}
