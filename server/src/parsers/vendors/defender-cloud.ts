/** What Microsoft Defender for Cloud exports: alerts, as its continuous export and Sentinel's table have them, and what it holds of resources (learn.microsoft.com/azure/defender-for-cloud, "Alerts schemas", "Continuous export"; azure-monitor/reference/tables/securityalert). */
import type { ParsedEvent } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { readText } from "../envelopes/envelope.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

/** By the status of an alert, and by what became of a resource that was looked at. */
const ACTIONS = actionTable(`
  alert.raise new active inprogress
  alert.resolve resolved
  alert.dismiss dismissed
  finding.create unhealthy failed
  finding.resolve healthy passed
  finding.update notapplicable skipped unsupported
`);

export const defenderCloud: Parser = {
  name: "defender-cloud",
  version: 1,
  actions: ACTIONS,
  keys: ["SystemAlertId", "securityEventDataEnrichment", "SecurityEventDataEnrichment"],
  recognises: (record) => {
    const isAlert = (text(record, "AlertDisplayName") ?? text(record, "AlertName")) !== undefined;
    const type = text(record, "type") ?? text(record, "Type") ?? "";
    return isAlert || /^Microsoft\.Security\//i.test(type) ? SURE : NO;
  },
  parse: (record, how) => [
    text(record, "SystemAlertId") === undefined ? held(record, how) : alert(record, how),
  ],
};

function alert(record: Fields, how: How): ParsedEvent {
  const entities = elements(record, "Entities");
  const extended = inside(record, "ExtendedProperties");
  const account = entities.find((one) => text(one, "Type")?.toLowerCase() === "account");
  const address = entities.find((one) => text(one, "Type")?.toLowerCase() === "ip");
  const suffix = text(account, "UPNSuffix");
  const name =
    text(extended, "Client principal name") ??
    text(extended, "user name") ??
    (suffix === undefined ? text(account, "Name") : `${text(account, "Name")}@${suffix}`);
  const [resource] = list(record, "ResourceIdentifiers").filter(isFields);
  const place =
    text(record, "AzureResourceId") ?? text(record, "ResourceId") ?? text(resource, "AzureResourceId");
  const action = called(text(record, "Status") ?? "new", ACTIONS, { prefix: "alert", category: "security" });
  // Whoever was seen in it did not close it.
  const isOver = action.action === "alert.resolve" || action.action === "alert.dismiss";
  return makeEvent({
    call: action,
    how,
    at: member(record, "TimeGenerated") ?? member(record, "StartTimeUtc") ?? member(record, "StartTime"),
    severity: toSeverity(text(record, "Severity") ?? text(record, "AlertSeverity")),
    reason: text(record, "Description"),
    actor: isOver ? undefined : makeActor({ id: text(account, "AadUserId") ?? name, name }),
    targets: [
      isOver ? makeTarget("user", name) : undefined,
      makeTarget("resource", text(record, "CompromisedEntity")),
      makeTarget("resource", place, place?.split("/").pop()),
      ...entities
        .filter((one) => text(one, "HostName") !== undefined)
        .map((one) => makeTarget("host", text(one, "HostName"))),
    ],
    from: fromAddress(text(extended, "Client IP address") ?? text(address, "Address")),
    service: some({
      name: text(record, "ProductName") ?? text(record, "ProviderName"),
      account: text(record, "WorkspaceSubscriptionId"),
    }),
    event_id: text(record, "SystemAlertId"),
    message: text(record, "AlertDisplayName") ?? text(record, "AlertName"),
  });
}

/** What it holds of a resource now: an assessment, a part of one, a control of a standard, a score. */
function held(record: Fields, how: How): ParsedEvent {
  const properties = object(record, "properties") ?? object(record, "Properties");
  const of = (fields: Fields | undefined, name: string): string | undefined =>
    text(fields, name) ?? text(fields, name.slice(0, 1).toUpperCase() + name.slice(1));
  const status = object(properties, "status") ?? object(properties, "Status");
  const details = object(properties, "resourceDetails") ?? object(properties, "ResourceDetails");
  const id = of(record, "id");
  const place = of(details, "id") ?? /^(.{1,1024}?)\/providers\/Microsoft\.Security\//i.exec(id ?? "")?.[1];
  const word = of(status, "code") ?? of(properties, "state");
  const title = of(properties, "displayName") ?? of(properties, "description");
  return makeEvent({
    call:
      word === undefined
        ? call("finding.update")
        : called(word, ACTIONS, { prefix: "finding", category: "security" }),
    how,
    at:
      member(status, "statusChangeDate") ??
      member(properties, "timeGenerated") ??
      member(properties, "TimeGenerated"),
    severity: toSeverity(of(status, "severity") ?? of(object(properties, "metadata"), "severity")) ?? "info",
    targets: [
      makeTarget("resource", place, place?.split("/").pop()),
      makeTarget("assessment", of(record, "name") ?? id, title),
    ],
    service: some({
      name: "defender-for-cloud",
      account: /^\/subscriptions\/([^/]{1,64})/i.exec(id ?? "")?.[1],
    }),
    message: title,
  });
}

/** A list of objects, or the same in a text, as Sentinel's table has it. */
function elements(record: Fields, name: string): readonly Fields[] {
  const value = member(record, name);
  return list({ value: typeof value === "string" ? readText(value) : value }, "value").filter(isFields);
}

function inside(record: Fields, name: string): Fields | undefined {
  const value = member(record, name);
  return object({ value: typeof value === "string" ? readText(value) : value }, "value");
}
