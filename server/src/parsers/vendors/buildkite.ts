/** Buildkite's webhooks and its audit log by EventBridge (buildkite.com/docs, "Webhooks" and "Audit log"). */
import { mapped } from "../mapping.ts";

export const buildkite = mapped({
  name: "buildkite",
  match: {
    event: [
      "build.scheduled",
      "build.running",
      "build.finished",
      "build.failing",
      "build.skipped",
      "job.scheduled",
      "job.started",
      "job.finished",
      "job.activated",
      "agent.connected",
      "agent.disconnected",
      "agent.lost",
      "agent.stopping",
      "agent.stopped",
      "ping",
    ],
  },
  time: "build.finished_at | build.started_at | build.scheduled_at | build.created_at | job.finished_at | job.started_at | agent.created_at",
  action: "event",
  prefix: "buildkite",
  actions: `
  pipeline.create build.scheduled
  pipeline.start build.running
  pipeline.finish build.finished build.failing
  pipeline.cancel build.skipped
  job.start job.started job.scheduled job.activated
  job.finish job.finished
  device.add agent.connected
  device.remove agent.disconnected agent.lost agent.stopping agent.stopped`,
  actor: {
    id: "build.creator.id | sender.id | build.author.email",
    name: "build.creator.name | sender.name | build.author.name",
    email: "build.creator.email | build.author.email",
  },
  targets: [
    { type: "=pipeline", id: "pipeline.slug", name: "pipeline.name" },
    { type: "=build", id: "build.id", name: "build.number" },
    { type: "=agent", id: "agent.id", name: "agent.name" },
  ],
  from: { ip: "agent.ip_address" },
  outcome: "job.state | build.state",
  service: { name: "=buildkite" },
  context: { change: "build.commit", deployment: "build.id" },
});
