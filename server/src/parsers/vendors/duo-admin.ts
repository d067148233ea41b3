/** Duo's administrator logs, and the activity logs that follow them (duo.com/docs/adminapi, "Administrator Logs", "Offline Enrollment Logs", "Activity Logs"). */
import { actionTable } from "../action-table.ts";
import { type Fields, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { prepared } from "../prepared.ts";

const VERSION = 3;
const ACTIONS = `
  user.login login_attempt admin_login admin_login_error admin_2fa_error admin_factor_verification
  password.change password_change activation_set_password admin_activation_set_password
  mfa.challenge mfa_challenge
  password.reset admin_reset_password admin_send_reset_password_email
  account.lock admin_lockout user_lockout user_not_enrolled_lockout user_adminapi_lockout user_update.lockedout
  account.unlock user_unlock admin_unlock user_lockout_cleared
  user.create user_create admin_create user_import user_bulk_activate user_bulk_enroll
  user.update user_update admin_update admin_self_activate
  user.delete user_delete admin_delete user_pending_delete
  user.enable user_restore user_update.active
  user.disable user_update.disabled
  role.grant admin_update.role
  group.create group_create
  group.update group_update
  group.delete group_delete
  application.create integration_create
  application.update integration_update
  application.delete integration_delete
  policy.grant integration_policy_assign integration_group_policy_add
  policy.revoke integration_policy_unassign integration_group_policy_remove
  secret.read integration_skey_view integration_skey_bulk_view bypass_view management_system_view_password management_system_view_token
  secret.delete bypass_delete
  mfa.enroll o2fa_user_provisioned o2fa_user_reenrolled phone_create phone_associate hardtoken_create u2ftoken_create webauthncredential_create admin_activate_duo_push admin_rectivates_duo_push admin_reactivates_duo_push
  mfa.remove o2fa_user_deprovisioned phone_delete phone_disassociate hardtoken_delete u2ftoken_delete webauthncredential_delete
  mfa.bypass bypass_create user_bypass user_update.bypass
  device.update phone_update hardtoken_update hardtoken_resync webauthncredential_rename
  device.remove deregister_devices management_system_delete_devices
  device.add management_system_add_devices
  policy.create policy_create
  policy.update policy_update admin_factor_restrictions
  policy.delete policy_delete
  config.update feature_update feature_add feature_delete customer_update edition_update
  sso.update ad_sync_by_user admin_single_sign_on_update directory_groups_pause_full_sync
  integration.create directory_create azure_directory_create management_system_create
  integration.update directory_update azure_directory_update directory_groups_update directory_sync_pause directory_sync_resume management_system_update
  integration.delete directory_delete azure_directory_delete management_system_delete
  audit.export log_export_start log_export_complete log_export_failure
  alert.raise user_marked_fraud`;
const WORDS = actionTable(ACTIONS);

const OUTCOME = {
  outcome: "madeAction",
  outcomes: {
    admin_login_error: "failure",
    admin_2fa_error: "failure",
    log_export_failure: "failure",
    failure: "failure",
    failed: "failure",
    error: "failure",
    denied: "denied",
    "*": "success",
  },
} as const;

const administrator = prepared(
  mapped({
    name: "duo-admin",
    version: VERSION,
    match: {
      action: null,
      username: null,
      "isotimestamp | eventtype": null,
      "object | description | host | timestamp": null,
    },
    certainty: 0.6,
    time: "madeTime | isotimestamp | timestamp",
    action: "madeWord",
    prefix: "duo",
    actions: ACTIONS,
    actor: { name: "username" },
    targets: [
      { type: "madeType", id: "object" },
      { type: "=role", id: "madeRole" },
    ],
    from: { ip: "madeDetails.ip_address | ip_address" },
    ...OUTCOME,
    reason: "madeDetails.error | madeDetails.message",
    service: { name: "=duo", account: "host" },
    after: "madeAfter",
  }),
  (record) => {
    const action = text(record, "action") ?? "";
    const details = detailsOf(text(record, "description"));
    const word = wordOf(action, details);
    return {
      madeAction: action,
      // Some that pass it on have parted it at its colons.
      madeTime: text(record, "isotimestamp")?.replaceAll(": ", ":"),
      madeWord: word,
      madeType: TYPES.get(action.split("_")[0] ?? "") ?? "object",
      madeDetails: details,
      madeRole: word === "admin_update.role" ? text(details, "role") : undefined,
      madeAfter: action.endsWith("_update") ? details : undefined,
    };
  },
);

const activity = prepared(
  mapped({
    name: "duo-admin",
    version: VERSION,
    match: { activity_id: null, "action.name": null, ts: null },
    time: "ts",
    action: "madeWord",
    prefix: "duo",
    actions: ACTIONS,
    actor: { id: "actor.key", name: "actor.name", email: "madeActor.email", type: "actor.type" },
    actorTypes: { admin: "human", user: "human", system: "system", admin_api: "machine", api: "machine" },
    targets: [
      { type: "target.type", id: "target.key", name: "target.name" },
      { type: "=role", id: "madeRole" },
      { type: "=application", id: "application.key", name: "application.name" },
    ],
    from: { ip: "access_device.ip.address | access_device.ip" },
    outcome: "outcome.result | madeAction",
    outcomes: OUTCOME.outcomes,
    service: { name: "=duo", account: "akey" },
    before: "madeBefore",
    after: "madeAfter",
    eventId: "activity_id",
  }),
  (record) => {
    const action = text(object(record, "action"), "name") ?? "";
    const after = detailsOf(text(object(record, "target"), "details"));
    const word = wordOf(action, after);
    const before = detailsOf(text(object(record, "old_target"), "details"));
    return {
      madeAction: action,
      madeWord: word,
      madeActor: detailsOf(text(object(record, "actor"), "details")),
      madeRole: word === "admin_update.role" ? text(after, "role") : undefined,
      madeBefore: before,
      madeAfter: before === undefined ? undefined : after,
    };
  },
);

export const duoAdmin: Parser = {
  name: "duo-admin",
  version: VERSION,
  actions: WORDS,
  keys: ["isotimestamp", "eventtype", "activity_id"],
  recognises: (record, how) =>
    activity.recognises(record, how) === SURE ? SURE : administrator.recognises(record, how),
  parse: (record, how) =>
    (activity.recognises(record, how) === NO ? administrator : activity).parse(record, how),
};

/** What an action is done to, by its first word. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["user", "user"],
  ["admin", "user"],
  ["bypass", "user"],
  ["group", "group"],
  ["integration", "application"],
  ["phone", "device"],
  ["hardtoken", "device"],
  ["policy", "policy"],
  ["o2fa", "application"],
]);

/** What a change made of somebody: a state in which no second factor is asked for, or another role. */
function wordOf(action: string, details: Fields | undefined): string {
  if (action === "admin_update" && text(details, "role") !== undefined) return "admin_update.role";
  const status = (text(details, "status") ?? "").toLowerCase().replaceAll(" ", "");
  const word = `${action}.${status}`;
  return WORDS.has(word) ? word : action;
}

/** Details are JSON in a text; what is none is the message itself. */
function detailsOf(written: string | undefined): Fields | undefined {
  if (written === undefined) return undefined;
  try {
    const read = { details: JSON.parse(written) };
    return object(read, "details") ?? { message: member(read, "details") };
  } catch {
    return { message: written };
  }
}
