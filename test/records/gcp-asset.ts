/** What feeds of Cloud Asset Inventory publish. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const BUCKET = "//storage.googleapis.com/books";
const HOST = "//compute.googleapis.com/projects/shop/zones/europe-west3-a/instances/web-1";
const bucket = (more: object): Record<string, unknown> => ({
  ...{ name: BUCKET, assetType: "storage.googleapis.com/Bucket", updateTime: AT },
  ...more,
});
const host = (more: object): Record<string, unknown> => ({
  ...{ name: HOST, assetType: "compute.googleapis.com/Instance", updateTime: AT },
  ancestors: ["projects/1", "organizations/2"],
  ...more,
});
const RESOURCE = { resource: { version: "v1", location: "europe-west3", data: { name: "books" } } };
const policy = (member: string): object => ({
  iamPolicy: { bindings: [{ role: "roles/owner", members: [member] }] },
});
const WINDOW = { window: { startTime: AT } };

export const GCP_ASSET: SourceRecords = {
  parser: "gcp-asset",
  documented: "cloud.google.com/asset-inventory/docs/monitoring-asset-changes",
  records: [
    {
      record: { asset: bucket(RESOURCE), priorAssetState: "DOES_NOT_EXIST", ...WINDOW },
      line: `- | resource.create success | books | - | ${AT}`,
    },
    {
      record: {
        ...{ asset: bucket(RESOURCE), priorAssetState: "PRESENT", priorAsset: bucket(RESOURCE) },
        ...WINDOW,
      },
      line: `- | resource.update success | books | - | ${AT}`,
    },
    {
      record: { asset: bucket(RESOURCE), deleted: true, priorAssetState: "PRESENT", ...WINDOW },
      line: `- | resource.delete success | books | - | ${AT}`,
    },
    {
      record: { asset: bucket(RESOURCE), priorAssetState: "DELETED", ...WINDOW },
      line: `- | resource.create success | books | - | ${AT}`,
    },
    {
      record: {
        ...{ asset: bucket(policy("user:bob@example.com")), priorAssetState: "PRESENT", ...WINDOW },
        priorAsset: bucket(policy("user:alice@example.com")),
      },
      line: `- | policy.update success | books | - | ${AT}`,
    },
    {
      record: { asset: host(RESOURCE), priorAssetState: "DOES_NOT_EXIST", ...WINDOW },
      line: `- | resource.create success | web-1 | - | ${AT}`,
    },
    {
      record: { asset: host(RESOURCE), window: { startTime: AT, endTime: "2026-11-24T04:05:06Z" } },
      line: `- | resource.update success | web-1 | - | ${AT}`,
    },
    {
      record: { asset: host({}), deleted: true, ...WINDOW },
      line: `- | resource.delete success | web-1 | - | ${AT}`,
    },
    { record: host(RESOURCE), line: `- | resource.update success | web-1 | - | ${AT}` },
    {
      record: host(policy("allUsers")),
      line: `- | policy.update success | web-1 | - | ${AT}`,
    },
  ],
};
