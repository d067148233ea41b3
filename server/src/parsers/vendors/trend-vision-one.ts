/** Trend Vision One: alerts of its workbench, observed techniques, and the audit of its console (automation.trendmicro.com, "Trend Vision One Public API v3.0"). */
import { type Fields, isFields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

export const trendAudit: Parser = prepared(
  mapped({
    name: "trend-vision-one",
    version: 1,
    match: { loggedDateTime: null, loggedUser: null, activity: null },
    time: "loggedDateTime",
    action: "madeAction",
    prefix: "trend_micro",
    category: "configuration",
    actions: `
    user.login log on,logon,login,sign in,console logon
    user.logout log off,logoff,logout,sign out
    user.create add user account,create user account,add account
    user.update edit user account,modify user account,edit account
    user.delete delete user account,delete account
    role.create add user role,create role
    role.update edit user role,edit role
    role.delete delete user role,delete role
    token.create add api key,create api key,generate api key
    token.update edit api key
    token.delete delete api key
    integration.create register product,connect product
    integration.delete unregister product,disconnect product
    data.export export data,download`,
    actor: { name: "loggedUser" },
    targets: [{ id: "madeTarget" }],
    from: { ip: "ipAddress | details.ipAddress | details.ip" },
    outcome: "result",
    service: { name: "=trend-vision-one" },
  }),
  (record) => {
    const category = text(record, "category") ?? "";
    const activity = text(record, "activity") ?? "";
    const isLogon = /^logon and logoff$/i.test(category);
    return {
      madeAction: !isLogon ? activity : /off|out/i.test(activity) ? "logoff" : "logon",
      madeTarget: isLogon ? undefined : firstText(object(record, "details")),
    };
  },
);

export const trendWorkbench: Parser = prepared(
  mapped({
    name: "trend-vision-one",
    version: 1,
    match: { workbenchLink: null, "investigationStatus | status": null, "model | description": null },
    time: "createdDateTime",
    action: "=alert.raise",
    actor: { name: "madeWho" },
    targets: [
      { type: "=alert", id: "id", name: "model" },
      { type: "=host", id: "madeHost.guid", name: "madeHost.name" },
      { type: "=mailbox", id: "madeMail" },
    ],
    severity: "severity",
    service: { name: "=trend-vision-one" },
    context: { incident: "incidentId" },
    eventId: "id",
    message: "description | model",
  }),
  (record) => {
    const entities = list(object(record, "impactScope"), "entities").filter(isFields);
    const of = (type: string): Fields | undefined => entities.find((one) => text(one, "entityType") === type);
    return {
      madeWho: text(of("account"), "entityValue"),
      madeHost: object(of("host"), "entityValue"),
      madeMail: text(of("emailAddress"), "entityValue"),
    };
  },
);

export const trendTechnique: Parser = prepared(
  mapped({
    name: "trend-vision-one",
    version: 1,
    match: { detectedDateTime: null, filters: null, "detail.uuid | uuid": null },
    time: "detectedDateTime | detail.eventTimeDT",
    action: "=threat.detect",
    actor: { name: "madeWho" },
    targets: [
      { type: "=rule", id: "filters.0.id", name: "filters.0.name" },
      {
        type: "=process",
        id: "detail.objectCmd | detail.processCmd | detail.objectFilePath | detail.processName",
      },
      {
        type: "=host",
        id: "endpoint.agentGuid | detail.endpointGuid",
        name: "endpoint.endpointName | detail.endpointHostName",
      },
      { type: "=address", id: "detail.dst.0 | detail.objectIps.0" },
    ],
    from: { ip: "detail.src.0 | detail.endpointIp.0 | endpoint.ips.0" },
    severity: "filters.0.riskLevel | detail.filterRiskLevel",
    service: { name: "=trend-vision-one" },
    eventId: "uuid",
    message: "filters.0.name",
  }),
  (record) => {
    const detail = object(record, "detail");
    const [first] = list(detail, "logonUser");
    return {
      madeWho:
        text(detail, "processUser") ??
        text(detail, "objectUser") ??
        text(detail, "suser") ??
        (typeof first === "string" ? first : undefined),
    };
  },
);

function firstText(details: Fields | undefined): string | undefined {
  for (const value of Object.values(details ?? {})) if (typeof value === "string") return value;
  return undefined;
}
