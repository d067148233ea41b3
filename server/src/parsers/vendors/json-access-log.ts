/** Access logs as JSON: Traefik's, Caddy's, Envoy's, API Gateway's, those in W3C's names, and nginx' in those of its variables (doc.traefik.io, "Access logs"; caddyserver.com, "log"; nginx.org, "log_format"; API Gateway Developer Guide, "Logging variables"; CloudFront Developer Guide, "Standard logging reference"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { type Fields, list, object, some, text, toText } from "../fields.ts";
import { LIKELY, NO, type Parser } from "../parser.ts";

const REQUEST = /^([A-Z]{3,16}) (\S{1,4096})(?: HTTP\/[\d.]{1,3})?$/;

interface Request {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly status: string | undefined;
  readonly at: unknown;
  readonly user: string | undefined;
  readonly address: string | undefined;
  readonly agent: string | undefined;
  readonly host: string | undefined;
  readonly request: string | undefined;
}

/** Names of W3C's extended log, as they are and with the signs that no column may have. */
const W3C = ["cs-method", "cs_method"];
const GATEWAY = ["requestTime", "requestTimeEpoch"];

export const jsonAccessLog: Parser = {
  name: "access-log",
  version: 5,
  keys: ["DownstreamStatus", "request", "request_uri", "response_code", ...W3C, ...GATEWAY],
  recognises: (record) => (requestOf(record) === undefined ? NO : LIKELY),
  parse(record, how) {
    const request = requestOf(record);
    if (request === undefined) return [];
    const { address, agent, at, host, method, status, url, user } = request;
    const outcome = outcomeOfStatus(status);
    return [
      makeEvent({
        call: call("http.request"),
        how,
        at,
        outcome,
        reason: outcome === "success" || outcome === undefined ? undefined : status,
        actor: makeActor({ name: said(user) }),
        targets: [makeTarget("url", url)],
        from: fromAddress(said(address?.split(",")[0]?.trim()), { user_agent: said(agent) }),
        service: some({ host: said(host) }),
        context: some({ request: said(request.request) }),
        labels: some({ method, status }),
      }),
    ];
  },
};

function requestOf(record: Fields): Request | undefined {
  if (text(record, "DownstreamStatus") !== undefined) return traefik(record);
  const inner = object(record, "request");
  if (inner !== undefined) return caddy(record, inner);
  if (text(record, "response_code") !== undefined) return envoy(record);
  if (W3C.some((name) => text(record, name) !== undefined)) return w3c(record);
  if (GATEWAY.some((name) => text(record, name) !== undefined)) return apiGateway(record);
  return nginx(record);
}

function traefik(record: Fields): Request | undefined {
  const of = (name: string): string | undefined => text(record, name);
  if (of("RequestMethod") === undefined) return undefined;
  return {
    method: of("RequestMethod"),
    url: of("RequestPath"),
    status: of("DownstreamStatus"),
    at: of("StartUTC") ?? of("time"),
    user: of("ClientUsername"),
    host: of("RequestHost"),
    address: of("ClientHost"),
    agent: of("request_User-Agent"),
    request: of("request_X-Request-Id"),
  };
}

function caddy(record: Fields, inner: Fields): Request | undefined {
  const [method, url, status] = [text(inner, "method"), text(inner, "uri"), text(record, "status")];
  if (method === undefined || url === undefined || status === undefined) return undefined;
  return {
    method,
    url,
    status,
    at: record["ts"],
    user: text(record, "user_id"),
    host: text(inner, "host"),
    address: text(inner, "client_ip") ?? text(inner, "remote_ip"),
    agent: toText(list(object(inner, "headers"), "User-Agent")[0]),
    request: undefined,
  };
}

/** By the names that Istio gives them, and Envoy's documents. */
function envoy(record: Fields): Request | undefined {
  const of = (name: string): string | undefined => text(record, name);
  if (of("method") === undefined || of("response_flags") === undefined) return undefined;
  return {
    method: of("method"),
    url: of("path"),
    status: of("response_code"),
    at: of("start_time"),
    user: undefined,
    host: of("authority"),
    agent: of("user_agent"),
    request: of("request_id"),
    address: of("x_forwarded_for") ?? of("downstream_remote_address")?.replace(/:\d{1,5}$/, ""),
  };
}

/** CloudFront's and IIS'; date and time stand apart, and are UTC. */
function w3c(record: Fields): Request | undefined {
  const of = (name: string): string | undefined =>
    said(text(record, name)) ?? said(text(record, name.replace(/[-(]/g, "_").replace(")", "")));
  const [status, stem, query] = [of("sc-status"), of("cs-uri-stem"), of("cs-uri-query")];
  if (status === undefined || stem === undefined) return undefined;
  const [date, time] = [of("date"), of("time") ?? of("start_time")];
  return {
    method: of("cs-method"),
    url: query === undefined ? stem : `${stem}?${query}`,
    status,
    at: date === undefined || time === undefined ? of("timestamp") : `${date}T${time}Z`,
    user: of("cs-username"),
    host: of("x-host-header") ?? of("cs-host") ?? of("cs(Host)"),
    address: of("c-ip"),
    agent: of("cs(User-Agent)")?.replace(/%(?:25)?20|\+/g, " "),
    request: of("x-edge-request-id"),
  };
}

/** By the names of the examples that its documents give; somebody may have chosen others. */
function apiGateway(record: Fields): Request | undefined {
  const of = (name: string): string | undefined => said(text(record, name));
  const [method, path] = (of("routeKey") ?? "").split(" ");
  const verb = of("httpMethod") ?? (path === undefined ? of("eventType") : method);
  if (of("status") === undefined || of("ip") === undefined) return undefined;
  return {
    method: verb,
    url: of("path") ?? of("resourcePath") ?? path ?? of("routeKey") ?? of("domainName"),
    status: of("status"),
    at: of("requestTimeEpoch") ?? of("requestTime"),
    user: of("user") ?? of("userArn") ?? of("caller"),
    host: of("domainName"),
    address: of("ip"),
    agent: of("userAgent"),
    request: of("requestId"),
  };
}

function nginx(record: Fields): Request | undefined {
  const of = (name: string): string | undefined => text(record, name);
  const [, method, url] = REQUEST.exec(of("request") ?? "") ?? [];
  const status = of("status") ?? of("response_status") ?? of("status_code");
  const isOwn = of("remote_addr") !== undefined && status !== undefined && /^\d{3}$/.test(status);
  if (!isOwn || (url === undefined && of("request_method") === undefined)) return undefined;
  return {
    method: method ?? of("request_method"),
    url: url ?? of("request_uri") ?? of("uri"),
    status,
    at:
      of("time_iso8601") ??
      of("msec") ??
      of("time_local") ??
      of("time") ??
      of("@timestamp") ??
      of("timestamp"),
    user: of("remote_user"),
    host: of("host") ?? of("server_name") ?? of("http_host"),
    address: said(of("http_x_forwarded_for")) ?? of("remote_addr"),
    request: of("request_id"),
    agent: of("http_user_agent"),
  };
}

function said(value: string | undefined): string | undefined {
  return value === undefined || value === "-" || value === "" ? undefined : value;
}
