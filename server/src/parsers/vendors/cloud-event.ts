/** What services of Google Cloud and of Azure tell by Eventarc and by Event Grid (cloud.google.com/eventarc/docs/reference/supported-events; learn.microsoft.com, "Event Grid system topics"). */
import type { Target } from "@tallystick/event";
import { actionTable, call } from "../action-table.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { type Fields, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** By the event's type. */
const ACTIONS = actionTable(`
  object.upload google.cloud.storage.object.v1.finalized Microsoft.Storage.BlobCreated Microsoft.Storage.DirectoryCreated
  object.delete google.cloud.storage.object.v1.deleted google.cloud.storage.object.v1.archived Microsoft.Storage.BlobDeleted Microsoft.Storage.DirectoryDeleted
  object.update google.cloud.storage.object.v1.metadataUpdated Microsoft.Storage.BlobTierChanged
  object.move Microsoft.Storage.BlobRenamed Microsoft.Storage.DirectoryRenamed
  row.create google.cloud.firestore.document.v1.created
  row.update google.cloud.firestore.document.v1.updated google.cloud.firestore.document.v1.written
  row.delete google.cloud.firestore.document.v1.deleted
  pipeline.update google.cloud.cloudbuild.build.v1.statusChanged
  secret.create Microsoft.KeyVault.SecretNewVersionCreated
  key.create Microsoft.KeyVault.KeyNewVersionCreated
  certificate.create Microsoft.KeyVault.CertificateNewVersionCreated
  policy.update Microsoft.KeyVault.VaultAccessPolicyChanged
  image.push Microsoft.ContainerRegistry.ImagePushed
  image.delete Microsoft.ContainerRegistry.ImageDeleted
  artifact.publish Microsoft.ContainerRegistry.ChartPushed
  artifact.delete Microsoft.ContainerRegistry.ChartDeleted
`);

export const cloudEvent: Parser = {
  name: "cloud-event",
  version: 1,
  actions: ACTIONS,
  recognises: (_record, { hints }) =>
    hints.action !== undefined && ACTIONS.has(hints.action.toLowerCase()) ? SURE : NO,
  parse(record, how) {
    const { action = "", service = "", target } = how.hints;
    const name = serviceOf(action);
    const targets = [...targetsOf(record)];
    return [
      makeEvent({
        call: call(ACTIONS.get(action.toLowerCase()) ?? "log.write"),
        how,
        targets: targets.length === 0 ? [makeTarget("resource", target)] : targets,
        outcome: "success",
        actor: { type: "system", name },
        service: some({
          name,
          account: /(?:projects|subscriptions)\/([^/]{1,64})/i.exec(service)?.[1],
        }),
        context: some({ request: text(record, "requestId") }),
      }),
    ];
  },
};

/** `google.cloud.storage.object.v1.finalized` is of storage, as `Microsoft.Storage.BlobCreated` is. */
function serviceOf(type: string): string {
  const [, , third] = type.split(".");
  return (type.startsWith("google.") ? third : type.split(".")[1])?.toLowerCase() ?? type;
}

function* targetsOf(record: Fields): Generator<Target> {
  const bucket = text(record, "bucket");
  const name = text(record, "name");
  const image = object(record, "target");
  const all = [
    bucket === undefined || name === undefined ? undefined : makeTarget("object", `${bucket}/${name}`),
    makeTarget("bucket", bucket),
    makeTarget("object", text(record, "destinationUrl") ?? text(record, "url")),
    makeTarget("image", text(image, "repository")),
    makeTarget("tag", text(image, "tag")),
    makeTarget("secret", text(record, "ObjectName")),
    makeTarget("vault", text(record, "VaultName")),
  ];
  for (const one of all) if (one !== undefined) yield one;
}
