/** Azure DevOps' service hooks (learn.microsoft.com, "Service hook events"). */
import { mapped } from "../mapping.ts";

export const azureDevOpsHook = mapped({
  name: "azure-devops-hook",
  version: 2,
  match: {
    eventType: null,
    publisherId: null,
    "resourceVersion | resourceContainers | createdDate": null,
    resource: null,
  },
  time: "resource.finishTime | resource.finishedDate | createdDate",
  action: "eventType",
  prefix: "azure_devops",
  category: "deployment",
  actions: `
  pipeline.finish build.complete
  pipeline.update ms.vss-pipelines.run-state-changed-event ms.vss-pipelines.stage-state-changed-event
  code.push git.push tfvc.checkin
  pull_request.open git.pullrequest.created
  pull_request.update git.pullrequest.updated
  pull_request.merge git.pullrequest.merged
  repository.create git.repo.created
  repository.update git.repo.renamed git.repo.statuschanged
  repository.delete git.repo.deleted
  ticket.create workitem.created
  ticket.update workitem.updated workitem.commented workitem.restored
  ticket.delete workitem.deleted
  release.publish ms.vss-release.release-created-event
  deployment.start ms.vss-release.deployment-started-event
  deployment.finish ms.vss-release.deployment-completed-event
  deployment.approve ms.vss-release.deployment-approval-completed-event`,
  actor: {
    id: "resource.pushedBy.id | resource.requestedFor.id | resource.requests.0.requestedFor.id | resource.createdBy.id | resource.approval.approvedBy.id | resource.initiator.id | resource.author.id | resource.revisedBy.id",
    name: "resource.pushedBy.displayName | resource.requestedFor.displayName | resource.requests.0.requestedFor.displayName | resource.createdBy.displayName | resource.approval.approvedBy.displayName | resource.initiator.displayName | resource.author.displayName | resource.revisedBy.displayName | resource.fields.System\\.CreatedBy",
    email:
      "resource.pushedBy.uniqueName | resource.requestedFor.uniqueName | resource.requests.0.requestedFor.uniqueName | resource.createdBy.uniqueName | resource.approval.approvedBy.uniqueName | resource.initiator.uniqueName",
  },
  targets: [
    { type: "=pipeline", id: "resource.definition.name | resource.pipeline.name | resource.release.name" },
    { type: "=environment", id: "resource.environment.name" },
    { type: "=repository", id: "resource.repository.name" },
    { type: "=branch", id: "resource.refUpdates.0.name" },
    { type: "=pull-request", id: "resource.pullRequestId", name: "resource.title" },
    {
      type: "=ticket",
      id: "resource.workItemId | resource.id",
      name: "resource.revision.fields.System\\.Title | resource.fields.System\\.Title",
    },
  ],
  outcome: "resource.result | resource.status | resource.environment.status",
  outcomes: { partiallysucceeded: "failure", stopped: "failure", active: "success", completed: "success" },
  service: { name: "=azure-devops" },
  eventId: "id",
  message: "message.text",
});
