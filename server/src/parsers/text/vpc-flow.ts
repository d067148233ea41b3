/** The flow logs of AWS' VPCs: lines, files with a heading, and members. */
import { isIP } from "node:net";
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { type Fields, some, text } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";

/** `2 123456789012 eni-… 10.0.0.1 10.0.0.2 443 49152 6 10 840 1700000000 1700000060 ACCEPT OK` (Amazon VPC User Guide, "Flow log records"). */
const FLOW =
  /^(\d) (\S+) (eni-\S+|-) (\S+) (\S+) (\d+|-) (\d+|-) (\d+|-) (\d+|-) (\d+|-) (\d{9,10}) (\d{9,10}) (ACCEPT|REJECT|-) (OK|NODATA|SKIPDATA)/;
/** A transit gateway's: what came from where stands behind attachments, networks and interfaces of both sides. */
const GATEWAY_FLOW =
  /^\d (?:TransitGateway|-) (\S+) (tgw-\S+) \S+ (?:\S+ ){11}(\S+) (\S+) (\d+|-) (?:(?:\d+|-) ){4}(\d{9,10}) \d{9,10} (OK|NODATA|SKIPDATA)/;

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
  // Without the blank before them: what begins as most words do is looked for word by word.
  if (!record.includes("ACCEPT") && !record.includes("REJECT")) return undefined;
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
