/** Google Workspace's events in Cloud Logging: the same activities in another frame (cloud.google.com/logging/docs/audit/gsuite-audit-logging). */
import { type Fields, isFields, list, member, object, text } from "../fields.ts";

/** The activity as the Reports API has it; undefined for an entry that holds none. */
export function workspaceActivity(record: Fields, payload: Fields): Fields | undefined {
  const events = list(object(payload, "metadata"), "event").filter(isFields);
  if (events.length === 0 || text(events[0], "eventName") === undefined) return undefined;
  const application = (text(payload, "serviceName") ?? "").replace(/\.googleapis\.com$/, "");
  const email = text(object(payload, "authenticationInfo"), "principalEmail");
  return {
    kind: "admin#reports#activity",
    id: {
      time: member(record, "timestamp"),
      applicationName: application,
      uniqueQualifier: text(record, "insertId"),
      customerId: /^organizations\/(\d{1,32})/.exec(text(payload, "resourceName") ?? "")?.[1],
    },
    actor: { email, callerType: "USER" },
    ipAddress: text(object(payload, "requestMetadata"), "callerIp"),
    events: events.map((event) => ({
      name: text(event, "eventName"),
      type: text(event, "eventType"),
      parameters: member(event, "parameter"),
    })),
  };
}
