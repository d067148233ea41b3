/** Resource logs of Azure that have no parser of their own: gateways, firewalls, web applications, queues (learn.microsoft.com, "Azure resource logs: common and service-specific schema"). */
import type { Actor, Outcome } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { snakeCase } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { readText } from "../envelopes/envelope.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome } from "../event.ts";
import { type Fields, isFields, member, object, some, text, toText } from "../fields.ts";
import { LIKELY, NO, type Parser } from "../parser.ts";

/** By the category of a log. */
const ACTIONS = actionTable(`
  http.request ApplicationGatewayFirewallLog ApplicationGatewayAccessLog FrontDoorAccessLog FrontDoorWebApplicationFirewallLog FrontdoorAccessLog AppServiceHTTPLogs GatewayLogs AppServiceIPSecAuditLogs FrontdoorWebApplicationFirewallLog
  network.flow AZFWNetworkRule AZFWApplicationRule AZFWNatRule AzureFirewallNetworkRule AzureFirewallApplicationRule AZFWFlowTrace
  dns.query AZFWDnsQuery DnsResponse
  threat.detect AZFWIdpsSignature AZFWThreatIntel
  image.push ContainerRegistryRepositoryEvents.Push
  image.pull ContainerRegistryRepositoryEvents.Pull
  image.delete ContainerRegistryRepositoryEvents.Delete ContainerRegistryRepositoryEvents.Untag ContainerRegistryRepositoryEvents.Purge
  user.login AppServiceAuditLogs ContainerRegistryLoginEvents
  session.start BastionAuditLogs
  vpn.connect P2SDiagnosticLog
`);

const TIMES = ["time", "timeStamp", "timestamp", "TimeGenerated", "EventTimeString"];
const IMAGES = ["repository", "Repository"];
const TAGS = ["tag", "Tag", "digest", "Digest"];

export const azureResource: Parser = {
  name: "azure-resource",
  version: 4,
  actions: ACTIONS,
  keys: ["resourceId", "ResourceId"],
  recognises(record) {
    const resource = text(record, "resourceId") ?? text(record, "ResourceId") ?? "";
    const isLog = (text(record, "category") ?? text(record, "Category")) !== undefined;
    return isLog && /\/providers\//i.test(resource) ? LIKELY : NO;
  },
  parse(record, how) {
    // Rows of a table of Log Analytics have no properties: what these hold stands beside the rest.
    const properties = propertiesOf(record);
    const resource = text(record, "resourceId") ?? text(record, "ResourceId") ?? "";
    const outcome = outcomeOf(record, properties);
    const about = callOf(record, resource, outcome);
    // What a gateway of a VPN says of somebody stands in its sentence.
    const said = about.category === "network" ? (first(properties, ["message"]) ?? "") : "";
    const url = first(properties, ["requestUri", "RequestUri", "CsUriStem", "url", "Fqdn", "TargetUrl"]);
    const to = first(properties, ["DestinationIp", "Fqdn"]);
    const machine = first(properties, ["targetResourceId"]);
    const asked = first(properties, ["QueryName", "queryName"]);
    // A registry's log says it beside its properties.
    const image = first(properties, IMAGES) ?? first(record, IMAGES);
    const tag = image === undefined ? undefined : (first(properties, TAGS) ?? first(record, TAGS));
    return [
      makeEvent({
        call: about,
        how,
        outcome,
        at: TIMES.map((name) => member(record, name)).find((value) => value !== undefined),
        reason:
          outcome === "success"
            ? undefined
            : (text(record, "resultDescription") ??
              first(properties, ["message", "reason", "ThreatDescription", "ruleName", "Details"])),
        actor: actorOf(record, properties) ?? makeActor({ id: USER.exec(said)?.[1] }),
        targets: [
          makeTarget("image", image === undefined || tag === undefined ? image : `${image}:${tag}`),
          makeTarget("url", url === to ? undefined : url),
          makeTarget("address", to),
          makeTarget("domain", asked),
          makeTarget("instance", machine, machine?.split("/").pop()),
          // What passes through a firewall is not about it.
          about.category === "network" && (to ?? asked) !== undefined
            ? undefined
            : makeTarget(resource.split("/").at(-2)?.toLowerCase(), resource, resource.split("/").pop()),
        ],
        from: fromAddress(
          text(record, "callerIpAddress") ??
            first(properties, [
              ...["clientIp", "clientIP", "CIp", "SourceIp", "UserAddress", "callerIpAddress"],
              ...["clientIpAddress", "socketIP"],
            ]) ??
            ADDRESS.exec(said)?.[1],
          { user_agent: first(properties, ["userAgent", "UserAgent"]) },
        ),
        service: some({
          name: /\/providers\/([^/]{1,128})/i.exec(resource)?.[1]?.toLowerCase(),
          region: text(record, "location"),
          account: /\/subscriptions\/([^/]{1,64})/i.exec(resource)?.[1],
          host: first(properties, ["hostname", "host", "CsHost"]),
        }),
        context: some({ request: text(record, "correlationId") }),
      }),
    ];
  },
};

/** In the sentences of a gateway: `Username=***bob*** IP=10.0.0.4:500`. */
const USER = /Username=\**([^\s*]{1,128})/;
const ADDRESS = /\bIP=([0-9a-fA-F.:]{1,64}?)(?::\d{1,5})?(?=\s|$)/;

/** Some services have them as text. */
function propertiesOf(record: Fields): Fields {
  const written = text(record, "properties");
  const read = written?.startsWith("{") === true ? readText(written) : undefined;
  return isFields(read) ? read : (object(record, "properties") ?? object(record, "Properties") ?? record);
}

function first(fields: Fields, names: readonly string[]): string | undefined {
  return names.map((name) => text(fields, name)).find((value) => value !== undefined);
}

function callOf(record: Fields, resource: string, outcome: Outcome | undefined): Called {
  const category = text(record, "category") ?? text(record, "Category") ?? "";
  const operation =
    toText(
      member(record, "operationName") ?? member(record, "OperationName") ?? member(record, "EventName"),
    ) ?? category;
  const known = ACTIONS.get(category.toLowerCase()) ?? ACTIONS.get(`${category}.${operation}`.toLowerCase());
  if (known === "vpn.connect" && /disconnect/i.test(text(object(record, "properties"), "message") ?? ""))
    return call("vpn.disconnect");
  if (known === "network.flow" && outcome === "denied") return call("network.block");
  if (known !== undefined) return call(known);
  const [, provider = "resource"] = /\/providers\/microsoft\.([^/]{1,64})/i.exec(resource) ?? [];
  return called(snakeCase(operation), undefined, { prefix: `azure.${provider.toLowerCase()}` });
}

const WORDS = ["action", "Action", "succeeded", "status", "Status"];
const CODES = ["httpStatus", "httpStatusCode", "statusCode", "ScStatus", "responseCode"];

/** What a firewall of web applications saw, and let through. */
const WATCHED: ReadonlyMap<string, string> = new Map([
  ["Log", "success"],
  ["Detected", "success"],
  ["Matched", "success"],
  ["AnomalyScoring", "success"],
]);

function outcomeOf(record: Fields, properties: Fields): Outcome | undefined {
  for (const name of WORDS) {
    const word = toOutcome(member(properties, name));
    if (word !== undefined) return word;
  }
  for (const name of CODES) {
    const code = outcomeOfStatus(member(properties, name));
    if (code !== undefined) return code;
  }
  const result = first(properties, ["Result", "result"]) ?? WATCHED.get(text(properties, "action") ?? "");
  if (result !== undefined && toOutcome(result) !== undefined) return toOutcome(result);
  const said = text(properties, "message") ?? "";
  if (/\bsuccessful/i.test(said)) return "success";
  if (/\bfail(?:ed|ure)\b/i.test(said)) return "failure";
  const answer = first(properties, ["ResponseCode", "responseCode"]);
  if (answer === "NOERROR" || answer === "NXDOMAIN") return "success";
  const isCode = text(record, "resultType") === "HttpStatusCode";
  const told = isCode ? outcomeOfStatus(member(record, "resultDescription")) : undefined;
  if (told !== undefined) return told;
  return (
    toOutcome(text(record, "resultType") ?? text(record, "Status")) ??
    outcomeOfStatus(member(record, "resultSignature"))
  );
}

function actorOf(record: Fields, properties: Fields): Actor | undefined {
  const identity = member(record, "identity");
  const claims = isFields(identity)
    ? (object(identity, "claims") ?? object(identity, "claim") ?? identity)
    : undefined;
  const name =
    toText(identity) ??
    first(claims ?? {}, ["upn", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", "name"]) ??
    first(properties, ["User", "user", "UserName", "userName", "CsUsername", "identity"]) ??
    text(record, "Caller");
  const id =
    text(claims, "http://schemas.microsoft.com/identity/claims/objectidentifier") ?? text(claims, "appid");
  const isProgram = name === undefined && text(claims, "appid") !== undefined;
  return makeActor({ id: id ?? name, name, type: isProgram ? "machine" : undefined });
}
