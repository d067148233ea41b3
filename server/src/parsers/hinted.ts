/** What the envelopes said of a record, in the events that its parser made of it. */
import type { Mark, ParsedEvent } from "@tallystick/event";
import { withMembers } from "./event.ts";
import { some } from "./fields.ts";
import { type Hints, NO_HINTS } from "./parser.ts";

/** The event with what the envelopes said where the record itself says nothing. */
export function hinted(event: ParsedEvent, hints: Hints): ParsedEvent {
  if (hints === NO_HINTS) return event;
  const isTimed = event.time === undefined && hints.time !== undefined;
  const marks = isTimed && hints.noZone === true ? [...(event.marks ?? []), NO_ZONE] : event.marks;
  return withMembers({
    category: event.category,
    action: event.action,
    verb: event.verb,
    outcome: event.outcome,
    severity: event.severity,
    targets: event.targets,
    time: event.time ?? hints.time,
    utc_offset: isTimed ? hints.utcOffset : event.utc_offset,
    reason: event.reason,
    actor: event.actor,
    from: event.from,
    service: hintedService(event.service, hints),
    context: hintedContext(event.context, hints),
    changes: event.changes,
    labels: hints.labels === undefined ? event.labels : { ...hints.labels, ...event.labels },
    event_id: event.event_id ?? hints.eventId,
    message: event.message,
    marks,
  });
}

const NO_ZONE: Mark = "no_zone";

function hintedService(at: ParsedEvent["service"], hints: Hints): ParsedEvent["service"] {
  return some({
    name: at?.name ?? hints.service,
    environment: at?.environment ?? hints.environment,
    region: at?.region ?? hints.region,
    account: at?.account ?? hints.account,
    cluster: at?.cluster,
    namespace: at?.namespace ?? hints.namespace,
    host: at?.host ?? hints.host,
  });
}

function hintedContext(about: ParsedEvent["context"], hints: Hints): ParsedEvent["context"] {
  const { request, span, trace } = hints;
  if (request === undefined && span === undefined && trace === undefined) return about;
  return some({
    request: about?.request ?? request,
    trace: about?.trace ?? trace,
    span: about?.span ?? span,
    session: about?.session,
    deployment: about?.deployment,
    change: about?.change,
    ticket: about?.ticket,
    incident: about?.incident,
  });
}
