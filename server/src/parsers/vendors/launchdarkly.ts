/** LaunchDarkly's audit log and its webhooks, which send the same entries (launchdarkly.com/docs, "Audit log" and "Webhooks"). */
import type { Actor, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, nonEmpty, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

// The kind of the resource, and the action that somebody needed the right to.
const ACTIONS = actionTable(`
  feature_flag.create flag.createFlag flag.cloneFlag
  feature_flag.delete flag.deleteFlag
  access.request flag.createApprovalRequest
  access.approve flag.reviewApprovalRequest
  member.add member.createMember
  member.remove member.deleteMember
  role.grant member.updateRole member.updateCustomRole
  member.update member.updateTeams
  role.create role.createRole
  role.update role.updatePolicy role.updateName role.updateDescription role.updateMembers
  role.delete role.deleteRole
  group.create team.createTeam
  group.update team.updateTeamName team.updateTeamDescription team.updateTeamCustomRoles
  group.delete team.deleteTeam
  group.grant team.updateTeamMembers
  token.create token.createAccessToken token.createServiceToken
  token.update token.resetAccessToken token.updateAccessTokenName token.updateAccessTokenDescription token.updateAccessTokenRole token.updateAccessTokenPolicy token.updateAccessTokenCustomRoles
  token.delete token.deleteAccessToken
  secret.rotate environment.updateApiKey environment.updateMobileKey
  secret.read environment.viewSdkKey
  environment.create environment.createEnvironment
  environment.delete environment.deleteEnvironment
  project.create project.createProject
  project.delete project.deleteProject
  webhook.create webhook.createWebhook
  webhook.delete webhook.deleteWebhook
  integration.create integration.createIntegration
  integration.delete integration.deleteIntegration
  application.create relay-proxy-config.createRelayAutoConfiguration
  application.update relay-proxy-config.resetRelayAutoConfiguration
  application.delete relay-proxy-config.deleteRelayAutoConfiguration
`);

/** Kinds of which every change that has no word of its own is the same. */
const UPDATES: ReadonlyMap<string, Called> = new Map([
  ["flag", call("feature_flag.update")],
  ["segment", call("feature_flag.update")],
  ["environment", call("environment.update")],
  ["project", call("project.update")],
  ["webhook", call("webhook.update")],
  ["integration", call("integration.update")],
  ["account", call("config.update")],
]);

export const launchdarkly: Parser = {
  name: "launchdarkly",
  version: 2,
  actions: ACTIONS,
  keys: ["titleVerb", "accesses"],
  recognises: (record) =>
    text(record, "kind") !== undefined &&
    member(record, "date") !== undefined &&
    (text(record, "titleVerb") ?? list(record, "accesses")[0]) !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const [before, after] = [object(record, "previousVersion"), object(record, "currentVersion")];
    return [
      makeEvent({
        call: callOf(record),
        how,
        targets: targetsOf(record, after),
        at: member(record, "date"),
        outcome: "success",
        reason: text(record, "comment"),
        actor: actorOf(record),
        service: some({
          name: "launchdarkly",
          account: text(record, "_accountId"),
          environment: placeOf(record, "env"),
        }),
        changes:
          before === undefined && after === undefined
            ? undefined
            : nonEmpty(changesBetween(stateOf(before), stateOf(after))),
        message: text(record, "title"),
        event_id: text(record, "_id"),
      }),
    ];
  },
};

function callOf(record: Fields): Called {
  const kind = text(record, "kind") ?? "";
  const [access] = list(record, "accesses").filter(isFields);
  const action = text(access, "action");
  const word = `${kind}.${action ?? text(record, "titleVerb") ?? ""}`;
  const update = UPDATES.get(kind);
  const isUpdate = action?.startsWith("update") === true && !ACTIONS.has(word.toLowerCase());
  return isUpdate && update !== undefined ? update : called(word, ACTIONS, { prefix: "launchdarkly" });
}

/** What it is about; of a member and of a token the role that it has from now on, of what is in a project the project. */
function targetsOf(record: Fields, after: Fields | undefined): readonly (Target | undefined)[] {
  const kind = text(record, "kind") ?? "";
  const target = object(record, "target");
  const name = text(record, "name") ?? text(target, "name");
  const role = kind === "member" || kind === "token" ? text(after, "role") : undefined;
  const project = kind === "project" ? undefined : placeOf(record, "proj");
  return [
    makeTarget(kind, resourceOf(record), name),
    makeTarget("role", role),
    makeTarget("project", project),
  ];
}

/** `proj/shop:env/production:flag/checkout;tag1,tag2` */
function resourceOf(record: Fields): string | undefined {
  const [first] = list(object(record, "target"), "resources");
  if (typeof first === "string") return first;
  const [access] = list(record, "accesses").filter(isFields);
  return text(access, "resource");
}

function placeOf(record: Fields, kind: "proj" | "env"): string | undefined {
  const part = (resourceOf(record) ?? "").split(":", 8).find((one) => one.startsWith(`${kind}/`));
  const [name] = (part ?? "").slice(kind.length + 1).split(";", 1);
  return name === undefined || name === "" || name === "*" ? undefined : name;
}

/** A state without what changes whenever anything does. */
function stateOf(state: Fields | undefined): Fields | undefined {
  if (state === undefined) return undefined;
  const { _version: _, _links: __, version: ___, _lastModified: ____, ...rest } = state;
  return rest;
}

/** A person; or a token, by which a person acts where it is not a service's. */
function actorOf(record: Fields): Actor | undefined {
  const [person, token, app] = [object(record, "member"), object(record, "token"), object(record, "app")];
  const credential = some({ id: text(token, "_id"), type: token === undefined ? undefined : "token" });
  const isService = member(token, "serviceToken") === true;
  if (person !== undefined && !isService) {
    const email = text(person, "email");
    const through = makeActor({ id: text(app, "_id"), name: text(app, "name"), type: "machine" });
    return makeActor({
      id: text(person, "_id"),
      name: email ?? fullName(person),
      email,
      credential,
      via: app === undefined || through === undefined ? undefined : [through],
    });
  }
  const other = token ?? app;
  if (other === undefined) return undefined;
  return makeActor({ id: text(other, "_id"), name: text(other, "name"), type: "machine", credential });
}

function fullName(person: Fields): string | undefined {
  const name = [text(person, "firstName"), text(person, "lastName")].filter((part) => part !== undefined);
  return name.length === 0 ? undefined : name.join(" ");
}
