/** Alerts of Snort and Suricata as lines: their fast logs, with a time before them, and what they send to syslog (docs.snort.org, "Alert logging"; docs.suricata.io, "Line based alerts log"). */
import { fromMicroseconds } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

const RULE = /^(?:\[([A-Za-z]{2,16})\] )?(?:\[\*\*\] )?\[(\d{1,10}:\d{1,10}:\d{1,10})\] /;
/** `11/23-04:05:06.123456`, with a year of two or four digits where the program is told to write it. */
const TIME = /^(\d\d)\/(\d\d)(?:\/(\d{2,4}))?-(\d\d:\d\d:\d\d(?:\.\d{1,6})?) {1,2}/;
const DETAIL = /\[(Classification|Priority): ([^\]]{1,128})\]/g;
const ENDS = /\{([\w-]{1,16})\} (\S{1,64}) -> (\S{1,64})/;
const SEVERITIES: readonly string[] = ["", "high", "medium", "low"];

export const intrusionLine: Parser<string> = {
  name: "intrusion-line",
  version: 1,
  signs: "[",
  begins: "[0",
  recognises: (record) => (RULE.test(record.slice(timeOf(record)?.[0].length ?? 0)) ? SURE : NO),
  parse(record, how) {
    const time = timeOf(record);
    const line = record.slice(time?.[0].length ?? 0);
    const [head = "", verdict, rule] = RULE.exec(line) ?? [];
    const rest = line.slice(head.length);
    const details = new Map([...rest.matchAll(DETAIL)].map(([, name = "", value = ""]) => [name, value]));
    const name = rest.slice(0, endOf(rest)).trim();
    const [, protocol, source, target] = ENDS.exec(rest) ?? [];
    const isDropped = /^(?:w?drop|block|reject)/i.test(verdict ?? "");
    const severity = SEVERITIES[Number(details.get("Priority") ?? 0)];
    return [
      makeEvent({
        call: call("threat.detect"),
        how,
        at: time === undefined ? undefined : dateOf(time, how),
        outcome: isDropped ? "denied" : undefined,
        severity: severity === "high" || severity === "medium" || severity === "low" ? severity : undefined,
        targets: [makeTarget("rule", rule, name), makeTarget("address", fromAddress(target)?.ip ?? target)],
        from: fromAddress(source),
        service: { name: how.hints.program ?? "ids" },
        labels: some({ classification: details.get("Classification"), protocol }),
        message: name === "" ? undefined : name,
      }),
    ];
  },
};

/** The rule's name ends where the first mark behind it begins. */
function endOf(rest: string): number {
  const ends = [" [**]", " [Classification: ", " [Priority: ", " {"].map((mark) => rest.indexOf(mark));
  return ends.reduce((least, at) => (at !== -1 && at < least ? at : least), rest.length);
}

function timeOf(record: string): RegExpExecArray | undefined {
  const code = record.charCodeAt(0);
  return code >= 0x30 && code <= 0x39 ? (TIME.exec(record) ?? undefined) : undefined;
}

/** Where no year is told it is the one in which this day was last. */
function dateOf([, month, day, year, clock]: RegExpExecArray, { receivedUs }: How): string {
  const received = fromMicroseconds(receivedUs);
  const now = Number(received.slice(0, 4));
  const isPast = `${month}-${day}T${clock}` <= received.slice(5);
  const told = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  return `${told ?? (isPast ? now : now - 1)}-${month}-${day} ${clock}`;
}
