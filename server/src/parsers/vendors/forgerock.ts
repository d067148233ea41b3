/** Audit events of ForgeRock's (Ping's) Access Management, Identity Management and Identity Cloud (backstage.forgerock.com, "Audit log topics and schema"). The cloud puts them into a payload. */
import { type Fields, isFields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "forgerock",
  match: {
    "payload.eventName | eventName": null,
    "payload.transactionId | transactionId": null,
    "payload._id | _id": null,
  },
  time: "payload.timestamp | timestamp",
  action: "madeWord",
  actions: `
  user.login AM-LOGIN-COMPLETED AM-LOGIN-MODULE-COMPLETED AM-TREE-LOGIN-COMPLETED AM-NODE-LOGIN-COMPLETED AM-LOGIN-CHAIN-COMPLETED authentication LOGIN
  user.logout AM-LOGOUT
  session.start AM-SESSION-CREATED
  session.end AM-SESSION-IDLE_TIMED_OUT AM-SESSION-MAX_TIMED_OUT AM-SESSION-LOGGED_OUT AM-SESSION-DESTROYED AM-SESSION-PROPERTY_CHANGED
  http.request AM-ACCESS-ATTEMPT AM-ACCESS-OUTCOME AM-ACCESS_ATTEMPT AM-ACCESS_OUTCOME access
  config.create AM-CONFIG-CHANGE.CREATE CONFIG.CREATE
  config.update AM-CONFIG-CHANGE.UPDATE AM-CONFIG-CHANGE.MODIFY AM-CONFIG-CHANGE.PATCH AM-CONFIG-CHANGE AM-CONFIG-CHANGE.ADD CONFIG.UPDATE CONFIG.PATCH CONFIG
  config.delete AM-CONFIG-CHANGE.DELETE CONFIG.DELETE
  user.create user.CREATE AM-IDENTITY-CHANGE.CREATE
  user.update user.UPDATE user.PATCH AM-IDENTITY-CHANGE.UPDATE
  user.delete user.DELETE AM-IDENTITY-CHANGE.DELETE
  password.change password.UPDATE password.PATCH
  role.create role.CREATE
  role.update role.UPDATE role.PATCH
  role.delete role.DELETE
  row.create activity.CREATE
  row.read activity.READ activity.QUERY
  row.update activity.UPDATE activity.PATCH
  row.delete activity.DELETE
  sync.finish sync`,
  actor: {
    id: "madeWho",
    name: "madeName",
    via: "madeVia",
    session: "payload.trackingIds.0 | trackingIds.0",
  },
  targets: [
    { type: "madeKind", id: "payload.objectId | objectId | payload.sourceObjectId | sourceObjectId" },
    { type: "=resource", id: "payload.targetObjectId | targetObjectId" },
    { type: "=url", id: "payload.http.request.path | http.request.path" },
  ],
  from: { ip: "madeFrom", userAgent: "madeAgent" },
  outcome: "madeOutcome",
  reason: "madeReason",
  service: {
    name: "=forgerock",
    account: "payload.realm | realm",
  },
  context: { request: "payload.transactionId | transactionId" },
  eventId: "payload._id | _id",
});

/** As a directory names people: `id=alice,ou=user,ou=am-config`. */
const NAMED = /^(?:id|uid|cn)=([^,]{1,255}),/;

export const forgerock = prepared(table, (record) => {
  const event = object(record, "payload") ?? record;
  const [name, operation] = [text(event, "eventName") ?? "", text(event, "operation")];
  const kind = kindOf(text(event, "objectId") ?? "");
  const entry = list(event, "entries").find(isFields);
  const info = object(entry, "info");
  const response = object(event, "response");
  const [user, runAs] = [whoOf(text(event, "userId")), whoOf(text(event, "runAs"))];
  const principal = list(event, "principal").find((one) => typeof one === "string" && one !== "");
  const isLogin = /LOGIN|^authentication$/i.test(name);
  const named = typeof principal === "string" ? principal : undefined;
  return {
    madeWord: wordOf(event, { name, operation, kind }),
    madeKind: kind ?? "resource",
    madeWho: isLogin ? (named ?? user) : (user ?? named ?? runAs),
    madeName: isLogin ? named : undefined,
    madeVia: runAs === user || isLogin ? undefined : runAs,
    madeFrom: text(object(event, "client"), "ip") ?? text(info, "ipAddress"),
    madeAgent: agentOf(event),
    madeOutcome: outcomeOf(event),
    madeReason:
      text(object(response, "detail"), "reason") ?? text(event, "message") ?? text(info, "failureReason"),
  };
});

function wordOf(
  event: Fields,
  of: { readonly name: string; readonly operation: string | undefined; readonly kind: string | undefined },
): string {
  const { kind, name, operation } = of;
  if (operation === undefined || name.startsWith("AM-SESSION")) return name;
  if (name !== "activity") return `${name}.${operation}`;
  const isPassword = event["passwordChanged"] === true && operation !== "CREATE";
  return `${isPassword ? "password" : (kind ?? name)}.${operation}`;
}

/** `managed/alpha_user/6f…`: what kind of thing the identity manager keeps. */
function kindOf(id: string): "user" | "role" | undefined {
  const [, kind] = /^(?:managed|internal)\/(?:\w{1,64}_)?(user|role)\//.exec(id) ?? [];
  return kind === "user" || kind === "role" ? kind : undefined;
}

function whoOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : (NAMED.exec(id)?.[1] ?? id);
}

function agentOf(event: Fields): string | undefined {
  const headers = object(object(object(event, "http"), "request"), "headers");
  const [agent] = list(headers, "user-agent");
  return typeof agent === "string" ? agent : undefined;
}

/** Why a request failed is in its status. */
function outcomeOf(event: Fields): string {
  const response = object(event, "response");
  const stated = text(event, "result") ?? text(response, "status") ?? text(event, "status");
  const code = text(response, "statusCode");
  return stated === "FAILED" && code !== undefined ? code : (stated ?? "success");
}
