/** Jenkins' notification plugin: a job, its build and where that stands (plugins.jenkins.io/notification). */
import { mapped } from "../mapping.ts";

// `culprits` are all who committed since the last build that was good: none of them need have started this one.
export const jenkins = mapped({
  name: "jenkins",
  version: 2,
  match: { "build.phase": null, "build.full_url | build.url": null, "build.number": null },
  time: "build.timestamp",
  action: "build.phase",
  prefix: "jenkins",
  actions: `
  pipeline.start queued started
  pipeline.finish completed finalized`,
  actor: {
    id: "build.parameters.BUILD_USER_ID",
    name: "build.parameters.BUILD_USER_ID | build.parameters.BUILD_USER",
    email: "build.parameters.BUILD_USER_EMAIL",
  },
  targets: [
    { type: "=job", id: "name", name: "display_name" },
    { type: "=build", id: "build.full_url | build.url", name: "build.number" },
  ],
  outcome: "build.status",
  outcomes: { unstable: "failure" },
  service: { name: "=jenkins" },
  context: { change: "build.scm.commit" },
});
