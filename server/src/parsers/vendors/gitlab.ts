/** GitLab: audit events as they stream and stand in files, requests that its log keeps, and webhooks of projects and the system (docs.gitlab.com, "Audit event schema" and "Webhook events"). */
import type { ParsedEvent, Target } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { GITLAB_ACTIONS } from "./gitlab-actions.ts";
import { gitlabApplication, isApplication } from "./gitlab-application.ts";

const EVENT = "x-gitlab-event";
const RACK_ATTACK = "Rack_Attack";

export const gitlab: Parser = {
  name: "gitlab",
  version: 3,
  actions: GITLAB_ACTIONS,
  keys: ["author_name", "author_id", "object_kind", "event_name", "path", "meta.feature_category", "env"],
  headers: [EVENT],
  recognises(record, how) {
    if (how.headers[EVENT] !== undefined || text(record, "message") === RACK_ATTACK) return SURE;
    if (
      text(record, "author_name") !== undefined &&
      (text(record, "entity_type") ?? text(record, "target_type")) !== undefined
    )
      return SURE;
    if (text(record, "author_id") !== undefined && text(record, "entity_id") !== undefined) return SURE;
    if (
      text(record, "object_kind") !== undefined &&
      (object(record, "project") ??
        object(record, "object_attributes") ??
        text(record, "project_id") ??
        object(record, "commit")) !== undefined
    )
      return SURE;
    if (
      text(record, "event_name") !== undefined &&
      (text(record, "created_at") ?? text(record, "user_id") ?? text(record, "project_id")) !== undefined &&
      /_/.test(text(record, "event_name") ?? "")
    )
      return SURE;
    if (isApplication(record)) return SURE;
    // Other programs write requests by the same library, without what GitLab adds.
    return text(record, "path") !== undefined &&
      (text(record, "correlation_id") ?? text(record, "username") ?? text(record, "remote_ip")) !==
        undefined &&
      (text(record, "controller") ?? (Array.isArray(member(record, "params")) ? "params" : undefined)) !==
        undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    if (text(record, "object_kind") !== undefined) return [hook(record, how)];
    if (text(record, "message") === RACK_ATTACK) return [limited(record, how)];
    if (text(record, "author_name") !== undefined || text(record, "author_id") !== undefined)
      return [audit(record, how)];
    if (isApplication(record)) return [gitlabApplication(record, how)];
    return [text(record, "path") === undefined ? system(record, how) : request(record, how)];
  },
};

/** What its log of authentication says of requests that were too many, or came from where none may. */
function limited(record: Fields, how: How): ParsedEvent {
  const env = text(record, "env");
  return makeEvent({
    call: call("http.request"),
    how,
    at: member(record, "time"),
    outcome: env === "track" || env === "safelist" ? "success" : "denied",
    reason: env,
    actor: makeActor({ id: text(record, "user_id"), name: text(record, "meta.user") }),
    targets: [makeTarget("url", text(record, "path"))],
    from: fromAddress(text(record, "remote_ip")),
    service: { name: "gitlab" },
    context: some({ request: text(record, "correlation_id") }),
  });
}

function audit(record: Fields, how: How): ParsedEvent {
  const details = object(record, "details") ?? record;
  const message = text(details, "custom_message") ?? text(record, "custom_message");
  const word =
    text(record, "event_type") ??
    text(record, "event_name") ??
    text(details, "event_name") ??
    wordOf(details) ??
    message;
  const call = callOf(word, details);
  const [from, to] = [
    member(details, "from") ?? member(record, "from"),
    member(details, "to") ?? member(record, "to"),
  ];
  const changed = text(details, "change") ?? text(record, "change") ?? "value";
  const changes =
    from === undefined && to === undefined ? [] : changesBetween({ [changed]: from }, { [changed]: to });
  const name = text(record, "author_name") ?? text(details, "author_name");
  const role =
    call.verb === "grant" || call.verb === "revoke" || call.action === "member.update"
      ? makeTarget("role", text(details, "as") ?? text(details, "to") ?? text(record, "as"))
      : undefined;
  const outcome =
    /failed/.test(word ?? "") || text(details, "failed_login") !== undefined ? "failure" : "success";
  return makeEvent({
    call,
    how,
    outcome,
    at: member(record, "created_at") ?? member(record, "time"),
    actor: makeActor({
      id: text(record, "author_id") ?? name,
      name,
      email: text(details, "author_email"),
      type: text(details, "author_class") === "Gitlab::Audit::UnauthenticatedAuthor" ? "unknown" : undefined,
    }),
    targets: [
      makeTarget(
        text(record, "target_type")?.toLowerCase() ?? text(details, "target_type")?.toLowerCase(),
        text(record, "target_id") ?? text(details, "target_id"),
        text(record, "target_details") ?? text(details, "target_details"),
      ),
      role,
      makeTarget(
        text(record, "entity_type")?.toLowerCase(),
        text(record, "entity_id"),
        text(record, "entity_path") ?? text(details, "entity_path"),
      ),
    ],
    from: fromAddress(
      text(record, "ip_address") ?? text(details, "ip_address") ?? text(record, "meta.remote_ip"),
    ),
    service: { name: "gitlab" },
    context: some({ request: text(record, "correlation_id") ?? text(record, "meta.correlation_id") }),
    event_id: text(record, "id"),
    changes: changes.length === 0 ? undefined : changes,
    message: call.marks === undefined ? undefined : message,
  });
}

/** Old events say what was done by one of a few members. */
function wordOf(details: Fields): string | undefined {
  const pairs = [
    ["with", "user_logged_in"],
    ["failed_login", "login_failed_with_standard_authentication"],
    ["add", "add"],
    ["remove", "remove"],
    ["change", "change"],
  ] as const;
  const found = pairs.find(([name]) => text(details, name) !== undefined);
  if (found === undefined) return undefined;
  const [name, word] = found;
  return name === "add" || name === "remove"
    ? `${name}_${text(details, name)}`.replace("user_access", "member")
    : name === "change" && text(details, "change") === "access_level"
      ? "member_updated"
      : name === "change"
        ? `${text(details, "change")}.update`
        : word;
}

function callOf(word: string | undefined, details: Fields): Called {
  if (word === "member_updated" && text(details, "change") === "access_level")
    return called("role.grant", undefined);
  return called(word, GITLAB_ACTIONS, { prefix: "gitlab" });
}

function hook(record: Fields, how: How): ParsedEvent {
  const kind = text(record, "object_kind") ?? "";
  const about = object(record, "object_attributes");
  const user = object(record, "user");
  const action = text(about, "action") ?? text(record, "action");
  const word = action === undefined ? kind : `${kind}.${action}`;
  const project = object(record, "project");
  const commit = object(record, "commit") ?? list(record, "commits").filter(isFields).at(-1);
  return makeEvent({
    call: called(GITLAB_ACTIONS.has(word) || !GITLAB_ACTIONS.has(kind) ? word : kind, GITLAB_ACTIONS, {
      prefix: "gitlab",
    }),
    how,
    at:
      member(about, "finished_at") ??
      member(about, "updated_at") ??
      member(about, "created_at") ??
      member(record, "build_finished_at") ??
      member(record, "build_started_at") ??
      member(record, "build_created_at") ??
      member(record, "status_changed_at") ??
      member(record, "released_at") ??
      member(commit, "timestamp"),
    outcome:
      toOutcome(
        text(about, "detailed_status") ??
          text(about, "status") ??
          text(record, "build_status") ??
          text(record, "status"),
      ) ?? (/push|merge_request|tag_push|note|issue|release/.test(kind) ? "success" : undefined),
    actor: makeActor({
      id: text(user, "id") ?? text(record, "user_id"),
      name:
        text(user, "username") ??
        text(record, "user_username") ??
        text(user, "name") ??
        text(record, "user_name"),
      email: text(user, "email") ?? text(record, "user_email"),
    }),
    targets: [
      makeTarget(
        "project",
        text(project, "id") ?? text(record, "project_id"),
        text(project, "path_with_namespace") ?? text(record, "project_name"),
      ),
      makeTarget(
        kind,
        text(about, "iid") ??
          text(about, "id") ??
          text(record, "build_id") ??
          text(record, "deployment_id") ??
          text(record, "ref"),
        text(about, "title") ?? text(record, "build_name") ?? text(record, "environment"),
      ),
    ],
    service: some({
      name: "gitlab",
      environment: text(record, "environment") ?? text(object(record, "environment"), "name"),
    }),
    context: some({
      change: text(about, "sha") ?? text(record, "checkout_sha") ?? text(record, "sha"),
      deployment: text(record, "deployment_id") ?? text(record, "pipeline_id"),
    }),
    reason: text(record, "build_failure_reason"),
  });
}

/** System hooks of an instance. */
function system(record: Fields, how: How): ParsedEvent {
  const of = (...names: readonly string[]): string | undefined =>
    names.map((name) => text(record, name)).find((value) => value !== undefined);
  const call = called(of("event_name"), GITLAB_ACTIONS, { prefix: "gitlab" });
  const role =
    call.verb === "grant" || call.verb === "revoke"
      ? makeTarget("role", of("project_access", "group_access"))
      : undefined;
  const targets: readonly (Target | undefined)[] = [
    makeTarget("user", of("user_username", "username", "user_name"), of("user_email", "email")),
    role,
    makeTarget(
      "project",
      of("project_id"),
      of("project_path_with_namespace", "path_with_namespace", "project_name"),
    ),
    makeTarget("group", of("group_id"), of("group_path", "path")),
    makeTarget("key", of("key")?.slice(0, 64)),
  ];
  return makeEvent({
    call,
    how,
    targets,
    outcome: /failed/.test(of("event_name") ?? "") ? "failure" : "success",
    at: of("updated_at", "created_at"),
    service: { name: "gitlab" },
    actor: makeActor({ name: of("owner_name", "owners.0.name") }),
  });
}

/** A request, as production_json.log and api_json.log have it. */
function request(record: Fields, how: How): ParsedEvent {
  return makeEvent({
    call: called("http.request", undefined),
    how,
    at: member(record, "time"),
    outcome: outcomeOfStatus(member(record, "status")),
    actor: makeActor({
      id: text(record, "user_id") ?? text(record, "username"),
      name: text(record, "username") ?? text(record, "meta.user"),
    }),
    targets: [makeTarget("url", text(record, "path"))],
    from: fromAddress(text(record, "remote_ip")?.split(",", 1)[0], { user_agent: text(record, "ua") }),
    service: { name: "gitlab" },
    context: some({ request: text(record, "correlation_id") }),
    labels: some({
      method: text(record, "method"),
      controller: text(record, "controller"),
      action: text(record, "action"),
    }),
  });
}
