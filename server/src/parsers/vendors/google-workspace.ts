/** Google Workspace's Reports API: an activity is one record with several events (developers.google.com/admin-sdk/reports/v1/reference/activities). */
import type { Outcome, ParsedEvent } from "@tallystick/event";
import { called } from "../action-table.ts";
import { isEmail } from "../actor-type.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { isMail } from "./google-gmail.ts";
import { WORKSPACE_ACTIONS } from "./google-workspace-actions.ts";

export const googleWorkspace: Parser = {
  name: "google-workspace",
  version: 4,
  actions: WORKSPACE_ACTIONS,
  keys: ["kind", "id", "actor", "record_type"],
  recognises(record) {
    if (isMail(record)) return NO;
    if (text(record, "kind") === "admin#reports#activity" || text(record, "kind") === "audit#activity")
      return SURE;
    if (isRow(record)) return SURE;
    const id = object(record, "id");
    const hasActor = object(record, "actor") !== undefined;
    const isReport = text(id, "applicationName") !== undefined && hasActor;
    const isFlat =
      text(record, "name") !== undefined &&
      hasActor &&
      (object(record, "parameters") !== undefined || text(record, "type") !== undefined) &&
      text(object(record, "actor"), "email") !== undefined &&
      text(record, "action") === undefined &&
      object(record, "resource") === undefined;
    return isReport || isFlat ? SURE : NO;
  },
  parse(found, how) {
    const record = isRow(found) ? activityOf(found) : found;
    const events = list(record, "events").filter(isFields);
    const id = object(record, "id");
    return (events.length === 0 ? [record] : events).map((event, i) => {
      const key = text(id, "uniqueQualifier");
      return eventOf(record, event, how, key === undefined || events.length < 2 ? key : `${key}/${i}`);
    });
  },
};

function eventOf(
  record: Fields,
  event: Fields,
  how: Parameters<Parser["parse"]>[1],
  eventId: string | undefined,
): ParsedEvent {
  const id = object(record, "id");
  const actor = object(record, "actor");
  const parameters = parametersOf(event);
  const of = (...names: readonly string[]): string | undefined =>
    names.map((name) => parameters.get(name.toLowerCase())).find((value) => value !== undefined);
  const name = (text(event, "name") ?? "")
    .toLowerCase()
    .replace(/^chrome_?os_/, "")
    .replace(/_event$/, "");
  const call = called(name, WORKSPACE_ACTIONS, { prefix: text(id, "applicationName") ?? "workspace" });
  // Who is in a meeting without an account, or at a device, is named among the parameters.
  const isGuest = text(actor, "key") === "HANGOUTS_EXTERNAL_OR_ANONYMOUS";
  const guest = isGuest ? (of("identifier") ?? of("display_name")) : undefined;
  const email = text(actor, "email") ?? guest ?? emailOf(of("DEVICE_USER"));
  const role = makeTarget("role", of("ROLE_NAME"));
  const method = of("method_name");
  const person = makeTarget(
    "user",
    of(
      ...["USER_EMAIL", "target_user", "affected_email_address", "user_email", "member_id", "target_email"],
      ...["target", "event_guest", "attendee_email", "grantee_email", "user", "target_users"],
      "TARGET_USER_EMAIL",
    ),
  );
  // What a document is to be seen by stands beside all that is done to it.
  const isChange =
    of("OLD_VALUE", "old_visibility") !== undefined ||
    of("NEW_VALUE") !== undefined ||
    call.action === "visibility.update";
  const changes = !isChange
    ? []
    : changesBetween(
        { [of("SETTING_NAME") ?? "value"]: of("OLD_VALUE", "old_visibility") },
        { [of("SETTING_NAME") ?? "value"]: of("NEW_VALUE", "visibility") },
      );
  const status = of("login_challenge_status");
  const outcome = outcomeOf(name, status, of("EVENT_RESULT"));
  return makeEvent({
    call,
    how,
    at: member(id, "time") ?? member(record, "time"),
    outcome,
    reason: of(
      ...["login_failure_type", "login_failure_reason", "failure_type", "login_challenge_status"],
      ...["event_reason", "action_reason", "caa_device_state"],
    ),
    severity: toSeverity(of("severity")),
    // Whoever was seen in it did not find it.
    message:
      call.action === "threat.detect"
        ? `${name.replaceAll("_", " ")} of ${person?.id ?? email ?? "an account"}`
        : undefined,
    actor: makeActor({
      id: text(actor, "profileId") ?? email ?? text(actor, "key"),
      name: email ?? of("DEVICE_USER") ?? text(actor, "applicationName") ?? text(actor, "key"),
      email,
      type:
        (text(actor, "callerType") === "KEY" && !isGuest) ||
        text(object(actor, "applicationInfo"), "applicationName") !== undefined
          ? "machine"
          : undefined,
    }),
    targets: [
      person,
      makeTarget("method", method),
      makeTarget("rule", of("rule_name")),
      makeTarget("document", of("resource_id"), of("resource_name")),
      call.verb === "grant" || call.verb === "revoke"
        ? (role ?? makeTarget("group", of("GROUP_EMAIL", "group_id")))
        : undefined,
      makeTarget("document", of("doc_id"), of("doc_title")),
      makeTarget("group", call.verb === "grant" ? undefined : of("GROUP_EMAIL", "group_id")),
      makeTarget(
        "application",
        of(...["app_name", "API_CLIENT_NAME", "APPLICATION_NAME", "CAA_APPLICATION", "client_id"]),
      ),
      makeTarget("setting", of("SETTING_NAME")),
      ...THINGS.map(([type, ...names]) => makeTarget(type, of(...names))),
      makeTarget("domain", of("DOMAIN_NAME", "domain")),
      call.verb === "login" && of("application_name") === undefined
        ? makeTarget("application", "google-workspace")
        : undefined,
    ],
    from: fromAddress(text(record, "ipAddress") ?? of("ip_address", "actor_ip_address", "REMOTE_IP"), {
      user_agent: of("user_agent"),
    }),
    service: some({
      name: `workspace-${text(id, "applicationName") ?? "activity"}`,
      account: text(id, "customerId"),
    }),
    event_id: eventId,
    changes: changes.length === 0 ? undefined : changes,
    marks:
      call.verb === "grant" &&
      (isPrivileged(of("ROLE_NAME")) || isPrivileged(of("member_role")) || /admin/.test(name))
        ? ["privileged"]
        : [],
  });
}

/** What each application calls what it is about: its kind, and the names under which it stands. */
const THINGS: readonly (readonly [string, ...string[]])[] = [
  ["matter", "matter_id"],
  ["query", "query"],
  ["note", "note_name"],
  ["event", "event_title", "event_id"],
  ["calendar", "calendar_id"],
  ["room", "room_name", "room_id", "conversation_id"],
  ["meeting", "meeting_code"],
  ["asset", "ASSET_NAME", "ASSET_ID"],
  ["file", "CONTENT_NAME", "attachment_name"],
  ["url", "TAB_URL", "URL"],
  ["device", "DEVICE_ID", "DEVICE_NAME"],
  ["org-unit", "ORG_UNIT_NAME"],
  ["address", "email_forwarding_destination_address"],
];

/** What the name of an event, and what stands beside it, say of how it ended. */
function outcomeOf(name: string, status: string | undefined, result: string | undefined): Outcome {
  // A mode that only watches lets through what it would have refused.
  if (name.startsWith("monitor_mode")) return "success";
  if (/blocked$|(?:^|_)deny(?:_|$)|denied|rejected/.test(name) || result === "BLOCKED") return "denied";
  return /failure|_failed/.test(name) || /fail|incorrect/i.test(status ?? "") ? "failure" : "success";
}

/** Whether it is a row of the table of activities that Workspace fills in BigQuery. */
function isRow(record: Fields): boolean {
  return (
    text(record, "time_usec") !== undefined &&
    (text(record, "record_type") ?? "gmail") !== "gmail" &&
    text(record, "event_name") !== undefined
  );
}

/** Such a row as an activity: what the application tells stands under its name. */
function activityOf(row: Fields): Fields {
  const application = text(row, "record_type") ?? "";
  return {
    id: {
      time: Number(text(row, "time_usec")),
      applicationName: application,
      uniqueQualifier: text(row, "unique_identifier") ?? text(row, "event_id"),
    },
    actor: { email: text(row, "email") },
    ipAddress: text(row, "ip_address"),
    events: [{ name: text(row, "event_name"), parameters: object(row, application) ?? {} }],
  };
}

function emailOf(user: string | undefined): string | undefined {
  return isEmail(user) ? user : undefined;
}

/** `[{name, value}]`, or an object of them. */
function parametersOf(event: Fields): ReadonlyMap<string, string> {
  const found = member(event, "parameters");
  const pairs = Array.isArray(found)
    ? found
        .filter(isFields)
        .map((one): [string | undefined, unknown] => [
          text(one, "name"),
          member(one, "value") ??
            member(one, "intValue") ??
            member(one, "boolValue") ??
            list(one, "multiValue")[0] ??
            list(one, "multiIntValue")[0] ??
            list(one, "multiStrValue")[0],
        ])
    : isFields(found)
      ? Object.entries(found)
      : [];
  return new Map(
    pairs.flatMap(([name, value]): [string, string][] => {
      const first = Array.isArray(value) ? value[0] : value;
      return name === undefined || first === undefined || first === null || typeof first === "object"
        ? []
        : [[name.toLowerCase(), String(first)]];
    }),
  );
}
