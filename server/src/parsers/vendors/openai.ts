/** OpenAI's audit logs (platform.openai.com/docs/api-reference/audit-logs). */
import { mapped } from "../mapping.ts";

export const openai = mapped({
  name: "openai",
  match: { object: "organization.audit_log", type: null },
  time: "effective_at",
  action: "type",
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
  role.grant role.assignment.created
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
  certificate.create certificate.created
  certificate.revoke certificate.deleted
  firewall.create ip_allowlist.created
  firewall.update ip_allowlist.updated ip_allowlist.config.activated ip_allowlist.config.deactivated
  firewall.delete ip_allowlist.deleted
  config.update organization.updated rate_limit.updated rate_limit.deleted
  sso.update scim.enabled scim.disabled`,
  actor: {
    id: "actor.session.user.id | actor.api_key.user.id | actor.api_key.service_account.id",
    name: "actor.session.user.email | actor.api_key.user.email",
    email: "actor.session.user.email | actor.api_key.user.email",
    credential: "actor.api_key.id",
    type: "actor.api_key.type",
  },
  actorTypes: { service_account: "machine" },
  targets: [
    { type: "=user", id: "role_assignment_created.principal_id | role_assignment_deleted.principal_id" },
    {
      type: "=role",
      id: "role_assignment_created.role_id | role_assignment_created.id | role_assignment_deleted.id",
    },
    {
      type: "=user",
      id: "user\\.added.id | user\\.updated.id | user\\.deleted.id | invite\\.sent.data.email",
    },
    { type: "=token", id: "api_key\\.created.id | api_key\\.updated.id | api_key\\.deleted.id" },
    { type: "=project", id: "project.id", name: "project.name" },
  ],
  from: {
    ip: "actor.session.ip_address | actor.api_key.ip_address",
    userAgent: "actor.session.user_agent",
  },
  outcome: "type",
  outcomes: { "login.failed": "failure", "logout.failed": "failure", "*": "success" },
  reason: "login_failed.error_message | login\\.failed.error_message",
  service: { name: "=openai" },
  eventId: "id",
});
