/** LaunchDarkly's audit log and its webhooks (launchdarkly.com/docs, "Audit log" and "Webhooks"). */
import { mapped } from "../mapping.ts";

export const launchdarkly = mapped({
  name: "launchdarkly",
  match: { kind: null, "accesses.0.action | titleVerb": null, date: null },
  time: "date",
  action: "kind + accesses.0.action | kind + titleVerb",
  prefix: "launchdarkly",
  actions: `
  feature_flag.create flag.createFlag flag.cloneFlag
  feature_flag.update flag.updateOn flag.updateRules flag.updateTargets flag.updateFallthrough flag.updateName flag.updateDescription flag.updateTags flag.updateOffVariation flag.updateTemporary flag.updatePrerequisites flag.updateFlagVariations flag.updateGlobalArchived flag.copyFlagConfigTo flag.updateMaintainer flag.updateFallthroughWithMeasuredRollout
  feature_flag.delete flag.deleteFlag
  member.add member.createMember
  role.grant member.updateRole member.updateCustomRole
  member.remove member.deleteMember
  token.create token.createAccessToken token.createServiceToken
  token.update token.resetAccessToken token.updateAccessTokenName
  token.delete token.deleteAccessToken
  environment.create environment.createEnvironment
  environment.update environment.updateApiKey environment.updateMobileKey environment.updateSecureMode
  environment.delete environment.deleteEnvironment
  project.create project.createProject
  project.update project.updateProjectName
  project.delete project.deleteProject
  webhook.create webhook.createWebhook
  role.create role.createRole
  role.update role.updatePolicy`,
  actor: {
    id: "member._id | token._id | app._id",
    name: "member.email | token.name | app.name",
    email: "member.email",
  },
  targets: [{ type: "kind", id: "target.resources.0", name: "name | target.name" }],
  outcome: "=success",
  service: { name: "=launchdarkly" },
  reason: "comment",
  before: "previousVersion",
  after: "currentVersion",
  message: "title",
  eventId: "_id",
});
