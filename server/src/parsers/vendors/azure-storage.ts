/** Azure Storage's resource logs (learn.microsoft.com, "Azure Blob Storage monitoring data reference"). */
import { type Fields, isFields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const TABLE = mapped({
  name: "azure-storage",
  version: 2,
  match: {
    "properties.accountName": null,
    operationName: null,
    resourceId: null,
  },
  time: "time",
  action: "operationName",
  prefix: "azure_storage",
  category: "data",
  actions: `
  object.read GetBlob GetBlobProperties GetBlobMetadata GetBlobTags GetBlockList GetPageRanges GetFile GetFileProperties GetFileMetadata ReadFile GetPathStatus GetPathAccessControl QueryBlobContents FilterBlobs
  object.list ListBlobs ListContainers ListFilesystems ListFilesystemDir ListPaths ListShares ListDirectoriesAndFiles ListFilesAndDirectories
  object.upload PutBlob PutBlock PutBlockList PutBlobFromURL PutPage AppendBlock CreateFile CreatePathFile PutRange FlushFile
  object.update SetBlobMetadata SetBlobProperties SetBlobTier SetBlobTags SetFileMetadata SetFileProperties AppendFile SnapshotBlob AcquireBlobLease BreakBlobLease ReleaseBlobLease RenewBlobLease SetPathProperties
  object.create CopyBlob CopyFile CreateDirectory CreatePathDir
  object.move RenameFile RenamePathFile RenamePathDir RenameDirectory
  object.delete DeleteBlob DeleteFile DeleteDirectory DeletePath ClearPage
  backup.restore UndeleteBlob RestoreBlobRanges RestoreContainer
  bucket.create CreateContainer CreateFilesystem CreateShare
  bucket.update SetContainerMetadata SetFilesystemProperties SetShareMetadata SetShareProperties
  bucket.delete DeleteContainer DeleteFilesystem DeleteShare
  permission.update SetContainerACL SetShareACL SetPathAccessControl SetTableACL SetQueueACL
  config.read GetBlobServiceProperties GetContainerProperties GetContainerACL GetContainerMetadata GetAccountInformation GetBlobServiceStats
  config.update SetBlobServiceProperties SetFileServiceProperties SetQueueServiceProperties SetTableServiceProperties
  token.create GetUserDelegationKey
  message.send PutMessage
  message.delete DeleteMessage ClearMessages
  table.create CreateTable
  table.drop DeleteTable
  row.read QueryEntity QueryEntities
  row.create InsertEntity
  row.update UpdateEntity MergeEntity InsertOrReplaceEntity InsertOrMergeEntity
  row.delete DeleteEntity`,
  actor: {
    id: "identity.requester.objectId | identity.requester.appId | told.principal",
    name: "identity.requester.upn | properties.requesterUpn | identity.requester.userName | told.name",
    type: "told.kind",
    credential: "identity.tokenHash",
  },
  actorTypes: { user: "human", serviceprincipal: "machine" },
  targets: [
    { type: "=object", id: "properties.objectKey | uri" },
    { type: "=account", id: "properties.accountName" },
  ],
  from: { ip: "callerIpAddress", userAgent: "properties.userAgentHeader" },
  outcome: "told.outcome | statusCode",
  reason: "statusText",
  service: { name: "=azure-storage", region: "location", account: "told.subscription" },
  context: { request: "correlationId" },
});

export const azureStorage: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ told: toldOf(record), ...record }, how),
};

/** Words for requests that were refused, whatever the status was: a blob that somebody may not see is a 404 to them. */
const REFUSED =
  /Authorization|Authentication|PermissionMismatch|PublicAccessNotPermitted|InsufficientAccountPermissions/;

/** Who asked, where their name is not told: the kind of principal that the rights were checked for, or how else they were let in. */
function toldOf(record: Fields): Fields {
  const identity = object(record, "identity");
  const checks = list(identity, "authorization").filter(isFields);
  const principals = checks.flatMap((check) => list(check, "principals").filter(isFields));
  const [principal] = principals;
  const [, subscription] = /^\/subscriptions\/([^/]{1,64})/i.exec(text(record, "resourceId") ?? "") ?? [];
  const requester = object(identity, "requester");
  const isNamed =
    (text(requester, "upn") ?? text(requester, "objectId") ?? text(principal, "id")) !== undefined;
  return {
    principal: text(principal, "id"),
    kind: text(principal, "type"),
    name: isNamed ? undefined : text(requester, "appId"),
    subscription,
    outcome: REFUSED.test(text(record, "statusText") ?? "") ? "denied" : undefined,
  };
}
