/** Docusign Monitor's events (developers.docusign.com/docs/monitor-api). What was done is a kind of object and what became of it. */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "docusign-monitor",
  match: {
    eventId: null,
    object: null,
    action: null,
    "accountId | organizationId": null,
    "site | environment | integratorKey": null,
  },
  time: "timestamp",
  action: "object + action",
  prefix: "docusign",
  actions: `
  user.login User.Login User.LoggedIn User.Authenticated User.LoginFailed Account.Login
  user.logout User.Logout User.LoggedOut
  user.create User.Created User.Added
  user.update User.Updated User.Modified
  user.delete User.Deleted User.Closed
  user.enable User.Activated User.Reactivated
  user.disable User.Deactivated User.Disabled
  user.invite User.Invited
  password.change User.PasswordChanged Password.Updated Password.Changed
  password.reset User.PasswordReset Password.Reset
  member.update User.PermissionUpdated UserPermission.Updated
  permission.update PermissionProfile.Updated PermissionSet.Updated
  policy.create PermissionProfile.Created
  policy.delete PermissionProfile.Deleted
  group.create Group.Created
  group.update Group.Updated
  group.delete Group.Deleted
  group.grant Group.UserAdded GroupMember.Added
  group.revoke Group.UserRemoved GroupMember.Removed
  config.update Account.Updated AccountSettings.Updated Account.SettingsUpdated AccountSetting.Updated Organization.Updated
  document.create Envelope.Created Template.Created
  message.send Envelope.Sent
  document.update Envelope.Corrected Envelope.Updated Template.Updated Envelope.Transferred
  document.delete Envelope.Deleted Envelope.Voided Envelope.Purged Template.Deleted
  document.read Envelope.Viewed Envelope.Delivered
  document.sign Envelope.Completed Envelope.Signed
  document.decline Envelope.Declined
  object.download Envelope.Downloaded Document.Downloaded Document.Printed
  access.share Template.Shared Envelope.Shared
  webhook.create Connect.Created ConnectConfiguration.Created
  webhook.update Connect.Updated ConnectConfiguration.Updated
  webhook.delete Connect.Deleted ConnectConfiguration.Deleted
  key.create IntegratorKey.Created ApiKey.Created
  key.delete IntegratorKey.Deleted ApiKey.Deleted
  sso.update IdentityProvider.Created IdentityProvider.Updated IdentityProvider.Deleted
  domain.update Domain.Claimed Domain.Verified Domain.Deleted`,
  actor: { id: "userId", name: "data.UserName | data.ActingUserName | madeEmail", email: "madeEmail" },
  targets: [
    { type: "=envelope", id: "data.EnvelopeId" },
    { type: "=template", id: "data.TemplateId", name: "data.TemplateName" },
    {
      type: "=user",
      id: "data.AffectedUserId | data.AffectedUserEmail",
      name: "data.AffectedUserName | data.AffectedUserEmail",
    },
    { type: "=group", id: "data.GroupId", name: "data.GroupName" },
    { type: "=property", id: "property" },
    { type: "=field", id: "field" },
  ],
  from: { ip: "ipAddress", userAgent: "data.UserAgent" },
  outcome: "result",
  reason: "data.Reason | data.FailureReason",
  service: { name: "=docusign", account: "accountId | organizationId" },
  before: "data.OldValue",
  after: "data.NewValue",
  eventId: "eventId",
});

export const docusignMonitor = prepared(table, (record) => {
  const data = object(record, "data");
  return { madeEmail: text(data, "ActingUserEmail") ?? text(data, "UserEmail") ?? text(data, "Email") };
});
