/** Flux's events by its notification controller (fluxcd.io/flux/components/notification/events). */
import { mapped } from "../mapping.ts";

export const flux = mapped({
  name: "flux",
  match: { "involvedObject.kind": null, reportingController: null, reason: null },
  time: "timestamp",
  action: "reason",
  prefix: "flux",
  actions: `
  sync.finish reconciliationsucceeded reconciliationfailed installsucceeded installfailed upgradesucceeded upgradefailed helmchartinstallfailed progressing artifactup todate healthcheckfailed
  deployment.rollback rollbacksucceeded rollbackfailed
  sync.start progressing gitoperationsucceeded newartifact
  deployment.delete uninstallsucceeded uninstallfailed
  policy.violate buildfailed validationfailed`,
  actor: { name: "reportingController", type: "=machine" },
  actorTypes: { machine: "machine" },
  targets: [{ type: "involvedObject.kind", id: "involvedObject.name" }],
  outcome: "severity",
  outcomes: { info: "success", error: "failure" },
  service: { name: "=flux", namespace: "involvedObject.namespace" },
  context: { change: "metadata.revision | metadata.source.toolkit.fluxcd.io/revision" },
  message: "message",
});
