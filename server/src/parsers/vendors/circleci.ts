/** CircleCI's webhooks and audit logs (circleci.com/docs, "Outbound webhooks" and "Audit logs"). */
import { mapped } from "../mapping.ts";

export const circleci = mapped({
  name: "circleci",
  match: { type: ["workflow-completed", "job-completed"], happened_at: null },
  time: "happened_at",
  action: "type",
  prefix: "circleci",
  actions: `
  pipeline.finish workflow-completed
  job.finish job-completed`,
  actor: {
    id: "pipeline.trigger.actor.id | pipeline.vcs.commit.author.email",
    name: "pipeline.trigger.actor.login | pipeline.vcs.commit.author.name",
    email: "pipeline.vcs.commit.author.email",
  },
  targets: [
    { type: "=workflow", id: "workflow.id", name: "workflow.name" },
    { type: "=job", id: "job.id", name: "job.name" },
    { type: "=repository", id: "project.slug" },
  ],
  outcome: "job.status | workflow.status",
  service: { name: "=circleci", account: "organization.name" },
  context: { change: "pipeline.vcs.revision", deployment: "pipeline.id" },
  eventId: "id",
});
