/** HashiCorp Vault's audit devices: a request and its response are two records with one id (developer.hashicorp.com/vault/docs/audit). */
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Paths and what is done there, the first that fits. */
const RULES: readonly (readonly [path: RegExp, operations: RegExp, action: string])[] = [
  [/^auth\/[^/]+\/login|^auth\/[^/]+\/oidc\/callback/, /./, "user.login"],
  [/^auth\/token\/(?:revoke|revoke-self|revoke-accessor|revoke-orphan)/, /./, "token.delete"],
  [/^auth\/token\/(?:create|create-orphan)/, /./, "token.create"],
  [/^auth\/token\/renew/, /./, "token.update"],
  [/^auth\/[^/]+\/(?:users?|role|roles|map|groups?)\//, /^delete$/, "user.delete"],
  [/^auth\/[^/]+\/(?:users?|role|roles|map|groups?)\//, /^(?:create|update)$/, "user.update"],
  [/^auth\/[^/]+\/role\/[^/]+\/secret-id/, /./, "access_key.create"],
  [/^sys\/polic(?:y|ies)\//, /^delete$/, "policy.delete"],
  [/^sys\/polic(?:y|ies)\//, /^(?:create|update)$/, "policy.update"],
  [/^sys\/audit(?:\/|$)/, /^delete$/, "audit.stop"],
  [/^sys\/audit(?:\/|$)/, /^(?:create|update)$/, "audit.update"],
  [/^sys\/auth\//, /^(?:create|update|delete)$/, "sso.update"],
  [/^sys\/(?:mounts|remount)/, /^(?:create|update)$/, "config.update"],
  [/^sys\/mounts/, /^delete$/, "config.delete"],
  [/^sys\/seal$/, /./, "vault.seal"],
  [/^sys\/unseal$/, /./, "vault.unseal"],
  [/^sys\/(?:rotate|rekey)/, /^(?:create|update)$/, "key.update"],
  [/^sys\/generate-root/, /^(?:create|update)$/, "token.create"],
  [/^sys\/leases\/revoke/, /./, "token.delete"],
  [/^sys\/capabilities/, /./, "config.read"],
  [/^sys\//, /^(?:read|list)$/, "config.read"],
  [/./, /^help$/, "config.read"],
  [/^identity\/group/, /^(?:create|update)$/, "group.update"],
  [/^identity\/(?:entity|entity-alias)/, /^(?:create|update)$/, "user.update"],
  [/^identity\/(?:entity|entity-alias)/, /^delete$/, "user.delete"],
  [/^transit\/(?:encrypt|decrypt|sign|verify|hmac|rewrap|datakey)/, /./, "key.use"],
  [/^transit\/keys\//, /^delete$/, "key.delete"],
  [/^transit\/keys\//, /^(?:create|update)$/, "key.create"],
  [/^pki[^/]*\/(?:issue|sign)/, /./, "certificate.create"],
  [/^pki[^/]*\/revoke/, /./, "certificate.revoke"],
  [
    /^(?:aws|gcp|azure|database|ssh|consul|kubernetes)\/(?:creds|static-creds|sts|sign|token|key)\//,
    /./,
    "secret.create",
  ],
  [/./, /^list$/, "secret.list"],
  [/./, /^read$/, "secret.read"],
  [/./, /^delete$|^destroy$/, "secret.delete"],
  [/./, /^create$/, "secret.create"],
  [/./, /^(?:update|patch)$/, "secret.update"],
];

export const vault: Parser = {
  name: "vault",
  version: 3,
  keys: ["request"],
  recognises(record) {
    const type = text(record, "type");
    const request = object(record, "request");
    return (type === "request" || type === "response") &&
      text(request, "operation") !== undefined &&
      text(request, "path") !== undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    const [auth, request, response] = [
      object(record, "auth"),
      object(record, "request"),
      object(record, "response"),
    ];
    const path = text(request, "path") ?? "";
    const action = callOf(plainPath(request, path), text(request, "operation") ?? "");
    const metadata = object(auth, "metadata");
    const granted = object(response, "auth");
    const isKnown = text(granted, "display_name") !== undefined;
    const who = action.action === "user.login" && isKnown ? granted : auth;
    const error = text(record, "error") ?? text(object(response, "data"), "error");
    const name =
      text(metadata, "email") ??
      text(metadata, "username") ??
      text(object(who, "metadata"), "username") ??
      text(who, "display_name") ??
      loginName(path);
    const policies = list(auth, "policies").filter((policy): policy is string => typeof policy === "string");
    const isResponse = text(record, "type") === "response";
    return [
      makeEvent({
        call: action,
        how,
        at: member(record, "time"),
        // A request has not ended; its response says how.
        outcome:
          error !== undefined && error !== ""
            ? /permission denied|denied/.test(error)
              ? "denied"
              : "failure"
            : isResponse
              ? "success"
              : "unknown",
        reason: error,
        actor: makeActor({
          id: text(who, "entity_id") ?? name ?? text(auth, "accessor"),
          name,
          groups: policies.length === 0 ? undefined : policies,
          type:
            text(metadata, "email") !== undefined
              ? "human"
              : /^(?:kubernetes|approle|aws|gcp|azure|token-)/.test(name ?? "")
                ? "machine"
                : undefined,
          credential: some({ type: text(auth, "token_type"), id: text(auth, "accessor") }),
        }),
        targets: [makeTarget("path", path), makeTarget("mount", text(request, "mount_point"))],
        from: fromAddress(text(request, "remote_address")),
        service: some({
          name: "vault",
          namespace: text(object(request, "namespace"), "path") ?? text(object(request, "namespace"), "id"),
        }),
        context: some({ request: text(request, "id") }),
        event_id: idOf(record, request),
        labels: some({ type: text(record, "type"), operation: text(request, "operation") }),
      }),
    ];
  },
};

function idOf(record: Fields, request: Fields | undefined): string | undefined {
  const id = text(request, "id");
  return id === undefined ? undefined : `${id}/${text(record, "type")}`;
}

function callOf(path: string, operation: string): Called {
  const found = RULES.find(([pattern, operations]) => pattern.test(path) && operations.test(operation));
  return call(found?.[2] ?? "secret.read");
}

/** Engines may be mounted anywhere; what they are says more. */
const ENGINES: ReadonlySet<string> = new Set(
  "pki transit aws gcp azure database ssh consul kubernetes".split(" "),
);

function plainPath(request: Fields | undefined, path: string): string {
  const type = text(request, "mount_type");
  if (type === undefined || !ENGINES.has(type)) return path;
  const point = text(request, "mount_point");
  const isAt = point !== undefined && path.startsWith(point);
  return `${type}/${path.slice(isAt ? point.length : path.indexOf("/") + 1)}`;
}

function loginName(path: string): string | undefined {
  return /^auth\/[^/]+\/login\/([^/]+)$/.exec(path)?.[1];
}
