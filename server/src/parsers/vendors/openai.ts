/** OpenAI's audit logs (platform.openai.com/docs/api-reference/audit-logs). What an event is about stands in a member that is called like its type. */
import { type Fields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "openai",
  version: 2,
  match: {
    type: null,
    effective_at: null,
    "actor.type | object": ["session", "api_key", "organization.audit_log"],
  },
  time: "effective_at",
  action: "madeWord",
  actions: `
  user.login login.succeeded login.failed
  user.logout logout.succeeded logout.failed
  token.create api_key.created
  token.update api_key.updated
  token.delete api_key.deleted
  user.invite invite.sent
  member.add invite.accepted user.added
  member.remove user.deleted
  member.update user.updated
  role.grant role.assignment.created user.promoted
  role.revoke role.assignment.deleted
  role.create role.created
  role.update role.updated
  role.delete role.deleted
  group.create group.created
  group.update group.updated
  group.delete group.deleted
  project.create project.created
  project.update project.updated
  project.delete project.archived project.deleted
  service_account.create service_account.created
  service_account.update service_account.updated
  service_account.delete service_account.deleted
  permission.grant checkpoint.permission.created
  permission.revoke checkpoint.permission.deleted
  certificate.create certificate.created
  certificate.revoke certificate.deleted
  key.create external_key.registered
  key.delete external_key.removed
  firewall.create ip_allowlist.created
  firewall.update ip_allowlist.updated ip_allowlist.config.activated ip_allowlist.config.deactivated
  firewall.delete ip_allowlist.deleted
  config.update organization.updated rate_limit.updated certificate.updated certificates.activated certificates.deactivated
  config.delete rate_limit.deleted
  resource.delete resource.deleted
  sso.update scim.enabled scim.disabled workload_identity_provider.created workload_identity_provider.updated workload_identity_provider.deleted workload_identity_provider_mapping.created workload_identity_provider_mapping.updated workload_identity_provider_mapping.deleted`,
  actor: {
    id: "actor.session.user.id | actor.api_key.user.id | actor.api_key.service_account.id | actor.api_key.id",
    name: "actor.session.user.email | actor.api_key.user.email",
    email: "actor.session.user.email | actor.api_key.user.email",
    credential: "actor.api_key.id",
    type: "actor.api_key.type | actor.type",
  },
  actorTypes: { service_account: "machine", user: "human", session: "human" },
  targets: [
    { type: "madeType", id: "madeId", name: "madeName" },
    { type: "=role", id: "madeRole" },
    { type: "madeDetails.resource_type", id: "madeDetails.resource_id" },
    { type: "=project", id: "project.id | madeData.project_id", name: "project.name" },
  ],
  from: {
    ip: "actor.session.ip_address | actor.api_key.ip_address",
    userAgent: "actor.session.user_agent",
  },
  outcome: "type",
  outcomes: { "login.failed": "failure", "logout.failed": "failure", "*": "success" },
  reason: "madeDetails.error_message | madeDetails.error_code",
  service: { name: "=openai" },
  after: "madeDetails.changes_requested",
  eventId: "id",
});

export const openai = prepared(table, (record) => {
  const type = text(record, "type") ?? "";
  const details = object(record, type) ?? object(record, type.replaceAll(".", "_"));
  const data = object(details, "data") ?? object(details, "changes_requested");
  const role = text(data, "role");
  const isPromotion = type === "user.updated" && role === "owner";
  return {
    madeDetails: details,
    madeData: data,
    madeWord: isPromotion ? "user.promoted" : type,
    madeType: typeOf(type, details),
    madeId: text(data, "email") ?? text(details, "principal_id") ?? firstOf(details) ?? text(details, "id"),
    madeName:
      text(details, "name") ??
      text(details, "role_name") ??
      text(data, "title") ??
      text(data, "name") ??
      text(data, "group_name"),
    madeRole: type.startsWith("role.assignment.") ? roleOf(text(details, "id") ?? "") : role,
  };
});

const TYPES: ReadonlyMap<string, string> = new Map([
  ["api_key", "token"],
  ["invite", "user"],
  ["ip_allowlist", "firewall"],
  ["checkpoint", "model"],
]);

function typeOf(type: string, details: Fields | undefined): string | undefined {
  const [kind = ""] = type.split(".");
  return text(details, "principal_type") ?? TYPES.get(kind) ?? kind;
}

/** Of several that were switched on or off at once. */
function firstOf(details: Fields | undefined): string | undefined {
  for (const name of ["configs", "certificates"]) {
    const [first] = list(details, name);
    if (first !== undefined) return text(object({ first }, "first"), "id");
  }
  return undefined;
}

/** An assignment's id is made of role, resource and principal, and nothing else names the role. */
function roleOf(id: string): string | undefined {
  return /^role_assignment_(.{1,128}?)__/.exec(id)?.[1];
}
