/** HubSpot's account audit logs and history of sign-ins (developers.hubspot.com, "Account activity API"). */
import { member, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "hubspot",
  match: {
    "occurredAt | loginAt": null,
    "subCategory | loginSucceeded": null,
    "actingUser | email | userId": null,
  },
  time: "occurredAt | loginAt",
  action: "madeWord",
  actions: `
  user.login login LOGIN_SUCCEEDED.PERFORM LOGIN_FAILED.PERFORM LOGIN_SUCCEEDED LOGIN_FAILED
  user.create USER.CREATE USERS.CREATE
  user.update USER.UPDATE USERS.UPDATE
  user.delete USER.DELETE USERS.DELETE
  role.grant SUPER_ADMIN.ADD SUPER_ADMIN.CREATE
  role.revoke SUPER_ADMIN.REMOVE SUPER_ADMIN.DELETE
  permission.update PERMISSION_SET.UPDATE USER_PERMISSIONS.UPDATE PERMISSION.UPDATE
  group.create TEAM.CREATE
  group.update TEAM.UPDATE
  group.delete TEAM.DELETE
  row.create CONTACT.CREATE COMPANY.CREATE DEAL.CREATE TICKET.CREATE
  row.update CONTACT.UPDATE COMPANY.UPDATE DEAL.UPDATE TICKET.UPDATE
  row.delete CONTACT.DELETE COMPANY.DELETE DEAL.DELETE TICKET.DELETE
  data.export EXPORT.PERFORM CRM_EXPORT.PERFORM
  data.import IMPORT.PERFORM IMPORT.CREATE
  token.create PRIVATE_APP.CREATE API_KEY.CREATE
  token.delete PRIVATE_APP.DELETE API_KEY.DELETE
  secret.read API_KEY.VIEW PRIVATE_APP_TOKEN.VIEW
  application.grant APP.INSTALL APP_INSTALL.PERFORM
  application.revoke APP.UNINSTALL APP_UNINSTALL.PERFORM`,
  actor: {
    id: "actingUser.userId | userId",
    name: "actingUser.userEmail | email",
    email: "actingUser.userEmail | email",
  },
  targets: [{ type: "madeKind", id: "madeTarget" }],
  from: { ip: "ipAddress", userAgent: "userAgent" },
  outcome: "madeOutcome",
  service: { name: "=hubspot" },
  eventId: "id",
});

export const hubspot = prepared(table, (record) => {
  const kind = text(record, "subCategory");
  const succeeded = member(record, "loginSucceeded");
  const failed = succeeded === false || kind === "LOGIN_FAILED";
  return {
    madeWord: kind === undefined ? "login" : `${kind}.${text(record, "action") ?? "perform"}`,
    madeKind: kind?.toLowerCase(),
    // What is opened by signing in is the account itself.
    madeTarget: kind?.startsWith("LOGIN") === true ? undefined : text(record, "targetObjectId"),
    madeOutcome: failed ? "failure" : "success",
  };
});
