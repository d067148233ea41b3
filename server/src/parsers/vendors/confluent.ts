/** Confluent's audit log of Kafka, within its CloudEvents (docs.confluent.io, "Audit log event schema"; cloud and platform). */
import { type Fields, isFields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { NO, type Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "confluent-audit",
  match: { serviceName: null, methodName: null, authenticationInfo: null },
  action: "told.method",
  category: "data",
  prefix: "confluent",
  actions: `
  user.login authentication signin
  table.create createtopics
  table.drop deletetopics
  table.alter createpartitions
  row.delete deleterecords
  message.send produce
  row.read fetchconsumer fetch
  config.update alterconfigs incrementalalterconfigs
  permission.grant createacls bindroleforprincipal bindroleresourcesforprincipal
  permission.revoke deleteacls unbindroleforprincipal unbindallrolesforprincipal
  token.create createapikey
  token.update updateapikey
  token.delete deleteapikey
  user.create createuser inviteuser
  user.delete deleteuser
  service_account.create createserviceaccount
  service_account.update updateserviceaccount
  service_account.delete deleteserviceaccount
  resource.create createkafkacluster createenvironment
  resource.update updatekafkacluster updateenvironment
  resource.delete deletekafkacluster deleteenvironment`,
  actor: { id: "told.principal", name: "told.name", email: "authenticationInfo.principal.email" },
  targets: [{ type: "told.type", id: "told.thing" }],
  from: { ip: "told.ip" },
  outcome: "told.outcome",
  outcomes: { unauthenticated: "failure", unauthorized: "denied" },
  reason: "result.message | authenticationInfo.errorMessage",
  service: { name: "=confluent", cluster: "told.cluster" },
  context: { request: "requestMetadata.requestId.0 | requestMetadata.request_id | request.correlation_id" },
});

const READY: Parser = prepared(TABLE, (record) => ({ told: toldOf(record) }));

/** Google's clouds use the same names: theirs are services by name, Confluent's by resource. */
export const confluent: Parser = {
  ...READY,
  keys: ["authenticationInfo"],
  recognises: (record, how) =>
    text(record, "serviceName")?.startsWith("crn://") === true ? READY.recognises(record, how) : NO,
};

function toldOf(record: Fields): Fields {
  const information = object(record, "authenticationInfo");
  const principal = object(information, "principal");
  const user = object(principal, "confluentUser") ?? object(principal, "confluentServiceAccount");
  const named = text(information, "principal") ?? text(user, "resourceId");
  // Who could not prove it is known by the key that they had.
  const id =
    named?.startsWith("None:") === true ? text(object(information, "metadata"), "identifier") : named;
  const authorization = object(record, "authorizationInfo");
  const granted =
    authorization?.["granted"] ??
    (text(authorization, "result") === undefined ? undefined : text(authorization, "result") === "ALLOW");
  const thing = text(record, "resourceName");
  const [, type, name] = /\/([\w-]{1,64})=([^/]{1,255})$/.exec(thing ?? "") ?? [];
  const metadata = object(record, "requestMetadata");
  const [client] = list(metadata, "clientAddress");
  const result = text(object(record, "result"), "status");
  return {
    method: text(record, "methodName")?.replace(/^.*\./, ""),
    principal: id,
    name: id?.replace(/^User:/, ""),
    type: type ?? (thing === undefined ? undefined : "resource"),
    thing: name ?? thing,
    cluster: /kafka=([\w-]{1,64})/.exec(text(record, "serviceName") ?? "")?.[1],
    ip: text(metadata, "client_address") ?? text(isFields(client) ? client : undefined, "ip"),
    outcome: granted === false ? "denied" : (result ?? (granted === true ? "success" : undefined)),
  };
}
