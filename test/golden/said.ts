/** What a record says by the words of its vendor's documentation: who, from where, what, and how it ended. None of the server's code. */
import type { DayRecord } from "./day.ts";
import { azureActivity, entraId } from "./said-microsoft.ts";

/** What questions about several vendors ask of a record. Empty texts where it says nothing. */
export interface Said {
  /** Every name that it has for who did it; the one that people read first. */
  readonly names: readonly string[];
  readonly email: string;
  readonly address: string;
  /** `success`, `failure`, `denied` or `unknown`. */
  readonly outcome: string;
  /** What was done, in our catalogue's words; only those that a question needs. */
  readonly deed: string;
  /** The system that says it, as people call it. */
  readonly system: string;
  /** What it was done to, in the order in which the vendor says it. */
  readonly to: readonly string[];
  readonly isHuman: boolean;
}

export function said(record: DayRecord): Said {
  const found = SAID[record.form](record);
  const names = (found.names ?? []).filter((name) => name !== "");
  return { ...NOTHING, system: record.form, ...found, names };
}

type Reading = (record: DayRecord) => Partial<Said>;

const NOTHING: Said = {
  ...{ names: [], email: "", address: "", outcome: "unknown", deed: "", system: "", to: [] },
  isHuman: false,
};

const SAID: Readonly<Record<DayRecord["form"], Reading>> = {
  native: ({ text, at }) => {
    const [actor, email] = [text("actor"), text("actor.email")];
    return {
      names: [actor, text("actor.name"), text("actor.id"), email],
      email: email || emailIn(actor),
      address: text("from") || text("from.ip"),
      outcome: text("outcome") || "unknown",
      ...{ deed: text("action"), system: text("service") || text("service.name") },
      to: [
        ...[0, 1].map((i) => text(`targets.${i}.name`) || text(`targets.${i}.id`)),
        ...[0, 1].map((i) => text(`targets.${i}.id`)),
        text("target"),
      ],
      isHuman: text("actor.type") === "human" || (at("actor.type") === undefined && actor.includes("@")),
    };
  },
  cloudtrail: ({ text }) => {
    const [, session = ""] = /:assumed-role\/[^/]+\/(.+)$/.exec(text("userIdentity.arn")) ?? [];
    const isRoot = text("userIdentity.type") === "Root";
    const name =
      text("userIdentity.userName") || session || (isRoot ? "root" : text("userIdentity.invokedBy"));
    const address = text("sourceIPAddress");
    return {
      ...{ names: [name], email: emailIn(session) },
      address: address.endsWith(".amazonaws.com") ? "" : address,
      outcome: /AccessDenied|UnauthorizedOperation/.test(text("errorCode"))
        ? "denied"
        : text("errorMessage") === ""
          ? "success"
          : "failure",
      ...{ deed: TRAIL_DEEDS[text("eventName")] ?? "", system: text("eventSource").split(".")[0] ?? "" },
      to: [text("requestParameters.secretId"), text("requestParameters.userName")],
    };
  },
  argocd: ({ text }) => ({
    names: [text("app.status.operationState.operation.initiatedBy.username")],
    email: emailIn(text("app.status.operationState.operation.initiatedBy.username")),
    // How healthy an application is, is no end of anything that somebody tried.
    outcome:
      text("context.trigger") === "on-health-degraded"
        ? "unknown"
        : text("app.status.operationState.phase") === "Succeeded"
          ? "success"
          : "failure",
    deed: text("context.trigger") === "on-deployed" ? "deployment.finish" : "",
    to: [text("app.metadata.name")],
  }),
  auditd: (record) => ({
    names: [inLine(record, /AUID="([^"]+)"/), inLine(record, / auid=(\d+)/)],
    address: inLine(record, / addr=(\S+)/),
    outcome: inLine(record, / res=(\w+)/),
    deed: inLine(record, /^type=(\w+)/) === "USER_LOGIN" ? "user.login" : "",
  }),
  auth0: ({ text }) => ({
    names: [text("data.user_name"), text("data.user_id")],
    email: text("data.user_name"),
    address: text("data.ip"),
    outcome: text("data.type").startsWith("f") ? "failure" : "success",
    deed: ["s", "fp", "fu"].includes(text("data.type")) ? "user.login" : "",
  }),
  "azure-activity": azureActivity,
  cloudflare: ({ at, text }) => ({
    names: [text("ActorEmail"), text("ActorID")],
    ...{ email: text("ActorEmail"), address: text("ActorIP") },
    outcome: at("ActionResult") === true ? "success" : "failure",
    deed: text("ActionType") === "login" ? "user.login" : "",
  }),
  "entra-id": entraId,
  "gcp-audit": ({ number, text }) => ({
    names: [text("protoPayload.authenticationInfo.principalEmail")],
    email: emailIn(text("protoPayload.authenticationInfo.principalEmail")),
    address: text("protoPayload.requestMetadata.callerIp"),
    // PERMISSION_DENIED of google.rpc.Code.
    outcome: number("protoPayload.status.code") === 7 ? "denied" : "success",
    ...{ deed: "query.run", system: "bigquery", to: [text("protoPayload.resourceName")] },
  }),
  "github-audit": ({ number, text }) => ({
    names: [text("actor"), String(number("actor_id"))],
    ...{ address: text("actor_ip"), outcome: "success", deed: GITHUB_DEEDS[text("action")] ?? "" },
    system: "github",
    to: [text("user"), text("permission"), text("repo")],
  }),
  "github-webhook": ({ text }) => ({
    ...{ names: [text("sender.login")], system: "github" },
    outcome: text("workflow_run.conclusion") || "success",
    deed: text("workflow_run.status") === "completed" ? "pipeline.finish" : "code.push",
    to: [text("repository.full_name")],
  }),
  gitlab: ({ number, text }) => ({
    names: [text("author_name"), String(number("author_id"))],
    ...{ email: text("details.author_email"), address: text("ip_address"), outcome: "success" },
    ...{ deed: GITLAB_DEEDS[text("event_type")] ?? "", isHuman: true },
    to: [text("target_details"), text("details.as"), text("entity_path")],
  }),
  "google-workspace": ({ text }) => ({
    names: [text("actor.email"), text("actor.profileId")],
    ...{ email: text("actor.email"), address: text("ipAddress"), outcome: "success" },
    deed: WORKSPACE_DEEDS[text("events.0.name")] ?? "",
    system: `workspace-${text("id.applicationName")}`,
  }),
  "hcp-terraform": ({ text }) => ({
    names: [text("auth.description"), text("auth.accessor_id")],
    ...{ outcome: "success", to: [text("resource.meta.workspace.name")] },
    deed: text("resource.action") === "apply" ? "infrastructure.apply" : "",
  }),
  "kubernetes-audit": ({ number, text }) => ({
    names: [text("user.username")],
    address: text("sourceIPs.0"),
    outcome: number("responseStatus.code") === 403 ? "denied" : "success",
    deed:
      CLUSTER_DEEDS[`${text("objectRef.resource")} ${text("objectRef.subresource")} ${text("verb")}`] ?? "",
    to: [
      text("requestObject.subjects.0.name"),
      text("requestObject.roleRef.name"),
      [text("objectRef.namespace"), text("objectRef.name")].filter((part) => part !== "").join("/"),
      text("objectRef.name"),
    ],
    ...{ isHuman: text("user.username").startsWith("oidc:"), system: "kubernetes" },
  }),
  "linux-auth": (record) => {
    const isSudo = / sudo\[\d+\]: /.test(record.text("message"));
    return {
      names: [
        isSudo
          ? inLine(record, / sudo\[\d+\]: (\S+) : /)
          : inLine(record, /(?:Accepted|Failed) \w+ for (?:invalid user )?(\S+)/),
      ],
      address: inLine(record, / from (\S+) port/),
      outcome: / : command not allowed ; /.test(record.text("message"))
        ? "denied"
        : /: Failed /.test(record.text("message"))
          ? "failure"
          : "success",
      ...{ deed: isSudo ? "sudo.run" : "user.login", system: isSudo ? "sudo" : "sshd" },
      to: [inLine(record, / COMMAND=(.+)$/)],
    };
  },
  okta: ({ text }) => ({
    names: [text("actor.displayName"), text("actor.alternateId")],
    ...{ email: text("actor.alternateId"), address: text("client.ipAddress"), isHuman: true },
    outcome: { SUCCESS: "success", FAILURE: "failure", DENY: "denied" }[text("outcome.result")] ?? "unknown",
    deed: OKTA_DEEDS[text("eventType")] ?? "",
    to: [text("target.0.displayName"), text("target.1.displayName")],
  }),
  postgresql: (record) => ({
    names: [inLine(record, / user=(\w+),/)],
    ...{ address: inLine(record, /,client=(\S+) /), outcome: "success" },
    deed: inLine(record, /,(READ|WRITE),/) === "READ" ? "row.read" : "row.update",
    to: [inLine(record, /,TABLE,([\w.]+),/), inLine(record, /,db=(\w+),/)],
  }),
  slack: ({ text }) => ({
    names: [text("actor.user.name"), text("actor.user.email"), text("actor.user.id")],
    ...{ email: text("actor.user.email"), address: text("context.ip_address"), outcome: "success" },
    deed: text("action") === "user_login" ? "user.login" : "",
  }),
  teleport: ({ at, text }) => ({
    names: [text("user")],
    ...{ email: text("user"), address: String(flat(at, "addr.remote")).replace(/:\d+$/, "") },
    outcome: at("success") === true ? "success" : "unknown",
    deed: text("event") === "user.login" ? "user.login" : "",
    to: [text("server_hostname")],
  }),
  vault: ({ text }) => ({
    names: [text("auth.metadata.email") || text("auth.display_name"), text("auth.entity_id")],
    ...{ email: text("auth.metadata.email"), address: text("request.remote_address") },
    outcome: text("error") === "" ? "success" : "denied",
    deed: text("request.operation") === "read" ? "secret.read" : "audit.stop",
    to: [text("request.path")],
    isHuman: text("auth.metadata.email") !== "",
  }),
};

const TRAIL_DEEDS: Readonly<Record<string, string>> = {
  ...{ ConsoleLogin: "user.login", GetSecretValue: "secret.read", AttachUserPolicy: "policy.grant" },
  ...{
    AttachRolePolicy: "policy.grant",
    CreateAccessKey: "access_key.create",
    StopLogging: "trail.stop",
    DeleteTrail: "trail.delete",
  },
  ...{ DetachUserPolicy: "policy.revoke", EnableMFADevice: "mfa.enroll" },
};
const GITLAB_DEEDS: Readonly<Record<string, string>> = {
  ...{ authenticated_with_group_saml: "user.login", project_access_token_created: "token.create" },
  ...{ project_access_token_deleted: "token.delete", ci_variable_updated: "secret.update" },
  ...{ member_created: "member.add", user_blocked: "user.disable", repository_git_operation: "code.clone" },
};
const WORKSPACE_DEEDS: Readonly<Record<string, string>> = {
  ...{ login_success: "user.login", change_user_access: "access.share" },
};
const GITHUB_DEEDS: Readonly<Record<string, string>> = {
  ...{ "repo.add_member": "member.add", "git.clone": "code.clone", "git.push": "code.push" },
  ...{ "repo.update_actions_secret": "secret.update" },
  "protected_branch.policy_override": "branch_protection.override",
  "org.remove_member": "member.remove",
  "repo.remove_member": "member.remove",
};
const CLUSTER_DEEDS: Readonly<Record<string, string>> = {
  "clusterrolebindings  create": "role.grant",
  "clusterrolebindings  delete": "role.revoke",
  "secrets  get": "secret.read",
  "secrets  list": "secret.list",
  "pods exec create": "pod.exec",
};
const OKTA_DEEDS: Readonly<Record<string, string>> = {
  ...{ "user.session.start": "user.login", "user.authentication.sso": "user.login" },
  ...{ "user.authentication.auth_via_mfa": "mfa.challenge" },
  ...{ "user.mfa.okta_verify.deny_push": "mfa.challenge", "user.mfa.factor.activate": "mfa.enroll" },
  ...{ "user.mfa.factor.deactivate": "mfa.remove", "group.user_membership.add": "group.grant" },
  ...{ "user.session.clear": "session.revoke", "user.lifecycle.suspend": "user.disable" },
};

/** The first group of a pattern in the line that was shipped. */
function inLine({ text }: DayRecord, pattern: RegExp): string {
  return pattern.exec(text("message"))?.[1] ?? "";
}

/** A member whose name has dots in it. */
function flat(at: DayRecord["at"], name: string): unknown {
  const record = at("");
  return typeof record === "object" && record !== null
    ? Object.getOwnPropertyDescriptor(record, name)?.value
    : undefined;
}

function emailIn(name: string): string {
  return name.includes("@") ? name : "";
}
