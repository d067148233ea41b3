/** Tenable's audit log (developer.tenable.com, "Audit log"). What the request said of itself stands in pairs of a key and a value. */
import { isFields, list, member, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "tenable",
  version: 1,
  match: { crud: null, received: null, action: null },
  time: "received",
  action: "action",
  actions: `
  user.login user.authenticate.password,user.authenticate.mfa,user.authenticate.saml,user.authenticate.session,user.login,session.create
  user.logout user.logout,session.delete
  user.create user.create
  user.update user.update
  user.delete user.delete
  user.impersonate session.impersonation.start,user.impersonation.start
  session.end session.impersonation.end,user.impersonation.end
  password.change user.update.password,user.password.change
  mfa.enroll user.two_factor.enable
  mfa.remove user.two_factor.disable
  token.create user.keys.generate,api.keys.create
  group.create group.create
  group.grant group.add_user
  group.revoke group.remove_user
  permission.grant access_group.create,permission.create
  permission.update access_group.update,permission.update
  permission.revoke access_group.delete,permission.delete
  data.export export.create,vulns.export,assets.export`,
  actor: { id: "actor.id", name: "actor.name" },
  targets: [{ type: "madeType", id: "target.id", name: "target.name" }],
  from: { ip: "madeFrom" },
  outcome: "madeOutcome",
  service: { name: "=tenable" },
  context: { request: "madeRequest" },
  eventId: "id",
  message: "description",
});

export const tenable = prepared(table, (record) => {
  const said = new Map(
    list(record, "fields")
      .filter(isFields)
      .map((pair) => [text(pair, "key")?.toLowerCase(), text(pair, "value")] as const),
  );
  const target = member(record, "target");
  return {
    madeType: isFields(target) ? text(target, "type")?.toLowerCase() : undefined,
    madeFrom: said.get("x-forwarded-for"),
    madeRequest: said.get("x-request-uuid"),
    madeOutcome: member(record, "is_failure") === true ? "failure" : "success",
  };
});
