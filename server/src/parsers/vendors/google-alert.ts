/** Alerts of Google Workspace's Alert Center (developers.google.com/workspace/admin/alertcenter/reference/rest/v1beta1/alerts). */
import type { Target } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const DATA_TYPE = "google.apps.alertcenter";

export const googleAlert: Parser = {
  name: "google-alert",
  version: 1,
  keys: ["alertId"],
  recognises: (record) =>
    text(record, "alertId") !== undefined &&
    (text(object(record, "data"), "@type")?.includes(DATA_TYPE) === true ||
      (text(record, "customerId") !== undefined && text(record, "source") !== undefined))
      ? SURE
      : NO,
  parse(record, how) {
    const data = object(record, "data") ?? {};
    const metadata = object(record, "metadata");
    const violation = object(data, "ruleViolationInfo");
    const sender = object(data, "maliciousEntity");
    const doer =
      text(data, "actorEmail") ??
      text(violation, "triggeringUserEmail") ??
      text(object(sender, "entity"), "emailAddress") ??
      text(sender, "fromHeader");
    const type = text(record, "type");
    return [
      makeEvent({
        call: call("alert.raise"),
        how,
        at: member(record, "createTime") ?? member(record, "startTime"),
        severity: toSeverity(text(metadata, "severity")) ?? "medium",
        // Whoever was warned of has not raised it: only one who is told to have acted.
        actor: makeActor({ id: doer, name: doer }),
        targets: targetsOf(data, violation),
        from: fromAddress(
          text(data, "sourceIp") ?? text(object(data, "loginDetails"), "ipAddress") ?? undefined,
        ),
        service: some({ name: "google-workspace", account: text(record, "customerId") }),
        event_id: text(record, "alertId"),
        reason: text(record, "source"),
        message: messageOf(type, data),
      }),
    ];
  },
};

/** Whom and what an alert is about. */
function targetsOf(data: Fields, violation: Fields | undefined): readonly (Target | undefined)[] {
  const rule = object(violation, "ruleInfo");
  const document = object(violation, "resourceInfo");
  const messages = list(data, "messages").filter(isFields);
  const devices = list(data, "events").filter(isFields);
  return [
    makeTarget("user", text(data, "email")),
    ...list(data, "affectedUserEmails").map((one) => makeTarget("user", toText(one))),
    ...messages.map((one) => makeTarget("user", text(one, "recipient"))),
    makeTarget("rule", text(rule, "resourceName") ?? text(data, "name"), text(rule, "displayName")),
    makeTarget("document", text(document, "documentId"), text(document, "resourceTitle")),
    ...messages.map((one) => makeTarget("message", text(one, "messageId"), text(one, "subjectText"))),
    ...devices.map((one) => makeTarget("device", text(one, "deviceId") ?? text(one, "resourceId"))),
    makeTarget("user", text(object(data, "primaryAdminChangedEvent"), "updatedAdminEmail")),
    makeTarget("user", text(object(data, "superAdminPasswordResetEvent"), "userEmail")),
    makeTarget("domain", text(object(data, "domainId"), "customerPrimaryDomain") ?? text(data, "domain")),
  ];
}

function messageOf(type: string | undefined, data: Fields): string | undefined {
  const more = text(data, "displayName") ?? text(data, "title") ?? text(data, "alertDetails");
  const isShown = more !== undefined && more !== type && more.includes(" ");
  return isShown ? `${type ?? "alert"}: ${more}` : type;
}
