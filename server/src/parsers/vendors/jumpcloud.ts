/** JumpCloud's Directory Insights (docs.jumpcloud.com, "Directory Insights API", "Event types"). */
import { type Fields, isFields, list, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "jumpcloud",
  version: 2,
  match: { event_type: null, service: null, "initiated_by.type | organization": null, timestamp: null },
  time: "timestamp",
  action: "madeWord | event_type",
  prefix: "jumpcloud",
  actions: `
  user.login user_login_attempt admin_login_attempt sso_auth ldap_bind radius_auth_attempt radius_auth login_attempt sso_auth_failed
  user.logout user_logout admin_logout
  user.create user_create admin_create
  user.update user_update admin_update
  user.delete user_delete admin_delete
  user.disable user_suspended
  user.enable user_activated
  account.lock user_lockout admin_lockout
  account.unlock user_unlocked user_unlock
  password.change user_password_change user_password_set admin_password_change
  password.reset user_password_reset_request admin_password_reset_request user_password_expired
  mfa.enroll user_mfa_enrolled totp_finalize_enrollment user_mfa_enroll
  mfa.remove user_mfa_exclusion_expired totp_delete_enrollment user_mfa_reset
  group.create group_create
  group.update group_update
  group.delete group_delete
  group.grant group_add_member association.add.group
  group.revoke group_remove_member association.remove.group
  application.grant association.add.application
  application.revoke association.remove.application
  access.share association.add.system
  access.unshare association.remove.system
  policy.grant association.add.policy
  policy.revoke association.remove.policy
  role.grant admin_role_grant
  application.create application_create
  application.update application_update
  application.delete application_delete
  policy.create policy_create
  policy.update policy_update
  policy.delete policy_delete
  device.add system_create
  device.update system_update
  device.remove system_delete
  token.create admin_apikey_create apikey_create
  command.run command_run
  config.update organization_update directory_update`,
  actor: {
    id: "initiated_by.id | initiated_by.email | initiated_by.username | username",
    name: "initiated_by.email | initiated_by.username | username",
    email: "initiated_by.email",
    type: "initiated_by.type",
  },
  actorTypes: { user: "human", admin: "human", system: "system", service: "machine" },
  targets: [
    { type: "madeTo.type", id: "madeTo.object_id", name: "madeTo.name" },
    { type: "madeGiven.type", id: "madeGiven.object_id", name: "madeGiven.name" },
    { type: "=application", id: "application.id", name: "application.display_label | application.name" },
    {
      type: "resource.type",
      id: "resource.id",
      name: "resource.email | resource.username | resource.name | resource.displayName",
    },
    { type: "=system", id: "system.id", name: "system.displayName | system.hostname" },
  ],
  from: { ip: "client_ip | src_ip", userAgent: "useragent.name" },
  outcome: "success | mfa_meta.success | =success",
  reason: "error_message | message",
  service: { name: "=jumpcloud", account: "organization" },
  before: "madeBefore",
  after: "madeAfter",
  eventId: "id",
});

export const jumpcloud = prepared(table, (record) => {
  const changes = list(record, "changes").filter(isFields);
  const side = (key: "from" | "to"): Fields | undefined =>
    changes.length === 0
      ? undefined
      : Object.fromEntries(changes.map((one) => [text(one, "field") ?? "value", member(one, key)]));
  return { ...associationOf(object(record, "association")), madeBefore: side("from"), madeAfter: side("to") };
});

/** What people and their groups are given, the groups themselves last. */
const GIVEN = ["application", "system", "policy", "group"] as const;

/** Two things that are joined or parted: one of them is given to the other, whichever stands first. */
function associationOf(association: Fields | undefined): Readonly<Record<string, unknown>> {
  const connection = object(association, "connection");
  const both = [object(connection, "from"), object(connection, "to")].filter((one) => one !== undefined);
  const kind = GIVEN.find((one) => both.some((side) => text(side, "type")?.endsWith(one) === true));
  const given = both.find((side) => kind !== undefined && text(side, "type")?.endsWith(kind) === true);
  if (kind === undefined || given === undefined) return { madeTo: both[1] };
  return {
    madeWord: `association.${text(association, "op") ?? "add"}.${kind}`,
    madeTo: both.find((side) => side !== given),
    madeGiven: given,
  };
}
