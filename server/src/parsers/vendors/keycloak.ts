/** Keycloak's user events and admin events as its listeners print them (keycloak.org/docs, "Auditing and events"). */
import { readText } from "../envelopes/envelope.ts";
import { type Fields, isFields, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { type Parser, SURE } from "../parser.ts";
import { pairsIn, readerOf } from "../text/pairs.ts";

const table = mapped({
  name: "keycloak",
  version: 3,
  match: { realmId: null, "type | operationType": null, time: null },
  time: "time",
  action: "resourceType + operationType | type",
  prefix: "keycloak",
  actions: `
  user.login LOGIN LOGIN_ERROR CLIENT_LOGIN CLIENT_LOGIN_ERROR IDENTITY_PROVIDER_LOGIN
  user.logout LOGOUT LOGOUT_ERROR
  user.signup REGISTER REGISTER_ERROR
  token.exchange CODE_TO_TOKEN CODE_TO_TOKEN_ERROR REFRESH_TOKEN REFRESH_TOKEN_ERROR TOKEN_EXCHANGE
  password.change UPDATE_PASSWORD UPDATE_CREDENTIAL
  password.reset RESET_PASSWORD SEND_RESET_PASSWORD RESET_PASSWORD_ERROR
  mfa.enroll UPDATE_TOTP
  mfa.remove REMOVE_TOTP REMOVE_CREDENTIAL
  user.impersonate IMPERSONATE IMPERSONATE_ERROR
  user.update UPDATE_PROFILE UPDATE_EMAIL VERIFY_EMAIL
  application.grant GRANT_CONSENT
  application.revoke REVOKE_GRANT
  user.create USER.CREATE
  user.update USER.UPDATE
  user.delete USER.DELETE
  role.grant REALM_ROLE_MAPPING.CREATE CLIENT_ROLE_MAPPING.CREATE
  role.revoke REALM_ROLE_MAPPING.DELETE CLIENT_ROLE_MAPPING.DELETE
  role.create REALM_ROLE.CREATE CLIENT_ROLE.CREATE
  group.grant GROUP_MEMBERSHIP.CREATE
  group.revoke GROUP_MEMBERSHIP.DELETE
  application.create CLIENT.CREATE
  application.update CLIENT.UPDATE
  application.delete CLIENT.DELETE
  sso.update IDENTITY_PROVIDER.CREATE IDENTITY_PROVIDER.UPDATE IDENTITY_PROVIDER.DELETE
  config.update REALM.UPDATE`,
  actor: {
    id: "told.by | userId | authDetails.userId",
    name: "told.by | details.username | authDetails.username",
    session: "sessionId",
  },
  targets: [
    { type: "=user", id: "told.user" },
    { type: "told.kind", id: "told.given" },
    { type: "resourceType | =client", id: "resourcePath | clientId" },
  ],
  from: { ip: "ipAddress | authDetails.ipAddress" },
  outcome: "error | =success",
  outcomes: { success: "success", "*": "failure" },
  reason: "error",
  service: { name: "=keycloak", account: "realmName | realmId" },
  eventId: "id",
});

export const keycloak: Parser = {
  ...table,
  keys: [...(table.keys ?? []), "loggerName", "log.logger", "logger_name", "logger"],
  recognises: (record, how) => (logged(record) === undefined ? table.recognises(record, how) : SURE),
  parse(record, how) {
    const event = logged(record) ?? record;
    return table.parse({ told: toldOf(event), ...event }, how);
  },
};

const LOGGER = "org.keycloak.events";
const LOGGERS = ["loggerName", "log.logger", "logger_name", "logger"] as const;

/** The event in a line of the server's log, where that is JSON. */
function logged(record: Fields): Fields | undefined {
  const logger = LOGGERS.map((name) => text(record, name)).find((name) => name !== undefined);
  const message = text(record, "message");
  if (logger !== LOGGER || message === undefined) return undefined;
  return eventOfPairs(message, member(record, "timestamp") ?? member(record, "@timestamp"));
}

/** An event that the listener for logs wrote as pairs, in its form as JSON; undefined for what is none. */
export function eventOfPairs(line: string, time: unknown): Fields | undefined {
  const pairs = pairsIn(line);
  const of = readerOf(pairs, (value) => value === "" || value === "null");
  if ((of("type") ?? of("operationType")) === undefined || of("realmId", "realmName") === undefined)
    return undefined;
  return {
    id: of("id"),
    time,
    type: of("type"),
    operationType: of("operationType"),
    resourceType: of("resourceType"),
    resourcePath: of("resourcePath"),
    realmName: of("realmName"),
    realmId: of("realmId", "realmName"),
    clientId: of("clientId"),
    userId: of("userId"),
    sessionId: of("sessionId"),
    ipAddress: of("ipAddress"),
    error: of("error"),
    representation: of("representation"),
    details: { username: of("username"), impersonator: of("impersonator") },
  };
}

/** The user in the path of what is given, and what that is, as the event's representation has it; and who took on whose identity. */
function toldOf(record: Fields): Fields {
  if (text(record, "type")?.startsWith("IMPERSONATE") === true) {
    const details = object(record, "details");
    return { by: text(details, "impersonator"), user: text(details, "username") ?? text(record, "userId") };
  }
  const kind = text(record, "resourceType") ?? "";
  if (!/_ROLE_MAPPING$|^GROUP_MEMBERSHIP$/.test(kind)) return {};
  const [, user, group] =
    /^users\/([^/]{1,64})(?:\/groups\/([^/]{1,64}))?/.exec(text(record, "resourcePath") ?? "") ?? [];
  const read = readText(text(record, "representation") ?? "");
  const first = Array.isArray(read) ? read.find(isFields) : isFields(read) ? read : undefined;
  return { user, kind: kind === "GROUP_MEMBERSHIP" ? "group" : "role", given: text(first, "name") ?? group };
}
