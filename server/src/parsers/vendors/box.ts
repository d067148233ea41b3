/** Box's enterprise events (developer.box.com/guides/events/event-triggers). */
import { mapped } from "../mapping.ts";

export const box = mapped({
  name: "box",
  match: { type: "event", event_type: null },
  time: "created_at | recorded_at",
  action: "event_type",
  category: "data",
  actions: `
  user.login LOGIN FAILED_LOGIN ADMIN_LOGIN
  device.add ADD_LOGIN_ACTIVITY_DEVICE
  device.remove REMOVE_LOGIN_ACTIVITY_DEVICE
  user.create NEW_USER
  user.update EDIT_USER
  user.delete DELETE_USER
  user.enable USER_AUTHENTICATE_OAUTH2_TOKEN_REFRESH
  group.create GROUP_CREATION
  group.update GROUP_EDITED
  group.delete GROUP_DELETION
  group.grant GROUP_ADD_USER
  group.revoke GROUP_REMOVE_USER
  role.grant CHANGE_ADMIN_ROLE
  mfa.enroll MULTI_FACTOR_AUTH_ENABLED
  mfa.remove MULTI_FACTOR_AUTH_DISABLED
  access.share SHARE ITEM_SHARED ITEM_SHARED_CREATE COLLABORATION_INVITE COLLABORATION_ACCEPT GROUP_ADD_ITEM ITEM_SHARED_UPDATE
  access.unshare UNSHARE ITEM_SHARED_UNSHARE COLLABORATION_REMOVE COLLABORATION_EXPIRATION GROUP_REMOVE_ITEM
  permission.update COLLABORATION_ROLE_CHANGE
  ownership.transfer CONTENT_ACCESS CHANGE_FOLDER_PERMISSION
  object.read PREVIEW ITEM_OPEN CONTENT_WORKFLOW_POLICY_ADD
  object.download DOWNLOAD ITEM_DOWNLOAD
  object.upload UPLOAD ITEM_UPLOAD
  object.create COPY ITEM_COPY ITEM_CREATE
  object.update EDIT ITEM_MODIFY RENAME LOCK UNLOCK
  object.move MOVE ITEM_MOVE
  object.delete DELETE ITEM_TRASH
  backup.restore UNDELETE ITEM_UNDELETE_VIA_TRASH
  malware.detect FILE_MARKED_MALICIOUS
  threat.detect SHIELD_ALERT CONTENT_WORKFLOW_UPLOAD_POLICY_VIOLATION CONTENT_WORKFLOW_ABNORMAL_DOWNLOAD_ACTIVITY
  network.block SHIELD_DOWNLOAD_BLOCKED SHIELD_EXTERNAL_COLLAB_INVITE_BLOCKED
  application.create APPLICATION_CREATED APPLICATION_PUBLIC_KEY_ADDED
  application.delete APPLICATION_PUBLIC_KEY_DELETED`,
  actor: { id: "created_by.id", name: "created_by.login | created_by.name", email: "created_by.login" },
  targets: [
    {
      type: "source.type | source.item_type",
      id: "source.id | source.item_id",
      name: "source.name | source.item_name",
    },
    { type: "=user", id: "accessible_by.id", name: "accessible_by.login" },
  ],
  from: { ip: "ip_address" },
  outcome: "event_type",
  outcomes: {
    failed_login: "failure",
    shield_download_blocked: "denied",
    shield_external_collab_invite_blocked: "denied",
    "*": "success",
  },
  service: { name: "=box" },
  context: { session: "session_id" },
  eventId: "event_id",
});
