/** Canva's audit logs (canva.dev/docs/audit-logs). What is given by an action stands in it. */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "canva",
  match: { "actor.type": null, "action.type": null, "target.target_type": null, "outcome.result": null },
  time: "timestamp",
  action: "madeWord",
  actions: `
  user.login LOGIN
  user.logout LOGOUT
  user.create CREATE_USER CREATE_ACCOUNT SIGNUP
  user.update UPDATE_USER UPDATE_PROFILE UPDATE_USER_PROFILE VERIFY_EMAIL
  user.delete DELETE_USER DELETE_ACCOUNT
  user.disable DEACTIVATE_USER SUSPEND_USER
  user.enable REACTIVATE_USER
  user.invite INVITE_USER_TO_TEAM INVITE_USERS_TO_TEAM CREATE_TEAM_INVITE
  member.add ADD_USER_TO_TEAM ADD_USER_TO_ORGANIZATION ADD_USER_TO_GROUP JOIN_TEAM
  member.remove REMOVE_USER_FROM_TEAM REMOVE_USER_FROM_ORGANIZATION LEAVE_TEAM
  group.revoke REMOVE_USER_FROM_GROUP
  role.grant role.up
  role.update UPDATE_USER_ROLE_IN_TEAM UPDATE_USER_ROLE_IN_ORGANIZATION UPDATE_USER_ROLE_IN_GROUP UPDATE_USER_ROLE
  password.change CHANGE_PASSWORD UPDATE_PASSWORD SET_PASSWORD
  password.reset RESET_PASSWORD REQUEST_PASSWORD_RESET
  mfa.enroll ENABLE_MFA ENABLE_TOTP_MFA ENABLE_SMS_MFA
  mfa.remove DISABLE_MFA DISABLE_TOTP_MFA DISABLE_SMS_MFA
  session.revoke REVOKE_SESSION REVOKE_SESSIONS LOGOUT_ALL_SESSIONS
  document.create CREATE_DESIGN
  document.read VIEW_DESIGN
  document.delete DELETE_DESIGN TRASH_DESIGN
  backup.restore RESTORE_DESIGN
  visibility.update UPDATE_DESIGN_ACCESS CHANGE_DESIGN_ACCESS
  data.export EXPORT_DESIGN DOWNLOAD_DESIGN
  audit.export CREATE_REPORT DOWNLOAD_REPORT
  group.create CREATE_GROUP
  group.update UPDATE_GROUP
  group.delete DELETE_GROUP
  application.grant CONNECT_APP INSTALL_APP APPROVE_APP
  application.revoke DISCONNECT_APP UNINSTALL_APP
  sso.update UPDATE_SSO_SETTINGS CREATE_SSO_CONFIGURATION UPDATE_SSO_CONFIGURATION DELETE_SSO_CONFIGURATION
  config.update UPDATE_TEAM_SETTINGS UPDATE_ORGANIZATION_SETTINGS UPDATE_TEAM UPDATE_ORGANIZATION`,
  actor: {
    id: "actor.user.id | actor.details.user.id",
    name: "actor.user.display_name | actor.details.user.display_name | actor.user.email | actor.details.user.email",
    email: "actor.user.email | actor.details.user.email",
    type: "actor.type",
    session: "context.session",
  },
  actorTypes: { user: "human", system: "system" },
  targets: [
    {
      type: "madeType",
      id: "target.user.id | target.details.user.id | target.id",
      name: "target.user.display_name | target.details.user.display_name | target.user.email | target.details.user.email | target.name",
    },
    { type: "=role", id: "madeRole" },
  ],
  from: { ip: "context.ip_address" },
  outcome: "outcome.result",
  outcomes: { permitted: "success", denied: "denied" },
  service: { name: "=canva", account: "actor.organization.id | actor.team.id | actor.details.team.id" },
  context: { request: "context.request_id" },
  eventId: "id",
});

export const canva = prepared(table, (record) => {
  const [action, target] = [object(record, "action"), object(record, "target")];
  const word = text(action, "type");
  const role = text(action, "new_role") ?? text(action, "role");
  const isUp = word?.includes("USER_ROLE") === true && role !== undefined && /admin|owner/i.test(role);
  const type = text(target, "resource_type") ?? text(target, "target_type");
  return { madeWord: isUp ? "role.up" : word, madeRole: role, madeType: type?.toLowerCase() };
});
