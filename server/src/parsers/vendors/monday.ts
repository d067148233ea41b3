/** monday.com's audit log (developer.monday.com, "Audit log API"). What it acted on stands in the activity's metadata. */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "monday",
  match: { event: null, activity_metadata: null, "account_id | slug": null },
  time: "timestamp",
  action: "madeWord",
  actions: `
  user.login login failed-login login-failed
  user.logout logout
  password.change change-password user-password-changed
  password.reset reset-password request-password-reset
  mfa.enroll enable-two-factor-auth enable-2fa
  mfa.remove disable-two-factor-auth disable-2fa
  user.create add-user user-added create-user
  user.invite invite-user invite-users user-invited
  user.update update-user-details update-user change-user-details
  user.disable deactivate-user user-deactivated
  user.enable activate-user reactivate-user
  user.delete delete-user
  role.grant role-up
  role.update change-user-role update-user-role user-role-changed
  session.revoke revoke-session revoke-sessions delete-session
  token.create generate-api-token create-api-token regenerate-api-token
  token.delete revoke-api-token delete-api-token
  data.export export-account-data account-data-export export-board export-board-to-excel export-dashboard
  audit.export export-audit-log
  document.create create-board
  document.update update-board rename-board archive-board change-board-kind change-board-permissions
  document.delete delete-board
  object.upload upload-file
  object.download download-attachment download-file
  object.delete delete-file
  access.share share-board subscribe-user-to-board add-board-subscriber broadcast-board share-board-link
  access.unshare remove-board-subscriber unshare-board
  group.create create-team
  group.update update-team
  group.delete delete-team
  group.grant add-user-to-team
  group.revoke remove-user-from-team
  project.create create-workspace
  project.delete delete-workspace
  application.grant install-app app-installed
  application.revoke uninstall-app app-uninstalled
  integration.create create-integration
  integration.delete delete-integration
  firewall.update update-ip-restrictions change-ip-restriction
  sso.update update-sso-settings enable-sso disable-sso update-saml-settings update-authentication-policy
  config.update update-account-settings update-security-settings change-account-settings`,
  actor: {
    id: "user.id | user_id",
    name: "user.name | user.email | madeEmail",
    email: "user.email | madeEmail",
  },
  targets: [
    {
      type: "=user",
      id: "activity_metadata.target_user_id | activity_metadata.affected_user_id | activity_metadata.user_id",
      name: "activity_metadata.target_user_name | activity_metadata.target_user_email",
    },
    { type: "=board", id: "activity_metadata.board_id", name: "activity_metadata.board_name" },
    { type: "=team", id: "activity_metadata.team_id", name: "activity_metadata.team_name" },
    { type: "=workspace", id: "activity_metadata.workspace_id", name: "activity_metadata.workspace_name" },
    { type: "=file", id: "activity_metadata.asset_id | activity_metadata.file_name" },
    { type: "=role", id: "madeRole" },
  ],
  from: { ip: "ip_address", userAgent: "user_agent" },
  outcome: "madeOutcome",
  reason: "activity_metadata.reason | activity_metadata.failure_reason",
  service: { name: "=monday", account: "slug | account_id" },
});

export const monday = prepared(table, (record) => {
  const event = text(record, "event") ?? "";
  const details = object(record, "activity_metadata");
  const role = text(details, "new_role") ?? text(details, "new_user_role");
  const isUp = event.includes("role") && role !== undefined && /admin|owner/i.test(role);
  return {
    madeWord: isUp ? "role-up" : event,
    madeRole: role,
    madeOutcome: /fail/.test(event) ? "failure" : "success",
    // Of whoever could not sign in only what was typed is known.
    madeEmail: /login/.test(event) ? text(details, "email") : undefined,
  };
});
