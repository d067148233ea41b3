/** What became of messages in Gmail: activities of the Reports API, and rows of the tables that Workspace fills in BigQuery (developers.google.com/workspace/admin/reports/v1/appendix/activity/gmail; knowledge.workspace.google.com, "Schema for Gmail logs in BigQuery"). */
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

/** By `mail_event_type`; what a filter did to it, the owner of the mailbox did not. */
const TYPES: ReadonlyMap<string, readonly [action: string, by?: "system"]> = new Map([
  ["1", ["message.send"]],
  ["2", ["message.send", "system"]],
  ["3", ["document.update"]],
  ["4", ["threat.detect", "system"]],
  ["5", ["quarantine.add", "system"]],
  ["6", ["quarantine.remove"]],
  ["7", ["document.read"]],
  ["8", ["document.update"]],
  ["9", ["message.send"]],
  ["10", ["message.send"]],
  ["11", ["message.send", "system"]],
  ["12", ["object.move"]],
  ["13", ["message.delete"]],
  ["14", ["message.delete"]],
]);

export const googleGmail: Parser = {
  name: "google-gmail",
  version: 1,
  keys: ["event_info", "gmail", "events"],
  recognises: (record) => (timeOf(mailOf(record)[0]) === undefined ? NO : SURE),
  parse(record, how) {
    const activity = object(record, "id");
    const pairs = isMail(record)
      ? list(record, "events")
          .filter(isFields)
          .map((event) => told(list(event, "parameters"), 0))
          .map((one) => [object(one, "event_info"), object(one, "message_info")] as const)
      : [mailOf(record)];
    return pairs.map(([info, message], i) =>
      eventOf(record, info, message, how, i === 0 ? text(activity, "uniqueQualifier") : undefined),
    );
  },
};

/** Whether an activity of the Reports API is about a message. */
export function isMail(record: Fields): boolean {
  return (
    text(object(record, "id"), "applicationName") === "gmail" &&
    list(record, "events").some(
      (event) =>
        isFields(event) &&
        list(event, "parameters").some((one) => isFields(one) && text(one, "name") === "event_info"),
    )
  );
}

type Mail = readonly [info: Fields | undefined, message: Fields | undefined];

/** An activity's, a row's of the table of all applications, or one's of Gmail's own. */
function mailOf(record: Fields): Mail {
  if (isMail(record)) {
    const [event] = list(record, "events").filter(isFields);
    const one = event === undefined ? undefined : told(list(event, "parameters"), 0);
    return [object(one, "event_info"), object(one, "message_info")];
  }
  const held = object(record, "gmail") ?? record;
  return [object(held, "event_info"), object(held, "message_info")];
}

/** When it began, microseconds since 1970. */
function timeOf(info: Fields | undefined): unknown {
  return member(info, "timestamp_usec");
}

function eventOf(
  record: Fields,
  info: Fields | undefined,
  message: Fields | undefined,
  how: How,
  id: string | undefined,
): ParsedEvent {
  const [action, by] = TYPES.get(text(info, "mail_event_type") ?? "") ?? ["message.send", "system"];
  const owner = text(object(record, "actor"), "email") ?? emailOf(text(record, "email"));
  const source = object(message, "source");
  const sender = text(source, "address") ?? text(source, "from_header_address");
  const isSent = action === "message.send";
  const who = isSent ? (sender ?? owner) : by === "system" ? undefined : owner;
  const receivers = list(message, "destination")
    .filter(isFields)
    .map((one) => text(one, "address"));
  const connection = object(message, "connection_info");
  const client = object(object(info, "client_context"), "session_context");
  return makeEvent({
    call: call(action),
    how,
    at: timeOf(info),
    outcome: member(info, "success") === false || text(info, "success") === "false" ? "denied" : "success",
    actor: who === undefined ? undefined : makeActor({ id: who, email: who }),
    targets: [
      ...receivers.slice(0, RECEIVERS_MAX).map((address) => makeTarget("user", address)),
      makeTarget(
        "message",
        text(message, "rfc2822_message_id") ?? text(message, "subject"),
        text(message, "subject"),
      ),
      isSent && owner !== undefined && owner !== who && !receivers.includes(owner)
        ? makeTarget("mailbox", owner)
        : undefined,
    ],
    from: fromAddress(
      text(record, "ipAddress") ?? text(connection, "client_ip") ?? text(record, "ip_address"),
    ),
    service: some({ name: "workspace-gmail", account: text(object(record, "id"), "customerId") }),
    context: some({ session: text(client, "dusi") }),
    reason: text(message, "description"),
    event_id: id ?? text(record, "event_id"),
  });
}

/** A message may go to thousands. */
const RECEIVERS_MAX = 16;

function emailOf(word: string | undefined): string | undefined {
  return word?.includes("@") === true ? word : undefined;
}

/** Parameters as an object: those of a message have parameters themselves. */
function told(parameters: readonly unknown[], depth: number): Fields {
  return Object.fromEntries(
    parameters.filter(isFields).map((one): [string, unknown] => {
      const inner = object(one, "messageValue");
      const all = list(one, "multiMessageValue").filter(isFields);
      const value =
        depth > DEPTH_MAX
          ? undefined
          : inner !== undefined
            ? told(list(inner, "parameter"), depth + 1)
            : all.length > 0
              ? all.map((each) => told(list(each, "parameter"), depth + 1))
              : (member(one, "value") ?? member(one, "intValue") ?? member(one, "boolValue"));
      return [text(one, "name") ?? "", value];
    }),
  );
}

const DEPTH_MAX = 8;
