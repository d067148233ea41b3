/** MinIO's audit log, as its webhook and Kafka targets get it (min.io/docs, "Publish Server or Audit Logs"). */
import { mapped } from "../mapping.ts";

export const minio = mapped({
  name: "minio",
  match: { deploymentid: null, "api.name": null },
  time: "time",
  action: "api.name",
  prefix: "minio",
  actions: `
  object.read GetObject HeadObject SelectObjectContent GetObjectAttributes GetObjectTagging
  object.list ListObjects ListObjectsV1 ListObjectsV2 ListObjectVersions ListBuckets ListMultipartUploads
  object.upload PutObject CompleteMultipartUpload PostPolicyBucket PutObjectPart NewMultipartUpload
  object.create CopyObject
  object.update PutObjectTagging PutObjectRetention PutObjectLegalHold
  object.delete DeleteObject DeleteMultipleObjects
  bucket.create PutBucket MakeBucket
  bucket.delete DeleteBucket
  bucket.update PutBucketVersioning PutBucketLifecycle PutBucketEncryption PutBucketNotification PutBucketTagging PutBucketReplication
  policy.update PutBucketPolicy PutBucketACL
  policy.delete DeleteBucketPolicy
  policy.create AddCannedPolicy
  policy.grant SetPolicyForUserOrGroup SetPolicyForUser AttachDetachPolicyBuiltin
  user.create AddUser
  user.delete RemoveUser
  user.update SetUserStatus
  group.update UpdateGroupMembers SetGroupStatus
  service_account.create AddServiceAccount
  service_account.delete DeleteServiceAccount
  role.assume AssumeRole AssumeRoleWithWebIdentity AssumeRoleWithLDAPIdentity
  config.update SetConfigKV SetConfig
  service.stop ServiceStop ServiceRestart`,
  actor: { id: "accessKey", via: "parentUser" },
  targets: [
    { type: "=object", id: "api.object" },
    { type: "=bucket", id: "api.bucket" },
    { type: "=url", id: "requestPath" },
  ],
  from: { ip: "remotehost", userAgent: "userAgent" },
  outcome: "api.statusCode",
  reason: "error",
  service: { name: "=minio", host: "requestHost" },
  context: { request: "requestID" },
});
