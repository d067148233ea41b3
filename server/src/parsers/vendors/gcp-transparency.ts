/** What Google's own people did with a customer's data (cloud.google.com/assured-workloads/access-transparency/docs, "Reading logs"). */
import type { ParsedEvent } from "@tallystick/event";
import { called } from "../action-table.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import type { How } from "../parser.ts";

const ACTIONS: ReadonlyMap<string, string> = new Map([
  ["googleinternal.read", "object.read"],
  ["googleinternal.write", "object.update"],
]);

export function isTransparency(record: Fields): boolean {
  return text(record, "logName")?.endsWith("cloudaudit.googleapis.com%2Faccess_transparency") === true;
}

export function transparency(record: Fields, how: How): ParsedEvent {
  const json = object(record, "jsonPayload");
  const accesses = list(json, "accesses").filter(isFields);
  const [reason] = list(json, "reason").filter(isFields);
  const name = text(object(json, "location"), "principalEmployingEntity") ?? "Google";
  const [product] = list(json, "product").filter((one) => typeof one === "string");
  return makeEvent({
    call: called(text(accesses[0], "methodName"), ACTIONS, { prefix: "gcp" }),
    how,
    at: member(record, "timestamp"),
    outcome: "success",
    reason: text(reason, "detail") ?? text(reason, "type"),
    actor: { type: "human", id: name, name },
    targets: accesses.map((access) => makeTarget("resource", text(access, "resourceName"))),
    service: some({
      name: product,
      account: text(object(object(record, "resource"), "labels"), "project_id"),
    }),
    event_id: text(record, "insertId"),
  });
}
