/** What applications call the things that every one of them does. */
import { type Called, called } from "../action-table.ts";
import { onceAName } from "../remembered.ts";

/** `UserLoggedIn`, `user-logged-in` and `User logged in` alike. */
function wordOf(action: string): string {
  return action
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/[\s:/-]+/g, "_")
    .toLowerCase();
}

/** The same, and `user.signed_in` as `user_signed_in` where only that is known. */
export function commonWord(action: string | undefined): string | undefined {
  return action === undefined ? undefined : commonWordOf(action);
}

const commonWordOf = onceAName((action) => {
  const word = wordOf(action);
  const plain = word.replaceAll(".", "_");
  return !COMMON.has(word) && COMMON.has(plain) ? plain : word;
});

/** What a word of nobody in particular means: by what applications call it, or by the words in it. */
export function commonCall(word: string | undefined, otherwise: Parameters<typeof called>[2] = {}): Called {
  const plain = commonWord(word);
  return called(plain !== undefined && COMMON.has(plain) ? plain : word, COMMON, otherwise);
}

/** What applications call what everybody has. */
export const COMMON: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        "user.login",
        "login log_in logged_in user_login user_logged_in user_login_success login_success successful_login login_successful signin sign_in signed_in user_signed_in user_login_failed login_failed failed_login failed_login_attempt login_failure sign_in_failed logon user_logon user.login.success user.login.failed user_authenticated authentication auth authenticate authentication_success authentication_succeeded authentication_failed authentication_failure login_attempt user_session_start logon_failure logon_success logon_failed",
      ],
      [
        "user.logout",
        "logout log_out logged_out user_logout user_logged_out sign_out signout signed_out logoff",
      ],
      ["user.signup", "signup sign_up register user_signup user_registered"],
      [
        "user.create",
        "user_created create_user user_create add_user user_added useradd new_user user.created",
      ],
      ["user.delete", "user_deleted delete_user user_delete remove_user user_removed user.deleted"],
      ["user.update", "user_updated update_user user_update edit_user user.updated"],
      ["user.invite", "user_invited invite_user invite user.invited invitation_sent"],
      [
        "user.disable",
        "user_disabled disable_user deactivate_user user_deactivated suspend_user user_suspended",
      ],
      ["user.enable", "user_enabled enable_user activate_user user_activated"],
      ["account.lock", "account_locked user_locked lock_user"],
      ["account.unlock", "account_unlocked unlock_user"],
      [
        "password.change",
        "password_changed change_password password_change update_password password.changed",
      ],
      ["password.reset", "password_reset reset_password password_reset_requested forgot_password"],
      ["mfa.enroll", "mfa_enabled enable_mfa mfa_added 2fa_enabled mfa_enrolled"],
      ["mfa.remove", "mfa_removed mfa_disabled disable_mfa 2fa_disabled"],
      [
        "role.grant",
        "role_assigned assign_role grant_role role_granted add_role role_added user_role_added promote_user",
      ],
      ["role.revoke", "role_removed remove_role revoke_role role_revoked user_role_removed"],
      ["role.update", "role_changed change_role role_updated update_role user_role_changed"],
      ["role.create", "role_created create_role"],
      ["role.delete", "role_deleted delete_role"],
      ["permission.grant", "permission_granted grant_permission add_permission permission_added"],
      ["permission.revoke", "permission_revoked revoke_permission remove_permission permission_removed"],
      [
        "permission.update",
        "permission_changed permissions_changed change_permissions update_permissions permission_updated",
      ],
      [
        "token.create",
        "token_created create_token api_key_created create_api_key apikey_created personal_access_token_created",
      ],
      [
        "token.delete",
        "token_deleted delete_token revoke_token token_revoked api_key_deleted delete_api_key api_key_revoked",
      ],
      ["secret.read", "secret_read read_secret secret_accessed get_secret"],
      ["secret.create", "secret_created create_secret"],
      ["secret.update", "secret_updated update_secret"],
      ["secret.delete", "secret_deleted delete_secret"],
      ["data.export", "export exported data_export data_exported export_data report_exported bulk_export"],
      ["data.import", "import imported data_import data_imported"],
      ["object.download", "download file_downloaded download_file file_download downloaded"],
      ["object.upload", "upload file_uploaded upload_file file_upload uploaded"],
      ["object.delete", "file_deleted delete_file"],
      [
        "config.update",
        "config_changed setting_changed settings_changed update_settings settings_updated config_updated setting_updated configuration_changed",
      ],
      ["deployment.start", "deploy deployment deployed deployment_started deploy_started"],
      ["deployment.finish", "deployment_finished deployment_completed deploy_finished"],
      [
        "session.start",
        "session_start session_started session_created session_established session_established_successfully",
      ],
      ["session.end", "session_end session_ended session_terminated"],
      ["command.run", "command exec execute_command command_executed"],
    ] as const
  ).flatMap(([action, words]) => words.split(" ").map((word) => [word, action] as const)),
);
