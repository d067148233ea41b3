/** HashiCorp Boundary's audit events (developer.hashicorp.com/boundary/docs/monitor/events; api-docs). A request's path and method say what it asks; of what workers say, the call does. */
import type { Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { snakeCase } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { type Fields, list, member, object, some, text, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login auth-methods.authenticate auth_method_service.authenticate
  token.delete auth-tokens.delete
  session.start targets.authorize-session target_service.authorize_session session_service.activate_session
  session.end sessions.cancel session_service.cancel_session
  connection.open session_service.authorize_connection session_service.connect_connection
  connection.close session_service.close_connection
  data.export session-recordings.download
  retention.update session-recordings.reapply-storage-policy
  user.create users.create accounts.create
  user.update users.update users.add-accounts users.set-accounts users.remove-accounts accounts.update
  user.delete users.delete accounts.delete
  password.change accounts.change-password
  password.reset accounts.set-password
  group.create groups.create managed-groups.create
  group.update groups.update groups.set-members managed-groups.update
  group.delete groups.delete managed-groups.delete
  group.grant groups.add-members
  group.revoke groups.remove-members
  role.create roles.create
  role.update roles.update roles.set-principals roles.set-grants roles.add-grant-scopes roles.set-grant-scopes roles.remove-grant-scopes
  role.delete roles.delete
  role.grant roles.add-principals
  role.revoke roles.remove-principals
  permission.grant roles.add-grants
  permission.revoke roles.remove-grants
  policy.create policies.create
  policy.update policies.update
  policy.delete policies.delete
  sso.update auth-methods.create auth-methods.update auth-methods.delete auth-methods.change-state
  secret.create credentials.create credential-stores.create credential-libraries.create
  secret.update credentials.update credential-stores.update credential-libraries.update
  secret.delete credentials.delete credential-stores.delete credential-libraries.delete
  secret.list credentials.list credential-stores.list credential-libraries.list
  secret.rotate scopes.rotate-keys
  project.create scopes.create
  project.update scopes.update scopes.attach-storage-policy scopes.detach-storage-policy
  project.delete scopes.delete
  bucket.create storage-buckets.create
  bucket.update storage-buckets.update
  bucket.delete storage-buckets.delete
  service.create workers.create workers.create:worker-led workers.create:controller-led
  service.update workers.update workers.add-worker-tags workers.set-worker-tags workers.remove-worker-tags
  service.delete workers.delete
  resource.create targets.create hosts.create host-sets.create host-catalogs.create aliases.create
  resource.update targets.update targets.add-host-sources targets.set-host-sources targets.remove-host-sources targets.add-credential-sources targets.set-credential-sources targets.remove-credential-sources hosts.update host-sets.update host-sets.add-hosts host-sets.set-hosts host-sets.remove-hosts host-catalogs.update aliases.update
  resource.delete targets.delete hosts.delete host-sets.delete host-catalogs.delete aliases.delete
`);

/** `/v1/targets/ttcp_1:authorize-session?scope=…` */
const PATH = /^\/v1\/([a-z-]{1,64})(?:\/([^/:?]{1,128}))?(?::([a-z:-]{1,64}))?/;
/** `/controller.servers.services.v1.SessionService/CloseConnection` */
const CALL = /^\/[\w.]{0,128}?([A-Za-z]{1,64})\/(\w{1,64})$/;
const VERBS: ReadonlyMap<string, string> = new Map([
  ["POST", "create"],
  ["PATCH", "update"],
  ["PUT", "update"],
  ["DELETE", "delete"],
]);
/** A grant of every action on everything. */
const ALL_RIGHTS = /\bids?=\*.{0,64}\bactions=\*/;

export const boundary: Parser = {
  name: "boundary",
  version: 3,
  actions: ACTIONS,
  keys: ["request_info"],
  recognises: (record) =>
    text(object(record, "request_info"), "method") !== undefined &&
    text(record, "type") !== undefined &&
    text(record, "version") !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const [info, auth] = [object(record, "request_info"), object(record, "auth")];
    const [request, response] = [object(record, "request"), object(record, "response")];
    const asked = askedOf(info);
    const call = called(asked.word, ACTIONS, { prefix: "boundary" });
    const given = list(object(request, "details"), "grant_strings").flatMap((one) => toText(one) ?? []);
    const status = text(response, "status_code");
    const isWrong = call.action === "user.login" && status === "401";
    return [
      makeEvent({
        call,
        how,
        at: member(record, "timestamp"),
        outcome: isWrong ? "failure" : outcomeOfStatus(status),
        actor: actorOf(auth, object(request, "details")),
        targets: targetsOf(asked, { request, response, given }),
        from: fromAddress(text(info, "client_ip")),
        service: { name: "boundary" },
        context: some({ request: text(info, "id"), trace: text(record, "correlation_id") }),
        event_id: text(record, "id"),
        marks: call.verb === "grant" && given.some((one) => ALL_RIGHTS.test(one)) ? ["privileged"] : [],
      }),
    ];
  },
};

interface Asked {
  readonly word: string;
  readonly type: string | undefined;
  readonly id: string | undefined;
  readonly path: string | undefined;
}

function askedOf(info: Fields | undefined): Asked {
  const [method, path] = [text(info, "method") ?? "", text(info, "path")];
  const [, collection, id, action] = PATH.exec(path ?? "") ?? [];
  if (collection !== undefined) {
    const verb = action ?? (method === "GET" ? (id === undefined ? "list" : "read") : VERBS.get(method));
    return { word: `${collection}.${verb ?? method}`, type: singular(collection), id, path };
  }
  const [, service, name] = CALL.exec(method) ?? [];
  const word = service === undefined ? method : `${snakeCase(service)}.${snakeCase(name ?? "")}`;
  return { word, type: undefined, id: undefined, path };
}

function singular(collection: string): string {
  return collection.replace(/ies$/, "y").replace(/(?:(alias)es|s)$/, "$1");
}

/** The person whom the token is of; a worker where there is none. Nobody has signed in yet as `u_anon`. */
function actorOf(auth: Fields | undefined, details: Fields | undefined): ReturnType<typeof makeActor> {
  const user = object(auth, "user_info");
  const [id, email] = [text(user, "id"), text(auth, "user_email") ?? text(user, "email")];
  // Who signs in by a password has said so.
  const asked = object(object(details, "Attrs"), "PasswordLoginAttributes") ?? object(details, "attributes");
  const name = text(auth, "user_name") ?? text(user, "name") ?? text(asked, "login_name");
  const token = text(auth, "auth_token_id");
  if (id !== undefined || name !== undefined || email !== undefined) {
    const credential = token === undefined ? undefined : { id: token };
    const type = id === "u_recovery" ? ("system" as const) : undefined;
    return makeActor({ id, name: name ?? email, email, credential, type });
  }
  const worker = text(details, "worker_id");
  return worker === undefined ? undefined : makeActor({ id: worker, type: "machine" });
}

function targetsOf(
  { id, path, type }: Asked,
  {
    given,
    request,
    response,
  }: {
    readonly given: readonly string[];
    readonly request: Fields | undefined;
    readonly response: Fields | undefined;
  },
): readonly (Target | undefined)[] {
  const [asked, made] = [object(request, "details"), object(object(response, "details"), "item")];
  const own = makeTarget(
    type,
    id ?? text(made, "id"),
    text(made, "name") ?? text(object(asked, "item"), "name"),
  );
  const people = [...list(asked, "principal_ids"), ...list(asked, "member_ids")].map((one) =>
    makeTarget("user", toText(one)),
  );
  return [...people, own, ...given.map((one) => makeTarget("grant", one)), makeTarget("path", path)];
}
