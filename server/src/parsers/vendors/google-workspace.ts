/** Google Workspace's Reports API: an activity is one record with several events (developers.google.com/admin-sdk/reports/v1/reference/activities). */
import type { ParsedEvent } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login login_success login_failure logout_failure
  user.logout logout
  mfa.challenge login_verification login_challenge
  mfa.enroll 2sv_enroll
  mfa.remove 2sv_disable turn_off_2_step_verification unenroll_user_from_strong_auth
  mfa.disable allow_strong_authentication enforce_strong_authentication
  password.change password_edit
  password.reset change_password change_password_on_next_login recovery_email_edit recovery_phone_edit
  account.lock account_disabled_password_leak account_disabled_generic account_disabled_spamming account_disabled_hijacked
  threat.detect suspicious_login suspicious_login_less_secure_app suspicious_programmatic_login gov_attack_warning risky_sensitive_action_blocked device_compromised_event suspicious_activity_event
  user.create create_user
  user.delete delete_user
  user.update change_user_organization rename_user change_recovery_email change_first_name change_last_name add_recovery_email
  user.disable suspend_user archive_user
  user.enable undelete_user unsuspend_user unarchive_user
  role.grant assign_role grant_admin_privilege grant_delegated_admin_privileges
  role.revoke unassign_role revoke_admin_privilege
  role.create create_role
  role.update update_role add_privilege remove_privilege rename_role
  role.delete delete_role
  group.create create_group room_created
  group.delete delete_group
  group.update change_group_setting change_group_name
  group.grant add_group_member update_group_member add_member approve_join_request
  group.revoke remove_group_member remove_member
  application.grant authorize add_application authorize_api_client_access add_to_trusted_oauth2_apps
  application.revoke revoke remove_application remove_api_client_access remove_from_trusted_oauth2_apps
  config.update change_application_setting create_application_setting change_gmail_setting create_gmail_setting toggle_allow_admin_password_reset change_docs_setting change_calendar_setting toggle_service_enabled change_system_defined_rule_action
  config.delete delete_application_setting delete_gmail_setting
  sso.update change_sso_settings toggle_sso_enabled add_saml_app change_login_url sso_profile_created inbound_sso_profile_created
  domain.update add_domain remove_domain change_primary_domain add_trusted_domains remove_trusted_domains
  visibility.update change_document_visibility change_visibility change_document_access_scope change_acl_editors
  access.share change_user_access shared_drive_membership_change change_calendar_acls add_collaborator
  ownership.transfer change_owner transfer_document_ownership create_data_transfer_request
  document.read view preview
  document.create create
  document.update edit rename
  document.delete trash delete
  object.download download print attachment_downloaded
  object.upload upload
  object.move move
  data.export customer_takeout_created customer_takeout_succeeded customer_user_takeout_attempted email_log_search download_userlist_csv export create_export download_export
  device.add device_register_unregister_event device_sync_event
  device.remove action_wipe_device remove_mobile_device
  detection.disable system_defined_rule_updated
  alert.raise alert_center_alert rule_trigger rule_match action_complete label_prevented
  token.create issue_token generate_transfer_token
  secret.read generate_pin view_2sv_backup_codes generate_2sv_scratch_codes
  user.impersonate 2sv_login_as_user
  query.run search
  http.request activity
  message.send message_posted
`);

export const googleWorkspace: Parser = {
  name: "google-workspace",
  version: 2,
  actions: ACTIONS,
  keys: ["kind", "id", "actor"],
  recognises(record) {
    if (text(record, "kind") === "admin#reports#activity" || text(record, "kind") === "audit#activity")
      return SURE;
    const id = object(record, "id");
    const hasActor = object(record, "actor") !== undefined;
    const isReport = text(id, "applicationName") !== undefined && hasActor;
    const isFlat =
      text(record, "name") !== undefined &&
      hasActor &&
      (object(record, "parameters") !== undefined || text(record, "type") !== undefined) &&
      text(object(record, "actor"), "email") !== undefined &&
      text(record, "action") === undefined &&
      object(record, "resource") === undefined;
    return isReport || isFlat ? SURE : NO;
  },
  parse(record, how) {
    const events = list(record, "events").filter(isFields);
    const id = object(record, "id");
    return (events.length === 0 ? [record] : events).map((event, i) => {
      const key = text(id, "uniqueQualifier");
      return eventOf(record, event, how, key === undefined || events.length < 2 ? key : `${key}/${i}`);
    });
  },
};

function eventOf(
  record: Fields,
  event: Fields,
  how: Parameters<Parser["parse"]>[1],
  eventId: string | undefined,
): ParsedEvent {
  const id = object(record, "id");
  const actor = object(record, "actor");
  const parameters = parametersOf(event);
  const of = (...names: readonly string[]): string | undefined =>
    names.map((name) => parameters.get(name.toLowerCase())).find((value) => value !== undefined);
  const name = text(event, "name") ?? "";
  const call = called(name, ACTIONS, { prefix: text(id, "applicationName") ?? "workspace" });
  const email = text(actor, "email");
  const role = makeTarget("role", of("ROLE_NAME"));
  const method = of("method_name");
  const person = makeTarget(
    "user",
    of("USER_EMAIL", "target_user", "affected_email_address", "user_email", "member_id"),
  );
  const changes =
    of("OLD_VALUE", "old_visibility") === undefined && of("NEW_VALUE", "visibility") === undefined
      ? []
      : changesBetween(
          { [of("SETTING_NAME") ?? "value"]: of("OLD_VALUE", "old_visibility") },
          { [of("SETTING_NAME") ?? "value"]: of("NEW_VALUE", "visibility") },
        );
  const status = of("login_challenge_status");
  const isFailure = /failure|blocked/.test(name) || /fail|incorrect/i.test(status ?? "");
  return makeEvent({
    call,
    how,
    at: member(id, "time") ?? member(record, "time"),
    outcome: isFailure ? (/blocked/.test(name) ? "denied" : "failure") : "success",
    reason: of("login_failure_type", "event_reason", "failure_type", "login_challenge_status"),
    severity: toSeverity(of("severity")),
    // Whoever was seen in it did not find it.
    message:
      call.action === "threat.detect"
        ? `${name.toLowerCase().replaceAll("_", " ")} of ${person?.id ?? email ?? "an account"}`
        : undefined,
    actor: makeActor({
      id: text(actor, "profileId") ?? email ?? text(actor, "key"),
      name: email ?? text(actor, "applicationName") ?? text(actor, "key"),
      email,
      type:
        text(actor, "callerType") === "KEY" ||
        text(object(actor, "applicationInfo"), "applicationName") !== undefined
          ? "machine"
          : undefined,
    }),
    targets: [
      person,
      makeTarget("method", method),
      makeTarget("rule", of("rule_name")),
      makeTarget("document", of("resource_id"), of("resource_name")),
      call.verb === "grant" || call.verb === "revoke"
        ? (role ?? makeTarget("group", of("GROUP_EMAIL", "group_id")))
        : undefined,
      makeTarget("document", of("doc_id"), of("doc_title")),
      makeTarget("group", call.verb === "grant" ? undefined : of("GROUP_EMAIL", "group_id")),
      makeTarget("application", of("app_name", "API_CLIENT_NAME", "APPLICATION_NAME", "client_id")),
      makeTarget("setting", of("SETTING_NAME")),
      makeTarget("device", of("DEVICE_ID", "device_id")),
      makeTarget("domain", of("DOMAIN_NAME", "domain")),
      call.verb === "login" && of("application_name") === undefined
        ? makeTarget("application", "google-workspace")
        : undefined,
    ],
    from: fromAddress(text(record, "ipAddress")),
    service: some({
      name: `workspace-${text(id, "applicationName") ?? "activity"}`,
      account: text(id, "customerId"),
    }),
    event_id: eventId,
    changes: changes.length === 0 ? undefined : changes,
    marks:
      call.verb === "grant" &&
      (isPrivileged(of("ROLE_NAME")) || isPrivileged(of("member_role")) || /ADMIN/.test(name))
        ? ["privileged"]
        : [],
  });
}

/** `[{name, value}]`, or an object of them. */
function parametersOf(event: Fields): ReadonlyMap<string, string> {
  const found = member(event, "parameters");
  const pairs = Array.isArray(found)
    ? found
        .filter(isFields)
        .map((one): [string | undefined, unknown] => [
          text(one, "name"),
          member(one, "value") ??
            member(one, "intValue") ??
            member(one, "boolValue") ??
            list(one, "multiValue")[0],
        ])
    : isFields(found)
      ? Object.entries(found)
      : [];
  return new Map(
    pairs.flatMap(([name, value]): [string, string][] => {
      const first = Array.isArray(value) ? value[0] : value;
      return name === undefined || first === undefined || first === null || typeof first === "object"
        ? []
        : [[name.toLowerCase(), String(first)]];
    }),
  );
}
