/** Alerts of Prometheus' Alertmanager: one of a group or of its interface, or the whole group (prometheus.io/docs/alerting/latest/configuration, "webhook_config"). */
import type { ParsedEvent } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, isFields, list, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  alert.raise firing active
  alert.resolve resolved
`);

export const alertmanager: Parser = {
  name: "alertmanager",
  version: 2,
  actions: ACTIONS,
  keys: ["fingerprint", "groupKey"],
  recognises: (record) => (isAlert(record) || groupOf(record).length > 0 ? SURE : NO),
  parse(record, how) {
    const alerts = isAlert(record) ? [record] : groupOf(record);
    return alerts.map((alert) => eventOf(alert, how));
  },
};

function isAlert(record: Fields): boolean {
  return text(record, "fingerprint") !== undefined && isOfGroup(record);
}

/** Alerts of older versions have no fingerprint. */
function isOfGroup(alert: Fields): boolean {
  return object(alert, "labels") !== undefined && text(alert, "startsAt") !== undefined;
}

/** What stands in a group as it is sent; the door of Alertmanager's own form takes it apart before. */
function groupOf(record: Fields): readonly Fields[] {
  const isGroup = text(record, "groupKey") !== undefined;
  return isGroup ? list(record, "alerts").filter(isFields).filter(isOfGroup) : [];
}

function eventOf(alert: Fields, how: How): ParsedEvent {
  const [labels, annotations] = [object(alert, "labels"), object(alert, "annotations")];
  // Asked of its interface, an alert's status is an object.
  const status = text(alert, "status") ?? text(object(alert, "status"), "state");
  return makeEvent({
    call: called(status, ACTIONS, { prefix: "alert" }),
    how,
    // Of one that still fires the end is the year 1.
    at: text(alert, status === "resolved" ? "endsAt" : "startsAt"),
    targets: [
      makeTarget("alert", text(labels, "alertname")),
      makeTarget("instance", text(labels, "instance")),
    ],
    severity: toSeverity(text(labels, "severity")),
    service: some({
      name: text(labels, "service") ?? text(labels, "job"),
      namespace: text(labels, "namespace"),
      cluster: text(labels, "cluster"),
    }),
    event_id: text(alert, "fingerprint"),
    message: text(annotations, "summary") ?? text(annotations, "description"),
  });
}
