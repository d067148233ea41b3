/** Atlassian's organization audit log (developer.atlassian.com/cloud/admin/organization, "Audit log events"). */
import { mapped } from "../mapping.ts";

export const atlassian = mapped({
  name: "atlassian",
  match: { "attributes.action": null, "attributes.actor": null },
  time: "attributes.time",
  action: "attributes.action",
  prefix: "atlassian",
  actions: `
  user.login user_login user_logged_in
  user.logout user_logout
  user.create user_created user_provisioned
  user.invite user_invited
  user.disable user_deactivated user_suspended
  user.enable user_reactivated
  user.delete user_deleted
  user.impersonate user_login_as_user
  role.grant user_granted_role org_admin_added user_added_to_site_admin_role
  role.revoke user_revoked_role org_admin_removed
  group.create group_created
  group.delete group_deleted
  group.grant user_added_to_group
  group.revoke user_removed_from_group
  permission.grant group_granted_product_access user_granted_product_access
  permission.revoke user_revoked_product_access
  token.create api_token_created user_api_token_created api_key_created
  token.delete api_token_revoked user_api_token_revoked api_key_revoked
  policy.update policy_updated authentication_policy_updated
  sso.update saml_configuration_created saml_configuration_updated
  firewall.update ip_allowlist_created ip_allowlist_updated
  data.export audit_log_exported space_exported`,
  actor: {
    id: "attributes.actor.id",
    name: "attributes.actor.name",
    email: "attributes.actor.email",
    type: "attributes.actor.type",
  },
  actorTypes: { app: "machine", system: "system" },
  targets: [
    {
      type: "attributes.context.0.type",
      id: "attributes.context.0.id",
      name: "attributes.context.0.attributes.name | attributes.context.0.attributes.email",
    },
    {
      type: "attributes.container.0.type",
      id: "attributes.container.0.id",
      name: "attributes.container.0.attributes.name",
    },
  ],
  from: { ip: "attributes.location.ip", userAgent: "attributes.location.userAgent" },
  outcome: "=success",
  service: { name: "=atlassian" },
  message: "message.content",
  eventId: "id",
});
