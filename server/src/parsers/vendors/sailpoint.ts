/** SailPoint Identity Security Cloud's audit events (developer.sailpoint.com, "Search", "Event"). */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "sailpoint",
  version: 1,
  match: { technicalName: null, "trackingNumber | stack | _type | org": null, operation: null },
  time: "created",
  action: "madeAction",
  prefix: "sailpoint",
  actions: `
  user.login authentication_request,authentication_request_sso,auth,user_step_up_auth,sso_login
  user.logout authentication_end,session_end
  password.change password_change,password_action_change
  password.reset password_reset,user_password_update,password_action_reset
  access.request access_request,access_item_request
  access.approve access_request_approve,access_item_approve
  access.deny access_request_reject,access_item_reject
  user.create user_create,account_create,identity_create
  user.update user_update,account_modify,account_update,identity_update,user_attribute_sync
  user.delete user_delete,account_delete,identity_delete
  user.enable account_enable,user_enable,user_activate
  user.disable account_disable,user_disable
  account.unlock account_unlock,user_unlock
  role.grant user_privilege_grant,role_add,entitlement_add,access_profile_add,user_admin_grant
  role.revoke user_privilege_revoke,role_remove,entitlement_remove,access_profile_remove,user_admin_revoke
  role.create role_create,access_profile_create
  role.update role_update,access_profile_update
  role.delete role_delete,access_profile_delete
  integration.create source_create
  integration.update source_update,source_external_password_change
  integration.delete source_delete
  token.create api_client_create,personal_access_token_create
  token.delete api_client_delete,personal_access_token_delete
  service_account.create machine identity_create,machine_identity_create
  service_account.update machine identity_update,machine_identity_update
  service_account.delete machine identity_delete,machine_identity_delete
  policy.create sod_policy_created
  policy.update sod_policy_updated
  policy.delete sod_policy_deleted
  data.import account_aggregate,source_account_aggregation,source_aggregate
  data.export report_create`,
  actor: { id: "actor.id", name: "actor.name" },
  targets: [
    { id: "target.id", name: "target.name" },
    { type: "=application", id: "attributes.sourceId", name: "attributes.sourceName" },
  ],
  from: { ip: "ipAddress | attributes.hostName | attributes.ipAddress" },
  outcome: "madeOutcome",
  reason: "madeReason",
  service: { name: "=sailpoint", account: "org" },
  context: { request: "trackingNumber" },
  eventId: "id",
  message: "madeMessage",
});

/** The last word of the name is how it went. */
const STATUS = /_(PASSED|FAILED|STARTED|TERMINATED|REJECTED|APPROVED)$/;

export const sailPoint = prepared(table, (record) => {
  const status = text(record, "status")?.toUpperCase() ?? "";
  const attributes = object(record, "attributes");
  const isDone = /PASSED|SUCCESS|APPROVED/.test(status);
  const hasFailed = /FAILED|TERMINATED|REJECTED|ERROR/.test(status);
  return {
    // A record of an action, and not of how it went, has its own word for it.
    madeAction: (status === "ACTION"
      ? text(record, "action")
      : text(record, "technicalName")?.replace(STATUS, "")
    )?.toLowerCase(),
    madeOutcome: isDone ? "success" : hasFailed ? "failure" : undefined,
    madeReason: text(attributes, "errors") ?? (isDone ? undefined : text(attributes, "info")),
    madeMessage: text(record, "name"),
  };
});
