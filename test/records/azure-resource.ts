/** Resource logs of Azure's services that have no parser of their own, as diagnostic settings deliver them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const log = (
  place: string,
  category: string,
  operationName: string,
  properties: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ time: AT, category, operationName, properties, location: "westeurope" },
  resourceId: `/SUBSCRIPTIONS/S-1/RESOURCEGROUPS/SHOP/PROVIDERS/MICROSOFT.${place}`,
  ...more,
});
const FIREWALL = "NETWORK/AZUREFIREWALLS/FW";
const flow = { Protocol: "TCP", SourceIp: "10.0.0.4", SourcePort: 50_022, DestinationPort: 443 };

export const AZURE_RESOURCE: SourceRecords = {
  parser: "azure-resource",
  documented:
    "learn.microsoft.com, AZFWThreatIntel, AZFWNetworkRule, ContainerRegistryRepositoryEvents: columns; the others from memory",
  records: [
    {
      record: log(
        "NETWORK/APPLICATIONGATEWAYS/GW",
        "ApplicationGatewayFirewallLog",
        "ApplicationGatewayFirewall",
        {
          ...{ clientIp: "198.51.100.7", requestUri: "/login", ruleId: "942100", action: "Blocked" },
          ...{ message: "SQL injection", hostname: "shop.example.com" },
        },
      ),
      line: `- | http.request denied | /login, GW | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(
        "NETWORK/APPLICATIONGATEWAYS/GW",
        "ApplicationGatewayAccessLog",
        "ApplicationGatewayAccess",
        {
          ...{ clientIP: "198.51.100.7", httpMethod: "GET", requestUri: "/", httpStatus: 502 },
        },
      ),
      line: `- | http.request failure | /, GW | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(FIREWALL, "AZFWNetworkRule", "NetworkRuleLog", {
        ...{ ...flow, DestinationIp: "203.0.113.9", Action: "Deny", Rule: "none" },
      }),
      line: `- | network.block denied | 203.0.113.9 | 10.0.0.4 | ${AT}`,
    },
    {
      record: log(FIREWALL, "AZFWApplicationRule", "ApplicationRuleLog", {
        ...{ ...flow, Fqdn: "shop.example.com", Action: "Allow" },
      }),
      line: `- | network.flow success | shop.example.com | 10.0.0.4 | ${AT}`,
    },
    {
      record: log(FIREWALL, "AZFWThreatIntel", "ThreatIntelLog", {
        ...{ ...flow, Fqdn: "evil.example", Action: "Deny", ThreatDescription: "botnet" },
      }),
      line: `- | threat.detect denied | evil.example, FW | 10.0.0.4 | ${AT}`,
    },
    {
      record: log("WEB/SITES/SHOP", "AppServiceAuditLogs", "Authorization", {
        ...{ User: "alice@example.com", UserAddress: "198.51.100.7", Protocol: "FTP" },
      }),
      line: `human alice@example.com | user.login unknown | SHOP | 198.51.100.7 | ${AT}`,
    },
    {
      record: log("WEB/SITES/SHOP", "AppServiceHTTPLogs", "", {
        ...{ CsMethod: "GET", CsUriStem: "/pay", CIp: "198.51.100.7", ScStatus: 403, CsUsername: "bob" },
      }),
      line: `unknown bob | http.request denied | /pay, SHOP | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(
        "CONTAINERREGISTRY/REGISTRIES/SHOP",
        "ContainerRegistryRepositoryEvents",
        "Push",
        { repository: "web", tag: "v3" },
        {
          ...{ identity: "deploy", resultType: "HttpStatusCode", resultSignature: "201" },
          callerIpAddress: "198.51.100.7",
        },
      ),
      line: `machine deploy | image.push success | web:v3, SHOP | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(
        "LOGIC/WORKFLOWS/REFUND",
        "WorkflowRuntime",
        "WorkflowRunCompleted",
        { code: "ActionFailed", status: "Failed" },
        { identity: { claims: { appid: "app-1" } } },
      ),
      line: `machine app-1 | azure.logic.workflow_run_completed? failure | REFUND | - | ${AT}`,
    },
    {
      record: log(
        "DEVICES/IOTHUBS/HUB",
        "DeviceIdentityOperations",
        "delete",
        {},
        {
          ...{ resultType: "0", callerIpAddress: "198.51.100.7" },
        },
      ),
      line: `- | azure.devices.delete? success | HUB | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(FIREWALL, "AZFWDnsQuery", "AZFWDnsQuery", {
        ...{ SourceIp: "10.0.0.4", QueryName: "shop.example.com.", QueryType: "A", ResponseCode: "NOERROR" },
      }),
      line: `- | dns.query success | shop.example.com. | 10.0.0.4 | ${AT}`,
    },
    {
      record: {
        ...{
          Caller: "Portal",
          EventName: "Create ConsumerGroup",
          Status: "Succeeded",
          Region: "West Europe",
        },
        ...{ EventTimeString: "11/23/2026 4:05:06 AM +00:00", category: "OperationalLogs" },
        resourceId: "/SUBSCRIPTIONS/S-1/RESOURCEGROUPS/SHOP/PROVIDERS/MICROSOFT.EVENTHUB/NAMESPACES/BUS",
      },
      line: "unknown Portal | azure.eventhub.create_consumer_group? success | BUS | - | 2026-11-23T04:05:06Z",
    },
    {
      // Its properties are text.
      record: log(
        "WEB/SITES/SHOP",
        "AppServiceHTTPLogs",
        "",
        {},
        {
          operationName: undefined,
          properties: JSON.stringify({
            ...{ CIp: "198.51.100.7", CsUriStem: "/admin", CsMethod: "GET", ScStatus: "403" },
            ...{ CsUsername: "bob", Result: "Success" },
          }),
        },
      ),
      line: `unknown bob | http.request denied | /admin, SHOP | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(
        ...(["CDN/PROFILES/FD", "FrontDoorAccessLog", "Microsoft.Cdn/Profiles/AccessLog/Write"] as const),
        { clientIp: "198.51.100.7", requestUri: "https://shop.example.com:443/", httpStatusCode: "200" },
      ),
      line: `- | http.request success | https://shop.example.com:443/, FD | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(
        ...(["NETWORK/BASTIONHOSTS/B", "BastionAuditLogs", "Microsoft.Network/BastionHost/connect"] as const),
        {
          ...{ userName: "bob", clientIpAddress: "198.51.100.7", protocol: "ssh" },
          ...{ message: "Successfully Connected.", targetResourceId: "/subscriptions/s-1/vm/web-1" },
        },
      ),
      line: `unknown bob | session.start success | web-1, B | 198.51.100.7 | ${AT}`,
    },
    {
      record: log("NETWORK/VIRTUALNETWORKGATEWAYS/GW", "P2SDiagnosticLog", "P2SLogEvent", {
        message: "[MSG] [default] [OVPN_1] Connection successful. Username=***bob*** IP=198.51.100.7:500",
      }),
      line: `unknown bob | vpn.connect success | GW | 198.51.100.7 | ${AT}`,
    },
  ],
};
