/** GitHub's webhooks: the kind stands in a header, or is told by the members of the body (docs.github.com, "Webhook events and payloads"). */
import type { ActorType, Outcome, Target } from "@tallystick/event";
import { type Called, called } from "../action-table.ts";
import { typeOfName } from "../actor-type.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toText } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { WEBHOOK_ACTIONS } from "./github-webhook-actions.ts";
import { kindOf } from "./github-webhook-kinds.ts";

const EVENT = "x-github-event";

const SUBJECTS = [
  ...["comment", "deployment", "deployment_status", "issue", "pull_request", "release", "review"],
  ...["workflow_job", "workflow_run", "check_run", "check_suite", "member"],
] as const;

export const githubWebhook: Parser = {
  name: "github-webhook",
  version: 2,
  actions: WEBHOOK_ACTIONS,
  keys: ["sender", "repository"],
  headers: [EVENT],
  recognises(record, how) {
    if (how.headers[EVENT] !== undefined) return SURE;
    const sender = object(record, "sender");
    const hasPlace = ["repository", "organization", "installation", "enterprise"].some(
      (name) => object(record, name) !== undefined,
    );
    if (text(sender, "login") !== undefined && hasPlace) return SURE;
    const hasSubject = SUBJECTS.some((name) => object(record, name) !== undefined);
    const place = text(object(record, "repository"), "full_name") ?? "";
    if (text(record, "action") !== undefined && place.includes("/") && hasSubject) return LIKELY;
    return text(record, "ref") !== undefined &&
      Array.isArray(member(record, "commits")) &&
      object(record, "repository") !== undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    const kind = how.headers[EVENT] ?? kindOf(record) ?? "webhook";
    const subject = subjectOf(record, kind);
    const call = callOf(record, kind);
    const repository = object(record, "repository");
    const sender =
      object(record, "sender") ??
      object(subject, "user") ??
      object(subject, "creator") ??
      object(record, "pusher") ??
      object(object(record, "head_commit"), "author") ??
      firstAuthor(record);
    const changes = changesOf(record);
    return [
      makeEvent({
        call,
        how,
        at: timeOf(record, subject),
        outcome: outcomeOf(record, subject, kind),
        targets: targetsOf(record, { kind, subject, call }),
        actor: makeActor({
          id: text(sender, "id") ?? text(sender, "login"),
          name: text(sender, "login") ?? text(sender, "name"),
          email: text(sender, "email"),
          type: typeOfSender(sender),
        }),
        service: some({
          name: "github",
          account:
            text(object(record, "organization"), "login") ??
            text(object(repository, "owner"), "login") ??
            text(object(repository, "owner"), "name"),
          environment:
            text(subject, "environment") ??
            text(object(record, "deployment"), "environment") ??
            text(record, "environment"),
        }),
        context: some({
          deployment: text(object(record, "deployment"), "id"),
          change:
            text(subject, "head_sha") ??
            text(record, "after") ??
            text(subject, "sha") ??
            text(subject, "merge_commit_sha"),
          request: text(object(record, "workflow_run"), "id"),
        }),
        changes,
        event_id: how.headers["x-github-delivery"],
        reason: text(subject, "conclusion") ?? text(subject, "state"),
        labels: some({ event: kind, action: text(record, "action") }),
        marks:
          call.verb === "grant" &&
          isPrivileged(
            toText(member(object(object(record, "changes"), "permission") ?? {}, "to")) ??
              text(object(record, "membership"), "role"),
          )
            ? ["privileged"]
            : [],
      }),
    ];
  },
};

function firstAuthor(record: Fields): Fields | undefined {
  return object(list(record, "commits").find(isFields), "author");
}

/** GitHub calls everybody who is no bot a user; names may say more. */
function typeOfSender(sender: Fields | undefined): ActorType | undefined {
  const type = text(sender, "type");
  if (type === "Bot") return "machine";
  return type === "User" && typeOfName(text(sender, "login")) === "unknown" ? "human" : undefined;
}

function callOf(record: Fields, kind: string): Called {
  const action = text(record, "action");
  const word = action === undefined ? kind : `${kind}.${action}`;
  // A pull request that is closed is merged or is not.
  if (
    kind === "pull_request" &&
    member(object(record, "pull_request"), "merged") === true &&
    action === "closed"
  )
    return called("pull_request.merge", undefined);
  const state = `${kind}.${text(object(record, "deployment_status"), "state")}`;
  if (WEBHOOK_ACTIONS.has(state)) return called(state, WEBHOOK_ACTIONS);
  return called(WEBHOOK_ACTIONS.has(word) || !WEBHOOK_ACTIONS.has(kind) ? word : kind, WEBHOOK_ACTIONS);
}

/** What the hook is about: the object of its own name, or the one that stands for it. */
function subjectOf(record: Fields, kind: string): Fields | undefined {
  const names = [
    kind,
    kind.replace(/s$/, ""),
    "alert",
    "review",
    "comment",
    "rule",
    "key",
    "installation",
    "release",
    "pull_request",
    "issue",
    "hook",
    "package",
    "discussion",
    "milestone",
    "label",
    "project",
    "project_card",
    "project_column",
    "deployment",
    "workflow_run",
    "head_commit",
    "commit",
    "page",
    "build",
    "forkee",
    "membership",
    "team",
  ];
  for (const name of names) {
    const found = object(record, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The time of what happened last: of the head that was pushed, or of the subject by what was done to it. */
function timeOf(record: Fields, subject: Fields | undefined): unknown {
  const commit = object(record, "head_commit");
  const isNew = /opened|created|requested|published/.test(text(record, "action") ?? "");
  const names = isNew
    ? [
        "created_at",
        "started_at",
        "submitted_at",
        "published_at",
        "updated_at",
        "run_started_at",
        "starred_at",
      ]
    : [
        "updated_at",
        "completed_at",
        "closed_at",
        "merged_at",
        "submitted_at",
        "dismissed_at",
        "published_at",
        "created_at",
        "started_at",
      ];
  for (const name of names) {
    const value = member(subject, name);
    if (value !== undefined && value !== null) return value;
  }
  return (
    member(record, "created_at") ??
    member(record, "updated_at") ??
    member(commit, "timestamp") ??
    member(object(record, "repository"), "pushed_at") ??
    member(object(record, "repository"), "updated_at") ??
    member(object(record, "installation"), "updated_at")
  );
}

function outcomeOf(record: Fields, subject: Fields | undefined, kind: string): Outcome | undefined {
  const stated = toOutcome(
    text(subject, "conclusion") ??
      (kind === "deployment_status" || kind === "status"
        ? (text(subject, "state") ?? text(record, "state"))
        : undefined),
  );
  if (stated !== undefined) return stated;
  // What is under way has not ended yet; all else has happened when it is told.
  return /in_progress|queued|requested|waiting|pending/.test(
    `${text(record, "action")} ${text(subject, "status")} ${text(subject, "state")}`,
  ) || kind === "deployment_status"
    ? "unknown"
    : "success";
}

function targetsOf(
  record: Fields,
  about: { readonly kind: string; readonly subject: Fields | undefined; readonly call: Called },
): readonly (Target | undefined)[] {
  const { call, kind, subject } = about;
  const repository = makeTarget("repository", text(object(record, "repository"), "full_name"));
  const member_ = object(record, "member") ?? object(object(record, "membership"), "user");
  const person = makeTarget("user", text(member_, "login"));
  const team = makeTarget("team", text(object(record, "team"), "name"));
  const name =
    text(subject, "name") ??
    text(subject, "title") ??
    text(subject, "tag_name") ??
    text(record, "ref") ??
    text(subject, "environment") ??
    text(subject, "app_slug");
  const number = text(subject, "number");
  const own =
    subject === undefined && text(record, "ref") === undefined
      ? undefined
      : makeTarget(kind.replace(/s$/, ""), number ?? text(subject, "id") ?? text(record, "ref"), name);
  if (call.verb === "grant" || call.verb === "revoke") {
    const role =
      toText(member(object(object(record, "changes"), "permission") ?? {}, "to")) ??
      text(object(record, "membership"), "role");
    return [
      person ?? team,
      role === undefined ? (person === undefined ? undefined : team) : makeTarget("role", role),
      repository,
      makeTarget("organization", text(object(record, "organization"), "login")),
      person === undefined && team === undefined ? own : undefined,
    ];
  }
  return [
    repository,
    own,
    makeTarget(
      "organization",
      repository === undefined ? text(object(record, "organization"), "login") : undefined,
    ),
  ];
}

/** `changes` has what stood before; what stands now is in the subject. */
function changesOf(record: Fields): ReturnType<typeof changesBetween> | undefined {
  const stated = object(record, "changes");
  if (stated === undefined) return undefined;
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(stated)) {
    if (!isFields(value)) continue;
    const from = member(value, "from");
    const to = member(value, "to") ?? member(subjectOf(record, kindOf(record) ?? ""), name);
    if (from !== undefined) before[name] = from;
    if (to !== undefined) after[name] = to;
  }
  const changes = changesBetween(before, after);
  return changes.length === 0 ? undefined : changes;
}
