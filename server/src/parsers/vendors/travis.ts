/** Notifications of Travis CI about builds (docs.travis-ci.com, "Configuring webhook notifications"). */
import { mapped } from "../mapping.ts";

export const travis = mapped({
  name: "travis",
  match: { state: null, status_message: null, build_url: null, "repository.name": null },
  time: "finished_at | started_at | committed_at",
  action: "state",
  prefix: "travis",
  category: "deployment",
  actions: `
  pipeline.start created received started pending
  pipeline.finish passed failed errored fixed broken
  pipeline.cancel canceled`,
  actor: { id: "author_email | author_name", name: "author_name", email: "author_email" },
  targets: [
    { type: "=repository", id: "repository.id", name: "repository.name" },
    { type: "=branch", id: "branch" },
    { type: "=build", id: "number" },
  ],
  outcome: "state",
  outcomes: { passed: "success", fixed: "success", failed: "failure", errored: "failure", "*": "unknown" },
  service: { name: "=travis", account: "repository.owner_name" },
  context: { change: "commit", deployment: "id" },
  eventId: "id",
});
