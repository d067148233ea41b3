/** Box's user and enterprise events (developer.box.com/guides/events, "Enterprise Events", "Shield alert events"). What was blocked is the attempt that was refused. */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { textAt } from "../paths.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "box",
  version: 3,
  match: { type: "event", event_type: null },
  time: "created_at | recorded_at",
  action: "event_type",
  category: "data",
  actions: `
  user.login LOGIN FAILED_LOGIN ADMIN_LOGIN
  token.exchange USER_AUTHENTICATE_OAUTH2_TOKEN_REFRESH
  token.create USER_AUTHENTICATE_OAUTH2_ACCESS_TOKEN_CREATE
  token.delete OAUTH2_ACCESS_TOKEN_REVOKE OAUTH2_REFRESH_TOKEN_REVOKE
  device.add ADD_LOGIN_ACTIVITY_DEVICE ADD_DEVICE_ASSOCIATION
  device.remove REMOVE_DEVICE_ASSOCIATION
  session.revoke REMOVE_LOGIN_ACTIVITY_DEVICE
  user.create NEW_USER
  user.update EDIT_USER EMAIL_ALIAS_CONFIRM EMAIL_ALIAS_REMOVE
  user.delete DELETE_USER
  group.create GROUP_CREATION
  group.update GROUP_EDITED
  group.delete GROUP_DELETION
  group.grant GROUP_ADD_USER
  group.revoke GROUP_REMOVE_USER
  role.grant CHANGE_ADMIN_ROLE
  mfa.enroll MULTI_FACTOR_AUTH_ENABLED ENABLE_TWO_FACTOR_AUTH
  mfa.remove MULTI_FACTOR_AUTH_DISABLED DISABLE_MULTI_FACTOR_AUTH MULTI_FACTOR_AUTH_DISABLE
  permission.grant ACCESS_GRANTED
  permission.revoke ACCESS_REVOKED
  permission.update COLLABORATION_ROLE_CHANGE COLLAB_ROLE_CHANGE CHANGE_FOLDER_PERMISSION COLLABORATION_EXPIRATION UPDATE_COLLABORATION_EXPIRATION
  access.share SHARE ITEM_SHARED ITEM_SHARED_CREATE COLLABORATION_INVITE COLLABORATION_ACCEPT COLLAB_ADD_COLLABORATOR COLLAB_INVITE_COLLABORATOR GROUP_ADD_ITEM SHIELD_EXTERNAL_COLLAB_INVITE_BLOCKED SHIELD_EXTERNAL_COLLAB_INVITE_JUSTIFIED SHARED_LINK_SEND
  access.unshare UNSHARE ITEM_SHARED_UNSHARE COLLABORATION_REMOVE COLLAB_REMOVE_COLLABORATOR GROUP_REMOVE_ITEM
  visibility.update ITEM_SHARED_UPDATE SHARE_EXPIRATION UPDATE_SHARE_EXPIRATION SHIELD_SHARED_LINK_STATUS_RESTRICTED_ON_CREATE SHIELD_SHARED_LINK_STATUS_RESTRICTED_ON_UPDATE
  object.read PREVIEW ITEM_PREVIEW ITEM_OPEN CONTENT_ACCESS SHIELD_EXTERNAL_COLLAB_ACCESS_BLOCKED SHIELD_SHARED_LINK_ACCESS_BLOCKED
  object.download DOWNLOAD ITEM_DOWNLOAD FILE_WATERMARKED_DOWNLOAD SHIELD_DOWNLOAD_BLOCKED SHIELD_JUSTIFICATION_APPROVAL
  object.upload UPLOAD ITEM_UPLOAD
  object.create COPY ITEM_COPY ITEM_CREATE
  object.update EDIT ITEM_MODIFY RENAME ITEM_RENAME ITEM_MAKE_CURRENT_VERSION LOCK UNLOCK
  object.move MOVE ITEM_MOVE
  object.delete DELETE ITEM_TRASH
  backup.restore UNDELETE ITEM_UNDELETE_VIA_TRASH
  message.send ITEM_EMAIL_SEND
  retention.update DATA_RETENTION_CREATE_RETENTION DATA_RETENTION_REMOVE_RETENTION RETENTION_POLICY_ASSIGNMENT_ADD LEGAL_HOLD_POLICY_CREATE LEGAL_HOLD_POLICY_UPDATE LEGAL_HOLD_POLICY_DELETE LEGAL_HOLD_ASSIGNMENT_CREATE LEGAL_HOLD_ASSIGNMENT_DELETE STORAGE_EXPIRATION
  policy.create CONTENT_WORKFLOW_POLICY_ADD
  pipeline.create CONTENT_WORKFLOW_AUTOMATION_ADD
  pipeline.delete CONTENT_WORKFLOW_AUTOMATION_DELETE
  policy.violate CONTENT_WORKFLOW_UPLOAD_POLICY_VIOLATION CONTENT_WORKFLOW_SHARING_POLICY_VIOLATION DEVICE_TRUST_CHECK_FAILED
  malware.detect FILE_MARKED_MALICIOUS
  threat.detect SHIELD_ALERT CONTENT_WORKFLOW_ABNORMAL_DOWNLOAD_ACTIVITY
  application.create APPLICATION_CREATED
  application.grant ENTERPRISE_APP_AUTHORIZATION_UPDATE
  key.create APPLICATION_PUBLIC_KEY_ADDED
  key.delete APPLICATION_PUBLIC_KEY_DELETED
  config.update EXTERNAL_COLLAB_SECURITY_SETTINGS`,
  actor: {
    id: "created_by.id",
    name: "created_by.login | created_by.name",
    email: "created_by.login",
    type: "madeActorType",
  },
  actorTypes: { app: "machine" },
  targets: [
    { type: "=user", id: "accessible_by.id", name: "accessible_by.login | accessible_by.name" },
    {
      type: "source.item_type | source.type | madeSourceType",
      id: "source.item_id | source.id | source.file_id | source.folder_id | source.user_id",
      name: "source.item_name | source.login | source.name | source.user_name | source.file_name | source.folder_name",
    },
    {
      type: "=group",
      id: "source.group_id | madeDetails.group_id",
      name: "source.group_name | madeDetails.group_name",
    },
    { type: "=role", id: "madeDetails.role" },
    { type: "=rule", id: "madeAlert.rule_id", name: "madeAlert.rule_name" },
  ],
  from: { ip: "ip_address" },
  outcome: "madeOutcome",
  reason: "madeDetails.message",
  service: { name: "=box" },
  context: { session: "session_id" },
  eventId: "event_id",
});

export const box = prepared(table, (record) => {
  const type = text(record, "event_type") ?? "";
  const details = detailsOf(record);
  return {
    madeOutcome: outcomeOf(type),
    madeDetails: details,
    madeAlert: object(details, "shield_alert"),
    // What applications are given to sign in with, and nobody else.
    madeActorType: LOGIN(record)?.endsWith("@boxdevedition.com") === true ? "app" : undefined,
    madeSourceType: text(object(record, "source"), "user_id") === undefined ? undefined : "user",
  };
});

const LOGIN = textAt("created_by.login");

/** Some who pass events on leave the details as the text that they were. */
function detailsOf(record: Fields): Fields | undefined {
  const written = text(record, "additional_details");
  if (written === undefined) return object(record, "additional_details");
  try {
    return object({ details: JSON.parse(written) }, "details");
  } catch {
    return undefined;
  }
}

function outcomeOf(type: string): string {
  if (/_BLOCKED$|^DEVICE_TRUST_CHECK_FAILED$|_REJECT$/.test(type)) return "denied";
  return type === "FAILED_LOGIN" ? "failure" : "success";
}
