/** Datadog's audit trail (docs.datadoghq.com/account_management/audit_trail/events). */
import { mapped } from "../mapping.ts";

export const datadogAudit = mapped({
  name: "datadog-audit",
  // Others name their events so as well: an asset, an organisation or the trail's own source tells them apart.
  match: {
    "asset | org | attributes.attributes.asset | attributes.asset | attributes.org": null,
    "evt.name | attributes.attributes.evt.name | attributes.evt.name": null,
  },
  time: "timestamp | attributes.timestamp | @timestamp",
  action:
    "attributes.attributes.asset.type + attributes.attributes.action | attributes.asset.type + attributes.action | asset.type + action | evt.name",
  prefix: "datadog",
  actions: `
  user.login user.login authentication access_management.login user.authenticated
  user.create user.created
  user.update user.modified
  user.disable user.deleted
  role.create role.created
  role.update role.modified
  role.delete role.deleted
  token.create api_key.created application_key.created
  token.update api_key.modified application_key.modified
  token.delete api_key.deleted application_key.deleted
  alert.raise monitor.alert
  detection.update monitor.modified detection_rule.modified security_rule.modified
  detection.disable monitor.deleted detection_rule.deleted
  document.create dashboard.created notebook.created
  document.update dashboard.modified notebook.modified
  document.delete dashboard.deleted notebook.deleted
  access.share dashboard.shared
  integration.create integration.created
  integration.update integration.modified
  integration.delete integration.deleted`,
  actor: {
    id: "attributes.attributes.usr.uuid | attributes.usr.uuid | usr.uuid | usr.id",
    name: "attributes.attributes.usr.name | attributes.usr.name | usr.name | usr.email",
    email: "attributes.attributes.usr.email | attributes.usr.email | usr.email",
    type: "attributes.attributes.evt.actor.type | attributes.evt.actor.type | evt.actor.type",
  },
  actorTypes: { user: "human", support_user: "human", service_account: "machine", api_key: "machine" },
  targets: [
    {
      type: "attributes.attributes.asset.type | attributes.asset.type | asset.type",
      id: "attributes.attributes.asset.id | attributes.asset.id | asset.id",
      name: "attributes.attributes.asset.name | attributes.asset.name | asset.name",
    },
  ],
  from: {
    ip: "attributes.attributes.network.client.ip | attributes.network.client.ip | network.client.ip",
    userAgent: "attributes.attributes.http.useragent | attributes.http.useragent | http.useragent",
  },
  outcome:
    "attributes.attributes.status | evt.outcome | attributes.attributes.http.status_code | http.status_code",
  service: { name: "=datadog" },
  message: "attributes.message | message",
});
