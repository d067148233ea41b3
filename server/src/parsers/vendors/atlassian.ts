/** Atlassian's organization audit log (developer.atlassian.com/cloud/admin/organization, "Events"). */
import type { Actor, Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login user_login user_logged_in user_login_succeeded
  user.logout user_logout user_logged_out
  user.create user_created user_provisioned managed_account_created
  user.invite user_invited user_invited_to_site
  user.update user_updated user_email_changed user_details_updated
  user.disable user_deactivated user_suspended managed_account_deactivated
  user.enable user_reactivated user_unsuspended managed_account_reactivated
  user.delete user_deleted managed_account_deleted
  user.impersonate user_login_as_user user_logged_in_as_user
  password.reset user_password_reset password_reset_requested
  password.change user_password_changed
  mfa.enroll twosv_enabled_for_user
  mfa.remove twosv_disabled_for_user
  mfa.disable twosv_enforcement_disabled
  role.grant user_granted_role org_admin_added added_org_admin user_added_to_site_admin_role group_granted_admin_access
  role.revoke user_revoked_role org_admin_removed removed_org_admin group_revoked_admin_access
  group.create group_created
  group.update group_updated group_renamed
  group.delete group_deleted
  group.grant user_added_to_group
  group.revoke user_removed_from_group
  member.add user_added_to_site
  member.remove user_removed_from_site user_removed_from_org
  permission.grant group_granted_product_access user_granted_product_access
  permission.revoke group_revoked_product_access user_revoked_product_access
  access.request access_requested
  access.approve access_request_approved
  access.deny access_request_denied access_request_rejected
  token.create api_token_created user_api_token_created api_key_created
  token.delete api_token_revoked user_api_token_revoked api_key_revoked api_token_deleted api_key_deleted
  policy.create policy_created authentication_policy_created
  policy.update policy_updated authentication_policy_updated
  policy.delete policy_deleted authentication_policy_deleted
  sso.update saml_configuration_created saml_configuration_updated saml_configuration_deleted
  domain.update domain_verified domain_claimed domain_removed
  firewall.create ip_allowlist_created
  firewall.update ip_allowlist_updated
  firewall.delete ip_allowlist_deleted
  audit.export audit_log_exported
  data.export space_exported
`);

/** By these an administrator's rights are given, whatever the role is called. */
const ADMIN = /admin/;

export const atlassian: Parser = {
  name: "atlassian",
  version: 3,
  actions: ACTIONS,
  keys: ["attributes"],
  recognises(record) {
    const attributes = object(record, "attributes");
    const isEvent = text(attributes, "action") !== undefined && member(attributes, "time") !== undefined;
    return isEvent && object(attributes, "actor") !== undefined ? SURE : NO;
  },
  parse(record, how) {
    const attributes = object(record, "attributes");
    const action = text(attributes, "action");
    const call = called(action, ACTIONS, { prefix: "atlassian" });
    const location = object(attributes, "location");
    const isGift = call.verb === "grant" || call.verb === "revoke";
    return [
      makeEvent({
        call,
        how,
        targets: targetsOf(attributes, isGift),
        at: member(attributes, "time"),
        // What an organization forbade is not in its log, and of what did not work the action says it.
        outcome: /_failed$|_failure$/.test(action ?? "") ? "failure" : "success",
        actor: actorOf(object(attributes, "actor")),
        from: fromAddress(text(location, "ip"), { user_agent: text(location, "userAgent") }),
        service: { name: "atlassian" },
        event_id: text(record, "id"),
        message: text(object(record, "message"), "content"),
        ...(call.verb === "grant" && ADMIN.test(action ?? "") ? { marks: ["privileged"] as const } : {}),
      }),
    ];
  },
};

/** Whoever acts for another does so in the other's name: the person first, then through whom. */
function actorOf(actor: Fields | undefined): Actor | undefined {
  const doer = personOf(actor);
  const person = object(actor, "onBehalfOf");
  if (person === undefined || doer === undefined) return doer;
  const named = personOf(person);
  return named === undefined ? doer : { ...named, via: [doer] };
}

function personOf(actor: Fields | undefined): Actor | undefined {
  const auth = object(actor, "auth");
  const type = text(actor, "type")?.toLowerCase();
  return makeActor({
    id: text(actor, "id"),
    name: text(actor, "name") ?? text(actor, "email"),
    email: text(actor, "email"),
    type: type === "app" ? "machine" : type === "system" ? "system" : undefined,
    credential: some({ id: text(auth, "tokenId"), type: text(auth, "authType") }),
  });
}

/** The context in the log's own order; where somebody gets something, people first and then groups. The site stands last. */
function targetsOf(attributes: Fields | undefined, isGift: boolean): readonly (Target | undefined)[] {
  const context = list(attributes, "context").filter(isFields).map(targetOf);
  const sites = list(attributes, "container").filter(isFields).map(targetOf);
  const of = (type: string) => context.filter((target) => target?.type === type);
  if (!isGift) return [...context, ...sites];
  const first = [...of("user"), ...of("group")];
  return [...first, ...context.filter((target) => !first.includes(target)), ...sites];
}

function targetOf(entity: Fields): Target | undefined {
  const attributes = object(entity, "attributes");
  const name =
    text(attributes, "name") ??
    text(attributes, "email") ??
    text(attributes, "siteName") ??
    text(attributes, "siteHostName");
  // `users` is what one of them is called here.
  return makeTarget(text(entity, "type")?.toLowerCase().replace(/s$/, ""), text(entity, "id"), name);
}
