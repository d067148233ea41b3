/** Flux's events as its notification controller sends them to a generic webhook (fluxcd.io/flux/components/notification/events and providers). */
import { actionTable, called } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { textAt } from "../paths.ts";

/** Reasons of the controllers' conditions. */
const ACTIONS = actionTable(`
  sync.start progressing progressingwithretry newartifact artifactuptodate gitoperationsucceed gitoperationsucceeded gitoperationfailed authenticationfailed bucketoperationfailed ociartifactpullfailed chartpullsucceeded chartpullfailed
  sync.finish reconciliationsucceeded reconciliationfailed healthcheckfailed healthcheckcanceled buildfailed prunefailed validationfailed artifactfailed driftcorrected driftcorrectionfailed
  deployment.finish installsucceeded installfailed upgradesucceeded upgradefailed
  deployment.rollback rollbacksucceeded rollbackfailed
  deployment.delete uninstallsucceeded uninstallfailed
  policy.violate verificationerror
  alert.raise driftdetected
`);
const DONE = /succeed(?:ed)?$|^driftcorrected$|^newartifact$|^artifactuptodate$/i;
/** Controllers write it with their group before it; the notification controller takes that off. */
const REVISION = textAt(
  "metadata.revision",
  ...["kustomize", "helm", "source", "image"].map(
    (group) => `metadata.${group}\\.toolkit\\.fluxcd\\.io/revision`,
  ),
);

export const flux: Parser = {
  name: "flux",
  version: 2,
  actions: ACTIONS,
  keys: ["reportingController"],
  recognises: (record) => (isOwn(record) ? SURE : NO),
  parse(record, how) {
    const involved = object(record, "involvedObject");
    const [controller, reason] = [text(record, "reportingController"), text(record, "reason")];
    const isFailure = text(record, "severity") === "error";
    return [
      makeEvent({
        call: called(reason, ACTIONS, { prefix: "flux" }),
        how,
        at: text(record, "timestamp"),
        actor: makeActor({ id: controller, name: controller, type: "machine" }),
        targets: [makeTarget(text(involved, "kind"), text(involved, "name"))],
        outcome: isFailure ? "failure" : DONE.test(reason ?? "") ? "success" : undefined,
        reason: isFailure ? text(record, "message") : undefined,
        service: some({ name: "flux", namespace: text(involved, "namespace") }),
        context: some({ change: REVISION(record) }),
        message: text(record, "message"),
      }),
    ];
  },
};

/** Kubernetes' own events have no severity beside the reason, and name the controller otherwise. */
function isOwn(record: Fields): boolean {
  return (
    text(object(record, "involvedObject"), "kind") !== undefined &&
    text(record, "reportingController") !== undefined &&
    text(record, "reason") !== undefined
  );
}
