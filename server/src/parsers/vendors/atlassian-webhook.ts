/** Webhooks of Jira and of Bitbucket (developer.atlassian.com, "Jira webhooks"; support.atlassian.com, "Bitbucket Cloud event payloads"). Jira names its event in the body, Bitbucket in a header; what is told shows it, too. */
import type { Outcome, Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  ticket.create jira:issue_created issue:created
  ticket.update jira:issue_updated issue:updated comment_created comment_updated issue:comment_created worklog_created
  ticket.delete jira:issue_deleted
  project.create project_created
  project.update project_updated project_archived project_restored_archived
  project.delete project_deleted project_soft_deleted
  user.create user_created
  user.update user_updated
  user.delete user_deleted
  release.publish jira:version_released
  code.push repo:push repo:refs_changed
  repository.create repo:fork repo:imported
  repository.update repo:updated repo:modified
  ownership.transfer repo:transfer
  repository.delete repo:deleted
  pipeline.finish repo:commit_status_updated
  pipeline.start repo:commit_status_created
  pull_request.open pullrequest:created pr:opened
  pull_request.update pullrequest:updated pullrequest:comment_created pr:modified pr:from_ref_updated pr:comment:added pr:comment:edited pr:comment:deleted pr:reviewer:updated
  pull_request.merge pullrequest:fulfilled pr:merged
  pull_request.close pullrequest:rejected pr:declined pr:deleted
  code.review pullrequest:approved pullrequest:unapproved pullrequest:changes_request_created pr:reviewer:approved pr:reviewer:unapproved pr:reviewer:needs_work
`);

export const atlassianWebhook: Parser = {
  name: "atlassian-webhook",
  version: 2,
  actions: ACTIONS,
  keys: ["webhookEvent", "repository", "pullrequest", "eventKey"],
  recognises(record, how) {
    if (text(record, "webhookEvent") !== undefined) return SURE;
    if (/^(?:repo|pr|project|mirror):/.test(text(record, "eventKey") ?? "")) return SURE;
    const isBitbucket = object(record, "actor") !== undefined && object(record, "repository") !== undefined;
    return isBitbucket && kindOf(record, how) !== undefined ? SURE : NO;
  },
  parse(record, how) {
    const kind = kindOf(record, how);
    const call = called(kind, ACTIONS, { prefix: "atlassian" });
    const person =
      object(record, "user") ?? object(record, "actor") ?? object(object(record, "comment"), "author");
    const status = object(record, "commit_status");
    return [
      makeEvent({
        call,
        how,
        at: timeOf(record),
        outcome: outcomeOf(text(status, "state")),
        actor: makeActor({
          id:
            text(person, "accountId") ??
            text(person, "account_id") ??
            text(person, "uuid") ??
            text(person, "key") ??
            text(person, "name"),
          name: text(person, "displayName") ?? text(person, "display_name") ?? text(person, "nickname"),
          email: text(person, "emailAddress"),
          type: /^(?:team|app|AppUser)$/.test(text(person, "type") ?? "") ? "machine" : undefined,
        }),
        targets: targetsOf(record),
        service: some({ name: text(record, "webhookEvent") === undefined ? "bitbucket" : "jira" }),
        changes: changesOf(record),
      }),
    ];
  },
};

function kindOf(record: Fields, how: How): string | undefined {
  const stated = text(record, "webhookEvent") ?? text(record, "eventKey") ?? how.headers["x-event-key"];
  if (stated !== undefined) return stated;
  if (Array.isArray(member(object(record, "push"), "changes"))) return "repo:push";
  const state = text(object(record, "pullrequest"), "state");
  return state === "MERGED"
    ? "pullrequest:fulfilled"
    : state === "DECLINED"
      ? "pullrequest:rejected"
      : state === undefined
        ? undefined
        : "pullrequest:updated";
}

function timeOf(record: Fields): unknown {
  const [change] = list(object(record, "push"), "changes").filter(isFields);
  return (
    member(record, "timestamp") ??
    member(object(record, "pullrequest"), "updated_on") ??
    member(object(record, "commit_status"), "updated_on") ??
    member(object(object(change, "new"), "target"), "date") ??
    member(record, "date")
  );
}

const STATES: ReadonlyMap<string, Outcome> = new Map([
  ["INPROGRESS", "unknown"],
  ["STOPPED", "failure"],
]);

/** A webhook tells what has happened; of a build it says how. */
function outcomeOf(state: string | undefined): Outcome {
  return state === undefined ? "success" : (STATES.get(state) ?? toOutcome(state) ?? "unknown");
}

function targetsOf(record: Fields): readonly (Target | undefined)[] {
  const [issue, request] = [object(record, "issue"), object(record, "pullrequest")];
  const [change] = list(object(record, "push"), "changes").filter(isFields);
  const ref = object(change, "new") ?? object(change, "old");
  const project = object(record, "project");
  const [pushed] = list(record, "changes").filter(isFields);
  const own = object(record, "pullRequest");
  return [
    makeTarget("repository", repositoryOf(record)),
    makeTarget("pull-request", text(request ?? own, "id"), text(request ?? own, "title")),
    makeTarget(text(ref, "type"), text(ref, "name")),
    makeTarget(
      text(object(pushed, "ref"), "type")?.toLowerCase(),
      text(object(pushed, "ref"), "displayId") ?? text(pushed, "refId"),
    ),
    makeTarget("ticket", text(issue, "key") ?? text(issue, "id"), text(issue, "key")),
    makeTarget("project", text(project, "key"), text(project, "name")),
    makeTarget("version", text(object(record, "version"), "name")),
    makeTarget("build", text(object(record, "commit_status"), "name")),
  ];
}

/** By its full name, or, in the Data Center, by project and name. */
function repositoryOf(record: Fields): string | undefined {
  const to = object(object(object(record, "pullRequest"), "toRef"), "repository");
  const repository = object(record, "repository") ?? to;
  const [key, slug] = [text(object(repository, "project"), "key"), text(repository, "slug")];
  return text(repository, "full_name") ?? (key === undefined || slug === undefined ? slug : `${key}/${slug}`);
}

function changesOf(record: Fields): ReturnType<typeof changesBetween> | undefined {
  const changes = list(object(record, "changelog"), "items")
    .filter(isFields)
    .flatMap((one) => {
      const path = text(one, "field") ?? "";
      return changesBetween({ [path]: text(one, "fromString") }, { [path]: text(one, "toString") });
    });
  return changes.length === 0 ? undefined : changes;
}
