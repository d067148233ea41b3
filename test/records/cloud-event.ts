/** What services of Google Cloud tell by Eventarc, and those of Azure by Event Grid. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const google = (kind: string, source: string, data: object): Readonly<Record<string, unknown>> => ({
  ...{ specversion: "1.0", id: "e-1", type: `google.cloud.${kind}`, time: AT, data },
  ...{ source: `//${source}`, subject: "x", datacontenttype: "application/json" },
});
const grid = (kind: string, subject: string, data: object): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", eventType: `Microsoft.${kind}`, subject, eventTime: AT, data, dataVersion: "1" },
  ...{ topic: "/subscriptions/s-1/resourceGroups/shop/providers/x", metadataVersion: "1" },
});
const STORAGE = "storage.googleapis.com/projects/_/buckets/payroll";
const FIRESTORE = "firestore.googleapis.com/projects/shop/databases/x";
const BLOB = { api: "PutBlob", requestId: "r-1", url: "https://shop.blob.core.windows.net/pay/11.csv" };

export const CLOUD_EVENT: SourceRecords = {
  parser: "cloud-event",
  documented:
    "cloud.google.com/eventarc/docs/reference/supported-events; learn.microsoft.com, Event Grid system topics (from memory)",
  records: [
    {
      record: google("storage.object.v1.finalized", STORAGE, { bucket: "payroll", name: "11.csv" }),
      line: `system storage | object.upload success | payroll/11.csv, payroll | - | ${AT}`,
    },
    {
      record: google("storage.object.v1.deleted", STORAGE, { bucket: "payroll", name: "11.csv" }),
      line: `system storage | object.delete success | payroll/11.csv, payroll | - | ${AT}`,
    },
    {
      record: google("storage.object.v1.metadataUpdated", STORAGE, { bucket: "payroll", name: "11.csv" }),
      line: `system storage | object.update success | payroll/11.csv, payroll | - | ${AT}`,
    },
    {
      record: google("firestore.document.v1.deleted", FIRESTORE, { oldValue: {} }),
      line: `system firestore | row.delete success | x | - | ${AT}`,
    },
    {
      record: google("cloudbuild.build.v1.statusChanged", "cloudbuild.googleapis.com/projects/shop", {}),
      line: `system cloudbuild | pipeline.update success | x | - | ${AT}`,
    },
    {
      record: grid("Storage.BlobCreated", "/blobServices/default/containers/pay/blobs/11.csv", BLOB),
      line: `system storage | object.upload success | https://shop.blob.core.windows.net/pay/11.csv | - | ${AT}`,
    },
    {
      record: grid("Storage.BlobRenamed", "x", {
        ...BLOB,
        destinationUrl: "https://shop.example.com/12.csv",
      }),
      line: `system storage | object.move success | https://shop.example.com/12.csv | - | ${AT}`,
    },
    {
      record: grid("KeyVault.SecretNewVersionCreated", "db", { VaultName: "shop", ObjectName: "db" }),
      line: `system keyvault | secret.create success | db, shop | - | ${AT}`,
    },
    {
      record: grid("ContainerRegistry.ImagePushed", "web:v3", {
        ...{ action: "push", target: { repository: "web", tag: "v3" } },
      }),
      line: `system containerregistry | image.push success | web, v3 | - | ${AT}`,
    },
    {
      record: {
        ...{ specversion: "1.0", id: "e-1", type: "Microsoft.Storage.BlobDeleted", time: AT, data: BLOB },
        ...{ source: "/subscriptions/s-1/resourceGroups/shop/providers/x", subject: "x" },
      },
      line: `system storage | object.delete success | https://shop.blob.core.windows.net/pay/11.csv | - | ${AT}`,
    },
  ],
};
