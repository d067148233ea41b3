/** Notion's audit log, as its webhook sends it (notion.com/help/audit-log). */
import { mapped } from "../mapping.ts";

export const notion = mapped({
  name: "notion",
  match: { "event.workspace_id": null, "event.actor.object": null, "event.type": null },
  time: "event.timestamp",
  action: "event.type",
  prefix: "notion",
  actions: `
  user.login user.login
  user.logout user.logout
  password.change user.settings.login_method.password_updated user.settings.login_method.password_added
  password.reset user.settings.login_method.password_removed
  mfa.enroll user.settings.login_method.mfa_totp_updated user.settings.login_method.mfa_backup_code_updated
  user.update user.settings.login_method.email_updated
  data.export workspace.content_exported page.exported workspace.audit_log_exported
  member.add workspace.permissions.member_added workspace.permissions.guest_added
  member.remove workspace.permissions.member_removed
  role.grant workspace.permissions.member_role_updated
  sso.update workspace.settings.enforce_saml_sso_config_updated workspace.settings.allow_saml_sso_config_updated workspace.settings.sso_updated
  token.create workspace.scim_token_generated workspace.bot_created
  token.delete workspace.scim_token_revoked
  access.share page.permissions.shared_to_public_role_added page.permissions.member_added page.permissions.guest_added
  access.unshare page.permissions.shared_to_public_role_deleted page.permissions.member_deleted
  document.read page.viewed
  document.create page.created
  document.update page.edited page.content_edited
  document.delete page.deleted page.permanently_deleted
  integration.create workspace.integration_added
  config.update workspace.settings.public_homepage_added`,
  actor: {
    id: "event.actor.id",
    name: "event.actor.person.email",
    email: "event.actor.person.email",
    type: "event.actor.type",
  },
  actorTypes: { person: "human", bot: "machine", agent: "agent", system: "system" },
  targets: [
    {
      type: "event.details.target.type | event.details.parent.type",
      id: "event.details.target.page_id | event.details.target.id | event.details.page_id",
      name: "event.details.page_name",
    },
    { type: "=workspace", id: "event.workspace_id" },
  ],
  from: { ip: "event.ip_address" },
  outcome: "=success",
  service: { name: "=notion", account: "event.workspace_id" },
  eventId: "event.id",
});
