/** Audit events of Kubernetes' API server, audit.k8s.io/v1 and v1beta1 (kubernetes.io/docs/reference/config-api/apiserver-audit.v1). */
import type { Actor, Category, Outcome, Target, Verb } from "@tallystick/event";
import { actionTable, type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Resource and verb, with the subresource between them. */
const ACTIONS = actionTable(`
  pod.exec pods.exec.create pods.exec.get
  pod.attach pods.attach.create pods.attach.get
  pod.port_forward pods.portforward.create pods.portforward.get services.proxy.create
  pod.create pods.create
  pod.delete pods.delete pods.deletecollection pods.eviction.create
  role.grant rolebindings.create clusterrolebindings.create
  role.revoke rolebindings.delete clusterrolebindings.delete rolebindings.deletecollection clusterrolebindings.deletecollection
  role.create roles.create clusterroles.create
  role.update roles.update roles.patch clusterroles.update clusterroles.patch rolebindings.update rolebindings.patch clusterrolebindings.update clusterrolebindings.patch
  role.delete roles.delete clusterroles.delete
  service_account.create serviceaccounts.create
  service_account.update serviceaccounts.update serviceaccounts.patch
  service_account.delete serviceaccounts.delete
  token.create serviceaccounts.token.create
  secret.read secrets.get
  secret.list secrets.list secrets.watch
  secret.create secrets.create
  secret.update secrets.update secrets.patch
  secret.delete secrets.delete secrets.deletecollection
  config.create configmaps.create
  config.update configmaps.update configmaps.patch
  config.delete configmaps.delete
  config.read configmaps.get
  deployment.create deployments.create statefulsets.create daemonsets.create
  deployment.update deployments.update deployments.patch statefulsets.update statefulsets.patch daemonsets.update daemonsets.patch
  deployment.delete deployments.delete statefulsets.delete daemonsets.delete
  deployment.scale deployments.scale.update deployments.scale.patch statefulsets.scale.update statefulsets.scale.patch
  schedule.create cronjobs.create
  schedule.update cronjobs.update cronjobs.patch
  schedule.delete cronjobs.delete
  job.start jobs.create
  service.create services.create
  service.update services.update services.patch
  service.delete services.delete
  firewall.create networkpolicies.create
  firewall.update networkpolicies.update networkpolicies.patch
  firewall.delete networkpolicies.delete
  environment.create namespaces.create
  environment.update namespaces.update namespaces.patch
  environment.delete namespaces.delete
  certificate.create certificatesigningrequests.create
  access.approve certificatesigningrequests.approval.update certificatesigningrequests.approval.patch
  webhook.create mutatingwebhookconfigurations.create validatingwebhookconfigurations.create
  webhook.update mutatingwebhookconfigurations.update validatingwebhookconfigurations.update mutatingwebhookconfigurations.patch validatingwebhookconfigurations.patch
  webhook.delete mutatingwebhookconfigurations.delete validatingwebhookconfigurations.delete
`);

const VERBS: ReadonlyMap<string, Verb> = new Map([
  ...(["get", "list", "watch"] as const).map((verb) => [verb, "read"] as const),
  ["create", "create"] as const,
  ...(["update", "patch"] as const).map((verb) => [verb, "update"] as const),
  ...(["delete", "deletecollection"] as const).map((verb) => [verb, "delete"] as const),
  ...(["connect", "proxy", "impersonate"] as const).map((verb) => [verb, "execute"] as const),
]);
const CATEGORIES: ReadonlyMap<string, Category> = new Map([
  ...(["services", "endpoints", "endpointslices", "ingresses", "networkpolicies"] as const).map(
    (name) => [name, "network"] as const,
  ),
  ...(["pods", "nodes", "jobs", "leases", "events"] as const).map((name) => [name, "process"] as const),
  ...(["deployments", "replicasets", "statefulsets", "daemonsets", "horizontalpodautoscalers"] as const).map(
    (name) => [name, "deployment"] as const,
  ),
  ...(
    [
      "roles",
      "clusterroles",
      "rolebindings",
      "clusterrolebindings",
      "serviceaccounts",
      "subjectaccessreviews",
      "selfsubjectaccessreviews",
      "tokenreviews",
    ] as const
  ).map((name) => [name, "permission"] as const),
]);

/** Members of an event that is not whole: two of them beside a verb are nobody else's. */
const PARTS = ["objectRef", "sourceIPs", "responseStatus", "requestURI", "impersonatedUser", "kind"] as const;

export const kubernetes: Parser = {
  name: "kubernetes-audit",
  version: 2,
  actions: ACTIONS,
  keys: ["verb", "auditID", "apiVersion"],
  recognises: (record) =>
    (text(record, "apiVersion")?.startsWith("audit.k8s.io/") === true && text(record, "kind") === "Event") ||
    (text(record, "auditID") !== undefined &&
      text(record, "verb") !== undefined &&
      (text(record, "stage") ?? text(record, "requestURI")) !== undefined)
      ? SURE
      : text(record, "verb") !== undefined &&
          PARTS.filter((name) => member(record, name) !== undefined).length > 1
        ? SURE
        : NO,
  parse(record, how) {
    const ref = object(record, "objectRef");
    const status = object(record, "responseStatus");
    const annotations = object(record, "annotations");
    const action = callOf(record, ref);
    const outcome = outcomeOf(status, annotations);
    const request = object(record, "requestObject");
    const targets = targetsOf(record, { ref, request, action: action.action });
    const [address] = list(record, "sourceIPs");
    const changes =
      action.verb === "update" && request !== undefined && object(record, "responseObject") !== undefined
        ? changesBetween(undefined, object(request, "data") ?? object(request, "spec"))
        : [];
    return [
      makeEvent({
        call: action,
        outcome,
        targets,
        how,
        at:
          member(record, "requestReceivedTimestamp") ??
          member(record, "stageTimestamp") ??
          member(record, "timestamp"),
        reason:
          outcome === "success"
            ? undefined
            : (text(status, "message") ??
              text(status, "reason") ??
              text(annotations, "authorization.k8s.io/reason")),
        actor: actorOf(record),
        from: fromAddress(typeof address === "string" ? address : undefined, {
          user_agent: text(record, "userAgent"),
        }),
        service: some({
          name: "kubernetes",
          namespace: text(ref, "namespace"),
          cluster: text(record, "cluster"),
        }),
        context: some({ request: text(record, "auditID") }),
        changes: changes.length === 0 ? undefined : changes,
        event_id: idOf(record),
        labels: labelsOf(record, ref),
      }),
    ];
  },
};

function idOf(record: Fields): string | undefined {
  const [id, stage] = [text(record, "auditID"), text(record, "stage")];
  return id === undefined || stage === undefined ? id : `${id}/${stage}`;
}

function callOf(record: Fields, ref: Fields | undefined): Called {
  const verb = text(record, "verb") ?? "other";
  const resource = text(ref, "resource") ?? "";
  const part = text(ref, "subresource");
  const word = [resource, part, verb].filter((one) => one !== undefined && one !== "").join(".");
  const known = ACTIONS.get(word.toLowerCase());
  if (known !== undefined) return call(known);
  // A path such as /healthz has no resource.
  const action = `kubernetes.${word.replace(/[^A-Za-z0-9.]/g, "_")}`.toLowerCase();
  const own = VERBS.get(verb) ?? "other";
  return {
    action,
    verb: own,
    category: CATEGORIES.get(resource) ?? (own === "read" || own === "other" ? "other" : "configuration"),
    marks: ["guessed_verb"],
  };
}

function outcomeOf(status: Fields | undefined, annotations: Fields | undefined): Outcome {
  const code = Number(text(status, "code") ?? Number.NaN);
  if (text(annotations, "authorization.k8s.io/decision") === "forbid" || code === 401 || code === 403)
    return "denied";
  if (Number.isNaN(code)) return text(status, "status") === "Failure" ? "failure" : "unknown";
  return code < 400 ? "success" : "failure";
}

/** Who asked; with impersonation the one whose rights were used, and the one who asked behind it. */
function actorOf(record: Fields): Actor | undefined {
  const user = userOf(object(record, "user"));
  const taken = userOf(object(record, "impersonatedUser"));
  if (taken === undefined || user === undefined) return user;
  return { ...user, via: [taken] };
}

function userOf(user: Fields | undefined): Actor | undefined {
  const id = text(user, "username");
  if (id === undefined) return undefined;
  const groups = list(user, "groups").filter((group): group is string => typeof group === "string");
  const extra = object(user, "extra");
  const [arn] = list(extra, "arn");
  const session = /:assumed-role\/[^/]+\/(.+)$/.exec(typeof arn === "string" ? arn : id)?.[1];
  const account = /^system:serviceaccount:([^:]+):(.+)$/.exec(id);
  return makeActor({
    id,
    name: session ?? account?.[2] ?? id,
    type: id === "system:anonymous" ? "unknown" : undefined,
    groups: groups.length === 0 ? undefined : groups,
    credential: typeof arn === "string" ? { type: "aws-iam", id: arn } : undefined,
    email: session?.includes("@") === true ? session : undefined,
  });
}

function targetsOf(
  record: Fields,
  about: { readonly ref: Fields | undefined; readonly request: Fields | undefined; readonly action: string },
): readonly (Target | undefined)[] {
  const { action, ref, request } = about;
  const resource = text(ref, "resource");
  const name = text(ref, "name") ?? text(object(request, "metadata"), "name");
  const kind = resource?.replace(/(?<=[^s])s$/, "");
  const space = text(ref, "namespace");
  const id = [space, name].filter((part) => part !== undefined).join("/");
  const own =
    resource === undefined
      ? makeTarget("path", text(record, "requestURI"))
      : makeTarget(kind, id === "" ? resource : id, name);
  if (action !== "role.grant" && action !== "role.revoke") return [own];
  // Who gets a role comes first, and then the role.
  const role = object(request, "roleRef");
  const subjects = list(request, "subjects")
    .filter(isFields)
    .map((subject) =>
      makeTarget(
        text(subject, "kind")?.toLowerCase(),
        [text(subject, "namespace"), text(subject, "name")].filter((part) => part !== undefined).join("/"),
        text(subject, "name"),
      ),
    );
  const given = makeTarget("role", text(role, "name"));
  return given === undefined || subjects.length === 0
    ? [own]
    : [subjects[0], given, ...subjects.slice(1), own];
}

function labelsOf(record: Fields, ref: Fields | undefined): Readonly<Record<string, string>> | undefined {
  return some({
    level: text(record, "level"),
    stage: text(record, "stage"),
    api_group: text(ref, "apiGroup"),
    decision: text(object(record, "annotations"), "authorization.k8s.io/decision"),
  });
}
