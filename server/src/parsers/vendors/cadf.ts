/** Events that are normalised already: DMTF's Cloud Auditing Data Federation, as OpenStack sends it (DSP0262 1.0.0). */
import { called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

export const cadf: Parser = {
  name: "cadf",
  version: 1,
  recognises: (record) => {
    const event = object(record, "payload") ?? record;
    return text(event, "typeURI")?.includes("cadf") === true ||
      (text(event, "eventType") !== undefined &&
        object(event, "initiator") !== undefined &&
        object(event, "observer") !== undefined)
      ? SURE
      : NO;
  },
  parse(record, how) {
    const event = object(record, "payload") ?? record;
    const [initiator, observer, target] = [
      object(event, "initiator"),
      object(event, "observer"),
      object(event, "target"),
    ];
    const host = object(initiator, "host");
    const word = text(event, "action") ?? text(record, "event_type") ?? "";
    // `authenticate/login` and `create/user`: what is done, and to what.
    const [verb = "", noun] = word.split("/");
    const kind = noun ?? text(target, "typeURI")?.split("/").pop();
    const action = /^authenticate/.test(word) ? "user.login" : `${kind ?? "resource"}.${verb}`;
    return [
      makeEvent({
        call: called(action, undefined),
        how,
        at: member(event, "eventTime"),
        outcome: toOutcome(text(event, "outcome")),
        reason: text(object(event, "reason"), "reasonType") ?? text(object(event, "reason"), "reasonCode"),
        actor: makeActor({
          id: text(initiator, "user_id") ?? text(initiator, "id"),
          name: text(initiator, "name") ?? text(initiator, "username"),
          credential: some({ type: text(object(initiator, "credential"), "type") }),
        }),
        targets: [makeTarget(kind, text(target, "id"), text(target, "name"))],
        from: some({ ...fromAddress(text(host, "address")), user_agent: text(host, "agent") }),
        service: some({
          name: text(observer, "name") ?? text(observer, "typeURI"),
          account: text(initiator, "project_id"),
        }),
        context: some({ request: text(record, "_context_request_id") ?? text(initiator, "request_id") }),
        event_id: text(event, "id"),
      }),
    ];
  },
};
