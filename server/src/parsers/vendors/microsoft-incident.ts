/** Incidents of Microsoft Defender, as Microsoft Graph has them and as Defender's own interface has, and Sentinel's table of them (learn.microsoft.com, "incident resource type", "List incidents API in Microsoft Defender XDR", "SecurityIncident"). */
import { call } from "../action-table.ts";
import { isEmail } from "../actor-type.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, isFields, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

export const microsoftIncident: Parser = {
  name: "microsoft-incident",
  version: 1,
  keys: ["incidentWebUrl", "incidentUri", "incidentName", "IncidentNumber"],
  recognises: (record) =>
    // Alerts have the address of their incident, and a title.
    nameOf(record) !== undefined &&
    madeAt(record) !== undefined &&
    (text(record, "severity") ?? text(record, "Severity")) !== undefined &&
    (text(record, "incidentWebUrl") ?? text(record, "incidentName") ?? text(record, "IncidentNumber")) !==
      undefined
      ? SURE
      : NO,
  parse(record, how) {
    const [made, changed] = [madeAt(record), changedAt(record)];
    const status = (text(record, "status") ?? text(record, "Status") ?? "").toLowerCase();
    const isOver = status === "resolved" || status === "closed";
    const isNew = changed === undefined || changed === made;
    const id = text(record, "incidentId") ?? text(record, "IncidentNumber") ?? text(record, "id");
    const by = text(record, "ModifiedBy");
    const alerts = member(record, "alerts");
    const found = Array.isArray(alerts) ? alerts.filter(isFields) : isFields(alerts) ? [alerts] : [];
    return [
      makeEvent({
        call: call(isOver ? "incident.resolve" : isNew ? "incident.create" : "incident.update"),
        how,
        at: changed ?? made,
        outcome: "success",
        reason: text(record, "determination") ?? text(record, "ClassificationReason"),
        severity: toSeverity(text(record, "severity") ?? text(record, "Severity")),
        // Only the table says who changed it: a person, or in words that a rule did.
        actor: isEmail(by) ? makeActor({ id: by }) : undefined,
        targets: [
          makeTarget("incident", id, nameOf(record)),
          ...found
            .slice(0, ALERTS_MAX)
            .map((alert) => makeTarget("alert", idOf(alert), text(alert, "title"))),
          makeTarget(
            "user",
            text(record, "assignedTo") ?? text(object(record, "Owner"), "userPrincipalName"),
          ),
        ],
        service: some({
          name: text(record, "IncidentNumber") === undefined ? "microsoft-defender" : "microsoft-sentinel",
          account: text(record, "tenantId") ?? text(record, "TenantId"),
        }),
        context: some({ incident: id }),
        message: nameOf(record),
      }),
    ];
  },
};

/** More than these make nobody wiser. */
const ALERTS_MAX = 8;

function nameOf(record: Fields): string | undefined {
  return text(record, "displayName") ?? text(record, "incidentName") ?? text(record, "Title");
}

function madeAt(record: Fields): string | undefined {
  return text(record, "createdDateTime") ?? text(record, "createdTime") ?? text(record, "CreatedTime");
}

function changedAt(record: Fields): string | undefined {
  return (
    text(record, "lastUpdateDateTime") ?? text(record, "lastUpdateTime") ?? text(record, "LastModifiedTime")
  );
}

function idOf(alert: Fields): string | undefined {
  return text(alert, "id") ?? text(alert, "alertId");
}
