/** Audit logs of Consul and Nomad Enterprise, which tell of requests to their interfaces (developer.hashicorp.com, "Audit logging" of Consul and of Nomad). */
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** What stands behind `/v1/` in an address, and what the catalogue calls it. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^acl\/token/, "token"],
  [/^acl\/(?:policy|policies)/, "policy"],
  [/^acl\/(?:role|binding-rule)/, "role"],
  [/^acl\/auth-method/, "sso"],
  [/^kv\//, "object"],
  [/^var\//, "secret"],
  [/^jobs?(?:\/|$)/, "deployment"],
  [/^config(?:\/|$)|^operator\//, "config"],
  [/^(?:agent|catalog)\/service|^catalog\/(?:register|deregister)/, "service"],
  [/^namespaces?\//, "project"],
  [/^intentions|^connect\/intentions/, "firewall"],
];
const VERBS: ReadonlyMap<string, string> = new Map([
  ["GET", "read"],
  ["LIST", "read"],
  ["HEAD", "read"],
  ["PUT", "update"],
  ["POST", "update"],
  ["PATCH", "update"],
  ["DELETE", "delete"],
]);
/** What of these can be read has an action of its own; of the others, reading is a request like any. */
const READ: ReadonlySet<string> = new Set(["object", "secret", "config"]);

export const hashicorpAudit: Parser = {
  name: "hashicorp-audit",
  version: 1,
  keys: ["payload"],
  recognises(record) {
    const payload = object(record, "payload");
    return text(record, "event_type") === "audit" &&
      text(object(payload, "request"), "endpoint") !== undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    const payload = object(record, "payload");
    const [auth, request, response] = [
      object(payload, "auth"),
      object(payload, "request"),
      object(payload, "response"),
    ];
    const about = object(request, "request_meta");
    const endpoint = text(request, "endpoint") ?? "";
    const method = text(request, "operation") ?? "";
    const status = text(response, "status") ?? text(response, "status_code");
    const error = text(response, "error");
    return [
      makeEvent({
        call: callOf(endpoint, method),
        how,
        at: text(payload, "timestamp") ?? text(record, "created_at"),
        outcome: outcomeOfStatus(status) ?? (error === undefined ? undefined : "failure"),
        reason: error,
        actor: makeActor({
          id: text(auth, "accessor_id"),
          name: text(auth, "name") ?? text(auth, "description"),
        }),
        targets: [makeTarget("endpoint", endpoint)],
        from: fromAddress(text(request, "remote_addr") ?? text(about, "remote_address"), {
          user_agent: text(request, "user_agent") ?? text(about, "user_agent"),
        }),
        service: some({
          name: about === undefined ? "consul" : "nomad",
          host: text(request, "host"),
          namespace: text(object(request, "namespace"), "id"),
        }),
        context: some({ request: text(request, "id") ?? text(payload, "id") }),
        labels: some({ method, stage: text(payload, "stage") }),
      }),
    ];
  },
};

function callOf(endpoint: string, method: string): Called {
  const path = endpoint.replace(/^\/v1\//, "");
  const noun = NOUNS.find(([form]) => form.test(path))?.[1];
  const verb = VERBS.get(method.toUpperCase()) ?? "read";
  if (noun === undefined || (verb === "read" && !READ.has(noun))) return call("http.request");
  if (noun === "sso") return call("sso.update");
  return call(noun === "deployment" && verb === "update" ? "deployment.start" : `${noun}.${verb}`);
}
