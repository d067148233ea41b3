/** Argo CD's applications as its notifications send them, under `app` or alone (argo-cd.readthedocs.io, "Notifications", "Application Specification"). */
import { actionTable, called } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Phases of an operation, and the triggers that a template may name. */
const ACTIONS = actionTable(`
  sync.start running on-sync-running
  sync.finish succeeded failed error on-sync-succeeded on-sync-failed
  deployment.create on-created
  deployment.finish on-deployed
  deployment.delete on-deleted
  alert.raise on-health-degraded on-sync-status-unknown
`);
/** Triggers of the application's own state: who started its last operation has no part in them. */
const STATE_TRIGGERS: ReadonlySet<string | undefined> = new Set([
  ...["on-created", "on-deleted", "on-health-degraded", "on-sync-status-unknown"],
]);

export const argocd: Parser = {
  name: "argocd",
  version: 2,
  actions: ACTIONS,
  keys: ["app", "metadata"],
  recognises: (record) => (appOf(record) === undefined ? NO : SURE),
  parse(record, how) {
    const app = appOf(record);
    if (app === undefined) return [];
    const [metadata, spec, status] = [object(app, "metadata"), object(app, "spec"), object(app, "status")];
    const sync = object(status, "sync");
    const trigger = text(object(record, "context"), "trigger");
    const isState = STATE_TRIGGERS.has(trigger);
    const operation = isState ? undefined : object(status, "operationState");
    const phase = text(operation, "phase");
    const outcome = isState ? stateOutcome(trigger) : toOutcome(phase);
    const destination = object(spec, "destination");
    const project = text(spec, "project");
    return [
      makeEvent({
        call: called(trigger ?? phase ?? text(sync, "status"), ACTIONS, { prefix: "argocd" }),
        how,
        at: isState ? stateTime(trigger, app) : operationTime(operation, status),
        actor: actorOf(operation),
        targets: [
          makeTarget("application", text(metadata, "name")),
          ...sourcesOf(spec).map((source) => makeTarget("repository", text(source, "repoURL"))),
        ],
        outcome,
        reason: outcome === "failure" ? text(operation, "message") : undefined,
        service: some({
          name: "argocd",
          namespace: text(destination, "namespace") ?? text(metadata, "namespace"),
          cluster: text(destination, "name") ?? text(destination, "server"),
        }),
        context: some({
          deployment: text(metadata, "uid"),
          change: text(object(operation, "syncResult"), "revision") ?? text(sync, "revision"),
        }),
        labels: project === undefined ? undefined : { project },
      }),
    ];
  },
};

/** The application, where the record is one or has one. */
function appOf(record: Fields): Fields | undefined {
  const app = object(record, "app") ?? record;
  const status = object(app, "status");
  if (text(object(app, "metadata"), "name") === undefined || status === undefined) return undefined;
  // Alone it is told from Kubernetes' other objects by what only it has.
  const isOwn = object(status, "sync") !== undefined && object(object(app, "spec"), "destination");
  return app !== record || isOwn ? app : undefined;
}

/** One source, or several since Argo CD 2.6. */
function sourcesOf(spec: Fields | undefined): readonly Fields[] {
  return [member(spec, "source"), ...list(spec, "sources")].filter(isFields);
}

/** Who asked for the operation; where nobody did, Argo CD itself. */
function actorOf(operation: Fields | undefined): ReturnType<typeof makeActor> {
  const by = object(object(operation, "operation"), "initiatedBy");
  const username = text(by, "username");
  if (username === undefined && member(by, "automated") === true)
    return makeActor({ id: "argocd", name: "argocd", type: "machine" });
  return makeActor({ id: username, name: username });
}

function operationTime(operation: Fields | undefined, status: Fields | undefined): unknown {
  return member(operation, "finishedAt") ?? member(operation, "startedAt") ?? member(status, "reconciledAt");
}

/** Applications do not always say since when they are as they are: then they were so when it was last looked. */
function stateTime(trigger: string | undefined, app: Fields): unknown {
  const [metadata, status] = [object(app, "metadata"), object(app, "status")];
  if (trigger === "on-created") return member(metadata, "creationTimestamp");
  if (trigger === "on-deleted") return member(metadata, "deletionTimestamp");
  const since =
    trigger === "on-health-degraded" ? text(object(status, "health"), "lastTransitionTime") : undefined;
  return since ?? text(status, "reconciledAt") ?? operationTime(object(status, "operationState"), status);
}

function stateOutcome(trigger: string | undefined): "success" | undefined {
  return trigger === "on-created" || trigger === "on-deleted" ? "success" : undefined;
}
