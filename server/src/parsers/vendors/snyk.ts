/** Snyk's audit logs, of its REST interface and of the older one (docs.snyk.io, "Audit logs"). */
import { type ActionTable, actionTable, called } from "../action-table.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, nonEmpty, object, some, text } from "../fields.ts";
import { type Certainty, LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { textAt } from "../paths.ts";

const ACTIONS: ActionTable = actionTable(`
  member.add org.user.add group.user.add org.user.invite.accept org.user.invite_link.accept org.user.provision.accept
  member.remove org.user.remove group.user.remove org.user.leave
  role.grant org.user.role.edit group.user.role.edit
  user.create org.user.provision.create
  user.delete org.user.provision.delete
  user.invite org.user.invite org.user.invite_link.create
  role.create org.user.role.create user.org.role.create group.role.create
  role.update org.user.role.details.edit org.user.role.permissions.edit group.role.edit
  role.delete org.user.role.delete group.role.delete
  service_account.create org.service_account.create group.service_account.create user.org.service_account.create
  service_account.update org.service_account.edit group.service_account.edit
  service_account.delete org.service_account.delete group.service_account.delete
  application.create org.app.create group.app.create
  application.update org.app.edit group.app.edit
  application.delete org.app.delete group.app.delete
  application.grant org.app_bot.create
  project.create org.project.add org.create group.create group.org.add
  project.update org.project.edit org.project.attributes.edit org.project.settings.edit org.project.settings.delete org.edit group.edit
  project.delete org.project.delete org.project.remove org.delete group.delete group.org.remove
  policy.create org.policy.create group.policy.create org.license_rule.create group.license_rule.create
  policy.update org.policy.edit group.policy.edit org.ignore_policy.edit org.license_rule.edit group.license_rule.edit
  policy.delete org.policy.delete group.policy.delete org.license_rule.delete group.license_rule.delete
  alert.dismiss org.project.ignore.create
  finding.update org.project.ignore.edit org.project.ignore.delete
  detection.enable org.project.monitor
  detection.disable org.project.stop_monitor
  scan.start org.project.test
  pull_request.open org.project.fix_pr.auto_open org.project.fix_pr.manual_open
  integration.create org.integration.create
  integration.update org.integration.edit org.integration.settings.edit
  integration.delete org.integration.delete
  webhook.create org.webhook.add
  webhook.delete org.webhook.delete
  sso.update group.sso.add group.sso.create group.sso.edit group.sso.delete group.sso.remove group.sso.membership.sync group.sso.auth0_connection.create group.sso.auth0_connection.edit
  config.update org.settings.edit group.settings.edit org.settings.feature_flag.edit group.settings.feature_flag.edit org.feature_flags.edit group.feature_flags.edit org.sast_settings.edit org.language_settings.edit org.notification_settings.edit group.notification_settings.edit user.org.notification_settings.edit org.cloud_config.settings.edit group.cloud_config.settings.edit org.request_access_settings.edit group.request_access_settings.edit org.project.pr_check.edit
  http.request api.access
`);
const EVENT = /^(?:api|group|org|tenant|user)\.[a-z0-9_.]{1,100}$/;

const actorId = textAt("userId", "user_id");
const group = textAt("groupId", "group_id");
const org = textAt("orgId", "org_id");
const project = textAt("projectId", "project_id");
const user = textAt("content.userPublicId", "content.user_id", "content.userId", "content.email");
const role = textAt(
  ...["content.after.role", "content.afterRoleName", "content.role.name", "content.role.role"],
  ...["content.role", "content.roleName", "content.rolePublicId"],
);
const serviceAccount = textAt("content.serviceAccountPublicId", "content.service_account_id");
const name = textAt("content.after.name", "content.name");

export const snyk: Parser = {
  name: "snyk",
  version: 2,
  actions: ACTIONS,
  keys: ["created"],
  recognises: certaintyOf,
  parse(record, how) {
    const [event, content, id] = [text(record, "event"), object(record, "content"), actorId(record)];
    const account = serviceAccount(record);
    return [
      makeEvent({
        call: called(event, ACTIONS, { prefix: "snyk" }),
        how,
        at: text(record, "created"),
        actor: makeActor({ id }),
        targets: [
          makeTarget("user", user(record)),
          makeTarget("service_account", account, account === undefined ? undefined : name(record)),
          makeTarget("role", role(record)),
          makeTarget("issue", text(content, "issueId")),
          makeTarget("url", text(content, "url")),
          makeTarget("project", project(record)),
          makeTarget("organization", org(record)),
          makeTarget("group", group(record)),
        ],
        // What did not come about is not in the log.
        outcome: "success",
        reason: text(content, "reason"),
        service: some({ name: "snyk", account: group(record) ?? org(record) }),
        changes: nonEmpty(changesBetween(member(content, "before"), member(content, "after"))),
      }),
    ];
  },
};

/** All that every record has is an event and its time; most say whose it is. */
function certaintyOf(record: Fields): Certainty {
  const event = text(record, "event") ?? "";
  if (!EVENT.test(event) || text(record, "created") === undefined) return NO;
  if ((group(record) ?? org(record)) !== undefined) return SURE;
  return object(record, "content") === undefined ? NO : LIKELY;
}
