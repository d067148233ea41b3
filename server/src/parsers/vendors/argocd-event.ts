/** Events and log lines in which Argo CD says who did what to an application (argo-cd.readthedocs.io, "Security: Auditing"). */
import type { Actor, Outcome } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Reasons; an update is a person's or, told with the state before and after, only seen. */
const ACTIONS = actionTable(`
  sync.start operationstarted
  sync.finish operationcompleted
  deployment.create resourcecreated
  deployment.update resourceupdated resourceactionran
  deployment.delete resourcedeleted
`);
const BY = /^([^\s]{1,256}) (?:initiated|terminated|created|deleted|updated|executed|ran) /;
const AUTOMATED = /^Initiated automated sync/;
const ROLLBACK = / initiated rollback /;
const SEEN = /^Updated (?:sync|health) status: /;

export const argocdEvent: Parser = {
  name: "argocd-event",
  version: 1,
  actions: ACTIONS,
  keys: ["involvedObject", "application"],
  recognises: (record) => (nameOf(record) === undefined ? NO : SURE),
  parse(record, how) {
    const [involved, name] = [object(record, "involvedObject"), nameOf(record)];
    const message = text(record, "message") ?? text(record, "msg");
    return [
      makeEvent({
        call: callOf(text(record, "reason"), message ?? ""),
        how,
        at:
          text(record, "lastTimestamp") ??
          text(record, "eventTime") ??
          text(record, "firstTimestamp") ??
          text(record, "time"),
        actor: actorOf(text(record, "user"), message ?? ""),
        targets: [makeTarget("application", name)],
        outcome: outcomeOf(text(record, "reason"), message ?? ""),
        service: some({
          name: "argocd",
          namespace: text(involved, "namespace") ?? text(record, "dest-namespace"),
          cluster: text(record, "dest-server"),
        }),
        event_id: text(object(record, "metadata"), "uid"),
        message,
      }),
    ];
  },
};

/** The application of an event of Kubernetes that Argo CD wrote, or of a line of its own log. */
function nameOf(record: Fields): string | undefined {
  const reason = text(record, "reason");
  if (reason === undefined) return undefined;
  const involved = object(record, "involvedObject");
  if (involved === undefined) {
    // Others' lines may have these members, but not for these reasons.
    const isLine = text(record, "msg") !== undefined && ACTIONS.has(reason.toLowerCase());
    return isLine ? text(record, "application") : undefined;
  }
  const writer = text(object(record, "source"), "component") ?? text(record, "reportingComponent");
  const isOwn = text(involved, "kind") === "Application" && writer?.startsWith("argocd") === true;
  return isOwn ? text(involved, "name") : undefined;
}

function callOf(reason: string | undefined, message: string): Called {
  if (ROLLBACK.test(message)) return call("deployment.rollback");
  return called(SEEN.test(message) ? "status_refreshed" : reason, ACTIONS, { prefix: "argocd" });
}

function actorOf(user: string | undefined, message: string): Actor | undefined {
  const name = user ?? BY.exec(message)?.[1];
  if (name !== undefined) return makeActor({ id: name, name });
  return AUTOMATED.test(message) ? makeActor({ id: "argocd", name: "argocd", type: "machine" }) : undefined;
}

function outcomeOf(reason: string | undefined, message: string): Outcome | undefined {
  if (reason === "OperationStarted" || reason === "StatusRefreshed" || SEEN.test(message)) return undefined;
  if (reason !== "OperationCompleted") return "success";
  return / succeeded/.test(message) ? "success" : / failed/.test(message) ? "failure" : undefined;
}
