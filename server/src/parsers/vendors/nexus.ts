/** Sonatype Nexus Repository's audit log (help.sonatype.com, "Auditing"). */
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { member, object, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.create security.user.created
  user.update security.user.updated
  user.delete security.user.deleted
  password.change security.user.changepassword
  role.grant security.userrolemapping.created security.user-role-mapping.created
  role.update security.userrolemapping.updated security.user-role-mapping.updated
  role.revoke security.userrolemapping.deleted security.user-role-mapping.deleted
  role.create security.role.created
  role.update security.role.updated
  role.delete security.role.deleted
  permission.update security.privilege.created security.privilege.updated security.privilege.deleted
  sso.update security.realm.changed security.ldap.created security.ldap.updated security.ldap.deleted
  user.login security.user.login
  config.update security.anonymous.changed capability.created capability.updated system.setting.changed
  config.delete capability.deleted
  repository.create repository.created
  repository.update repository.updated
  repository.delete repository.deleted
  artifact.publish repository.asset.created repository.component.created
  artifact.delete repository.asset.deleted repository.component.deleted repository.component.purged
  schedule.create tasks.scheduled
  schedule.update tasks.updated
  schedule.delete tasks.deleted
  job.start tasks.started
  job.finish tasks.finished
`);

export const nexus: Parser = {
  name: "nexus",
  version: 1,
  actions: ACTIONS,
  keys: ["initiator"],
  recognises: (record) =>
    text(record, "initiator") !== undefined &&
    text(record, "domain") !== undefined &&
    text(record, "nodeId") !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const attributes = object(record, "attributes");
    const domain = text(record, "domain") ?? "";
    // Who asks for nothing is a task of its own.
    const [user = "", address] = (text(record, "initiator") ?? "").split("/");
    const isOwn = user === "*TASK" || user === "system";
    return [
      makeEvent({
        call: called(`${domain}.${text(record, "type")}`, ACTIONS, { prefix: "nexus" }),
        how,
        at: member(record, "timestamp"),
        outcome: "success",
        actor: makeActor({ name: user, type: isOwn ? "system" : undefined }),
        targets: [
          makeTarget(domain.split(".").at(-1), text(record, "context")),
          makeTarget("role", text(attributes, "roles")),
          makeTarget("repository", text(attributes, "repository.name") ?? text(attributes, "repositoryName")),
        ],
        from: fromAddress(address),
        service: { name: "nexus" },
      }),
    ];
  },
};
