/** Google Cloud's audit logs, and other entries of Cloud Logging (cloud.google.com/logging/docs, "LogEntry" and "AuditLog"). */
import type { Actor, Category, Outcome, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { verbOf } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, outcomeOfStatus, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** By the last words of the method, without its version: `google.iam.admin.v1.CreateServiceAccount` and `compute.instances.insert`. */
const ACTIONS = actionTable(`
  policy.update SetIamPolicy setIamPermissions UpdatePolicy SetOrgPolicy
  role.create CreateRole
  role.update UpdateRole UndeleteRole
  role.delete DeleteRole
  service_account.create CreateServiceAccount
  service_account.update UpdateServiceAccount PatchServiceAccount EnableServiceAccount
  service_account.disable DisableServiceAccount
  service_account.delete DeleteServiceAccount
  access_key.create CreateServiceAccountKey UploadServiceAccountKey
  access_key.delete DeleteServiceAccountKey
  token.exchange GenerateAccessToken GenerateIdToken ExchangeToken
  key.use SignBlob SignJwt AsymmetricSign Encrypt Decrypt
  secret.read AccessSecretVersion
  secret.create CreateSecret AddSecretVersion
  secret.update UpdateSecret
  secret.delete DeleteSecret DestroySecretVersion
  key.create CreateCryptoKey CreateKeyRing
  key.delete DestroyCryptoKeyVersion
  log_stream.create CreateSink
  log_stream.update UpdateSink
  log_stream.delete DeleteSink DeleteLog DeleteBucket.logging
  instance.create instances.insert
  instance.start instances.start
  instance.stop instances.stop
  instance.delete instances.delete
  instance.update instances.setMetadata instances.setServiceAccount instances.update instances.setMachineType
  firewall.create firewalls.insert
  firewall.update firewalls.patch firewalls.update
  firewall.delete firewalls.delete
  network.create networks.insert subnetworks.insert
  network.update subnetworks.patch networks.patch
  network.delete networks.delete subnetworks.delete
  snapshot.create snapshots.insert disks.createSnapshot images.insert
  snapshot.delete snapshots.delete
  snapshot.share images.setIamPolicy snapshots.setIamPolicy
  bucket.create storage.buckets.create
  bucket.update storage.buckets.update storage.buckets.patch
  bucket.delete storage.buckets.delete
  policy.update storage.setIamPermissions
  object.read storage.objects.get
  object.list storage.objects.list
  object.upload storage.objects.create
  object.update storage.objects.update
  object.delete storage.objects.delete
  query.run jobservice.insert JobService.InsertJob jobservice.query InsertJob
  database.create instances.create cloudsql.instances.create
  database.delete cloudsql.instances.delete
  function.create CreateFunction
  function.update UpdateFunction
  function.delete DeleteFunction
  deployment.update ReplaceService UpdateService
  deployment.create deployments.insert CreateDeployment
  project.create CreateProject
  project.delete DeleteProject
  user.login LoginService.loginSuccess google.login.LoginService.loginSuccess google.login.LoginService.loginFailure AuthenticateUser AuthorizeUser
  user.logout google.login.LoginService.logout
  mfa.enroll google.login.LoginService.2svEnroll
  mfa.remove google.login.LoginService.2svDisable
`);

/** Kubernetes' calls through Google: `io.k8s.core.v1.pods.exec.create`. */
const K8S = /^io\.k8s\.(?:[a-z0-9.-]+\.)?v\d[a-z0-9]*\.(.+)$/;
const K8S_ACTIONS = actionTable(`
  pod.exec pods.exec.create
  pod.attach pods.attach.create
  pod.port_forward pods.portforward.create
  pod.create pods.create
  pod.delete pods.delete
  role.grant rolebindings.create clusterrolebindings.create
  role.revoke rolebindings.delete clusterrolebindings.delete
  role.create roles.create clusterroles.create
  secret.read secrets.get
  secret.list secrets.list
  secret.create secrets.create
  secret.delete secrets.delete
  schedule.create cronjobs.create
  schedule.update cronjobs.update
  deployment.create deployments.create daemonsets.create
  deployment.update deployments.update deployments.patch daemonsets.update
  deployment.delete deployments.delete daemonsets.delete
  config.create configmaps.create
  service_account.create serviceaccounts.create
`);

const CATEGORIES: readonly (readonly [RegExp, Category])[] = [
  [/^(?:iam|cloudresourcemanager|orgpolicy|accesscontextmanager|iap)\./, "permission"],
  [/^(?:secretmanager|cloudkms|privateca)\./, "secret"],
  [/^(?:clouddeploy|cloudbuild|run|appengine|deploymentmanager)\./, "deployment"],
  [/^(?:storage|bigquery|cloudsql|spanner|datastore|firestore|sqladmin)\./, "data"],
  [/^logging\./, "audit"],
  [/^(?:dns|networkservices|servicenetworking)\./, "network"],
  [/^login\./, "authentication"],
];

export const gcpAudit: Parser = {
  name: "gcp-audit",
  version: 1,
  actions: ACTIONS,
  recognises(record) {
    if (object(record, "protoPayload") !== undefined) return SURE;
    const isEntry =
      text(record, "logName") !== undefined &&
      (text(record, "insertId") ?? text(record, "timestamp")) !== undefined;
    return isEntry || (object(record, "resource") !== undefined && text(record, "insertId") !== undefined)
      ? SURE
      : NO;
  },
  parse(record, how) {
    const payload = object(record, "protoPayload");
    return [payload === undefined ? entryOf(record, how) : auditOf(record, payload, how)];
  },
};

type How = Parameters<Parser["parse"]>[1];

function auditOf(record: Fields, payload: Fields, how: How): ReturnType<typeof makeEvent> {
  const service = text(payload, "serviceName") ?? "";
  const method = text(payload, "methodName") ?? "";
  const bindings = bindingsOf(payload);
  const action = callOf(method, service, bindings);
  const about = object(payload, "requestMetadata");
  const status = object(payload, "status");
  const labels = object(object(record, "resource"), "labels");
  const outcome = outcomeOf(status, payload);
  const resource = makeTarget(text(object(record, "resource"), "type"), text(payload, "resourceName"));
  return makeEvent({
    ...{
      call: action,
      how,
      outcome,
      at: member(record, "timestamp") ?? member(payload, "timestamp") ?? member(record, "receiveTimestamp"),
    },
    reason: outcome === "success" ? undefined : text(status, "message"),
    actor: actorOf(payload),
    targets: [...bindings.map(({ target }) => target), resource],
    from: some({
      ...fromAddress(addressOf(text(about, "callerIp"))),
      user_agent: text(about, "callerSuppliedUserAgent"),
    }),
    service: some({
      name: service.replace(/\.googleapis\.com$/, ""),
      account: text(labels, "project_id"),
      region: text(labels, "location") ?? text(labels, "zone"),
      cluster: text(labels, "cluster_name"),
    }),
    context: some({ request: text(object(record, "operation"), "id"), trace: text(record, "trace") }),
    event_id: text(record, "insertId"),
    marks:
      action.verb === "grant" && bindings.some(({ role }) => isPrivileged(role) || role === "roles/editor")
        ? ["privileged"]
        : [],
  });
}

function addressOf(address: string | undefined): string | undefined {
  return address === "private" || address === "gce-internal-ip" ? undefined : address;
}

interface Binding {
  readonly target: Target | undefined;
  readonly role: string | undefined;
}

/** Changes of a policy: who got which role, or lost it. */
function bindingsOf(payload: Fields): readonly Binding[] {
  const data = object(payload, "serviceData");
  const deltas = list(object(data, "policyDelta"), "bindingDeltas").filter(isFields);
  const [first] = deltas;
  if (first === undefined) return [];
  const role = text(first, "role");
  return [
    {
      target: makeTarget(
        "user",
        text(first, "member")?.replace(/^(?:user|serviceAccount|group|domain):/, ""),
      ),
      role: text(first, "action"),
    },
    { target: makeTarget("role", role), role },
  ];
}

function callOf(method: string, service: string, bindings: readonly Binding[]): Called {
  const [binding] = bindings;
  if (binding !== undefined) return call(binding.role === "REMOVE" ? "role.revoke" : "role.grant");
  const inner = K8S.exec(method)?.[1];
  if (inner !== undefined) {
    const known = K8S_ACTIONS.get(inner.toLowerCase());
    return known === undefined ? { ...called(inner, undefined, { prefix: "kubernetes" }) } : call(known);
  }
  const segments = method
    .split(".")
    .filter((segment) => !/^(?:v\d\w*|alpha|beta|google|cloud|admin)$/.test(segment));
  const candidates = [
    method,
    segments.slice(-3).join("."),
    segments.slice(-2).join("."),
    segments.at(-1) ?? "",
  ];
  const known = candidates
    .map((word) => ACTIONS.get(word.toLowerCase()))
    .find((action) => action !== undefined);
  if (known !== undefined) return call(known);
  const name = segments
    .slice(-2)
    .join(".")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
  const short = service.replace(/\.googleapis\.com$/, "");
  const verb = verbOf((segments.at(-1) ?? "").replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase());
  const category =
    CATEGORIES.find(([pattern]) => pattern.test(service))?.[1] ??
    (verb === "read" || verb === "other" ? "other" : "configuration");
  return {
    action: `${short === "" ? "gcp" : short}.${name}`.replace(/[^a-z0-9._]/g, "_").slice(0, 128),
    verb,
    category,
    marks: ["guessed_verb"],
  };
}

/** google.rpc.Code: 7 may not, 16 is not known. */
function outcomeOf(status: Fields | undefined, payload: Fields): Outcome {
  const code = Number(text(status, "code") ?? 0);
  const isRefused = list(payload, "authorizationInfo")
    .filter(isFields)
    .some((info) => member(info, "granted") === false);
  if (code === 7 || code === 16 || (isRefused && code !== 0)) return "denied";
  if (code !== 0) return "failure";
  return /loginFailure$/i.test(text(payload, "methodName") ?? "")
    ? "failure"
    : isRefused
      ? "denied"
      : "success";
}

/** Who asked, and the service accounts whose rights were taken on the way. */
function actorOf(payload: Fields): Actor | undefined {
  const info = object(payload, "authenticationInfo");
  const email = text(info, "principalEmail") ?? text(object(payload, "metadata"), "email");
  const subject = text(info, "principalSubject");
  const chain = list(info, "serviceAccountDelegationInfo")
    .filter(isFields)
    .flatMap((link) => {
      const first = object(link, "firstPartyPrincipal") ?? object(link, "thirdPartyPrincipal");
      const id = text(first, "principalEmail") ?? text(link, "principalSubject");
      return id === undefined ? [] : [id];
    });
  const key = text(info, "serviceAccountKeyName");
  const parts = {
    id: email ?? subject,
    name: email ?? subject,
    credential: key === undefined ? undefined : { type: "service-account-key", id: key },
  };
  const [origin, ...others] = chain;
  if (origin === undefined) return makeActor(parts);
  // The first of the chain asked; the account that the call was made with is the last.
  const via = [...others, email].flatMap((id) => makeActor({ id, name: id }) ?? []);
  return makeActor({ id: origin, name: origin, via });
}

/** An entry that is no audit log: a flow, a request through a load balancer, or a line. */
function entryOf(record: Fields, how: How): ReturnType<typeof makeEvent> {
  const json = object(record, "jsonPayload");
  const http = object(record, "httpRequest");
  const connection = object(json, "connection");
  const labels = object(object(record, "resource"), "labels");
  const disposition = text(json, "disposition");
  const action =
    http !== undefined
      ? call("http.request")
      : connection !== undefined
        ? call(disposition === "DENIED" ? "network.block" : "network.flow")
        : call("log.write");
  const url = text(http, "requestUrl");
  const message = text(record, "textPayload") ?? text(json, "message");
  return makeEvent({
    ...{ call: action, how, at: member(record, "timestamp") ?? member(record, "receiveTimestamp") },
    outcome:
      disposition === "DENIED" || text(object(json, "enforcedSecurityPolicy"), "outcome") === "DENY"
        ? "denied"
        : outcomeOfStatus(member(http, "status")),
    severity: http === undefined ? toSeverity(text(record, "severity")) : undefined,
    actor: makeActor({ name: text(json, "user") ?? text(json, "actor") }),
    targets: [makeTarget("url", url), makeTarget("address", text(connection, "dest_ip"))],
    from: some({
      ...fromAddress(text(http, "remoteIp") ?? text(connection, "src_ip")),
      user_agent: text(http, "userAgent"),
    }),
    service: some({
      name: text(object(record, "resource"), "type"),
      account: text(labels, "project_id"),
      region: text(labels, "location") ?? text(labels, "zone"),
    }),
    context: some({ trace: text(record, "trace"), span: text(record, "spanId") }),
    event_id: text(record, "insertId"),
    message: http === undefined && connection === undefined ? message : undefined,
  });
}
