/** New Relic's audit events (docs.newrelic.com, "NrAuditEvent"). The description is a sentence, and names what the identifiers don't. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "new-relic",
  match: { actionIdentifier: null, "actorId | actorEmail | actorType": null, "scopeType | scopeId": null },
  time: "timestamp",
  action: "actionIdentifier",
  actions: `
  user.login user.login user.login_failed user.self_login session.login
  user.logout user.logout session.logout
  user.create user.create user.add account.user_create authentication_domain.user_create
  user.update user.update user.update_self user.change_type user_management.update_user
  user.delete user.delete user.remove user_management.delete_user
  user.invite user.invite account.invite_user
  password.change user.password_update user.change_password
  password.reset user.password_reset user.reset_password
  group.create group.create user_management.create_group
  group.update group.update user_management.update_group
  group.delete group.delete user_management.delete_group
  group.grant group.add_user group.user_add user_management.add_users_to_groups
  group.revoke group.remove_user group.user_remove user_management.remove_users_from_groups
  role.create role.create custom_role.create
  role.update role.update custom_role.update account.update_role
  role.delete role.delete custom_role.delete
  role.grant role.grant authorization_management.grant_access group.grant_access
  role.revoke role.revoke authorization_management.revoke_access group.revoke_access
  token.create api_key.create apikey.create api_access.create user_key.create ingest_key.create
  token.update api_key.update apikey.update ingest_key.update
  token.delete api_key.delete apikey.delete api_access.delete user_key.delete ingest_key.delete
  secret.create secure_credential.create secure_credentials.create
  secret.update secure_credential.update secure_credentials.update
  secret.delete secure_credential.delete secure_credentials.delete
  project.create account.create sub_account.create
  project.update account.update account.rename
  project.delete account.delete account.cancel
  permission.update account.update_permissions
  sso.update saml.create saml.update saml.delete authentication_domain.create authentication_domain.update authentication_domain.delete account.saml_enabled
  config.create dashboard.create alerts_policy.create alerts_condition.create alerts_channel.create synthetics_monitor.create workload.create
  config.update dashboard.update dashboard.share alerts_policy.update alerts_condition.update alerts_channel.update alerts_muting_rule.create alerts_muting_rule.update alerts_muting_rule.delete synthetics_monitor.update workload.update
  config.delete dashboard.delete alerts_policy.delete alerts_condition.delete alerts_channel.delete synthetics_monitor.delete workload.delete
  retention.update data_retention.update data_retention.create data_retention.delete
  log_stream.create streaming_export.create
  log_stream.update streaming_export.update
  log_stream.delete streaming_export.delete
  data.export data_export.create historical_data_export.create`,
  actor: {
    id: "actorId",
    name: "actorEmail",
    email: "actorEmail",
    type: "actorType",
    credential: "actorAPIKey",
  },
  actorTypes: { user: "human", api_key: "machine", newrelic: "system", new_relic: "system" },
  targets: [{ type: "targetType", id: "madeTarget" }],
  from: { ip: "actorIpAddress" },
  outcome: "actionIdentifier",
  outcomes: { "user.login_failed": "failure", "*": "success" },
  service: { name: "=new-relic", account: "scopeId" },
  eventId: "id",
  message: "description",
});

export const newRelic = prepared(table, (record) => {
  const target = text(record, "targetId");
  // Whoever signs in is no target of it.
  return { madeTarget: target === text(record, "actorId") ? undefined : target };
});
