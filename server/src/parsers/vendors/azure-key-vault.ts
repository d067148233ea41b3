/** Azure Key Vault's log of requests, as it is streamed and as Log Analytics has it (learn.microsoft.com, "Azure Key Vault logging"). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const TABLE = mapped({
  name: "azure-key-vault",
  version: 1,
  match: { "operationName | OperationName": null, "resourceId | ResourceId | _ResourceId": null },
  time: "time | TimeGenerated",
  action: "operationName | OperationName",
  prefix: "azure_key_vault",
  category: "secret",
  actions: `
  secret.read SecretGet
  secret.list SecretList SecretListVersions SecretListDeleted
  secret.create SecretCreate
  secret.update SecretSet SecretUpdate SecretPatch
  secret.delete SecretDelete SecretPurge
  secret.rotate KeyRotate StorageAccountRegenerateKey
  data.export SecretBackup KeyBackup CertificateBackup
  backup.restore SecretRestore KeyRestore CertificateRestore SecretRecover KeyRecover CertificateRecover
  key.create KeyCreate KeyImport
  key.update KeyUpdate KeyRotationPolicySet
  key.delete KeyDelete KeyPurge
  key.use KeySign KeyVerify KeyEncrypt KeyDecrypt KeyWrap KeyUnwrap KeyRelease
  certificate.create CertificateCreate CertificateImport CertificateRenew CertificatePendingMerge
  certificate.revoke CertificateDelete CertificatePurge
  policy.update CertificatePolicySet CertificatePolicyUpdate VaultPatch VaultAccessPolicyChangedEventGridNotification
  resource.create VaultPut
  resource.delete VaultDelete VaultPurge
  config.read VaultGet VaultList VaultListDeleted`,
  actor: { id: "told.id", name: "told.name", type: "told.kind" },
  actorTypes: { human: "human", machine: "machine" },
  targets: [
    { type: "told.type", id: "told.object", name: "told.object" },
    { type: "=vault", id: "resourceId | ResourceId | _ResourceId", name: "told.vault" },
  ],
  from: {
    ip: "callerIpAddress | callerIPAddress | CallerIPAddress",
    userAgent: "properties.clientInfo | clientInfo_s",
  },
  outcome: "told.outcome",
  reason: "resultDescription | ResultDescription | told.reason",
  service: { name: "=azure-key-vault", account: "told.subscription" },
  context: { request: "correlationId | CorrelationId" },
});

const VAULT =
  /\/subscriptions\/([^/]{1,64})\/.{0,256}\/providers\/microsoft\.keyvault\/(?:vaults|managedhsms)\/([^/]{1,128})/i;

export const azureKeyVault: Parser = {
  ...TABLE,
  recognises: (record, how) =>
    vaultOf(record) === null ? 0 : isOperation(record) ? TABLE.recognises(record, how) : 0,
  parse: (record, how) => TABLE.parse({ told: toldOf(record), ...record }, how),
};

function vaultOf(record: Fields): RegExpExecArray | null {
  const id = text(record, "resourceId") ?? text(record, "ResourceId") ?? text(record, "_ResourceId");
  return VAULT.exec(id ?? "");
}

/** Operations of the vault itself are one word; those of the resource's management are in the activity log. */
function isOperation(record: Fields): boolean {
  const name = text(record, "operationName") ?? text(record, "OperationName") ?? "";
  return /^[A-Z][A-Za-z]{3,64}$/.test(name);
}

const OBJECT = /^https:\/\/[^/]{1,255}\/(?:deleted)?(secret|key|certificate)s\/([^/?]{1,128})/;
const CLAIM = "http://schemas.microsoft.com/identity/claims/objectidentifier";
const UPN = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn";

/** Who asked, of which object of the vault, and whether they may. */
function toldOf(record: Fields): Fields {
  const claim = object(object(record, "identity"), "claim");
  const upn =
    text(claim, UPN) ??
    text(claim, "upn") ??
    text(record, `identity_claim_${UPN}_s`) ??
    text(record, "identity_claim_upn_s");
  const program = text(claim, "appid") ?? text(record, "identity_claim_appid_g");
  const id = text(claim, CLAIM) ?? text(claim, "oid") ?? text(record, "identity_claim_oid_g");
  const properties = object(record, "properties");
  const uri =
    text(properties, "id") ??
    text(record, "id_s") ??
    text(properties, "requestUri") ??
    text(record, "requestUri_s");
  const [, type, name] = OBJECT.exec(uri ?? "") ?? [];
  const [, subscription, vault] = vaultOf(record) ?? [];
  const signature = text(record, "resultSignature") ?? text(record, "ResultSignature");
  const status = text(properties, "httpStatusCode") ?? text(record, "httpStatusCode_d");
  return {
    id: id ?? program,
    // Whoever signs in to the portal is told with the tenant from which they come.
    name: upn?.slice(upn.indexOf("#") + 1) ?? program,
    kind: upn !== undefined ? "human" : program === undefined ? undefined : "machine",
    type,
    object: name,
    vault: vault?.toLowerCase(),
    subscription,
    outcome: /^(?:Forbidden|Unauthorized)$/i.test(signature ?? "")
      ? "denied"
      : (status ?? text(record, "resultType") ?? text(record, "ResultType")),
    reason: signature === "OK" ? undefined : signature,
  };
}
