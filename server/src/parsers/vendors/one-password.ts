/** 1Password's events: sign-in attempts, uses of items, and audit events (developer.1password.com/docs/events-api/reference). */
import type { Actor, Outcome, ParsedEvent, Target } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { isEmail } from "../actor-type.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

// Of audit events the word is the object's type and the action, of a use of an item `use.` and the action, of an attempt its category.
const ACTIONS = actionTable(`
  user.login success credentials_failed mfa_failed sso_failed modern_version_failed firewall_failed firewall_reported_success
  secret.read use.fill use.reveal use.secure-copy use.server-fetch use.enter-item-edit-mode use.select-sso-provider
  secret.create use.server-create
  secret.update use.server-update item.update item.patch
  secret.delete item.delete items.delete items.purge itemhist.purge
  access.share use.share item.share
  access.unshare item.delshare
  data.export use.export vault.export
  user.invite invite.create
  user.create user.provsn
  user.enable user.activate user.reactive
  user.disable user.suspend
  user.update user.changenm user.changela ec.complete
  password.change user.changemp user.changesk user.changeks
  password.reset user.beginr user.completr
  mfa.enroll user.enblmfa user.updatmfa mfa.enblmfa mfa.updatmfa user.enblduo
  mfa.remove user.disblmfa mfa.disblmfa user.disblduo
  mfa.disable account.disblduo account.disblmfa
  group.grant gm.join
  group.revoke gm.leave
  member.update gm.role
  permission.grant uva.grant gva.grant
  permission.revoke uva.revoke gva.revoke
  permission.update uva.update gva.update
  token.create satoken.create
  token.update satoken.trename
  token.delete satoken.trevoke
  service_account.create sa.create
  service_account.update sa.update
  service_account.delete sa.delete
  device.update device.reauth
  device.remove device.delete user.deolddev user.dealldev
  sso.update sso.enblsso sso.disblsso sso.chngpsso sso.chngasso sso.chngdsso sso.addgsso sso.delgsso
  domain.update account.vrfydmn account.uvrfydmn account.dvrfydmn
  firewall.update account.updatfw
  config.update account.update account.updatea account.enblduo account.updatduo
  integration.create slackapp.create
  integration.update slackapp.update
  integration.delete slackapp.delete
  object.upload file.create
  audit.read report.view
  audit.export report.export
`);

const SIGN_IN = call("user.login");
const USE = call("secret.read");
/** What the short names of memberships and rights stand for, and who gets them. */
const GIFTS: ReadonlyMap<string, readonly [given: string, to: string]> = new Map([
  ["gm", ["group", "user"]],
  ["uva", ["vault", "user"]],
  ["gva", ["vault", "group"]],
]);
/** Where 1Password gives service accounts their addresses. */
const SERVICE_ACCOUNT = /@1passwordserviceaccounts\.[a-z]+$/;

export const onePassword: Parser = {
  name: "1password",
  version: 2,
  actions: ACTIONS,
  keys: ["target_user", "item_uuid", "object_type"],
  recognises: (record) =>
    text(record, "uuid") !== undefined &&
    member(record, "timestamp") !== undefined &&
    (isSignIn(record) || isUse(record) || isAudit(record))
      ? SURE
      : NO,
  parse: (record, how) => [
    isSignIn(record) ? signIn(record, how) : isUse(record) ? use(record, how) : audit(record, how),
  ],
};

function isSignIn(record: Fields): boolean {
  return object(record, "target_user") !== undefined && text(record, "category") !== undefined;
}

function isUse(record: Fields): boolean {
  return text(record, "item_uuid") !== undefined && text(record, "vault_uuid") !== undefined;
}

function isAudit(record: Fields): boolean {
  return [text(record, "object_type"), text(record, "action"), text(record, "actor_uuid")].every(
    (part) => part !== undefined,
  );
}

function signIn(record: Fields, how: How): ParsedEvent {
  const category = text(record, "category") ?? "";
  const outcome = outcomeOf(category);
  return makeEvent({
    call: SIGN_IN,
    outcome,
    reason:
      outcome === "success" ? undefined : (text(object(record, "details"), "value") ?? text(record, "type")),
    actor: actorOf(object(record, "target_user"), text(record, "session_uuid")),
    ...common(record, how),
  });
}

/** A firewall that only reports lets pass what it reports. */
function outcomeOf(category: string): Outcome {
  if (category === "success" || category === "firewall_reported_success") return "success";
  if (category === "firewall_failed") return "denied";
  return /_(?:failed|required)$/.test(category) ? "failure" : "unknown";
}

function use(record: Fields, how: How): ParsedEvent {
  const action = text(record, "action");
  return makeEvent({
    // Older versions say only that it was used.
    call: action === undefined ? USE : called(`use.${action}`, ACTIONS, { prefix: "onepassword" }),
    outcome: "success",
    actor: actorOf(object(record, "user"), undefined),
    targets: [makeTarget("item", text(record, "item_uuid")), makeTarget("vault", text(record, "vault_uuid"))],
    ...common(record, how),
  });
}

function audit(record: Fields, how: How): ParsedEvent {
  const [type, action] = [text(record, "object_type") ?? "", text(record, "action") ?? ""];
  const session = text(object(record, "session"), "uuid");
  return makeEvent({
    call: called(`${type}.${action}`, ACTIONS, { prefix: "onepassword" }),
    outcome: "success",
    actor:
      actorOf(object(record, "actor_details"), session) ??
      makeActor({ id: text(record, "actor_uuid"), session }),
    targets: targetsOf(record, type),
    ...common(record, how),
  });
}

/** Who gets something stands before what it is; elsewhere the object does. */
function targetsOf(record: Fields, type: string): readonly (Target | undefined)[] {
  const [given, to] = GIFTS.get(type) ?? [];
  const info = text(record, "aux_info");
  const named = object(record, "object_details");
  const other = object(record, "aux_details");
  const what = makeTarget(given ?? type, text(record, "object_uuid"), nameOf(named));
  if (to !== undefined) return [makeTarget(to, text(record, "aux_uuid"), nameOf(other)), what];
  const person =
    other === undefined ? undefined : makeTarget("user", text(record, "aux_uuid"), nameOf(other));
  return [what, person ?? (isEmail(info) ? makeTarget("user", info) : undefined)];
}

function nameOf(person: Fields | undefined): string | undefined {
  return text(person, "name") ?? text(person, "email");
}

function actorOf(person: Fields | undefined, session: string | undefined): Actor | undefined {
  const email = text(person, "email");
  if (person === undefined) return undefined;
  const isService = text(person, "type") === "service_account" || SERVICE_ACCOUNT.test(email ?? "");
  return makeActor({
    id: text(person, "uuid"),
    name: text(person, "name") ?? email,
    email: isService ? undefined : email,
    type: isService ? "machine" : undefined,
    session,
  });
}

function common(record: Fields, how: How) {
  const [client, session] = [object(record, "client"), object(record, "session")];
  return {
    how,
    at: member(record, "timestamp"),
    from: fromAddress(text(client, "ip_address") ?? text(session, "ip"), {
      user_agent: text(client, "app_name"),
    }),
    service: some({ name: "1password", account: text(record, "account_uuid") }),
    event_id: text(record, "uuid"),
  };
}
