/** Lines of proxies beside access logs: Envoy's and Istio's default format, and HAProxy's of TCP (envoyproxy.io, "Access logging"; docs.haproxy.org, "TCP log format"). */
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

/** Time, request, status, flags; then, in quotes, who asked by what, the request's id, the host and where it went. */
const ENVOY =
  /^\[(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\] "([A-Z]{3,16}|-) (\S{1,4096}) ([\w./]{1,16}|-)" (\d{1,3}) (\S{1,64}) /;
const QUOTED = /"([^"]{0,2048})"/g;
const TCP =
  /^(\S{2,64}):(\d{1,5}) \[(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d\.\d{3})\] (\S{1,128}) (\S{1,128}\/\S{1,128}) [\d/+-]{5,32} \+?\d{1,20} (\S{2}) [\d/+]{5,64} \d{1,10}\/\d{1,10}$/;

/** `Connect from 198.51.100.7:50007 to 192.0.2.1:443 (https-in/HTTP)`. */
const CONNECT = /^Connect from (\S{2,64}):(\d{1,5}) to (\S{2,64}:\d{1,5}) \(([^)]{1,128})\)$/;
const FAULT =
  /^(\S{2,64}):(\d{1,5}) \[(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d\.\d{3})\] (\S{1,128}\/\S{1,16}): (.{1,256})$/;

export const proxyLog: Parser<string> = {
  name: "proxy-log",
  version: 2,
  recognises(record, how) {
    if (record[0] === "[") return ENVOY.test(record) ? SURE : NO;
    if (CONNECT.test(record)) return SURE;
    return (how.hints.program === "haproxy" && TCP.test(record)) || FAULT.test(record) ? SURE : NO;
  },
  parse(record, how) {
    if (record[0] === "[") return envoy(record, how);
    return CONNECT.test(record) || FAULT.test(record) ? connection(record, how) : tcp(record, how);
  },
};

/** A connection of HAProxy's as it begins, or as it failed before there was a request. */
function connection(record: string, how: How): readonly ParsedEvent[] {
  const [, address, port, at, front, fault] = FAULT.exec(record) ?? [];
  const [, client = address, clientPort = port, target, name = front] = CONNECT.exec(record) ?? [];
  return [
    makeEvent({
      call: call("network.flow"),
      how,
      at,
      outcome: fault === undefined ? "success" : "failure",
      reason: fault,
      targets: [makeTarget("address", target), makeTarget("frontend", name)],
      from: fromAddress(client, { port: Number(clientPort) }),
      service: some({ name }),
    }),
  ];
}

function envoy(record: string, how: How): readonly ParsedEvent[] {
  const [head = "", at, method, path, protocol, status, flags] = ENVOY.exec(record) ?? [];
  // Istio says beside the flags why, and through what it failed, in one more pair of quotes.
  const quoted = [...record.slice(head.length).matchAll(QUOTED)].map(([, text = ""]) => text);
  const [client, agent, request, host, upstream] = quoted.slice(quoted.length > 5 ? 1 : 0);
  const isHttp = method !== "-";
  const outcome = isHttp ? outcomeOfStatus(status) : flags === "-" ? "success" : "failure";
  return [
    makeEvent({
      call: call(isHttp ? "http.request" : "network.flow"),
      how,
      at,
      outcome: outcome ?? (status === "0" ? "failure" : undefined),
      reason: flags === "-" ? (outcome === "success" ? undefined : status) : flags,
      targets: [
        makeTarget("url", isHttp ? path : undefined),
        makeTarget("address", isHttp ? undefined : said(upstream)),
      ],
      from: fromAddress(said(client?.split(",")[0]), { user_agent: said(agent) }),
      service: some({ host: said(host) }),
      context: some({ request: said(request) }),
      labels: some({ method: isHttp ? method : undefined, status, protocol: said(protocol) }),
    }),
  ];
}

function tcp(record: string, how: How): readonly ParsedEvent[] {
  const [, address, port, at, front, back, state] = TCP.exec(record) ?? [];
  const isWhole = state === "--" || state === "CD" || state === "cD";
  return [
    makeEvent({
      call: call("network.flow"),
      how,
      at,
      outcome: isWhole ? "success" : state?.startsWith("P") === true ? "denied" : "failure",
      reason: isWhole ? undefined : state,
      targets: [makeTarget("backend", back)],
      from: fromAddress(address, { port: Number(port) }),
      service: some({ name: front }),
    }),
  ];
}

function said(value: string | undefined): string | undefined {
  return value === undefined || value === "-" || value === "" ? undefined : value;
}
