/** The calls of AWS that have a word in the catalogue. Calls of one name in two services mean the same, or stand there with their service. */
import { actionTable } from "../action-table.ts";

/** Calls whose name does not say, or says otherwise, what every source calls by the same words. With its service before it, a name is that service's alone. */
export const CLOUDTRAIL_ACTIONS = actionTable(`
  user.login ConsoleLogin UserAuthentication GetSigninToken InitiateAuth AdminInitiateAuth
  user.logout Logout
  mfa.challenge CheckMfa CredentialChallenge CredentialVerification
  mfa.enroll EnableMFADevice CreateVirtualMFADevice
  mfa.remove DeactivateMFADevice DeleteVirtualMFADevice
  password.change ChangePassword
  password.reset UpdateLoginProfile PasswordRecoveryRequested PasswordRecoveryCompleted AdminResetUserPassword AdminSetUserPassword
  role.assume rolesanywhere:CreateSession AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity SwitchRole GetFederationToken AssumeRoot Federate
  token.exchange GetSessionToken GetRoleCredentials CreateTokenWithIAM
  session.start StartSession ResumeSession OpenDataChannel OpenControlChannel CreateControlChannel CreateDataChannel
  session.end TerminateSession
  command.run SendCommand
  user.create CreateUser CreateLoginProfile AdminCreateUser
  user.update UpdateUser
  user.delete DeleteUser DeleteLoginProfile AdminDeleteUser
  access_key.create CreateAccessKey CreateServiceSpecificCredential UploadSSHPublicKey SendSSHPublicKey SendSerialConsoleSSHPublicKey
  access_key.update UpdateAccessKey
  access_key.delete DeleteAccessKey
  role.create CreateRole CreateServiceLinkedRole CreatePermissionSet
  role.update UpdateRole UpdateAssumeRolePolicy UpdatePermissionSet
  role.delete DeleteRole DeletePermissionSet
  policy.create CreatePolicy CreatePolicyVersion
  policy.update SetDefaultPolicyVersion PutBucketPolicy PutKeyPolicy PutResourcePolicy organizations:AttachPolicy organizations:DetachPolicy organizations:UpdatePolicy AttachManagedPolicyToPermissionSet DetachManagedPolicyFromPermissionSet PutInlinePolicyToPermissionSet UpdateAccountPasswordPolicy PutRolePermissionsBoundary PutUserPermissionsBoundary
  policy.delete DeletePolicy DeletePolicyVersion DeleteBucketPolicy DeleteAccountPasswordPolicy DeleteRolePermissionsBoundary DeleteUserPermissionsBoundary
  policy.grant AttachUserPolicy AttachRolePolicy AttachGroupPolicy PutUserPolicy PutRolePolicy PutGroupPolicy CreateAccountAssignment AssociateAccessPolicy iot:AttachPolicy
  policy.revoke DetachUserPolicy DetachRolePolicy DetachGroupPolicy DeleteUserPolicy DeleteRolePolicy DeleteGroupPolicy DeleteAccountAssignment DisassociateAccessPolicy iot:DetachPolicy
  group.create CreateGroup
  group.delete DeleteGroup
  group.grant AddUserToGroup CreateGroupMembership AdminAddUserToGroup
  group.revoke RemoveUserFromGroup DeleteGroupMembership AdminRemoveUserFromGroup
  permission.grant AddPermission AuthorizeSnapshotAccess CreateGrant AddPermission20150331v2
  permission.revoke RemovePermission RevokeGrant RemovePermission20150331v2
  snapshot.share ModifySnapshotAttribute ModifyDBSnapshotAttribute ModifyDBClusterSnapshotAttribute
  access.share ModifyImageAttribute PutBucketAcl PutObjectAcl
  sso.update CreateSAMLProvider UpdateSAMLProvider DeleteSAMLProvider CreateOpenIDConnectProvider
  secret.read GetSecretValue BatchGetSecretValue GetParameter GetParameters GetParametersByPath GetPasswordData
  secret.list ListSecrets DescribeParameters
  secret.create CreateSecret
  secret.update UpdateSecret PutSecretValue PutParameter
  secret.rotate RotateSecret
  secret.delete DeleteSecret DeleteParameter
  key.create CreateKey CreateKeyPair ImportKeyPair
  key.delete ScheduleKeyDeletion DeleteKeyPair
  key.disable DisableKey
  key.use Decrypt Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext Sign ReEncrypt GenerateDataKeyPair Verify GenerateMac
  trail.create CreateTrail
  trail.update UpdateTrail PutEventSelectors UpdateEventDataStore
  trail.delete DeleteTrail DeleteEventDataStore
  trail.stop StopLogging StopEventDataStoreIngestion
  trail.start StartLogging
  log_stream.delete DeleteFlowLogs DeleteLogGroup DeleteLogStream DeleteResolverQueryLogConfig DeleteSubscriptionFilter
  detection.disable DeleteDetector StopMonitoringMembers DisassociateFromMasterAccount DisableSecurityHub DeleteConfigurationRecorder StopConfigurationRecorder DeleteConfigRule DeleteMembers DeleteAlarms DisableAlarmActions
  detection.update UpdateDetector CreateFilter CreateIPSet
  firewall.update AssociateWebACL DisassociateWebACL AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress ModifySecurityGroupRules UpdateWebACL AuthorizeDBSecurityGroupIngress RevokeDBSecurityGroupIngress AuthorizeCacheSecurityGroupIngress AuthorizeClusterSecurityGroupIngress ReplaceNetworkAclEntry ReplaceNetworkAclAssociation UpdateRuleGroup UpdateIPSet
  firewall.create CreateSecurityGroup CreateNetworkAclEntry CreateNetworkAcl CreateWebACL CreateRuleGroup
  firewall.delete DeleteSecurityGroup DeleteNetworkAcl DeleteWebACL DeleteRuleGroup DeleteRule DeleteNetworkAclEntry DeleteDBSecurityGroup
  network.create CreateVpc CreateSubnet CreateRoute CreateInternetGateway CreateNatGateway CreateVpcPeeringConnection AcceptVpcPeeringConnection CreateVpcEndpoint CreateTransitGateway
  network.delete DeleteVpc DeleteSubnet DeleteRoute DeleteNatGateway DeleteVpcPeeringConnection DeleteVpcEndpoints DeleteInternetGateway
  dns.update ChangeResourceRecordSets
  instance.create RunInstances
  instance.start StartInstances
  instance.stop StopInstances RebootInstances
  instance.update ModifyInstanceAttribute
  instance.delete TerminateInstances
  function.create CreateFunction20150331 CreateFunction
  function.update UpdateFunctionCode20150331v2 UpdateFunctionCode UpdateFunctionConfiguration20150331v2 UpdateFunctionConfiguration PublishLayerVersion20181031
  function.delete DeleteFunction20150331 DeleteFunction
  function.invoke Invoke InvokeModel InvokeModelWithResponseStream Converse ConverseStream InvokeAgent
  bucket.create CreateBucket
  bucket.update PutBucketVersioning PutBucketLifecycle PutBucketReplication PutBucketLogging PutBucketEncryption PutBucketTagging PutBucketWebsite PutBucketCors PutBucketOwnershipControls PutBucketNotification PutBucketObjectLockConfiguration PutBucketLifecycleConfiguration DeleteBucketLifecycle DeleteBucketEncryption
  bucket.delete DeleteBucket
  object.read GetObject GetObjectVersion
  object.list ListObjects ListObjectsV2
  object.upload PutObject
  object.delete DeleteObject DeleteObjects
  snapshot.create CreateSnapshot CreateDBSnapshot CreateImage CreateDBClusterSnapshot CopySnapshot CopyImage CopyDBSnapshot CopyDBClusterSnapshot
  snapshot.delete DeleteSnapshot DeleteDBSnapshot DeregisterImage
  backup.restore RestoreDBInstanceFromDBSnapshot RestoreDBClusterFromSnapshot RestoreDBInstanceToPointInTime RestoreTableFromBackup RestoreTableToPointInTime RestoreSecret
  database.create CreateDBInstance CreateDBCluster redshift:CreateCluster
  database.update ModifyDBInstance ModifyDBCluster
  database.delete DeleteDBInstance DeleteDBCluster redshift:DeleteCluster
  table.create CreateTable
  table.drop DeleteTable
  deployment.create CreateDeployment ecs:CreateService
  deployment.update UpdateService UpdateStack RegisterTaskDefinition CreateStackSet UpdateStackSet UpdateStackInstances
  infrastructure.apply ExecuteChangeSet CreateStack
  deployment.delete DeleteStack ecs:DeleteService
  pipeline.start StartPipelineExecution StartBuild
  member.remove RemoveAccountFromOrganization LeaveOrganization
  project.create organizations:CreateAccount CreateAccountResult CreateGovCloudAccount
  project.delete CloseAccount CloseAccountResult
  permission.update PutBucketPublicAccessBlock DeleteBucketPublicAccessBlock PutAccountPublicAccessBlock DeleteAccountPublicAccessBlock
  user.disable AdminDisableUser
  user.enable AdminEnableUser
  pod.exec ecs:ExecuteCommand
  container.start ecs:RunTask ecs:StartTask
  container.stop ecs:StopTask
  data.export StartExportTask ExportTableToPointInTime logs:CreateExportTask ExportImage CreateInstanceExportTask
  query.run StartQueryExecution ExecuteStatement BatchExecuteStatement StartQuery
  row.read dynamodb:GetItem dynamodb:Query dynamodb:Scan dynamodb:BatchGetItem
  row.create dynamodb:PutItem
  row.update dynamodb:UpdateItem
  row.delete dynamodb:DeleteItem
  key.update EnableKey CancelKeyDeletion kms:RotateKey EnableKeyRotation DisableKeyRotation UpdateKeyDescription
  network.update ReplaceRoute ModifyVpcAttribute ModifySubnetAttribute ModifyVpcEndpoint
  certificate.create RequestCertificate ImportCertificate IssueCertificate
  certificate.revoke RevokeCertificate acm:DeleteCertificate
  code.push GitPush
  code.clone GitPull
  image.delete BatchDeleteImage
  schedule.create events:PutRule CreateSchedule
  schedule.update events:DisableRule events:EnableRule events:PutTargets events:RemoveTargets UpdateSchedule
  schedule.delete events:DeleteRule DeleteSchedule
  message.send sns:Publish sqs:SendMessage
  deployment.approve PutApprovalResult
  image.push PutImage
  image.pull BatchGetImage
  connection.open NewClientConnection
  role.grant AddRoleToInstanceProfile AssociateIamInstanceProfile ReplaceIamInstanceProfileAssociation AddRoleToDBInstance AddRoleToDBCluster
  role.revoke RemoveRoleFromInstanceProfile DisassociateIamInstanceProfile RemoveRoleFromDBInstance RemoveRoleFromDBCluster
  member.add InviteAccountToOrganization AcceptHandshake
  dns.create CreateHostedZone
  dns.delete DeleteHostedZone
  log_stream.create CreateFlowLogs CreateLogGroup PutSubscriptionFilter CreateResolverQueryLogConfig
  retention.update PutRetentionPolicy DeleteRetentionPolicy
  detection.enable CreateDetector EnableSecurityHub StartConfigurationRecorder EnableAlarmActions
  config.read GetBucketPolicy GetBucketAcl GetBucketLocation GetBucketVersioning GetBucketLogging GetBucketEncryption GetBucketPublicAccessBlock GetPolicy GetPolicyVersion
  object.create CopyObject CompleteMultipartUpload
  resource.update CreateTags DeleteTags
  role.assume RenewRole
  session.end ExitRole
  user.update EmailUpdated
  password.change PasswordUpdated
  token.exchange Token_POST GetAuthorizationToken
  user.login Login_GET Login_POST
  group.grant sso-directory:AddMemberToGroup
  group.revoke sso-directory:RemoveMemberFromGroup
  access.approve AcceptResourceShareInvitation
  access.share CreateResourceShare AssociateResourceShare ModifyDocumentPermission
  access.unshare DeleteResourceShare DisassociateResourceShare
  role.grant CreateAccessEntry
  role.revoke DeleteAccessEntry
  policy.update ecr:SetRepositoryPolicy UpdateFirewallPolicy
  policy.delete ecr:DeleteRepositoryPolicy DeleteFirewallPolicy
  network.update AttachInternetGateway DetachInternetGateway AllocateAddress ReleaseAddress AssociateAddress
  resource.create eks:CreateCluster kafka:CreateCluster CreateTopic CreateQueue CreateDistribution CreateRestApi CreateNotebookInstance CreateWorkspaces CreateStateMachine CreateLaunchTemplate CreateLaunchConfiguration CreateDeliveryStream kinesis:CreateStream CreateVolume CreateFileSystem ProvisionProduct
  resource.update UpdateClusterConfig UpdateDistribution cloudfront:CreateInvalidation SetQueueAttributes SetTopicAttributes UpdateAutoScalingGroup UpdateClusterVersion
  resource.delete eks:DeleteCluster kafka:DeleteCluster DeleteTopic DeleteQueue DeleteDistribution DeleteRestApi DeleteNotebookInstance DeleteStateMachine DeleteDeliveryStream kinesis:DeleteStream DeleteVolume DeleteFileSystem DeleteDomain DeleteElasticsearchDomain
  instance.create RequestSpotInstances RequestSpotFleet lightsail:CreateInstances
  webhook.create sns:Subscribe
  webhook.delete sns:Unsubscribe
  message.send SendEmail SendRawEmail SendBulkEmail kinesis:PutRecord kinesis:PutRecords
  repository.create ecr:CreateRepository
  repository.delete ecr:DeleteRepository codecommit:DeleteRepository
  pull_request.merge MergePullRequestBySquash MergePullRequestByFastForward MergePullRequestByThreeWay
  pipeline.create codebuild:CreateProject
  pipeline.delete codebuild:DeleteProject
  job.start StartExecution StartJobRun SubmitJob StartTaskExecution
  row.read athena:GetQueryResults
  database.update dynamodb:UpdateTable
  database.delete DeleteCacheCluster DeleteReplicationGroup
  snapshot.create dynamodb:CreateBackup StartBackupJob
  snapshot.delete DeleteRecoveryPoint DeleteBackupVault dynamodb:DeleteBackup
  backup.restore StartRestoreJob RestoreObject
  load_balancer.update CreateLoadBalancer ModifyListener DeleteLoadBalancer CreateListener DeleteListener ModifyLoadBalancerAttributes ModifyRule CreateTargetGroup DeleteTargetGroup
  firewall.delete networkfirewall:DeleteFirewall network-firewall:DeleteFirewall
  detection.update PutMetricAlarm
  detection.disable BatchDisableStandards DisableMacie inspector2:Disable DeleteAnalyzer DeleteProtection DeleteGraph DeleteDeliveryChannel
  finding.update BatchUpdateFindings
  data.export GenerateCredentialReport
  trail.update PutInsightSelectors
  audit.read LookupEvents
  log_stream.create PutModelInvocationLoggingConfiguration
  log_stream.delete DeleteModelInvocationLoggingConfiguration
  domain.update TransferDomain DisableDomainTransferLock EnableDomainTransferLock
  config.update EnableSerialConsoleAccess DisableEbsEncryptionByDefault EnableEbsEncryptionByDefault EnableRegion DisableRegion EnableAWSServiceAccess DisableAWSServiceAccess UpdateAccountSendingEnabled PutContactInformation
  function.update CreateEventSourceMapping CreateFunctionUrlConfig UpdateFunctionUrlConfig
  access_key.create apigateway:CreateApiKey ImportSshPublicKey
  secret.read ExportCertificate
  sso.update CreateTrustAnchor
  ticket.create CreateCase
  role.update UpdateRoleDescription
  sso.update AddClientIDToOpenIDConnectProvider RemoveClientIDFromOpenIDConnectProvider UpdateOpenIDConnectProviderThumbprint
  access_key.update UpdateServiceSpecificCredential UpdateSSHPublicKey
  access_key.delete DeleteServiceSpecificCredential DeleteSSHPublicKey
  certificate.create UploadServerCertificate
  database.update RebootDBInstance
  dns.update AssociateVPCWithHostedZone DisassociateVPCFromHostedZone
  key.update kms:CreateAlias kms:UpdateAlias kms:DeleteAlias
  finding.update ArchiveFindings UnarchiveFindings
  detection.update PutConfigRule PutConfigurationRecorder guardduty:UpdateFilter guardduty:DeleteFilter guardduty:UpdateIPSet guardduty:DeleteIPSet CreateThreatIntelSet UpdateThreatIntelSet DeleteThreatIntelSet
  row.update dynamodb:BatchWriteItem dynamodb:TransactWriteItems
  table.alter UpdateContinuousBackups UpdateTimeToLive
  deployment.update DeregisterTaskDefinition
  resource.create ecs:CreateCluster CreateNodegroup
  resource.update ecs:UpdateCluster UpdateNodegroupConfig UpdateNodegroupVersion
  resource.delete ecs:DeleteCluster DeleteNodegroup
  permission.update UpdateAccessEntry
  secret.delete DeleteParameters
  secret.update CancelRotateSecret UpdateSecretVersionStage
  function.update PutFunctionConcurrency20171031 CreateEventSourceMapping20150331 UpdateEventSourceMapping20150331 DeleteEventSourceMapping20150331 PublishVersion20150331
  bucket.update DeleteBucketTagging DeleteBucketWebsite DeleteBucketCors DeleteBucketReplication PutBucketAccelerateConfiguration PutBucketRequestPayment
`);
