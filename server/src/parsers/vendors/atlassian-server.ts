/** Audit logs of Jira, and of Atlassian's Data Center products (developer.atlassian.com, "Jira REST API: audit records"; confluence.atlassian.com, "Audit log integrations"). */
import type { Target, Verb } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toNumber } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Both products write sentences. */
const ACTIONS = actionTable(`
  user.login User login successful,User logged in,Login successful,Authentication succeeded
  user.login User login failed,Login failed,Authentication failed,User authentication failed
  user.logout User logged out
  user.create User created,User added
  user.update User updated,User details updated,User's details changed,User renamed
  user.delete User deleted,User removed
  user.disable User deactivated
  user.enable User reactivated,User activated
  password.change User's password changed,Password changed,User password changed
  password.reset Password reset
  group.create Group created
  group.update Group updated
  group.delete Group deleted
  group.grant User added to group,User added to a group,Group membership added
  group.revoke User removed from group,User removed from a group
  permission.grant Global permission added,Global permission granted,Project permission granted,Repository permission granted,Space permission added,Permission granted
  permission.revoke Global permission removed,Global permission deleted,Global permission revoked,Project permission revoked,Repository permission revoked,Space permission removed,Permission revoked
  permission.update Permission scheme updated,Permission scheme created,Permission scheme deleted,Permission scheme added to project,Permission scheme removed from project,Project permission changed,Repository permission changed,Issue security scheme updated
  role.grant Project role changed,User added to project role
  project.create Project created,Space created
  project.update Space configuration updated,Space logo uploaded,Space logo enabled,Space logo disabled,Space archived,Space restored,Project updated,Project details changed,Space updated
  project.delete Project deleted,Space deleted,Project moved to trash
  repository.create Repository created,Repository imported,Repository forked
  repository.update Repository moved,Repository renamed,Repository updated
  repository.delete Repository deleted
  branch_protection.create Branch permission added,Branch restriction added
  branch_protection.update Branch permission updated
  branch_protection.delete Branch permission removed,Branch restriction removed
  access_key.create SSH key added,SSH access key added,Repository access key added,Project access key added
  access_key.delete SSH key removed,SSH access key removed,Repository access key removed
  token.create Personal access token created,API token created,Personal token created
  token.delete Personal access token deleted,Personal access token revoked,Personal token revoked
  webhook.create Webhook created
  webhook.update Webhook updated
  webhook.delete Webhook deleted
  application.create Application link created,Application link added,App installed,Plugin installed,Plugin enabled,App enabled
  application.delete Application link removed,Application link deleted,App uninstalled,Plugin uninstalled,Plugin disabled,App disabled
  config.update General settings changed,Global settings changed,Workflow updated,Workflow scheme updated,Custom field updated,Notification scheme updated,Time tracking configuration updated,Base URL changed,Mail server changed
  config.create Workflow created,Custom field created,Workflow scheme created
  config.delete Workflow deleted,Custom field deleted,Workflow scheme deleted
  audit.update Audit log configuration updated,Audit log settings updated,Audit Log configuration updated
  audit.export Audit log exported,Audit Log exported
  audit.read Audit Log search performed
  sso.update User directory created,User directory updated,User directory deleted,User directory added,User directory removed
  data.import Space import,Space imported,Site import
  data.export Space export,Space exported,Full export,XML export,Site exported,Issues exported
  document.read Page viewed,Issue viewed
  document.delete Page deleted,Issue deleted,Page removed
  code.push Push
  code.clone Fetch,Clone
`);

export const atlassianServer: Parser = {
  name: "atlassian-server",
  version: 3,
  actions: ACTIONS,
  keys: ["auditType", "objectItem", "authorKey", "authorAccountId", "changedValues", "affectedObject"],
  recognises(record) {
    if (text(typeOf(record), "action") !== undefined && object(record, "author") !== undefined) return SURE;
    const isRecord = text(record, "summary") !== undefined && text(record, "category") !== undefined;
    return isRecord && (text(record, "created") ?? text(record, "creationDate")) !== undefined ? SURE : NO;
  },
  parse(record, how) {
    const type = typeOf(record);
    const words = text(type, "action") ?? text(record, "summary");
    const call = called(words, ACTIONS, { prefix: "atlassian" });
    const author = object(record, "author");
    const isGift = call.verb === "grant" || call.verb === "revoke";
    const targets = targetsOf(record, isGift);
    const name =
      text(author, "displayName") ??
      text(author, "name") ??
      text(author, "username") ??
      text(record, "authorKey") ??
      text(record, "authorAccountId");
    return [
      makeEvent({
        call,
        how,
        targets,
        at: timeOf(record),
        outcome: /fail/i.test(words ?? "") ? "failure" : "success",
        actor:
          stranger(call.verb, name, targets) ??
          makeActor({
            id:
              text(author, "id") ??
              text(author, "accountId") ??
              text(author, "userKey") ??
              text(author, "username") ??
              text(record, "authorAccountId") ??
              name,
            name,
            type: /^system$/i.test(text(author, "type") ?? name ?? "") ? "system" : undefined,
          }),
        from: fromAddress((text(record, "source") ?? text(record, "remoteAddress"))?.split(",")[0]),
        service: some({
          name: (text(record, "eventSource") ?? "atlassian").toLowerCase() || undefined,
          host: text(record, "system"),
        }),
        changes: changesOf(record),
        event_id: text(record, "id"),
        marks:
          isGift && targets.some((one) => isPrivileged(one?.name)) && call.verb === "grant"
            ? ["privileged"]
            : [],
      }),
    ];
  },
};

/** Who could not sign in stands among what it was about: nobody knows yet that it is them. */
function stranger(
  verb: Verb,
  name: string | undefined,
  targets: readonly (Target | undefined)[],
): ReturnType<typeof makeActor> {
  const user = targets.find((one) => one?.type === "user");
  if (verb !== "login" || user === undefined || !/^anonymous$/i.test(name ?? "")) return undefined;
  return makeActor({ id: user.id, name: user.name ?? user.id });
}

/** What was done, under the name that newer files have for it, or older ones. */
function typeOf(record: Fields): Fields | undefined {
  return object(record, "auditType") ?? object(record, "type");
}

/** A text, or seconds beside nanoseconds, or milliseconds. */
function timeOf(record: Fields): unknown {
  const stamp = object(record, "timestamp");
  const seconds = toNumber(member(stamp, "epochSecond"));
  if (Number.isNaN(seconds))
    return member(record, "created") ?? member(record, "creationDate") ?? member(record, "timestamp");
  return seconds * 1000 + Math.floor((toNumber(member(stamp, "nano")) || 0) / 1_000_000);
}

/** Jira has one object and others that belong to it, the Data Center a list. */
function targetsOf(record: Fields, isGift: boolean): readonly (Target | undefined)[] {
  const all = [
    ...list(record, "affectedObjects"),
    object(record, "objectItem"),
    object(record, "affectedObject"),
    ...list(record, "associatedItems"),
    ...list(record, "associatedObjects"),
  ].filter(isFields);
  const targets = all.map((one) =>
    makeTarget(
      (text(one, "type") ?? text(one, "typeName") ?? text(one, "objectType"))?.toLowerCase(),
      text(one, "id") ?? text(one, "name"),
      text(one, "name"),
    ),
  );
  if (!isGift) return targets;
  const people = targets.filter((one) => one?.type === "user");
  // Which right it is stands among the changes.
  const right = list(record, "changedValues")
    .filter(isFields)
    .find((one) => (text(one, "key") ?? text(one, "name")) === "Type");
  const others = [
    ...targets.filter((one) => one?.type !== "user"),
    makeTarget("permission", text(right, "to") ?? text(right, "newValue")),
  ];
  return [...people, ...others];
}

function changesOf(record: Fields): ReturnType<typeof changesBetween> | undefined {
  const changes = list(record, "changedValues")
    .filter(isFields)
    .flatMap((one) => {
      const name = text(one, "fieldName") ?? text(one, "key") ?? text(one, "name") ?? "";
      const before = text(one, "changedFrom") ?? text(one, "from") ?? text(one, "oldValue");
      const after = text(one, "changedTo") ?? text(one, "to") ?? text(one, "newValue");
      return changesBetween({ [name]: before }, { [name]: after });
    });
  return changes.length === 0 ? undefined : changes;
}
