/** PingFederate's audit.log and admin.log, and what it says in CEF (docs.pingidentity.com, "Security audit logging", "Administrator audit logging"). */
import type { Outcome } from "@tallystick/event";
import { actionTable, type Called, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import type { Said } from "./pan-os.ts";

const ACTIONS = actionTable(`
  user.login SSO AUTHN_ATTEMPT AUTHN_REQUEST LOGIN_ATTEMPT LOGIN
  user.logout SLO LOGOUT
  session.start AUTHN_SESSION_CREATED
  session.end AUTHN_SESSION_DELETED
  token.exchange OAuth STS OAUTH_TOKEN
  password.change PWD_CHANGE PASSWORD_CHANGE
  password.reset PWD_RESET PASSWORD_RESET PWD_RESET_REQUEST
  account.unlock ACCOUNT_UNLOCK
  user.create ADMINISTRATIVE_ACCOUNT.CREATE USER.CREATE ADMINISTRATIVE_ACCOUNTS.CREATE
  user.update ADMINISTRATIVE_ACCOUNT.MODIFY USER.MODIFY ADMINISTRATIVE_ACCOUNTS.MODIFY
  user.delete ADMINISTRATIVE_ACCOUNT.DELETE USER.DELETE ADMINISTRATIVE_ACCOUNTS.DELETE
`);

const TIME = String.raw`(\d{4}-\d\d-\d\d \d{1,2}:\d\d:\d\d[.,]\d{3})`;
/** `time| tid:…| event| subject| address | application| connection| protocol| host| role| status| …`. */
const AUDIT = new RegExp(String.raw`^${TIME}\| {0,2}(tid:[\w-]{1,64})?\| {0,2}(\w{1,40})\|`);
/** `time | user | roles | address | [session |] component | event | - message`. */
const ADMIN = new RegExp(
  String.raw`^${TIME} \| ([^|]{0,256}) \| ([\w,]{0,256}) \| ([0-9A-Fa-f.:]{0,45}) \|(?: ([\w-]{6,128}) \|)? (\w{1,64}) \| (\w{1,64}) \| ?(.{0,1024})$`,
);
const FIELDS_MIN = 11;

export const pingFederate: Parser<string> = {
  name: "ping-federate",
  version: 1,
  actions: ACTIONS,
  signs: "|",
  begins: "0",
  recognises: (record) =>
    /^\d{4}-/.test(record) &&
    (ADMIN.test(record) || (AUDIT.test(record) && partsOf(record).length >= FIELDS_MIN))
      ? SURE
      : NO,
  parse: (record, how) => [ADMIN.test(record) ? admin(record, how) : audit(record, how)],
};

function partsOf(record: string): readonly string[] {
  return record.split("|").map((part) => part.trim());
}

function audit(record: string, how: How): ReturnType<typeof makeEvent> {
  const [at, tracking, event, subject, address, application, connection, , host, , status, , description] =
    partsOf(record).map((part) => (part === "" ? undefined : part));
  const outcome = toOutcome(status);
  return makeEvent({
    call: called(event, ACTIONS, { prefix: "ping_federate" }),
    how,
    at,
    outcome,
    reason: outcome === "success" ? undefined : description,
    actor: makeActor({ id: subject, name: subject }),
    targets: [makeTarget("application", application), makeTarget("connection", connection)],
    from: fromAddress(address),
    service: some({ name: "ping-federate", host }),
    context: some({ request: tracking }),
  });
}

function admin(record: string, how: How): ReturnType<typeof makeEvent> {
  const [, at, user, roles = "", address, session, component = "", event = "", said = ""] =
    ADMIN.exec(record) ?? [];
  const message = said.replace(/^-\s*/, "");
  const failed = /fail|denied|invalid|unsuccessful/i.test(message);
  const call = adminCall(component, event);
  return makeEvent({
    call,
    how,
    at,
    outcome: failed ? "failure" : "success",
    actor: makeActor({
      id: user || undefined,
      name: user || undefined,
      session,
      groups: roles === "" ? undefined : roles.split(","),
    }),
    targets: call.verb === "login" || call.verb === "logout" ? [] : [makeTarget("component", component)],
    from: fromAddress(address || undefined),
    service: { name: "ping-federate" },
    reason: failed ? message : undefined,
  });
}

function adminCall(component: string, event: string): Called {
  for (const word of [`${component}.${event}`, event])
    if (ACTIONS.has(word.toLowerCase())) return called(word, ACTIONS);
  const verb = /^(?:create|add|import)/i.test(event)
    ? "create"
    : /^(?:delete|remove)/i.test(event)
      ? "delete"
      : "update";
  return called(`config.${verb}`, undefined);
}

/** The same of a message in CEF: its class is the event, and what it says how that ended. */
export function pingFederateSaid(
  event: string | undefined,
  said: string | undefined,
  user: string | undefined,
): Said {
  const outcome: Outcome | undefined = toOutcome(said);
  return { call: called(event, ACTIONS, { prefix: "ping_federate" }), user, outcome };
}
