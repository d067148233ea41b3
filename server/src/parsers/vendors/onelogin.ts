/** OneLogin's events (developers.onelogin.com/api-docs, "Event Types"). */
import { mapped } from "../mapping.ts";

export const onelogin = mapped({
  name: "onelogin",
  match: { event_type_id: null, "actor_user_id | actor_user_name | user_id | user_name | account_id": null },
  time: "event_timestamp | created_at | event_date",
  action: "event_type_id",
  actions: `
  user.impersonate 3
  user.login 5 6 8
  user.logout 7
  password.reset 10
  password.change 11
  account.unlock 12
  user.create 13
  user.update 14
  user.disable 15
  user.enable 16
  user.delete 17
  mfa.enroll 24
  mfa.remove 25`,
  actor: { id: "actor_user_id | user_id", name: "actor_user_name | user_name" },
  targets: [
    { type: "=user", id: "user_id", name: "user_name" },
    { type: "=application", id: "app_id", name: "app_name" },
    { type: "=role", id: "role_id", name: "role_name" },
  ],
  from: { ip: "ipaddr", userAgent: "user_agent" },
  outcome: "event_type_id",
  outcomes: { "6": "failure", "*": "success" },
  reason: "error_description",
  service: { name: "=onelogin", account: "account_id" },
  eventId: "uuid | id",
});
