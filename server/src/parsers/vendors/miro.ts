/** Miro's audit logs (developers.miro.com, "Get audit logs"). An event that failed has its own word. */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "miro",
  match: {
    event: null,
    createdAt: null,
    "createdBy.id | createdBy.email | createdBy.type": null,
    context: null,
  },
  time: "createdAt",
  action: "event",
  actions: `
  user.login sign_in_succeeded sign_in_failed
  user.logout sign_out_succeeded sign_out
  user.signup sign_up_succeeded sign_up
  password.change password_changed
  password.reset password_reset password_reset_requested
  user.create user_created user_joined_organization organization_user_added scim_user_created
  user.update user_profile_updated user_updated user_email_changed organization_user_license_changed
  user.delete user_deleted organization_user_deleted organization_user_removed
  user.disable user_deactivated organization_user_deactivated
  user.enable user_activated user_reactivated organization_user_activated
  user.invite user_invited team_user_invited organization_user_invited team_members_invited
  role.update user_role_changed organization_user_role_changed team_user_role_changed organization_member_role_changed
  member.add team_user_added user_joined_team team_member_added
  member.remove team_user_removed user_left_team team_member_removed
  group.create team_created
  group.update team_updated team_renamed
  group.delete team_deleted
  document.create board_created board_copied board_duplicated
  document.read board_opened board_viewed
  document.update board_updated board_renamed board_moved board_restored
  document.delete board_deleted board_moved_to_trash board_permanently_deleted
  access.share board_shared board_account_access_granted board_user_invited project_shared
  access.unshare board_unshared board_user_removed
  visibility.update board_sharing_permissions_changed board_sharing_policy_changed board_link_sharing_changed board_account_permissions_changed
  ownership.transfer board_owner_changed board_ownership_transferred
  data.export board_exported board_export_requested board_content_exported
  project.create project_created
  project.delete project_deleted
  application.grant app_installed app_approved application_installed
  application.revoke app_uninstalled application_uninstalled
  token.create access_token_created audit_log_token_created
  token.delete access_token_deleted
  audit.export audit_logs_exported
  sso.update sso_enabled sso_disabled sso_settings_changed sso_settings_updated
  domain.update domain_added domain_removed domain_verified
  config.update organization_settings_updated team_settings_updated organization_security_settings_changed`,
  actor: {
    id: "createdBy.id",
    name: "createdBy.name | createdBy.email",
    email: "createdBy.email",
    type: "createdBy.type",
  },
  actorTypes: { user: "human", app: "machine" },
  targets: [
    { type: "madeType", id: "madeId", name: "madeName" },
    { type: "=role", id: "details.newRole | details.role" },
    { type: "=team", id: "context.team.id", name: "context.team.name" },
  ],
  from: { ip: "context.ip", userAgent: "context.userAgent" },
  outcome: "madeOutcome",
  service: { name: "=miro", account: "context.organization.name | context.organization.id" },
  before: "details.oldValue | details.previousValue",
  after: "details.newValue",
  eventId: "id",
});

export const miro = prepared(table, (record) => {
  const event = text(record, "event") ?? "";
  const what = object(record, "object");
  const id = text(what, "id");
  // Whoever signs in is no target of it.
  const isOwn = event.startsWith("sign_") && id === text(object(record, "createdBy"), "id");
  return {
    madeOutcome: /_failed$/.test(event) ? "failure" : "success",
    madeId: isOwn ? undefined : id,
    madeName: isOwn ? undefined : (text(what, "name") ?? text(what, "email")),
    madeType: text(what, "type"),
  };
});
