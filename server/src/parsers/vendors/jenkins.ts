/** Jenkins' notification plugin: a job and where it stands (plugins.jenkins.io/notification). */
import { mapped } from "../mapping.ts";

export const jenkins = mapped({
  name: "jenkins",
  match: { "build.phase": null, "build.full_url": null },
  time: "build.timestamp",
  action: "build.phase",
  prefix: "jenkins",
  actions: `
  pipeline.create queued
  pipeline.start started
  pipeline.finish completed finalized`,
  actor: { name: "build.parameters.BUILD_USER_ID | build.scm.culprits.0" },
  targets: [
    { type: "=job", id: "name", name: "display_name" },
    { type: "=build", id: "build.number" },
  ],
  outcome: "build.status",
  service: { name: "=jenkins" },
  context: { change: "build.scm.commit" },
});
