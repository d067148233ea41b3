/** Tailscale's configuration audit logs, as streamed or asked for (tailscale.com/kb/1203/audit-logging). */
import type { Actor, Change } from "@tallystick/event";
import { actionTable, type Called, called } from "../action-table.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, member, nonEmpty, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

// The type of the target, its property where one changed, and the action; or without the property.
const ACTIONS = actionTable(`
  user.login web_interface.login
  user.logout web_interface.logout
  vpn.connect node.login
  vpn.disconnect node.logout
  device.add node.create node.approve node.accept
  device.update node.update node.rename node.enable node.disable node.expire node.suspend node.restore
  device.remove node.delete node.revoke
  user.create user.create user.join_waitlist user.accept
  user.update user.update
  user.delete user.delete
  user.disable user.suspend
  user.enable user.restore user.approve
  role.grant user.elevate
  user.invite invite.create user_invite.create
  access_key.create api_key.create auth_key.create
  access_key.update api_key.update api_key.expire auth_key.update auth_key.expire
  access_key.delete api_key.revoke api_key.delete auth_key.revoke auth_key.delete
  application.create oauth_client.create
  application.update oauth_client.update
  application.delete oauth_client.delete oauth_client.revoke
  access.share share.create share.accept node_share.create
  access.unshare share.delete share.revoke node_share.delete
  firewall.update tailnet.acl_update tailnet.acl.update tailnet.policy_file.update policy_file.update acl.update
  config.update tailnet.create tailnet.update tailnet.enable tailnet.disable tailnet.delete
  webhook.create webhook_endpoint.create
  webhook.update webhook_endpoint.update
  webhook.delete webhook_endpoint.delete
  log_stream.create logstream_endpoint.create
  log_stream.update logstream_endpoint.update
  log_stream.delete logstream_endpoint.delete
`);

export const tailscale: Parser = {
  name: "tailscale",
  version: 2,
  actions: ACTIONS,
  keys: ["event", "eventGroupID", "origin"],
  recognises(record) {
    const event = eventOf(record);
    const target = object(event, "target");
    return text(event, "origin") !== undefined &&
      text(event, "action") !== undefined &&
      text(target, "type") !== undefined &&
      (text(event, "eventGroupID") ?? text(object(event, "actor"), "loginName")) !== undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    const event = eventOf(record);
    const target = object(event, "target");
    const role = roleOf(event, target);
    const call = role === undefined ? callOf(event, target) : called("role.grant", ACTIONS);
    const error = text(event, "error");
    return [
      makeEvent({
        call,
        how,
        targets: [
          makeTarget(text(target, "type")?.toLowerCase(), text(target, "id"), text(target, "name")),
          makeTarget("role", role),
        ],
        at: timeOf(record, event),
        outcome: error === undefined ? "success" : "failure",
        reason: error,
        actor: actorOf(object(event, "actor")),
        service: { name: "tailscale" },
        context: some({ request: text(event, "eventGroupID") }),
        changes: changesOf(event, text(target, "property")),
      }),
    ];
  },
};

/** A stream to a collector wraps it in one more object. */
function eventOf(record: Fields): Fields {
  return object(record, "event") ?? record;
}

function timeOf(record: Fields, event: Fields): unknown {
  return (
    member(event, "eventTime") ??
    (event === record ? undefined : (member(record, "time") ?? member(object(record, "fields"), "recorded")))
  );
}

function callOf(event: Fields, target: Fields | undefined): Called {
  const [type = "", action = "", property] = [
    text(target, "type"),
    text(event, "action"),
    text(target, "property"),
  ];
  const [short, long] = [`${type}.${action}`, `${type}.${property}.${action}`];
  const isLong =
    property !== undefined && (ACTIONS.has(long.toLowerCase()) || !ACTIONS.has(short.toLowerCase()));
  return called(isLong ? long : short, ACTIONS, { prefix: "tailscale" });
}

/** The role that a person has from now on. */
function roleOf(event: Fields, target: Fields | undefined): string | undefined {
  const isRole = text(target, "type") === "USER" && /ROLE/.test(text(target, "property") ?? "");
  return isRole ? text(event, "new") : undefined;
}

function actorOf(actor: Fields | undefined): Actor | undefined {
  const [type, login] = [text(actor, "type"), text(actor, "loginName")];
  return makeActor({
    id: text(actor, "id"),
    name: login ?? text(actor, "displayName"),
    email: login,
    // All others are keys, clients, nodes and Tailscale's own workers.
    type:
      type === "USER" ? "human" : type === undefined ? undefined : type === "SYSTEM" ? "system" : "machine",
  });
}

/** Members of two objects, or a property of its own. */
function changesOf(event: Fields, property: string | undefined): readonly Change[] | undefined {
  const [before, after] = [member(event, "old") ?? undefined, member(event, "new") ?? undefined];
  if (before === undefined && after === undefined) return undefined;
  const isWhole = property === undefined || isFields(before) || isFields(after);
  if (isWhole) return nonEmpty(changesBetween(before, after));
  const name = property.toLowerCase();
  return nonEmpty(changesBetween({ [name]: before }, { [name]: after }));
}
