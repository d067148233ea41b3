/** What else Entra logs: risks that it sees, accounts that it provisions, requests to Graph; and rows of Log Analytics' tables (learn.microsoft.com, "riskDetection", "provisioningObjectSummary", "MicrosoftGraphActivityLogs"). */
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { readText } from "../envelopes/envelope.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome, toSeverity } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import type { How } from "../parser.ts";

/** Tables of Log Analytics that have Entra's logs, as export rules send them. */
const TABLE = /^(?:SigninLogs|AuditLogs|AAD\w+|MicrosoftGraphActivityLogs)$/;
/** Categories in tables are words of another kind in audits. */
const SIGN_IN = /SignInLogs$/;

/** Whether it is a row of such a table; Defender's sign-ins have the rest of their name from it. */
export function isTable(record: Fields): boolean {
  if (text(record, "TimeGenerated") === undefined) return false;
  const type = text(record, "Type") ?? "";
  if (TABLE.test(type)) return !type.endsWith("Beta");
  const isAudit =
    text(record, "ActivityDisplayName") !== undefined && text(record, "LoggedByService") !== undefined;
  return (
    isAudit || (SIGN_IN.test(text(record, "Category") ?? "") && text(record, "ResultType") !== undefined)
  );
}

/** A row by the names that the same has elsewhere: the first letters are small, and objects may stand in texts. */
export function rowOf(row: Fields): Fields {
  const pairs = Object.entries(row).map(([name, value]): [string, unknown] => [
    name === "IPAddress" ? "ipAddress" : name.slice(0, 1).toLowerCase() + name.slice(1),
    typeof value === "string" && /^[{[]/.test(value) ? readText(value) : value,
  ]);
  const named = Object.fromEntries(pairs);
  return {
    ...named,
    time: row["TimeGenerated"],
    tenantId: row["AADTenantId"] ?? row["TenantId"],
    id: row["Id"],
  };
}

/** A detection, or a user or program as it is seen now. */
export function isRisk(inner: Fields): boolean {
  const isDetection = (text(inner, "riskEventType") ?? text(inner, "riskType")) !== undefined;
  const isUser = text(inner, "riskLastUpdatedDateTime") !== undefined;
  return (
    (isDetection || isUser) &&
    text(inner, "riskState") !== undefined &&
    text(inner, "appDisplayName") === undefined
  );
}

const SETTLED: ReadonlyMap<string, string> = new Map([
  ["remediated", "alert.resolve"],
  ["confirmedSafe", "alert.dismiss"],
  ["dismissed", "alert.dismiss"],
  ["none", "alert.resolve"],
]);

export function risk(record: Fields, inner: Fields, how: How): ParsedEvent {
  const kind = text(inner, "riskEventType") ?? text(inner, "riskType");
  const user = text(inner, "userPrincipalName") ?? text(inner, "userDisplayName");
  const program = text(inner, "servicePrincipalDisplayName") ?? text(inner, "displayName");
  const level = text(inner, "riskLevel");
  return makeEvent({
    call: call(SETTLED.get(text(inner, "riskState") ?? "") ?? "threat.detect"),
    how,
    at:
      member(inner, "detectedDateTime") ??
      member(inner, "riskLastUpdatedDateTime") ??
      member(inner, "activityDateTime") ??
      member(record, "time"),
    reason: kind ?? text(inner, "riskDetail"),
    severity: toSeverity(level),
    targets: [
      user === undefined
        ? makeTarget("service-account", text(inner, "servicePrincipalId") ?? program, program)
        : makeTarget("user", text(inner, "userId") ?? user, user),
    ],
    from: fromAddress(text(inner, "ipAddress")),
    service: some({ name: "entra-id", account: text(record, "tenantId") }),
    context: some({ request: text(inner, "correlationId") }),
    event_id: text(inner, "id"),
    message: `${user ?? program ?? "an account"} is at risk: ${[kind, text(inner, "riskState"), level].filter((word) => word !== undefined).join(", ")}`,
  });
}

export function isProvisioning(inner: Fields): boolean {
  return (
    (text(inner, "provisioningAction") ?? text(inner, "action")) !== undefined &&
    (object(inner, "targetSystem") ?? object(inner, "provisioningStatusInfo")) !== undefined
  );
}

const PROVISIONED: ReadonlyMap<string, string> = new Map([
  ["create", "create"],
  ["update", "update"],
  ["delete", "delete"],
  ["stageddelete", "disable"],
  ["disable", "disable"],
]);

export function provisioning(record: Fields, inner: Fields, how: How): ParsedEvent {
  const [source, target] = [object(inner, "sourceIdentity"), object(inner, "targetIdentity")];
  const kind = kindOf(source) ?? kindOf(target);
  const done =
    PROVISIONED.get((text(inner, "provisioningAction") ?? text(inner, "action") ?? "").toLowerCase()) ??
    "update";
  const what = kind === "group" ? "group" : "user";
  // The other has but a number, and does not always agree.
  const status = object(inner, "provisioningStatusInfo") ?? object(inner, "statusInfo");
  const by = object(inner, "initiatedBy");
  return makeEvent({
    call: call(what === "group" && done === "disable" ? "group.update" : `${what}.${done}`),
    how,
    at: member(inner, "activityDateTime") ?? member(record, "time"),
    outcome: toOutcome(text(status, "status") ?? text(status, "Status") ?? text(record, "resultType")),
    reason:
      text(object(status, "errorInformation"), "reason") ??
      text(object(status, "ErrorInformation"), "Reason"),
    actor: makeActor({
      id: text(by, "id"),
      name: nameOf(by),
      type: /^user$/i.test(text(by, "initiatorType") ?? text(by, "Type") ?? "") ? "human" : "system",
    }),
    targets: [
      makeTarget(what, idOf(source), text(object(source, "details"), "UserPrincipalName") ?? nameOf(source)),
      idOf(source) === undefined ? makeTarget(what, idOf(target), nameOf(target)) : undefined,
      makeTarget("application", nameOf(object(inner, "targetSystem") ?? object(inner, "servicePrincipal"))),
    ],
    service: some({ name: "entra-id", account: text(record, "tenantId") }),
    event_id: text(inner, "id"),
  });
}

function kindOf(identity: Fields | undefined): string | undefined {
  return (text(identity, "identityType") ?? text(identity, "Type"))?.toLowerCase();
}

function idOf(one: Fields | undefined): string | undefined {
  return text(one, "id") ?? text(one, "Id") ?? nameOf(one);
}

function nameOf(one: Fields | undefined): string | undefined {
  return text(one, "displayName") ?? text(one, "Name");
}

/** Somebody's request to Microsoft Graph, or to Azure AD Graph, which was before it. */
export function graphRequest(record: Fields, inner: Fields, how: How): ParsedEvent {
  const [user, program] = [text(inner, "userId"), text(inner, "servicePrincipalId") ?? text(inner, "appId")];
  const status =
    member(inner, "responseStatusCode") ??
    member(inner, "httpStatusCode") ??
    member(record, "resultSignature");
  const application =
    user === undefined || program === undefined ? [] : makeActor({ id: program, type: "machine" });
  return makeEvent({
    call: call("http.request"),
    how,
    at: member(inner, "timeGenerated") ?? member(record, "time"),
    outcome: outcomeOfStatus(status),
    reason: text({ status }, "status"),
    actor: makeActor({
      id: user ?? program,
      type: user === undefined ? "machine" : "human",
      via: [application ?? []].flat(),
    }),
    targets: [makeTarget("url", text(inner, "requestUri"))],
    from: fromAddress(
      text(inner, "ipAddress") ?? text(inner, "callerIpAddress") ?? text(record, "callerIpAddress"),
      { user_agent: text(inner, "userAgent") },
    ),
    service: some({ name: "microsoft-graph", account: text(inner, "tenantId") ?? text(record, "tenantId") }),
    context: some({ request: text(inner, "requestId") }),
    event_id: text(inner, "operationId"),
  });
}
