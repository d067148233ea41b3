/** Tines' audit logs (tines.com/api/audit-logs). */
import { mapped } from "../mapping.ts";

export const tines = mapped({
  name: "tines",
  match: { operation_name: null, "tenant_id | request_ip": null, "user_email | user_id": null },
  time: "created_at",
  action: "operation_name",
  category: "configuration",
  actions: `
  user.login Login
  user.logout Logout
  user.create UserCreation UsersCreation
  user.invite UserInvitation UserInvite
  user.update UserUpdate
  user.delete UserDestruction UserDeletion
  token.create AuthenticationTokenCreation
  token.delete AuthenticationTokenDeletion
  secret.create CredentialCreation UserCredentialCreation GlobalResourceCreation
  secret.update CredentialUpdate UserCredentialUpdate GlobalResourceUpdate
  secret.delete CredentialDestruction UserCredentialDestruction GlobalResourceDestruction
  pipeline.create StoryCreation StoryImport
  pipeline.update StoryUpdate ActionUpdate ActionsCreation StoryItemsUpdate LinksUpdate
  pipeline.delete StoryDestruction ActionsDestruction StoryItemsDestruction
  pipeline.cancel StoryJobsClearance
  sso.update JobsQueuedDeletion CustomCertificateAuthoritySet SsoConfigurationDefaultSet SsoConfigurationSamlSet SsoConfigurationOidcSet SsoConfigurationSet
  member.add TeamMemberAddition TeamMembersInvitation
  member.remove TeamMemberRemoval
  group.create TeamCreation
  group.update TeamUpdate
  group.delete TeamDestruction
  firewall.update SetActionEgressControlRules FeatureFlagUpdate`,
  actor: { id: "user_id", name: "user_email | user_name", email: "user_email" },
  targets: [
    { type: "=story", id: "story_id | inputs.inputs.storyId" },
    { type: "=object", id: "inputs.inputs.id | inputs.inputs.name | inputs.input.name" },
  ],
  from: { ip: "request_ip", userAgent: "request_user_agent" },
  outcome: "=success",
  service: { name: "=tines", account: "tenant_id" },
  eventId: "id",
});
