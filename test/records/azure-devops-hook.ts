/** Azure DevOps' service hooks. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const ALICE = { id: "u-7", displayName: "Alice", uniqueName: "alice@example.com" };
const REPOSITORY = { id: "r-1", name: "web", project: { id: "p-1", name: "shop" } };
const hook = (
  eventType: string,
  resource: object,
  publisherId = "tfs",
): Readonly<Record<string, unknown>> => ({
  ...{
    subscriptionId: "s-1",
    notificationId: 1,
    id: "e-1",
    eventType,
    publisherId,
    message: { text: "It was." },
  },
  ...{ detailedMessage: { text: "It was." }, resource, resourceVersion: "1.0", createdDate: AT },
  resourceContainers: { project: { id: "p-1" } },
});
const line = (what: string, targets: string): string => `human Alice | ${what} | ${targets} | - | ${AT}`;
const build = {
  id: 7,
  buildNumber: "7",
  startTime: "2026-11-23T04:01:00Z",
  finishTime: AT,
  definition: { id: 1, name: "web-ci" },
};
const request = {
  pullRequestId: 7,
  title: "Faster",
  status: "active",
  createdBy: ALICE,
  repository: REPOSITORY,
};

export const AZURE_DEVOPS_HOOK: SourceRecords = {
  parser: "azure-devops-hook",
  documented: "learn.microsoft.com, Azure DevOps: Service hook events",
  records: [
    {
      record: hook("build.complete", {
        ...build,
        status: "succeeded",
        requests: [{ id: 1, requestedFor: ALICE }],
      }),
      line: line("pipeline.finish success", "web-ci, 7"),
    },
    {
      record: hook("build.complete", {
        ...build,
        status: "completed",
        result: "failed",
        requestedFor: ALICE,
      }),
      line: line("pipeline.finish failure", "web-ci, 7"),
    },
    {
      record: hook("git.push", {
        refUpdates: [{ name: "refs/heads/main", oldObjectId: "a", newObjectId: "b" }],
        repository: REPOSITORY,
        pushedBy: ALICE,
        pushId: 14,
      }),
      line: line("code.push unknown", "web, refs/heads/main"),
    },
    {
      record: hook("git.pullrequest.created", request),
      line: line("pull_request.open success", "web, Faster"),
    },
    {
      record: hook("git.pullrequest.updated", { ...request, status: "completed" }),
      line: line("pull_request.update success", "web, Faster"),
    },
    {
      record: hook("git.repo.deleted", {
        repositoryName: "web",
        repositoryId: "r-1",
        initiator: ALICE,
        repository: REPOSITORY,
      }),
      line: line("repository.delete unknown", "web"),
    },
    {
      record: hook("workitem.updated", {
        id: 2,
        workItemId: 7,
        rev: 2,
        revisedBy: ALICE,
        revision: { id: 7, fields: { "System.Title": "Slow" } },
      }),
      line: `unknown Alice | ticket.update unknown | Slow | - | ${AT}`,
    },
    {
      record: hook("workitem.created", {
        id: 5,
        rev: 1,
        fields: { "System.Title": "Slow", "System.CreatedBy": "Alice <alice@example.com>" },
      }),
      line: `unknown Alice <alice@example.com> | ticket.create unknown | Slow | - | ${AT}`,
    },
    {
      record: hook(
        "ms.vss-release.deployment-completed-event",
        { environment: { id: 5, name: "prod", status: "rejected" }, project: { name: "shop" } },
        "rm",
      ),
      line: `- | deployment.finish denied | prod | - | ${AT}`,
    },
    {
      record: hook("ms.vss-widget.spun-event", { id: 9 }, "widgets"),
      line: `- | azure_devops.ms.vss_widget.spun_event? unknown | 9 | - | ${AT}`,
    },
    {
      record: {
        ...{ eventType: "git.push", publisherId: "tfs", id: "n-9", createdDate: AT },
        resource: { pushedBy: { id: "u-1", displayName: "Alice" }, repository: { name: "shop" } },
      },
      line: `unknown Alice | code.push unknown | shop | - | ${AT}`,
    },
  ],
};
