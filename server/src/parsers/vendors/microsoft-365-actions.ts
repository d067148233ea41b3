/** What Microsoft 365's workloads call what was done, and the catalogue's words for it (learn.microsoft.com/purview/audit-log-activities; "Office 365 Management Activity API schema"). */
import { actionTable } from "../action-table.ts";

export const M365_ACTIONS = actionTable(`
  user.login UserLoggedIn,UserLoginFailed,MailboxLogin,SignInEvent,TeamsSessionStarted,ForeignRealmIndexLogonInitialAuthUsingADFSFederatedToken
  user.logout TeamsUserSignedOut,UserLoggedOff,SignOutEvent
  user.create Add user.,UserCreated,Redeem external user invite.
  user.invite Invite external user.,ProInvitation,InviteSent
  user.delete Delete user.,Hard Delete user.,UserDeleted
  user.update Update user.,Change user license.,Set license properties.,Add registered users to device.,Add registered owner to device.,NetworkUserProfileUpdated
  user.enable Enable account.,Restore user.
  user.disable Disable account.,NetworkUserSuspended
  session.revoke Update StsRefreshTokenValidFrom Timestamp.,Revoke sign in sessions.
  password.change Change user password.
  password.reset Reset user password.,Set force change user password.,Reset password (self-service).
  role.grant Add member to role.,Add eligible member to role.,New-ManagementRoleAssignment,AddRoleGroupMember,Add-RoleGroupMember,SiteCollectionAdminAdded,Add app role assignment grant to user.,Add app role assignment to service principal.,Add app role assignment to group.,MemberRoleChanged,GeoAdminAdded,SiteAdminChangeRequest,CaseAdminAdded,SupervisorAdminToggled
  role.revoke Remove member from role.,Remove eligible member from role.,Remove-ManagementRoleAssignment,SiteCollectionAdminRemoved,Remove-RoleGroupMember,Remove app role assignment from user.,Remove app role assignment from service principal.,CaseAdminRemoved
  role.create Add role definition.,New-RoleGroup,New-ManagementRole
  role.update Update role definition.,Update role.,Set-RoleGroup
  role.delete Delete role definition.,Remove-RoleGroup,Remove-ManagementRole
  group.grant Add member to group.,Add owner to group.,AddedToGroup,MemberAdded,AddGroupMembers,CaseMemberAdded,Add-DistributionGroupMember,Add-UnifiedGroupLinks
  group.revoke Remove member from group.,Remove owner from group.,RemovedFromGroup,MemberRemoved,DeleteGroupMembers,CaseMemberRemoved,Remove-DistributionGroupMember,Remove-UnifiedGroupLinks
  permission.grant Add-MailboxPermission,AddFolderPermissions,SharingSet,Add-MailboxFolderPermission,Add-RecipientPermission,UpdateCalendarDelegation,PermissionLevelAdded,AddFolderAccess,PutPermissions,PowerAppPermissionEdited
  permission.revoke Remove-MailboxPermission,RemoveFolderPermissions,Remove-RecipientPermission,Remove-MailboxFolderPermission,DeleteFolderAccess,DeletePermissions,PermissionLevelRemoved,PowerAppPermissionDeleted
  permission.update SharingPolicyChanged,SharingInheritanceBroken,SharingInheritanceReset,PermissionLevelsInheritanceBroken,PermissionLevelModified,SitePermissionsModified,ModifyFolderPermissions,UpdateFolderPermissions,UpdateFolderAccess,WebMembersCanShareModified,WebRequestAccessModified
  access.share AnonymousLinkCreated,AnonymousLinkUpdated,SharingInvitationCreated,SharingInvitationUpdated,SharingInvitationBlocked,SecureLinkCreated,SecureLinkUpdated,CompanyLinkCreated,AddedToSecureLink,AddedToSharingLink,SharingLinkCreated,SharingLinkUpdated,AnonymousLinkUsed,CompanyLinkUsed,SecureLinkUsed,SharingLinkUsed,SharingInvitationAccepted,ShareReport,ShareDashboard,PublishToWebReport,AddFormCoauthor,GetSummaryLink,AllowShareFormForCopy,SharingRestored
  access.unshare AnonymousLinkRemoved,SharingRevoked,SecureLinkDeleted,CompanyLinkRemoved,SharingInvitationRevoked,RemovedFromSecureLink,RemovedFromSharingLink,SharingLinkDeleted,RemoveFormCoauthor,DeleteSummaryLink,TerminatedSharing
  access.request AccessRequestCreated,AccessRequestUpdated,QuarantineRequestReleaseMessage
  access.approve AccessRequestAccepted,AccessRequestApproved
  access.deny AccessRequestDenied,QuarantineReleaseRequestDeny
  application.create Add application.,Add service principal.,AppInstalled,InstallApp,AppPublishedToCatalog,CreatePowerApp,PublishPowerApp,BotAddedToTeam,TabAdded
  application.update Update application.,Update service principal.,Update application – Certificates and secrets management,Add owner to application.,Add owner to service principal.,Remove owner from application.,Remove owner from service principal.,AppUpgraded,AppUpdatedInCatalog,UpdatePowerApp,TabUpdated
  application.delete AppUninstalled,Delete application.,Hard delete application.,Remove service principal.,Delete service principal.,AppDeletedFromCatalog,DeletedAllOrganizationApps,DeletePowerApp,BotRemovedFromTeam,TabRemoved
  application.grant Consent to application.,Add delegated permission grant.,Add OAuth2PermissionGrant.,Add delegation entry.,ConsentPowerApp
  application.revoke Remove delegated permission grant.,Remove OAuth2PermissionGrant.,Remove delegation entry.,Revoke consent.
  access_key.create Add service principal credentials.
  access_key.update Update service principal credentials.
  access_key.delete Remove service principal credentials.
  token.create GenerateEmbedToken
  integration.create ConnectorAdded,SendToConnectionAdded,Add partner to company.
  integration.update ConnectorUpdated
  integration.delete ConnectorRemoved,SendToConnectionRemoved,Remove partner from company.
  config.create New-InboxRule,New-TransportRule
  audit.update Set-AdminAuditLogConfig
  audit.stop Set-MailboxAuditBypassAssociation
  audit.read Search-UnifiedAuditLog,Search-AdminAuditLog,Search-MailboxAuditLog
  config.update Set-Mailbox,Set-InboxRule,UpdateInboxRules,Set-TransportRule,Set-CASMailbox,Set-OrganizationConfig,Set-OabVirtualDirectory,TeamSettingChanged,TeamsTenantSettingChanged,TeamsAdminAction,Set company information.,Set DirSyncEnabled flag.,Set password policy.,NetworkConfigurationUpdated,NetworkSecurityConfigurationUpdated,SoftDeleteSettingsUpdated,UpdatedAdminFeatureSwitch,UpdateFormSetting,UpdateUserSetting,DeviceAccessPolicyChanged,NetworkAccessPolicyChanged,ComplianceSettingChanged,SiteCollectionQuotaModified,SetScheduledRefresh,HubSiteRegistered,HubSiteJoined
  config.delete Remove-InboxRule,Remove-TransportRule
  domain.update Add domain to company.,Update domain.,Remove domain from company.,Verify domain.,Verify email verified domain.,Add unverified domain.,Remove unverified domain.,Add verified domain.,Remove verified domain.
  sso.update Set federation settings on domain.,Set domain authentication.,Set-FederationSettings
  document.read FileAccessed,FileAccessedExtended,FilePreviewed,FileVisited,FileRead,MailItemsAccessed,MessageBind,FolderBind,PageViewed,PageViewedExtended,PagePrefetched,ClientViewSignaled,ListViewed,ListItemViewed,ViewReport,ViewDashboard,ViewForm,PreviewForm,ViewRuntimeForm,ViewResponses,ViewResponse,ListForms,SensitivityLabeledFileOpened,MessageRead,MessagesListed,MessageViewed,ThreadViewed,ChatRetrieved,MessageHostedContentRead,MessageHostedContentsListed,LaunchPowerApp,SearchPreviewed,ViewedSearchPreviewed,PreviewItemListed,QuarantinePreview,QuarantinePreviewMessage,QuarantineViewHeader
  document.create FileCreated,FolderCreated,Create,Copy,FileCopied,FolderCopied,ListCreated,ListItemCreated,ListColumnCreated,ListContentTypeCreated,SiteColumnCreated,SiteContentTypeCreated,CreateReport,CreateDashboard,CreateDataset,CreateForm,CreateResponse,SubmitResponse,CaseAdded,ArchiveCreated,FileArchived,FileRestored,FolderRestored,ListRestored,ListItemRestored
  document.update FileModified,FileModifiedExtended,FileRenamed,FolderModified,FolderRenamed,FileCheckedIn,FileCheckedOut,FileCheckOutDiscarded,FileUpdateDescription,FileUpdateName,Update,ListUpdated,ListItemUpdated,ListColumnUpdated,ListContentTypeUpdated,EditReport,EditDashboard,RefreshDataset,TakeOverDataset,EditForm,UpdateResponse,LockRecord,UnlockRecord,ApplyRecord,ApplyRecordLabel,SensitivityLabelApplied,SensitivityLabelChanged,SensitivityLabelRemoved,SensitivityLabelUpdated,FileSensitivityLabelApplied,FileSensitivityLabelChanged,FileSensitivityLabelRemoved,SensitivityLabeledFileRenamed,CaseUpdated,MessageUpdated,MessageEditedHasLink,MessageUpdatedNotification,ReactedToMessage
  document.delete FileDeleted,FileRecycled,FileDeletedFirstStageRecycleBin,FileDeletedSecondStageRecycleBin,SoftDelete,HardDelete,FileVersionsAllDeleted,FileVersionsAllMinorsRecycled,FileVersionsAllRecycled,FileVersionRecycled,RecordDelete,FolderDeleted,FolderRecycled,FolderDeletedFirstStageRecycleBin,FolderDeletedSecondStageRecycleBin,ListDeleted,ListItemDeleted,ListItemRecycled,ListColumnDeleted,DeleteReport,DeleteDashboard,DeleteDataset,DeleteForm,DeleteResponse,DeleteAllResponses,CaseRemoved,SearchRemoved,SearchResultsPurged
  object.download FileDownloaded,FileSyncDownloadedFull,FileSyncDownloadedPartial,PreviewItemDownloaded,FilePrinted,FileCopiedToRemovableMedia,FileCopiedToNetworkShare,FileCopiedToClipboard,FileCreatedOnRemovableMedia,FileCreatedOnNetworkShare,FileTransferredByBluetooth,PrintReport,PrintDashboard,QuarantineExportMessage
  object.upload FileUploaded,FileSyncUploadedFull,FileSyncUploadedPartial,FileUploadedToCloud
  object.move FileMoved,FolderMoved,MoveToDeletedItems,Move,MoveForm
  message.send Send,SendAs,SendOnBehalf,MessageSent,MessageCreation,MessageCreatedHasLink,MessageCreatedNotification,ChatCreated,CopilotInteraction,ConnectedAIAppInteraction,AIInteractionCreatedNotification,PerformedCardAction
  message.delete MessageDeleted,MessageDeletedNotification,QuarantineDeleteMessage
  session.end MeetingDetail
  session.join MeetingParticipantDetail
  data.export SearchExported,New-ComplianceSearchAction,ViewedSearchExported,New-MailboxExportRequest,ExportReport,ExportArtifact,ExportTile,DownloadReport,ExportDataflow,ExportForm,SearchExportDownloaded,SearchReport,DataExport,MessagesExported,RecordingExported,TranscriptsExported,AnalyzedByExternalApplication
  query.run SearchStarted,SearchCreated,SearchUpdated,SearchStopped,SearchQueryPerformed,SearchQueryInitiatedExchange,SearchQueryInitiatedSharePoint,Search,New-ComplianceSearch,Start-ComplianceSearch
  alert.raise AlertTriggered,AlertEntityGenerated,AtpDetection,TIMailData,InsightGenerated,UserSubmission,AdminSubmission,DocumentSensitivityMismatchDetected
  threat.detect TIUrlClickData,UpdatePhishingStatus,UpdateUserPhishingStatus
  malware.detect FileMalwareDetected
  incident.update AirInvestigationData,AirManualInvestigationData,AirAdminActionInvestigationData
  finding.update ComplianceManager-ScoreChange
  quarantine.remove QuarantineReleaseMessage
  policy.create Add policy.,Add conditional access policy.,Add named location.,New-RetentionCompliancePolicy,New-DlpCompliancePolicy,New-DlpComplianceRule
  policy.update Set-ConditionalAccessPolicy,Set-AuthenticationPolicy,Update policy.,Update conditional access policy.,Update named location.,Update authorization policy.,Set-RetentionCompliancePolicy,Set-DlpCompliancePolicy,Set-DlpComplianceRule
  policy.delete Delete policy.,Delete conditional access policy.,Delete named location.,Remove-RetentionCompliancePolicy,Remove-DlpCompliancePolicy,Remove-DlpComplianceRule
  policy.violate DlpRuleMatch,AutoSensitivityLabelRuleMatch,UnmanagedSyncClientBlocked,FileAccessedByUnallowedApp
  retention.update HoldCreated,HoldUpdated,HoldRemoved,New-CaseHoldPolicy,Set-CaseHoldPolicy,Remove-CaseHoldPolicy
  alert.dismiss DlpRuleUndo
  alert.resolve AlertUpdated
  group.create TeamCreated,Add group.,GroupAdded,GroupCreation,New-UnifiedGroup,New-DistributionGroup,CreateGroup,CreateWorkspace
  group.update ChannelAdded,ChannelDeleted,ChannelSettingChanged,ChannelOwnerResponded,Update group.,GroupUpdated,EditGroup,UpdateWorkspace
  group.delete TeamDeleted,Delete group.,GroupRemoved,GroupDeletion,Remove-UnifiedGroup,Remove-DistributionGroup,DeleteGroup,DeleteWorkspace
  resource.create SiteCollectionCreated
  resource.update SiteRenamed
  resource.delete SiteDeleted,HubSiteOrphanHubDeleted
  pipeline.create CreateFlow
  pipeline.update EditFlow
  pipeline.delete DeleteFlow
  device.add Add device.,Register device.,RemovableMediaMount,ManagedSyncClientAllowed
  device.update Update device.
  device.remove Delete device.,RemovableMediaUnmount
`);
