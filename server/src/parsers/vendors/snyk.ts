/** Snyk's audit logs (docs.snyk.io, "Retrieve audit logs"). */
import { mapped } from "../mapping.ts";

export const snyk = mapped({
  name: "snyk",
  match: {
    event: null,
    created: null,
    "groupId | group_id | orgId | org_id": null,
    "content | userId | user_id": null,
  },
  time: "created",
  action: "event",
  actions: `
  member.add org.user.add group.user.add org.user.invite.accept
  member.remove org.user.remove group.user.remove org.user.leave
  member.update org.user.role.edit group.user.role.edit
  user.invite org.user.invite org.user.invite_link.create org.user.invite_link.accept
  role.create user.org.role.create group.role.create
  role.update group.role.edit
  role.delete group.role.delete
  role.grant org.user.role.create
  role.revoke org.user.role.delete
  token.create org.service_account.create group.service_account.create user.org.service_account.create
  token.update org.service_account.edit group.service_account.edit
  token.delete org.service_account.delete group.service_account.delete
  project.create org.project.add org.create
  project.update org.project.edit org.settings.edit group.settings.edit org.project.settings.edit
  project.delete org.project.delete org.project.remove org.delete group.org.remove
  policy.create org.policy.create group.policy.create
  policy.update org.policy.edit group.policy.edit
  policy.delete org.policy.delete group.policy.delete
  alert.dismiss org.project.ignore.create org.ignore_policy.edit
  integration.create org.integration.create
  integration.update org.integration.edit org.integration.settings.edit
  integration.delete org.integration.delete
  webhook.create org.webhook.add
  webhook.delete org.webhook.delete
  sso.update group.sso.edit group.sso.add group.sso.delete group.sso.membership.sync
  config.update group.feature_flags.edit org.feature_flags.edit
  access.request org.request_access_settings.edit group.request_access_settings.edit
  user.login api.access`,
  actor: { id: "userId | user_id" },
  targets: [
    { type: "=user", id: "content.userPublicId | content.user_id | content.email" },
    { type: "=role", id: "content.after.role | content.rolePublicId" },
    { type: "=project", id: "projectId | project_id" },
    { type: "=organization", id: "orgId | org_id | groupId | group_id" },
  ],
  outcome: "=success",
  service: { name: "=snyk", account: "groupId | group_id" },
  before: "content.before",
  after: "content.after",
});
