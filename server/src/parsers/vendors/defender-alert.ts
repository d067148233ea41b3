/** Alerts of Microsoft Defender: as Microsoft Graph has them, today and before, and as Defender for Endpoint has them (learn.microsoft.com/graph/api/resources/security-alert; defender-endpoint/api/alerts). */
import type { From, Target } from "@tallystick/event";
import { actionTable, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  alert.raise new newAlert inProgress
  alert.resolve resolved
  alert.dismiss dismissed
`);
/** What an alert's address is said to be: without a word of it, it may be either side. */
const SOURCES = new Set(["source", "attacker", "commandAndControl"]);
/** What was done about it before it did harm. */
const PREVENTED = new Set(["prevented", "blocked"]);

export const defenderAlert: Parser = {
  name: "defender-alert",
  version: 2,
  actions: ACTIONS,
  keys: ["serviceSource", "vendorInformation", "detectionSource"],
  recognises: (record) =>
    (text(record, "createdDateTime") ?? text(record, "alertCreationTime")) !== undefined &&
    text(record, "title") !== undefined &&
    text(record, "severity") !== undefined &&
    (providerOf(record) ?? text(record, "detectionSource")) !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const evidence = [
      ...list(record, "evidence"),
      ...list(record, "userStates"),
      ...list(record, "relatedUser"),
    ].filter(isFields);
    const status = statusOf(record);
    const isOver = status === "resolved" || status === "dismissed";
    const user = evidence.map(userOf).find((found) => found !== undefined);
    return [
      makeEvent({
        call: call(ACTIONS.get(status.toLowerCase()) ?? "alert.raise"),
        how,
        at: (isOver ? resolvedAt(record) : undefined) ?? raisedAt(record),
        outcome: evidence.some((one) => PREVENTED.has(text(one, "remediationStatus") ?? ""))
          ? "denied"
          : undefined,
        reason: text(record, "determination"),
        severity: toSeverity(text(record, "severity")),
        // Whoever was seen in it did not close it.
        actor: isOver || user === undefined ? undefined : makeActor(user),
        targets: [
          ...hostsOf(record, evidence),
          ...evidence.flatMap(targetsOf),
          isOver && user !== undefined ? makeTarget("user", user.id, user.name) : undefined,
          makeTarget("incident", text(record, "incidentId")),
        ],
        from: fromOf(record, evidence),
        service: some({
          name: providerOf(record) ?? text(record, "detectionSource"),
          account: text(record, "tenantId") ?? text(record, "azureTenantId") ?? text(record, "aadTenantId"),
        }),
        context: some({ incident: text(record, "incidentId") }),
        message: text(record, "title"),
        event_id: text(record, "id") ?? text(record, "providerAlertId"),
      }),
    ];
  },
};

function providerOf(record: Fields): string | undefined {
  return text(record, "serviceSource") ?? text(object(record, "vendorInformation"), "provider");
}

function statusOf(record: Fields): string {
  const status = text(record, "status") ?? "new";
  const isFalse = /^falsePositive$/i.test(text(record, "classification") ?? text(record, "feedback") ?? "");
  return status.toLowerCase() === "resolved" ? (isFalse ? "dismissed" : "resolved") : status;
}

function raisedAt(record: Fields): unknown {
  return member(record, "createdDateTime") ?? member(record, "alertCreationTime");
}

function resolvedAt(record: Fields): unknown {
  const times = [
    "resolvedDateTime",
    "resolvedTime",
    "closedDateTime",
    "lastUpdateDateTime",
    "lastUpdateTime",
  ];
  return times.map((name) => text(record, name)).find((time) => time !== undefined);
}

/** The account of a piece of evidence, of whatever kind that is. */
function userOf(evidence: Fields): { readonly id?: string; readonly name?: string } | undefined {
  const account = object(evidence, "userAccount") ?? evidence;
  const mail = text(account, "userPrincipalName");
  const name = mail ?? text(account, "accountName") ?? text(account, "userName");
  const id = text(account, "azureAdUserId") ?? text(account, "aadUserId") ?? text(account, "userSid");
  return some({ id: id ?? name, name });
}

function hostsOf(record: Fields, evidence: readonly Fields[]): readonly (Target | undefined)[] {
  const old = list(record, "hostStates").filter(isFields);
  return [
    makeTarget("host", text(record, "machineId"), text(record, "computerDnsName")),
    ...old.map((host) => makeTarget("host", text(host, "fqdn") ?? text(host, "netBiosName"))),
    ...evidence.map((one) => {
      const name = text(one, "deviceDnsName") ?? text(one, "hostName");
      return name === undefined ? undefined : makeTarget("host", text(one, "mdeDeviceId") ?? name, name);
    }),
  ];
}

function targetsOf(evidence: Fields): readonly (Target | undefined)[] {
  const application = text(evidence, "appId");
  const file = object(evidence, "fileDetails") ?? object(evidence, "imageFile") ?? evidence;
  return [
    makeTarget("command", text(evidence, "processCommandLine")),
    makeTarget("file", text(file, "fileName")),
    makeTarget("mailbox", text(evidence, "primaryAddress")),
    makeTarget("message", text(evidence, "subject")),
    makeTarget("url", text(evidence, "url")),
    application === undefined
      ? undefined
      : makeTarget("application", application, text(evidence, "displayName")),
    makeTarget("resource", text(evidence, "resourceId"), text(evidence, "resourceName")),
    isSource(evidence) ? undefined : makeTarget("address", text(evidence, "ipAddress")),
  ];
}

function fromOf(record: Fields, evidence: readonly Fields[]): From | undefined {
  const source = evidence.find(isSource);
  const [connection] = list(record, "networkConnections").filter(isFields);
  const login = evidence.map((one) => text(one, "logonIp")).find((address) => address !== undefined);
  return fromAddress(text(source, "ipAddress") ?? login ?? text(connection, "sourceAddress"));
}

function isSource(evidence: Fields): boolean {
  const roles = [...list(evidence, "roles"), ...list(evidence, "detailedRoles")];
  const isSaid = roles.some((role) => typeof role === "string" && SOURCES.has(role));
  return isSaid && text(evidence, "ipAddress") !== undefined;
}
