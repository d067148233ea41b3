/** Auth0's tenant logs, as a stream or its API has them (auth0.com/docs, "Log Event Type Codes"). */
import type { Outcome, Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login s f fp fu fc fco fcoa ssa fsa sepft fepft seacft feacft seoobft fede sede slo_s ferrt scoa pla fapi_login
  user.logout slo flo
  user.signup ss fs sapi_signup
  mfa.challenge gd_auth_succeed gd_auth_failed gd_send_sms gd_send_pn gd_start_auth gd_send_email gd_otp_rate_limit_exceed gd_auth_rejected mfar
  mfa.enroll gd_enrollment_complete gd_start_enroll gd_user_delete_start
  mfa.remove gd_unenroll
  password.change scp fcp scpr fcpr
  password.reset scpn fcpn
  user.update scu fcu sce fce scph fcph sv fv svr fvr
  user.delete sdu fdu
  account.lock limit_wc limit_mu limit_ui limit_sul
  account.unlock ublkdu
  threat.detect pwd_leak signup_pwd_leak limit_mu
  policy.violate api_limit
  token.exchange seccft feccft sertft fertft sercft fercft
  token.delete srrt frrt
  connection.open cls
  application.grant sac fac
  user.invite sui fui si fi
  resource.update sapi fapi mgmt_api_read
  user.impersonate simp
`);

/** What a management call does, by its method: the description names it. */
const MANAGEMENT = actionTable(`
  user.create Create a User,Create User
  user.update Update a User,Update User
  user.delete Delete a User,Delete User,Delete a user
  user.disable Block a User
  role.grant Assign roles to a user,Assign Users to a Role,Assign User to a Role
  role.revoke Remove roles from a user,Delete Users from a Role
  role.create Create a Role
  permission.grant Assign Permissions to a User,Associate Permissions with a Role
  permission.revoke Remove Permissions from a User
  application.create Create a Client,Create a client
  application.update Update a Client,Update a client
  application.delete Delete a Client,Delete a client
  application.grant Create a client grant,Create client grant
  secret.rotate Rotate a client secret
  mfa.reset Delete a User's Multifactor Provider,Delete all authenticators
  sso.update Create a Connection,Update a Connection,Delete a Connection
  log_stream.create Create a log stream,Create log stream
  log_stream.update Update a log stream,Update log stream
  log_stream.delete Delete a log stream,Delete log stream
  function.create Create an action,Create a rule
  function.update Update an action,Deploy an action,Update a rule
  function.delete Delete an action,Delete a rule
  config.update Update tenant settings,Update Suspicious IP Throttling settings,Update Brute-force settings,Update Breached Password Detection settings
  mfa.disable Set the Multi-factor Authentication policies,Update a Guardian factor
  integration.create Install integration,Installed Integration
`);

const SEEN = /^(?:pwd_leak|signup_pwd_leak|limit_\w{1,8}|api_limit)$/;

export const auth0: Parser = {
  name: "auth0",
  version: 6,
  actions: ACTIONS,
  keys: ["log_id", "_id", "data"],
  recognises(record) {
    const inner = object(record, "data") ?? record;
    const isLog =
      (text(record, "log_id") ?? text(inner, "log_id") ?? text(inner, "_id")) !== undefined &&
      text(inner, "type") !== undefined;
    return isLog &&
      (text(inner, "date") !== undefined ||
        text(inner, "tenant_name") !== undefined ||
        text(inner, "client_id") !== undefined)
      ? SURE
      : NO;
  },
  parse(record, how) {
    const inner = object(record, "data") ?? record;
    const type = text(inner, "type") ?? "";
    const description = text(inner, "description");
    const details = object(inner, "details");
    const request = object(details, "request");
    const isManagement = type === "sapi" || type === "fapi" || type === "mgmt_api_read";
    const call =
      isManagement && description !== undefined
        ? called(description, MANAGEMENT, { prefix: "auth0", category: "configuration" })
        : called(type, ACTIONS, { prefix: "auth0", category: "authentication" });
    const admin = object(object(request, "auth"), "user");
    const failure = text(object(details, "error"), "message");
    const status = member(object(details, "response"), "statusCode");
    const outcome = outcomeOf(type, status, failure);
    const name = text(inner, "user_name") ?? text(admin, "name");
    const email = text(admin, "email") ?? text(object(details, "body"), "email");
    const body = object(request, "body");
    const isLock = call.action === "account.lock";
    const changes =
      isManagement && body !== undefined && call.verb === "update" ? changesBetween(undefined, body) : [];
    return [
      makeEvent({
        call,
        how,
        outcome,
        at: member(inner, "date"),
        reason: outcome === "success" ? undefined : (failure ?? description),
        // A lock is put on the person by Auth0 itself.
        actor: isLock
          ? makeActor({ type: "system", id: "auth0", name: "Auth0" })
          : (makeActor({
              id: text(inner, "user_id") ?? text(admin, "user_id") ?? name,
              name: name ?? email,
              email: name?.includes("@") === true ? name : email,
            }) ??
            makeActor({ type: "machine", id: text(inner, "client_id"), name: text(inner, "client_name") })),
        targets: [
          isLock ? makeTarget("user", text(inner, "user_id") ?? name, name) : undefined,
          ...(isManagement ? managedOf(text(request, "path"), body) : []),
          makeTarget("application", text(inner, "client_id"), text(inner, "client_name")),
          makeTarget("connection", text(inner, "connection_id"), text(inner, "connection")),
        ],
        from: fromAddress(text(inner, "ip") ?? text(request, "ip"), {
          user_agent: text(inner, "user_agent") ?? text(request, "userAgent"),
        }),
        service: some({ name: "auth0", account: text(inner, "hostname") ?? text(inner, "tenant_name") }),
        changes: changes.length === 0 ? undefined : changes,
        event_id: text(record, "log_id") ?? text(inner, "log_id") ?? text(inner, "_id"),
        labels: some({ type, strategy: text(inner, "strategy") }),
        // What was seen it says in a sentence of its own.
        message: SEEN.test(type) ? description : undefined,
      }),
    ];
  },
};

const USER_OR_ROLE = /^\/api\/v2\/(user|role)s\/([^/?]{1,300})(\/[^?]{1,300})?/;

/** Whom a call is about, and the roles or users that it names: else the path is all that is known. */
function managedOf(path: string | undefined, body: Fields | undefined): readonly (Target | undefined)[] {
  const [, type, id, rest] = USER_OR_ROLE.exec(path ?? "") ?? [];
  if (type === undefined || id === undefined) return [makeTarget("path", path)];
  const named = [
    ...list(body, "users").map((user) => makeTarget("user", toText(user))),
    makeTarget(type, decoded(id)),
    ...list(body, "roles").map((role) => makeTarget("role", toText(role))),
    ...list(body, "permissions").map((given) =>
      makeTarget("permission", isFields(given) ? text(given, "permission_name") : undefined),
    ),
  ];
  return rest === undefined || named.length > 1 ? named : [...named, makeTarget("path", path)];
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Codes begin with s for what worked and f for what did not; the others are told by their words. */
function outcomeOf(type: string, status: unknown, failure: string | undefined): Outcome {
  if (type === "pwd_leak" || type === "signup_pwd_leak" || type.startsWith("limit_") || type === "api_limit")
    return "denied";
  if (type.startsWith("gd_"))
    return /fail|reject|exceed/.test(type)
      ? "failure"
      : /succeed|complete/.test(type)
        ? "success"
        : "unknown";
  const stated = outcomeOfStatus(status);
  if (type.startsWith("f")) return "failure";
  if (type.startsWith("s")) return stated ?? "success";
  return stated ?? (failure === undefined ? "unknown" : "failure");
}
