/** Cloudflare's audit logs, version 1 by Logpush and version 2 by API (developers.cloudflare.com/fundamentals/account/account-security/audit-logs). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const table = mapped({
  name: "cloudflare-audit",
  version: 3,
  match: {
    "ActionType | action.type": null,
    "When | when | action.time": null,
    "ActorEmail | ActorID | actor.email | actor.id": null,
  },
  time: "When | when | action.time",
  action: "told | ActionType | action.type",
  prefix: "cloudflare",
  actions: `
  user.login login
  user.logout logout
  token.create token_create api_key_created api_token_create
  member.update members.update
  member.add members.create
  member.remove members.delete
  dns.create dns_records.create
  dns.update dns_records.update
  dns.delete dns_records.delete
  token.create api_tokens.create
  token.update api_tokens.update
  token.delete api_tokens.delete
  firewall.create rulesets.create firewall.create
  firewall.update rulesets.update firewall.update
  firewall.delete rulesets.delete firewall.delete
  application.create access.create
  application.update access.update
  application.delete access.delete
  function.create workers.create
  function.update workers.update
  function.delete workers.delete
  log_stream.create logpush.create
  log_stream.update logpush.update
  log_stream.delete logpush.delete
  webhook.create notifications.create
  webhook.update notifications.update
  webhook.delete notifications.delete
  token.update token_roll api_token_roll rotate_api_key API_key_view
  token.delete token_revoke token_delete
  secret.read api_key_view
  member.add account_member_add add_account_member member_add
  member.remove account_member_delete remove_account_member member_remove
  mfa.enroll enable_two_factor_authentication
  mfa.remove disable_two_factor_authentication
  dns.create rec_add rec_create
  dns.update rec_set rec_edit
  dns.delete rec_del rec_delete
  firewall.create firewall_rule_create
  firewall.update change_setting
  config.update update edit settings_change
  resource.create add create
  resource.delete delete purge`,
  actor: {
    id: "ActorID | actor.id",
    name: "ActorEmail | actor.email",
    email: "ActorEmail | actor.email",
    type: "ActorType | actor.type",
    credential: "actor.token_id",
  },
  actorTypes: {
    user: "human",
    account: "machine",
    system: "system",
    admin: "human",
    cloudflare_admin: "human",
  },
  targets: [
    {
      type: "ResourceType | resource.type",
      id: "ResourceID | resource.id",
      name: "Metadata.name | resource.product",
    },
    { type: "=zone", id: "Metadata.zone_name | zone.name" },
  ],
  from: { ip: "ActorIP | actor.ip | actor.ip_address" },
  outcome: "ActionResult | action.result",
  service: { name: "=cloudflare", account: "OwnerID | owner.id | account.id" },
  before: "OldValueJSON | OldValue | oldValueJson | oldValue",
  after: "NewValueJSON | NewValue | newValueJson | newValue",
  reason: "action.description",
  eventId: "ID | id",
});

export const cloudflareAudit: Parser = {
  ...table,
  parse: (record, how) => table.parse({ told: wordOf(record), ...record }, how),
};

/** In version 2, what was done is said of what it was done to; products that have a word of their own are told by it. */
function wordOf(record: Fields): string | undefined {
  const resource = object(record, "resource");
  const done = text(object(record, "action"), "type");
  if (done === undefined) return undefined;
  const words = [text(resource, "product"), text(resource, "type")].map((kind) => `${kind ?? ""}.${done}`);
  return words.find((word) => table.actions?.has(word) === true);
}
