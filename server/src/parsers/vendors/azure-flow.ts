/** Flows through Azure's networks: an event for each tuple (learn.microsoft.com, "Virtual network flow logs", "NSG flow logs"). */
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

/** A minute of a busy network has more: the record holds them. */
const TUPLES_MAX = 256;

export const azureFlow: Parser = {
  name: "azure-flow",
  version: 1,
  keys: ["category"],
  recognises: (record) =>
    /^(?:FlowLogFlowEvent|NetworkSecurityGroupFlowEvent)$/.test(text(record, "category") ?? "") ? SURE : NO,
  parse: (record, how) =>
    tuplesOf(record)
      .slice(0, TUPLES_MAX)
      .flatMap((tuple) => eventOf(tuple, record, how)),
};

interface Tuple {
  readonly rule: string | undefined;
  readonly parts: readonly string[];
}

/** Of a network, flows have groups by rules; of a security group, rules have flows by cards. */
function tuplesOf(record: Fields): readonly Tuple[] {
  const outer = [
    ...list(object(record, "flowRecords"), "flows"),
    ...list(object(record, "properties"), "flows"),
  ];
  return outer
    .filter(isFields)
    .flatMap((flow) =>
      [...list(flow, "flowGroups"), ...list(flow, "flows")]
        .filter(isFields)
        .flatMap((group) =>
          tuplesIn(group).flatMap((tuple) =>
            typeof tuple === "string"
              ? [{ rule: text(group, "rule") ?? text(flow, "rule"), parts: tuple.split(",", 9) }]
              : [],
          ),
        ),
    );
}

/** Busy ones have more than lists of names are read for. */
function tuplesIn(group: Fields): readonly unknown[] {
  const tuples = member(group, "flowTuples");
  return Array.isArray(tuples) ? tuples.slice(0, TUPLES_MAX) : [];
}

/** Time, source, destination, their ports, protocol, direction; then what was decided, or the state where that is all. */
function eventOf({ parts, rule }: Tuple, record: Fields, how: How): readonly ParsedEvent[] {
  const [at, from, to, port, , protocol, direction, decision] = parts;
  if (decision === undefined) return [];
  const isDenied = decision === "D";
  const resource = text(record, "targetResourceID") ?? text(record, "resourceId") ?? "";
  return [
    makeEvent({
      call: call(isDenied ? "network.block" : "network.flow"),
      how,
      at,
      outcome: isDenied ? "denied" : "success",
      targets: [makeTarget("address", to)],
      from: fromAddress(from, { port: Number(port) }),
      service: some({
        name: "azure-network",
        account: /\/subscriptions\/([^/]{1,64})/i.exec(resource)?.[1],
        host: resource.split("/").pop(),
      }),
      labels: some({ rule, protocol, direction }),
    }),
  ];
}
