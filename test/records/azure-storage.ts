/** Azure Storage's resource logs, as diagnostic settings deliver them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.1234567Z";
const request = (
  operationName: string,
  [statusCode, statusText]: readonly [number, string],
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{
    time: AT,
    category: "StorageRead",
    operationName,
    operationVersion: "2023-11-03",
    schemaVersion: "1.0",
  },
  resourceId:
    "/subscriptions/s-1/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/shop/blobServices/default",
  ...{ statusCode, statusText, durationMs: 7, callerIpAddress: "198.51.100.7:50022", correlationId: "r-1" },
  ...{ location: "West Europe", protocol: "HTTPS", uri: "https://shop.blob.core.windows.net/pay/1.csv" },
  ...{ resourceType: "Microsoft.Storage/storageAccounts/blobServices", identity: PERSON },
  properties: {
    ...{
      accountName: "shop",
      serviceType: "blob",
      userAgentHeader: "azcopy/10",
      objectKey: "/shop/pay/1.csv",
    },
    ...{ responseMd5: "", requestBodySize: 0, tlsVersion: "TLS 1.3" },
  },
  ...more,
});
const oauth = (type: string, requester: object): object => ({
  ...{ type: "OAuth", tokenHash: "h-1", requester },
  authorization: [
    {
      ...{
        action: "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
        result: "Granted",
      },
      ...{ roleDefinitionId: "d-1", roleAssignmentId: "a-1", type: "RBAC", reason: "Policy" },
      principals: [{ id: "o-7", type }],
    },
  ],
});
const PERSON = oauth("User", { objectId: "o-7", tenantId: "t-1", upn: "alice@example.com", appId: "p-1" });
const line = (rest: string): string => `human alice@example.com | ${rest}, shop | 198.51.100.7 | ${AT}`;

export const AZURE_STORAGE: SourceRecords = {
  parser: "azure-storage",
  documented:
    "learn.microsoft.com/azure/storage/blobs/monitor-blob-storage-reference; rest/api/storageservices/storage-analytics-logged-operations-and-status-messages",
  records: [
    { record: request("GetBlob", [200, "Success"]), line: line("object.read success | /shop/pay/1.csv") },
    {
      record: request("PutBlob", [201, "Success"], {
        ...{
          category: "StorageWrite",
          identity: oauth("ServicePrincipal", { objectId: "o-9", appId: "p-9" }),
        },
      }),
      line: `machine o-9 | object.upload success | /shop/pay/1.csv, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: request("DeleteBlob", [202, "Success"], { category: "StorageDelete" }),
      line: line("object.delete success | /shop/pay/1.csv"),
    },
    {
      record: request("GetBlob", [403, "AuthorizationPermissionMismatch"]),
      line: line("object.read denied | /shop/pay/1.csv"),
    },
    {
      record: request("GetBlob", [404, "BlobNotFound"]),
      line: line("object.read failure | /shop/pay/1.csv"),
    },
    {
      // Whoever holds the account's key: nobody knows who that is, but the key's hash is kept.
      record: request("ListContainers", [200, "Success"], {
        identity: { type: "AccountKey", tokenHash: "key1(h)" },
      }),
      line: `unknown a unknown | object.list success | /shop/pay/1.csv, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: request("GetBlob", [200, "SASSuccess"], {
        identity: { type: "SAS", tokenHash: "key1(h),SasSignature(h2)" },
      }),
      line: `unknown a unknown | object.read success | /shop/pay/1.csv, shop | 198.51.100.7 | ${AT}`,
    },
    {
      // What the public may not see is said not to be there.
      record: request("GetBlob", [409, "PublicAccessNotPermitted"], {
        ...{ identity: { type: "Anonymous" }, callerIpAddress: "[2001:db8::7]:50022" },
      }),
      line: `- | object.read denied | /shop/pay/1.csv, shop | 2001:db8::7 | ${AT}`,
    },
    {
      record: request("SetContainerACL", [200, "Success"], {
        properties: { accountName: "shop", objectKey: "/shop/pay" },
      }),
      line: line("permission.update success | /shop/pay"),
    },
    {
      record: request("GetUserDelegationKey", [200, "Success"], { properties: { accountName: "shop" } }),
      line: line("token.create success | https://shop.blob.core.windows.net/pay/1.csv"),
    },
    {
      // Event Hubs deliver several in one.
      record: {
        records: [
          request("CreateContainer", [201, "Success"], {
            properties: { accountName: "shop", objectKey: "/shop/new" },
          }),
        ],
      },
      line: line("bucket.create success | /shop/new"),
    },
    {
      record: request("RehydrateEverything", [500, "ServerOtherError"]),
      line: line("azure_storage.rehydrate_everything? failure | /shop/pay/1.csv"),
    },
    {
      record: {
        operationName: "GetBlob",
        resourceId: "/subscriptions/s-1",
        properties: { accountName: "shop" },
      },
      line: "- | object.read unknown | shop | - | -",
    },
  ],
};
