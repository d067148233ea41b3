/** Barracuda's CloudGen Firewall: `Info fw1 Allow: FWD|TCP|eth1|198.51.100.7|50022|…` (campus.barracuda.com, "Firewall Activity log"). */
import type { Outcome } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Level, machine, verdict; then kind, protocol, interface, source and its port, its hardware, target and its port, service, a part without use, the rule, a number, and the user near the end. */
const LINE =
  /(?:^|\s)(Info|Notice|Warning|Error|Fatal|Security|Panic)\s{1,8}(\S{1,128}) (Allow|LocalAllow|Block|LocalBlock|Deny|LocalDeny|Drop|Remove|LocalRemove|Fail|LocalFail|Detect|Scan|ARP)\w{0,16}: (?:type=)?(\w{1,16})\|(?:proto=)?(\w{1,16})\|/;
const COLUMNS = {
  face: 2,
  source: 3,
  port: 4,
  target: 6,
  targetPort: 7,
  service: 8,
  rule: 10,
  user: 20,
} as const;

export const barracuda: Parser<string> = {
  name: "barracuda",
  version: 1,
  signs: "|",
  recognises: (record) => (LINE.test(record.slice(0, 512)) ? SURE : NO),
  parse(record, how) {
    const found = LINE.exec(record);
    if (found === null) return [];
    const [, level, machine, verdict = ""] = found;
    const begin = record.indexOf(": ", found.index) + 2;
    const columns = record.slice(begin).split("|", 48).map(namedValue);
    const at = (place: number): string | undefined => {
      const value = columns[place]?.trim();
      return value === undefined || value === "" || value === "0" ? undefined : value;
    };
    return [
      makeEvent({
        call: callOf(verdict),
        how,
        outcome: outcomeOf(verdict),
        severity: toSeverity(level),
        actor: makeActor({ name: at(COLUMNS.user) }),
        targets: [makeTarget("address", at(COLUMNS.target))],
        from: fromAddress(at(COLUMNS.source), { port: Number(at(COLUMNS.port) ?? Number.NaN) }),
        service: some({ name: "barracuda", host: machine }),
        labels: some({
          rule: at(COLUMNS.rule),
          interface: at(COLUMNS.face),
          port: at(COLUMNS.targetPort),
          service: at(COLUMNS.service),
        }),
      }),
    ];
  },
};

/** Some are told to write names before the values. */
function namedValue(column: string): string {
  return column.replace(/^[a-zA-Z]{2,24}=/, "");
}

function callOf(verdict: string): Called {
  if (/Block|Deny|Drop/.test(verdict)) return call("network.block");
  if (/Detect|Scan/.test(verdict)) return call("threat.detect");
  return call("network.flow");
}

function outcomeOf(verdict: string): Outcome | undefined {
  if (/Block|Deny|Drop/.test(verdict)) return "denied";
  if (/Fail/.test(verdict)) return "failure";
  return /Detect|Scan/.test(verdict) ? undefined : "success";
}
