/** Grafana's audit logs (grafana.com/docs, "Audit a Grafana instance"): an action means something by the resources beside it. */
import type { Mark, Outcome, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

// The types of the resources in the order of the alphabet, and the action; or the action alone.
const ACTIONS = actionTable(`
  user.login login
  user.logout logout
  session.revoke logout-user revoke-auth-token auth-token+user.revoke-auth-token
  token.create api-key.create service-account+service-account-token.create
  token.delete api-key.delete service-account+service-account-token.delete
  token.update migrate-api-keys api-key.migrate-api-keys hide-api-keys
  service_account.create service-account.create
  service_account.update service-account.update
  service_account.delete service-account.delete
  user.disable user.disable
  user.enable user.enable
  user.update user.ldap-sync
  user.signup signup
  user.invite org-invite org+user.org-invite signup-email
  password.change user.update-password
  password.reset reset-password send-reset-email
  role.grant builtin-role+role.assign-builtin-role role+user.grant-user-role role+team.grant-team-role team.grant-team-role
  role.revoke builtin-role+role.remove-builtin-role role+user.revoke-user-role role+team.revoke-team-role
  permission.update user.update-permissions user.set-user-roles team.set-team-roles folder.manage-permissions dashboard.manage-permissions datasource.enable-permissions datasource.disable-permissions folder+user.set-user-permissions-on-folder folder+team.set-team-permissions-on-folder builtin-role+folder.set-basic-role-permissions-on-folder dashboard+user.set-user-permissions-on-dashboards dashboard+team.set-team-permissions-on-dashboards builtin-role+dashboard.set-basic-role-permissions-on-dashboards teams+user.set-user-permissions-on-teams service-account+user.set-user-permissions-on-service-accounts datasource+user.set-user-permissions-on-data-sources datasource+team.set-team-permissions-on-data-sources builtin-role+datasource.set-basic-role-permissions-on-data-sources
  permission.grant datasource+dspermission.create datasource+dspermission+user.create datasource+dspermission+team.create
  permission.revoke datasource+dspermission.delete datasource+dspermission+user.delete datasource+dspermission+team.delete
  group.create team.create
  group.update team.update
  group.delete team.delete
  group.grant team+user.create
  member.update team+user.update org+user.update
  group.revoke team+user.delete
  member.add org+user.create
  member.remove org+user.delete
  project.create org.create
  project.update org.update
  project.delete org.delete
  document.create dashboard.create folder.create dashboard+snapshot.create library-element.create playlist.create annotation.create annotation.create-graphite report.create dashboard+report.create
  document.update dashboard.create-update dashboard.restore folder.update library-element.update playlist.update annotation.update annotation.patch report.update dashboard+report.update
  document.delete dashboard.delete folder.delete snapshot.delete library-element.delete playlist.delete annotation.delete dashboard+panel.mass-delete report.delete
  message.send report.email
  integration.create datasource.create
  integration.update datasource.update datasource.enable-cache datasource.disable-cache
  integration.delete datasource.delete
  query.run datasource.query
  detection.update alert.create alert.update alert-notification.create alert-notification.update
  detection.disable alert.delete alert.pause alert-notification.delete
  config.update change-settings ldap-reload provisioning-dashboards provisioning-datasources provisioning-plugins provisioning-alerts provisioning-accesscontrol
  package.install install
  package.remove uninstall
  http.request post-action partial-update retrieve update delete
`);

const LOGIN = call("user.login");
/** Those of whom something is said stand before what is said of them. */
const PEOPLE: ReadonlySet<string> = new Set(["user", "team"]);
/** What the request says of rights, in a text that is JSON. */
const IS_ADMIN = /"(?:isGrafanaAdmin"\s{0,4}:\s{0,4}true|role"\s{0,4}:\s{0,4}"Admin")/;
const NO_MARKS: readonly Mark[] = [];

export const grafana: Parser = {
  name: "grafana",
  version: 2,
  actions: ACTIONS,
  keys: ["requestUri", "grafanaVersion", "ipAddress"],
  recognises: (record) =>
    text(record, "action") !== undefined &&
    member(record, "timestamp") !== undefined &&
    object(record, "user") !== undefined &&
    object(record, "result") !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const resources = list(record, "resources").filter(isFields);
    const call = callOf(record, resources);
    const body = text(object(record, "request"), "body") ?? "";
    const result = object(record, "result");
    const targets = targetsOf(resources);
    return [
      makeEvent({
        call,
        how,
        targets: targets.length > 0 ? targets : [makeTarget("path", text(record, "requestUri"))],
        at: member(record, "timestamp"),
        outcome: outcomeOf(result, call),
        reason: text(result, "failureMessage"),
        actor: actorOf(record),
        from: fromAddress(text(record, "ipAddress"), { user_agent: text(record, "userAgent") }),
        service: some({ name: "grafana", account: text(object(record, "user"), "orgId") }),
        marks: isGift(call) && IS_ADMIN.test(body) ? ["privileged"] : NO_MARKS,
      }),
    ];
  },
};

function callOf(record: Fields, resources: readonly Fields[]): Called {
  const action = text(record, "action") ?? "";
  // The module by which somebody signs in stands behind it.
  if (action.startsWith("login-")) return LOGIN;
  const types = [...new Set(resources.flatMap((resource) => text(resource, "type") ?? []))].sort();
  const noun = types.length > 0 ? types.join("+") : placeOf(text(record, "requestUri") ?? "");
  const word = noun === undefined ? action : `${noun}.${action}`;
  const known = ACTIONS.has(word) || !ACTIONS.has(action) ? word : action;
  const what = called(known, ACTIONS, { prefix: "grafana" });
  return what.action === "permission.update" && types.join() === "user" ? permissions(record, what) : what;
}

/** Teams are told by the address alone. */
function placeOf(uri: string): string | undefined {
  return /^\/api\/teams(?:\/\d{1,19})?\/?(?:\?|$)/.test(uri) ? "team" : undefined;
}

/** A person who is made Grafana's administrator, or is one no longer. */
function permissions(record: Fields, what: Called): Called {
  const body = text(object(record, "request"), "body") ?? "";
  if (/"isGrafanaAdmin"\s{0,4}:\s{0,4}true/.test(body)) return call("role.grant");
  return /"isGrafanaAdmin"\s{0,4}:\s{0,4}false/.test(body) ? call("role.revoke") : what;
}

function isGift({ action, verb }: Called): boolean {
  return verb === "grant" || action === "member.update";
}

function targetsOf(resources: readonly Fields[]): readonly (Target | undefined)[] {
  const targets = resources.map((resource) => {
    const type = text(resource, "type");
    return { type, target: makeTarget(type, text(resource, "id"), text(resource, "name")) };
  });
  const isPerson = ({ type }: { readonly type: string | undefined }): boolean => PEOPLE.has(type ?? "");
  return [...targets.filter(isPerson), ...targets.filter((one) => !isPerson(one))].map(
    ({ target }) => target,
  );
}

/** A wrong password is no want of rights, whatever HTTP's status says. */
function outcomeOf(result: Fields | undefined, { verb }: Called): Outcome | undefined {
  const said = toOutcome(text(result, "statusType"));
  const status = outcomeOfStatus(member(result, "statusCode"));
  return status === "denied" && verb !== "login" ? "denied" : (said ?? status);
}

function actorOf(record: Fields): ReturnType<typeof makeActor> {
  const user = object(record, "user");
  if (member(user, "isAnonymous") === true) return makeActor({ type: "unknown", name: "anonymous" });
  const login = text(object(record, "additionalData"), "loginUsername");
  const name = text(user, "name") ?? text(user, "username") ?? login;
  const [id, key, session] = [idOf(user, "userId"), idOf(user, "apiKeyId"), idOf(user, "authTokenId")];
  return makeActor({
    id: id ?? (key === undefined ? undefined : `api-key:${key}`),
    name,
    // Only who signed in at the page has a token of its session.
    type: session !== undefined ? "human" : id === undefined && key !== undefined ? "machine" : undefined,
    credential: key === undefined ? undefined : { id: key, type: "api-key" },
    session,
  });
}

/** 0 is nobody's. */
function idOf(user: Fields | undefined, key: string): string | undefined {
  const id = text(user, key);
  return id === "0" ? undefined : id;
}
