/** Tines' audit logs (tines.com/docs/api/audit-logs). What was asked for stands in `inputs`. */
import { mapped } from "../mapping.ts";

export const tines = mapped({
  name: "tines",
  version: 2,
  match: {
    operation_name: null,
    "tenant_id | request_ip": null,
    "user_email | user_id | user_name | created_at": null,
  },
  time: "created_at",
  action: "operation_name",
  category: "configuration",
  actions: `
  user.login Login
  user.logout Logout
  user.create UserCreation UsersCreation
  user.invite UserInvitation UsersInvitation UserInvite UserReinvitation
  user.update UserUpdate UserEdit
  user.delete UserDestruction UserDeletion
  token.create AuthenticationTokenCreation
  token.delete AuthenticationTokenDeletion
  secret.create CredentialCreation UserCredentialCreation
  secret.update CredentialUpdate CredentialSave CredentialReplacement CredentialMovement UserCredentialUpdate
  secret.delete CredentialDestruction UserCredentialDestruction
  secret.rotate CredentialOauthTokenRefresh
  resource.create GlobalResourceCreation
  resource.update GlobalResourceUpdate GlobalResourceEdit GlobalResourceMovement ResourceReplacement
  resource.delete GlobalResourceDestruction
  pipeline.create StoryCreation StoryImport StoryRestore ExampleStoryImport TestStoryCreation
  pipeline.update StoryUpdate ActionUpdate ActionsCreation StoryItemsCreation StoryItemsUpdate StoryItemsDestruction StoryItemsMovement LinksUpdate LinkChange ActionsDestruction ActionsDisabledChange ActionsNameChange ActionsOptionsChange ActionsScheduleChange ActionsMonitoringChange StoryDisabledChange StoryLockedChange StoryNameChange StoryDescriptionChange StoryApiChange StorySendToStoryChange StoryMovement StoryArchive BatchStoryArchive StoryVersionCreate StoryVersionImport StoryVersionDeletion
  pipeline.delete StoryDestruction TestStoryDeletion ArchivedStoryDeletion ArchivedStoryDeleteAll
  pipeline.cancel StoryJobsClearance JobsQueuedDeletion JobsRetryingDeletion
  row.delete StoryEventsDeletion ActionsEventsDeletion EventDeletion ActionMemoryClearance
  retention.update StoryKeepEventsForChange
  sso.update SsoConfigurationDefaultSet SsoConfigurationSamlSet SsoConfigurationOidcSet SsoConfigurationSet
  config.update CustomCertificateAuthoritySet TenantConfigChange
  feature_flag.update FeatureFlagUpdate TenantFeatureFlagToggle
  firewall.update SetActionEgressControlRules
  member.add TeamMemberAddition TeamMembersAddition TeamMembersInvitation
  member.remove TeamMemberRemoval
  group.create TeamCreation
  group.update TeamUpdate
  group.delete TeamDestruction
  ticket.create TeamCaseCreation
  ticket.update TeamCaseUpdate TeamCaseTagsUpdate TeamCaseCommentCreation TeamCaseCommentUpdate TeamCaseFileAttach
  ticket.delete TeamCaseDestruction TeamCaseDeletion`,
  actor: { id: "user_id", name: "user_email | user_name", email: "user_email" },
  targets: [
    { type: "=user", id: "inputs.inputs.userId", name: "inputs.inputs.email" },
    { type: "=role", id: "inputs.inputs.role" },
    { type: "=team", id: "inputs.inputs.teamId" },
    { type: "=story", id: "story_id | inputs.inputs.storyId" },
    {
      type: "=object",
      id: "inputs.inputs.id | inputs.inputs.name | inputs.input.id | inputs.input.name",
      name: "inputs.inputs.name | inputs.input.name",
    },
  ],
  from: { ip: "request_ip", userAgent: "request_user_agent" },
  outcome: "=success",
  service: { name: "=tines", account: "tenant_id" },
  eventId: "id",
});
