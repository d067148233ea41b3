/** Usage logs of Quay and Red Hat Quay (docs.redhat.com, "Use Red Hat Quay", "Viewing usage logs"). */
import { mapped } from "../mapping.ts";

export const quay = mapped({
  name: "quay",
  match: { kind: null, "performer | account": null, metadata: null, datetime: null },
  time: "datetime",
  action: "kind",
  prefix: "quay",
  actions: `
  user.login login_success login_failure
  user.logout logout_success
  user.create user_create
  user.delete user_delete
  user.disable user_disable
  user.enable user_enable
  password.change account_change_password user_change_password
  repository.create create_repo
  repository.delete delete_repo
  visibility.update change_repo_visibility
  artifact.publish push_repo create_tag move_tag
  image.pull pull_repo
  artifact.delete delete_tag permanently_delete_tag
  permission.grant change_repo_permission add_repo_permission
  permission.revoke delete_repo_permission
  service_account.create create_robot
  service_account.delete delete_robot
  secret.rotate regenerate_robot_token
  group.create org_create_team
  group.delete org_delete_team
  group.grant org_add_team_member org_team_member_invite_accepted
  group.revoke org_remove_team_member
  role.grant org_set_team_role
  token.create create_app_specific_token add_repo_accesstoken
  token.delete revoke_app_specific_token delete_repo_accesstoken
  application.create create_application
  application.delete delete_application
  webhook.create add_repo_webhook add_repo_notification
  webhook.delete delete_repo_webhook delete_repo_notification`,
  actor: { id: "performer.name | performer" },
  targets: [
    { type: "=user", id: "metadata.member | metadata.username | metadata.robot" },
    { type: "=role", id: "metadata.role" },
    { type: "=repository", id: "metadata.repo" },
    { type: "=tag", id: "metadata.tag" },
  ],
  from: { ip: "ip | metadata.ip", userAgent: "metadata.user-agent" },
  outcome: "kind",
  outcomes: { login_failure: "failure", "*": "success" },
  service: { name: "=quay", namespace: "namespace | account.name | metadata.namespace" },
});
