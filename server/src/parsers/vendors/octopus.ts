/** Octopus Deploy's events, as its interface lists them and as its subscriptions send them (octopus.com/docs, "Auditing"; "Subscriptions"). */
import { type Mapping, mapped } from "../mapping.ts";

/** Where the event stands: at the top, or in what a subscription sends. */
function octopusAt(base: string, match: Mapping["match"]): ReturnType<typeof mapped> {
  return mapped({
    match,
    name: "octopus",
    prefix: "octopus",
    time: `${base}Occurred`,
    action: `${base}Category`,
    actions: `
  user.login LoginSucceeded LoginFailed
  deployment.create DeploymentQueued
  deployment.start DeploymentStarted RunbookRunStarted
  deployment.finish DeploymentSucceeded DeploymentFailed RunbookRunSucceeded RunbookRunFailed
  deployment.approve ManualInterventionInterruptionSubmitted
  deployment.reject DeploymentCanceled TaskCanceled
  resource.create Created
  resource.update Modified
  resource.delete Deleted
  artifact.publish PackageUploaded
  token.create ApiKeyCreated
  token.delete ApiKeyRevoked
  device.add MachineAdded MachineEnabled
  device.remove MachineDeleted MachineDisabled`,
    actor: { id: `${base}UserId`, name: `${base}Username` },
    targets: [
      { id: `${base}RelatedDocumentIds.0` },
      { id: `${base}RelatedDocumentIds.1` },
      { id: `${base}RelatedDocumentIds.2` },
    ],
    from: { ip: `${base}IpAddress`, userAgent: `${base}UserAgent` },
    outcome: `${base}Category`,
    // What it tells of has been done, unless its word says otherwise.
    outcomes: {
      loginfailed: "failure",
      deploymentfailed: "failure",
      runbookrunfailed: "failure",
      "*": "success",
    },
    service: { name: "=octopus", namespace: `${base}SpaceId` },
    eventId: `${base}Id`,
    message: `${base}Message`,
  });
}

export const octopus = octopusAt("", { Occurred: null, Category: null, RelatedDocumentIds: null });
export const octopusSubscription = octopusAt("Payload.Event.", {
  "Payload.Event.Occurred": null,
  "Payload.Event.Category": null,
});
