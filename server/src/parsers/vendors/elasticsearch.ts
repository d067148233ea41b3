/** Elasticsearch's security audit log (elastic.co/docs/reference/elasticsearch/elasticsearch-audit-events). */
import { type Fields, isFields, list, object, text, toText } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";
import { elasticAction } from "./elastic-actions.ts";

const TABLE = mapped({
  name: "elasticsearch-audit",
  // Its names have dots in them.
  match: { type: "audit", "event\\.action": null, "event\\.type": null },
  time: "timestamp | @timestamp",
  action: "told.word",
  category: "data",
  prefix: "elasticsearch",
  actions: `
  user.login authentication_success authentication_failed realm_authentication_failed anonymous_access_denied
  user.impersonate run_as_granted run_as_denied
  network.flow connection_granted
  network.block connection_denied
  http.request tampered_request
  user.create put_user
  user.delete delete_user
  user.enable change_enable_user
  user.disable change_disable_user
  password.change change_password
  role.create put_role
  role.delete delete_role
  role.grant put_role_mapping
  role.revoke delete_role_mapping
  permission.update put_privileges delete_privileges
  token.create create_apikey create_service_token
  token.update change_apikey change_apikeys
  token.delete invalidate_apikeys delete_service_token`,
  actor: {
    id: "user\\.name",
    name: "user\\.name",
    type: "user\\.realm",
    credential: "apikey\\.id",
    via: "user\\.run_by\\.name",
  },
  actorTypes: { _service_account: "machine", __attach: "system", _es_api_key: "machine" },
  targets: [
    { type: "=user", id: "user\\.run_as\\.name" },
    { type: "told.type", id: "told.id", name: "told.name" },
    { type: "=role", id: "told.role" },
    { type: "=index", id: "indices.0" },
    { type: "=index", id: "indices.1" },
    { type: "=url", id: "told.url" },
  ],
  from: { ip: "told.ip" },
  outcome: "told.outcome",
  reason: "told.refused",
  service: { name: "=elasticsearch", cluster: "cluster\\.name", host: "node\\.name | host\\.name" },
  context: { request: "request\\.id", trace: "trace\\.id" },
});

export const elasticsearch: Parser = prepared(TABLE, (record) => ({ told: toldOf(record) }));

const REFUSED = /denied$/;
const FAILED = /failed$|^tampered/;

function toldOf(record: Fields): Fields {
  const word = text(record, "event.action") ?? "";
  const isAccess = word === "access_granted" || word === "access_denied" || word === "system_access_granted";
  const action = isAccess ? text(record, "action") : undefined;
  const thing = thingOf(record);
  return {
    word: isAccess ? (elasticAction(action) ?? action?.replace(/[:/]/g, ".")) : word,
    // `[2001:db8::7]:50022`
    ip: text(record, "origin.address")
      ?.replace(/:\d{1,5}$/, "")
      .replace(/^\[(.*)\]$/, "$1"),
    outcome: REFUSED.test(word) ? "denied" : FAILED.test(word) ? "failure" : "success",
    refused: REFUSED.test(word) && isAccess ? action : undefined,
    // Of what was asked for and granted, the action says it.
    url: isAccess ? undefined : text(record, "url.path"),
    ...thing,
  };
}

/** A change says what it was in an object: `{"put":{"user":{"name":"carol"}}}`. */
function thingOf(record: Fields): Fields {
  for (const verb of ["put", "delete", "change", "create", "invalidate"]) {
    const outer = object(record, verb);
    const [type] = Object.keys(outer ?? {});
    const inner = type === undefined ? undefined : object(outer, type);
    if (type === undefined || inner === undefined) continue;
    const user = object(inner, "user");
    if (type === "apikeys" && user === undefined)
      return { type: "apikey", id: toText(list(inner, "ids")[0]) };
    const of = verb === "change" || type === "apikeys" ? (user ?? inner) : inner;
    const roles = list(inner, "roles").filter((role) => !isFields(role));
    return {
      type: user === undefined ? type : "user",
      id: text(of, "id") ?? text(of, "name"),
      name: text(of, "name"),
      role: toText(roles[0]),
    };
  }
  return {};
}
