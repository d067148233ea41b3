/** Zendesk's audit logs (developer.zendesk.com, "Audit Logs"). */
import type { Change, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween, isSecretName } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, nonEmpty, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

// The type of the source and the action; or the action, whatever the source is.
const ACTIONS = actionTable(`
  user.login user.login login
  token.create api_token.create apitoken.create
  token.update api_token.update apitoken.update
  token.delete api_token.destroy apitoken.destroy
  application.create oauth_client.create
  application.update oauth_client.update
  application.delete oauth_client.destroy
  user.create user.create
  user.update user.update
  user.delete user.destroy
  group.create group.create
  group.update group.update
  group.delete group.destroy
  group.grant group_membership.create
  group.revoke group_membership.destroy
  role.create custom_role.create permission_set.create
  role.update custom_role.update permission_set.update
  role.delete custom_role.destroy permission_set.destroy
  config.create trigger.create rule.create automation.create
  config.update account_setting.update account.update trigger.update rule.update automation.update
  config.delete trigger.destroy rule.destroy automation.destroy
  ticket.create ticket.create
  ticket.update ticket.update
  ticket.delete ticket.destroy
  webhook.create webhook.create target.create
  webhook.update webhook.update target.update
  webhook.delete webhook.destroy target.destroy
  data.export export.create user.exported exported
`);

/** What everybody is who asks for help; to become one is to lose a role. */
const LEAST = "end user";
/** The account itself, where nobody asked. */
const NOBODY = "-1";

export const zendesk: Parser = {
  name: "zendesk",
  version: 3,
  actions: ACTIONS,
  keys: ["actor_id", "source_type", "change_description"],
  recognises: (record) =>
    text(record, "actor_id") !== undefined &&
    text(record, "source_type") !== undefined &&
    (text(record, "action") ?? text(record, "action_label")) !== undefined &&
    Object.hasOwn(record, "change_description")
      ? SURE
      : NO,
  parse(record, how) {
    const description = text(record, "change_description") ?? "";
    const role =
      text(record, "source_type") === "user" ? changeIn(description, "Role changed from ") : undefined;
    const isLoss = role?.after.toLowerCase() === LEAST;
    const id = text(record, "actor_id");
    return [
      makeEvent({
        call: role === undefined ? callOf(record) : call(isLoss ? "role.revoke" : "role.grant"),
        how,
        targets: [targetOf(record), makeTarget("role", isLoss ? role?.before : role?.after)],
        at: member(record, "created_at"),
        outcome: "success",
        reason: description === "" ? undefined : description,
        actor: makeActor({
          id,
          name: text(record, "actor_name"),
          type: id === NOBODY ? "system" : undefined,
        }),
        from: fromAddress(text(record, "ip_address")),
        service: { name: "zendesk" },
        changes: changesOf(record, description),
        event_id: text(record, "id"),
      }),
    ];
  },
};

function callOf(record: Fields): Called {
  const action = text(record, "action") ?? text(record, "action_label") ?? "";
  const word = `${text(record, "source_type") ?? ""}.${action}`;
  return called(!ACTIONS.has(word.toLowerCase()) && ACTIONS.has(action) ? action : word, ACTIONS, {
    prefix: "zendesk",
  });
}

function targetOf(record: Fields): Target | undefined {
  return makeTarget(text(record, "source_type"), text(record, "source_id"), text(record, "source_label"));
}

function changesOf(record: Fields, description: string): readonly Change[] | undefined {
  const role = changeIn(description, "Role changed from ");
  const value = changeIn(description, "Changed from ");
  const name = role === undefined ? text(record, "source_label") : "role";
  const change = role ?? value;
  if (change === undefined || name === undefined || isSecretName(name)) return undefined;
  return nonEmpty(changesBetween({ [name]: change.before }, { [name]: change.after }));
}

/** `Changed from Off to On`, without what may stand in lines below it. */
function changeIn(
  description: string,
  beginning: string,
): { readonly before: string; readonly after: string } | undefined {
  if (!description.startsWith(beginning)) return undefined;
  const [line = ""] = description.slice(beginning.length).split("\n", 1);
  const at = line.indexOf(" to ");
  return at < 0 ? undefined : { before: line.slice(0, at), after: line.slice(at + 4) };
}
