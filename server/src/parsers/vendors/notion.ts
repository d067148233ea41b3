/** Notion's audit log, as its webhook for SIEM sends it (notion.com/help/audit-log). */
import type { Actor, Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, nonEmpty, object, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login user.login
  user.logout user.logout
  user.delete user.deleted
  user.update user.settings.login_method.email_updated user.settings.preferred_name_updated user.settings.picture_updated
  user.disable workspace.permissions.user_suspended workspace.user_suspended
  user.enable workspace.permissions.user_unsuspended workspace.user_unsuspended
  password.change user.settings.login_method.password_updated user.settings.login_method.password_added
  password.reset user.settings.login_method.password_removed
  mfa.enroll user.settings.login_method.mfa_totp_updated user.settings.login_method.mfa_backup_code_updated user.settings.login_method.mfa_sms_updated
  user.invite workspace.permissions.member_invited
  member.add workspace.permissions.member_added workspace.permissions.member_joined workspace.permissions.guest_added teamspace.permissions.member_added teamspace.permissions.member_joined teamspace.permissions.group_added
  member.remove workspace.permissions.member_removed workspace.permissions.guest_removed teamspace.permissions.member_removed teamspace.permissions.member_left teamspace.permissions.group_removed
  role.grant workspace.permissions.member_role_updated teamspace.permissions.member_role_updated
  group.create workspace.permissions.group_created
  group.update workspace.permissions.group_name_updated
  group.delete workspace.permissions.group_deleted
  group.grant workspace.permissions.member_added_to_group
  group.revoke workspace.permissions.member_removed_from_group
  group.create teamspace.created
  group.update teamspace.settings.name_updated
  group.delete teamspace.archived
  sso.update workspace.settings.enforce_saml_sso_config_updated workspace.settings.allow_saml_sso_config_updated workspace.settings.sso_updated workspace.settings.enable_saml_sso_config_updated
  domain.update workspace.settings.allowed_email_domain_added workspace.settings.allowed_email_domain_removed
  token.create workspace.scim_token_generated workspace.bot_created
  token.delete workspace.scim_token_revoked
  access.share page.permissions.shared_to_public_role_added page.permissions.member_added page.permissions.guest_added page.permissions.guest_role_added page.permissions.member_role_added page.permissions.integration_role_added
  access.unshare page.permissions.shared_to_public_role_deleted page.permissions.member_deleted page.permissions.guest_role_deleted page.permissions.member_role_deleted page.permissions.shared_to_public_role_removed page.permissions.guest_role_removed page.permissions.member_role_removed page.permissions.integration_role_removed
  permission.update page.permissions.guest_role_updated page.permissions.member_role_updated page.permissions.shared_to_public_role_updated page.permissions.integration_role_updated
  document.read page.viewed
  document.create page.created
  document.update page.edited page.content_edited page.properties_edited page.restored page.moved
  document.delete page.deleted page.permanently_deleted page.moved_to_trash
  object.upload page.file_uploaded
  object.download page.file_downloaded
  data.export workspace.content_exported page.exported
  audit.export workspace.audit_log_exported
  integration.create workspace.integration_added workspace.integration_created
  integration.delete workspace.integration_deleted workspace.integration_removed
  config.update workspace.settings.public_homepage_added workspace.settings.public_homepage_removed workspace.settings.allow_guests_setting_updated teamspace.settings.allow_guests_setting_updated workspace.settings.export_setting_updated workspace.settings.public_page_sharing_setting_updated
`);

const ACTOR_TYPES: ReadonlyMap<string, Actor["type"]> = new Map([
  ["person", "human"],
  ["bot", "machine"],
  ["agent", "agent"],
  ["system", "system"],
] as const);

export const notion: Parser = {
  name: "notion",
  version: 2,
  actions: ACTIONS,
  keys: ["event"],
  recognises(record) {
    const event = object(record, "event");
    return text(event, "workspace_id") !== undefined &&
      text(event, "type") !== undefined &&
      text(object(event, "actor"), "object") !== undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    const event = object(record, "event");
    const type = text(event, "type") ?? "";
    // Older events have them in a member that is called as the event is.
    const details = object(event, "details") ?? object(event, type);
    const workspace = text(event, "workspace_id");
    return [
      makeEvent({
        call: called(type, ACTIONS, { prefix: "notion" }),
        how,
        targets: [...targetsOf(details), makeTarget("workspace", workspace)],
        at: member(event, "timestamp"),
        outcome: "success",
        actor: actorOf(object(event, "actor")),
        from: fromAddress(text(event, "ip_address")),
        service: { name: "notion", ...(workspace === undefined ? {} : { account: workspace }) },
        changes: nonEmpty(
          changesBetween(
            statesOf(details, ["old_permission", "old_role"]),
            statesOf(details, ["new_permission", "new_role"]),
          ),
        ),
        event_id: text(event, "id"),
      }),
    ];
  },
};

/** Somebody gets something: who it is stands first, then the role, then where. */
function targetsOf(details: Fields | undefined): readonly (Target | undefined)[] {
  const who = object(details, "member") ?? object(details, "entity");
  const target = object(details, "target");
  const person = personOf(who);
  const isPerson = text(target, "object") === "user" || text(target, "type") === "person";
  return [
    person,
    makeTarget(
      "role",
      text(details, "new_role") ?? (person === undefined ? undefined : text(details, "role")),
    ),
    isPerson ? personOf(target) : placeOf(target),
  ];
}

function personOf(user: Fields | undefined): Target | undefined {
  const type = text(user, "object") ?? text(user, "type");
  return makeTarget(
    type,
    text(user, "id"),
    text(object(user, "person"), "email") ?? text(user, "name") ?? text(user, "email"),
  );
}

/** `{ type: "page_id", page_id }`, or an object with a name. */
function placeOf(target: Fields | undefined): Target | undefined {
  const type = text(target, "type") ?? text(target, "object");
  const id = (type === undefined ? undefined : text(target, type)) ?? text(target, "id");
  return makeTarget(type?.replace(/_id$/, ""), id, text(target, "name") ?? text(target, "title"));
}

function statesOf(details: Fields | undefined, names: readonly string[]): Fields {
  const found = names.find((name) => text(details, name) !== undefined);
  return found === undefined ? {} : { [found.replace(/^(?:old|new)_/, "")]: text(details, found) };
}

function actorOf(actor: Fields | undefined): Actor | undefined {
  const email = text(object(actor, "person"), "email");
  return makeActor({
    id: text(actor, "id"),
    name: email ?? text(actor, "name") ?? text(object(actor, "bot"), "name"),
    email,
    type: ACTOR_TYPES.get(text(actor, "type") ?? ""),
  });
}
