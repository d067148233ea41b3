/** PagerDuty's audit records (developer.pagerduty.com, "List audit records"). */
import type { Actor, Change, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { masked } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, nonEmpty, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

// The type of the resource that a record is about, without `_reference`, and the action.
const ACTIONS = actionTable(`
  group.create team.create
  group.update team.update
  group.delete team.delete
  policy.create escalation_policy.create
  policy.update escalation_policy.update
  policy.delete escalation_policy.delete
  token.create api_key.create
  token.update api_key.update
  token.delete api_key.delete
  webhook.create webhook_subscription.create
  webhook.update webhook_subscription.update
  webhook.delete webhook_subscription.delete
  integration.create extension.create
  integration.update extension.update
  integration.delete extension.delete
`);

const JOIN = call("group.grant");
const LEAVE = call("group.revoke");
const ROLE = call("role.grant");
const UPDATE = "update";

export const pagerdutyAudit: Parser = {
  name: "pagerduty-audit",
  version: 2,
  actions: ACTIONS,
  keys: ["root_resource"],
  recognises: (record) =>
    member(record, "execution_time") !== undefined &&
    text(object(record, "root_resource"), "type") !== undefined &&
    text(record, "action") !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const root = object(record, "root_resource");
    const details = object(record, "details");
    const fields = list(details, "fields").filter(isFields);
    const moves = list(details, "references").filter(isFields).flatMap(movesOf);
    const role = fields.find((field) => text(field, "name") === "role");
    const context = object(record, "execution_context");
    const { call: what, targets } = meaningOf({ record, root, role, moves });
    return [
      makeEvent({
        call: what,
        how,
        targets: [...targets, partOf(object(details, "resource"), root)],
        at: member(record, "execution_time"),
        outcome: "success",
        actor: actorOf(record),
        from: fromAddress(text(context, "remote_address")),
        service: { name: "pagerduty" },
        context: some({ request: text(context, "request_id") }),
        changes: nonEmpty(fields.flatMap(changeOf)),
        event_id: text(record, "id"),
      }),
    ];
  },
};

/** Somebody who was added to something, or removed. */
interface Move {
  readonly who: Target | undefined;
  readonly isAdded: boolean;
}

function movesOf(reference: Fields): readonly Move[] {
  const of = (key: string, isAdded: boolean): readonly Move[] =>
    list(reference, key)
      .filter(isFields)
      .filter((one) => typeOf(one) === "user")
      .map((one) => ({ who: targetOf(one), isAdded }));
  return [...of("added", true), ...of("removed", false)];
}

/** A team that has others in it, a person who has another role, or what the record itself calls it. */
function meaningOf(of: {
  readonly record: Fields;
  readonly root: Fields | undefined;
  readonly role: Fields | undefined;
  readonly moves: readonly Move[];
}): { readonly call: Called; readonly targets: readonly (Target | undefined)[] } {
  const { moves, record, role, root } = of;
  const [type, action] = [typeOf(root) ?? "", text(record, "action") ?? ""];
  const [move] = moves;
  if (type === "team" && action === UPDATE && move !== undefined)
    return { call: move.isAdded ? JOIN : LEAVE, targets: [...moves.map(({ who }) => who), targetOf(root)] };
  const given = text(role, "value");
  if (type === "user" && action === UPDATE && given !== undefined)
    return { call: ROLE, targets: [targetOf(root), makeTarget("role", given)] };
  return {
    call: called(`${type}.${action}`, ACTIONS, { prefix: "pagerduty" }),
    targets: [targetOf(root), ...moves.map(({ who }) => who)],
  };
}

/** The part of it that was changed, such as a way to reach somebody. */
function partOf(resource: Fields | undefined, root: Fields | undefined): Target | undefined {
  return text(resource, "id") === text(root, "id") ? undefined : targetOf(resource);
}

function changeOf(field: Fields): readonly Change[] {
  const path = text(field, "name");
  if (path === undefined) return [];
  const [before, after] = [member(field, "before_value"), member(field, "value")];
  return [
    {
      path,
      ...(before === undefined ? {} : { before: masked(path, before) }),
      ...(after === undefined ? {} : { after: masked(path, after) }),
    },
  ];
}

/** The first is who did it; more of them are what it was done through. */
function actorOf(record: Fields): Actor | undefined {
  const method = object(record, "method");
  const [first, ...others] = list(record, "actors").filter(isFields);
  const token = text(method, "truncated_token");
  const actor = first === undefined ? undefined : personOf(first);
  if (actor === undefined) return undefined;
  const via = nonEmpty(others.flatMap((other) => personOf(other) ?? []));
  return {
    ...actor,
    ...(token === undefined ? {} : { credential: { id: token, type: text(method, "type") ?? "token" } }),
    ...(via === undefined ? {} : { via }),
  };
}

function personOf(actor: Fields): Actor | undefined {
  const type = typeOf(actor);
  return makeActor({
    id: text(actor, "id"),
    name: text(actor, "summary"),
    type: type === "user" ? "human" : type === undefined ? undefined : "machine",
  });
}

function targetOf(resource: Fields | undefined): Target | undefined {
  return makeTarget(typeOf(resource), text(resource, "id"), text(resource, "summary"));
}

function typeOf(resource: Fields | undefined): string | undefined {
  return text(resource, "type")?.replace(/_reference$/, "");
}
