/** Azure Storage's resource logs (learn.microsoft.com, "Azure Blob Storage monitoring data reference"). */
import { mapped } from "../mapping.ts";

export const azureStorage = mapped({
  name: "azure-storage",
  match: {
    "properties.accountName": null,
    operationName: null,
    resourceId: null,
  },
  time: "time",
  action: "operationName",
  category: "data",
  actions: `
  object.read GetBlob GetBlobProperties GetFile ReadFile
  object.list ListBlobs ListContainers ListFilesystems
  object.upload PutBlob PutBlock PutBlockList CreateFile
  object.update SetBlobMetadata SetBlobProperties AppendFile
  object.create CopyBlob
  object.delete DeleteBlob DeleteFile
  bucket.create CreateContainer
  bucket.update SetContainerACL SetContainerMetadata
  bucket.delete DeleteContainer`,
  actor: {
    id: "identity.requester.objectId | identity.requester.appId",
    name: "identity.requester.upn | properties.requesterUpn | identity.requester.appId",
    credential: "identity.tokenHash",
  },
  targets: [
    { type: "=object", id: "properties.objectKey | uri" },
    { type: "=account", id: "properties.accountName" },
  ],
  from: { ip: "callerIpAddress", userAgent: "properties.userAgentHeader" },
  outcome: "statusCode",
  reason: "statusText",
  service: { name: "=azure-storage", region: "location" },
  context: { request: "correlationId" },
});
