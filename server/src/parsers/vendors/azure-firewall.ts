/** Azure Firewall's first logs, which say everything in a sentence (learn.microsoft.com/azure/firewall, "Azure Diagnostics logs (legacy)"). Those of today have a member for each part. */
import type { Outcome, ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

const CATEGORY = /^AzureFirewall(?:NetworkRule|ApplicationRule|NatRule|DnsProxy|ThreatIntel)/;
/** `TCP request from 10.0.0.4:50022 to 203.0.113.9:443`, and where it was sent on to. */
const REQUEST =
  /^[A-Za-z0-9]{1,16}(?: Type=\d{1,3})? request from (\S{1,128}) to (\S{1,512})(?: was DNAT'ed to (\S{1,128}))?/;
/** `DNS Request: 10.0.0.4:50022 - 7 A IN example.com. udp 55 false 512 NOERROR …` */
const QUERY =
  /^DNS Request: (\S{1,128}) - \d{1,8} (\S{1,16}) \S{1,16} (\S{1,512}) \w{1,8} \d{1,8} \S{1,8} \d{1,8} ([A-Z]{1,16})/;

export const azureFirewall: Parser = {
  name: "azure-firewall",
  version: 1,
  keys: ["category"],
  recognises: (record) =>
    CATEGORY.test(text(record, "category") ?? "") && saidOf(record) !== undefined ? SURE : NO,
  parse(record, how) {
    const said = saidOf(record) ?? "";
    const query = QUERY.exec(said);
    return [query === null ? request(record, said, how) : dns(record, query, how)];
  },
};

function saidOf(record: Fields): string | undefined {
  return text(object(record, "properties"), "msg");
}

function request(record: Fields, said: string, how: How): ParsedEvent {
  const [, source, target, inner] = REQUEST.exec(said) ?? [];
  const parts = new Map(
    said.split(/\.+\s+/).map((part): [string, string] => {
      const at = part.indexOf(": ");
      return [
        part.slice(0, Math.max(at, 0)),
        part
          .slice(at + 2)
          .replace(/\.{1,4}$/, "")
          .trim(),
      ];
    }),
  );
  const threat = parts.get("ThreatIntel") ?? parts.get("IDS");
  const outcome: Outcome | undefined =
    toOutcome(parts.get("Action")) ?? (inner === undefined ? undefined : "success");
  const isRefused = outcome === "denied";
  return makeEvent({
    call: call(threat === undefined ? (isRefused ? "network.block" : "network.flow") : "threat.detect"),
    how,
    outcome,
    at: member(record, "time"),
    reason: threat ?? (isRefused ? parts.get("Rule") : undefined),
    targets: [
      makeTarget("url", parts.get("Url") === placed(target) ? undefined : parts.get("Url")),
      makeTarget("address", placed(target)),
      makeTarget("address", placed(inner)),
      makeTarget("rule", parts.get("Rule") ?? parts.get("Signature")),
    ],
    from: fromAddress(clean(source)),
    service: serviceOf(record),
    message: threat === undefined ? undefined : said.trim(),
  });
}

function dns(record: Fields, query: RegExpExecArray, how: How): ParsedEvent {
  const [, source, , name, code] = query;
  const isAnswered = code === "NOERROR" || code === "NXDOMAIN";
  return makeEvent({
    call: call("dns.query"),
    how,
    at: member(record, "time"),
    outcome: isAnswered ? "success" : "failure",
    reason: isAnswered ? undefined : code,
    targets: [makeTarget("domain", name)],
    from: fromAddress(source),
    service: serviceOf(record),
  });
}

/** The end of the sentence, and a colon behind which there is no port, belong to no address. */
function clean(address: string | undefined): string | undefined {
  return address?.replace(/[.:]{1,4}$/, "");
}

function placed(address: string | undefined): string | undefined {
  return clean(address)?.replace(/:\d{1,5}$/, "");
}

function serviceOf(record: Fields): ParsedEvent["service"] {
  const resource = text(record, "resourceId") ?? "";
  return some({
    name: resource.split("/").pop(),
    account: /\/subscriptions\/([^/]{1,64})/i.exec(resource)?.[1],
  });
}
