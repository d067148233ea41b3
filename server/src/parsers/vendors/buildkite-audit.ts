/** Events of Buildkite's audit log, as EventBridge carries them (buildkite.com/docs, "Audit log", "Amazon EventBridge: Audit Event Logged"). */
import type { ParsedEvent } from "@tallystick/event";
import { called } from "../action-table.ts";
import { snakeCase } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { readText } from "../envelopes/envelope.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, nonEmpty, object, some, text, word } from "../fields.ts";
import type { How } from "../parser.ts";
import { BUILDKITE_ACTIONS } from "./buildkite-actions.ts";

export function buildkiteAudit(record: Fields, how: How): ParsedEvent {
  const [event, actor] = [object(record, "event"), object(record, "actor")];
  const context = contextOf(event);
  const type = text(event, "type")?.toLowerCase();
  const subject = text(event, "subject_type");
  return makeEvent({
    call: called(BUILDKITE_ACTIONS.has(type ?? "") ? type : dotted(type), BUILDKITE_ACTIONS, {
      prefix: "buildkite",
    }),
    how,
    at: text(event, "occurred_at"),
    actor: makeActor({
      id: text(actor, "uuid"),
      name: text(actor, "name"),
      type: typeOf(text(actor, "type"), context),
      session: text(context, "session_key"),
    }),
    targets: [
      makeTarget(
        subject === undefined ? undefined : snakeCase(subject),
        text(event, "subject_uuid"),
        text(event, "subject_name"),
      ),
    ],
    from: fromAddress(text(context, "request_ip"), { user_agent: text(context, "request_user_agent") }),
    outcome: "success",
    service: some({ name: "buildkite", account: text(object(record, "organization"), "slug") }),
    context: some({ request: text(context, "request_id") }),
    changes: nonEmpty(changesBetween(undefined, object(event, "data"))),
    event_id: text(event, "uuid"),
  });
}

/** The circumstances are JSON within the JSON. */
function contextOf(event: Fields | undefined): Fields | undefined {
  const written = text(event, "context");
  const read = written === undefined ? object(event, "context") : readText(written);
  return isFields(read) ? read : undefined;
}

/** `CLUSTER_QUEUE_CREATED` is of a `cluster_queue`. */
function dotted(type: string | undefined): string | undefined {
  return type?.replace(/_([a-z]+)$/, ".$1");
}

/** Only people have a session of a browser. */
function typeOf(type: string | undefined, context: Fields | undefined): "human" | "machine" | undefined {
  if (word(["user"], type) !== undefined) return "human";
  if (word(["agent", "service"], type) !== undefined) return "machine";
  return text(context, "session_user_uuid") === undefined ? undefined : "human";
}
