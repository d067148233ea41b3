/** Azure Key Vault's log of requests, as diagnostic settings deliver it and as Log Analytics has it. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.1234567Z";
const RESOURCE = "/SUBSCRIPTIONS/S-1/RESOURCEGROUPS/SHOP/PROVIDERS/MICROSOFT.KEYVAULT/VAULTS/SHOP";
const ALICE = {
  "http://schemas.microsoft.com/identity/claims/objectidentifier": "o-1",
  "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn": "live.com#alice@example.com",
  appid: "app-1",
};
const request = (
  operationName: string,
  path: string,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ time: AT, resourceId: RESOURCE, operationName, operationVersion: "7.4", category: "AuditEvent" },
  ...{ resultType: "Success", resultSignature: "OK", resultDescription: "", durationMs: "16" },
  ...{ callerIpAddress: "198.51.100.7", correlationId: "r-1", identity: { claim: ALICE } },
  properties: {
    ...{ id: `https://shop.vault.azure.net${path}`, clientInfo: "azsdk-net/1.2", httpStatusCode: 200 },
    requestUri: `https://shop.vault.azure.net${path}?api-version=7.4`,
  },
  ...more,
});
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const AZURE_KEY_VAULT: SourceRecords = {
  parser: "azure-key-vault",
  documented: "Azure Key Vault logging (from memory)",
  records: [
    { record: request("SecretGet", "/secrets/db/0123"), line: line("secret.read success", "db, shop") },
    {
      record: request("SecretGet", "/secrets/db", { identity: { claim: { appid: "app-9", oid: "o-9" } } }),
      line: `machine app-9 | secret.read success | db, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: request("SecretList", "/secrets", {
        ...{ resultSignature: "Forbidden", resultDescription: "no secrets list permission on key vault" },
        properties: { id: "https://shop.vault.azure.net/secrets", httpStatusCode: 403 },
      }),
      line: line("secret.list denied", "shop"),
    },
    {
      record: request("SecretGet", "/secrets/gone", {
        resultSignature: "Not Found",
        properties: { id: "https://shop.vault.azure.net/secrets/gone", httpStatusCode: 404 },
      }),
      line: line("secret.read failure", "gone, shop"),
    },
    { record: request("SecretSet", "/secrets/db"), line: line("secret.update success", "db, shop") },
    { record: request("KeyDecrypt", "/keys/pay/01"), line: line("key.use success", "pay, shop") },
    { record: request("KeyPurge", "/deletedkeys/pay"), line: line("key.delete success", "pay, shop") },
    {
      record: request("CertificateImport", "/certificates/tls"),
      line: line("certificate.create success", "tls, shop"),
    },
    { record: request("VaultPatch", ""), line: line("policy.update success", "shop") },
    {
      record: request("VaultGet", "", { identity: {}, callerIpAddress: "", resultSignature: "Unauthorized" }),
      line: `- | config.read denied | shop | - | ${AT}`,
    },
    {
      record: request("SecretNearExpiryEventGridNotification", "/secrets/db", { identity: {} }),
      line: `- | azure_key_vault.secret_near_expiry_event_grid_notification? success | db, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ TenantId: "t-1", TimeGenerated: AT, ResourceId: RESOURCE, Category: "AuditEvent" },
        ...{ OperationName: "SecretBackup", ResultType: "Success", ResultSignature: "OK" },
        ...{ CallerIPAddress: "198.51.100.7", identity_claim_appid_g: "app-9", httpStatusCode_d: 200 },
        ...{ id_s: "https://shop.vault.azure.net/secrets/db", Type: "AzureDiagnostics" },
      },
      line: `machine app-9 | data.export success | db, shop | 198.51.100.7 | ${AT}`,
    },
  ],
};
