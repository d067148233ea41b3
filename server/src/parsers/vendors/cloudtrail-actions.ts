/** The calls of AWS that have a word in the catalogue. Calls of one name in two services mean the same. */
import { actionTable } from "../action-table.ts";

/** Calls whose name does not say, or says otherwise, what every source calls by the same words. */
export const CLOUDTRAIL_ACTIONS = actionTable(`
  user.login ConsoleLogin UserAuthentication GetSigninToken
  user.logout Logout
  mfa.challenge CheckMfa CredentialChallenge CredentialVerification
  mfa.enroll EnableMFADevice CreateVirtualMFADevice
  mfa.remove DeactivateMFADevice DeleteVirtualMFADevice
  password.change ChangePassword
  password.reset UpdateLoginProfile PasswordRecoveryRequested PasswordRecoveryCompleted
  role.assume AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity SwitchRole GetFederationToken AssumeRoot
  token.exchange GetSessionToken GetRoleCredentials CreateTokenWithIAM
  session.start StartSession
  session.end TerminateSession
  command.run SendCommand
  user.create CreateUser CreateLoginProfile
  user.update UpdateUser
  user.delete DeleteUser DeleteLoginProfile
  access_key.create CreateAccessKey CreateServiceSpecificCredential UploadSSHPublicKey
  access_key.update UpdateAccessKey
  access_key.delete DeleteAccessKey
  role.create CreateRole CreateServiceLinkedRole
  role.update UpdateRole UpdateAssumeRolePolicy
  role.delete DeleteRole
  policy.create CreatePolicy CreatePolicyVersion
  policy.update SetDefaultPolicyVersion PutBucketPolicy PutKeyPolicy AddPermission20150331v2 PutResourcePolicy
  policy.delete DeletePolicy DeletePolicyVersion DeleteBucketPolicy
  policy.grant AttachUserPolicy AttachRolePolicy AttachGroupPolicy PutUserPolicy PutRolePolicy PutGroupPolicy CreateAccountAssignment
  policy.revoke DetachUserPolicy DetachRolePolicy DetachGroupPolicy DeleteUserPolicy DeleteRolePolicy DeleteGroupPolicy DeleteAccountAssignment
  group.create CreateGroup
  group.delete DeleteGroup
  group.grant AddUserToGroup
  group.revoke RemoveUserFromGroup
  permission.grant AddPermission AuthorizeSnapshotAccess CreateGrant
  permission.revoke RemovePermission RevokeGrant
  snapshot.share ModifySnapshotAttribute ModifyDBSnapshotAttribute ModifyDBClusterSnapshotAttribute
  access.share ModifyImageAttribute PutBucketAcl PutObjectAcl PutBucketPublicAccessBlock
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
  key.use Decrypt Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext Sign
  trail.create CreateTrail
  trail.update UpdateTrail PutEventSelectors
  trail.delete DeleteTrail
  trail.stop StopLogging
  trail.start StartLogging
  log_stream.delete DeleteFlowLogs DeleteLogGroup DeleteLogStream
  detection.disable DeleteDetector StopMonitoringMembers DisassociateFromMasterAccount DisableSecurityHub DeleteConfigurationRecorder StopConfigurationRecorder DeleteConfigRule DeleteMembers
  detection.update UpdateDetector CreateFilter CreateIPSet
  firewall.update AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress ModifySecurityGroupRules UpdateWebACL
  firewall.create CreateSecurityGroup CreateNetworkAclEntry CreateNetworkAcl
  firewall.delete DeleteSecurityGroup DeleteNetworkAcl DeleteWebACL
  network.create CreateVpc CreateSubnet CreateRoute CreateInternetGateway
  network.delete DeleteVpc DeleteSubnet DeleteRoute
  dns.update ChangeResourceRecordSets
  instance.create RunInstances
  instance.start StartInstances
  instance.stop StopInstances RebootInstances
  instance.update ModifyInstanceAttribute
  instance.delete TerminateInstances
  function.create CreateFunction20150331 CreateFunction
  function.update UpdateFunctionCode20150331v2 UpdateFunctionCode UpdateFunctionConfiguration20150331v2 UpdateFunctionConfiguration PublishLayerVersion20181031
  function.delete DeleteFunction20150331 DeleteFunction
  function.invoke Invoke
  bucket.create CreateBucket
  bucket.update PutBucketVersioning PutBucketLifecycle PutBucketReplication PutBucketLogging PutBucketEncryption
  bucket.delete DeleteBucket
  object.read GetObject
  object.list ListObjects ListObjectsV2
  object.upload PutObject
  object.delete DeleteObject DeleteObjects
  snapshot.create CreateSnapshot CreateDBSnapshot CreateImage CreateDBClusterSnapshot
  snapshot.delete DeleteSnapshot DeleteDBSnapshot DeregisterImage
  backup.restore RestoreDBInstanceFromDBSnapshot RestoreDBClusterFromSnapshot
  database.create CreateDBInstance CreateDBCluster
  database.update ModifyDBInstance ModifyDBCluster
  database.delete DeleteDBInstance DeleteDBCluster
  table.create CreateTable
  table.drop DeleteTable
  deployment.create CreateDeployment
  deployment.update UpdateService UpdateStack
  infrastructure.apply ExecuteChangeSet CreateStack
  deployment.delete DeleteStack
  pipeline.start StartPipelineExecution StartBuild
  image.push PutImage
  image.pull BatchGetImage
`);
