/** Zoom's operation logs, its sign-ins and sign-outs, and its webhooks (developers.zoom.us, "Get operation logs report", "Get sign In / sign out activity report", "Webhooks"). */
import type { Change, ParsedEvent } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { isEmail } from "../actor-type.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, nonEmpty, object, some, text, toNumber, toText } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

// Of operations the category and the action, of webhooks the event.
const ACTIONS = actionTable(`
  user.login Sign.in user.signed_in
  user.logout Sign.out user.signed_out
  config.update Account.Update AccountProfile.Update AccountSettings.Update account.settings_updated account.updated
  user.create User.Add user.created
  user.update User.Update user.updated user.settings_updated
  user.delete User.Delete user.deleted user.disassociated
  user.disable user.deactivated
  user.enable user.activated
  user.invite user.invitation_sent
  member.add user.invitation_accepted
  group.create Group.Add
  group.update Group.Update
  group.delete Group.Delete
  role.update Role.Update
  role.create Role.Add
  role.delete Role.Delete
  sso.update SingleSignOn.Update SingleSignOn.Add SingleSignOn.Delete
  integration.create Marketplace.Add app.installed
  integration.update Marketplace.Update
  integration.delete Marketplace.Delete app.deauthorized
  object.delete Recording.Delete recording.deleted recording.trashed
  object.create recording.completed
  object.read Recording.View
  object.download Recording.Download
  access.share Recording.Share
  session.start meeting.started webinar.started
  session.end meeting.ended webinar.ended
  session.join meeting.participant_joined webinar.participant_joined
`);

const MFA_OFF = call("mfa.disable");
const [GRANT, REVOKE] = [call("role.grant"), call("role.revoke")];
/** What everybody is; to become one is to lose a role. */
const LEAST = "member";
/** Of a long list of settings no more are read. */
const SETTINGS_MAX = 64;

export const zoom: Parser = {
  name: "zoom",
  version: 3,
  actions: ACTIONS,
  keys: ["operator", "client_type", "event_ts", "payload"],
  recognises: (record) => (isOperation(record) || isActivity(record) || isHook(record) ? SURE : NO),
  parse: (record, how) => [
    isOperation(record) ? operation(record, how) : isHook(record) ? hook(record, how) : activity(record, how),
  ],
};

function isOperation(record: Fields): boolean {
  return [text(record, "operator"), text(record, "category_type"), text(record, "action")].every(
    (part) => part !== undefined,
  );
}

function isActivity(record: Fields): boolean {
  const type = text(record, "type") ?? "";
  return (
    /^sign[ _]?(?:in|out)$/i.test(type) &&
    Object.hasOwn(record, "client_type") &&
    Object.hasOwn(record, "email")
  );
}

function isHook(record: Fields): boolean {
  const payload = object(record, "payload");
  return (
    text(record, "event") !== undefined &&
    text(payload, "account_id") !== undefined &&
    // Older versions have no time of their own.
    (object(payload, "object") !== undefined || !Number.isNaN(toNumber(member(record, "event_ts"))))
  );
}

function operation(record: Fields, how: How): ParsedEvent {
  const category = text(record, "category_type") ?? "";
  const detail = text(record, "operation_detail") ?? "";
  const changes = changesIn(detail);
  // Who or what it is about stands in the sentence; people by their address.
  const person = detail.split(/[\s,;()<>]+/, SETTINGS_MAX).find(isEmail);
  const role = person === undefined ? undefined : roleIn(changes);
  return makeEvent({
    call: isMfaOff(changes)
      ? MFA_OFF
      : (role?.call ??
        called(`${category.replaceAll(" ", "")}.${text(record, "action") ?? ""}`, ACTIONS, {
          prefix: "zoom",
        })),
    how,
    targets: [
      person === undefined
        ? makeTarget("setting", category)
        : makeTarget("user", person.replace(/[.:]$/, "")),
      makeTarget("role", role?.name),
    ],
    at: member(record, "time"),
    outcome: "success",
    actor: actorOf(text(record, "operator")),
    service: { name: "zoom" },
    changes,
    message: detail === "" ? undefined : detail,
  });
}

function activity(record: Fields, how: How): ParsedEvent {
  const client = [text(record, "client_type"), text(record, "version")].filter((part) => part !== undefined);
  return makeEvent({
    call: called((text(record, "type") ?? "").replace(/[ _]/, "."), ACTIONS, { prefix: "zoom" }),
    how,
    at: member(record, "time"),
    outcome: "success",
    actor: actorOf(text(record, "email")),
    from: fromAddress(text(record, "ip_address"), {
      user_agent: client.length === 0 ? undefined : client.join(" "),
    }),
    service: { name: "zoom" },
  });
}

function hook(record: Fields, how: How): ParsedEvent {
  const payload = object(record, "payload");
  const about = object(payload, "object");
  const event = text(record, "event") ?? "";
  const what = called(event, ACTIONS, { prefix: "zoom" });
  const person = text(about, "email") ?? text(about, "user_name");
  const isOwn = what.verb === "login" || what.verb === "logout";
  const operator = text(payload, "operator") ?? text(payload, "operator_id");
  return makeEvent({
    call: what,
    how,
    at: member(record, "event_ts") ?? member(payload, "time_stamp") ?? member(about, "date_time"),
    outcome: "success",
    actor: actorOf(operator ?? (isOwn || BY_USER.test(event) ? person : undefined)),
    targets: isOwn
      ? []
      : [makeTarget(event.split(".", 1)[0], text(about, "id"), person ?? text(about, "topic"))],
    service: some({ name: "zoom", account: text(payload, "account_id") }),
    changes: nonEmpty(changesBetween(object(payload, "old_object"), olderThan(payload, about))),
  });
}

/** What nobody but the user does. */
const BY_USER = /^user\.(?:invitation_accepted|presence_status_updated|personal_notes_updated)$/;

/** Of what it is now, what it was before too: an old object holds only what changed. */
function olderThan(payload: Fields | undefined, about: Fields | undefined): Fields | undefined {
  const old = object(payload, "old_object");
  if (old === undefined) return undefined;
  return Object.fromEntries(Object.keys(old).map((key) => [key, member(about, key)]));
}

function actorOf(name: string | undefined): ReturnType<typeof makeActor> {
  return makeActor({ id: name, name });
}

/** `Security - Sign in with Two-Factor Authentication: from On to Off - …`: each setting, before and after. */
function changesIn(detail: string): readonly Change[] | undefined {
  const changes: Change[] = [];
  for (const part of detail.split(" - ", SETTINGS_MAX)) {
    const at = part.lastIndexOf(": from ");
    const rest = at < 0 ? "" : part.slice(at + 7);
    const to = rest.indexOf(" to ");
    if (to < 0) continue;
    const name = part.slice(0, at).trim();
    changes.push(...changesBetween({ [name]: rest.slice(0, to) }, { [name]: rest.slice(to + 4).trim() }));
  }
  return nonEmpty(changes);
}

function isMfaOff(changes: readonly Change[] | undefined): boolean {
  return changes?.some(({ after, path }) => /two-factor/i.test(path) && after === "Off") === true;
}

/** The role that somebody has from now on, or has lost. */
function roleIn(changes: readonly Change[] | undefined) {
  const role = changes?.find(({ path }) => /\brole$/i.test(path));
  const [before, after] = [toText(role?.before), toText(role?.after)];
  if (after === undefined) return undefined;
  return after.toLowerCase() === LEAST ? { call: REVOKE, name: before } : { call: GRANT, name: after };
}
