/** Google Cloud's audit logs, and other entries of Cloud Logging (cloud.google.com/logging/docs, "LogEntry" and "AuditLog"). */
import type { Actor, Outcome } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, outcomeOfStatus, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { GCP_ACTIONS, gcpCall } from "./gcp-actions.ts";
import { bigQueryCall, isFailedJob } from "./gcp-bigquery.ts";
import { cloudSqlAudit } from "./gcp-sql.ts";
import { isTransparency, transparency } from "./gcp-transparency.ts";
import { workspaceActivity } from "./gcp-workspace.ts";
import { googleWorkspace } from "./google-workspace.ts";

export const gcpAudit: Parser = {
  name: "gcp-audit",
  version: 5,
  actions: GCP_ACTIONS,
  keys: ["protoPayload", "protopayload", "logName", "insertId", "insertid"],
  recognises(record) {
    if (payloadOf(record) !== undefined) return SURE;
    const isEntry =
      text(record, "logName") !== undefined &&
      (text(record, "insertId") ?? text(record, "timestamp")) !== undefined;
    const isPayload = ["jsonPayload", "textPayload", "httpRequest", "receiveTimestamp", "severity"].some(
      (name) => member(record, name) !== undefined,
    );
    const isResource = text(object(record, "resource"), "type") !== undefined && isPayload;
    return isEntry || (isResource && text(record, "insertId") !== undefined) ? SURE : NO;
  },
  parse(record, how) {
    const payload = payloadOf(record);
    if (payload === undefined)
      return [isTransparency(record) ? transparency(record, how) : entryOf(record, how)];
    const activity = workspaceActivity(record, payload);
    return activity === undefined ? [auditOf(record, payload, how)] : googleWorkspace.parse(activity, how);
  },
};

// Some collectors write the names of the entry itself in lower case.
function payloadOf(record: Fields): Fields | undefined {
  return object(record, "protoPayload") ?? object(record, "protopayload");
}

type How = Parameters<Parser["parse"]>[1];

function auditOf(record: Fields, payload: Fields, how: How): ReturnType<typeof makeEvent> {
  const service = text(payload, "serviceName") ?? "";
  const method = text(payload, "methodName") ?? "";
  const deltas = [...bindingDeltas(payload), ...kubernetesBinding(payload)];
  const database = cloudSqlAudit(payload);
  const action = database?.call ?? bigQueryCall(payload) ?? callOf(method, service, deltas);
  const about = object(payload, "requestMetadata");
  const status = object(payload, "status");
  const labels = object(object(record, "resource"), "labels");
  const outcome = outcomeOf(record, status, payload);
  const resource = makeTarget(text(object(record, "resource"), "type"), text(payload, "resourceName"));
  return makeEvent({
    call: action,
    how,
    outcome,
    at: member(record, "timestamp") ?? member(payload, "timestamp") ?? member(record, "receiveTimestamp"),
    reason: outcome === "success" ? undefined : text(status, "message"),
    actor: database?.actor ?? actorOf(payload),
    targets: [
      ...(database?.targets ?? []),
      ...deltas.flatMap(({ member, role }) => [makeTarget("user", member), makeTarget("role", role)]),
      createdOf(payload),
      resource,
    ],
    from: fromAddress(addressOf(text(about, "callerIp")), {
      user_agent: text(about, "callerSuppliedUserAgent"),
    }),
    service: some({
      name: service.replace(/\.googleapis\.com$/, ""),
      account: text(labels, "project_id"),
      region: text(labels, "location") ?? text(labels, "zone"),
      cluster: text(labels, "cluster_name"),
    }),
    context: some({ request: text(object(record, "operation"), "id"), trace: text(record, "trace") }),
    event_id: text(record, "insertId") ?? text(record, "insertid"),
    marks: deltas.some(({ isRemoved, role }) => !isRemoved && isPrivileged(role)) ? ["privileged"] : [],
  });
}

/** What was made, where the resource is only what it was made in. */
function createdOf(payload: Fields): ReturnType<typeof makeTarget> {
  const email = text(object(payload, "response"), "email");
  const isAccount = /CreateServiceAccount$/.test(text(payload, "methodName") ?? "");
  return isAccount ? makeTarget("service-account", email) : undefined;
}

function addressOf(address: string | undefined): string | undefined {
  return address === "private" || address === "gce-internal-ip" ? undefined : address;
}

/** A change of a policy: who got a role, or lost it. */
interface BindingDelta {
  readonly member: string | undefined;
  readonly role: string | undefined;
  readonly isRemoved: boolean;
}

function bindingDeltas(payload: Fields): readonly BindingDelta[] {
  return list(object(object(payload, "serviceData"), "policyDelta"), "bindingDeltas")
    .filter(isFields)
    .map((delta) => ({
      member: text(delta, "member")?.replace(/^(?:user|serviceAccount|group|domain):/, ""),
      role: text(delta, "role"),
      isRemoved: text(delta, "action") === "REMOVE",
    }));
}

/** The same of a binding of Kubernetes, which stands whole in the request. */
function kubernetesBinding(payload: Fields): readonly BindingDelta[] {
  const method = text(payload, "methodName") ?? "";
  const request = object(payload, "request");
  const role = text(object(request, "roleRef"), "name");
  if (role === undefined || !/rolebindings\.create$/.test(method)) return [];
  return list(request, "subjects")
    .filter(isFields)
    .map((subject) => ({ member: text(subject, "name"), role, isRemoved: false }));
}

function callOf(method: string, service: string, deltas: readonly BindingDelta[]): Called {
  if (deltas.length === 0) return gcpCall(method, service);
  return call(deltas.every(({ isRemoved }) => isRemoved) ? "role.revoke" : "role.grant");
}

/** google.rpc.Code: 7 may not, 16 is not known. */
function outcomeOf(record: Fields, status: Fields | undefined, payload: Fields): Outcome {
  const code = Number(text(status, "code") ?? 0);
  const isRefused = list(payload, "authorizationInfo")
    .filter(isFields)
    .some((info) => member(info, "granted") === false);
  if (code === 7 || code === 16 || (isRefused && code !== 0)) return "denied";
  if (code !== 0) return "failure";
  if (isRefused) return "denied";
  if (/loginFailure$/i.test(text(payload, "methodName") ?? "") || isFailedJob(payload)) return "failure";
  if (member(object(payload, "response"), "success") === false) return "denied";
  // What was only begun says at its end how it went.
  const operation = object(record, "operation");
  return member(operation, "first") === true && member(operation, "last") !== true ? "unknown" : "success";
}

/** Who asked, and the service accounts whose rights were taken on the way. */
function actorOf(payload: Fields): Actor | undefined {
  const info = object(payload, "authenticationInfo");
  const email = text(info, "principalEmail") ?? text(object(payload, "metadata"), "email");
  const [subject, pool] = subjectOf(text(info, "principalSubject"));
  const chain = list(info, "serviceAccountDelegationInfo")
    .filter(isFields)
    .flatMap((link) => {
      const first = object(link, "firstPartyPrincipal") ?? object(link, "thirdPartyPrincipal");
      const [who, pool] = subjectOf(text(link, "principalSubject"));
      const id = text(first, "principalEmail") ?? who;
      return id === undefined ? [] : [id, ...(pool === undefined ? [] : [pool])];
    });
  const key = text(info, "serviceAccountKeyName");
  const parts = {
    id: email ?? subject,
    name: email ?? subject,
    credential: key === undefined ? undefined : { type: "service-account-key", id: key },
  };
  const [origin, ...others] = chain;
  // Whom it asked to be taken for, as Kubernetes lets some.
  const selector = text(info, "authoritySelector");
  const through = selector === email ? undefined : makeActor({ id: selector, name: selector });
  if (origin === undefined) {
    const link = pool === undefined ? through : { type: "system" as const, name: pool };
    const type = email === "system@google.com" ? ("system" as const) : undefined;
    return makeActor({ ...parts, type, via: link === undefined ? undefined : [link] });
  }
  // The first of the chain asked; the account that the call was made with is the last.
  const via = [...others, email].flatMap((id) => makeActor({ id, name: id }) ?? []);
  return makeActor({ id: origin, name: origin, via });
}

/** Who it is in a pool of another provider's identities, and the pool: `principal://…/workloadIdentityPools/POOL/subject/WHO`. */
function subjectOf(subject: string | undefined): readonly [string | undefined, string | undefined] {
  const [, pool, who] =
    /^principal:\/\/[^/]+\/(?:[^/]+\/){0,8}(?:workloadIdentityPools|workforcePools)\/([^/]+)\/subject\/(.+)$/.exec(
      subject ?? "",
    ) ?? [];
  return who === undefined ? [subject?.replace(/^(?:user|serviceAccount):/, ""), undefined] : [who, pool];
}

/** That there is no such name is an answer of a name server. */
function answered(code: string | undefined): Outcome | undefined {
  if (code === undefined) return undefined;
  return code === "NOERROR" || code === "NXDOMAIN" ? "success" : "failure";
}

/** An entry that is no audit log: a flow, a request through a load balancer, or a line. */
function entryOf(record: Fields, how: How): ReturnType<typeof makeEvent> {
  const json = object(record, "jsonPayload");
  const http = object(record, "httpRequest");
  const connection = object(json, "connection");
  const labels = object(object(record, "resource"), "labels");
  const disposition = text(json, "disposition");
  const query = text(json, "queryName");
  const action =
    http !== undefined
      ? call("http.request")
      : connection !== undefined
        ? call(disposition === "DENIED" ? "network.block" : "network.flow")
        : call(query === undefined ? "log.write" : "dns.query");
  const url = text(http, "requestUrl");
  const message = text(record, "textPayload") ?? text(json, "message");
  return makeEvent({
    call: action,
    how,
    at: member(record, "timestamp") ?? member(record, "receiveTimestamp"),
    outcome:
      disposition === "DENIED" || text(object(json, "enforcedSecurityPolicy"), "outcome") === "DENY"
        ? "denied"
        : (outcomeOfStatus(member(http, "status")) ?? answered(text(json, "responseCode"))),
    severity: http === undefined ? toSeverity(text(record, "severity")) : undefined,
    actor: makeActor({ name: text(json, "user") ?? text(json, "actor") }),
    targets: [
      makeTarget("url", url),
      makeTarget("name", query),
      makeTarget("address", text(connection, "dest_ip")),
    ],
    from: fromAddress(text(http, "remoteIp") ?? text(connection, "src_ip") ?? text(json, "sourceIP"), {
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
